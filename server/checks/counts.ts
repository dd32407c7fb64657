// Rules on how many episodes there are: what a season says against what it lists, what a show says
// against its seasons.
import { listings, runs } from '../../grammar/schema/kind-lists';
import type { Dataset } from '../model/dataset';
import { once } from '../model/once';
import { runsIn, type Episode, type Run, type Season } from '../model/runs';
import { stateOf } from '../model/seasons';
import { firstValue, wordOf } from '../model/values';
import { eachRun, eachSeason } from './each';
import { showingsOf } from './moments';
import {
  addCounts,
  countEpisodes,
  countInWords,
  hasCount,
  howToSettle,
  isOff,
  isUnbroken,
  statedCount,
  wholeNumbers,
  type Count,
  type StatedCount,
} from './numbers';
import { placeOf } from './places';
import type { Report, Rule } from './rule';
import { code } from './words';

const episodeCount: Rule = {
  code: 'episode-count',
  severity: 'warning',
  summary: 'A season that lists its episodes lists as many as it says it has.',
  doc:
    'An airing with two numbers may count as one or as two, and decimals, suffixes, unaired episodes and ' +
    'those without a number may count or not. Nothing is said of a season that lists no episode or only ' +
    'some picked ones, that is still running or not yet released, or whose number has a note.',
  wrong: `show amber_ferry "Amber Ferry" {
  season 1 {
    episodes: 4
    episode 1 "Slack Water"
    episode 2 "The Toll"
    episode 3 "Fog Signals"
  }
}
`,
  right: `show amber_ferry "Amber Ferry" {
  season 1 {
    episodes: 3
    episode 1 "Slack Water"
    episode 2 "The Toll"
    episode 3 "Fog Signals"
  }
}
`,
  kinds: listings,
  entity: (entity, dataset, report) => {
    listInSeason(entity, dataset, report);
    listInRun(entity, dataset, report);
  },
};

const listInSeason = eachSeason((season, _run, report) => {
  if (isSettled(season)) compareList(`season ${season.number}`, season.entity, season.episodes, report);
});

const listInRun = eachRun(({ entity, seasons, episodes }, _dataset, report) => {
  if (episodes.length > 0 && seasons.length === 0) compareList(code(entity.name), entity, episodes, report);
});

/** True where all episodes of a season are out, as far as anything is said. */
function isSettled(season: Season): boolean {
  const { entity } = season;
  const status = firstValue(entity, 'status');
  if (stateOf(season) !== 'released' || (status && wordOf(status.atom) === 'running')) return false;
  return !showingsOf(entity).some(({ ongoing }) => ongoing);
}

function compareList(
  subject: string,
  owner: Run['entity'],
  episodes: readonly Episode[],
  report: Report,
): void {
  const stated = statedCount(owner, 'episodes');
  if (!stated || isPicked(episodes, stated.count)) return;
  const listed = countEpisodes(episodes);
  if (!isOff(stated.count, listed) || isOtherCount(owner, listed)) return;
  const are = listed.most === 1 ? 'is' : 'are';
  const message = `${subject} says ${inEpisodes(stated)}, but ${countInWords(listed)} ${are} listed`;
  report(placeOf(stated.value), message + howToSettle(stated.count, listed));
}

/** True where a list only picks out some episodes: it has none or one, or is broken and less than half of them. */
function isPicked(episodes: readonly Episode[], count: number): boolean {
  const numbers = episodes.flatMap(({ numbering }) => wholeNumbers(numbering));
  if (numbers.length === 0 || (episodes.length === 1 && count > 2)) return true;
  return numbers.length * 2 < count && !isUnbroken(numbers);
}

/** True where the list is that of the episodes made, ordered or broadcast, which differ from those out. */
function isOtherCount(owner: Run['entity'], listed: Count): boolean {
  return ['produced', 'ordered', 'aired'].some((which) => {
    const other = statedCount(owner, `episodes-${which}`);
    return other && !isOff(other.count, listed);
  });
}

function inEpisodes({ count }: StatedCount): string {
  return `${count} ${count === 1 ? 'episode' : 'episodes'}`;
}

const seasonSum: Rule = {
  code: 'season-sum',
  severity: 'warning',
  summary: 'The episodes of the seasons add up to those of the show.',
  doc:
    'Only where every released season says or lists how many it has. Seasons to come, specials and films ' +
    'may count or not. A note behind the number of the show explains a difference.',
  wrong: `show winter_ledger "Winter Ledger" {
  episodes: 21
  season 1 { episodes: 10 }
  season 2 { episodes: 10 }
}
`,
  right: `show winter_ledger "Winter Ledger" {
  episodes: 20
  season 1 { episodes: 10 }
  season 2 { episodes: 10 }
}
`,
  kinds: runs,
  entity: eachRun((run, dataset, report) => {
    const stated = statedCount(run.entity, 'episodes');
    const sum = stated && sumOf(dataset, run);
    if (!sum || !isOff(stated.count, sum)) return;
    const suggestions = sum.least === sum.most ? [String(sum.least)] : [];
    const message = `${code(run.entity.name)} says ${inEpisodes(stated)}, but its seasons have ${countInWords(sum)}`;
    report(placeOf(stated.value), message, { suggestions });
  }),
};

/** How many episodes a run has by its seasons, a show with its eras; undefined where not all of them say. */
function sumOf(dataset: Dataset, run: Run): Count | undefined {
  if (run.entity.kind !== 'show') return countRun(run);
  const [, ...eras] = runsIn(dataset, run.entity);
  if (eras.length === 0) return countRun(run);
  const counts = eras.map((era) => exactly(statedCount(era.entity, 'episodes')) ?? countRun(era));
  return total([...counts, run.seasons.length > 0 ? countRun(run) : countEpisodes(run.episodes)]);
}

function countRun(run: Run): Count | undefined {
  const regular = run.seasons.filter(({ number }) => number !== 0);
  const numbers = regular.map(({ number }) => number);
  const stated = statedCount(run.entity, 'seasons');
  const consecutive = numbers.every((number, i) => number === numbers[0]! + i);
  if (numbers.length === 0 || !consecutive || (stated && stated.count > numbers.length)) return undefined;
  const specials = { least: 0, most: statedCount(run.entity, 'specials')?.count ?? 0 };
  return total([...run.seasons.map(countOf), countEpisodes(run.episodes), specials]);
}

const countOf = once(countSeason);

function countSeason(season: Season): Count | undefined {
  const { entity, episodes, number } = season;
  const stated = exactly(statedCount(entity, 'episodes'));
  if (number === 0 || !isSettled(season))
    return { least: 0, most: stated?.most ?? countEpisodes(episodes).most };
  if (stated || hasCount(entity, 'episodes')) return stated;
  const numbers = episodes.flatMap(({ numbering }) => wholeNumbers(numbering));
  return isUnbroken(numbers) ? countEpisodes(episodes) : undefined;
}

function exactly(stated: StatedCount | undefined): Count | undefined {
  return stated && { least: stated.count, most: stated.count };
}

function total(counts: readonly (Count | undefined)[]): Count | undefined {
  const known = counts.filter((count) => count !== undefined);
  return known.length === counts.length ? addCounts(known) : undefined;
}

export const countRules: readonly Rule[] = [episodeCount, seasonSum];
