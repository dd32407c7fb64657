// From the characters of a match to numbers: by their classes, of which ASCII is its own, as to look at the characters
// of a string takes longer.
import { classes } from './generated/matcher';
import type { Source } from './source';

const zero = 48;

/** The last digit; letters are behind it, points and slashes before the first one. */
export const nine = 57;

/** So many digits are a number without being rounded. */
const exact = 15;

/** The number that digits stand for, with or without a point among them. */
export function numberIn(source: Source, start: number, end: number): number {
  if (end - start > exact) return Number(source.slice(start, end));
  let value = 0;
  let scale = 1;
  let isFraction = false;
  for (let p = start; p < end; p++) {
    const digit = classes[p]! - zero;
    if (digit < 0) {
      isFraction = true;
    } else {
      value = value * 10 + digit;
      if (isFraction) scale *= 10;
    }
  }
  return value / scale;
}

/** Minutes of `1h30min`; seconds become a fraction. */
export function minutesIn(start: number, end: number): number {
  let sum = 0;
  let amount = 0;
  for (let p = start; p < end; p++) {
    const c = classes[p]!;
    if (c <= nine) {
      amount = amount * 10 + c - zero;
    } else {
      if (c === letter.h) sum += amount * 60;
      else sum += c === letter.s ? amount / 60 : amount;
      amount = 0;
    }
  }
  return sum;
}

const letter = { h: 104, s: 115 };

/** Behind the digits that begin at a place. */
export function behindDigits(p: number): number {
  while (classes[p]! >= zero && classes[p]! <= nine) p++;
  return p;
}

/** Behind the zeros that stand before a digit. */
export function behindZeros(p: number): number {
  while (classes[p] === zero && classes[p + 1]! >= zero && classes[p + 1]! <= nine) p++;
  return p;
}
