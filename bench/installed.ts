// What `run.mjs` has made ready before anything is measured.

/** Where the benchmark's parts are: absolute paths. */
export interface Installed {
  /** The Node.js that runs everything that is measured. */
  readonly node: string;
  /** The folder of the packages that Series is compared with. */
  readonly packages: string;
  /** Our command. */
  readonly command: string;
  /** Options of Node.js for our server and our parser alone. */
  readonly nodeOptions: readonly string[];
  /** The bundle of the Langium server. */
  readonly langium: string;
  /** The bundle of the worker that parses. */
  readonly parser: string;
  /** The bundle of the preview's script. */
  readonly preview: string;
  /** The style sheet of the guide. */
  readonly style: string;
  /** Our grammar. */
  readonly grammar: string;
  /** The folder of the examples. */
  readonly examples: string;
  /** The browser, without a path where there is none. */
  readonly browser: { readonly path?: string; readonly options: readonly string[] };
  /** Where datasets, profiles and results are written. */
  readonly folder: string;
}
