// The files that an editor works on: those on disk, with the open ones in front of them, as datasets.
// It reads nothing itself: it is told of every file, and answers at once from what it knows.
import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { LivingDataset, Manuscript, Rope, type Dataset, type FileChange, type FileFacts } from '../service';
import { countIn, type Encoding } from '../features/lines';
import type { Settings } from '../features/rename-files';
import { editOf, update } from './content-changes';
import { Datasets } from './datasets';
import { isConfig, isWithin, Roots } from './roots';

/** So many edits at once are taken one by one; of more only the result counts, which costs less. */
const fewEdits = 10;

/** What a dataset is made of. */
export interface Contents {
  /** The text of its `series.json`; empty where it has none. */
  readonly settings: string;
  /** Its files with their texts, by address. Those that the settings leave out are among them. */
  readonly files: readonly (readonly [uri: string, text: string])[];
}

export class Workspace {
  /** Every file, as the editor has it where it is open. */
  private readonly files = new Map<string, Manuscript>();
  /** The texts on disk. */
  private readonly disk = new Map<string, string>();
  /** The versions that the client counts of what is open. */
  private readonly open = new Map<string, number | null>();
  private readonly roots = new Roots();
  private readonly datasets = new Datasets({
    configOf: (root) => this.roots.configOf(root),
    filesOf: (root) => this.filesIn(root),
  });
  /** Open files that the settings leave out, each as a dataset of its own. */
  private readonly alone = new Map<string, LivingDataset>();
  /** Files on disk that nobody has looked into yet. */
  private readonly unread = new Map<string, string>();
  /** Counts the changes of texts and settings: what is found at one number holds as long as that stays. */
  private changed = 0;

  /** @param encoding the units in which the client counts characters */
  constructor(readonly encoding: Encoding = 'utf-16') {}

  /** @param folders the addresses of the workspace's folders, without a slash at the end */
  setFolders(folders: readonly string[]): void {
    this.roots.folders = folders;
    this.regroup();
  }

  getFolders(): readonly string[] {
    return this.roots.folders;
  }

  /** A number that is another one after each change of what is known. */
  get state(): number {
    return this.changed;
  }

  /** Takes the text of an open file; it counts until `closeFile`. */
  openFile(uri: string, text: string, version: number | null = null): void {
    this.open.set(uri, version);
    this.take(uri, text);
  }

  /** Takes changes of an open file. @returns false where it is not open */
  editFile(uri: string, changes: readonly TextDocumentContentChangeEvent[], version: number | null): boolean {
    const file = this.files.get(uri);
    if (!file || !this.open.has(uri)) return false;
    this.open.set(uri, version);
    if (changes.length > fewEdits) {
      const text = new Rope(file.text);
      update(text, changes, this.encoding);
      this.take(uri, text.toString());
    } else
      for (const change of changes) {
        const { start, end, text } = editOf(file.rope, change, this.encoding);
        this.change(uri, file.edit(start, end, text));
      }
    this.changed++;
    this.count(file);
    return true;
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
      this.roots.put(uri, text);
      this.regroup();
      return;
    }
    this.disk.set(uri, text);
    if (!this.open.has(uri)) this.take(uri, text);
  }

  /** The same for a file that is looked into later: by `read`, or when somebody asks about its dataset. */
  noteFile(uri: string, text: string): void {
    if (isConfig(uri) || this.files.has(uri)) {
      this.putFile(uri, text);
      return;
    }
    this.disk.set(uri, text);
    this.unread.set(uri, text);
    this.changed++;
  }

  /** Looks into the files that were noted, one after the other, and puts their datasets together. */
  *read(): Generator<void, void> {
    for (const uri of this.unread.keys()) {
      this.readFile(uri);
      yield;
    }
    for (const root of this.allRoots()) yield* this.datasets.putTogether(root);
  }

  /** What each dataset is made of, by the address of its root. */
  contents(): ReadonlyMap<string, Contents> {
    const found = new Map<string, { settings: string; files: [string, string][] }>();
    const texts = [...this.unread, ...[...this.files].map(([uri, { file }]) => [uri, file.text] as const)];
    for (const [uri, text] of texts.sort(([a], [b]) => (a < b ? -1 : 1))) {
      const root = this.rootOf(uri);
      const known = found.get(root) ?? { settings: this.roots.textOf(root), files: [] };
      found.set(root, known);
      known.files.push([uri, text]);
    }
    return found;
  }

  /** Forgets a file that is gone from the disk, or all files below a folder that is gone. */
  removeFile(uri: string): void {
    for (const known of [...this.disk.keys()])
      if (isWithin(known, uri)) {
        this.disk.delete(known);
        this.unread.delete(known);
        if (!this.open.has(known)) this.drop(known);
      }
    this.roots.remove(uri);
    this.regroup();
  }

  has(uri: string): boolean {
    return this.files.has(uri) || this.unread.has(uri);
  }

  /** A file that somebody has looked into, without its dataset. */
  fileAt(uri: string): FileFacts | undefined {
    return this.files.get(uri)?.file.snapshot();
  }

  /** The version of an open file that its client counts; null for a file on disk. */
  versionOf(uri: string): number | null {
    return this.open.get(uri) ?? null;
  }

  isOpen(uri: string): boolean {
    return this.open.has(uri);
  }

  /** The files of all datasets, and those that are open; nobody needs to have looked into them. */
  reported(): readonly string[] {
    const all = [...this.files.keys(), ...this.unread.keys()];
    return all.filter((uri) => this.open.has(uri) || this.roots.letIn(uri, this.rootOf(uri))).sort();
  }

  /** The addresses of all open files. */
  openFiles(): readonly string[] {
    return [...this.open.keys()].filter((uri) => !isConfig(uri));
  }

  /** Every `series.json`, with the address of its folder. */
  configs(): readonly Settings[] {
    return this.roots.settings(this.encoding);
  }

  /** What a `series.json` says that cannot be understood. */
  configProblems(uri: string): readonly string[] {
    return this.roots.problems(uri);
  }

  /** The dataset that a file belongs to, the file itself included even where the settings leave it out. */
  datasetAt(uri: string): Dataset {
    return this.livingAt(uri).snapshot();
  }

  /** Every dataset, by the address of its root. */
  allDatasets(): ReadonlyMap<string, Dataset> {
    this.readAll();
    return new Map(this.allRoots().map((root) => [root, this.datasets.whole(root).snapshot()]));
  }

  private allRoots(): readonly string[] {
    return [...new Set([...this.files.keys()].map((uri) => this.rootOf(uri)))].sort();
  }

  /** The nearest folder with a `series.json`, else the workspace's folder, else that of the file. */
  rootOf(uri: string): string {
    return this.roots.rootOf(uri);
  }

  private readFile(uri: string): void {
    const text = this.unread.get(uri);
    this.unread.delete(uri);
    if (text !== undefined) this.enter(uri, text);
  }

  private readAll(): void {
    for (const uri of this.unread.keys()) this.readFile(uri);
  }

  private take(uri: string, text: string): void {
    if (this.unread.get(uri) === text) {
      this.readFile(uri);
      return;
    }
    this.unread.delete(uri);
    const known = this.files.get(uri);
    if (!known) {
      this.changed++;
      this.enter(uri, text);
      return;
    }
    const change = known.become(text);
    if (!change) return;
    this.changed++;
    this.change(uri, change);
    this.count(known);
  }

  private enter(uri: string, text: string): void {
    const manuscript = new Manuscript(uri, text);
    this.count(manuscript);
    this.files.set(uri, manuscript);
    const root = this.rootOf(uri);
    if (this.roots.letIn(uri, root)) this.datasets.known(root)?.put([manuscript.file]);
  }

  /** Has the places in a file counted as the client counts them. */
  private count({ file, rope }: Manuscript): void {
    countIn(file, this.encoding, rope);
  }

  private drop(uri: string): void {
    this.changed++;
    this.unread.delete(uri);
    this.files.delete(uri);
    this.alone.delete(uri);
    this.datasets.known(this.rootOf(uri))?.remove(uri);
  }

  private change(uri: string, change: FileChange): void {
    const dataset = this.datasets.known(this.rootOf(uri));
    if (dataset?.file(uri)) dataset.change(change);
    this.alone.get(uri)?.change(change);
  }

  /** Forgets which file belongs to which dataset: the settings say something else now. */
  private regroup(): void {
    this.changed++;
    this.datasets.clear();
    this.alone.clear();
  }

  private livingAt(uri: string): LivingDataset {
    this.readAll();
    const living = this.datasets.whole(this.rootOf(uri));
    const file = this.files.get(uri)?.file;
    if (!file || living.file(uri)) return living;
    const known = this.alone.get(uri) ?? new LivingDataset(living.config);
    if (!known.file(uri)) known.put([file]);
    this.alone.set(uri, known);
    return known;
  }

  private *filesIn(root: string): Generator<FileFacts, void> {
    for (const [uri, { file }] of this.files)
      if (this.rootOf(uri) === root && this.roots.letIn(uri, root)) yield file;
  }
}
