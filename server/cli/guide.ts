// What `series build`, `series serve` and `series export` share: the guide of the one dataset that a path means.
import { dirname, resolve } from 'node:path';
import { check, compileGuide, cutAt, readHorizon, unrecorded, type Dataset } from '../service';
import { UsageError, type Request } from './args';
import type { Host } from './host';
import { loadDataset, type KnownFacts } from './load';
import { plural } from './pretty';
import { findProjects, rootOf } from './project';
import type { Trouble } from './trouble';

type Guide = ReturnType<typeof compileGuide>;

/**
 * The guide of the dataset that a command line names, up to the horizon behind `--as-of`; undefined, and
 * told, where there is no such dataset. @throws UsageError where the horizon means nothing
 */
export function openGuide(
  request: Request,
  host: Host,
  trouble: Trouble,
  known?: KnownFacts,
): Guide | undefined {
  const dataset = openDataset(request, host, trouble, known);
  const text = request.flags.get('as-of');
  if (!dataset || text === undefined) return dataset && unrecorded(() => compileGuide(dataset));
  const horizon = readHorizon(dataset, text);
  if (typeof horizon === 'string') throw new UsageError(`--as-of: ${horizon}`, request.command);
  return unrecorded(() => {
    const { dataset: cut, hidden } = cutAt(dataset, horizon);
    return compileGuide(cut, { horizon: { text: horizon.text, hidden } });
  });
}

/** The folder of the dataset that a command line names: absolute. */
export function datasetFolder({ paths }: Request, { folder }: Host): string {
  const path = resolve(folder, paths[0] ?? '.');
  return rootOf(path.endsWith('.series') ? dirname(path) : path);
}

/** Does something that wrong usage may keep from being done: then says so, and goes on. */
export function attempt(host: Host, work: () => void): void {
  try {
    work();
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    host.warn(`${error.message}\n`);
  }
}

/** Reads the dataset that a path means; undefined, and told, where there is none. Its errors are counted. */
export function openDataset(
  { paths }: Request,
  host: Host,
  trouble: Trouble,
  known?: KnownFacts,
): Dataset | undefined {
  const path = resolve(host.folder, paths[0] ?? '.');
  const projects = findProjects([path], trouble).filter(({ files }) => files.some(({ isNamed }) => isNamed));
  const [project, ...others] = projects;
  if (!project) return undefined;
  const isMeant = others.length === 0 || project.root === path || project.root === rootOf(path);
  if (!isMeant) {
    trouble.fail(path, `there are ${projects.length} datasets in it: name the folder of one`);
    return undefined;
  }
  const dataset = loadDataset(project, trouble, host.progress, known);
  const problems = unrecorded(() => check(dataset));
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  if (errors > 0)
    host.warn(
      `warning: the dataset has ${plural(errors, 'error')}; what is wrong may be missing. See \`series check\`.\n`,
    );
  return dataset;
}
