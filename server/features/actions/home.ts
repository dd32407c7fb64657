// Where a block of a kind conventionally stands: at the end of the file that has most of them.
import type { KindName } from '../../../grammar/schema';
import type { Dataset } from '../../model/dataset';
import type { FileFacts } from '../../model/facts';
import type { Change } from './action';
import { isOnOneLine, putAfter, putAtEnd } from './layout';

/** Puts a declaration at the end of the file where such declarations stand, else of this one. */
export function homeFor(dataset: Dataset, file: FileFacts, kind: KindName, written: string): Change {
  const files = [file, ...dataset.files].filter((one) => countOf(one, kind) > 0);
  const most = Math.max(...files.map((one) => countOf(one, kind)));
  const { uri, text, tree } = files.find((one) => countOf(one, kind) === most) ?? file;
  const last = tree.statements.at(-1);
  const stacked = last?.type === 'declaration' && last.keyword.text === kind && isOnOneLine(text, last);
  if (stacked && isOnOneLine(text + written, { start: text.length, end: text.length + written.length }))
    return putAfter(uri, text, last, tree.statements, written);
  return putAtEnd(uri, text, written);
}

function countOf({ items }: FileFacts, kind: KindName): number {
  return items.filter((item) => item.kind?.name === kind && !item.parent).length;
}
