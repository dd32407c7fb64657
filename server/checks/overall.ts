// The rule on overall numbers: they count on from episode to episode, and from season to season.
import { runs } from '../../grammar/schema/kind-lists';
import { once } from '../model/once';
import type { Episode, Run, Season } from '../model/runs';
import { firstValue, type FieldValue } from '../model/values';
import type { Atom } from '../syntax/tree';
import { eachRun } from './each';
import { isQualified } from './moments';
import { countEpisodes, hasCount, isUnbroken, statedCount, wholeNumbers } from './numbers';
import { placeOf } from './places';
import type { Report, Rule } from './rule';

export const overallNumber: Rule = {
  code: 'overall-number',
  severity: 'warning',
  summary: 'The overall number of an episode goes on from those before it.',
  doc:
    'Each episode is compared with the one listed right before it, the first of a season with the end of ' +
    'the season before. Specials may count or not, an airing with two numbers may take one or two. An `era` ' +
    'starts a count of its own. A note behind the number, like `overall: 1 (counted anew)`, explains a jump.',
  wrong: `show cinder_parade "Cinder Parade" {
  season 1 { episodes: 10 }
  season 2 {
    episode 1 "Ash Wednesday" { overall: 12 }
    episode 2 "The Bellows" { overall: 13 }
  }
}
`,
  right: `show cinder_parade "Cinder Parade" {
  season 1 { episodes: 10 }
  season 2 {
    episode 1 "Ash Wednesday" { overall: 11 }
    episode 2 "The Bellows" { overall: 12 }
  }
}
`,
  kinds: runs,
  entity: eachRun((run, _dataset, report) => {
    checkRun(run, run.entity.kind === 'show', report);
  }),
};

/** An episode with a whole number in its season and a whole overall number. */
interface Placed {
  readonly number: Ends;
  readonly overall: Ends;
  readonly value: FieldValue;
}

interface Ends {
  readonly from: number;
  readonly to: number;
}

/** How far the count has come before a season. */
interface Base {
  readonly overall: number;
  /** The last number of the season before, for seasons that go on with its numbers. */
  readonly number: number;
  /** False where the season before may have more episodes than it lists. */
  readonly certain: boolean;
}

function checkRun(run: Run, own: boolean, report: Report): void {
  const seasons = run.seasons.filter(({ number }) => number > 0);
  const spare = countSpecials(run);
  const [first] = seasons;
  let base: Base | undefined =
    own && first?.number === 1 ? { overall: 0, number: 0, certain: true } : undefined;
  for (const [i, season] of seasons.entries()) {
    const consecutive = i === 0 || season.number === seasons[i - 1]!.number + 1;
    base = checkSeason(season, consecutive ? base : undefined, i === 0, spare, report);
  }
}

/** How many episodes outside the regular numbers may be counted among them. */
function countSpecials({ seasons, episodes, entity }: Run): number {
  const specials = seasons.filter(({ number }) => number === 0).flatMap((season) => season.episodes);
  return specials.length + episodes.length + (statedCount(entity, 'specials')?.count ?? 0);
}

/** Checks the episodes of a season. @returns how far the count has come after it */
function checkSeason(
  season: Season,
  base: Base | undefined,
  isFirst: boolean,
  spare: number,
  report: Report,
): Base | undefined {
  const { placed, odd } = numbersIn(season);
  const [first] = placed;
  if (!first) return base && sizeOf(season, base);
  const shift = base && first.number.from === base.number + 1 ? base.number : 0;
  if (base && !isFirst && first.number.from === shift + 1) checkFirst(first, base, spare, report);
  for (const [i, { number, overall }] of placed.slice(0, -1).entries()) {
    const next = placed[i + 1]!;
    if (next.number.from === number.to + 1)
      compare(next, overall.to + 1, spare + odd, `the episode before has ${overall.to}`, report);
  }
  return endOf(season, placed.at(-1)!, shift);
}

function checkFirst(first: Placed, { overall, certain }: Base, spare: number, report: Report): void {
  if (!certain && first.overall.from > overall + 3) return;
  compare(first, overall + 1, spare, `the seasons before end with ${overall}`, report);
}

function compare(
  { overall, value }: Placed,
  next: number,
  spare: number,
  reason: string,
  report: Report,
): void {
  if (overall.from >= next && overall.from <= next + spare) return;
  const right = overall.to > overall.from ? `${next}..${next + overall.to - overall.from}` : String(next);
  const message = `the overall number should go on with ${next}: ${reason}`;
  report(placeOf(value), message, { suggestions: [right] });
}

/** What the numbers of a season's episodes are, and how many have no whole one. */
const numbersIn = once(({ episodes }: Season) => ({
  placed: episodes.flatMap(placedOf),
  odd: episodes.filter(({ numbering }) => wholeNumbers(numbering).length === 0).length,
}));

const none: readonly never[] = [];

function placedOf(episode: Episode): readonly Placed[] {
  const value = firstValue(episode.entity, 'overall');
  const overall = value && !isQualified(value) ? wholeEnds(value.atom) : undefined;
  const numbers = overall ? wholeNumbers(episode.numbering) : none;
  if (numbers.length === 0 || !value || !overall) return none;
  return [{ number: { from: numbers[0]!, to: numbers.at(-1)! }, overall, value }];
}

function wholeEnds(atom: Atom): Ends | undefined {
  const [from, to] = atom.type === 'range' ? [atom.from, atom.to] : [atom, atom];
  if (from.type !== 'number' || to?.type !== 'number' || from.suffix + to.suffix !== '') return undefined;
  return Number.isInteger(from.value) && Number.isInteger(to.value)
    ? { from: from.value, to: to.value }
    : undefined;
}

/** The count after a season of which no overall number is known. */
function sizeOf({ entity, episodes }: Season, { overall, number, certain }: Base): Base | undefined {
  const stated = statedCount(entity, 'episodes')?.count;
  const numbers = episodes.flatMap(({ numbering }) => wholeNumbers(numbering));
  const listed = isUnbroken(numbers) ? countEpisodes(episodes) : undefined;
  const size = stated ?? (listed?.least === listed?.most ? listed?.least : undefined);
  if (size === undefined) return undefined;
  return { overall: overall + size, number: number + size, certain: certain && stated !== undefined };
}

/** The count after a season whose last known overall number is that of `last`. */
function endOf({ entity, episodes }: Season, last: Placed, shift: number): Base | undefined {
  const numbers = episodes.flatMap(({ numbering }) => wholeNumbers(numbering));
  if (numbers.some((number) => number > last.number.to)) return undefined;
  const stated = statedCount(entity, 'episodes');
  if (!stated && hasCount(entity, 'episodes')) return undefined;
  const unlisted = stated ? Math.max(0, stated.count - (last.number.to - shift)) : 0;
  return {
    overall: last.overall.to + unlisted,
    number: last.number.to + unlisted,
    certain: stated !== undefined,
  };
}
