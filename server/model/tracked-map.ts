// A map that changes, and records who has looked up what: a key that is not there as well.
import { Cell, isReading } from './reactive';

export class TrackedMap<K, V> implements ReadonlyMap<K, V> {
  private entriesByKey = new Map<K, V>();
  private readonly cells = new Map<K, Cell>();
  private readonly whole = new Cell();
  private isSorted = true;

  /** @param order the order of the values, whatever the order in which they came */
  constructor(private readonly order?: (a: V, b: V) => number) {}

  get(key: K): V | undefined {
    if (isReading()) this.cell(key).read();
    return this.entriesByKey.get(key);
  }

  has(key: K): boolean {
    return this.get(key) !== undefined;
  }

  get size(): number {
    this.whole.read();
    return this.entriesByKey.size;
  }

  put(key: K, value: V): void {
    if (this.entriesByKey.get(key) === value) return;
    this.entriesByKey.set(key, value);
    this.keyChanged(key);
  }

  drop(key: K): void {
    if (this.entriesByKey.delete(key)) this.keyChanged(key);
  }

  /** Says from now on what another map says. @returns whether it said something else before */
  become(wanted: ReadonlyMap<K, V>, same: (before: V, now: V) => boolean): boolean {
    const gone = [...this.entriesByKey.keys()].filter((key) => !wanted.has(key));
    for (const key of gone) this.drop(key);
    let isOther = gone.length > 0;
    for (const [key, value] of wanted) {
      const before = this.entriesByKey.get(key);
      if (before !== undefined && same(before, value)) continue;
      this.put(key, value);
      isOther = true;
    }
    return isOther;
  }

  /** Notes that the values stand in another order than before. */
  orderChanged(): void {
    this.isSorted = this.order === undefined;
    this.whole.changed();
  }

  keys(): MapIterator<K> {
    return this.sorted().keys();
  }

  values(): MapIterator<V> {
    return this.sorted().values();
  }

  entries(): MapIterator<[K, V]> {
    return this.sorted().entries();
  }

  [Symbol.iterator](): MapIterator<[K, V]> {
    return this.entries();
  }

  forEach(visit: (value: V, key: K, map: ReadonlyMap<K, V>) => void): void {
    for (const [key, value] of this.sorted()) visit(value, key, this);
  }

  private cell(key: K): Cell {
    const known = this.cells.get(key);
    if (known) return known;
    const cell = new Cell();
    this.cells.set(key, cell);
    return cell;
  }

  private keyChanged(key: K): void {
    this.cells.get(key)?.changed();
    this.orderChanged();
  }

  private sorted(): Map<K, V> {
    this.whole.read();
    const { order } = this;
    if (order && !this.isSorted)
      this.entriesByKey = new Map([...this.entriesByKey].sort(([, a], [, b]) => order(a, b)));
    this.isSorted = true;
    return this.entriesByKey;
  }
}
