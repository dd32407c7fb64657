// Names: spelt in two ways, given twice, swapped; and all the names that are alike and right.
import { describe, expect, it, vi } from 'vitest';
import { apart } from '../server/checks/nearest';
import { problemsIn } from './support/dataset';
import { only, shownOf } from './support/only';

vi.mock('../server/checks/nearest', { spy: true });

const shown = (fixture: string): readonly string[] => shownOf(own, fixture);
const own = [
  'name-whitespace',
  'swapped-actor-character',
  'two-shows-one-title',
  'wrong-type',
  'unknown-reference',
];

/** A show whose cast are people of these names. */
function cast(...names: readonly string[]): string {
  const lines = names.map((name, i) => `    p${i}x "${name}" as c${i}x "${'Role'.repeat(i + 1)}"`);
  return `show a_b "A B" {\n  cast main {\n${lines.join('\n')}\n  }\n}`;
}

describe('near-duplicate-person', () => {
  it.each([
    ['Yukito Kizawa', 'Yukto Kizawa'],
    ['Yukito Kizawa', 'Yukito kizawa'],
    ['Kenjiro Okada', 'Kenjirou Okada'],
    ['Hajime Ohtani', 'Hajime Ootani'],
    ['Hajime Ōtani', 'Hajime Ohtani'],
    ['Renée Dubois', 'Renee Dubois'],
    ["Ed O'Neill", 'Ed O’Neill'],
    ["Ed O'Neill", 'Ed Oneill'],
    ['J. J. Abrams', 'J.J. Abrams'],
    ['Ira Steven Behr', 'Ira S. Behr'],
    ['Mary-Kate Olsen', 'Mary Kate Olsen'],
    ['Nicolas Cage', 'Nicholas Cage'],
    ['Trish Hofmann', 'Trish Hoffmann'],
    ['Rosanna Arquette', 'Rosanna Arqeutte'],
    ['Gregory Scott Cummins', 'Gregory Scott Cummings'],
  ])('fires on %s and %s', (one, other) => {
    expect(only('near-duplicate-person', cast(one, other))).toEqual([
      `‹p1x› \`"${other}"\` is nearly \`"${one}"\`, whose id is \`p0x\``,
    ]);
  });

  it.each([
    // Short names, first letters, given names that are others, endings.
    ['Jon Snow', 'Jan Snow'],
    ['Ryan Adams', 'Bryan Adams'],
    ['Daniel Garcia', 'Daniela Garcia'],
    ['Christian Ricci', 'Christina Ricci'],
    ['Stephane Martin', 'Stephanie Martin'],
    ['Michael Moore', 'Michelle Moore'],
    ['Francis Conroy', 'Frances Conroy'],
    ['James Clark', 'James Clarke'],
    ['Anna Petrov', 'Anna Petrova'],
    ['Robert Williams', 'Robert William'],
    // Family names that are others.
    ['Chris Evans', 'Chris Evert'],
    ['James Norton', 'James Morton'],
    ['Mary-Kate Olsen', 'Ashley Olsen'],
    ['Hector Hugo', 'Jamie Hector'],
    ['John Smith', 'Jon Smith'],
    ['Louis Mann', 'Lois Mann'],
    // Initials and numbers make others.
    ['William H. Macy', 'William M. Macy'],
    ['Michael J. Fox', 'Michael Fox'],
    ['Brendan Sexton III', 'Brendan Sexton'],
    ['Great Master #1', 'Great Master #2'],
    // Single names, other scripts.
    ['Prince', 'Price'],
    ['राम', 'रमा'],
  ])('is silent on %s and %s', (one, other) => {
    expect(only('near-duplicate-person', cast(one, other))).toEqual([]);
  });

  it('is silent where facts tell two people apart', () => {
    const born = 'person p0x { born: 1956 }\nperson p1x { born: 1984 }\n';
    expect(only('near-duplicate-person', born + cast('Trish Hofmann', 'Trish Hoffmann'))).toEqual([]);
  });

  it('believes spellings that many people have', () => {
    const many = [
      'Ann Hofmann',
      'Eva Hofmann',
      'Ann Hoffmann',
      'Leo Hoffmann',
      'Trish Hofmann',
      'Trish Hoffmann',
    ];
    expect(only('near-duplicate-person', cast(...many, 'Ida Hofmann', 'Max Hoffmann'))).toEqual([]);
  });

  it('compares each of many people with a few others only', () => {
    const syllables = ['ka', 'lo', 'mir', 'ten', 'ves', 'dru', 'pol', 'san', 'gri', 'nor', 'bel', 'tash'];
    const word = (n: number): string =>
      [n, n / 12, n / 144].map((d) => syllables[Math.floor(d) % 12]).join('');
    const compared = (people: number): number => {
      const names = Array.from({ length: people }, (_, i) => `Ann Kal${word(i)}`);
      const lines = names.map((name, i) => `  writer: w${i}x "${name}"`);
      vi.mocked(apart).mockClear();
      problemsIn(`show a_b "A B" {\n crew {\n${lines.join('\n')}\n }\n}`);
      return vi.mocked(apart).mock.calls.length;
    };
    const few = compared(400);
    expect(few).toBeGreaterThan(0);
    expect(compared(1600)).toBeLessThan(6 * few);
  });
});

describe('duplicate-declaration', () => {
  it('points at the first of the name', () => {
    const [problem] = problemsIn(
      'work dune "Dune" { type: novel }\nwork dune_novel "Dune" { type: novel }\n' +
        'show a_b "A B" { based-on: dune; adapts: dune_novel }',
    );
    expect(problem).toMatchObject({
      code: 'duplicate-declaration',
      message: '`dune` is a work of the same name, `"Dune"`',
      suggestions: ['dune'],
    });
  });

  it.each([
    'work n "Dune" { type: novel }\nwork f "Dune" { type: film }\nshow a_b "A B" { based-on: n, f }',
    'person a "Michelle Williams" { born: 1980 }\nperson b "Michelle Williams" { born: 1979 }\nshow s_t "S T" { cast main { a as self\nb as self } }',
    'show a_b "A B" { cast guest { x "X Y" as nurse "Nurse"\nz "Z Y" as clinic_nurse "Nurse" } }',
    'show a_b "A B" { cast main { x "X Y" as guard_1 "Guard"\nz "Z Y" as guard_2 "Guard" } }',
    'show a_b "A B" { cast main { x "X Y" as jonas "Jonas"\nz "Z Y" as old_jonas "Jonas" }\ncharacter old_jonas { variant-of: jonas } }',
    'show a_b "A B" { cast main { x "X Y" as leo "Leo" } }\nshow c_d "C D" { cast main { x as leo "Leo" } }',
    'show a_b "A B" { cast main { ann "Ann Lee" as ann_lee "Ann Lee" } }',
    'show bosch "Bosch" { universe: bosch_universe "Bosch"; cast main { x "X Y" as harry "Bosch" } }',
  ])('is silent on %s', (fixture) => {
    expect(only('duplicate-declaration', fixture)).toEqual([]);
  });
});

describe('alias-collision', () => {
  it('compares short names with short names and with names', () => {
    expect(
      only(
        'alias-collision',
        'show a_b "A B" {\n character angel "Angel" { nickname: "Liam" }\n character angelus "Angelus" { aka: "Angel" }\n' +
          ' character liam "William" { short-name: "LIAM" }\n}',
      ),
    ).toEqual([
      '‹"Angel"› `"Angel"` is also what `Angel` is called',
      '‹"LIAM"› `"LIAM"` is also what `Angel` is called',
    ]);
  });

  it.each([
    'character a "A" { nickname: "Robin" in season 1 }; character b "B" { nickname: "Robin" in season 2 }; season 1; season 2',
    'character a "Renée Ballard" { short-name: "Renée" }; character b "Jenny Ballard" { short-name: "Jenny" }',
    'character a "A" { aka: "Tutu", "Tutu" @en }',
    'character young "Young A" { nickname: "Ace"; variant-of: a }; character a "A" { nickname: "Ace" }',
  ])('is silent on %s', (statements) => {
    expect(only('alias-collision', `show a_b "A B" { ${statements} }`)).toEqual([]);
  });
});

describe('two-shows-one-title', () => {
  it('fires without years or countries', () => {
    expect(shown('show office_uk "The Office" { runs: 2001..2003 }\nshow office_us "The Office"')).toEqual([
      'two-shows-one-title ‹office_us› `office_uk` is titled `"The Office"` too; say of both when they ran or where they come from',
    ]);
  });

  it.each([
    'show a_a "Cosmos" { runs: 1980 }\nshow b_b "Cosmos" { season 1 { aired: 2014 } }',
    'show a_a "The Office" { country: "United Kingdom" }\nshow b_b "The Office" { country: "United States" }',
    'show a_a "Bosch"\nshow b_b "Bosch: Legacy"',
  ])('is silent on %s', (fixture) => {
    expect(shown(fixture)).toEqual([]);
  });
});

describe('swapped-actor-character', () => {
  const right =
    'show a_b "A B" {\n cast main { suzanne_somers "Suzanne Somers" as carol_foster "Carol Foster" }\n}\n';

  it('fires by name, also in another show', () => {
    expect(
      only(
        'swapped-actor-character',
        `${right}show c_d "C D" {\n cast main { carol_foster "Carol Foster" as suzanne_somers "Suzanne Somers" }\n` +
          ' crew { director: suzanne_somers }\n}\ncharacter carol_foster_2 "Carol Foster"',
      ),
    ).toEqual([
      '‹carol_foster "Carol Foster" as suzanne_somers "Suzanne Somers"› `Carol Foster` is a character elsewhere, ' +
        'and `Suzanne Somers` a person: write `suzanne_somers as carol_foster_2`',
    ]);
  });

  const lost = (line: string, more = ''): string => `show lost "Lost" {\n cast main { ${line} }\n}\n${more}`;

  it.each([
    [
      'both are known by id and name',
      lost('jack_shephard "Jack Shephard" as matthew_fox "Matthew Fox"') +
        'show lost { character jack_shephard "Jack Shephard" { rank: "Doctor" } }\n' +
        'person matthew_fox "Matthew Fox" { born: 1966 }',
      'matthew_fox as jack_shephard',
    ],
    [
      'both are known by name',
      lost('j "Jack Shephard" as m "Matthew Fox"') +
        'show lost { character jack_shephard "Jack Shephard" { rank: "Doctor" } }\n' +
        'person matthew_fox "Matthew Fox" { born: 1966 }',
      'matthew_fox as jack_shephard',
    ],
    [
      'only the character is known',
      lost('jack "Jack Shephard" as matthew_fox "Matthew Fox"') +
        'show lost { character jack_shephard "Jack Shephard" }',
      'matthew_fox "Matthew Fox" as jack_shephard',
    ],
    [
      'only the character is known, by id',
      lost('jack as matthew_fox "Matthew Fox"') + 'show lost { character jack "Jack Shephard" }',
      'matthew_fox "Matthew Fox" as jack',
    ],
    [
      'only the person is known, by id',
      `${lost('jack "Jack Shephard" as matthew_fox')}person matthew_fox "Matthew Fox"`,
      'matthew_fox as jack "Jack Shephard"',
    ],
    [
      'only the person is known, in another role',
      lost(
        'jack "Jack Shephard" as matthew_fox "Matthew Fox"',
        'show lost { cast guest { matthew_fox as twin "His Twin" } }\nperson matthew_fox "Matthew Fox"',
      ),
      'matthew_fox as jack "Jack Shephard"',
    ],
  ])('fires alone where %s', (_, fixture, written) => {
    const problems = problemsIn(fixture);
    expect(problems.map(({ code }) => code)).toEqual(['swapped-actor-character']);
    expect(problems[0]!.suggestions).toEqual([written]);
    expect(problems[0]!.message).toContain(`: write \`${written}\``);
  });

  it('tells the second of two lines that say the opposite', () => {
    const swapped = 'show c_d "C D" {\n cast main { cf "Carol Foster" as ss "Suzanne Somers" }\n}\n';
    expect(only('swapped-actor-character', right + swapped).length).toBe(1);
  });

  it('fires by id, once', () => {
    expect(
      shown(
        'show a_b "A B" {\n cast main { m "Maggie Q" as r "Renée B" in season 1 }\n cast guest { r as m in season 2 }\n season 1\n season 2\n}',
      ),
    ).toEqual([
      'swapped-actor-character ‹r as m› `Renée B` is a character elsewhere, and `Maggie Q` a person: write `m as r`',
    ]);
  });

  it.each([
    'show a_b "A B" { cast main { larry_david "Larry David" as larry_david "Larry David" } }',
    'show a_b "A B" { cast main { foy "Claire Foy" as elizabeth "Elizabeth Taylor" } crew { director: et "Elizabeth Taylor" } }',
    // A real person played, a role with a job for a name, a character with the name of someone behind the camera.
    'show a_b "A B" { cast main { foy "Claire Foy" as et "Elizabeth Taylor" } }\nperson et "Elizabeth Taylor" { born: 1932 }',
    'show a_b "A B" { cast guest { js "John Smith" as clerk "Clerk" }\ncharacter doctor "John Smith" }',
    'show a_b "A B" { cast main { larry_david "Larry David" as larry "Larry David", boss "George Boss" } }\nperson gb "George Boss"',
    'show a_b "A B" { cast main { a "Ann Lee" as b "Bob Ray" } }\nshow c_d "C D" { cast main { c "Cy Fox" as a "Ann Lee" } }',
  ])('is silent on %s', (fixture) => {
    expect(only('swapped-actor-character', fixture)).toEqual([]);
  });
});

describe('name-whitespace', () => {
  it.each([
    ['Ed  Oneill', 'two blanks in a row', '"Ed Oneill"'],
    [' Ed Oneill', 'a blank at its end or its beginning', '"Ed Oneill"'],
    ['Ed\u00A0Oneill', 'a no-break blank', '"Ed Oneill"'],
    ['Ed\u200B Oneill', 'a character without width', '"Ed Oneill"'],
    ["Ed O'Neill and Co’s", 'two kinds of apostrophe', '"Ed O\'Neill and Co\'s"'],
  ])('fires on %j', (name, what, suggestion) => {
    const problem = problemsIn(`show a_b "${name}"`).find(({ code }) => code === 'name-whitespace');
    expect(problem).toMatchObject({ message: `the name has ${what}` });
    expect(problem?.suggestions).toEqual([suggestion]);
  });

  it('looks at first mentions, titles and names on screen', () => {
    expect(
      only(
        'name-whitespace',
        'show a_b "A B" { aka: "A  B"; cast main { x "X  Y" as z "Z  Z" credited "X  X" } }',
      ).length,
    ).toBe(4);
  });

  it.each([
    'C’est la vie\u00A0!',
    '«\u00A0Nous\u00A0»',
    '化物語\u3000上',
    'می\u200Cخواهم',
    '👨\u200D👩\u200D👧 Family',
    "The ‘Don't’ Show",
    "Ol' Blue Nose",
  ])('is silent on %j', (name) => {
    expect(shown(`show a_b "${name}"`)).toEqual([]);
  });

  it('is silent on prose and taglines', () => {
    expect(shown('show a_b "A B": "One.  Two."\nshow c_d "C D" { tagline: "One.  Two." }')).toEqual([]);
  });
});
