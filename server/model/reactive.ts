// What depends on what: data that change (cells), what is made of them (memos), and what is to be done again
// when they have changed (tasks). Whatever a memo or a task reads while it runs is recorded, so nobody has to
// say what they depend on. The bookkeeping is that of alien-signals; here stands only what this project needs
// of it: tasks that wait until they are run, in the order in which they became due.
import { createReactiveSystem, type Link } from 'alien-signals/system';

// The flags of alien-signals, which are constants of its types alone.
const mutable = 1;
const watching = 2;
const running = 4;
const dirty = 16;
const pending = 32;

const { link, unlink, propagate, checkDirty, shallowPropagate } = createReactiveSystem({
  update: (node) => (node as unknown as Node).update(),
  notify: (node) => {
    (node as unknown as Task).due();
  },
  unwatched: (node) => {
    (node as unknown as Node).unwatched();
  },
}) as unknown as System;

/** The same with our nodes, whose links are always there, if only as undefined. */
interface System {
  readonly link: (dep: Node, sub: Node, version: number) => void;
  readonly unlink: (link: Link, sub: Node) => Link | undefined;
  readonly propagate: (link: Link, innerWrite: boolean) => void;
  readonly checkDirty: (link: Link, sub: Node) => boolean;
  readonly shallowPropagate: (link: Link) => void;
}

/** What is being worked out, and so depends on whatever is read. */
let reader: Node | undefined;
/** The number of its run, so that what a run reads twice is recorded once. */
let run = 0;
/** True while nothing is recorded. */
let isStill = false;
/** Counts all runs. */
let runs = 0;

interface Reading {
  readonly reader: Node | undefined;
  readonly run: number;
}

abstract class Node {
  deps: Link | undefined = undefined;
  depsTail: Link | undefined = undefined;
  subs: Link | undefined = undefined;
  subsTail: Link | undefined = undefined;
  abstract flags: number;

  /** Brings it up to date. @returns whether it is another than before */
  abstract update(): boolean;

  unwatched(): void {
    // Only memos have something to let go of.
  }

  /** Records what is read from now on. @returns who was reading before, for `endReading` */
  protected beginReading(): Reading {
    this.depsTail = undefined;
    return becomeReader(this);
  }

  protected endReading(before: Reading): void {
    ({ reader, run } = before);
    this.flags &= ~running;
    this.forgetRest();
  }

  /** Lets go of what it has read at an earlier time, and not this time. */
  private forgetRest(): void {
    this.forget(this.depsTail ? this.depsTail.nextDep : this.deps);
  }

  protected forget(from: Link | undefined): void {
    for (let at = from; at;) at = unlink(at, this);
  }
}

/** Makes a node the one that reads. @returns who was reading before */
function becomeReader(node: Node): Reading {
  const before = { reader, run };
  reader = isStill ? undefined : node;
  run = ++runs;
  return before;
}

/** Stands for data that change: who uses them reads the cell, who changes them says so. */
export class Cell extends Node {
  flags = mutable;

  read(): void {
    if (reader) link(this, reader, run);
  }

  changed(): void {
    if (!this.subs) return;
    this.flags = mutable | dirty;
    propagate(this.subs, false);
  }

  update(): boolean {
    this.flags = mutable;
    return true;
  }
}

/** The result of a pure function of what it reads; found when it is asked for, and again only when that has changed. */
abstract class Result<T> extends Node {
  flags = mutable | dirty;
  private value: T | undefined = undefined;

  protected abstract find(): T;
  /** Says of a new result whether it is as good as the old one, so that nobody else has to look again. */
  protected abstract same(before: T, now: T): boolean;

  read(): T {
    if (this.isStale() && this.update() && this.subs) shallowPropagate(this.subs);
    // What has read nothing that changes never changes itself.
    if (this.deps && reader) link(this, reader, run);
    return this.value as T;
  }

  update(): boolean {
    const before = this.value;
    this.flags = mutable | running;
    const now = this.found();
    if (before !== undefined && this.same(before, now)) return false;
    this.value = now;
    return true;
  }

  /** What nobody has read since it changed is found anew when somebody does. */
  override unwatched(): void {
    this.dispose();
  }

  /** Lets go of all that it has read. */
  dispose(): void {
    if (!this.deps) return;
    this.flags = mutable | dirty;
    this.forget(this.deps);
  }

  private found(): T {
    const before = this.beginReading();
    try {
      return this.find();
    } finally {
      this.endReading(before);
    }
  }

  private isStale(): boolean {
    if (this.flags & dirty) return true;
    if (!(this.flags & pending)) return false;
    if (checkDirty(this.deps!, this)) return true;
    this.flags &= ~pending;
    return false;
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
    return this.making.make(this.thing);
  }

  protected same(before: V, now: V): boolean {
    return this.making.same(before, now);
  }
}

/** Work that is due once, and again whenever something that it has read has changed. */
export abstract class Task extends Node {
  flags = watching | dirty;

  /** Is called each time that it becomes due again, at the latest before the next run. */
  abstract due(): void;

  protected abstract work(): void;

  /** Does the work, if that is necessary. */
  run(): void {
    const isDue = this.flags & dirty || (this.flags & pending && checkDirty(this.deps!, this));
    const isAlive = this.flags !== 0;
    this.flags = isAlive ? watching | (isDue ? running : 0) : 0;
    if (!isDue || !isAlive) return;
    const before = this.beginReading();
    try {
      this.work();
    } finally {
      this.endReading(before);
    }
  }

  update(): boolean {
    return false;
  }

  /** Never does the work again. */
  dispose(): void {
    this.forget(this.deps);
    this.flags = 0;
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

/** True for lists of the same things in the same order. */
export function sameList(before: readonly unknown[], now: readonly unknown[]): boolean {
  return before.length === now.length && before.every((one, i) => one === now[i]);
}

/** True while a memo or a task runs, so that what is read is recorded. */
export function isReading(): boolean {
  return reader !== undefined;
}
