// Each quick fix on a small text: what the text is afterwards. That the checker is content with it is
// held by `after`.
import { describe, expect, it } from 'vitest';
import { after, titlesAt } from '../support/actions';

/** A show with these lines in it, and nothing else wrong. */
function show(lines: string): string {
  return `show bay "Bay" {\n  genre: "Drama"\n${lines.replace(/^(?=.)/gm, '  ')}\n}\n`;
}

type Case = readonly [title: string, before: string, after: string];

function inShow(cases: readonly Case[]): void {
  it.each(cases)('%s', (title, before, expected) => {
    expect(after(show(before), title)).toBe(show(expected));
  });
}

function inFiles(cases: readonly Case[]): void {
  it.each(cases)('%s', (title, before, expected) => {
    expect(after(before, title)).toBe(expected);
  });
}

describe('form', () => {
  inShow([
    ['Close the quote at its end', 'setting: <|>"Galway', 'setting: "Galway"'],
    [
      'Close the quote before as',
      'cast main {\n  ada <|>"Ada as quill\n}\ncharacter quill "Quill"',
      'cast main {\n  ada "Ada" as quill\n}\ncharacter quill "Quill"',
    ],
    ['Close the prose', 'premise: <|>"""A light.', 'premise: """A light."""'],
    ['Close the prose', 'premise: <|>"""\n  A light.', 'premise: """\n  A light.\n"""'],
    ['Close the parenthesis', 'setting: "Galway" <|>(a town', 'setting: "Galway" (a town)'],
    ['Remove the comma', 'setting: "Galway"<|>, , "Cork"', 'setting: "Galway", "Cork"'],
    ['Remove the comma', 'setting: "Galway"<|>,', 'setting: "Galway"'],
    ['Use straight double quotes', 'setting: <|>“Galway”', 'setting: "Galway"'],
    ['Use straight double quotes', `setting: <|>'The "Bay"'`, String.raw`setting: "The \"Bay\""`],
    ['Put the address in quotes', 'website: <|>https://example.org/a', 'website: "https://example.org/a"'],
    ['Write the comment with //', '<|># a comment', '// a comment'],
    ['Write the backslash twice', String.raw`setting: "a<|>\b"`, String.raw`setting: "a\\b"`],
    ['Write the range 2014..2021', 'runs: <|>2014–2021', 'runs: 2014..2021'],
    ['Write the range 2014..present', 'runs: <|>2014...present', 'runs: 2014..present'],
    [
      'Write the range 1..2',
      'season 1\nseason 2\nnetwork: fox "Fox" in seasons <|>1-2',
      'season 1\nseason 2\nnetwork: fox "Fox" in seasons 1..2',
    ],
    [
      'Start a new line before language',
      'country: "Ireland" language<|>: "English"',
      'country: "Ireland"\nlanguage: "English"',
    ],
    ['Put a comma between the values', 'setting: "Galway" <|>"Cork"', 'setting: "Galway", "Cork"'],
    [
      'Put a comma between the values',
      'crew { writer: ada "Ada" ben <|>"Ben" }',
      'crew { writer: ada "Ada", ben "Ben" }',
    ],
  ]);
  inFiles([
    [
      'Close the bracket',
      `${show('setting: "Galway" <|>[echo')}source echo "Echo"\n`,
      `${show('setting: "Galway" [echo]')}source echo "Echo"\n`,
    ],
    ['Remove the empty genre', 'show bay "Bay" {\n  genre<|>:\n}\n', 'show bay "Bay" {\n}\n'],
    [
      'Close the block of season',
      'show bay "Bay" {\n  season 1 <|>{\n    episodes: 3\n  season 2 { episodes: 2 }\n}\n',
      'show bay "Bay" {\n  season 1 {\n    episodes: 3\n  }\n  season 2 { episodes: 2 }\n}\n',
    ],
    [
      'Close the block of show',
      'show bay "Bay" <|>{ genre: "Drama"\n',
      'show bay "Bay" { genre: "Drama" }\n',
    ],
    [
      'Remove the brace that closes nothing',
      'show bay "Bay" {\n  genre: "Drama"\n}\n<|>}\n',
      'show bay "Bay" {\n  genre: "Drama"\n}\n',
    ],
  ]);
});

describe('habits', () => {
  inShow([
    ['Write the number 1410000', 'season 1 { viewers: <|>1,410,000 }', 'season 1 { viewers: 1410000 }'],
    ['Write the field with a colon', 'setting <|>= "Galway"', 'setting: "Galway"'],
    ['Write the comment with //', '<|>/* A comment. */', '// A comment.'],
    ['Write the comment with //', 'setting: "Galway" <|><!-- or so -->', 'setting: "Galway" // or so'],
    ['Write the range with two dots', 'runs: 2008 <|>- 2013', 'runs: 2008..2013'],
    ['Write the range with two dots', 'runs: 2008-01 to <|>2013', 'runs: 2008-01..2013'],
    [
      'Put as before the role',
      'cast main {\n  ada "Ada<|>" quill "Quill"\n}',
      'cast main {\n  ada "Ada" as quill "Quill"\n}',
    ],
    [
      'Put as before the role',
      'cast main {\n  ada "Ada" <|>– quill "Quill"\n}',
      'cast main {\n  ada "Ada" as quill "Quill"\n}',
    ],
  ]);
});

describe('declarations', () => {
  inShow([
    [
      'Declare person maggie_q here, as "Maggie Q"',
      'cast main {\n  <|>maggie_q as ada "Ada"\n}',
      'cast main {\n  maggie_q "Maggie Q" as ada "Ada"\n}',
    ],
    [
      'Declare character jean-luc here, as "Jean-Luc"',
      'cast main {\n  nell "Nell" as <|>jean-luc: "a captain"\n}',
      'cast main {\n  nell "Nell" as jean-luc "Jean-Luc": "a captain"\n}',
    ],
    [
      'Declare character wren in show bay',
      'character ada "Ada" { mother-of: <|>wren }\nseason 1',
      'character ada "Ada" { mother-of: wren }\ncharacter wren "Wren"\nseason 1',
    ],
    [
      'Declare character wren in show bay',
      'premise: """She is @<|>wren."""',
      'premise: """She is @wren."""\ncharacter wren "Wren"',
    ],
    [
      'Declare season 3',
      'seasons: 2\nseason 1\nseason 2 {\n  episodes: 2\n} // the last\nspecials: 1 in season <|>3',
      'seasons: 2\nseason 1\nseason 2 {\n  episodes: 2\n} // the last\nseason 3 { status: announced }\nspecials: 1 in season 3',
    ],
    [
      'Declare season 3 and 4',
      'season 1\nseason 2\nseason <|>5 { episodes: 2 }',
      'season 1\nseason 2\nseason 3\nseason 4\nseason 5 { episodes: 2 }',
    ],
    [
      'Declare episode 3',
      'season 1 {\n  episodes: 4\n  episode 1 "Low Water"\n  episode 2 "Fog"; episode <|>4 "Tide"\n}',
      'season 1 {\n  episodes: 4\n  episode 1 "Low Water"\n  episode 2 "Fog"; episode 3; episode 4 "Tide"\n}',
    ],
  ]);
  inFiles([
    [
      'Declare organization fox in a block of its own',
      `//- a.series\n${show('network: <|>fox')}//- b.series\norganization spumco "Spümcø" { type: production-company }\n${show('company: spumco')}`,
      `//- b.series\norganization spumco "Spümcø" { type: production-company }\n${show('company: spumco')}\norganization fox "Fox"\n`,
    ],
    [
      'Declare source echo in a block of its own',
      `${show('setting: "Galway" [bay_press], "Cork" [<|>echo]')}source bay_press "Press"\n`,
      `${show('setting: "Galway" [bay_press], "Cork" [echo]')}source bay_press "Press"\nsource echo "Echo"\n`,
    ],
    [
      'Declare character barrel in show bosch',
      `show bosch "Bosch" { runs: 2014 }\n${show('title-character: bosch.<|>barrel')}`,
      `show bosch "Bosch" { runs: 2014; character barrel "Barrel" }\n${show('title-character: bosch.barrel')}`,
    ],
  ]);
});

describe('what is needed', () => {
  inShow([
    [
      'Add date: tba',
      'season 1 { release <|>"Blu-ray" }\nrelease "Preview" {\n  date: 2020\n}',
      'season 1 { release "Blu-ray" { date: tba } }\nrelease "Preview" {\n  date: 2020\n}',
    ],
    ['Add date: tba', 'release <|>"Blu-ray"', 'release "Blu-ray" {\n  date: tba\n}'],
    [
      'Add date: tba',
      'release <|>"Blu-ray" { type: blu-ray }',
      'release "Blu-ray" { type: blu-ray; date: tba }',
    ],
  ]);
});

describe('removals', () => {
  inShow([
    [
      'Remove the repeated premise',
      'premise: "A light."\n<|>premise: "A light." // again\nsetting: "Galway"',
      'premise: "A light."\nsetting: "Galway"',
    ],
    [
      'Remove the repeated premise',
      'setting: "Galway"; premise: "A light."; <|>premise: "A light."',
      'setting: "Galway"; premise: "A light."',
    ],
    [
      'Remove the repeated season',
      'season 1 { episodes: 3 }\n\nseason <|>1 { episodes: 3 }\n\nseason 2',
      'season 1 { episodes: 3 }\n\nseason 2',
    ],
    [
      'Change to episode 4',
      'season 1 {\n  episode 1\n  episode 2..3\n  episode <|>1\n}',
      'season 1 {\n  episode 1\n  episode 2..3\n  episode 4\n}',
    ],
    [
      'Remove the repeated credit',
      'cast main {\n  ada "Ada" as quill "Quill"\n  <|>ada as quill // twice\n}',
      'cast main {\n  ada "Ada" as quill "Quill"\n}',
    ],
    [
      'Remove the repeated performer',
      'cast main {\n  ada "Ada" as quill "Quill"\n  ben "Ben", <|>ada as quill\n}',
      'cast main {\n  ada "Ada" as quill "Quill"\n  ben "Ben" as quill\n}',
    ],
    [
      'Remove the repeated credit',
      'crew {\n  writer: ada "Ada", ben "Ben", <|>ada\n}',
      'crew {\n  writer: ada "Ada", ben "Ben"\n}',
    ],
    [
      'Remove it from reprising',
      'cast main {\n  ada "Ada" as quill "Quill" reprising <|>bay: "a light"\n}',
      'cast main {\n  ada "Ada" as quill "Quill": "a light"\n}',
    ],
  ]);
  inFiles([
    [
      'Delete person ada',
      `${show('setting: "Galway"')}\n// Nobody knows her.\nperson <|>ada "Ada"\n\nperson ben "Ben" { spouse: ben_2 "Ben" }\n`,
      `${show('setting: "Galway"')}\nperson ben "Ben" { spouse: ben_2 "Ben" }\n`,
    ],
  ]);
  it('keeps what would be known nowhere else', () => {
    const lines = 'cast main {\n  ada as quill\n  <|>ada "Ada" as quill "Quill"\n}';
    expect(titlesAt(show(lines), { only: ['quickfix'] })).toEqual(['Ignore duplicate-casting here']);
  });
});

describe('numbers', () => {
  inShow([
    [
      'Change to 11, and count on from there',
      'season 1 { episodes: 10 }\nseason 2 {\n  episode 1 "A" { overall: <|>12 }\n  episode 2..3 "B" { overall: 13..14 }\n  episode 4 "C" { overall: 15 }\n}',
      'season 1 { episodes: 10 }\nseason 2 {\n  episode 1 "A" { overall: 11 }\n  episode 2..3 "B" { overall: 12..13 }\n  episode 4 "C" { overall: 14 }\n}',
    ],
    [
      'Renumber episode 2 and those behind it',
      'season 1 {\n  episodes: 3\n  episode 1 "A" { overall: 1; continues: s1e3 }\n  episode 2 "New"\n  episode <|>2 "B" { overall: 2 }\n  episode 3 "C" { overall: 3 }\n  part 1 { episodes: s1e1..3 }\n}\n' +
        'season 2 {\n  episode 1 "D" { overall: 4 }\n}\ncast main {\n  ada "Ada" as quill "Quill" in S01E02, bay.s1e3, s2e1: """From @s1e2."""\n}',
      'season 1 {\n  episodes: 4\n  episode 1 "A" { overall: 1; continues: s1e4 }\n  episode 2 "New"\n  episode 3 "B" { overall: 3 }\n  episode 4 "C" { overall: 4 }\n  part 1 { episodes: s1e1..4 }\n}\n' +
        'season 2 {\n  episode 1 "D" { overall: 5 }\n}\ncast main {\n  ada "Ada" as quill "Quill" in S01E03, bay.s1e4, s2e1: """From @s1e3."""\n}',
    ],
  ]);
});

describe('marks', () => {
  inShow([
    [
      'Mark the role shared',
      'cast main {\n  ada "Ada" as quill "Quill" in season 1: "a light"\n  <|>ben "Ben" as quill\n}\nseason 1',
      'cast main {\n  ada "Ada" as quill "Quill" in season 1 shared: "a light"\n  ben "Ben" as quill shared\n}\nseason 1',
    ],
    [
      'Credit them as "Ada Roe"',
      'cast main {\n  ada "Ada" as quill "Quill" in season 1\n  ada <|>"Ada Roe" as wren "Wren" in season 1\n}\nseason 1',
      'cast main {\n  ada "Ada" as quill "Quill" in season 1\n  ada as wren "Wren" in season 1 credited "Ada Roe"\n}\nseason 1',
    ],
  ]);
  inFiles([
    [
      'Mark the credit posthumous',
      `${show('season 1 { aired: 2020; director: <|>ada }')}person ada "Ada" { died: 2010 }\n`,
      `${show('season 1 { aired: 2020; director: ada posthumous }')}person ada "Ada" { died: 2010 }\n`,
    ],
  ]);
});

describe('two ids for one', () => {
  inFiles([
    [
      'Merge kambe into kanbe',
      [
        '//- a.series\n' + show('crew { writer: kanbe "Yorita Kanbe" }'),
        '//- b.series\n' +
          'show reef "Reef" {\n  premise: """By @kambe."""\n  crew { director: kambe "Yorita Kanbbe"; editor: kambe [echo] }\n}\n',
        '//- c.series\nperson kanbe { born: 1950 }\nperson <|>kambe { born: 1950; website: "https://a.example" }\nsource echo "Echo"\n',
      ].join(''),
      [
        '//- b.series\nshow reef "Reef" {\n  premise: """By @kanbe."""\n  crew { director: kanbe; editor: kanbe [echo] }\n}\n',
        'person kanbe { born: 1950 }\nperson kanbe { website: "https://a.example" }\nsource echo "Echo"\n',
      ].join(''),
    ],
  ]);
});

describe('silences', () => {
  inShow([
    [
      'Ignore wrong-type here',
      'season 1 {\n  episode 1 { runtime: <|>long }\n}',
      'season 1 {\n  // series-ignore wrong-type\n  episode 1 { runtime: long }\n}',
    ],
    [
      'Ignore wrong-type here',
      '// series-ignore unknown-field, air-order: so it is\nruntime: <|>long',
      '// series-ignore unknown-field, air-order, wrong-type: so it is\nruntime: long',
    ],
    [
      'Ignore wrong-type here',
      'runtime: <|>long // series-ignore air-order',
      'runtime: long // series-ignore air-order, wrong-type',
    ],
  ]);
});

describe('series.json', () => {
  const fixture = show('runtime: <|>long');
  const title = 'Turn wrong-type off in series.json';
  it.each([
    [undefined, '{\n  "rules": { "wrong-type": "off" }\n}\n'],
    ['{}\n', '{ "rules": { "wrong-type": "off" } }\n'],
    [
      '{\n  "name": "Bay: a, {b}"\n}\n',
      '{\n  "name": "Bay: a, {b}",\n  "rules": { "wrong-type": "off" }\n}\n',
    ],
    ['{ "rules": { "air-order": "off" } }', '{ "rules": { "air-order": "off", "wrong-type": "off" } }'],
    ['{ "rules": {}, "include": ["a"] }', '{ "rules": { "wrong-type": "off" }, "include": ["a"] }'],
    ['{ "rules": { "wrong-type": "info" } }', '{ "rules": { "wrong-type": "off" } }'],
  ])('%s', (text, expected) => {
    expect(after(fixture, title, { config: { uri: 'series.json', text } })).toBe(
      `//- series.json\n${expected}`,
    );
  });
  it('is left alone where it is no JSON, or cannot be created', () => {
    expect(titlesAt(fixture, { config: { uri: 'series.json', text: '{ "rules": {' } })).not.toContain(title);
    expect(
      titlesAt(fixture, { config: { uri: 'series.json', text: undefined }, canCreate: false }),
    ).not.toContain(title);
  });
});
