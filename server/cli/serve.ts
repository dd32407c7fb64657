// `series serve`: the show guide in a browser on this machine, loaded anew after every change. The pages are
// those of `series build`, with one script more; each is made when it is asked for, and none is written.
import type { Server } from 'node:http';
import { filesOfSite } from '../service';
import { UsageError, type Request } from './args';
import { shownPath } from './disk';
import { attempt, datasetFolder, openGuide } from './guide';
import type { Host } from './host';
import type { KnownFacts } from './load';
import { Pages, type Site } from './served-pages';
import { Trouble } from './trouble';
import { watch } from './watch';

const usualPort = 4321;

/** Serves the guide of the dataset that a command line names until the process is ended. */
export async function serveGuide(request: Request, host: Host, trouble: Trouble): Promise<1> {
  const port = portOf(request);
  const known: KnownFacts = new Map();
  const site = siteOf(request, host, trouble, known);
  if (!site) return 1;
  const pages = new Pages(site);
  // Loaded here, as it brings so much along that every other command would start later.
  const { createServer } = await import('node:http');
  const server = createServer((asked, answer) => pages.answer(asked, answer));
  const address = await listen(server, port);
  const root = datasetFolder(request, host);
  watch(root, () => attempt(host, () => pages.change(siteOf(request, host, new Trouble(host), known))));
  host.print(`The guide of ${shownPath(host.folder, root)} is at ${address}\nCtrl+C stops.\n`);
  return new Promise(() => undefined);
}

function siteOf(request: Request, host: Host, trouble: Trouble, known: KnownFacts): Site | undefined {
  const guide = openGuide(request, host, trouble, known);
  host.progress.clear();
  return guide && new Map(filesOfSite(guide).map((file) => [file.path, file]));
}

function portOf({ flags, command }: Request): number | undefined {
  const text = flags.get('port');
  if (text === undefined) return undefined;
  if (/^\d{1,5}$/.test(text) && Number(text) <= 65_535) return Number(text);
  throw new UsageError(`\`--port\` takes a number up to 65535, not \`${text}\``, command);
}

/** @param port a free one where it is undefined and the usual one is taken @returns the address */
async function listen(server: Server, port: number | undefined): Promise<string> {
  try {
    return await listenAt(server, port ?? usualPort);
  } catch (error) {
    const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
    if (!isTaken) throw error;
    if (port === undefined) return listenAt(server, 0);
    throw new UsageError(`port ${port} is taken by another program`);
  }
}

function listenAt(server: Server, port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      const address = server.address();
      resolve(`http://127.0.0.1:${typeof address === 'object' && address ? address.port : port}/`);
    });
  });
}
