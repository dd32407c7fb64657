// How well a text matches what someone types of it. Case, accents and punctuation count for nothing.
import { fold } from '../../checks/fold';

/** How well a text matches: the smaller, the better. */
export const ranks = { exact: 0, prefix: 1, wordStarts: 2, subsequence: 3, none: Infinity } as const;

/** A text as `match` compares it. */
export function foldForMatch(text: string): string {
  return fold(text.replaceAll('.', ' '));
}

/** Compares two folded texts; the result is one of `ranks`. An empty query matches everything alike. */
export function match(query: string, text: string): number {
  if (query === text) return ranks.exact;
  if (text.startsWith(query)) return ranks.prefix;
  const letters = Array.from(query.replaceAll(' ', ''));
  if (startsWords(letters, text)) return ranks.wordStarts;
  return isSubsequence(letters, text) ? ranks.subsequence : ranks.none;
}

/** True where the letters are the beginnings of words, in order: `hb` and `harbo` of `harry bosch`. */
function startsWords(letters: readonly string[], text: string): boolean {
  const starts = wordStarts(text);
  let open = starts;
  for (const letter of letters) {
    const after = open.filter((at) => text.startsWith(letter, at)).map((at) => at + letter.length);
    const [least] = after;
    if (least === undefined) return false;
    open = [...new Set([...after, ...starts.filter((at) => at > least)])].sort((a, b) => a - b);
  }
  return true;
}

function wordStarts(text: string): readonly number[] {
  return [...text.matchAll(/(?:^| )(?=[^ ])/g)].map(({ index, 0: blank }) => index + blank.length);
}

function isSubsequence(letters: readonly string[], text: string): boolean {
  let at = 0;
  for (const letter of letters) {
    const found = text.indexOf(letter, at);
    if (found < 0) return false;
    at = found + letter.length;
  }
  return true;
}
