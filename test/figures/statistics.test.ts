// A guide in numbers: each of them can be found again in the entries that it comes from.
import { describe, expect, it } from 'vitest';
import type { DataTable } from '../../server/guide/figures/figure';
import {
  longestBreaks,
  mostCredited,
  runningTimes,
  seasonLengths,
  sharedCasts,
  statisticsOf,
} from '../../server/guide/figures/statistics';
import { exampleGuide, guideFrom } from '../support/guides';

function shown({ rows }: DataTable): readonly string[] {
  return rows.map((cells) => cells.map(({ text }) => text).join(' | '));
}

const guide = guideFrom(`show x "X" {
  season 1 {
    episode 1 "One" { aired: 2020-01-01; runtime: 50min }
    episode 2 "Two" { aired: 2020-01-08; runtime: 1h05min }
    episode 3 "Three" { aired: 2020-03-08 }
  }
  season 2 { episodes: 8; aired: 2021-05-01..2021-06-01 }
  season 3 { renewed: 2021-07 }
  cast main { ann "Ann" as a "A"; bob "Bob" as b "B" in season 1; bob as c "C" in season 2 }
  crew { director: ann in s1e1 }
}
show y "Y" {
  season 1 { aired: 2022 }
  season 2 { aired: 2024-01-01..2024-02-01 }
  cast guest { bob as self; cy "Cy" as self }
}
`);

describe('the numbers', () => {
  it('of episodes are those that seasons say, or list', () => {
    expect(shown(seasonLengths(guide))).toEqual(['X | Season 1 | 3', 'X | Season 2 | 8']);
  });

  it('of minutes count the episodes that have some', () => {
    expect(shown(runningTimes(guide))).toEqual(['X | 2 | 1 h 55 min | 58 min']);
    expect(runningTimes(guide).rows[0]![2]).toMatchObject({
      number: 115,
      from: [{ ref: 'x.s1e1' }, { ref: 'x.s1e2' }],
    });
  });

  it('of credits name those with several', () => {
    expect(shown(mostCredited(guide))).toEqual(['Bob | 3 | 0 | X, Y', 'Ann | 1 | 1 | X']);
  });

  it('of days are those between two that are known', () => {
    expect(shown(longestBreaks(guide))).toEqual([
      'X | episodes | “Two” | “Three” | 60',
      'X | seasons | Season 1 | Season 2 | 419',
    ]);
  });

  it('of shared performers name them', () => {
    expect(shown(sharedCasts(guide))).toEqual(['X | Y | 1 | Bob']);
  });
});

it('has nothing to say of an empty dataset', () => {
  expect(statisticsOf(guideFrom('show x "X"\n'))).toBeUndefined();
});

it.each(['ballard', 'tour'])('refers to entries that the guide of %s has', (folder) => {
  const own = exampleGuide(folder);
  const seasons = own.shows.flatMap((show) => [show, ...show.eras]).flatMap((run) => [run, ...run.seasons]);
  const episodes = own.shows
    .flatMap((show) => [show, ...show.eras])
    .flatMap((run) => [...run.episodes, ...run.seasons.flatMap((season) => season.episodes)]);
  const pieces = [...seasons, ...episodes].flatMap((one) => [
    ...('parts' in one ? one.parts : []),
    ...('segments' in one ? one.segments : []),
  ]);
  const known = new Set([...seasons, ...episodes, ...pieces, ...own.people].map(({ id }) => id));
  const { tables } = statisticsOf(own)!;
  const refs = tables.flatMap(({ rows }) =>
    rows.flat().flatMap(({ from = [], links = [] }) => [...from, ...links].flatMap(({ ref }) => ref ?? [])),
  );
  expect(refs.length).toBeGreaterThan(10);
  expect(refs.filter((ref) => !known.has(ref))).toEqual([]);
});
