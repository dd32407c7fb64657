// The numbers that episodes and parts are declared with.
import type { Declaration, NumberValue } from '../syntax/tree';

/** An episode's number: `3`, `53..54` (one airing with two numbers), `3.5`, `192a`. */
export interface Numbering {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly suffix: string;
}

/** The number in a label, or undefined where it has none that can be read. */
export function numberingIn({ number }: Declaration['label']): Numbering | undefined {
  if (!number || number.type === 'malformed') return undefined;
  const text = textOf(number);
  if (number.type === 'number') return { text, from: number.value, to: number.value, suffix: number.suffix };
  const [from = Number.NaN, to = from] = text.split('..').map((end) => Number.parseFloat(end));
  return { text, from, to, suffix: '' };
}

/** The number of a label as it is written, without leading zeros: `3`, `53..54`, `3.5`. */
export function textOf(number: NumberValue | { readonly from: unknown; readonly to: unknown }): string {
  if ('text' in number) return number.text.replace(/^0+(?=\d)/, '');
  return [number.from, number.to].map((end) => (isNumber(end) ? textOf(end) : '')).join('..');
}

function isNumber(end: unknown): end is NumberValue {
  return typeof end === 'object' && end !== null && 'type' in end && end.type === 'number';
}
