// Which files belong together: the folders with a `series.json`, the folders of the workspace, and what their
// settings let in.
import picomatch from 'picomatch/posix';
import { codes, defaultConfig, readConfig, type Config } from '../service';
import { Lines, type Encoding } from '../features/lines';
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

export class Roots {
  private readonly roots = new Map<string, Root>();
  private readonly rootsOfFiles = new Map<string, string>();
  private ownFolders: readonly string[] = [];

  /** The addresses of the workspace's folders, without a slash at the end. */
  get folders(): readonly string[] {
    return this.ownFolders;
  }

  set folders(folders: readonly string[]) {
    this.ownFolders = folders.map((folder) => folder.replace(/\/$/, ''));
    this.rootsOfFiles.clear();
  }

  /** Takes the text of a `series.json`. */
  put(uri: string, text: string): void {
    const { config, problems } = readConfig(text, codes);
    this.roots.set(folderOf(uri), { text, config, problems });
    this.rootsOfFiles.clear();
  }

  /** Forgets a `series.json`, or all of them below a folder. */
  remove(uri: string): void {
    for (const folder of [...this.roots.keys()])
      if (isWithin(`${folder}/${configName}`, uri)) this.roots.delete(folder);
    this.rootsOfFiles.clear();
  }

  /** Every `series.json`, with the address of its folder. */
  settings(encoding: Encoding): readonly Settings[] {
    return [...this.roots].map(([folder, { text }]) => {
      return { uri: `${folder}/${configName}`, folder, text, lines: Lines.of(text, encoding) };
    });
  }

  /** What a `series.json` says that cannot be understood. */
  problems(uri: string): readonly string[] {
    return this.roots.get(folderOf(uri))?.problems ?? [];
  }

  /** The text of the settings of a root; empty where it has none. */
  textOf(root: string): string {
    return this.roots.get(root)?.text ?? '';
  }

  configOf(root: string): Config {
    return this.roots.get(root)?.config ?? defaultConfig;
  }

  /** The nearest folder with a `series.json`, else the workspace's folder, else that of the file. */
  rootOf(uri: string): string {
    const known = this.rootsOfFiles.get(uri) ?? this.findRoot(uri);
    this.rootsOfFiles.set(uri, known);
    return known;
  }

  /** Whether the settings of its root let a file in. */
  letIn(uri: string, root: string): boolean {
    return filterOf(this.configOf(root))(pathIn(root, uri) ?? uri);
  }

  private findRoot(uri: string): string {
    for (let folder = folderOf(uri); folder.includes('/'); folder = folderOf(folder)) {
      if (this.roots.has(folder)) return folder;
      if (folder.endsWith('/')) break;
    }
    const around = this.folders.filter((folder) => isWithin(uri, folder));
    return around.sort((a, b) => b.length - a.length)[0] ?? folderOf(uri);
  }
}

const filterOf = once((config: Config) =>
  picomatch([...config.include], { ignore: [...config.exclude], dot: false }),
);

export const configName = 'series.json';

/** True for the address of a `series.json`. */
export function isConfig(uri: string): boolean {
  return uri.endsWith(`/${configName}`);
}

/** True for a file, and for what lies below a folder. */
export function isWithin(uri: string, folder: string): boolean {
  return uri === folder || uri.startsWith(`${folder}/`);
}

/** The address of the folder around a file or folder. */
function folderOf(uri: string): string {
  return uri.slice(0, Math.max(0, uri.lastIndexOf('/')));
}
