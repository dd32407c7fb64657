// What depends on what: who has read something is told when it is another, and nobody else.
import { describe, expect, it } from 'vitest';
import { eachOf, withoutOne, withOne, type Few } from '../server/model/few';
import { Cell, Memo, Task, untracked } from '../server/model/reactive';

/** A number that changes. */
class Value extends Cell {
  constructor(private value: number) {
    super();
  }

  get(): number {
    this.read();
    return this.value;
  }

  set(value: number): void {
    this.value = value;
    this.changed();
  }
}

/** A task that counts how often it is due and done. */
class Counting extends Task {
  dues = 0;
  runs = 0;

  constructor(private readonly body: () => void) {
    super();
  }

  due(): void {
    this.dues++;
  }

  protected work(): void {
    this.runs++;
    this.body();
  }
}

describe('a task', () => {
  it('is due once, whatever of what it has read has changed, and done again only then', () => {
    const [a, b] = [new Value(1), new Value(2)];
    const task = new Counting(() => a.get() + b.get());
    task.run();
    task.run();
    a.set(3);
    b.set(4);
    task.run();
    expect([task.dues, task.runs]).toEqual([1, 2]);
  });

  it('is not done again where a memo in between finds the same', () => {
    const a = new Value(1);
    const isOdd = new Memo(() => a.get() % 2 === 1);
    const task = new Counting(() => isOdd.read());
    task.run();
    a.set(3);
    task.run();
    expect(task.runs).toBe(1);
    a.set(4);
    task.run();
    expect(task.runs).toBe(2);
  });

  it('is done once where it finds a memo to be another while it reads it', () => {
    const [a, b] = [new Value(1), new Value(2)];
    const half = new Memo(() => b.get() / 2);
    const task = new Counting(() => a.get() + half.read());
    task.run();
    a.set(3);
    b.set(4);
    task.run();
    task.run();
    expect([task.dues, task.runs]).toEqual([1, 2]);
  });

  it('depends on what it has read the last time, and not before', () => {
    const [which, a, b] = [new Value(0), new Value(1), new Value(2)];
    const task = new Counting(() => (which.get() === 0 ? a.get() : b.get()));
    task.run();
    which.set(1);
    task.run();
    a.set(5);
    expect(task.dues).toBe(1);
    b.set(6);
    expect(task.dues).toBe(2);
  });

  it('does not depend on what it reads untracked, and never hears anything once it is over', () => {
    const [a, b] = [new Value(1), new Value(2)];
    const task = new Counting(() => a.get() + untracked(() => b.get()));
    task.run();
    b.set(3);
    expect(task.dues).toBe(0);
    task.dispose();
    a.set(3);
    task.run();
    expect([task.dues, task.runs]).toEqual([0, 1]);
  });

  it('is told by a source that a memo has read in between, too', () => {
    const a = new Value(1);
    const double = new Memo(() => a.get() * 2);
    const task = new Counting(() => a.get() + double.read() + a.get());
    task.run();
    a.set(2);
    task.run();
    expect(task.runs).toBe(2);
    task.dispose();
    a.set(3);
    expect(double.read()).toBe(6);
  });
});

describe('a small set', () => {
  it.each([0, 1, 2, 5, 64, 65, 200])('of %i members has each of them once', (size) => {
    const all = Array.from({ length: size }, (_, i) => ({ i }));
    let few: Few<{ i: number }>;
    for (const one of [...all, ...all]) few = withOne(few, one);
    const members: { i: number }[] = [];
    eachOf(few, (one) => members.push(one));
    expect(members).toEqual(all);
    for (const one of all) few = withoutOne(few, one);
    expect(few).toBeUndefined();
  });

  it('stays as it is where what is taken out is not in it', () => {
    const [a, b, c] = [{}, {}, {}];
    expect(withoutOne(a, b)).toBe(a);
    expect(withoutOne(withOne(withOne<object>(undefined, a), b), c)).toEqual([a, b]);
  });
});
