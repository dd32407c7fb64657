// Fixed words and ranges, compared character by character: ASCII by class, which needs no look at the text.
import { OTHER } from './sets';

/** Statements that move `p` behind a text, or set it to -1. */
export function terminal(text: string): string {
  if (text === '') return '';
  const [first, ...rest] = Array.from({ length: text.length }, (_, i) => is(text.charCodeAt(i), i));
  if (rest.length === 0) return `p = ${first!} ? p + 1 : fail(p);`;
  return `if (!(${first!})) p = fail(p); else p = ${rest.join(' && ')} ? p + ${text.length} : fail(p + ${text.length - 1});`;
}

function is(code: number, ahead: number): string {
  const at = ahead === 0 ? 'p' : `p + ${ahead}`;
  if (code < OTHER) return `k[${at}] === ${code}`;
  return `k[${at}] === ${OTHER} && src.charCodeAt(${at}) === ${code}`;
}

/** Statements that move `p` behind a character of a range, or set it to -1. */
export function range(from: number, to: number): string {
  if (to < OTHER) return `{ const c = k[p]!; p = c >= ${from} && c <= ${to} ? p + 1 : fail(p); }`;
  const c = `k[p] === ${OTHER} ? src.charCodeAt(p) : k[p] === 129 ? -1 : k[p]!`;
  return `{ const c = ${c}; p = c >= ${from} && c <= ${to} ? p + 1 : fail(p); }`;
}
