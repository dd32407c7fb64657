// Indexes of a dataset: what can be found by a key that is not a name. Each thing enters what it has to say;
// whoever looks a key up depends on what stands under that key, and on nothing else.
import { byPlace, type Entity } from './entity';
import { itemsByPlace } from './groups';
import type { Item } from './items';
import type { Dataset, Watcher } from './living';
import { once } from './once';
import { Cell, isReading, Task, untracked } from './reactive';
import type { FileFacts } from './source-file';

/** What stands under a key, in the order of the dataset. */
export type Index<Value> = (dataset: Dataset, key: string) => readonly Value[];

/** What one thing enters: values, each under a key. It may look up other things, but walks over no dataset. */
export type Entries<Thing, Value> = (
  thing: Thing,
  dataset: Dataset,
) => Iterable<readonly [key: string, value: Value]>;

/** An index to which everything that is declared may contribute. */
export function entityIndex<Value>(entries: Entries<Entity, Value>): Index<Value> {
  return indexOf(entries, byPlace, (shelf) => ({
    entity: (entity, isThere) => shelf.enter(entity, isThere),
    settled: () => shelf.settle(),
    moved: (entity) => shelf.move(entity),
  }));
}

/** An index to which every declaration may contribute, with the statements directly in its block. */
export function itemIndex<Value>(entries: Entries<Item, Value>): Index<Value> {
  return indexOf(entries, itemsByPlace, (shelf) => ({
    item: (item, isThere) => shelf.enter(item, isThere),
    settled: () => shelf.settle(),
  }));
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
  const shelves = once((dataset: Dataset) => {
    const shelf = new Shelf(dataset, entries, order);
    // What others look up here is recorded by key, and not who has asked first.
    untracked(() => {
      dataset.base.watch(watching(shelf));
    });
    return shelf;
  });
  return (dataset, key) => shelves(dataset).get(key);
}

/** One index of one dataset. */
class Shelf<Thing extends object, Value> {
  private readonly slots = new Map<string, Slot<Thing, Value>>();
  private readonly tasks = new Map<Thing, Task>();
  private readonly keys = new Map<Thing, readonly string[]>();
  private due: (readonly [Thing, Task])[] = [];

  constructor(
    private readonly dataset: Dataset,
    private readonly entries: Entries<Thing, Value>,
    private readonly order: (a: Thing, b: Thing) => number,
  ) {}

  get(key: string): readonly Value[] {
    this.settle();
    const slot = isReading() ? this.slot(key) : this.slots.get(key);
    return slot ? slot.read(this.order) : none;
  }

  enter(thing: Thing, isThere: boolean): void {
    if (isThere) {
      const work = (): void => this.put(thing, this.entries(thing, this.dataset));
      this.tasks.set(thing, new Task(work, (task) => this.due.push([thing, task])));
    } else {
      this.tasks.get(thing)?.dispose();
      this.tasks.delete(thing);
      this.put(thing, none);
    }
  }

  /** A thing stands elsewhere than before among the others. */
  move(thing: Thing): void {
    for (const key of this.keys.get(thing) ?? none) this.slots.get(key)?.changed();
  }

  /** Has everything enter what it has to say now. @returns whether there was something to do */
  settle(): boolean {
    const isDue = this.due.length > 0;
    while (this.due.length > 0) {
      const due = this.due;
      this.due = [];
      untracked(() => {
        for (const [thing, task] of due) {
          task.run();
          // What depends on nothing that changes is done for good.
          if (!task.deps) this.tasks.delete(thing);
        }
      });
    }
    return isDue;
  }

  private put(thing: Thing, entries: Iterable<readonly [string, Value]>): void {
    const values = new Map<string, Value[]>();
    for (const [key, value] of entries) {
      const known = values.get(key);
      if (known) known.push(value);
      else values.set(key, [value]);
    }
    for (const key of this.keys.get(thing) ?? none) if (!values.has(key)) this.slots.get(key)?.drop(thing);
    for (const [key, list] of values) this.slot(key).put(thing, list);
    if (values.size > 0) this.keys.set(thing, [...values.keys()]);
    else this.keys.delete(thing);
  }

  private slot(key: string): Slot<Thing, Value> {
    const known = this.slots.get(key);
    if (known) return known;
    const slot = new Slot<Thing, Value>();
    this.slots.set(key, slot);
    return slot;
  }
}

const none: readonly never[] = [];

/** What stands under one key. */
class Slot<Thing, Value> {
  private readonly cell = new Cell();
  private readonly byThing = new Map<Thing, readonly Value[]>();
  private list: readonly Value[] | undefined;

  read(order: (a: Thing, b: Thing) => number): readonly Value[] {
    this.cell.read();
    this.list ??= this.inOrder(order);
    return this.list;
  }

  put(thing: Thing, values: readonly Value[]): void {
    const before = this.byThing.get(thing);
    if (before?.length === values.length && before.every((value, i) => value === values[i])) return;
    this.byThing.set(thing, values);
    this.changed();
  }

  drop(thing: Thing): void {
    if (this.byThing.delete(thing)) this.changed();
  }

  private inOrder(order: (a: Thing, b: Thing) => number): readonly Value[] {
    if (this.byThing.size === 1) return [...this.byThing.values()][0]!;
    const sorted = [...this.byThing].sort(([a], [b]) => order(a, b));
    return sorted.flatMap(([, values]) => values);
  }

  changed(): void {
    this.list = undefined;
    this.cell.changed();
  }
}
