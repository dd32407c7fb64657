// Indexes of a dataset: what can be found by a key that is not a name. Each thing enters what it has to say;
// whoever looks a key up depends on what stands under that key, and on nothing else.
import type { KindName } from '../../grammar/schema';
import { byPlace, type Entity } from './entity';
import { itemsByPlace } from './groups';
import type { Item } from './items';
import type { Dataset, Watcher } from './living';
import { forDataset } from './once-in';
import { isReading, Task, untracked } from './reactive';
import { Slot } from './slot';
import type { FileFacts } from './source-file';

/** What stands under a key, in the order of the dataset. */
export type Index<Value> = (dataset: Dataset, key: string) => readonly Value[];

/** What one thing enters: values, each under a key. It may look up other things, but walks over no dataset. */
export type Entries<Thing, Value> = (thing: Thing, dataset: Dataset) => Entered<Value>;

type Entered<Value> = readonly (readonly [key: string, value: Value])[];

/**
 * An index to which everything that is declared may contribute.
 * @param kinds those that contribute; all where none is given
 */
export function entityIndex<Value>(
  entries: Entries<Entity, Value>,
  ...kinds: readonly KindName[]
): Index<Value> {
  return indexOf(entries, byPlace, (shelf) => ({
    entity: (entity, isThere) => {
      if (isOneOf(kinds, entity.kind)) shelf.enter(entity, isThere);
    },
    settled: () => shelf.settle(),
    moved: (entity) => shelf.move(entity),
  }));
}

/**
 * An index to which every declaration may contribute, with the statements directly in its block.
 * @param kinds those that contribute; all where none is given
 */
export function itemIndex<Value>(entries: Entries<Item, Value>, ...kinds: readonly KindName[]): Index<Value> {
  return indexOf(entries, itemsByPlace, (shelf) => ({
    item: (item, isThere) => {
      if (isOneOf(kinds, item.kind?.name)) shelf.enter(item, isThere);
    },
    settled: () => shelf.settle(),
  }));
}

function isOneOf(kinds: readonly KindName[], kind: KindName | undefined): boolean {
  return kinds.length === 0 || (kind !== undefined && kinds.includes(kind));
}

/** An index to which every file may contribute. */
export function fileIndex<Value>(entries: Entries<FileFacts, Value>): Index<Value> {
  return indexOf(
    entries,
    (a, b) => (a.uri < b.uri ? -1 : 1),
    (shelf) => ({
      file: (file, isThere) => shelf.enter(file, isThere),
      settled: () => shelf.settle(),
    }),
  );
}

function indexOf<Thing extends object, Value>(
  entries: Entries<Thing, Value>,
  order: (a: Thing, b: Thing) => number,
  watching: (shelf: Pick<Shelf<Thing, Value>, 'enter' | 'move' | 'settle'>) => Watcher,
): Index<Value> {
  const shelves = forDataset((dataset) => {
    const shelf = new Shelf(dataset, entries, order);
    // What others look up here is recorded by key, and not who has asked first.
    untracked(() => {
      dataset.base.watch(watching(shelf));
    });
    return shelf;
  });
  return (dataset, key) => shelves(dataset).get(key);
}

const none: readonly never[] = [];

/** One index of one dataset. */
class Shelf<Thing extends object, Value> {
  private readonly slots = new Map<string, Slot<Thing, Value>>();
  private readonly tasks = new Map<Thing, Entering<Thing>>();
  private due: Entering<Thing>[] = [];

  constructor(
    private readonly dataset: Dataset,
    private readonly entries: Entries<Thing, Value>,
    private readonly order: (a: Thing, b: Thing) => number,
  ) {}

  get(key: string): readonly Value[] {
    this.settle();
    const slot = isReading() ? this.slot(key) : this.slots.get(key);
    return slot ? slot.inOrder(this.order) : none;
  }

  enter(thing: Thing, isThere: boolean): void {
    if (isThere) {
      const task = new Entering(thing, this);
      this.tasks.set(thing, task);
      this.due.push(task);
    } else {
      const task = this.tasks.get(thing);
      if (!task) return;
      task.dispose();
      this.tasks.delete(thing);
      this.replace(task, none);
    }
  }

  /** What a thing enters may be another than before. */
  enterAgain(task: Entering<Thing>): void {
    this.due.push(task);
  }

  /** Has a thing enter what it has to say now. */
  put(task: Entering<Thing>): void {
    this.replace(task, this.entries(task.thing, this.dataset));
  }

  /** A thing stands elsewhere than before among the others. */
  move(thing: Thing): void {
    for (const key of keysOf(this.tasks.get(thing)?.keys)) this.slots.get(key)?.moved();
  }

  /** Has everything enter what it has to say now. @returns whether there was something to do */
  settle(): boolean {
    const isDue = this.due.length > 0;
    while (this.due.length > 0) {
      const due = this.due;
      this.due = [];
      untracked(() => {
        for (const task of due) {
          task.run();
          // What depends on nothing that changes, and has nothing to enter, is done for good.
          if (task.dependsOnNothing && task.keys === undefined) this.tasks.delete(task.thing);
        }
      });
    }
    return isDue;
  }

  private replace(task: Entering<Thing>, entries: Entered<Value>): void {
    const { thing, keys: before } = task;
    if (entries.length === 0 && before === undefined) return;
    const values = byKey(entries);
    const known = new Set(keysOf(before));
    for (const key of known) if (!values.has(key)) this.slots.get(key)?.drop(thing);
    values.forEach((list, key) => {
      this.slot(key).put(thing, list, !known.has(key));
    });
    const keys = [...values.keys()];
    task.keys = keys.length > 1 ? keys : keys[0];
  }

  private slot(key: string): Slot<Thing, Value> {
    const known = this.slots.get(key);
    if (known) return known;
    const slot = new Slot<Thing, Value>();
    this.slots.set(key, slot);
    return slot;
  }
}

/** The values under each key. */
function byKey<Value>(entries: Entered<Value>): ReadonlyMap<string, readonly Value[]> {
  const found = new Map<string, Value[]>();
  for (const entry of entries) {
    const known = found.get(entry[0]);
    if (known) known.push(entry[1]);
    else found.set(entry[0], [entry[1]]);
  }
  return found;
}

function keysOf(keys: string | readonly string[] | undefined): readonly string[] {
  return keys === undefined ? none : typeof keys === 'string' ? [keys] : keys;
}

/** What one thing enters, for as long as it is there. */
class Entering<Thing extends object> extends Task {
  /** Where it has entered something: most enter under one key, or under none. */
  keys: string | readonly string[] | undefined = undefined;

  constructor(
    readonly thing: Thing,
    private readonly shelf: {
      readonly put: (task: Entering<Thing>) => void;
      readonly enterAgain: (task: Entering<Thing>) => void;
    },
  ) {
    super();
  }

  due(): void {
    this.shelf.enterAgain(this);
  }

  protected work(): void {
    this.shelf.put(this);
  }
}
