// The files that an editor works on: those on disk, with the open ones in front of them, as datasets.
// It reads nothing itself: it is told of every file, and answers at once from what it knows.
import picomatch from 'picomatch/posix';
import {
  codes,
  datasetOf,
  defaultConfig,
  readConfig,
  summarise,
  type Config,
  type Dataset,
  type FileFacts,
} from '../service';
import { countIn, Lines, type Encoding } from '../features/lines';
import { pathIn } from '../features/paths';
import type { Settings } from '../features/rename-files';

interface Root {
  /** The text of its `series.json`. */
  readonly text: string;
  readonly config: Config;
  /** What is wrong with its `series.json`. */
  readonly problems: readonly string[];
}

export class Workspace {
  private readonly disk = new Map<string, FileFacts>();
  private readonly open = new Map<string, FileFacts>();
  private readonly versions = new Map<string, number>();
  private readonly roots = new Map<string, Root>();
  private readonly datasets = new Map<string, Dataset>();
  private readonly alone = new WeakMap<FileFacts, Dataset>();
  private folders: readonly string[] = [];

  /** @param encoding the units in which the client counts characters */
  constructor(readonly encoding: Encoding = 'utf-16') {}

  /** @param folders the addresses of the workspace's folders, without a slash at the end */
  setFolders(folders: readonly string[]): void {
    this.folders = folders.map((folder) => folder.replace(/\/$/, ''));
    this.datasets.clear();
  }

  getFolders(): readonly string[] {
    return this.folders;
  }

  /** Takes the text of an open file; it counts until `closeFile`. */
  openFile(uri: string, text: string, version: number | null = null): void {
    if (version !== null) this.versions.set(uri, version);
    if (this.open.get(uri)?.text === text) return;
    this.open.set(uri, this.factsOf(uri, text));
    this.forget(uri);
  }

  closeFile(uri: string): void {
    this.versions.delete(uri);
    if (this.open.delete(uri)) this.forget(uri);
  }

  /** Takes the text of a file on disk, a `.series` file or a `series.json`. */
  putFile(uri: string, text: string): void {
    if (isConfig(uri)) {
      const { config, problems } = readConfig(text, codes);
      this.roots.set(folderOf(uri), { text, config, problems });
      this.datasets.clear();
    } else if (this.disk.get(uri)?.text !== text) {
      this.disk.set(uri, this.factsOf(uri, text));
      this.forget(uri);
    }
  }

  /** Forgets a file that is gone from the disk, or all files below a folder that is gone. */
  removeFile(uri: string): void {
    for (const known of [...this.disk.keys()]) if (isWithin(known, uri)) this.disk.delete(known);
    for (const folder of [...this.roots.keys()])
      if (isWithin(`${folder}/${configName}`, uri)) this.roots.delete(folder);
    this.datasets.clear();
  }

  has(uri: string): boolean {
    return this.disk.has(uri) || this.open.has(uri);
  }

  /** The version of an open file that its client counts; null for a file on disk. */
  versionOf(uri: string): number | null {
    return this.versions.get(uri) ?? null;
  }

  isOpen(uri: string): boolean {
    return this.open.has(uri);
  }

  /** The addresses of all open files. */
  openFiles(): readonly string[] {
    return [...this.open.keys()];
  }

  /** Every `series.json`, with the address of its folder. */
  configs(): readonly Settings[] {
    return [...this.roots].map(([folder, { text }]) => {
      return { uri: `${folder}/${configName}`, folder, text, lines: Lines.of(text, this.encoding) };
    });
  }

  /** What a `series.json` says that cannot be understood. */
  configProblems(uri: string): readonly string[] {
    return this.roots.get(folderOf(uri))?.problems ?? [];
  }

  /** The dataset that a file belongs to, the file itself included even where the settings leave it out. */
  datasetAt(uri: string): Dataset {
    const root = this.rootOf(uri);
    const known = this.datasets.get(root) ?? this.datasetIn(root);
    this.datasets.set(root, known);
    const file = this.open.get(uri) ?? this.disk.get(uri);
    if (!file || known.files.includes(file)) return known;
    const alone = this.alone.get(file);
    if (alone?.config === known.config) return alone;
    const own = datasetOf([file], known.config);
    this.alone.set(file, own);
    return own;
  }

  /** Every dataset, by the address of its root. */
  allDatasets(): ReadonlyMap<string, Dataset> {
    const roots = new Set(this.files().map(({ uri }) => this.rootOf(uri)));
    for (const root of roots) if (!this.datasets.has(root)) this.datasets.set(root, this.datasetIn(root));
    return new Map([...roots].sort().map((root) => [root, this.datasets.get(root)!]));
  }

  /** The nearest folder with a `series.json`, else the workspace's folder, else that of the file. */
  rootOf(uri: string): string {
    for (let folder = folderOf(uri); folder.includes('/'); folder = folderOf(folder)) {
      if (this.roots.has(folder)) return folder;
      if (folder.endsWith('/')) break;
    }
    const around = this.folders.filter((folder) => isWithin(uri, folder));
    return around.sort((a, b) => b.length - a.length)[0] ?? folderOf(uri);
  }

  private factsOf(uri: string, text: string): FileFacts {
    const facts = summarise(uri, text);
    countIn(facts, this.encoding);
    return facts;
  }

  private files(): readonly FileFacts[] {
    return [...new Map([...this.disk, ...this.open]).values()];
  }

  private datasetIn(root: string): Dataset {
    const config = this.roots.get(root)?.config ?? defaultConfig;
    const included = picomatch([...config.include], { ignore: [...config.exclude], dot: false });
    const own = this.files().filter(
      ({ uri }) => this.rootOf(uri) === root && included(pathIn(root, uri) ?? uri),
    );
    return datasetOf(own, config);
  }

  private forget(uri: string): void {
    this.datasets.delete(this.rootOf(uri));
  }
}

export const configName = 'series.json';

/** True for the address of a `series.json`. */
export function isConfig(uri: string): boolean {
  return uri.endsWith(`/${configName}`);
}

/** The address of the folder around a file or folder. */
export function folderOf(uri: string): string {
  return uri.slice(0, Math.max(0, uri.lastIndexOf('/')));
}

function isWithin(uri: string, folder: string): boolean {
  return uri === folder || uri.startsWith(`${folder}/`);
}
