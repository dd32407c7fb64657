// What `series build` and `series export` share: the one dataset that a path means.
import { resolve } from 'node:path';
import { check, type Dataset } from '../service';
import type { Request } from './args';
import type { Host } from './host';
import { loadDataset } from './load';
import { plural } from './pretty';
import { findProjects, rootOf } from './project';
import type { Trouble } from './trouble';

/** Reads the dataset that a path means; undefined, and told, where there is none. Its errors are counted. */
export function openDataset({ paths }: Request, host: Host, trouble: Trouble): Dataset | undefined {
  const path = resolve(host.folder, paths[0] ?? '.');
  const projects = findProjects([path], trouble).filter(({ files }) => files.some(({ isNamed }) => isNamed));
  const [project, ...others] = projects;
  if (!project) return undefined;
  const isMeant = others.length === 0 || project.root === path || project.root === rootOf(path);
  if (!isMeant) {
    trouble.fail(path, `there are ${projects.length} datasets in it: name the folder of one`);
    return undefined;
  }
  const dataset = loadDataset(project, trouble, host.progress);
  const errors = check(dataset).filter(({ severity }) => severity === 'error').length;
  if (errors > 0)
    host.warn(
      `warning: the dataset has ${plural(errors, 'error')}; what is wrong may be missing. See \`series check\`.\n`,
    );
  return dataset;
}
