// The first day on which something of a show was over is no later than any day on which a credit was: a rule that
// looks at that day first misses nothing.
import { describe, expect, it } from 'vitest';
import { earliestEnd, firstEnds } from '../server/model/calendar';
import type { Coverage } from '../server/model/coverage';
import { showsOf, type Show } from '../server/model/shows';
import { allRules } from '../server/checks/rules';
import { examples } from './support/corpus';
import { datasetFrom, shownProblems } from './support/dataset';

const texts = [...allRules.flatMap(({ wrong, right }) => [wrong, right]), ...examples().values()];

/** All of a show, each of its runs, each season and each episode. */
function everyCoverage({ runs }: Show): readonly Coverage[] {
  const places = runs.flatMap(({ key, seasons }) => [
    { run: key, from: [-Infinity, -Infinity] as const },
    ...seasons.flatMap(({ number, episodes }) => [
      { run: key, from: [number, -Infinity] as const },
      ...episodes.map(({ numbering }) => ({ run: key, from: [number, numbering?.from ?? 0] as const })),
    ]),
  ]);
  return [undefined, ...places.map(({ run, from }) => [{ run, from, to: from, span: undefined }])];
}

describe('the earliest end of a show', () => {
  it('is no later than that of anything in it', () => {
    const ends = texts.flatMap((text) =>
      [...showsOf(datasetFrom(text)).values()].flatMap((show) =>
        everyCoverage(show).flatMap((coverage) =>
          firstEnds(show, coverage).map(({ date }) => [earliestEnd(show) ?? 'none', date.last] as const),
        ),
      ),
    );
    expect(ends.length).toBeGreaterThan(200);
    expect(ends.filter(([earliest, end]) => earliest > end)).toEqual([]);
  });

  it('is that of an episode in the middle of a season that goes on', () => {
    expect(
      shownProblems(`show amber_pier "Amber Pier" {
  season 1 {
    episode 1 "Low Water" { aired: 1990-03-04; director: ada_moss "Ada Moss" }
    episode 2 "High Water" { aired: tba }
  }
}
person ada_moss { born: 1991-02-03 }
`),
    ).toEqual([
      'credit-before-birth ‹ada_moss "Ada Moss"› `ada_moss` was born on 1991-02-03, after `s1e1` was over (1990-03-04)',
    ]);
  });
});
