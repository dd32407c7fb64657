// Shows and seasons in time: where the rules speak up, and the revivals, previews and early renewals on
// which they must not.
import { describe, expect, it } from 'vitest';
import { problemsIn, shownProblems } from './support/dataset';

/** What is said of a show with this block. */
function inShow(block: string): readonly string[] {
  return shownProblems(`show probe "Probe" {\n${block}\n}\n`);
}

describe('show-outside-seasons', () => {
  it.each([
    [
      'runs: 2025-07-19..present\nseason 1 { episode 1 "A" { aired: 2025-07-09 } }',
      'show-outside-seasons ‹2025-07-19› `Probe` runs from 2025-07-19, but what came out first is dated 2025-07-09',
    ],
    [
      'runs: 2025-07-01..present\nseason 1 { released: 2025-07-09 }',
      'show-outside-seasons ‹2025-07-01› `Probe` runs from 2025-07-01, but what came out first is dated 2025-07-09',
    ],
    [
      'runs: 2024-07-09..present\nseason 1 { released: 2025-07-09 }',
      'show-outside-seasons ‹2024-07-09› `Probe` runs from 2024-07-09, but what came out first is dated 2025-07-09',
    ],
    [
      'runs: 2014..2016, 2019..2020\nseason 1 { aired: 2014..2016 }\nseason 2 { aired: 2019..2021 }',
      'show-outside-seasons ‹2020› `Probe` runs until 2020, but what came out last is dated 2021',
    ],
    [
      'runs: 2014..2020\nseason 1 { aired: 2014 }\nseason 2 { aired: 2021-01-03..2021-03-07 }',
      'show-outside-seasons ‹2020› `Probe` runs until 2020, but what came out last is dated 2021-03-07',
    ],
    [
      'runs: 2014..2021-03-17\nseason 1 { aired: 2014 }\nseason 2 { aired: 2021-01-03..2021-03-07 }',
      'show-outside-seasons ‹2021-03-17› `Probe` runs until 2021-03-17, but what came out last is dated 2021-03-07',
    ],
    [
      'runs: 2014..2023\nseasons: 2\nseason 1 { aired: 2014 }\nseason 2 { aired: 2021-01-03..2021-03-07 }',
      'show-outside-seasons ‹2023› `Probe` runs until 2023, but what came out last is dated 2021-03-07',
    ],
  ])('%s', (block, problem) => {
    expect(inShow(block)).toEqual([problem]);
  });

  it.each([
    [
      'Ballard',
      'runs: 2025-07-09..present\nseason 1 { released: 2025-07-09 }\nseason 2 { renewed: 2025-10-06 }',
    ],
    ['years', 'runs: 2014..2021\nseason 1 { released: 2014-02-06 }\nseason 2 { released: 2021-06-25 }'],
    ['later seasons alone', 'runs: 2011..2019\nseason 1\nseason 2 { aired: 2012-04-01..2012-06-03 }'],
    [
      'a pilot ahead',
      'runs: 2003-12-08..2009\nepisode pilot "The Miniseries" { aired: 2003-12-08 }\nseason 1 { aired: 2004-10-18..2005-01-24 }',
    ],
    [
      'specials ahead that are not listed',
      'runs: 2023-11-25..present\nseason 1 { aired: 2024-05-11..2024-06-22 }',
    ],
    [
      'a preview',
      'runs: 2015-03-18..present\nseason 1 { aired: 2015-04-12; release "Preview" { date: 2015-03-18; type: preview } }',
    ],
    [
      'a last special',
      'runs: 2001-07-09..2003-12-27\nseason 0 { episode 1 "Christmas" { aired: 2003-12-27 } }\nseason 1 { aired: 2001-07-09..2001-08-13 }\nseason 2 { aired: 2002-09-30..2002-11-04 }',
    ],
    [
      'specials outside',
      'runs: 2001..2003\nseason 0 { episode 1 "Reunion" { aired: 2005-12-27 } }\nseason 1 { aired: 2001 }',
    ],
    [
      'eras',
      'runs: 1963-11-23..present\nera classic "Classic" { runs: 1963-11-23..1989-12-06 }\nera again "Again" { runs: 2005-03-26..2022-10-23; season 1 { aired: 2005-03-26..2005-06-18 } }',
    ],
    ['a note', 'runs: 2010..2012 (on the main channel)\nseason 1 { aired: 2009 }'],
    [
      'episodes that were left over',
      'runs: 2002-09-20..2002-12-20\nseason 1 { episode 1 "A" { aired: 2002-09-20 }\n episode 2 "B" { status: unaired; aired: 2003-06-23 } }',
    ],
    [
      'an end that is only known by a start',
      'runs: 2014..2021\nseason 1 { released: 2014-02-06 }\nseason 2 { aired: 2020-10 }',
    ],
    [
      'seasons that are not all listed',
      'runs: 2011..2019\nseasons: 8\nseason 1 { aired: 2011-04-17..2011-06-19 } // series-ignore season-count',
    ],
  ])('is silent on %s', (_, block) => {
    expect(inShow(block).filter((problem) => !problem.startsWith('season-count'))).toEqual([]);
  });
});

describe('metadata-date', () => {
  it.each([
    [
      'runs: 2009-07-03..2010-06-25\nseason 1 { aired: 2009-07-03..2009-09-25 }\nseason 2 { aired: 2022-05-08 }',
      'metadata-date ‹2022-05-08› 2022-05-08 is 11 years after `Probe` ended on 2010-06-25',
    ],
    [
      'runs: 2009..2010\nseason 1 { episode 1 "A" { aired: 2019-01-01 } }',
      'metadata-date ‹2019-01-01› 2019-01-01 is 8 years after `Probe` ended on 2010',
    ],
    [
      'runs: 2009\nseason 1 { released: 2022-05-08 }',
      'metadata-date ‹2022-05-08› 2022-05-08 is 12 years after `Probe` began on 2009',
    ],
  ])('%s', (block, problem) => {
    expect(inShow(block)).toEqual([problem]);
  });

  it.each([
    [
      'a revival',
      'runs: 1998-09-21..2020-04-23\nhiatus: 2006-05..2017-09\nseason 1 { aired: 1998-09-21..1999-05-13 }\nseason 2 { aired: 2017-09-28..2020-04-23 }',
    ],
    [
      'a revival beyond the stated end',
      'runs: 1998..2006\nrevived: 2017-01\nseason 1 { aired: 1998 }\nseason 2 { aired: 2017-09-28 (on another network) }',
    ],
    ['two runs', 'runs: 1998..2006, 2017..2020\nseason 1 { aired: 1998 }\nseason 2 { aired: 2017-09-28 }'],
    [
      'specials',
      'runs: 1998..2006\nseason 0 { episode 1 "Reunion" { aired: 2021-05-27 } }\nseason 1 { aired: 1998 }',
    ],
    ['films', 'runs: 2002..2003\nepisode film "The Film" { released: 2013-05-08 }\nseason 1 { aired: 2002 }'],
    ['a show that runs', 'runs: 2009..present\nseason 1 { aired: 2009 }\nseason 2 { aired: 2022-05-08 }'],
    [
      'a later disc',
      'runs: 2003..2004\nseason 1 { episode 1 "A" { status: dvd-only; released: 2012-07-18 } }',
    ],
  ])('is silent on %s', (_, block) => {
    expect(inShow(block).filter((problem) => !problem.startsWith('show-outside-seasons'))).toEqual([]);
  });
});

describe('copied-date', () => {
  it('fires on two shows', () => {
    expect(
      shownProblems(
        'show a "A" { runs: 1993-09-16..2004-05-13 }\nshow b "B" { runs: 1993-09-16..2004-05-13 }',
      ),
    ).toEqual(['copied-date ‹1993-09-16..2004-05-13› `A` has the very same dates; one may be a copy']);
  });

  const two = (first: string, second: string): string => `show a "A" { ${first} }\nshow b "B" { ${second} }`;

  it('fires on seasons of two shows', () => {
    const season = 'season 1 { aired: 1994-09-22..1995-05-18 }';
    expect(shownProblems(two(season, season))).toHaveLength(1);
  });

  it.each([
    ['one day', two('season 1 { released: 2025-07-09 }', 'season 1 { released: 2025-07-09 }')],
    ['years', two('runs: 2014..2021', 'runs: 2014..2021')],
    ['one end alone', two('runs: 1989-07-05..1998-05-14', 'runs: 1990-09-10..1998-05-14')],
    ['shows that still run', two('runs: 2025-07-09..present', 'runs: 2025-07-09..present')],
    [
      'one night of one network',
      two(
        'network: nbc "NBC"; season 1 { aired: 1994-09-22..1995-05-18 }',
        'network: nbc; season 1 { aired: 1994-09-22..1995-05-18 }',
      ),
    ],
    [
      'a show and its only season',
      'show a "A" { runs: 1994-09-22..1995-05-18\n season 1 { aired: 1994-09-22..1995-05-18 } }',
    ],
  ])('is silent on %s', (_, text) => {
    expect(shownProblems(text)).toEqual([]);
  });
});

describe('last-aired-running', () => {
  it.each([
    [
      'status: ended\nruns: 2018-02-01..present',
      'last-aired-running ‹ended› `Probe` is ended, but its `runs` has no end',
    ],
    [
      'status: cancelled\nruns: 2018..',
      'last-aired-running ‹cancelled› `Probe` is cancelled, but its `runs` has no end',
    ],
    [
      'status: running\nruns: 2014..2021',
      'last-aired-running ‹running› `Probe` is running, but its `runs` end in 2021',
    ],
    [
      'season 1 { status: ended; aired: 2025-01-05..present }',
      'last-aired-running ‹ended› season 1 is ended, but its `aired` has no end',
    ],
  ])('%s', (block, problem) => {
    expect(inShow(block)).toEqual([problem]);
  });

  it.each([
    'runs: 2025-07-09..present',
    'status: running; runs: 2025-07-09..present',
    'status: running; runs: 2025-07-09',
    'status: ended; runs: 2014..2021',
    'status: ended; runs: 2025-07-09',
    'status: cancelled; runs: 2018..tba',
    'status: hiatus; runs: 2014..2021',
    'status: ended',
    'season 1 { status: running; aired: 2025-09-01..2025-11-30 }',
  ])('is silent on %s', (block) => {
    expect(inShow(block)).toEqual([]);
  });
});

describe('filming-after-release', () => {
  it.each([
    [
      'season 1 { filmed: 2026-06..2026-10-30; aired: 2026-02-25..2026-05-20 }',
      'filming-after-release ‹2026-06..2026-10-30› the filming ends on 2026-10-30, after all has come out on 2026-05-20',
    ],
    [
      'season 1 { filmed: 2024-07..2025-11; released: 2025-07-09 }',
      'filming-after-release ‹2024-07..2025-11› the filming ends in 2025-11, after all has come out on 2025-07-09',
    ],
    [
      'season 1 { episode 1 "A" { filmed: 2025-08; aired: 2025-07-09 } }',
      'filming-after-release ‹2025-08› the filming ends in 2025-08, after all has come out on 2025-07-09',
    ],
  ])('%s', (block, problem) => {
    expect(inShow(block)).toEqual([problem]);
  });

  it.each([
    'season 1 { filmed: 2024-07..2024-11; released: 2025-07-09 }',
    'season 1 { filmed: 2018-07..2019-04; aired: 2018-09-24..2019-05-13 }',
    'season 1 { filmed: 2018-07..2019-04; aired: 2018-09-24..present }',
    'season 1 { filmed: 2018-07..2019-04; aired: 2018-09-24; episode 1 "A" { aired: 2018-09-24 }\n episode 2 "B" { aired: 2019-05-13 } }',
    'season 1 { filmed: 2025-07; released: 2025-07-09 }',
    'season 1 { filmed: 2025..2026; released: 2025-07-09 (the first half) }\nseason 2 { filmed: 2025-08..present }',
    'season 1 { filmed: 2025-08..2025-10 (reshoots); released: 2025-07-09 }',
  ])('is silent on %s', (block) => {
    expect(inShow(block)).toEqual([]);
  });
});

describe('announced-after-premiere', () => {
  it.each([
    [
      'season 1 { announced: 2026; released: 2025-07-09 }',
      'announced-after-premiere ‹2026› season 1 was announced in 2026, after it came out on 2025-07-09',
    ],
    [
      'season 1\nseason 2 { announced: 2024 }\nseason 3 { renewed: 2023 }',
      'announced-after-premiere ‹2023› season 3 was renewed in 2023, before season 2 was announced in 2024',
    ],
    [
      'announced: 2024\nseason 1\nseason 2 { renewed: 2023 }',
      'announced-after-premiere ‹2023› season 2 was renewed in 2023, before `Probe` was announced in 2024',
    ],
    [
      'announced: 2026\nruns: 2025-07-09..present',
      'announced-after-premiere ‹2026› `Probe` was announced in 2026, after it came out on 2025-07-09',
    ],
  ])('%s', (block, problem) => {
    expect(inShow(block)).toEqual([problem]);
  });

  it.each([
    [
      'Ballard',
      'announced: 2023\nruns: 2025-07-09..present\nseason 1 { released: 2025-07-09 }\nseason 2 { renewed: 2025-10-06 }',
    ],
    ['the same year', 'season 1 { announced: 2025; released: 2025-07-09 }'],
    [
      'several seasons renewed at once',
      'season 1\nseason 2 { renewed: 2023-05-01 }\nseason 3 { renewed: 2023-05-01 }',
    ],
    ['an early renewal', 'season 1 { released: 2025-07-09 }\nseason 2 { renewed: 2025-06-30 }'],
    ['an order for more', 'season 1 { ordered: 2018-10-12 (the back nine); aired: 2018-09-24..2019-05-13 }'],
    ['an order ahead of the news', 'announced: 2024\nseason 1 { ordered: 2023-11 }'],
    ['a renewal of the show', 'runs: 2020..present\nrenewed: 2021-03, 2022-05'],
  ])('is silent on %s', (_, block) => {
    expect(inShow(block)).toEqual([]);
  });
});

it('tells where the first of two is', () => {
  const [problem] = problemsIn(
    'show a "A" { runs: 1993-09-16..2004-05-13 }\nshow b "B" { runs: 1993-09-16..2004-05-13 }',
  );
  expect(problem?.related?.[0]?.span.start).toBe('show a "A" { runs: '.length);
});
