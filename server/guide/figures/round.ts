// Numbers of drawings, rounded so that the same picture has the same bytes everywhere.

/** Rounds a length to a tenth of a pixel. */
export function round(length: number): number {
  const rounded = Math.round(length * 10) / 10;
  return rounded === 0 ? 0 : rounded;
}

/** A list's share of itself: the first `most`, and how many were left out. */
export function first<T>(
  list: readonly T[],
  most: number,
): { readonly shown: readonly T[]; readonly left: number } {
  return { shown: list.slice(0, most), left: Math.max(0, list.length - most) };
}
