// "Did you mean …": the words of a list that are nearest to one that is not in it.
import { distance } from 'fastest-levenshtein';

/** How many letters of a word may be wrong for it still to be meant. */
export function tolerance(word: string): number {
  return Math.max(1, Math.floor(word.length / 3));
}

/** How many letters two words differ by; two that have changed places count as one. */
export function apart(one: string, other: string): number {
  return isTransposed(one, other) ? 1 : distance(one, other);
}

function isTransposed(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const at = Array.from(b).findIndex((letter, i) => letter !== a[i]);
  return at >= 0 && a.slice(0, at) + (a[at + 1] ?? '') + (a[at] ?? '') + a.slice(at + 2) === b;
}

/** The candidates that `word` may have been meant for, the nearest first. Case counts for nothing. */
export function nearest(word: string, candidates: Iterable<string>, most = 3): readonly string[] {
  const wanted = word.toLowerCase();
  const limit = tolerance(wanted);
  const near: { candidate: string; away: number }[] = [];
  for (const candidate of new Set(candidates)) {
    if (Math.abs(candidate.length - wanted.length) > limit) continue;
    const away = apart(wanted, candidate.toLowerCase());
    if (away <= limit) near.push({ candidate, away });
  }
  near.sort((a, b) => a.away - b.away);
  return near
    .filter(({ away }) => away === near[0]?.away)
    .slice(0, most)
    .map(({ candidate }) => candidate);
}
