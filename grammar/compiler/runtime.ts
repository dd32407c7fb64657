// What every compiled matcher begins and ends with: its state, and the functions by which others use it.

/** The state of a matcher, and what its rules call. */
export const runtime = `
/** The tape: four numbers for each node: rule, start, end, nodes within. */
export let cells = new Int32Array(4096);
/** Where the tape ends. */
export let top = 0;
/** The furthest code unit that was looked at. */
export let far = -1;
let src = '';
let len = 0;
function open(): number {
  const at = top;
  top = at + 4;
  if (top > cells.length) grow();
  return at;
}
function grow(): void {
  const more = new Int32Array(cells.length * 2);
  more.set(cells);
  cells = more;
}
function close(at: number, rule: number, s: number, p: number): void {
  cells[at] = rule; cells[at + 1] = s; cells[at + 2] = p; cells[at + 3] = (top - at >> 2) - 1;
}
function leaf(rule: number, s: number, p: number): void {
  const at = top;
  top = at + 4;
  if (top > cells.length) grow();
  cells[at] = rule; cells[at + 1] = s; cells[at + 2] = p; cells[at + 3] = 0;
}
function fail(p: number): number {
  if (p > far) far = p;
  return -1;
}
function saw(p: number): void {
  if (p > far) far = p;
}
/** The text as classes of characters: ASCII, 128 for every other code unit, 129 at the end. */
export let classes = new Uint8Array(4096);
function classify(): void {
  if (classes.length <= len) classes = new Uint8Array(len * 2);
  for (let p = 0; p < len; p += 1024) classifyPiece(p, Math.min(len, p + 1024));
  classes[len] = 129;
}
/** A piece in which every code unit is a byte of its own is ASCII, and the bytes are the classes. */
function classifyPiece(from: number, to: number): void {
  const { read, written } = encoder.encodeInto(src.slice(from, to), classes.subarray(from, to));
  if (read !== to - from || written !== to - from) classifyEach(from, to);
}
const encoder = new TextEncoder();
function classifyEach(from: number, to: number): void {
  for (let p = from; p < to; p++) {
    const c = src.charCodeAt(p);
    classes[p] = c < 128 ? c : 128;
  }
}
/** Fills in the stretches of a table, given as \`from, to, number\` each. */
function table<T extends Uint8Array | Int32Array>(numbers: T, ...stretches: readonly number[]): T {
  for (let i = 0; i < stretches.length; i += 3) numbers.fill(stretches[i + 2]!, stretches[i], stretches[i + 1]);
  return numbers;
}
function other(p: number, pattern: RegExp, known: Uint8Array): number {
  const c = src.codePointAt(p)!;
  if (c > 0xffff) return pattern.test(String.fromCodePoint(c)) ? p + 2 : fail(p + 1);
  let is = known[c]!;
  if (is === 0) known[c] = is = pattern.test(String.fromCodePoint(c)) ? 1 : 2;
  return is === 1 ? p + 1 : fail(p + 1);
}
function any(p: number): number {
  if (p >= len) return fail(p);
  const c = src.charCodeAt(p);
  if (c < 0xd800 || c > 0xdbff || p + 1 >= len) return p + 1;
  const d = src.charCodeAt(p + 1);
  return d >= 0xdc00 && d <= 0xdfff ? p + 2 : p + 1;
}`;

/** The functions that a matcher exports. */
export const entries = (start: string, item: string): string => `
const item = starts['${item}']!;
/** Begins with a text; \`matchItem\` reads from it. */
export function begin(text: string): void {
  src = text; len = text.length; top = 0; far = -1; forget(); classify();
}
/** Lets go of the text. */
export function finish(): void {
  src = ''; len = 0; top = 0;
  if (cells.length > 1 << 16) cells = new Int32Array(4096);
  if (classes.length > 1 << 21) classes = new Uint8Array(4096);
}
/**
 * Matches one item at a position, behind the characters that are items without nodes.
 * Its nodes are the tape from 0 to \`top\`; \`far\` says how far it looked.
 * @returns the position behind it, or -1 where nothing matches
 */
export function matchItem(p: number): number {
  top = 0; far = -1; forget();
  p = skip(p);
  if (p < len) p = item(p);
  if (p > far) far = p;
  return p;
}
/**
 * Matches a whole text.
 * @returns the tape: for each node its rule (an index of \`rules\`), start, end (UTF-16 offsets) and the number
 * of nodes within, which follow it; undefined where the rule does not match the whole text
 */
export function match(text: string, rule = '${start}'): Int32Array | undefined {
  begin(text);
  const end = starts[rule]!(0);
  const tape = end === text.length ? cells.slice(0, top) : undefined;
  finish();
  return tape;
}
`;
