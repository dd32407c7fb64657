// Everything that a run of the benchmark measures, as it is written to `results.json`.
import type { ManyFiles } from './lsp/many-files';
import type { OneFile } from './lsp/one-file';
import type { ServerId } from './lsp/servers';
import type { Speed } from './parse/measure';
import type { Preview } from './preview/measure';

/** Why something could not be measured. */
export interface Failure {
  readonly failure: string;
}

/** One server on one file. */
export interface OneFileResult {
  readonly lines: number;
  readonly server: ServerId;
  readonly result: OneFile | Failure;
}

/** One server on one folder; `start` says whether it had seen the folder before. */
export interface ManyFilesResult {
  readonly files: number;
  readonly server: ServerId;
  readonly start: 'cold' | 'warm';
  readonly result: ManyFiles | Failure;
}

export interface Results {
  readonly machine: Machine;
  readonly parse: readonly Speed[];
  readonly server: readonly OneFileResult[];
  readonly index: readonly ManyFilesResult[];
  readonly preview: readonly Preview[];
}

/** What it was measured on. */
export interface Machine {
  readonly at: string;
  readonly node: string;
  readonly processors: string;
  /** How many processes wanted to run on average, before and after: more than there are processors is too many. */
  readonly load: readonly [number, number];
}

/** A result, unless it failed or was not asked for. */
export function measured<T extends object>(result: T | Failure | undefined): T | undefined {
  return result === undefined || 'failure' in result ? undefined : result;
}
