// Rules on the numbers of seasons: no gap, none twice, as many as the show says.
import { runs } from '../../grammar/schema/kind-lists';
import { groupBy } from '../model/group';
import { startOf, stateOf } from '../model/seasons';
import { runsIn, type Run, type Season } from '../model/runs';
import { valuesOf } from '../model/values';
import { eachRun, eachSeason } from './each';
import {
  addCounts,
  countInWords,
  gapIn,
  howToSettle,
  isOff,
  numbersInWords,
  statedCount,
  type Count,
} from './numbers';
import { labelOf, placeOf } from './places';
import type { Report, Rule } from './rule';
import { code } from './words';

const seasonGap: Rule = {
  code: 'season-gap',
  severity: 'warning',
  summary: 'The seasons of a run are numbered without a gap.',
  doc:
    'Fires where one or two numbers in a row are missing between others, in a list of three or more that is ' +
    'unbroken but for them. Wider gaps, and several of them, mean that an author picked some seasons; and a list ' +
    'may start anywhere. Season 0, which holds specials, and seasons that are numbered by the year are left ' +
    'alone. A long break between two seasons is no gap.',
  wrong: `show quarry_hymns "Quarry Hymns" {
  season 1 { episodes: 8 }
  season 2 { episodes: 8 }
  season 4 { episodes: 6 }
}
`,
  right: `show quarry_hymns "Quarry Hymns" {
  season 1 { episodes: 8 }
  season 2 { episodes: 8 }
  season 3 { episodes: 6 }
}
`,
  kinds: runs,
  entity: eachRun((run, _dataset, report) => {
    const regular = regularSeasons(run);
    const gap = gapIn(regular.map(({ number }) => number));
    const next = gap && regular.find(({ number }) => number === gap[1]);
    if (next && next.number < firstYear) reportGap(run, gap[0], next, report);
  }),
};

/** From this number on, seasons are numbered by the year. */
const firstYear = 1900;

/** Those with a whole number, without the specials. */
function regularSeasons({ seasons }: Run): readonly Season[] {
  return seasons.filter(({ number }) => Number.isInteger(number) && number > 0);
}

function reportGap({ entity }: Run, before: number, season: Season, report: Report): void {
  const missing = Array.from({ length: season.number - before - 1 }, (_, i) => before + 1 + i);
  const [item] = season.entity.items;
  if (!item) return;
  const are = missing.length === 1 ? `season ${missing[0]!} is` : `seasons ${numbersInWords(missing)} are`;
  const goesOn = `${code(entity.name)} goes on with season ${season.number} after season ${before}`;
  report(labelOf(item), `${are} missing: ${goesOn}`);
}

const duplicateSeason: Rule = {
  code: 'duplicate-season',
  severity: 'error',
  summary: 'A block has each season once.',
  doc:
    'A run that starts again from 1 is an `era`, and the pieces of a split season are a `part` each. A ' +
    'second block of the same show, in this file or in another, may say more of a season.',
  wrong: `show mirror_dunes "Mirror Dunes" {
  season 1 { episodes: 10 }
  season 2 { episodes: 10 }
  season 2 { released: 2033-05-04 }
}
`,
  right: `show mirror_dunes "Mirror Dunes" {
  season 1 { episodes: 10 }
  season 2 { episodes: 10 }
  season 3 { released: 2033-05-04 }
}
`,
  kinds: ['season'],
  entity: eachSeason((season, run, report) => {
    if (season.entity.items.length < 2) return;
    for (const [first, ...more] of groupBy(season.entity.items, ({ parent }) => parent).values())
      for (const item of more) {
        const related = [{ ...labelOf(first!), message: `season ${season.number} is already here` }];
        report(labelOf(item), `${code(run.entity.name)} has season ${season.number} twice`, { related });
      }
  }),
};

const seasonCount: Rule = {
  code: 'season-count',
  severity: 'warning',
  summary: 'A show that lists its seasons lists as many released ones as it says it has.',
  doc:
    '`seasons` counts what has come out: a season that is announced, renewed, ordered or filmed is declared, ' +
    'and not counted. Nothing is said of a show that lists no season or only some picked ones: one of many, or ' +
    'numbers with a gap. A note behind the number, like `seasons: 5 (as sold abroad)`, explains a difference.',
  wrong: `show copper_meridian "Copper Meridian" {
  seasons: 3
  season 1 { released: 2027-01-15 }
  season 2 { released: 2028-01-14 }
  season 3 { renewed: 2028-03 }
}
`,
  right: `show copper_meridian "Copper Meridian" {
  seasons: 2
  season 1 { released: 2027-01-15 }
  season 2 { released: 2028-01-14 }
  season 3 { renewed: 2028-03 }
}
`,
  kinds: runs,
  entity: eachRun((run, dataset, report) => {
    const stated = statedCount(run.entity, 'seasons');
    if (!stated) return;
    const counted = run.entity.kind === 'show' ? runsIn(dataset, run.entity) : [run];
    const listed = counted.length > 1 ? countAll(counted) : countSeasons(run);
    if (!listed || listed.most === 0 || !isOff(stated.count, listed)) return;
    if (stated.count > listed.most && counted.some((one) => isPicked(one, stated.count))) return;
    const message = `${code(run.entity.name)} says ${seasons(stated.count)}, but ${released(listed)}`;
    report(placeOf(stated.value), message + howToSettle(stated.count, listed));
  }),
};

/** True where a list only picks out some seasons: one of many, or numbers with a gap. */
function isPicked(run: Run, count: number): boolean {
  const numbers = regularSeasons(run).map(({ number }) => number);
  if (numbers.length === 1 && count > 2) return true;
  return numbers.some((number, i) => number !== numbers[0]! + i);
}

/** Those of a show and all its eras; undefined where an era does not say. */
function countAll([run, ...eras]: readonly Run[]): Count | undefined {
  const counts = eras.map((era) => {
    const stated = statedCount(era.entity, 'seasons')?.count;
    return stated === undefined ? countSeasons(era) : { least: stated, most: stated };
  });
  if (counts.some(({ most }) => most === 0)) return undefined;
  return addCounts([...(run ? [countSeasons(run)] : []), ...counts]);
}

/** The released seasons of a run. One that is only due, as far as its dates tell, may count or not. */
function countSeasons(run: Run): Count {
  const released = regularSeasons(run).filter((season) => stateOf(season) === 'released');
  const due = released.filter(isDue);
  return { least: released.length - due.length, most: released.length };
}

/** True where a season was announced, and all that is known of its release is a month, a year or so. */
function isDue({ entity, episodes }: Season): boolean {
  const announced = ['announced', 'ordered', 'renewed'].some((name) => valuesOf(entity, name).length > 0);
  const starts = [entity, ...episodes.map((episode) => episode.entity)].map(startOf);
  return announced && !starts.some((start) => start?.precision === 'day');
}

function seasons(count: number): string {
  return `${count} ${count === 1 ? 'season' : 'seasons'}`;
}

function released(count: Count): string {
  const one = count.least === 1 && count.most === 1;
  return `${countInWords(count)} ${one ? 'released season is' : 'released seasons are'} listed`;
}

export const seasonRules: readonly Rule[] = [seasonGap, duplicateSeason, seasonCount];
