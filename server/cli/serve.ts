// `series serve`: the show guide in a browser on this machine, loaded anew after every change. The pages are
// those of `series build`, with one script more, and are never written.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { renderSite } from '../service';
import { UsageError, type Request } from './args';
import { shownPath } from './disk';
import { attempt, datasetFolder, openGuide } from './guide';
import type { Host } from './host';
import { Trouble } from './trouble';
import { watch } from './watch';

const usualPort = 4321;

/** Where a page asks to be told of changes, and the script that does. No page of a guide has such a name. */
const eventsPath = '/.series/events';
const scriptPath = '/.series/reload.js';
const script = `new EventSource('${eventsPath}').addEventListener('change', () => location.reload());\n`;

const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  svg: 'image/svg+xml',
};

/** Serves the guide of the dataset that a command line names until the process is ended. */
export async function serveGuide(request: Request, host: Host, trouble: Trouble): Promise<1> {
  const port = portOf(request);
  const site = siteOf(request, host, trouble);
  if (!site) return 1;
  const pages = new Pages(site);
  const server = createServer((asked, answer) => pages.answer(asked, answer));
  const address = await listen(server, port);
  const root = datasetFolder(request, host);
  watch(root, () => attempt(host, () => pages.change(siteOf(request, host, new Trouble(host)))));
  host.print(`The guide of ${shownPath(host.folder, root)} is at ${address}\nCtrl+C stops.\n`);
  return new Promise(() => undefined);
}

function siteOf(request: Request, host: Host, trouble: Trouble): ReadonlyMap<string, string> | undefined {
  const guide = openGuide(request, host, trouble);
  return guide && renderSite(guide);
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

/** The pages as they are now, and the browsers that wait for them to change. */
class Pages {
  private readonly waiting = new Set<ServerResponse>();

  constructor(private site: ReadonlyMap<string, string>) {}

  /** Takes new pages and tells the browsers; without any, the dataset cannot be read at the moment. */
  change(site: ReadonlyMap<string, string> | undefined): void {
    if (!site || isSame(site, this.site)) return;
    this.site = site;
    for (const browser of this.waiting) browser.write('event: change\ndata:\n\n');
  }

  answer({ url = '/', method, headers }: IncomingMessage, answer: ServerResponse): void {
    const path = pathOf(url);
    if (!isOurs(headers.host)) send(answer, 403, 'text/plain', 'Only this machine is served.\n');
    else if (method !== 'GET' && method !== 'HEAD')
      send(answer, 405, 'text/plain', 'Only GET is understood.\n');
    else if (path === eventsPath) this.wait(answer);
    else if (path === scriptPath) send(answer, 200, types.js!, script);
    else this.sendPage(answer, path);
  }

  private wait(answer: ServerResponse): void {
    answer.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    answer.write('retry: 500\n\n');
    this.waiting.add(answer);
    answer.on('close', () => this.waiting.delete(answer));
  }

  private sendPage(answer: ServerResponse, path: string): void {
    const name = path === '/' ? 'index.html' : path.slice(1);
    const text = this.site.get(name);
    const type = types[name.split('.').at(-1) ?? ''] ?? 'text/plain; charset=utf-8';
    if (text === undefined) send(answer, 404, types.html!, notFound);
    else send(answer, 200, type, name.endsWith('.html') ? withScript(text) : text);
  }
}

/** Pages of other sites may not read the guide by giving their own name to this machine. */
function isOurs(host = ''): boolean {
  return /^(?:127\.0\.0\.1|localhost)(?::\d+)?$/.test(host);
}

/** The path of an address, decoded; what cannot be decoded is no page's. */
function pathOf(url: string): string {
  try {
    return decodeURIComponent(new URL(url, 'http://localhost').pathname);
  } catch (error) {
    if (error instanceof URIError || error instanceof TypeError) return '';
    throw error;
  }
}

function send(answer: ServerResponse, status: number, type: string, text: string): void {
  answer.writeHead(status, {
    'content-type': type,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
  answer.end(text);
}

function withScript(page: string): string {
  return page.replace('</head>', `<script src="${scriptPath}" defer></script>\n</head>`);
}

const notFound = withScript(
  '<!DOCTYPE html>\n<html lang="en"><head><title>Not found</title>\n</head>\n' +
    '<body><h1>There is no such page</h1><p><a href="/">To the guide</a></p></body></html>\n',
);

function isSame(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): boolean {
  return a.size === b.size && [...a].every(([path, text]) => b.get(path) === text);
}
