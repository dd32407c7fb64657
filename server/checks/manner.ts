// When two credits speak of the same thing: on one level of the show, in one manner.
import { inWords, type Coverage } from '../model/coverage';
import type { Item } from '../model/items';
import type { Qualifier } from '../syntax/tree';

/** A credit with the block that it stands in. */
export interface Placed {
  readonly item: Item;
  readonly coverage: Coverage;
}

/** All that a credit says besides where it holds: voice, dub, note, name on screen, dates. */
export function mannerOf(qualifiers: readonly Qualifier[]): string {
  const manner = qualifiers.filter(({ type }) => type !== 'in' && type !== 'reprising');
  return JSON.stringify(manner, (key, value: unknown) =>
    key === 'start' || key === 'end' ? undefined : value,
  );
}

/** True where a credit holds from or until a date, so that its seasons alone do not tell when. */
export function isDated(qualifiers: readonly Qualifier[]): boolean {
  return qualifiers.some(({ type }) => type === 'dated');
}

/**
 * True where neither of two credits merely goes into what the other sums up. The list of an episode
 * often repeats a part of the show's.
 */
export function onOneLevel(a: Placed, b: Placed): boolean {
  if (pieceOf(a.item) !== pieceOf(b.item)) return false;
  return levelOf(a.coverage) === levelOf(b.coverage) || blockAround(a.item) === blockAround(b.item);
}

/** The part of a season or the segment of an episode that a block belongs to, if any. */
export function pieceOf(item: Item): string {
  if (item.kind?.name === 'part' || item.kind?.name === 'segment') return item.key ?? String(item.node.start);
  return item.parent ? pieceOf(item.parent) : '';
}

function blockAround(item: Item): Item | string | undefined {
  const { kind, parent } = item;
  const block = kind?.name === 'cast' || kind?.name === 'crew' ? parent : item;
  return block?.key ?? block;
}

function levelOf(coverage: Coverage): 'show' | 'seasons' | 'episodes' {
  if (!coverage) return 'show';
  return coverage.some(({ from, to }) => Number.isFinite(from[1]) || Number.isFinite(to[1]))
    ? 'episodes'
    : 'seasons';
}

/** ` in season 3`, or nothing for all of a show. */
export function inCoverage(coverage: Coverage): string {
  const words = inWords(coverage);
  return words === '' ? '' : ` in ${words}`;
}
