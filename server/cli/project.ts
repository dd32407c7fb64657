// Which datasets the paths on a command line mean, and which of their files were asked for. Nothing is
// read here but `series.json`.
import { readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import picomatch from 'picomatch';
import { codes, defaultConfig, readConfig, type Config } from '../service';
import { decode } from './decode';
import { isWithin, reasonOf } from './disk';
import type { Trouble } from './trouble';
import { configName, isRoot, walk, type Located } from './walk';

/** One dataset on the disk. */
export interface Project {
  /** Its folder: absolute. */
  readonly root: string;
  readonly config: Config;
  /** Its files, in the order of their addresses. */
  readonly files: readonly ProjectFile[];
}

export interface ProjectFile extends Located {
  /** The path from the root, with forward slashes: the same on every machine. */
  readonly uri: string;
  /** True where it was asked for, by its name or by that of a folder around it. */
  readonly isNamed: boolean;
}

interface Target extends Located {
  readonly isFolder: boolean;
  readonly root: string;
}

/** Finds the datasets that the paths on a command line mean; standard input is none. */
export function findNamed(paths: readonly string[], folder: string, trouble: Trouble): readonly Project[] {
  const named = paths.length === 0 ? ['.'] : paths.filter((path) => path !== '-');
  return findProjects(
    named.map((path) => resolve(folder, path)),
    trouble,
  );
}

/** Finds the datasets that some paths mean. @param paths absolute */
export function findProjects(paths: readonly string[], trouble: Trouble): readonly Project[] {
  const targets = paths.flatMap((path) => targetOf(path, trouble) ?? []);
  const fallbacks = targets.filter(({ root }) => !isRoot(root)).map(({ root }) => root);
  const roots = new Set(targets.map(({ root }) => outermost(root, fallbacks)));
  const projects: Project[] = [];
  // A set goes on to what is added while it is walked.
  for (const root of roots) {
    const { project, nested } = openProject(root, targets, trouble);
    projects.push(project);
    for (const folder of nested) if (isNamed(folder, targets)) roots.add(folder.path);
  }
  reportEmpty(targets, projects, trouble);
  return projects.sort((a, b) => (a.root < b.root ? -1 : 1));
}

/** The root of the dataset that a folder belongs to. */
export function rootOf(folder: string): string {
  for (let at = folder; ; at = dirname(at)) {
    if (isRoot(at)) return at;
    if (at === dirname(at)) return folder;
  }
}

function targetOf(path: string, trouble: Trouble): Target | undefined {
  try {
    const isFolder = statSync(path).isDirectory();
    if (isFolder || path.endsWith('.series'))
      return { path, real: realpathSync(path), isFolder, root: rootOf(isFolder ? path : dirname(path)) };
    trouble.fail(path, 'its name does not end in `.series`');
  } catch (error) {
    trouble.fail(path, reasonOf(error));
  }
  return undefined;
}

/** Without a `series.json`, a folder on the command line is also the root of what else is named in it. */
function outermost(root: string, fallbacks: readonly string[]): string {
  if (!fallbacks.includes(root)) return root;
  return fallbacks.reduce((outer, folder) => (isWithin(outer, folder) ? folder : outer), root);
}

interface Opened {
  readonly project: Project;
  readonly nested: readonly Located[];
}

function openProject(root: string, targets: readonly Target[], trouble: Trouble): Opened {
  const config = configAt(root, trouble);
  const { files, nested } = walk({ path: root, real: realpathSync(root) }, (path, reason) =>
    trouble.fail(path, reason),
  );
  const isIncluded = picomatch([...config.include], { ignore: [...config.exclude] });
  const own = files
    .map((file) => ({ ...file, uri: uriOf(root, file.path), isNamed: isNamed(file, targets) }))
    .filter(({ uri }) => isIncluded(uri))
    .sort((a, b) => (a.uri < b.uri ? -1 : 1));
  return { project: { root, config, files: own }, nested };
}

/** The settings of the dataset at a root; the defaults where there are none. */
export function configAt(root: string, trouble: Trouble): Config {
  if (!isRoot(root)) return defaultConfig;
  const path = join(root, configName);
  try {
    const { text, problem } = decode(readFileSync(path));
    if (problem !== undefined) trouble.fail(path, problem);
    if (text === undefined) return defaultConfig;
    const { config, problems } = readConfig(text, codes);
    for (const sentence of problems) trouble.fail(path, sentence);
    return config;
  } catch (error) {
    trouble.fail(path, reasonOf(error));
    return defaultConfig;
  }
}

function uriOf(root: string, path: string): string {
  return relative(root, path).replaceAll(sep, '/');
}

function isNamed({ path, real }: Located, targets: readonly Target[]): boolean {
  return targets.some((target) =>
    target.isFolder ? isWithin(path, target.path) || isWithin(real, target.real) : real === target.real,
  );
}

/** Says of every path on the command line under which nothing was found. */
function reportEmpty(targets: readonly Target[], projects: readonly Project[], trouble: Trouble): void {
  const found = projects.flatMap(({ files }) => files).filter((file) => file.isNamed);
  for (const target of targets) {
    if (found.some((file) => isNamed(file, [target]))) continue;
    if (trouble.has(target.path)) continue;
    if (target.isFolder) trouble.fail(target.path, 'there are no `.series` files in it');
    else trouble.note(target.path, 'not read: `series.json` or the name of its folder leaves it out');
  }
}
