// `series build`: writes the show guide as a static site.
import { resolve } from 'node:path';
import { filesOfSite } from '../service';
import type { Request } from './args';
import { collectGarbage } from './collect';
import { shownPath } from './disk';
import { isFolder } from './folder';
import { attempt, datasetFolder, openGuide } from './guide';
import type { Host } from './host';
import type { KnownFacts } from './load';
import { plural } from './pretty';
import { updateFolder, type Update } from './site';
import { Trouble } from './trouble';
import { watch } from './watch';

/** Builds the site of the dataset that a command line names; with `--watch`, again after every change. */
export function buildSite(request: Request, host: Host, trouble: Trouble): 0 | 1 | Promise<never> {
  const known: KnownFacts | undefined = request.flags.has('watch') ? new Map() : undefined;
  const code = buildOnce(request, host, trouble, known);
  return code === 0 && known ? buildAgain(request, host, known) : code;
}

/** Goes on until the process is ended. What goes wrong meanwhile is told, and may be mended. */
function buildAgain(request: Request, host: Host, known: KnownFacts): Promise<never> {
  const root = datasetFolder(request, host);
  watch(root, () => {
    attempt(host, () => buildOnce(request, host, new Trouble(host), known));
  });
  host.print(`Watching ${shownPath(host.folder, root)} … Ctrl+C stops.\n`);
  return new Promise(() => undefined);
}

function buildOnce(request: Request, host: Host, trouble: Trouble, known?: KnownFacts): 0 | 1 {
  const out = resolve(host.folder, request.flags.get('out') ?? '');
  if (!isFolder(out, trouble)) return 1;
  const guide = openGuide(request, host, trouble, known);
  if (!guide) return 1;
  // The guide holds nothing of the dataset, which takes several times as much.
  collectGarbage();
  const files = filesOfSite(guide);
  const update = updateFolder(out, files, host.progress, trouble);
  if (trouble.has(out)) return 1;
  const pages = files.filter(({ path }) => path.endsWith('.html')).length;
  host.print(`${plural(pages, 'page')} in ${shownPath(host.folder, out)}: ${newsOf(update)}\n`);
  return 0;
}

function newsOf({ written, removed }: Update): string {
  if (written + removed === 0) return 'nothing has changed';
  const news = `${plural(written, 'file')} written`;
  return removed > 0 ? `${news}, ${removed} removed` : news;
}
