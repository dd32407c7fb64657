// Footnotes: each source that a page cites gets a number at its first mark.

export class Notes {
  /** For each source, how often it has been cited so far. */
  readonly counts = new Map<string, number>();

  /** Counts one more mark. @returns the number of the source, and which of its marks this one is */
  mark(source: string): { number: number; time: number } {
    const time = (this.counts.get(source) ?? 0) + 1;
    this.counts.set(source, time);
    return { number: [...this.counts.keys()].indexOf(source) + 1, time };
  }
}
