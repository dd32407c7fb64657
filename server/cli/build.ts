// `series build`: writes the show guide as a static site.
import { existsSync, mkdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { renderSite } from '../service';
import type { Request } from './args';
import { isWithin, reasonOf, shownPath, writeAtomically } from './disk';
import { attempt, datasetFolder, openGuide } from './guide';
import type { Host } from './host';
import { plural } from './pretty';
import { Trouble } from './trouble';
import { watch } from './watch';

/** Builds the site of the dataset that a command line names; with `--watch`, again after every change. */
export function buildSite(request: Request, host: Host, trouble: Trouble): 0 | 1 | Promise<never> {
  const code = buildOnce(request, host, trouble);
  return code === 0 && request.flags.has('watch') ? buildAgain(request, host) : code;
}

/** Goes on until the process is ended. What goes wrong meanwhile is told, and may be mended. */
function buildAgain(request: Request, host: Host): Promise<never> {
  const root = datasetFolder(request, host);
  watch(root, () => {
    attempt(host, () => buildOnce(request, host, new Trouble(host)));
  });
  host.print(`Watching ${shownPath(host.folder, root)} … Ctrl+C stops.\n`);
  return new Promise(() => undefined);
}

function buildOnce(request: Request, host: Host, trouble: Trouble): 0 | 1 {
  const out = resolve(host.folder, request.flags.get('out') ?? '');
  if (existsSync(out) && !statSync(out).isDirectory()) {
    trouble.fail(out, 'is a file; --out takes a folder');
    return 1;
  }
  const guide = openGuide(request, host, trouble);
  if (!guide) return 1;
  const site = renderSite(guide);
  const written = writeSite(out, site, trouble);
  if (trouble.has(out)) return 1;
  const pages = [...site.keys()].filter((path) => path.endsWith('.html')).length;
  const news = written === 0 ? 'nothing has changed' : `${plural(written, 'file')} written`;
  host.print(`${plural(pages, 'page')} in ${shownPath(host.folder, out)}: ${news}\n`);
  return 0;
}

/** Writes the files whose text is new. @returns how many */
function writeSite(out: string, site: ReadonlyMap<string, string>, trouble: Trouble): number {
  let written = 0;
  if (!create(out, trouble)) return written;
  for (const [path, text] of site) {
    const file = resolve(out, path);
    try {
      if (writeWithin(out, file, text)) written += 1;
    } catch (error) {
      trouble.fail(file, `cannot be written: ${reasonOf(error)}`);
    }
  }
  return written;
}

function create(folder: string, trouble: Trouble): boolean {
  try {
    mkdirSync(folder, { recursive: true });
    return true;
  } catch (error) {
    trouble.fail(folder, `cannot be created: ${reasonOf(error)}`);
    return false;
  }
}

/** Writes a file unless it has this very text. Never leaves the folder, nor by a link. */
function writeWithin(out: string, file: string, text: string): boolean {
  if (!isWithin(file, out)) throw new Error(`The site has a file outside of its folder: ${file}`);
  mkdirSync(dirname(file), { recursive: true });
  const isNew = !existsSync(file);
  const real = realpathSync(isNew ? dirname(file) : file);
  if (!isWithin(real, realpathSync(out)))
    throw Object.assign(new Error('a link leads out of the folder'), { code: 'OUTSIDE' });
  if (!isNew && readFileSync(file, 'utf8') === text) return false;
  writeAtomically(file, text);
  return true;
}
