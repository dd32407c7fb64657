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
