// What the files of a dataset use, and how often: fields and kinds in blocks, texts in fields, names of
// declarations, tags of languages. Counted once for each file, so that a keystroke counts one file anew.
import type { Dataset } from '../../model/dataset';
import type { FileFacts, Item } from '../../model/facts';
import { once } from '../../model/once';
import { textOfAtom } from '../../model/values';
import type { Qualifier } from '../../syntax/tree';

type Tally = Map<string, Map<string, number>>;

/** The words used in a place, the most frequent first: `in show`, `text genre`, `name award`, `tag`. */
export function used(dataset: Dataset, place: string): readonly string[] {
  const counts = countsIn(dataset, place);
  return [...counts.keys()].sort((a, b) => counts.get(b)! - counts.get(a)!);
}

/** How often each word is used in a place. */
export function countsIn(dataset: Dataset, place: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const file of dataset.files)
    for (const [word, count] of tallyOf(file).get(place) ?? [])
      counts.set(word, (counts.get(word) ?? 0) + count);
  return counts;
}

const tallyOf = once((file: FileFacts) => countFile(file));

function countFile({ items }: FileFacts): Tally {
  const tally: Tally = new Map();
  const add = (place: string, word: string): void => {
    const counts = tally.get(place) ?? new Map<string, number>();
    tally.set(place, counts.set(word, (counts.get(word) ?? 0) + 1));
  };
  for (const item of items) countItem(item, add);
  return tally;
}

type Add = (place: string, word: string) => void;

function countItem({ kind, parent, node, fields, credits }: Item, add: Add): void {
  if (!kind) return;
  add(`in ${parent?.kind?.name ?? 'file'}`, kind.name);
  if (node.label.name) add(`name ${kind.name}`, node.label.name.text);
  countTags(node.qualifiers, add);
  for (const { row, node: field } of fields) {
    if (!row) continue;
    add(`in ${kind.name}`, row.name);
    for (const { atom, qualifiers } of field.values) {
      const text = textOfAtom(atom);
      if (text !== undefined) add(`text ${row.name}`, text);
      countTags(qualifiers, add);
    }
  }
  for (const credit of credits) countTags(credit.qualifiers, add);
}

function countTags(qualifiers: readonly Qualifier[], add: Add): void {
  for (const qualifier of qualifiers) {
    if (qualifier.type === 'language' && qualifier.tag) add('tag', qualifier.tag.text);
    if (qualifier.type === 'dub' && qualifier.language) add('tag', qualifier.language.text);
  }
}
