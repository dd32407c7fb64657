// What the server needs of the world around it. The entry points bring a disk where there is one; whatever
// is elsewhere comes from the client.
import { canonical } from './address';

export interface Host {
  /** The address of the rules' documentation, unless the client names one; a rule's code is the fragment. */
  readonly documentation?: string;
  /** Which version of the product this is. */
  readonly version?: string;
  /** The files of this machine; none in a browser. */
  readonly disk?: Files;
  /** Where it may keep what it has found for its next start. */
  readonly cache?: Cache;
}

/** Texts that are kept from one start to the next. Nothing may depend on them: any of them can be gone. */
export interface Cache {
  /** What stands for these very texts, and for this very build of the product. */
  readonly keyOf: (texts: Iterable<string>) => string;
  /** The text that was kept under a key; undefined where there is none, or it is damaged. */
  readonly read: (key: string) => Promise<string | undefined>;
  /** Keeps a text, whoever else does so at the same time. Fails silently but for the log. */
  readonly write: (key: string, text: string) => Promise<void>;
}

export interface Files {
  /** The addresses of every `.series` and `series.json` file below a folder; hidden folders are left out. */
  readonly list: (folder: string) => Promise<readonly string[]>;
  /** The text of a file, or undefined where it cannot be read as text. */
  readonly read: (uri: string) => Promise<string | undefined>;
}

/** Files by their addresses: those on the disk from there, all others from the client, if it has them. */
export function filesOf(disk: Files | undefined, client: Files | undefined): Files {
  const at = (uri: string): Files | undefined => (disk && uri.startsWith('file:') ? disk : client);
  return {
    list: async (folder) => ((await at(folder)?.list(folder)) ?? []).map(canonical),
    read: async (uri) => at(uri)?.read(uri),
  };
}
