// The numbers that episodes and parts are declared with.
import type { Declaration } from '../syntax/tree';
import { textOf, type Item } from './items';
import { once } from './once';

/** An episode's number: `3`, `53..54` (one airing with two numbers), `3.5`, `192a`. */
export interface Numbering {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly suffix: string;
}

/** What stands for a number in a declaration's label. */
export const labelledNumber: (item: Item) => Declaration['label']['number'] = once(
  ({ node }) => node.label.number,
);

/** The number in a declaration's label, or undefined where it has none. */
export const numberingOf: (item: Item) => Numbering | undefined = once((item) => {
  const number = labelledNumber(item);
  if (!number || number.type === 'malformed') return undefined;
  const text = textOf(number);
  if (number.type === 'number') return { text, from: number.value, to: number.value, suffix: number.suffix };
  const [from = Number.NaN, to = from] = text.split('..').map((end) => Number.parseFloat(end));
  return { text, from, to, suffix: '' };
});
