// A second season or episode of one number gets the number behind the last.
import type { Fix } from '../action';
import { replacement } from '../action';
import { textOf } from '../../../model/facts';
import { declarationAt } from './remove-block';
import type { Step } from '../steps';

/** Gives the second of two the next free number. */
export const renumberLast: Fix = ({ uri, span }, { file }) => {
  const step = declarationAt(file, span);
  const { label, keyword } = step?.statement ?? {};
  if (!step || !keyword || label?.number?.type !== 'number') return [];
  const next = Math.max(0, ...numbersOf(step, keyword.text)) + 1;
  return [
    { title: `Change to ${keyword.text} ${next}`, changes: [replacement(uri, label.number, String(next))] },
  ];
};

function numbersOf({ siblings }: Step, keyword: string): readonly number[] {
  return siblings.flatMap((one) => {
    if (one.type !== 'declaration' || one.keyword.text !== keyword) return [];
    const { number } = one.label;
    if (!number || number.type === 'malformed') return [];
    return [Number.parseInt(textOf(number).split('..').at(-1)!, 10)];
  });
}
