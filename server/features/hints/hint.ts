// A hint as the makers of hints give it: where, and what.

export interface Hint {
  /** The hint stands before the sign at this offset. */
  readonly offset: number;
  readonly label: string;
  readonly tooltip?: string;
}
