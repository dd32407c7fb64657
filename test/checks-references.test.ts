// Ids and what they stand for: unknown, doubled, unused; and whom the rules on them must leave alone.
import { describe, expect, it } from 'vitest';
import { problemsIn } from './support/dataset';
import { only, shownOf } from './support/only';

const shown = (fixture: string): readonly string[] => shownOf(own, fixture);
const own = ['unknown-reference', 'duplicate-id', 'unused-entity', 'wrong-type'];

describe('unknown-reference', () => {
  const bosch =
    'show bosch "Bosch" {\n  cast main { titus "Titus Welliver" as harry_bosch "Harry Bosch" }\n}\n';

  it('offers what is spelt or named like it', () => {
    expect(
      shown(
        'show ballard "Ballard" {\n  cast main {\n    maggie_q "Maggie Q" as renee_ballard "Renée Ballard"\n' +
          '    maggi_q as renee_balard in season 1\n  }\n  title-character: ballard\n  season 1\n}',
      ),
    ).toEqual([
      'unknown-reference ‹maggi_q› there is no person or group `maggi_q`; did you mean `maggie_q`?',
      'unknown-reference ‹renee_balard› there is no character `renee_balard`; did you mean `renee_ballard`?',
      'wrong-type ‹ballard› `ballard` is a show; `title-character` takes a character',
    ]);
  });

  it('does not take a field for a slip of whoever it stands in', () => {
    expect(shown('character ann_reef "Ann" {\n  child-of: anne_reef\n}')).toContain(
      'unknown-reference ‹anne_reef› there is no character `anne_reef`; its first mention has the name in quotes: `anne_reef "…"`',
    );
  });

  it('offers those of other shows by their path', () => {
    const [problem] = problemsIn(
      `${bosch}show ballard "Ballard" {\n  cast guest { titus as harry_bosch }\n}`,
    );
    expect(problem).toMatchObject({
      code: 'unknown-reference',
      message: 'there is no character `harry_bosch`; did you mean `bosch.harry_bosch`?',
      suggestions: ['bosch.harry_bosch'],
    });
  });

  it('says which part of a path is unknown', () => {
    expect(
      only(
        'unknown-reference',
        `${bosch}show ballard "Ballard" {\n  cast guest {\n    titus as bosch.hary_bosch\n    titus as bosh.harry_bosch\n` +
          '    titus as bosch.titus\n  }\n}',
      ),
    ).toEqual([
      '‹hary_bosch› `Bosch` has no character `hary_bosch`; did you mean `harry_bosch`?',
      '‹bosh› there is no show, universe or era `bosh`; did you mean `bosch`?',
      '‹titus› `Bosch` has no character `titus`',
    ]);
  });

  it('tells how to declare what is nowhere', () => {
    expect(
      only(
        'unknown-reference',
        'show a_b "A B" { network: hbo [variety]; cast main { c "C D" as self reprising x } }',
      ),
    ).toEqual([
      '‹hbo› there is no organization `hbo`; its first mention has the name in quotes: `hbo "…"`',
      '‹variety› there is no source `variety`; declare it: `source variety "…"`',
      '‹x› there is no show `x`; declare it: `show x "…"`',
    ]);
  });

  it('reads prose, where a full stop may follow a name', () => {
    expect(
      only(
        'unknown-reference',
        'show a_b "A B" {\n  premise: """Follows @leo. And @lea, me@example.org, @s1e2 too."""\n' +
          '  cast main { c "C D" as leo "Leo" }\n  season 1 { episodes: 1 }\n}',
      ),
    ).toEqual([
      '‹lea› there is nothing called `lea`; did you mean `leo`?',
      '‹s1e2› season 1 of `A B` has no episode 2; it has 1',
    ]);
  });

  it('knows how many episodes a season has', () => {
    expect(
      only(
        'unknown-reference',
        'show a_b "A B" {\n  season 1 { episodes: 8 }\n  season 2 { episode 1 "a"; episode 2 "b"; episode 3 "c" }\n' +
          '  cast guest { c "C D" as self in s1e8, s1e9, s2e3..s2e5 }\n}',
      ),
    ).toEqual(['‹s1e9› season 1 of `A B` has no episode 9; it has 8']);
  });

  it.each([
    // A list that is not whole, or not there at all, says nothing; a season without any is unknown-season's.
    'season 1 { episode 1 "Pilot" }; cast guest { c "C D" as self in s1e9 }',
    'season 1 { episode 7 "x"; episode 9 "y" }; cast guest { c "C D" as self in s1e8 }',
    'season 1; cast guest { c "C D" as self in s1e9 }',
    'season 1 { episode 1 "a"; episode 2 "b"; episode 3 "c"; part 1 { episodes: s1e1..s1e7 } }',
    // One airing with two numbers, odd numbers, absolute numbers beyond the count.
    'season 1 { episode 1 "a"; episode 2..3 "b"; episode 3.5 "c"; episode 4 "d" }; cast guest { c "C D" as self in s1e3, s1e3.5 }',
    'season 2 { episodes: 3; episode 9 "a"; episode 10 "b"; episode 11 "c" }; cast guest { c "C D" as self in s2e11 }',
    // An episode with an id, an era, a run of its own.
    'season 1 { episode pilot "Pilot" }; cast guest { c "C D" as self in pilot }',
    'era classic "Classic" { season 1 { episodes: 4 } }; cast guest { c "C D" as self in s1e4, classic.s1e4 }',
  ])('is silent on %s', (statements) => {
    expect(only('unknown-reference', `show a_b "A B" { ${statements} }`)).toEqual([]);
  });

  it('leaves text without quotes to wrong-type', () => {
    expect(shown('show a_b "A B" { network: Amazon Prime Video }').length).toBe(1);
  });

  it('finds what a universe shares with its shows', () => {
    expect(
      shown(
        'universe u_u "U U" { character munch "John Munch" }\n' +
          'show a_b "A B" { universe: u_u; cast main { r "Richard B" as munch } }\n' +
          'show c_d "C D" { universe: u_u; cast guest { r as munch } }',
      ),
    ).toEqual([]);
  });
});

describe('duplicate-id', () => {
  it('points from another kind to the first', () => {
    const [problem] = problemsIn(
      'show bosch "Bosch" { universe: other }\nuniverse bosch "Bosch"\nuniverse other "Other"',
    );
    expect(problem).toMatchObject({
      code: 'duplicate-id',
      message: '`bosch` is already a show; a universe needs an id of its own',
      related: [{ uri: 'main.series', span: { start: 5, end: 10 } }],
    });
  });

  it('fires on a second name, wherever it stands', () => {
    expect(
      shown(
        '//- a.series\nperson maggie_q "Maggie Q"\n//- b.series\n' +
          'show a_b "A B" { cast main { maggie_q "Margaret Quigley" as self } }',
      ),
    ).toEqual([
      'duplicate-id ‹"Margaret Quigley"› `maggie_q` is already named `"Maggie Q"`; another name is an `aka`',
    ]);
  });

  it('fires on a name behind a path, and on an inline declaration of another kind', () => {
    expect(
      shown(
        'show a_b "A B" { cast main { x "X Y" as leo "Leo" } }\n' +
          'show c_d "C D" { network: x "X Television"; cast main { x as a_b.leo "Leonard" } }',
      ),
    ).toEqual([
      'duplicate-id ‹x› `x` is already a person; an organization needs an id of its own',
      'duplicate-id ‹"Leonard"› `leo` is already named `"Leo"`; another name is an `aka`',
    ]);
  });

  it.each([
    'person p "P Q"\nshow a_b "A B" { cast main { p "P Q" as self }; cast guest { p "P Q" as "Host" } }',
    'show ballard "Ballard" { cast main { m "M Q" as ballard "Ballard" } }',
    'show a_b "A B" { cast main { m "M Q" as leo "Leo" } }\nshow c_d "C D" { cast main { m as leo "Leonard" } }',
    '//- a.series\nshow a_b "A B" { season 1 }\n//- b.series\nshow a_b { season 2 }',
  ])('is silent on %s', (fixture) => {
    expect(only('duplicate-id', fixture)).toEqual([]);
  });
});

describe('unused-entity', () => {
  it('fires on what nothing names', () => {
    expect(
      shown('show a_b "A B"\nperson jo "Jo March"\nwork little "Little Women" { author: "L M Alcott" }'),
    ).toEqual([
      'unused-entity ‹jo› a person that nothing names: `Jo March`',
      'unused-entity ‹little› a work that nothing names: `Little Women`',
    ]);
  });

  it.each([
    'show a_b "A B" { company: x }\norganization x "X Films"',
    'show a_b "A B": """By @x."""\nperson x "X Y"',
    'show a_b "A B" { renewed: 2020 [x] }\nsource x "X Times"',
    'universe x "X Verse" { show a_b "A B" }',
    'universe x "X Verse" { work w "W Novel" }\nshow a_b "A B" { universe: x }',
    'show a_b "A B" { character leo "Leo" }',
    'person x "X Y"\norganization o "O P"',
    'show a_b "A B"\nwork w "W Novel" { related-to: a_b }',
    'show a_b "A B"\nwork w "W Film" { type: film; based-on: a_b; released: 2012 }',
  ])('is silent on %s', (fixture) => {
    expect(only('unused-entity', fixture)).toEqual([]);
  });
});
