// The rule on when episodes come out: between the start and the end of their season.
import { isBefore, yearsBetween, type PartialDate } from '../model/dates';
import type { Episode, Season } from '../model/runs';
import { firstValue, wordOf } from '../model/values';
import { eachSeason } from './each';
import {
  earliest,
  endsOf,
  isQualified,
  latest,
  showingsOf,
  startsOf,
  statedIn,
  type Stated,
} from './moments';
import { isShown } from './numbers';
import { placeOf } from './places';
import type { Report, Rule } from './rule';

export const episodeOutsideSeason: Rule = {
  code: 'episode-outside-season',
  severity: 'error',
  summary: 'An episode comes out between the start and the end of its season.',
  doc:
    'Each date is taken for all the days it can mean. A season with a single date says when it began; it may ' +
    'go on for a year, unless its episodes came out all at once. Specials, episodes that were not broadcast ' +
    'in their turn, and dates with a note are left alone.',
  wrong: `show pewter_coast "Pewter Coast" {
  season 1 {
    aired: 2025-03-02..2025-03-16
    episode 1 "Landfall" { aired: 2025-03-02 }
    episode 2 "Wreckers" { aired: 2025-03-09 }
    episode 3 "The Assize" { aired: 2026-03-16 }
  }
}
`,
  right: `show pewter_coast "Pewter Coast" {
  season 1 {
    aired: 2025-03-02..2025-03-16
    episode 1 "Landfall" { aired: 2025-03-02 }
    episode 2 "Wreckers" { aired: 2025-03-09 }
    episode 3 "The Assize" { aired: 2025-03-16 }
  }
}
`,
  kinds: ['season'],
  entity: eachSeason((season, _run, report) => {
    const showings = season.number === 0 ? [] : showingsOf(season.entity);
    if (showings.length === 0) return;
    const limits = limitsOf(season, showings);
    for (const episode of season.episodes)
      if (isShown(episode)) checkEpisode(episode, season, limits, report);
  }),
};

interface Limits {
  /** No episode comes before all of these. */
  readonly starts: readonly PartialDate[];
  /** No episode comes after all of these; none where the season goes on. */
  readonly ends: readonly PartialDate[];
  /** Years that the season may go on after its end, where only its start is known. */
  readonly slack: number;
  readonly onPlatform: boolean;
}

function limitsOf({ entity }: Season, showings: readonly Stated[]): Limits {
  const model = firstValue(entity, 'release-model');
  const atOnce = model !== undefined && wordOf(model.atom) === 'all-at-once';
  const open = showings.some(({ ongoing, to }) => ongoing || !to);
  return {
    starts: startsOf(showings),
    ends: open ? [] : endsOf(showings),
    slack: atOnce || showings.some(({ range }) => range) ? 0 : 1,
    onPlatform: showings.some(({ value }) => value.row.name === 'released'),
  };
}

function checkEpisode({ entity }: Episode, season: Season, limits: Limits, report: Report): void {
  const { starts, ends, slack, onPlatform } = limits;
  const [showing] = [...statedIn(entity, 'aired'), ...(onPlatform ? statedIn(entity, 'released') : [])];
  const date = showing?.from;
  if (!showing || !date || isQualified(showing.value)) return;
  const start = earliest(starts);
  const end = latest(ends);
  const late = (to: PartialDate): boolean => isBefore(to, date) && yearsBetween(to.last, date.first) > slack;
  if (start && starts.every((from) => isBefore(date, from)))
    report(placeOf(showing.value), `${date.text} is before season ${season.number} begins on ${start.text}`);
  else if (end && ends.every(late)) {
    const reason =
      slack > 0
        ? `more than a year after season ${season.number} began`
        : `after season ${season.number} ends`;
    report(placeOf(showing.value), `${date.text} is ${reason} on ${end.text}`);
  }
}
