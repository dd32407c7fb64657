// Where a block of a kind conventionally stands: in the block of the show or universe that it is a member
// of, behind others of its kind, or else at the end of the file that has most of them.
import { kindOf, type KindName } from '../../../grammar/schema';
import type { Dataset } from '../../model/dataset';
import type { FileFacts, Item } from '../../model/facts';
import type { Change } from './action';
import { stepOf } from './steps';
import { isOnOneLine, putAfter, putAtEnd, putInto } from './layout';

/** Puts a declaration at the end of the file where such declarations stand, else of this one. */
function homeFor(dataset: Dataset, file: FileFacts, kind: KindName, written: string): Change {
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

interface Home {
  /** In words: `in show bosch`. */
  readonly where: string;
  readonly change: Change;
}

/**
 * Puts a declaration where such declarations stand, as seen from a place in a file.
 * @param around the block in which it is needed
 */
export function placeFor(
  dataset: Dataset,
  file: FileFacts,
  around: Item | undefined,
  kind: KindName,
  written: string,
): Home | undefined {
  const row = kindOf(kind);
  const owner = row?.global ? undefined : ownerOf(around, kind);
  if (owner)
    return { where: `in ${owner.kind!.name} ${owner.id}`, change: putAmong(file, owner, kind, written) };
  if (!row?.in.includes('file')) return undefined;
  return { where: 'in a block of its own', change: homeFor(dataset, file, kind, written) };
}

/** The show or universe around, where it has a place for such a block. */
function ownerOf(item: Item | undefined, kind: KindName): Item | undefined {
  for (let at = item; at; at = at.parent) {
    const name = at.kind?.name;
    if ((name === 'show' || name === 'universe') && kindOf(kind)?.in.includes(name)) return at;
  }
  return undefined;
}

/** Behind the last block of its kind, or else at the end of the block around. */
export function putAmong(
  { uri, text, tree }: FileFacts,
  owner: Item,
  kind: KindName,
  written: string,
): Change {
  const last = owner.children.findLast((child) => child.kind?.name === kind);
  const step = last && stepOf(tree, last.declaration);
  if (step) return putAfter(uri, text, step.statement, step.siblings, written);
  return putInto(uri, text, owner.declaration, written);
}
