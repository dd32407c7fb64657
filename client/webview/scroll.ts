// Scrolling the guide and the source alike: between elements whose source is known it is interpolated. Both
// directions are pure functions of where the elements are.
import type { Place } from './places';

/** An element on the page; `top` and `bottom` in CSS pixels from the top of the page. */
export interface Box extends Place {
  readonly top: number;
  readonly bottom: number;
}

/** A place in a file: `file` is a place in the page's files, `offset` is in UTF-16 code units. */
export interface Spot {
  readonly file: number;
  readonly offset: number;
}

/** How the heights of a page and the offsets of files belong together. */
export interface ScrollMap {
  /** How far down the page shows a place; undefined where it shows nothing of the file, 0 before all that it shows. */
  readonly heightOf: (spot: Spot) => number | undefined;
  /** The place that a height of the page shows: the opposite of `heightOf`. */
  readonly spotAt: (height: number) => Spot | undefined;
}

/** @param boxes elements that hold no others */
export function scrollMap(boxes: readonly Box[]): ScrollMap {
  const byStart = boxes.toSorted((a, b) => a.file - b.file || a.start - b.start || a.top - b.top);
  const byTop = boxes.toSorted((a, b) => a.top - b.top || a.start - b.start);
  const stretches = new Map(byStart.map((box, i) => [box, stretchOf(box, byStart[i + 1])]));
  return {
    heightOf: ({ file, offset }) => {
      const own = byStart.filter((box) => box.file === file);
      const box = own.findLast(({ start }) => start <= offset);
      if (!box) return own.length > 0 ? 0 : undefined;
      const { start, end, top, bottom } = stretches.get(box) ?? box;
      return between(offset, start, end, top, bottom);
    },
    spotAt: (height) => {
      const box = byTop.findLast(({ top }) => top <= height) ?? byTop[0];
      if (!box) return undefined;
      const { start, end, top, bottom } = stretches.get(box) ?? box;
      return { file: box.file, offset: Math.round(between(height, top, bottom, start, end)) };
    },
  };
}

/**
 * An element with the gap up to the next one of its file. A guide does not keep the order of its source
 * everywhere: where it goes up, there is nothing in between.
 */
function stretchOf(box: Box, next: Box | undefined): Omit<Box, 'file'> {
  const goesOn = next?.file === box.file && next.start > box.start && next.top >= box.top;
  return goesOn ? { ...box, end: next.start, bottom: next.top } : box;
}

/** Where `value` is on its way from `low` to `high`, carried over to the way from `from` to `to`. */
function between(value: number, low: number, high: number, from: number, to: number): number {
  if (high <= low) return from;
  const share = Math.min(Math.max((value - low) / (high - low), 0), 1);
  return from + share * (to - from);
}
