// What may stand where, and of what type it is: where the rules fire, in which words, and where they must not.
import { describe, expect, it } from 'vitest';
import { showsOf } from '../server/model/shows';
import { datasetFrom, problemsIn } from './support/dataset';
import { shownOf } from './support/only';

const shown = (fixture: string): readonly string[] => shownOf(own, fixture);
const own = [
  'unknown-kind',
  'misplaced',
  'unknown-field',
  'wrong-type',
  'repeated-field',
  'unknown-reference',
  'syntax-error',
];

/** What qualifies the first line of cast: flags by their words, others by their types. */
function castingsIn(fixture: string): readonly string[] {
  const [show] = showsOf(datasetFrom(fixture)).values();
  return show!.castings[0]!.qualifiers.map((one) => (one.type === 'flag' ? one.word.text : one.type));
}

/** Problems in the block of a show. */
function inShow(statements: string): readonly string[] {
  return shown(`show ballard "Ballard" {\n${statements}\n}\n`);
}

describe('unknown-kind', () => {
  it('suggests what may stand there', () => {
    expect(inShow('seson 1 { episodes: 10 }')).toEqual([
      'unknown-kind ‹seson› there is no kind `seson`; did you mean `season`?',
    ]);
  });

  it('knows letters that have changed places', () => {
    expect(shown('shwo ballard "Ballard" { }')).toEqual([
      'unknown-kind ‹shwo› there is no kind `shwo`; did you mean `show`?',
    ]);
  });

  it('sees a field without its colon', () => {
    expect(inShow('genre "Drama"')).toEqual([
      'unknown-kind ‹genre› `genre` is a field, and takes a colon: `genre: …`',
    ]);
  });

  it('does not look into what it does not know', () => {
    expect(inShow('thing { foo: bar; baz as qux; seson 1 { genre: a b } }')).toEqual([
      'unknown-kind ‹thing› there is no kind `thing`',
    ]);
  });

  it('leaves a head that could not be read to the parser', () => {
    expect(inShow('thing ? "A cop."').map((line) => line.split(' ')[0])).toEqual(['syntax-error']);
  });
});

describe('misplaced', () => {
  it('says where a kind can stand', () => {
    expect(shown('season 2 { }')).toEqual([
      'misplaced ‹season› `season` cannot stand at the top of a file, only in `show` and `era`',
    ]);
  });

  it('says where a field can stand', () => {
    expect(inShow('born: 1980')).toEqual([
      'misplaced ‹born› `born` cannot stand in `show`, only in `character`, `person` and `group`',
    ]);
  });

  it('finds fields and credits outside of any block', () => {
    expect(
      shown('genre: "Drama"\nmaggie_q "Maggie Q" as renee "Renée"').map((line) => line.split('›')[0]),
    ).toEqual(['misplaced ‹genre', 'misplaced ‹maggie_q "Maggie Q" as renee "Renée"']);
  });

  it('finds a credit outside of cast', () => {
    expect(inShow('maggie_q "Maggie Q" as renee "Renée"')).toEqual([
      'misplaced ‹maggie_q "Maggie Q" as renee "Renée"› a credit cannot stand in `show`, only in `cast`, like `cast main { … }`',
    ]);
  });

  it('finds a qualifier that belongs elsewhere', () => {
    expect(inShow('aka: "The Late Show" voice')).toEqual([
      'misplaced ‹voice› `voice` belongs to credits, not to a value',
    ]);
  });

  it('lets a cast list have the words of its lines', () => {
    const list = 'cast guest voice uncredited dub de (in the pilot) { a "Ann Bell" as b "Bo Cole" }';
    expect(inShow(list)).toEqual([]);
    expect(castingsIn(`show ballard "Ballard" { ${list} }`)).toEqual(['voice', 'uncredited', 'dub', 'note']);
    expect(inShow('cast guest voise { a "Ann Bell" }')).toEqual([
      'wrong-type ‹voise› `voise` is no qualifier; did you mean `voice`?',
    ]);
    expect(
      inShow('cast guest reprising ballard { }\ncrew voice { }').map((line) => line.split(',')[0]),
    ).toEqual([
      'misplaced ‹reprising ballard› `reprising` belongs to credits',
      'wrong-type ‹voice› `crew` takes nothing before its block',
    ]);
  });

  it('is silent where kinds nest as the schema says', () => {
    expect(
      inShow(
        'era classic { season 1 { part 1 { episode 1 "A" { segment 1 "a" { crew { director: x "X Y" } } } } } }',
      ),
    ).toEqual([]);
  });
});

describe('fields with words of their own', () => {
  const suggested = (fixture: string): readonly string[] =>
    problemsIn(fixture)
      .filter(({ code }) => own.includes(code))
      .flatMap(({ suggestions }) => suggestions ?? []);

  it.each([
    ['website: "www.amc.com/x"', '"https://www.amc.com/x"'],
    ['website: "amc.com"', '"https://amc.com"'],
    ['website: "//amc.com/x"', '"https://amc.com/x"'],
    ['rating: TV-Y7', 'content-rating: "TV-Y7"'],
    ['rating: "PG-13"', 'content-rating: "PG-13"'],
  ])('%s is meant as %s', (statement, written) => {
    expect(suggested(`show x_y "X Y" { ${statement} }`)).toEqual([written]);
  });

  it('finds addresses that are none', () => {
    expect(inShow('website: "see the press kit"')).toEqual([
      'wrong-type ‹"see the press kit"› `website` takes a web address that starts with `https://`: `"https://example.org/"`',
    ]);
  });

  it.each([
    'website: "https://amc.com", "HTTP://amc.com/x?y"',
    'runs: 2001..2003, 2009..present',
    'season 1 { winner: a "Ann Bell"; runner-up: b "Bo Cole", "Cy"; episode 1 "X" { eliminated: cy "Cy Dee" } }',
    'era classic "Classic" { order made "As made" { type: production; episodes: s1e2, s1e1 }\nseason 1 { episodes: 2 } }',
  ])('are silent on %s', (statements) => {
    const sources = 'source a "A" { type: website }\nsource b "B" { type: podcast }\n';
    expect(shown(`${sources}show ballard "Ballard" {\n${statements}\n}`)).toEqual([]);
  });
});

describe('unknown-field', () => {
  it('suggests among the fields of the block', () => {
    expect(inShow('crew { shwrunner: a "A B" }')).toEqual([
      'unknown-field ‹shwrunner› there is no field `shwrunner`; did you mean `showrunner`?',
    ]);
  });

  it('knows what other formats call the fields of the block', () => {
    expect(inShow('premiered: 2022')).toEqual([
      'unknown-field ‹premiered› there is no field `premiered`; did you mean `runs`, `released` or `aired`?',
    ]);
    expect(inShow('season 1 { episode 1 { overview: "x" } }')).toEqual([
      'unknown-field ‹overview› there is no field `overview`; did you mean `summary`?',
    ]);
  });

  it('knows a kind that is written like a field', () => {
    expect(inShow('season: 2')[0]).toMatch(
      /^unknown-field ‹season› `season` is no field but a declaration: `season /,
    );
  });
});

describe('wrong-type of values', () => {
  it.each([
    ['genre: Crime drama', '‹Crime drama› `genre` takes text in quotes: `"Crime drama"`'],
    ['genre: Drama', '‹Drama› `genre` takes text in quotes: `"Drama"`'],
    [
      'premise: a former cop returns',
      '‹a former cop returns› `premise` takes text in quotes: `"a former cop returns"`',
    ],
    ['aka: 24 Hours', '‹24 Hours› `aka` takes text in quotes: `"24 Hours"`'],
    ['country: United States', '‹United States› `country` takes a country in quotes: `"United States"`'],
    [
      'network: Amazon Prime Video',
      '‹Amazon Prime Video› `network` takes an organization by its id, perhaps with the name in quotes: ' +
        '`amazon_prime_video "Amazon Prime Video"`',
    ],
    ['network: "Fox"', '‹"Fox"› `network` takes an organization by its id: `fox "Fox"`'],
    ['seasons: two', '‹two› `seasons` takes a whole number, like `10`'],
    ['seasons: "2"', '‹"2"› `seasons` takes a whole number, like `10`, without quotes'],
    [
      'type: antology',
      '‹antology› `type` knows no word `antology`; did you mean `anthology`? If not, put it in quotes',
    ],
    ['type: talk show', '‹talk show› `type` has a word for this: `talk-show`'],
    ['status: "ended"', '‹"ended"› `status` takes a word without quotes: `ended`'],
    ['runtime: 44 min', '‹44 min› `runtime` takes a duration in one word: `44min`'],
    ['runtime: 2 hours', '‹2 hours› `runtime` takes a duration in one word: `2h`'],
    ['announced: 2020..2021', '‹2020..2021› `announced` takes one date, not a range'],
    ['imdb: tt0903747', '‹tt0903747› `imdb` takes text in quotes: `"tt0903747"`'],
    ['cast main "The leads" { }', '‹"The leads"› `cast main` takes no name: it is a category'],
    ['cast main: "The leads"', '‹"The leads"› `cast` takes no text of its own'],
    ['aka: "X" formr', '‹formr› `formr` is no qualifier; did you mean `former`?'],
    [
      'aka: "X" in season 1.5',
      '‹1.5› seasons are named by whole numbers: `in season 1`, `in seasons 1..3, 5`',
    ],
  ])('%s', (statement, message) => {
    const lines = inShow(`season 1\n${statement}`).filter((line) => !line.startsWith('misplaced'));
    expect(lines).toEqual([`wrong-type ${message}`]);
  });

  it('says of one mistake in a scope only what the parser says', () => {
    expect(inShow('aka: "X" in season two').map((line) => line.split(' ')[0])).toEqual(['syntax-error']);
  });

  it('uses the id of whom it knows', () => {
    const [problem] = problemsIn(
      'organization fox_tv "Fox"\nshow a_b "A B" { network: "Fox"; company: fox_tv }',
    );
    expect(problem?.suggestions).toEqual(['fox_tv']);
  });

  it('leaves dates that are none to others', () => {
    expect(
      inShow('announced: 1.5.2020; aired: 09-22-189; runs: 2014..09-22-189').filter((line) =>
        line.startsWith('wrong-type'),
      ),
    ).toEqual([]);
  });

  it.each([
    'runs: 2014..; announced: tba; filmed: 2024-07; hiatus: 2006-05..2017-09',
    'season 1 { viewers: 9.38M, 5070000; rating: 2.1, 12%; aired: 2025..present }',
    'season 1 { episode 53..54 "A" { overall: 1..2; runtime: 1h30min }; episode 3.5 "B"; episode 192a "C"; episode pilot "P" }',
    'type: anthology, "Kitchen sink"; status: running; release-model: all-at-once',
    'based-on: "the trial of a killer"; aka: "X" @en-US (in print) in season 1 from 2014 until 2015; season 1',
    'review "Metacritic" { score: 83/100 }; review "Times" { score: 90% }; review "Blog" { score: 7.5 }',
    'network: fox "Fox" in season 1, nbc "NBC" from s1 until 2004; season 1',
    'award "Emmy" { year: 2013; result: won; recipient: bryan "Bryan C", "the whole crew"; for: s1 }; season 1',
  ])('is silent on %s', (statements) => {
    expect(inShow(statements)).toEqual([]);
  });
});

describe('wrong-type of labels', () => {
  it.each([
    ['season two { }', '‹two› `season` takes a whole number: `season 2`'],
    ['season s2 { }', '‹s2› `season` takes a whole number: `season 2`'],
    ['season 1 { episode s1e3 { } }', '‹s1e3› `episode` takes a number: `episode 3`'],
    [
      'season 1 { episode "Pilot" { } }',
      '‹"Pilot"› `episode` takes a number, or an id where it has none: `pilot "Pilot"`',
    ],
    [
      'cast guests { }',
      '‹guests› there is no category `guests`; did you mean `guest`? Others are quoted: `cast "guests"`',
    ],
    ['cast { }', '‹cast› `cast` takes a category, like `cast main`'],
    ['review metacritic { }', '‹metacritic› `review` takes a name in quotes, and no id: `"metacritic"`'],
    ['crew main { }', '‹main› `crew` takes nothing before its block'],
    [
      'character "Renée Ballard" { }',
      '‹"Renée Ballard"› `character` takes an id before its name: `renee_ballard "Renée Ballard"`',
    ],
    [
      'character bosch.harry "Harry" { }',
      '‹bosch.harry› `character` takes an id, not a path: declare it in the block of `bosch`',
    ],
    ['character leo Leo { }', '‹Leo› `Leo` is no qualifier; text stands in quotes, a remark in parentheses'],
  ])('%s', (statement, message) => {
    expect(inShow(statement)).toEqual([`wrong-type ${message}`]);
  });
});

describe('wrong-type of references', () => {
  it('tells what it is and what is taken', () => {
    expect(inShow('cast main { a "A B" as c "C D" }; network: c; title-character: a')).toEqual([
      'wrong-type ‹c› `c` is a character; `network` takes an organization',
      'wrong-type ‹a› `a` is a person; `title-character` takes a character',
    ]);
  });

  it('looks at credits, sources and reprised shows', () => {
    expect(inShow('cast main { a "A B" as c "C D" reprising a [a]\nc as self }')).toEqual([
      'wrong-type ‹a› `a` is a person; `reprising` takes a show',
      'wrong-type ‹a› `a` is a person; a list of sources takes a source',
      'wrong-type ‹c› `c` is a character; the place before `as` takes a person or a group',
    ]);
  });

  it('wants an id for a performer', () => {
    expect(inShow('cast main { "Maggie Q" as renee "Renée" }')).toEqual([
      'wrong-type ‹"Maggie Q"› a performer has an id, perhaps with the name in quotes: `maggie_q "Maggie Q"`',
    ]);
  });

  it('is silent on jobs in quotes, self, groups and whoever is meant by one id in two places', () => {
    expect(
      inShow(
        'cast main { leo "Leo Smith" as leo "Leo"\njeff "Jeff P" as "Host"\nnin "Nine Inch" as self }\n' +
          'title-character: leo',
      ),
    ).toEqual([]);
  });
});

describe('repeated-field', () => {
  it('fires across blocks and files', () => {
    expect(
      shown('//- a.series\nshow x_y "X Y" { seasons: 2 }\n//- b.series\nshow x_y { seasons: 3 }').filter(
        (line) => line.startsWith('repeated'),
      ),
    ).toEqual([
      'repeated-field ‹seasons› `show` already has `seasons`; only an `in`, a date, a remark or a source can tell two apart',
    ]);
  });

  it('fires on two values of one field', () => {
    expect(inShow('premise: "A cop.", "A detective."')).toEqual([
      'repeated-field ‹"A detective."› `premise` takes one value, or several that an `in`, a date or a remark tells apart',
    ]);
  });

  it.each([
    'premise: "A." in season 1, "B." in season 2; season 1; season 2',
    'status: running on 2020; status: ended on 2021',
    'premise: "A." @en, "B." @de',
    'runtime: 44min (broadcast), 48min (streaming)',
    'genre: "Drama"; genre: "Comedy"; renewed: 2020, 2021',
    'character c "C D" { rank: "Sergeant" }; season 1 { character c { rank: "Captain" } }',
    'review "A" { score: 80% }; review "B" { score: 90% }',
    'season 1 { renewed: 2025-10 }; season 1 { renewed: 2025-10-06 }',
  ])('is silent on %s', (statements) => {
    expect(inShow(statements).filter((line) => line.startsWith('repeated-field'))).toEqual([]);
  });

  it('is silent where two sources disagree', () => {
    expect(
      shown(
        'source a "A"\nsource b "B"\nshow x_y "X Y" { season 1 { episode 1 "P" { aired: 2015-03-29 [a]; aired: 2015-04-12 [b] } } }',
      ).filter((line) => line.startsWith('repeated-field')),
    ).toEqual([]);
  });
});
