// What the server needs of the world around it. The entry points bring one: Node's disk, or the client
// in a browser.

export interface Host {
  /** The address of the rules' documentation; a rule's code is the fragment. */
  readonly documentation: string;
  /** The addresses of every `.series` and `series.json` file below a folder; hidden folders are left out. */
  readonly list: (folder: string) => Promise<readonly string[]>;
  /** The text of a file, or undefined where it cannot be read as text. */
  readonly read: (uri: string) => Promise<string | undefined>;
}
