// The files that an editor works on: those on disk, with the open ones in front of them, as datasets.
// It reads nothing itself: it is told of every file, and answers at once from what it knows.
import picomatch from 'picomatch/posix';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import {
  codes,
  defaultConfig,
  LivingDataset,
  Manuscript,
  readConfig,
  type Config,
  type Dataset,
  type FileChange,
} from '../service';
import { countIn, Lines, type Encoding } from '../features/lines';
import { pathIn } from '../features/paths';
import type { Settings } from '../features/rename-files';
import { once } from '../model/once';

interface Root {
  /** The text of its `series.json`. */
  readonly text: string;
  readonly config: Config;
  /** What is wrong with its `series.json`. */
  readonly problems: readonly string[];
}

/** So many edits at once are taken one by one; of more only the result counts, which costs less. */
const fewEdits = 10;

/** An edit of a text, in UTF-16 code units of the text that the edit before it has left. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export class Workspace {
  /** Every file, as the editor has it where it is open. */
  private readonly files = new Map<string, Manuscript>();
  /** The texts on disk. */
  private readonly disk = new Map<string, string>();
  /** The versions that the client counts of what is open. */
  private readonly open = new Map<string, number | null>();
  private readonly roots = new Map<string, Root>();
  private readonly datasets = new Map<string, LivingDataset>();
  /** Open files that the settings leave out, each as a dataset of its own. */
  private readonly alone = new Map<string, LivingDataset>();
  private readonly rootsOfFiles = new Map<string, string>();
  private folders: readonly string[] = [];

  /** @param encoding the units in which the client counts characters */
  constructor(readonly encoding: Encoding = 'utf-16') {}

  /** @param folders the addresses of the workspace's folders, without a slash at the end */
  setFolders(folders: readonly string[]): void {
    this.folders = folders.map((folder) => folder.replace(/\/$/, ''));
    this.regroup();
  }

  getFolders(): readonly string[] {
    return this.folders;
  }

  /** Takes the text of an open file; it counts until `closeFile`. */
  openFile(uri: string, text: string, version: number | null = null): void {
    this.open.set(uri, version);
    this.take(uri, text);
  }

  /** Takes edits of an open file. @param document the text that they have led to, with its lines */
  editFile(uri: string, edits: readonly Edit[], document: TextDocument): void {
    const file = this.files.get(uri);
    if (!file || !this.open.has(uri)) return;
    this.open.set(uri, document.version);
    if (edits.length > fewEdits) this.take(uri, document.getText());
    else for (const { start, end, text } of edits) this.change(uri, file.edit(start, end, text));
    countIn(file.file, this.encoding, document);
  }

  closeFile(uri: string): void {
    if (!this.open.delete(uri)) return;
    const text = this.disk.get(uri);
    if (text === undefined) this.drop(uri);
    else this.take(uri, text);
  }

  /** Takes the text of a file on disk, a `.series` file or a `series.json`. */
  putFile(uri: string, text: string): void {
    if (isConfig(uri)) {
      const { config, problems } = readConfig(text, codes);
      this.roots.set(folderOf(uri), { text, config, problems });
      this.regroup();
      return;
    }
    this.disk.set(uri, text);
    if (!this.open.has(uri)) this.take(uri, text);
  }

  /** Forgets a file that is gone from the disk, or all files below a folder that is gone. */
  removeFile(uri: string): void {
    for (const known of [...this.disk.keys()])
      if (isWithin(known, uri)) {
        this.disk.delete(known);
        if (!this.open.has(known)) this.drop(known);
      }
    for (const folder of [...this.roots.keys()])
      if (isWithin(`${folder}/${configName}`, uri)) this.roots.delete(folder);
    this.regroup();
  }

  has(uri: string): boolean {
    return this.files.has(uri);
  }

  /** The version of an open file that its client counts; null for a file on disk. */
  versionOf(uri: string): number | null {
    return this.open.get(uri) ?? null;
  }

  isOpen(uri: string): boolean {
    return this.open.has(uri);
  }

  /** The addresses of all open files. */
  openFiles(): readonly string[] {
    return [...this.open.keys()].filter((uri) => !isConfig(uri));
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
    return this.livingAt(uri).snapshot();
  }

  /** Every dataset, by the address of its root. */
  allDatasets(): ReadonlyMap<string, Dataset> {
    const roots = new Set([...this.files.keys()].map((uri) => this.rootOf(uri)));
    return new Map([...roots].sort().map((root) => [root, this.livingIn(root).snapshot()]));
  }

  /** The nearest folder with a `series.json`, else the workspace's folder, else that of the file. */
  rootOf(uri: string): string {
    const known = this.rootsOfFiles.get(uri) ?? this.findRoot(uri);
    this.rootsOfFiles.set(uri, known);
    return known;
  }

  private findRoot(uri: string): string {
    for (let folder = folderOf(uri); folder.includes('/'); folder = folderOf(folder)) {
      if (this.roots.has(folder)) return folder;
      if (folder.endsWith('/')) break;
    }
    const around = this.folders.filter((folder) => isWithin(uri, folder));
    return around.sort((a, b) => b.length - a.length)[0] ?? folderOf(uri);
  }

  private take(uri: string, text: string): void {
    const known = this.files.get(uri);
    if (known) {
      const change = known.become(text);
      if (change) this.change(uri, change);
      if (change) countIn(known.file, this.encoding);
      return;
    }
    const manuscript = new Manuscript(uri, text);
    countIn(manuscript.file, this.encoding);
    this.files.set(uri, manuscript);
    const root = this.rootOf(uri);
    if (this.belongs(uri, root)) this.datasets.get(root)?.put([manuscript.file]);
  }

  private drop(uri: string): void {
    this.files.delete(uri);
    this.alone.delete(uri);
    this.datasets.get(this.rootOf(uri))?.remove(uri);
  }

  private change(uri: string, change: FileChange): void {
    const dataset = this.datasets.get(this.rootOf(uri));
    if (dataset?.file(uri)) dataset.change(change);
    this.alone.get(uri)?.change(change);
  }

  /** Forgets which file belongs to which dataset: the settings say something else now. */
  private regroup(): void {
    this.datasets.clear();
    this.alone.clear();
    this.rootsOfFiles.clear();
  }

  private livingAt(uri: string): LivingDataset {
    const living = this.livingIn(this.rootOf(uri));
    const file = this.files.get(uri)?.file;
    if (!file || living.file(uri)) return living;
    const known = this.alone.get(uri) ?? new LivingDataset(living.config);
    if (!known.file(uri)) known.put([file]);
    this.alone.set(uri, known);
    return known;
  }

  private livingIn(root: string): LivingDataset {
    const known = this.datasets.get(root);
    if (known) return known;
    const living = new LivingDataset(this.roots.get(root)?.config ?? defaultConfig);
    const own = [...this.files].filter(([uri]) => this.rootOf(uri) === root && this.belongs(uri, root));
    living.put(own.map(([, { file }]) => file));
    this.datasets.set(root, living);
    return living;
  }

  /** Whether the settings of its root let a file in. */
  private belongs(uri: string, root: string): boolean {
    return this.filterOf(root)(pathIn(root, uri) ?? uri);
  }

  private filterOf(root: string): (path: string) => boolean {
    const config = this.roots.get(root)?.config ?? defaultConfig;
    return filters(config);
  }
}

const filters = once((config: Config) =>
  picomatch([...config.include], { ignore: [...config.exclude], dot: false }),
);

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
