// Indexes of a dataset: what can be found by a key that is not a name. Each thing enters what it has to say;
// whoever looks a key up depends on what stands under that key, and on nothing else.
import type { Dataset, Entity } from './dataset';
import type { FileFacts, Item } from './facts';
import { once } from './once';
import { showsOf, type Show } from './shows';

/** What stands under a key, in the order of the dataset. */
export type Index<Value> = (dataset: Dataset, key: string) => readonly Value[];

/** What one thing enters: values, each under a key. It may look up other things, but walks over no dataset. */
export type Entries<Thing, Value> = (
  thing: Thing,
  dataset: Dataset,
) => Iterable<readonly [key: string, value: Value]>;

/** An index to which everything that is declared may contribute. */
export function entityIndex<Value>(entries: Entries<Entity, Value>): Index<Value> {
  return indexOf(({ entities }) => entities.values(), entries);
}

/** An index to which every declaration may contribute, with the statements directly in its block. */
export function itemIndex<Value>(entries: Entries<Item, Value>): Index<Value> {
  return indexOf(({ files }) => files.flatMap(({ items }) => items), entries);
}

/** An index to which every show may contribute. */
export function showIndex<Value>(entries: Entries<Show, Value>): Index<Value> {
  return indexOf((dataset) => showsOf(dataset).values(), entries);
}

/** An index to which every file may contribute. */
export function fileIndex<Value>(entries: Entries<FileFacts, Value>): Index<Value> {
  return indexOf(({ files }) => files, entries);
}

function indexOf<Thing, Value>(
  things: (dataset: Dataset) => Iterable<Thing>,
  entries: Entries<Thing, Value>,
): Index<Value> {
  const built = once((dataset: Dataset) => {
    const found = new Map<string, Value[]>();
    for (const thing of things(dataset))
      for (const [key, value] of entries(thing, dataset)) {
        const known = found.get(key);
        if (known) known.push(value);
        else found.set(key, [value]);
      }
    return found;
  });
  return (dataset, key) => built(dataset).get(key) ?? none;
}

const none: readonly never[] = [];
