// What a command may ask of the world, apart from files: its folder, its streams and its terminal. The one
// real host is in main.ts.

export interface Host {
  /** The current folder: absolute. */
  readonly folder: string;
  /** True where standard output takes colours. */
  readonly colours: boolean;
  /** How many columns standard output has. */
  readonly width: number;
  /** Everything on standard input. */
  readonly input: () => Promise<Uint8Array>;
  /** Writes to standard output. */
  readonly print: (text: string) => void;
  /** Writes to standard error. */
  readonly warn: (text: string) => void;
  readonly progress: Progress;
}

/** One line on a terminal that says what is being done; nothing where there is no terminal. */
export interface Progress {
  /** @param after how long the command must have run for the line to appear, in milliseconds */
  readonly show: (text: string, after?: number) => void;
  readonly clear: () => void;
}
