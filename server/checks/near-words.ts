// "Did you mean …" for the words of the language, which are made of parts: `best-friend-of` is nearer to
// `friend-of` than to `boyfriend-of`, which has more letters in common with it.
import { apart, nearest } from './nearest';

/** The words of a list that may have been meant: slips of a letter first, then those with the same parts. */
export function nearestWords(word: string, candidates: Iterable<string>, most = 3): readonly string[] {
  const wanted = word.toLowerCase();
  const list = [...new Set(candidates)];
  const near = nearest(word, list, most);
  const isSlip = near[0] !== undefined && apart(wanted, near[0].toLowerCase()) <= slipOf(wanted);
  if (isSlip) return near;
  const akin = list.map((candidate) => ({ candidate, kinship: kinship(wanted, candidate) }));
  const best = Math.max(0, ...akin.map((one) => one.kinship));
  if (best < enough) return near;
  return akin
    .filter((one) => one.kinship > best - 0.05)
    .slice(0, most)
    .map((one) => one.candidate);
}

/** How alike two words must be for one to be meant by the other: two words of three, one word of two. */
const enough = 0.4;

/** How many letters of a word may be a slip of the finger, whatever the word is made of. */
function slipOf(word: string): number {
  return Math.max(1, Math.floor(word.length / 7));
}

const small: ReadonlySet<string> = new Set(['of', 'by', 'for', 'on', 'in', 'at', 'to', 'the', 'a', 'and']);

function weightOf(part: string): number {
  return small.has(part) ? 0.25 : 1;
}

/** From 0, nothing in common, to 1, the same parts in any order. */
function kinship(one: string, other: string): number {
  const [parts, others] = [partsOf(one), partsOf(other)];
  const left = [...others];
  let [shared, isTold] = [0, false];
  for (const part of parts) {
    const [best, at] = bestOf(part, left);
    if (best === 0) continue;
    shared += best * weightOf(part);
    isTold ||= !small.has(part);
    left.splice(at, 1);
  }
  return isTold ? (2 * shared) / (sum(parts) + sum(others)) : 0;
}

function partsOf(word: string): readonly string[] {
  return word
    .toLowerCase()
    .split(/[-_. ]+/)
    .filter(Boolean);
}

function sum(parts: readonly string[]): number {
  return parts.reduce((all, part) => all + weightOf(part), 0);
}

/** How like a part is to the one of these that is most like it, and which that is. */
function bestOf(part: string, others: readonly string[]): readonly [likeness: number, at: number] {
  const all = others.map((other) => likeness(part, other));
  const best = Math.max(0, ...all);
  return [best, all.indexOf(best)];
}

/** `exec` is the beginning of `executive`, `written` and `writer` have a stem in common. */
function likeness(one: string, other: string): number {
  if (one === other) return 1;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  const differs = Array.from(short).findIndex((letter, i) => letter !== long[i]);
  const common = differs < 0 ? short.length : differs;
  if (common === short.length && common >= 3) return 0.8;
  return common >= 4 && common * 2 >= long.length ? 0.6 : 0;
}
