// What `series serve` answers: the pages of a guide, made when they are asked for, and a word to each browser whose
// page has changed.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { fingerprint } from '../model/fingerprint';
import type { SiteFile } from '../service';

/** The files of a site by their paths. */
export type Site = ReadonlyMap<string, SiteFile>;

/** Where a page asks to be told of changes, and the script that does. No page of a guide has such a name. */
const eventsPath = '/.series/events';
const scriptPath = '/.series/reload.js';
const script = `const { version } = document.currentScript.dataset;
const here = new URLSearchParams({ page: location.pathname, version });
new EventSource('${eventsPath}?' + here).addEventListener('change', () => location.reload());
`;

const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  svg: 'image/svg+xml',
};

/** A page as a browser has it. */
interface Seen {
  readonly page: string;
  readonly version: string;
}

/** The pages as they are now, and the browsers that wait for theirs to change. */
export class Pages {
  private readonly waiting = new Map<ServerResponse, Seen>();

  constructor(private site: Site) {}

  /** Takes new pages and tells the browsers; without any, the dataset cannot be read at the moment. */
  change(site: Site | undefined): void {
    if (!site) return;
    this.site = site;
    for (const [browser, seen] of this.waiting) this.tell(browser, seen);
  }

  answer({ url = '/', method, headers }: IncomingMessage, answer: ServerResponse): void {
    const { path, asked } = readUrl(url);
    if (!isOurs(headers.host)) send(answer, 403, 'text/plain', 'Only this machine is served.\n');
    else if (method !== 'GET' && method !== 'HEAD')
      send(answer, 405, 'text/plain', 'Only GET is understood.\n');
    else if (path === eventsPath) this.wait(answer, asked);
    else if (path === scriptPath) send(answer, 200, types.js!, script);
    else this.sendPage(answer, path);
  }

  private wait(answer: ServerResponse, asked: URLSearchParams): void {
    answer.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    answer.write('retry: 500\n\n');
    const seen = { page: readUrl(asked.get('page') ?? '').path, version: asked.get('version') ?? '' };
    this.waiting.set(answer, seen);
    answer.on('close', () => this.waiting.delete(answer));
    // The page may have changed since it was sent.
    this.tell(answer, seen);
  }

  private tell(browser: ServerResponse, { page, version }: Seen): void {
    if (versionOf(this.textOf(page)) !== version) browser.write('event: change\ndata:\n\n');
  }

  private sendPage(answer: ServerResponse, path: string): void {
    const text = this.textOf(path);
    const ending = nameOf(path).split('.').at(-1) ?? '';
    if (text === undefined) send(answer, 404, types.html!, withScript(notFound, undefined));
    else
      send(
        answer,
        200,
        types[ending] ?? 'text/plain; charset=utf-8',
        ending === 'html' ? withScript(text, text) : text,
      );
  }

  private textOf(path: string): string | undefined {
    return this.site.get(nameOf(path))?.text();
  }
}

function nameOf(path: string): string {
  return path === '/' ? 'index.html' : path.slice(1);
}

function versionOf(text: string | undefined): string {
  return text === undefined ? 'none' : fingerprint(text);
}

/** Pages of other sites may not read the guide by giving their own name to this machine. */
function isOurs(host = ''): boolean {
  return /^(?:127\.0\.0\.1|localhost)(?::\d+)?$/.test(host);
}

/** The path of an address, decoded, and what it asks; what cannot be decoded is no page's. */
function readUrl(url: string): { readonly path: string; readonly asked: URLSearchParams } {
  try {
    const { pathname, searchParams } = new URL(url, 'http://localhost');
    return { path: decodeURIComponent(pathname), asked: searchParams };
  } catch (error) {
    if (error instanceof URIError || error instanceof TypeError)
      return { path: '', asked: new URLSearchParams() };
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

/** @param text the page as the guide has it; undefined where it has none */
function withScript(page: string, text: string | undefined): string {
  const script = `<script src="${scriptPath}" data-version="${versionOf(text)}" defer></script>`;
  return page.replace('</head>', `${script}\n</head>`);
}

const notFound =
  '<!DOCTYPE html>\n<html lang="en"><head><title>Not found</title>\n</head>\n' +
  '<body><h1>There is no such page</h1><p><a href="/">To the guide</a></p></body></html>\n';
