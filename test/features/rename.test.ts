// Rename: the texts afterwards, or why they stay as they are.
import { ResponseError } from 'vscode-languageserver';
import { describe, expect, it } from 'vitest';
import { prepareRename, rename } from '../../server/features/rename';
import { spanOf } from '../../server/features/place';
import { appliedTo, shownFiles } from '../support/edited';
import { marked, shownSpans } from '../support/marked';

function renamed(fixture: string, to: string): string {
  const { texts, ...place } = marked(fixture);
  return shownFiles(appliedTo(texts, rename(place, to)));
}

/** The range to be renamed, marked, and what its box begins with. */
function prepared(fixture: string): string {
  const place = marked(fixture);
  const { range, placeholder } = prepareRename(place);
  return `${shownSpans(place.file.text, [spanOf(place.file, range)]).trim()} → ${placeholder}`;
}

function refusal(work: () => unknown): string {
  try {
    return JSON.stringify(work());
  } catch (error) {
    if (error instanceof ResponseError) return error.message;
    throw error;
  }
}

describe('an id', () => {
  it('is renamed in every file: declarations, first mentions, paths, prose', () => {
    const fixture = `//- ballard.series
show ballard "Ballard" {
  cast main { maggie_q "Maggie Q" as <|>leo "Leo" }
  character leo { enemy-of: zoe "Zoe" }
  premise: """
    @leo, and again @ballard.leo. Write to me@leo.example or \\@leo.
  """
}
//- bosch.series
show bosch "Bosch" {
  cast guest { maggie_q as ballard.leo reprising ballard }
  character leo "Another Leo"
  note: """@leo is another one."""
}
`;
    expect(renamed(fixture, 'leo_laffont')).toBe(`//- ballard.series
show ballard "Ballard" {
  cast main { maggie_q "Maggie Q" as leo_laffont "Leo" }
  character leo_laffont { enemy-of: zoe "Zoe" }
  premise: """
    @leo_laffont, and again @ballard.leo_laffont. Write to me@leo.example or \\@leo.
  """
}
//- bosch.series
show bosch "Bosch" {
  cast guest { maggie_q as ballard.leo_laffont reprising ballard }
  character leo "Another Leo"
  note: """@leo is another one."""
}
`);
  });

  it('is renamed from whatever part of a path names it', () => {
    const fixture = (at: string): string => `show bosch "Bosch" {
  season 1
  character harry "Harry"
}
show b "B" {
  spinoff-of: bosch
  after: bosch.s1
  cast main { t "T" as ${at} reprising bosch }
}
`;
    expect(renamed(fixture('bo<|>sch.harry'), 'hieronymus')).toBe(`show hieronymus "Bosch" {
  season 1
  character harry "Harry"
}
show b "B" {
  spinoff-of: hieronymus
  after: hieronymus.s1
  cast main { t "T" as hieronymus.harry reprising hieronymus }
}
`);
    expect(renamed(fixture('bosch.harr<|>y'), 'hb')).toContain('t "T" as bosch.hb reprising bosch');
  });

  it('of a source, an era, an order or an episode is renamed too', () => {
    expect(renamed('source <|>s "S"\nperson a "A" [s] { born: 1970 [s], 1971 [s] }', 'echo')).toBe(
      'source echo "S"\nperson a "A" [echo] { born: 1970 [echo], 1971 [echo] }',
    );
    const show = (era: string, order: string, pilot: string): string => `show k "K" {
  era classic "C" { season 1 }
  order ${order} "O" { episodes: ${era}.s1, ${pilot} }
  episode first "P" { part-of: ${order} }
  cast main { a "A" as b "B" in ${era} }
}
`;
    expect(renamed(show('classic', 'made', '<|>first'), 'pilot')).toBe(
      show('classic', 'made', 'pilot').replace('episode first', 'episode pilot'),
    );
    expect(renamed(show('classic', 'made', 'first').replace('era c', 'era <|>c'), 'old')).toBe(
      show('old', 'made', 'first').replace('era classic', 'era old'),
    );
    expect(renamed(show('classic', 'made', 'first').replace('of: m', 'of: <|>m'), 'shown')).toBe(
      show('classic', 'shown', 'first'),
    );
  });

  it('that stays as it is needs no edit', () => {
    expect(rename(marked('person <|>a "A"'), 'a')).toEqual({ changes: {} });
  });

  it.each([
    ['', 'an id has at least one letter'],
    ['Ada Quill', 'an id has no blanks in it: `ada_quill`'],
    ['1a', '`1a` is no id: ids are letters, digits, `_` and `-`, and begin with a letter or `_`'],
    ['a.b', '`a.b` is no id: ids are letters, digits, `_` and `-`, and begin with a letter or `_`'],
    ['a{', '`a{` is no id: ids are letters, digits, `_` and `-`, and begin with a letter or `_`'],
    ['"a"', '`"a"` is no id: ids are letters, digits, `_` and `-`, and begin with a letter or `_`'],
    ['as', '`as` is a word of the language, and cannot be an id'],
    ['in', '`in` is a word of the language, and cannot be an id'],
    ['s1e3', '`s1e3` reads as a season or an episode, and cannot be an id'],
    ['S2', '`S2` reads as a season or an episode, and cannot be an id'],
    ['self', 'no role can be called `self`: it means the performers themselves'],
    ['con', '`con` is taken: there is the character `Con Bray`'],
  ])('cannot become %j', (to, reason) => {
    const fixture = 'show a "A" {\n  character <|>ada "Ada"\n  character con "Con Bray"\n}';
    expect(refusal(() => rename(marked(fixture), to))).toBe(reason);
  });

  it.each(['化物語', 'हिन्दी', '_', 'jean-luc', 'season', 'voice', 'as_is', 's1x'])('can become %s', (to) => {
    const show = (id: string): string => `show a "A" {
  cast main { b "B" as ${id} }
  character ${id} "Ada" { description: """@${id}, @a.${id}.""" }
}
`;
    expect(renamed(show('ada').replace('r ada', 'r <|>ada'), to)).toBe(show(to));
  });

  it('of a person may be `self`, which only roles cannot be', () => {
    expect(renamed('person <|>a "A"', 'self')).toBe('person self "A"');
  });
});

describe('a rename that would change what something else means is refused', () => {
  it('where an inner name would hide the new one', () => {
    const fixture = `//- a.series
show a "A" {
  character cat "Own cat"
  cast main { p "P" as tom }
}
//- z.series
character <|>tom "Tom"
`;
    expect(refusal(() => rename(marked(fixture), 'cat'))).toBe(
      '`cat` in line 3 of `a.series` would then mean the character `Own cat`, not the character `Tom`',
    );
  });

  it('where the new one would hide an outer name', () => {
    const fixture = `//- dir/a.series
show a "A" {
  character <|>tom "Tom"
  cast main { p "P" as cat }
}
//- dir/z.series
character cat "Cat"
`;
    expect(refusal(() => rename(marked(fixture), 'cat'))).toBe(
      '`cat` in line 3 of `a.series` would then mean the character `Tom`, not the character `Cat`',
    );
  });

  it('where a first mention would no longer declare', () => {
    const fixture = 'show a "A" {\n  cast main { p "P" as cat "Own cat" }\n}\ncharacter <|>tom "Tom"\n';
    expect(refusal(() => rename(marked(fixture), 'cat'))).toBe(
      '`cat` in line 2 of `main.series` would then mean the character `Tom`, not the character `Own cat`',
    );
  });

  it('where what means nothing yet would mean it', () => {
    const fixture = 'person <|>tom "Tom"\nshow a "A" {\n  cast main { cat as x "X" }\n}\n';
    expect(refusal(() => rename(marked(fixture), 'cat'))).toBe(
      '`cat` in line 3 of `main.series` would then mean the person `Tom`, not nothing',
    );
  });

  it('where the new id would be no id in its place', () => {
    const era = 'show a "A" {\n  era <|>old "Old"\n  cast main { b "B" as c "C" in old }\n}\n';
    expect(refusal(() => rename(marked(era), 'season'))).toBe(
      '`season` would be read as something else in `main.series`',
    );
    const performer = 'show a "A" {\n  cast main { <|>maggie "Maggie" }\n}\n';
    expect(refusal(() => rename(marked(performer), 'crew'))).toBe(
      '`crew` would be read as something else in `main.series`',
    );
  });

  it('but the same id in another show is no obstacle', () => {
    const fixture = 'show a "A" { character <|>tom "Tom" }\nshow b "B" { character cat "Cat" }\n';
    expect(renamed(fixture, 'cat')).toBe(
      'show a "A" { character cat "Tom" }\nshow b "B" { character cat "Cat" }\n',
    );
  });
});

describe('a name in quotes', () => {
  it('is renamed wherever it is given', () => {
    const fixture = `//- a.series
show a "A" {
  cast main { rene "René \\"R\\" <|>Roe" as x "X" }
  writer: "René \\"R\\" Roe"
}
//- people.series
person rene "René \\"R\\" Roe" { aka: "René \\"R\\" Roe" }
person other "René \\"R\\" Roe"
`;
    expect(renamed(fixture, 'Renée "Q" Roe')).toBe(`//- a.series
show a "A" {
  cast main { rene "Renée \\"Q\\" Roe" as x "X" }
  writer: "René \\"R\\" Roe"
}
//- people.series
person rene "Renée \\"Q\\" Roe" { aka: "René \\"R\\" Roe" }
person other "René \\"R\\" Roe"
`);
  });

  it('of a season is renamed, though its number is not', () => {
    expect(renamed('show a "A" {\n  season 2 "Dre<|>am"\n  season 2 "Dream"\n}', 'Dreamland')).toBe(
      'show a "A" {\n  season 2 "Dreamland"\n  season 2 "Dreamland"\n}',
    );
  });

  it('that differs from this one is left as it is', () => {
    expect(renamed('person a "<|>Ann"\nperson a "Anne"', 'Anna')).toBe('person a "Anna"\nperson a "Anne"');
  });

  it('is not empty', () => {
    expect(refusal(() => rename(marked('person a "<|>A"'), ' '))).toBe('a name has at least one letter');
  });
});

describe('before a rename', () => {
  it('the word is shown', () => {
    expect(prepared('person a<|>b "Ann"')).toBe('person <|ab|> "Ann" → ab');
    expect(prepared('person ab "A<|>n\\"n"')).toBe('person ab "<|An\\"n|>" → An"n');
    expect(prepared('show bosch\nshow a { spinoff-of: bosch<|> }')).toContain('spinoff-of: <|bosch|>');
    expect(prepared('person ab "A<|>nn')).toBe('person ab <|"Ann|> → Ann');
  });

  it.each([
    ['<|>show a "A"', '`show` is a word of the language'],
    ['show a "A" { ge<|>nre: "Crime" }', '`genre` is a word of the language'],
    ['show a "A" { type: anth<|>ology }', '`anthology` is a word of the language'],
    [
      'show a "A" { cast ma<|>in {} }',
      'categories of cast are words of the language, or stand in quotes for themselves',
    ],
    ['show a "A" { season <|>2 }', 'seasons and episodes are called by their numbers, which are not renamed'],
    [
      'show a "A" { season 1 { viewers: 4M }\n cast main { b "B" as c "C" in season <|>1 } }',
      'seasons and episodes are called by their numbers, which are not renamed',
    ],
    [
      'show a "A" { after: s<|>1e3 }',
      'seasons and episodes are called by their numbers, which are not renamed',
    ],
    [
      'show a "A" { episode 1; episode 2 { part-of: e<|>1 } }',
      'seasons and episodes are called by their numbers, which are not renamed',
    ],
    ['show a "A" { genre: "Cr<|>ime" }', 'only ids, and the names in quotes behind them, can be renamed'],
    ['person a "A" { born: 19<|>70 }', 'only ids, and the names in quotes behind them, can be renamed'],
    ['<|>', 'only ids, and the names in quotes behind them, can be renamed'],
    [
      'show a "A" { review "Meta<|>critic" {} }',
      '"Metacritic" is the name of nothing that has an id: it stands here alone',
    ],
    ['show a "A" { network: no<|>body }', 'nothing is declared as `nobody`'],
    [
      'show a "A" { cast main { b "B" as se<|>lf } }',
      'only ids, and the names in quotes behind them, can be renamed',
    ],
  ])('a reason is given against %j', (fixture, reason) => {
    expect(refusal(() => prepareRename(marked(fixture)))).toBe(reason);
  });
});
