// Dates: where the rules speak up, and the fuzzy, open and repeated ones on which they must not.
import { describe, expect, it } from 'vitest';
import { problemsIn, shownProblems } from './support/dataset';

/** What is said of a show with this block. */
function inShow(block: string): readonly string[] {
  return shownProblems(`show probe "Probe" {\n${block}\n}\n`);
}

/** What the first problem of a show suggests to write. */
function suggestedFor(block: string): readonly string[] | undefined {
  return problemsIn(`show probe "Probe" {\n${block}\n}\n`)[0]?.suggestions;
}

const forms = 'dates are written `2025`, `2025-07`, `2025-07-09`, `2026-autumn`, `1967~` or `tba`';

describe('bad-date', () => {
  it.each([
    ['announced: 2025-02-30', 'bad-date ‹2025-02-30› February 2025 has 28 days'],
    ['announced: 0505-2000', `bad-date ‹0505-2000› \`0505-2000\` is not a date; ${forms}`],
    ['announced: 09-22-189', `bad-date ‹09-22-189› a year has four digits; ${forms}`],
    ['announced: 3-10-1997', `bad-date ‹3-10-1997› a year has four digits; ${forms}`],
    ['announced: 2025-13-02', 'bad-date ‹2025-13-02› there is no month 13; the month comes before the day'],
    ['runs: 2014..21', `bad-date ‹21› a year has four digits; ${forms}`],
    [
      'runs: 2014-21',
      'bad-date ‹2014-21› there is no month 21; the years 2014 to 2021 are written `2014..2021`',
    ],
    ['genre: "Drama" from 2025-06-31', 'bad-date ‹2025-06-31› June 2025 has 30 days'],
    ['season 1 { aired: 2025-01-05..2025-04-31 }', 'bad-date ‹2025-04-31› April 2025 has 30 days'],
    [
      'announced: 2026-constructor',
      `bad-date ‹2026-constructor› \`2026-constructor\` is not a date; ${forms}`,
    ],
  ])('%s', (block, problem) => {
    expect(inShow(block)).toEqual([problem]);
  });

  it('is told in casts too', () => {
    expect(inShow('cast guest { nan_orr "Nan Orr" as pim "Pim" on 2025-00-01: "a guest" }')).toEqual([
      'bad-date ‹2025-00-01› there is no month 00',
    ]);
  });

  it.each([
    ['announced: 2025-7-9', ['2025-07-09']],
    ['announced: 3-10-1997', ['1997-10-03', '1997-03-10']],
    ['announced: 2025-13-02', ['2025-02-13']],
    ['runs: 2014..21', ['2021']],
    ['runs: 2014-21', ['2014..2021']],
    ['announced: 2026-Autumn', ['2026-autumn']],
    ['announced: 2025-02-30', []],
  ])('offers for %s', (block, suggestions) => {
    expect(suggestedFor(block)).toEqual(suggestions);
  });

  it.each([
    'announced: 2025',
    'announced: 2025-07',
    'announced: 2024-02-29',
    'announced: 2026-autumn',
    'announced: 1967~',
    'announced: tba',
    'runs: 2025-07-09..present',
    'runs: 2024..',
    'runs: 2024..tba',
    'genre: "Drama" from tba',
    'season 1 { episodes: 10; viewers: 9.38M }',
  ])('is silent on %s', (block) => {
    expect(inShow(block)).toEqual([]);
  });
});

describe('start-after-end', () => {
  it.each([
    [
      'season 1 { filmed: 2016-08..2016-07 }',
      'start-after-end ‹2016-08..2016-07› the period runs backwards: 2016-07 is before 2016-08',
    ],
    ['runs: 2021..2014', 'start-after-end ‹2021..2014› the period runs backwards: 2014 is before 2021'],
    [
      'genre: "Drama" from 2021 until 2014',
      'start-after-end ‹until 2014› the period runs backwards: 2014 is before 2021',
    ],
  ])('%s', (block, problem) => {
    expect(inShow(block)).toEqual([problem]);
  });

  it('offers the period the other way round', () => {
    expect(suggestedFor('runs: 2021..2014')).toEqual(['2014..2021']);
  });

  it.each([
    'season 1 { filmed: 2016..2016-03 }',
    'season 1 { filmed: 2016-08..2016-08-02 }',
    'runs: 1968~..1967',
    'runs: 2014..present',
    'season 1 { aired: 2025-07-09..2025-07-09 }',
    'genre: "Drama" from 2014 until 2021',
  ])('is silent on %s', (block) => {
    expect(inShow(block)).toEqual([]);
  });
});

describe('precision-conflict', () => {
  it.each([
    [
      'announced: 2025-10\nannounced: 2025-11-06',
      'precision-conflict ‹2025-11-06› `announced` is already 2025-10; both cannot be true',
    ],
    [
      'season 1\nseason 2 { renewed: 2025-11-06 }\nrenewed: 2025-10 in season 2',
      'precision-conflict ‹2025-11-06› `renewed` is already 2025-10; both cannot be true',
    ],
    [
      'runs: 2014..2021\nruns: 2014..2020',
      'precision-conflict ‹2014..2020› `runs` is already 2014..2021; both cannot be true',
    ],
  ])('%s', (block, problem) => {
    expect(inShow(block)).toEqual([problem]);
  });

  it.each([
    ['Ballard', 'season 1\nseason 2 { renewed: 2025-10; renewed: 2025-10-06 }'],
    ['a show and its season', 'season 1\nseason 2 { renewed: 2025-10-06 }\nrenewed: 2025-10 in season 2'],
    ['renewals of several seasons', 'season 1\nseason 2 { renewed: 2024 }\nrenewed: 2024, 2025'],
    ['notes', 'season 1 { aired: 1999-03-19 (in the US), 1999-11-29 (in the UK) }'],
    ['an approximate date', 'announced: 1967~\nannounced: 1968-02'],
    ['two runs', 'runs: 1998..2006, 2017..2020'],
    ['no other field', 'announced: 2023\nordered: 2024'],
  ])('is silent on %s', (_, block) => {
    expect(inShow(block)).toEqual([]);
  });

  it('lets the sources of single values disagree', () => {
    const sources = 'source hbo "HBO"\nsource maze "TVmaze"\n';
    const episode = 'episode 1 "A" { aired: 2015-04-12 [hbo], 2015-03-29 [maze] }';
    expect(shownProblems(`${sources}show probe "Probe" {\nseason 1 { ${episode} }\n}\n`)).toEqual([]);
  });

  it('lets sources disagree', () => {
    const sources =
      'source one "One" { url: "https://example.org/1" }\nsource two "Two" { url: "https://example.org/2" }';
    expect(
      shownProblems(
        `show x "X" {\n announced: 2015-03-29 [one]\n announced: 2015-04-12 [two]\n}\n${sources}`,
      ),
    ).toEqual([]);
  });
});

describe('episode-outside-season', () => {
  const season = (dates: string, episode: string): string =>
    `season 1 { ${dates}; episode 1 "A" { ${episode} } }`;

  it.each([
    [
      season('aired: 2025-03-02..2025-03-16', 'aired: 2025-03-01'),
      'episode-outside-season ‹2025-03-01› 2025-03-01 is before season 1 begins on 2025-03-02',
    ],
    [
      season('aired: 2025-03..2025-05', 'aired: 2025-06-01'),
      'episode-outside-season ‹2025-06-01› 2025-06-01 is after season 1 ends on 2025-05',
    ],
    [
      season('released: 2025-07-09', 'released: 2026-08'),
      'episode-outside-season ‹2026-08› 2026-08 is more than a year after season 1 began on 2025-07-09',
    ],
    [
      season('released: 2025-07-09; release-model: all-at-once', 'aired: 2025-07-10'),
      'episode-outside-season ‹2025-07-10› 2025-07-10 is after season 1 ends on 2025-07-09',
    ],
  ])('%s', (block, problem) => {
    expect(inShow(block)).toEqual([problem]);
  });

  it.each(['', 'runs: 2025-03-02..2025-03-16; '])(
    'says nothing beside a season that ends before it begins',
    (runs) => {
      expect(inShow(runs + season('aired: 2025-03-16..2025-03-02', 'aired: 2025-03-09'))).toEqual([
        'start-after-end ‹2025-03-16..2025-03-02› the period runs backwards: 2025-03-02 is before 2025-03-16',
      ]);
    },
  );

  it.each([
    ['all at once', season('released: 2025-07-09', 'released: 2025-07-09')],
    ['weekly after a single date', season('released: 2020-09-04', 'released: 2020-10-09')],
    ['a year that covers it', season('aired: 2017', 'aired: 2017-11-05')],
    ['a fuzzy date', season('aired: 2025-03-02..2025-03-16', 'aired: 2025-03')],
    ['an approximate date', season('aired: 1968..1969', 'aired: 1967~')],
    ['a season that goes on', season('aired: 2025-03-02..present', 'aired: 2026-03-02')],
    ['specials', 'season 0 { aired: 2005; episode 1 "S" { aired: 2007-12-25 } }'],
    ['unaired episodes', season('aired: 2002-09-20..2002-12-20', 'status: unaired; aired: 2003-06-23')],
    ['a disc', season('aired: 2003-06-26..2003-07-24', 'released: 2006-07-18')],
    ['a note', season('aired: 2002-09-20..2002-12-20', 'aired: 2003-06-23 (first shown abroad)')],
    ['an episode to come', season('aired: 2025-03-02..2025-03-16', 'aired: tba')],
    [
      'a preview',
      season(
        'aired: 2015-04-12..2015-06-14',
        'aired: 2015-04-12; release "Preview" { date: 2015-03-18; type: preview }',
      ),
    ],
    [
      'a season with two dates',
      season('aired: 2025-03-02..2025-03-16; released: 2025-02-20', 'released: 2025-02-20'),
    ],
  ])('is silent on %s', (_, block) => {
    expect(inShow(block)).toEqual([]);
  });
});
