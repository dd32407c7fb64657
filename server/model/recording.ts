// Who has read what. Whatever a reader reads while it runs is recorded, so nobody has to say what they depend on.
// There are so many of these records that each is but an entry in two lists: what somebody has read, and who
// has read a thing.
import { eachOf, withOne, withoutOne, type Few } from './few';

// What is known of a reader: what it made of what it has read holds; it may not, as something farther off has
// changed; it does not; or nobody asks any more.
export const holds = 0;
export const isInDoubt = 1;
export const isOutdated = 2;
export const isOver = 3;
/** It is being worked out. */
const isRunning = -1;
type State = typeof isRunning | typeof holds | typeof isInDoubt | typeof isOutdated | typeof isOver;

/** What is being worked out, and so depends on whatever is read. */
let reader: Reader | undefined;
/** The number of its run, so that what a run reads twice in a row is recorded once. */
let run = 0;
/** How many of the first things that it reads this time are those that it read the last time. */
let same = 0;
/** What it has read besides, above `since`; what is below belongs to those who wait for its result. */
const others: Source[] = [];
let since = 0;
/** True while nothing is recorded. */
let isStill = false;
/** Counts all runs. */
let runs = 0;

interface Reading {
  readonly reader: Reader | undefined;
  readonly run: number;
  readonly same: number;
  readonly since: number;
}

const nothing: readonly never[] = [];

/** Something that can be read. */
export abstract class Source {
  private readers: Few<Reader> = undefined;
  /** The run that has read it last. */
  private seen = 0;

  /** Brings it up to date. */
  abstract settle(): void;

  /** Nobody has read it any more. */
  protected unread(): void {
    // Only memos have something to let go of.
  }

  /** True where what runs now has read it last. */
  get isRead(): boolean {
    return reader !== undefined && this.seen === run;
  }

  protected record(): void {
    if (!reader || this.seen === run) return;
    this.seen = run;
    if (since === others.length && reader.hasRead(same, this)) same++;
    else others.push(this);
  }

  protected tell(state: State): void {
    eachOf(this.readers, (one) => {
      one.hear(state);
    });
  }

  /** Tells of a new result. Who is running now has asked for it, and has not read the one before. */
  protected tellOthers(): void {
    eachOf(this.readers, (one) => {
      if (!one.isRunning) one.hear(isOutdated);
    });
  }

  readBy(one: Reader): void {
    this.readers = withOne(this.readers, one);
  }

  notReadBy(one: Reader): void {
    this.readers = withoutOne(this.readers, one);
    if (!this.readers) this.unread();
  }
}

/** Something that reads: only memos can be read as well. */
export abstract class Reader extends Source {
  protected state: State = isOutdated;
  /** What it has read, in that order. */
  private sources: Source | readonly Source[] | undefined = undefined;

  get isRunning(): boolean {
    return this.state === isRunning;
  }

  get dependsOnNothing(): boolean {
    return this.sources === undefined;
  }

  /** Whether this was what it read the last time after so many others. */
  hasRead(at: number, source: Source): boolean {
    const { sources } = this;
    return (sources instanceof Source ? (at === 0 ? sources : undefined) : sources?.[at]) === source;
  }

  /** What it has read is another than before, or may be. */
  hear(state: State): void {
    const before = this.state;
    if (before >= state) return;
    this.state = state;
    if (before <= holds) this.heard();
  }

  /** It does not hold for certain any more. */
  protected abstract heard(): void;

  /** Whether it has to be worked out again. */
  protected isDue(): boolean {
    if (this.state !== isInDoubt) return this.state === isOutdated;
    for (const source of this.list()) {
      source.settle();
      // Reading lists changes nothing: who is another than before has told.
      if (this.isTold()) return true;
    }
    this.state = holds;
    return false;
  }

  private isTold(): boolean {
    return this.state === isOutdated;
  }

  private get count(): number {
    const { sources } = this;
    return sources === undefined ? 0 : sources instanceof Source ? 1 : sources.length;
  }

  private list(): readonly Source[] {
    const { sources } = this;
    return sources === undefined ? nothing : sources instanceof Source ? [sources] : sources;
  }

  /** Records what is read from now on. @returns who was reading before, for `endReading` */
  protected beginReading(): Reading {
    const before = { reader, run, same, since };
    reader = isStill ? undefined : this;
    run = ++runs;
    same = 0;
    since = others.length;
    this.state = isRunning;
    return before;
  }

  protected endReading(before: Reading): void {
    const read = others.length === since ? nothing : others.splice(since);
    const kept = same;
    ({ reader, run, same, since } = before);
    if (this.state === isRunning) this.state = holds;
    this.take(kept, read);
  }

  /** Takes what it has read this time in place of what it had read the last time. */
  private take(kept: number, others: readonly Source[]): void {
    if (others.length === 0 && kept === this.count) return;
    const before = this.list();
    const now = kept === 0 ? others : before.slice(0, kept).concat(others);
    this.sources = now.length > 1 ? now : now[0];
    for (const source of others) source.readBy(this);
    if (kept === before.length) return;
    const all = new Set(now);
    for (let i = kept; i < before.length; i++) if (!all.has(before[i]!)) before[i]!.notReadBy(this);
  }

  /** Lets go of all that it has read. */
  protected forget(): void {
    this.take(0, nothing);
  }
}

/**
 * Works on what will never change: nothing is recorded, which saves time and much memory, and what is found is found
 * for good.
 */
export function unrecorded<T>(work: () => T): T {
  const before = isStill;
  isStill = true;
  try {
    return untracked(work);
  } finally {
    isStill = before;
  }
}

/** Reads without depending on it. */
export function untracked<T>(work: () => T): T {
  const before = reader;
  reader = undefined;
  try {
    return work();
  } finally {
    reader = before;
  }
}

/** True while a memo or a task runs, so that what is read is recorded. */
export function isReading(): boolean {
  return reader !== undefined;
}
