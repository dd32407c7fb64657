// What depends on what: data that change (cells), what is made of them (memos), and what is to be done again
// when they have changed (tasks). Whatever a memo or a task reads while it runs is recorded by recording.ts.
import { compact } from './lists';
import { isInDoubt, isOutdated, isOver, isReading, Reader, Source } from './recording';

export { isReading, unrecorded, untracked } from './recording';

/** Stands for data that change: who uses them reads the cell, who changes them says so. */
export class Cell extends Source {
  read(): void {
    this.record();
  }

  changed(): void {
    this.tell(isOutdated);
  }

  settle(): void {
    // Who has changed it has said so.
  }
}

/**
 * Records that something is read whose cell is made when somebody reads it for the first time: most things have many
 * parts that nobody ever reads.
 * @returns the cell, if there is one by now
 */
export function readCell(cell: Cell | undefined): Cell | undefined {
  if (!isReading()) return cell;
  const known = cell ?? new Cell();
  known.read();
  return known;
}

/** True where what runs now depends on a cell already. It may be false where others have read it meanwhile. */
export function isRead(cell: Cell | undefined): boolean {
  return cell !== undefined && cell.isRead;
}

/** The result of a pure function of what it reads; found when it is asked for, and again only when that has changed. */
abstract class Result<T> extends Reader {
  private value: T | undefined = undefined;

  protected abstract find(): T;
  /** Says of a new result whether it is as good as the old one, so that nobody else has to look again. */
  protected abstract same(before: T, now: T): boolean;

  read(): T {
    this.settle();
    // What has read nothing that changes never changes itself.
    if (!this.dependsOnNothing) this.record();
    return this.value as T;
  }

  settle(): void {
    if (!this.isDue()) return;
    const before = this.value;
    const now = this.found();
    if (before !== undefined && this.same(before, now)) return;
    this.value = now;
    this.tellOthers();
  }

  /** Who has read it may be out of date as well. */
  protected heard(): void {
    this.tell(isInDoubt);
  }

  /** What nobody has read since it changed is found anew when somebody does. */
  protected override unread(): void {
    this.dispose();
  }

  /** Lets go of all that it has read. */
  dispose(): void {
    if (this.dependsOnNothing) return;
    this.state = isOutdated;
    this.forget();
  }

  private found(): T {
    const before = this.beginReading();
    try {
      return this.find();
    } finally {
      this.endReading(before);
    }
  }
}

/** The result of a function that needs nothing to be told. */
export class Memo<T> extends Result<T> {
  constructor(
    protected override readonly find: () => T,
    protected override readonly same: (before: T, now: T) => boolean = Object.is,
  ) {
    super();
  }
}

/** A function of one thing, for all its results: there are so many of these that each has to be small. */
export interface Making<K, V> {
  readonly make: (thing: K) => V;
  readonly same: (before: V, now: V) => boolean;
}

/** The result of a function of one thing. */
export class Made<K, V> extends Result<V> {
  constructor(
    private readonly making: Making<K, V>,
    private readonly thing: K,
  ) {
    super();
  }

  protected find(): V {
    const found = this.making.make(this.thing);
    // Lists are often put together by pushing or filtering, and this one is kept.
    return Array.isArray(found) ? (compact(found) as V) : found;
  }

  protected same(before: V, now: V): boolean {
    return this.making.same(before, now);
  }
}

/** Work that is due once, and again whenever something that it has read has changed. */
export abstract class Task extends Reader {
  /** Is called each time that it becomes due again, at the latest before the next run. */
  abstract due(): void;

  protected abstract work(): void;

  protected heard(): void {
    this.due();
  }

  /** Does the work, if that is necessary. */
  run(): void {
    if (!this.isDue()) return;
    const before = this.beginReading();
    try {
      this.work();
    } finally {
      this.endReading(before);
    }
  }

  settle(): void {
    // Nobody reads a task.
  }

  /** Never does the work again. */
  dispose(): void {
    this.forget();
    this.state = isOver;
  }
}

/** True for lists of the same things in the same order. */
export function sameList(before: readonly unknown[], now: readonly unknown[]): boolean {
  return before.length === now.length && before.every((one, i) => one === now[i]);
}
