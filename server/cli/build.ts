// `series build`: writes the show guide as a static site.
import { resolve } from 'node:path';
import { renderSite } from '../service';
import type { Request } from './args';
import { shownPath } from './disk';
import { isFolder, writeFolder } from './folder';
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
  if (!isFolder(out, trouble)) return 1;
  const guide = openGuide(request, host, trouble);
  if (!guide) return 1;
  const site = renderSite(guide);
  const written = writeFolder(out, site, trouble);
  if (trouble.has(out)) return 1;
  const pages = [...site.keys()].filter((path) => path.endsWith('.html')).length;
  const news = written === 0 ? 'nothing has changed' : `${plural(written, 'file')} written`;
  host.print(`${plural(pages, 'page')} in ${shownPath(host.folder, out)}: ${news}\n`);
  return 0;
}
