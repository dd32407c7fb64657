// What the benchmark says of its progress: to the standard error, so that the standard output holds the results.

/** Says what is being measured. */
export type Log = (text: string) => void;

export const log: Log = (text) => void process.stderr.write(`${text}\n`);
