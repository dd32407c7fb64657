// What is offered where: every sort of place in the language, on lines that are half typed.
import { describe, expect, it } from 'vitest';
import type { TextEdit } from 'vscode-languageserver-types';
import { linesOf } from '../../server/features/lines';
import { datasetOf } from '../../server/model/dataset';
import { summarise } from '../../server/model/facts';
import { afterAccepting, itemIn, labelsIn, offered } from '../support/completed';
import { examples } from '../support/corpus';
import { marked } from '../support/marked';

const world = `//- bosch.series
show bosch "Bosch" {
  cast main { titus_welliver "Titus Welliver" as harry_bosch "Harry Bosch" }
  season 1 {
    episode 1 "Pilot" { aired: 2015-02-13 }
    episode 2 "Lost Light" { aired: 2015-02-20 }
  }
}
show bosch_legacy "Bosch: Legacy" {
  cast main { titus_welliver as bosch.harry_bosch reprising bosch }
}
show renegade "Renegade" { cast main { lorenzo "Lorenzo Lamas" as reno "Reno" } }
organization prime "Amazon Prime Video" { type: streaming-service }
source deadline "Deadline"
source variety "Variety"
//- ballard.series
show ballard "Ballard" {
  network: prime
  cast guest { titus_welliver as bosch.harry_bosch in season 1 }
  season 1 {
    aired: 2025-07-09
    episode 1 "Library" { overall: 1; aired: 2025-07-09; director: jet "Jet Wilkinson" }
    episode 2 "Haystacks" { overall: 2; aired: 2025-07-16 }
  }
  season 2
  character tutu "Tutu"
}
//- main.series
`;

/** A line in the block of a show. */
function inShow(line: string): string {
  return `${world}show ballard {\n  ${line}\n  genre: "Drama"\n}\n`;
}

/** A line of cast in that show. */
function inCast(line: string): string {
  return `${world}show ballard {\n  cast recurring {\n    ${line}\n    maggie_q "Maggie Q" as renee "Renée Ballard"\n  }\n}\n`;
}

/** Checks that just these are offered, in this order. */
function check(fixture: string, labels: readonly string[]): void {
  expect(labelsIn(fixture)).toEqual(labels);
}

/** Checks that these come first, in this order. */
function checkFirst(fixture: string, labels: readonly string[]): void {
  expect(labelsIn(fixture).slice(0, labels.length)).toEqual(labels);
}

describe('at the start of a statement', () => {
  it('offers the kinds of the top of a file', () => {
    const kinds = [
      'show',
      'organization',
      'source',
      'order',
      'character',
      'person',
      'group',
      'work',
      'universe',
    ];
    expect(labelsIn(`${world}<|>`).toSorted()).toEqual(kinds.toSorted());
    expect(labelsIn(`${world}sh<|>`).toSorted()).toEqual(kinds.toSorted());
  });

  it('offers kinds and fields of the block, but for fields that it has', () => {
    const labels = labelsIn(inShow('<|>'));
    expect(labels).toContain('season');
    expect(labels).toContain('runs');
    expect(labels).not.toContain('genre');
    expect(labels).not.toContain('person');
    expect(labels).not.toContain('born');
  });

  it('leaves out fields of one value that another file gives', () => {
    const fixture =
      '//- a.series\nshow x "X" { premise: "A"; genre: "B" }\n//- b.series\nshow x {\n  <|>\n}\n';
    expect(labelsIn(fixture)).not.toContain('premise');
    expect(labelsIn(fixture)).toContain('genre');
  });

  it('offers what is needed first, then what other blocks have', () => {
    checkFirst('show x "X" {\n  release "A" { date: 2020 }\n  release "B" { <|> }\n}\n', ['date']);
    checkFirst(`${world}show x "X" {\n  season 1 { episode 1 { <|> } }\n}\n`, [
      'aired',
      'overall',
      'director',
    ]);
  });

  it('offers jobs in a crew and relations of a character', () => {
    expect(labelsIn(inShow('crew { <|> }'))).toContain('executive-producer');
    expect(labelsIn(inShow('character tutu { <|> }'))).toContain('mother-of');
  });

  it('offers only what goes with what follows', () => {
    expect(labelsIn(inShow('ge<|>: "x"'))).not.toContain('season');
    expect(labelsIn(inShow('sea<|> 3 {}'))).toEqual(expect.arrayContaining(['season', 'era']));
    expect(labelsIn(inShow('sea<|> 3 {}'))).not.toContain('genre');
    expect(afterAccepting(inShow('sea<|> 3 {}'), 'season')).toContain('  season 3 {}\n');
    expect(afterAccepting(inShow('run<|>: 2025'), 'runs')).toContain('  runs: 2025\n');
  });

  it('offers nothing in a block of an unknown kind, or behind what cannot be read', () => {
    check(inShow('seson 1 { <|> }'), []);
    check(inShow('= <|>'), []);
    check(inShow('genre "x" ? <|>'), []);
  });

  it('writes heads with their next number, and leaves the rest to fill in', () => {
    const season = itemIn(inShow('<|>'), 'season').textEdit!;
    expect(season.newText).toBe('season ${1:3} {\n\t$0\n}');
    expect(itemIn(inShow('season 1 { <|> }'), 'episode').textEdit!.newText).toBe(
      'episode ${1:3} "${2:Name}" {\n\t$0\n}',
    );
    expect(itemIn(inShow('<|>'), 'section').textEdit!.newText).toBe('section "${1:Name}": """\n\t$0\n"""');
    expect(afterAccepting(inShow('<|>'), 'season')).toContain('  season 3\n');
    expect(afterAccepting(inShow('ne<|>'), 'network')).toContain('  network: \n');
  });
});

describe('behind a kind', () => {
  it('offers who is cast but has no block, then the others, then a new id', () => {
    check(inShow('cast main { a "A" as ada "Ada" }\n  character <|>'), ['ada', 'tutu', 'new …']);
    expect(afterAccepting(inShow('character tu<|>'), 'tutu')).toContain('  character tutu\n');
  });

  it('offers to declare what is typed', () => {
    const item = itemIn(inShow('character cold_case<|>'), 'cold_case "Cold Case"');
    expect(item.textEdit!.newText).toBe('cold_case "${1:Cold Case}" {\n\t$0\n}');
  });

  it('offers people of the whole dataset', () => {
    checkFirst(`${world}person <|>`, ['jet', 'titus_welliver', 'lorenzo']);
  });

  it('offers the next number', () => {
    check(inShow('season <|>'), ['3']);
    check(inShow('season 1 { episode <|> }'), ['3']);
    check(inShow('season 2 { episode <|> }'), ['1']);
  });

  it('offers categories, those first that the show lacks', () => {
    checkFirst(inShow('cast main {}\n  cast <|>'), ['also-starring', 'special-guest']);
    expect(labelsIn(inShow('cast main {}\n  cast <|>'))).toContain('main');
  });

  it('offers names of awards and critics that are used elsewhere', () => {
    check(`${world}show x { review "Metacritic" }\nshow y { review <|> }\n`, ['"Metacritic"', '"…"']);
    check(`${world}show x { review "Metacritic" }\nshow y { review "Me<|>" }\n`, ['"Metacritic"']);
  });

  it('leaves names to the author', () => check(inShow('season 3 "<|>"'), []));
});

describe('values', () => {
  it('offers words of the schema', () => {
    checkFirst(inShow('status: <|>'), ['in-development', 'announced', 'ordered']);
    checkFirst(inShow('status: ru<|>'), ['in-development', 'announced', 'ordered']);
  });

  it('offers references by id, with another show before the dot', () => {
    check(inShow('spinoff-of: <|>'), ['bosch', 'bosch_legacy', 'renegade', 'new show']);
    check(inShow('title-character: <|>'), ['tutu', 'bosch.harry_bosch', 'renegade.reno', 'new character']);
    check(inShow('title-character: bosch.<|>'), ['harry_bosch']);
    check(inShow('title-character: bosch.ha<|>'), ['harry_bosch']);
    expect(afterAccepting(inShow('title-character: bosch.ha<|>'), 'harry_bosch')).toContain(
      'title-character: bosch.harry_bosch\n',
    );
  });

  it('offers neither the thing itself nor what is given already', () => {
    check(inShow('spinoff-of: bosch, <|>'), ['bosch_legacy', 'renegade', 'new show']);
    check(inShow('spinoff-of: bosch,\n    <|>'), ['bosch_legacy', 'renegade', 'new show']);
  });

  it('offers to declare an unknown id, and nothing that exists', () => {
    const fixture = inShow('season 1 { director: maggie_q<|> }');
    expect(labelsIn(fixture)).toContain('maggie_q "Maggie Q"');
    expect(itemIn(fixture, 'maggie_q "Maggie Q"').textEdit!.newText).toBe('maggie_q "${1:Maggie Q}"');
    expect(labelsIn(inShow('season 1 { director: jet<|> }'))).not.toContain('jet "Jet"');
  });

  it('finds ids by names', () => {
    expect(itemIn(inShow('network: <|>'), 'prime').filterText).toBe('prime Amazon Prime Video');
    check(inShow('network: "Ama<|>"'), ['prime']);
    expect(afterAccepting(inShow('network: "Ama<|>"'), 'prime')).toContain('  network: prime\n');
  });

  it('offers texts that the field has elsewhere, by how often', () => {
    const used = 'show a { genre: "Comedy" }\nshow b { genre: "Crime", "Comedy" }\n';
    check(`${used}show c { genre: <|> }`, ['"Comedy"', '"Crime"', '"…"']);
    check(`${used}show c { genre: "Cr<|>" }`, ['"Comedy"', '"Crime"']);
    expect(afterAccepting(`${used}show c { genre: "Cr<|>" }`, '"Crime"')).toContain('genre: "Crime" }');
    expect(afterAccepting(`${used}show c {\n  genre: "Cr<|>\n}`, '"Crime"')).toContain('genre: "Crime"\n');
    expect(afterAccepting(`${used}show c { genre:<|> }`, '"Crime"')).toContain('genre: "Crime"');
    expect(afterAccepting(`${used}show c { genre: "Comedy",<|> }`, '"Crime"')).toContain('"Comedy", "Crime"');
  });

  it('offers countries and languages, those in use first', () => {
    checkFirst('show a { country: "Ireland" }\nshow b { country: <|> }', ['"Ireland"', '"Afghanistan"']);
    expect(labelsIn('show b { language: "Ir<|>" }')).toContain('"Irish"');
  });

  it('offers dates around, and the forms of dates', () => {
    const forms = ['tba', '2025-07-09', '2025-07', '2025', '2026-autumn', '1967~'];
    check('person a "A" { born: 1970-01-02; died: <|> }', ['1970-01-02', ...forms]);
    checkFirst(inShow('season 1 { episode 3 { aired: <|> } }'), ['2025-07-23', '2025-07-16']);
    check(inShow('runs: 2014..<|>'), ['present', ...forms.slice(1)]);
    check(inShow('runs: 2014..pr<|>'), ['present', ...forms.slice(1)]);
    expect(afterAccepting(inShow('runs: 2014..pr<|>'), 'present')).toContain('runs: 2014..present\n');
  });

  it('offers episodes, and shows to find them in', () => {
    const own = ['s1', 's1e1', 's1e2', 's2'];
    check(inShow('backdoor-pilot: <|>'), [...own, 'bosch.']);
    check(inShow('backdoor-pilot: s1e<|>'), [...own, 'bosch.']);
    check(inShow('backdoor-pilot: bosch.<|>'), ['s1', 's1e1', 's1e2']);
    check(inShow('backdoor-pilot: bosch.s1<|>'), ['s1', 's1e1', 's1e2']);
    check(inShow('backdoor-pilot: s1e1..<|>'), ['s1e2']);
    expect(afterAccepting(inShow('backdoor-pilot: bosch.s1<|>'), 's1e2')).toContain(
      'backdoor-pilot: bosch.s1e2\n',
    );
  });

  it('counts on', () => checkFirst(inShow('season 1 { episode 3 { overall: <|> } }'), ['3']));

  it('shows samples of what only the author knows', () => {
    check(inShow('seasons: <|>'), ['1']);
    check('show x { review "A" { score: <|> } }', ['83/100', '92%', '9.38']);
    check(inShow('premise: <|>'), ['"""…"""', '"…"']);
    check(inShow('imdb: <|>'), ['"tt0903747"']);
  });

  it('offers nothing for a field that has no place here', () => {
    check(inShow('born: <|>'), []);
    check(inShow('gnre: <|>'), []);
  });
});

describe('qualifiers', () => {
  it('offers what belongs to a value, and is not there yet', () => {
    const labels = labelsIn(inShow('network: prime until 2024 <|>'));
    expect(labels).toEqual(expect.arrayContaining(['in', 'from', 'former', '(…)', '[…]']));
    for (const wrong of ['until', 'voice', 'reprising', '@…', 'as']) expect(labels).not.toContain(wrong);
    expect(labelsIn(inShow('title: "A" <|>'))).toContain('@…');
  });

  it('offers what belongs to a declaration, and its block', () => {
    const labels = labelsIn(inShow('season 3 <|>'));
    expect(labels).toEqual(expect.arrayContaining(['in', 'on', '{ … }']));
    expect(labels).not.toContain('voice');
    expect(labelsIn(inShow('crew <|>'))).toEqual(['in', '(…)', '[…]', '{ … }']);
  });

  it('offers seasons and episodes after `in`', () => {
    const all = ['season 1', 'season 2', 'seasons 1..2', 'seasons 2..', 's1', 's1e1', 's1e2', 's2'];
    check(inShow('title: "A" in <|>'), all);
    check(inShow('title: "A" in sea<|>'), all);
    check(inShow('title: "A" in season <|>'), ['1', '2']);
    check(inCast('a "A" as tutu in seasons <|>'), ['1', '2', '1..2', '2..']);
    check(inCast('a "A" as tutu in seasons 1, <|>'), ['1', '2', '1..2', '2..']);
    const three = 'season 3\n  cast recurring { a "A" as tutu in seasons';
    check(inShow(`${three} 1..<|> }`), ['1..2', '1..3', '1..']);
    check(inShow(`${three} 1..3, 2..<|> }`), ['2..3', '2..']);
    check(inCast('a "A" as tutu in s1e1, <|>'), ['s1', 's1e1', 's1e2', 's2']);
    check(inCast('a "A" as tutu in s1e1..<|>'), ['s1e2']);
    check(inCast('a "A" as tutu in season 1, <|>'), []);
    expect(afterAccepting(inShow('title: "A" in sea<|>'), 'seasons 1..2')).toContain('in seasons 1..2\n');
  });

  it('offers eras after `in`', () => {
    const show = 'show x "X" {\n  era classic "Classic" { season 1 }\n  title: "A" in <|>\n}\n';
    check(show, ['season 1', 'classic', 'classic.s1']);
    check(show.replace('<|>', 'classic season <|>'), ['1']);
  });

  it('offers dates and episodes after `until`, dates after `on`', () => {
    expect(labelsIn(inCast('a "A" as tutu until <|>'))).toEqual(
      expect.arrayContaining(['s1e2', '2025', 'tba']),
    );
    expect(labelsIn(inCast('a "A" as tutu until s<|>'))).toContain('s1e2');
    expect(labelsIn(inCast('a "A" as tutu on <|>'))).not.toContain('s1e2');
  });

  it('offers tags of languages, those in use first', () => {
    checkFirst('show a { aka: "x" @pt-BR }\nshow b { aka: "x" @<|> }', ['pt-BR', 'aa']);
    checkFirst('show a { aka: "x" @pt-BR }\nshow b { aka: "x" @p<|> }', ['pt-BR']);
    expect(labelsIn('show b { aka: "x" @p<|> }')).toContain('pl');
    expect(labelsIn(inCast('a "A" as tutu dub <|>'))).toContain('ja');
    expect(itemIn(inCast('a "A" as tutu dub <|>'), 'ja').filterText).toBe('ja Japanese');
  });

  it('offers sources in brackets', () => {
    check(inShow('title: "A" [<|>'), ['deadline', 'variety']);
    check(inShow('title: "A" [de<|>]'), ['deadline', 'variety']);
    check(inShow('title: "A" [deadline, <|>]'), ['variety']);
    check(inCast('a "A" as tutu [deadline, <|>'), ['variety']);
    check(inShow('genre: "A" [deadline], <|>'), ['"A"', '"Drama"', '"…"']);
  });

  it('offers a text behind the colon of a declaration', () => {
    check(inShow('season 3: <|>'), ['"…"', '"""…"""']);
    check(inShow('crew: <|>'), []);
  });
});

describe('credits', () => {
  const people = ['jet', 'titus_welliver', 'maggie_q', 'lorenzo'];

  it('offers people, those of the show first', () => {
    check(inCast('<|>'), [...people, 'new person', 'performer as character']);
    check(inCast('ma<|>'), [...people, 'ma "Ma"']);
    expect(labelsIn(inCast('titus_welliver, <|>'))).toContain('maggie_q');
  });

  it('offers `as`, and what may follow an id alone', () => {
    check(inCast('jet <|>'), ['as', 'in', '(…)', '[…]']);
    check(inCast('jet a<|>'), ['as', 'in', '(…)', '[…]']);
    checkFirst(inCast('jet "Jet Wilkinson" <|>'), ['as', 'in', 'on', 'from']);
    expect(afterAccepting(inCast('jet a<|>'), 'as')).toContain('    jet as \n');
  });

  it('offers roles: of the show, `self`, of others', () => {
    check(inCast('jet as <|>'), [
      'tutu',
      'renee',
      'self',
      'bosch.harry_bosch',
      'renegade.reno',
      'new character',
      '"…"',
    ]);
    check(inCast('jet as tutu, <|>'), [
      'renee',
      'self',
      'bosch.harry_bosch',
      'renegade.reno',
      'new character',
      '"…"',
    ]);
    check(inCast('jet as bosch.<|>'), ['harry_bosch']);
    checkFirst(inCast('lorenzo as <|>'), ['tutu', 'renee', 'renegade.reno']);
  });

  it('offers the shows in which the performer has the role', () => {
    check(inCast('titus_welliver as bosch.harry_bosch reprising <|>'), ['bosch', 'bosch_legacy']);
    check(inCast('titus_welliver as bosch.harry_bosch reprising bosch, <|>'), ['bosch_legacy']);
    check(inCast('titus_welliver as bosch.harry_bosch reprising bo<|>'), ['bosch', 'bosch_legacy']);
    check(inCast('jet as tutu reprising <|>'), []);
    expect(labelsIn(inCast('titus_welliver as bosch.harry_bosch <|>'))).toContain('reprising');
  });

  it('offers qualifiers behind a role', () => {
    const labels = labelsIn(inCast('jet as tutu voice <|>'));
    expect(labels).toEqual(expect.arrayContaining(['in', 'uncredited', 'credited']));
    for (const wrong of ['voice', 'former', '@…', 'reprising']) expect(labels).not.toContain(wrong);
    expect(labelsIn(inCast('jet as tutu unc<|>'))).toContain('uncredited');
  });

  it('offers a name on screen, and a text', () => {
    check(inCast('jet as tutu credited <|>'), ['"…"']);
    check(inCast('jet as tutu: <|>'), ['"…"', '"""…"""']);
    check(inCast('jet as tutu: "<|>"'), []);
  });

  it('offers nothing outside of a cast list', () => check(inShow('jet as <|>'), []));
});

describe('prose and comments', () => {
  it('offers everything behind `@`', () => {
    const labels = labelsIn(inShow('premise: """After @<|> comes this."""'));
    expect(labels).toEqual(
      expect.arrayContaining(['tutu', 'jet', 'bosch', 's1e1', 'deadline', 'bosch.harry_bosch']),
    );
    expect(labelsIn(inShow('premise: """After @bo<|>"""'))).toContain('bosch');
    check(inShow('premise: """After @bosch.<|>"""'), ['harry_bosch', 's1', 's1e1', 's1e2']);
    expect(afterAccepting(inShow('premise: """After @bosch.ha<|>"""'), 'harry_bosch')).toContain(
      '@bosch.harry_bosch"""',
    );
    expect(labelsIn(inShow('premise: """\n    After @s1<|>\n  """'))).toContain('s1e2');
  });

  it('offers nothing elsewhere in prose, in text and in comments', () => {
    check(inShow('premise: """After <|>"""'), []);
    check(inShow('premise: """me@<|>"""'), []);
    check(inShow('premise: "After @<|>"'), []);
    check(inShow('// a comment <|>'), []);
    check(inShow('genre: "Drama" (a <|>)'), []);
  });

  it('offers the codes of rules that a comment may silence', () => {
    expect(labelsIn(inShow('// series-ignore <|>'))).toContain('season-gap');
    expect(labelsIn(inShow('// series-ignore season-gap, un<|>'))).toContain('unused-entity');
    expect(labelsIn(inShow('// series-ignore season-gap, un<|>'))).not.toContain('season-gap');
    check(inShow('// series-ignore season-gap because <|>'), []);
    expect(afterAccepting(inShow('// series-ignore season-gap, un<|>'), 'unused-entity')).toContain(
      '// series-ignore season-gap, unused-entity\n',
    );
  });
});

describe('triggers', () => {
  it('opens a list after a blank only where something has to follow', () => {
    expect(labelsIn(inShow('status: <|>'), ' ')).toContain('running');
    expect(labelsIn(inCast('jet as <|>'), ' ')).toContain('tutu');
    expect(labelsIn(inShow(' <|>'), ' ')).toEqual([]);
    expect(labelsIn(inShow('network: prime <|>'), ' ')).toEqual([]);
  });

  it('knows where the other signs stand', () => {
    expect(labelsIn(inShow('status:<|>'), ':')).toContain('running');
    expect(labelsIn(inShow('title: "A" @<|>'), '@')).toContain('en');
    expect(labelsIn(inShow('genre: "<|>"'), '"')).toContain('"Drama"');
    expect(labelsIn(inShow('genre: "Drama"<|>'), '"')).toEqual([]);
    expect(labelsIn(inShow('title: "A" [<|>]'), '[')).toContain('deadline');
    expect(labelsIn(inShow('title-character: bosch.<|>'), '.')).toContain('harry_bosch');
  });
});

describe('items', () => {
  it('say what they are', () => {
    const { labelDetails } = itemIn(inShow('title-character: <|>'), 'bosch.harry_bosch');
    expect(labelDetails).toEqual({ detail: ' "Harry Bosch"', description: 'character · Bosch' });
  });

  it('ask again where something has to follow', () => {
    expect(itemIn(inShow('<|>'), 'network').command?.command).toBe('editor.action.triggerSuggest');
    expect(itemIn(inShow('<|>'), 'season').command).toBeUndefined();
  });

  it('are cut where there are too many, by what is typed', () => {
    const many = Array.from({ length: 600 }, (_, i) => `person p${i} "Person ${i}"`);
    const people = [...many, 'person young_erin "Erin Young"'].join('\n');
    const labels = (typed: string): readonly string[] => list(typed).items.map(({ label }) => label);
    const list = (typed: string): ReturnType<typeof offered> =>
      offered(marked(`${people}\nshow x "X" { crew { writer: ${typed}<|> } }\n`));
    expect(list('')).toMatchObject({ isIncomplete: true, items: { length: 100 } });
    expect(labels('p599')).toContain('p599');
    // The letters are in `Person` as well, in the middle.
    expect(labels('er')).toContain('young_erin');
    // No word begins so, and the client must ask again when a letter is taken back.
    expect(list('rin')).toMatchObject({ isIncomplete: true, items: [{ label: 'young_erin' }, {}] });
    // So many words begin so that the others are left out.
    expect(labels('p')).not.toContain('young_erin');
    expect(labels('p')).toHaveLength(100);
  });

  it('are cut behind those that are near', () => {
    const ids = Array.from({ length: 600 }, (_, i) => `p${i}`);
    const people = ids.map((id, i) => `person ${id} "Person ${i}"`).join('\n');
    const labels = (named: readonly string[]): readonly string[] => {
      const show = `show x "X" { crew { director: ${named.join(', ')}\n writer: p<|> } }\n`;
      const { isIncomplete, items } = offered(marked(`${people}\n${show}`));
      expect(isIncomplete).toBe(true);
      return items.map(({ label }) => label);
    };
    const far = ids.slice(0, 98);
    expect(labels(['p599', 'p300'])).toEqual(['p300', 'p599', ...far]);
    expect(labels(ids)).toEqual(ids.slice(0, 100));
  });
});

describe('anywhere', () => {
  it.each([...examples()])('answers with edits around the cursor in %s', (uri, text) => {
    for (let offset = 0; offset <= text.length; offset += 61) {
      const end = text.indexOf('\n', offset);
      const file = summarise(uri, text.slice(0, offset) + (end < 0 ? '' : text.slice(end)));
      const at = linesOf(file).positionAt(offset);
      for (const { textEdit } of offered({ dataset: datasetOf([file]), file, offset }).items) {
        const { start, end: last } = (textEdit as TextEdit).range;
        expect(start.line === at.line && last.line === at.line).toBe(true);
        expect(start.character <= at.character && at.character <= last.character).toBe(true);
      }
    }
  });
});
