// Seasons and their numbers: where the rules speak up, and the many ways of numbering on which they must not.
import { describe, expect, it } from 'vitest';
import { shownProblems } from './support/dataset';

/** What is said of a show with this block. */
function inShow(block: string): readonly string[] {
  return shownProblems(`show probe "Probe" {\n${block}\n}\n`);
}

const cast = (scope: string): string => `cast guest { nan_orr "Nan Orr" as pim "Pim" ${scope}: "a guest" }`;

describe('unknown-season', () => {
  it.each([
    [
      `season 1; season 2; ${cast('in season 3')}`,
      'unknown-season ‹3› `Probe` has no season 3; it has seasons 1 and 2',
    ],
    [
      `season 1; ${cast('in seasons 1..9')}`,
      'unknown-season ‹9› `Probe` has no season 9; it has only season 1',
    ],
    [
      `seasons: 4; ${cast('in season 5')}`,
      'unknown-season ‹5› `Probe` has no season 5; it has seasons 1 to 4',
    ],
    [
      `season 1; season 2; ${cast('in s3e1..s3e2')}`,
      'unknown-season ‹s3e1› `Probe` has no season 3; it has seasons 1 and 2',
    ],
    [
      'season 1\nseason 2\npremise: """It ends in @s7e1, they say."""',
      'unknown-season ‹s7e1› `Probe` has no season 7; it has seasons 1 and 2',
    ],
  ])('%s', (block, problem) => {
    expect(inShow(block)[0]).toBe(problem);
  });

  it('looks into other shows', () => {
    expect(
      shownProblems(
        'show one "One" { season 1; season 2 }\nshow two "Two" { episode opener "Opener" { after: one.s4 } }',
      ),
    ).toEqual(['unknown-season ‹one.s4› `One` has no season 4; it has seasons 1 and 2']);
  });

  it.each([
    ['an announced season', `season 1\nseason 2 { renewed: 2030-01 }\n${cast('in season 2')}`],
    ['an open range', `season 1; season 2; season 3; ${cast('in seasons 3..')}`],
    ['a show that says nothing of its seasons', cast('in season 6')],
    ['a show that only counts them', `seasons: 4; ${cast('in seasons 2..4')}`],
    [
      'seasons that are counted, some of them listed',
      `seasons: 3\nseason 1\nseason 2\nseason 3\n${cast('in season 3')}`,
    ],
    [
      'an era',
      `era classic "Classic" { season 1; season 2; season 3 }\nera again "Again" { season 1 }\n${cast('in season 3')}`,
    ],
    ['a season inside its era', `era again "Again" { season 1; season 2; ${cast('in season 2')} }`],
    [
      'an era whose seasons nobody lists',
      `era classic "Classic" { runs: 1963..1989 }\nera again "Again" { season 1 }\n${cast('in season 26')}`,
    ],
    ['specials', `season 0\nseason 1\n${cast('in season 0')}`],
    ['specials that are only counted', `specials: 2\nseason 1\n${cast('in season 0')}`],
    [
      'a show of which only the name is known',
      `${cast('in season 1')}\nspinoff-of: older "Older" (after older.s3)`,
    ],
  ])('is silent on %s', (_, block) => {
    expect(inShow(block)).toEqual([]);
  });
});

describe('scope-empty', () => {
  it.each([
    [cast('in seasons 4..2'), 'scope-empty ‹4..2› the range runs backwards: 2 comes before 4'],
    [cast('in s2e5..s2e1'), 'scope-empty ‹s2e5..s2e1› the range runs backwards: s2e1 comes before s2e5'],
    [cast('in s3..s2e9'), 'scope-empty ‹s3..s2e9› the range runs backwards: s2e9 comes before s3'],
    [
      'order all "All" { type: chronological; episodes: s2..s1 }',
      'scope-empty ‹s2..s1› the range runs backwards: s1 comes before s2',
    ],
    ['season 1 { episode 54..53 "A" }', 'scope-empty ‹54..53› the range runs backwards: 53 comes before 54'],
  ])('%s', (block, problem) => {
    expect(inShow(block)).toContain(problem);
  });

  it.each([
    cast('in seasons 2..2'),
    cast('in s2e5..s2'),
    cast('in s1e9..s2e1'),
    cast('in s1e3.25..s1e3.5'),
    cast('in seasons 3..'),
  ])('is silent on %s', (block) => {
    expect(inShow(block)).toEqual([]);
  });
});

describe('season-gap', () => {
  it.each([
    [
      'season 1; season 2; season 4',
      'season-gap ‹4› season 3 is missing: `Probe` goes on with season 4 after season 2',
    ],
    [
      'season 1; season 2; season 5',
      'season-gap ‹5› seasons 3 and 4 are missing: `Probe` goes on with season 5 after season 2',
    ],
    [
      'era a "A" { season 5; season 6; season 8 }',
      'season-gap ‹8› season 7 is missing: `A` goes on with season 8 after season 6',
    ],
  ])('%s', (block, problem) => {
    expect(inShow(block)).toEqual([problem]);
  });

  it.each([
    ['specials', 'season 0; season 1; season 2'],
    ['any order', 'season 2; season 1; season 3'],
    ['one season alone', 'season 5 "The last"'],
    ['late seasons alone', 'season 9; season 10; season 11'],
    ['two picked seasons', 'season 1; season 3'],
    ['a wide gap', 'season 1; season 2; season 6'],
    ['two gaps', 'season 1; season 2; season 4; season 6'],
    ['years', 'season 2011; season 2012; season 2014'],
    ['eras that start again', 'era a "A" { season 1; season 2 }\nera b "B" { season 1; season 2 }'],
    ['an era that goes on', 'season 1; season 2\nera b "B" { season 3; season 4 }'],
    ['a revival', 'season 1 { aired: 1998-09-21..1999-05-13 }\nseason 2 { aired: 2017-09-28..2018-04-05 }'],
  ])('is silent on %s', (_, block) => {
    expect(inShow(block)).toEqual([]);
  });
});

describe('duplicate-season', () => {
  it('fires within one block', () => {
    expect(inShow('season 1\nseason 2\nseason 02 "Again"')).toEqual([
      'duplicate-season ‹02› `Probe` has season 2 twice',
    ]);
  });

  it.each([
    ['another block of the show', 'show x "X" { season 1 }\nshow x { season 1 { episode 1 "One" } }'],
    ['an era', 'show x "X" { era a "A" { season 1 }\n era b "B" { season 1 } }'],
    [
      'a split season',
      'show x "X" { season 4 { part 1 { released: 2022-05 }\n part 2 { released: 2022-07 } } }',
    ],
  ])('is silent on %s', (_, text) => {
    expect(shownProblems(text)).toEqual([]);
  });
});

describe('season-count', () => {
  it.each([
    [
      'seasons: 8\nseason 1\nseason 2',
      'season-count ‹8› `Probe` says 8 seasons, but 2 released seasons are listed; list the others, or put a note behind the number',
    ],
    [
      'seasons: 2\nseason 1\nseason 2 { renewed: 2030 }',
      'season-count ‹2› `Probe` says 2 seasons, but 1 released season is listed; list the others, or put a note behind the number',
    ],
    [
      'seasons: 1\nseason 1\nseason 2',
      'season-count ‹1› `Probe` says 1 season, but 2 released seasons are listed; correct the number, or put a note behind it',
    ],
  ])('%s', (block, problem) => {
    expect(inShow(block)).toEqual([problem]);
  });

  it.each([
    [
      'Ballard',
      'seasons: 1\nseason 1 { released: 2025-07-09 }\nseason 2 { status: ordered; renewed: 2025-10-06 }',
    ],
    [
      'a season that is due',
      'seasons: 1\nseason 1 { released: 2025-07-09 }\nseason 2 { renewed: 2025-10; released: 2026-autumn }',
    ],
    ['a status', 'seasons: 1\nseason 1\nseason 2 { status: upcoming; released: 2026-03-01 }'],
    ['a date to be announced', 'seasons: 1\nseason 1\nseason 2 { released: tba }'],
    ['nothing listed', 'seasons: 7'],
    ['picked seasons', 'seasons: 26\nseason 1\nseason 17'],
    ['picked seasons of an era', 'era a "A" { seasons: 26; season 1; season 17 }'],
    ['picked seasons of the eras of a show', 'seasons: 40\nera a "A" { season 1; season 17 }'],
    ['one picked season', 'seasons: 26\nseason 1'],
    ['specials', 'seasons: 1\nseason 0\nseason 1'],
    ['a note', 'seasons: 5 (as sold abroad)\nseason 1\nseason 2'],
    ['eras', 'seasons: 3\nera a "A" { season 1; season 2 }\nera b "B" { seasons: 1 }'],
    ['an era that says nothing', 'seasons: 30\nera a "A" { runs: 1963..1989 }\nera b "B" { season 1 }'],
    ['a season that was never shown', 'seasons: 1\nseason 1\nseason 2 { status: unaired }'],
  ])('is silent on %s', (_, block) => {
    expect(inShow(block)).toEqual([]);
  });
});
