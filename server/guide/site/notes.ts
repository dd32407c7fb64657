// Footnotes: each source that a page cites gets a number at its first mark.

/** One mark of a source: its number, and which of its marks this one is. */
export interface Mark {
  readonly source: string;
  readonly number: number;
  readonly time: number;
}

/** For each source, its number and how often it has been cited. */
type Counts = ReadonlyMap<string, { readonly number: number; readonly times: number }>;

export class Notes {
  private counts = new Map<string, { readonly number: number; readonly times: number }>();

  /** Counts one more mark. */
  mark(source: string): Mark {
    const { number, times } = this.counts.get(source) ?? { number: this.counts.size + 1, times: 0 };
    this.counts.set(source, { number, times: times + 1 });
    return { source, number, time: times + 1 };
  }

  /** The sources in the order of their numbers, each with how often it has been cited. */
  all(): readonly (readonly [source: string, times: number])[] {
    return [...this.counts].map(([source, { times }]) => [source, times]);
  }

  /** What has been counted so far, for `reset`. */
  state(): Counts {
    return new Map(this.counts);
  }

  reset(state: Counts): void {
    this.counts = new Map(state);
  }
}
