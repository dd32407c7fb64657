// The number of an episode counted through all seasons: as it is stated, or as it follows from the seasons
// before. Nothing is guessed: where a season's size is not known, the count ends.
import type { Dataset, Entity } from './dataset';
import { groupBy } from './group';
import { once } from './once';
import { runAt, type Episode, type Run, type Season } from './runs';
import { firstValue, numberOf } from './values';

export interface Overall {
  readonly from: number;
  readonly to: number;
  /** True where the episode says so itself. */
  readonly stated: boolean;
}

/** The overall number of an episode; undefined where it has none, or none that is known. */
export function overallOf(dataset: Dataset, episode: Entity): Overall | undefined {
  const key = episode.items[0]?.scope.run;
  const run = key === undefined ? undefined : runAt(dataset, dataset.entities.get(key));
  return run && overallIn(run).get(episode.key);
}

const overallIn = once((run: Run): ReadonlyMap<string, Overall> => new Map(numbersIn(run)));

/** The numbers of a run's episodes. An era counts from 1; specials, in season 0, are not counted. */
function numbersIn({ seasons }: Run): readonly (readonly [string, Overall])[] {
  const bySeason = groupBy(seasons, ({ number }) => number);
  const found: (readonly [string, Overall])[] = [];
  let count: number | undefined = 0;
  for (let number = 1; bySeason.has(number); number++) {
    const season: Season = bySeason.get(number)![0]!;
    const before: number | undefined = beforeOf(season) ?? count;
    if (before !== undefined) found.push(...season.episodes.flatMap((one) => numberFrom(one, before)));
    const size = sizeOf(season);
    count = before === undefined || size === undefined ? undefined : before + size;
  }
  return found;
}

/** How many came before a season, out of the first of its episodes that has both numbers. */
function beforeOf({ episodes }: Season): number | undefined {
  for (const { numbering, entity } of episodes) {
    const overall = statedOf(entity);
    if (numbering && isWhole(numbering) && overall) return overall.from - numbering.from;
  }
  return undefined;
}

function numberFrom({ entity, numbering }: Episode, before: number): readonly (readonly [string, Overall])[] {
  const stated = statedOf(entity);
  if (stated) return [[entity.key, stated]];
  if (!numbering || !isWhole(numbering)) return [];
  return [[entity.key, { from: before + numbering.from, to: before + numbering.to, stated: false }]];
}

function statedOf(entity: Entity): Overall | undefined {
  const atom = firstValue(entity, 'overall')?.atom;
  const [from, to] = atom?.type === 'range' ? [atom.from, atom.to] : [atom, atom];
  if (from?.type !== 'number' || to?.type !== 'number') return undefined;
  return { from: from.value, to: to.value, stated: true };
}

/** How many episodes a season has: as it says, or as many as it lists without a gap. */
function sizeOf({ entity, episodes }: Season): number | undefined {
  const count = firstValue(entity, 'episodes');
  if (count) return numberOf(count.atom);
  const whole = episodes.flatMap(({ numbering }) => (numbering && isWhole(numbering) ? [numbering] : []));
  const isUnbroken = whole.every(({ from }, i) => from === (whole[i - 1]?.to ?? 0) + 1);
  return isUnbroken && whole.length > 0 ? whole.at(-1)!.to : undefined;
}

function isWhole({ from, to, suffix }: { from: number; to: number; suffix: string }): boolean {
  return Number.isInteger(from) && Number.isInteger(to) && suffix === '';
}
