// Statements that cover the same episodes, found without comparing each with each.
import { compare, isEmpty, overlap, type Coverage, type Stretch } from './coverage';

interface Covering {
  readonly coverage: Coverage;
}

/** A statement and the first one before it that gets in its way. */
export interface Collision<T> {
  readonly first: T;
  readonly second: T;
}

/**
 * For each of these statements the first one before it that covers a part of the same and clashes with it.
 * About linear in their number, unless most of them overlap.
 */
export function collisions<T extends Covering>(
  all: readonly T[],
  clash: (first: T, second: T) => boolean,
): readonly Collision<T>[] {
  const firsts = new Map<number, number>();
  for (const [one, other] of meetings(all)) {
    const [first, second] = one < other ? [one, other] : [other, one];
    if (first < (firsts.get(second) ?? second) && clash(all[first]!, all[second]!)) firsts.set(second, first);
  }
  return [...firsts]
    .sort(([a], [b]) => a - b)
    .map(([second, first]) => ({ first: all[first]!, second: all[second]! }));
}

/** The indices of every two that overlap. */
function* meetings(all: readonly Covering[]): Iterable<readonly [number, number]> {
  if (all.length < 2) return;
  for (const [i, one] of all.entries()) {
    if (one.coverage) continue;
    for (const [j, other] of all.entries())
      if (i !== j && overlap(one.coverage, other.coverage)) yield [i, j];
  }
  yield* sweep(all.flatMap((one, i) => (one.coverage ?? []).map((stretch) => ({ i, ...stretch }))));
}

/** Goes through the stretches by their beginnings and keeps those open that have not ended. */
function* sweep(stretches: readonly (Stretch & { i: number })[]): Iterable<readonly [number, number]> {
  const sorted = stretches.filter((stretch) => !isEmpty(stretch)).sort(byBeginning);
  let open: typeof sorted = [];
  for (const stretch of sorted) {
    open = open.filter(({ run, to }) => run === stretch.run && compare(to, stretch.from) >= 0);
    for (const { i } of open) if (i !== stretch.i) yield [i, stretch.i];
    open.push(stretch);
  }
}

function byBeginning(a: Stretch, b: Stretch): number {
  if (a.run !== b.run) return a.run < b.run ? -1 : 1;
  return compare(a.from, b.from);
}

/** What two coverages have in common. */
export function inCommon(a: Coverage, b: Coverage): Coverage {
  if (!a || !b) return a ?? b;
  return a.flatMap((one) =>
    b.flatMap((other) => {
      if (one.run !== other.run) return [];
      const from = compare(one.from, other.from) > 0 ? one.from : other.from;
      const to = compare(one.to, other.to) < 0 ? one.to : other.to;
      return compare(from, to) > 0 ? [] : [{ run: one.run, from, to, span: undefined }];
    }),
  );
}
