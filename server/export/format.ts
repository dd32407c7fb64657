// What an export format is: a name, a way to write a guide, and an account of what was left behind.
import type { Guide } from '../guide/guide';

/** A format in which a dataset can be handed on. */
export interface ExportFormat {
  readonly name: string;
  /** What is written, in a few words. */
  readonly about: string;
  /** What the names of its files end with, without a dot. */
  readonly extension: string;
  /** One text, or several files in a folder. */
  readonly files: 'one' | 'several';
  readonly write: (guide: Guide) => Exported;
}

/** A guide in another format. */
export interface Exported {
  /** The text of each file by its path, with forward slashes. */
  readonly files: ReadonlyMap<string, string>;
  /** What the format could not carry, the most frequent first. */
  readonly losses: readonly Loss[];
}

/** Facts of one sort that a format could not carry, for one reason. */
export interface Loss {
  /** The kind of thing and what of it: `episode · Production code`; only the kind where all of it is lost. */
  readonly what: string;
  readonly count: number;
  /** The ids of up to three entries of which it is said. */
  readonly examples: readonly string[];
  readonly why: string;
}

/** The only file of a format that writes one text. */
export function oneText(name: string, text: string): ReadonlyMap<string, string> {
  return new Map([[name, text]]);
}
