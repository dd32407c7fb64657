// Words that come again and again, like the names of fields, are made once: that spares memory, and the time to
// hash them whenever they are looked up.
import { classes } from './generated/matcher';

/** The longest word that is kept. Longer ones would also hold on to the text that they stand in. */
const longest = 12;

/** A power of two. */
const slots = 1024;

const words = new Array<string>(slots).fill('');

/** For each slot the length of its word and its characters, as bytes: to look at those of a string takes longer. */
const known = new Uint8Array(slots * 16);

/**
 * A piece of a text, the same string as the last time where it is short and was read not long ago.
 * @param start, end in the text that the matcher has begun with
 * @param shift how much further on it stands there than in `text`
 */
export function wordIn(text: string, start: number, end: number, shift: number): string {
  const length = end - start;
  if (length > longest || length === 0) return text.slice(start - shift, end - shift);
  const middle = classes[start + (length >> 1)]!;
  const sum = classes[start]! * 31 + middle * 7 + classes[end - 1]! * 3 + length * 101;
  const slot = sum & (slots - 1);
  if (stands(slot * 16, start, length)) return words[slot]!;
  keep(slot * 16, start, length);
  return (words[slot] = text.slice(start - shift, end - shift));
}

function stands(at: number, start: number, length: number): boolean {
  if (known[at] !== length) return false;
  for (let i = 0; i < length; i++) if (known[at + 1 + i] !== classes[start + i]) return false;
  return true;
}

/** What is not ASCII has no byte of its own, and so is never found again. */
function keep(at: number, start: number, length: number): void {
  known[at] = length;
  for (let i = 0; i < length; i++) {
    const c = classes[start + i]!;
    known[at + 1 + i] = c;
    if (c > 127) known[at] = 0;
  }
}
