// What goes with an item that is taken out of a list, and what would be lost with it.
import type { Dataset } from '../../model/dataset';
import type { FileFacts } from '../../model/facts';
import type { Field, Span, Value } from '../../syntax/tree';
import { deletion, type Change } from './action';
import { removalOf } from './layout';
import { isWithin } from './steps';

/** Takes a value out of a field, or the field where it is the only one. */
export function withoutValue({ uri, text }: FileFacts, field: Field, value: Value): Change {
  if (field.values.length === 1) return deletion(uri, removalOf(text, field));
  return deletion(uri, fromList(field.values, value));
}

/** An item of a list with the comma that goes with it. */
export function fromList<T extends Span>(items: readonly T[], item: T): Span {
  const at = items.indexOf(item);
  const next = items[at + 1];
  return next ? { start: item.start, end: next.start } : { start: items[at - 1]!.end, end: item.end };
}

/** True where something would be known nowhere if this were gone. */
export function undeclares({ entities }: Dataset, { uri }: FileFacts, span: Span): boolean {
  return [...entities.values()].some(
    ({ items, inline, namings }) =>
      items.length === 0 &&
      inline.some((use) => use.uri === uri && isWithin(use.path, span)) &&
      namings.every((naming) => naming.uri === uri && isWithin(naming.span, span)),
  );
}

/** True where two stretches have the same words. */
export function isSaid(file: FileFacts, one: Span, source: FileFacts, other: Span): boolean {
  return worded(file, one) === worded(source, other);
}

function worded({ text }: FileFacts, { start, end }: Span): string {
  return text.slice(start, end).replace(/\s+/g, ' ');
}
