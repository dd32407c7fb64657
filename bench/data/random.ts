// Chance that repeats itself: the same seed draws the same things on every machine.

/** Draws from one stream of chance. */
export class Random {
  private state: number;

  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  /** A whole number from `low` to `high`, both included. */
  int(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  /** One of a list that is not empty. */
  pick<T>(list: readonly T[]): T {
    return list[this.int(0, list.length - 1)]!;
  }

  /** Several of a list, each once; fewer where the list is shorter. */
  some<T>(list: readonly T[], count: number): readonly T[] {
    const left = [...list];
    const length = Math.min(count, left.length);
    return Array.from({ length }, () => left.splice(this.int(0, left.length - 1), 1)[0]!);
  }

  /** True as often as `probability` says. */
  chance(probability: number): boolean {
    return this.next() < probability;
  }

  /** From 0 to 1, without 1: the generator known as mulberry32. */
  private next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }
}
