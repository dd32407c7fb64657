// `series serve` and `series build --watch` as an author sees them: pages that follow the files.
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { bundleCommand } from './support/bundle';

const base = mkdtempSync(join(tmpdir(), 'series-serve-'));
const command = join(base, 'cli.mjs');
const lantern =
  'show lantern_bay "Lantern Bay" { season 1 { episode 1 "Low Water" {} episode 2 "Ebb" {} } }\n';
let folder = '';
let running: Running | undefined;

beforeAll(() => {
  bundleCommand(command);
}, 60_000);

beforeEach(() => {
  folder = mkdtempSync(join(base, 'work-'));
  writeFileSync(join(folder, 'bay.series'), lantern);
});

afterEach(async () => {
  await running?.stop();
  running = undefined;
});

afterAll(() => rmSync(base, { recursive: true }));

interface Running {
  readonly process: ChildProcess;
  /** What stands behind a pattern in the output, as soon as it does. */
  readonly said: (pattern: RegExp) => Promise<RegExpExecArray>;
  readonly stop: () => Promise<void>;
}

/** Starts a command that goes on. */
function series(...words: readonly string[]): Running {
  const child = spawn(process.execPath, [command, ...words], { cwd: folder });
  const heard = new Set<() => void>();
  const exited = new Promise<void>((resolve) => child.on('exit', () => resolve()));
  let output = '';
  const hear = (chunk: Buffer): void => {
    output += chunk.toString();
    for (const listen of heard) listen();
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  running = {
    process: child,
    said: (pattern) =>
      new Promise((resolve, reject) => {
        const listen = (): void => {
          const found = pattern.exec(output);
          if (found) resolve(found);
        };
        heard.add(listen);
        listen();
        child.on('exit', () => reject(new Error(`It ended, having said: ${output}`)));
      }),
    stop: () => {
      child.kill();
      return exited;
    },
  };
  return running;
}

async function serve(...words: readonly string[]): Promise<string> {
  const [, address = ''] = await series('serve', '--port', '0', ...words).said(/ at (\S+)\n/);
  return address;
}

async function page(address: string): Promise<string> {
  return (await fetch(address)).text();
}

it('serves the pages of the guide, and nothing else', async () => {
  const address = await serve();
  expect(await page(`${address}shows/lantern_bay.html`)).toContain('Low Water');
  expect(await page(address)).toContain('<h1>Lantern Bay</h1>');
  const style = await fetch(`${address}guide.css`);
  expect(style.headers.get('content-type')).toBe('text/css; charset=utf-8');
  for (const path of ['bay.series', '../bay.series', '%2e%2e/bay.series', '%', 'shows'])
    expect([path, (await fetch(address + path)).status]).toEqual([path, 404]);
  expect((await fetch(address, { method: 'POST' })).status).toBe(405);
});

it('answers no other name than its own', async () => {
  const address = new URL(await serve());
  const status = await new Promise((resolve, reject) => {
    const { hostname, port } = address;
    request({ hostname, port, path: '/', headers: { host: 'example.com' } }, ({ statusCode }) =>
      resolve(statusCode),
    )
      .on('error', reject)
      .end();
  });
  expect(status).toBe(403);
});

/** What a page does in a browser: waits until it is told that it has changed. */
async function waitingIn(address: string, html: string): Promise<AsyncIterable<string>> {
  const [, script = '', version = ''] = /<script src="([^"]+)" data-version="([^"]+)"/.exec(html)!;
  const [, events = ''] = /EventSource\('([^']+)'/.exec(await page(new URL(script, address).href))!;
  const asked = new URL(events, address);
  asked.searchParams.set('page', new URL(address).pathname);
  asked.searchParams.set('version', version);
  return (await fetch(asked)).body!.pipeThrough(new TextDecoderStream());
}

async function told(stream: AsyncIterable<string>): Promise<void> {
  let heard = '';
  for await (const chunk of stream) {
    heard += chunk;
    if (heard.includes('event: change')) return;
  }
}

it('has the browser load a page anew when what it shows has changed, and no other page', async () => {
  writeFileSync(join(folder, 'cove.series'), 'show cove "Cove" { season 1 { episode 1 "First" {} } }\n');
  const address = await serve();
  const [bay, cove] = [`${address}shows/lantern_bay.html`, `${address}shows/cove.html`];
  const coveTold = told(await waitingIn(cove, await page(cove)));
  let isCoveTold = false;
  void coveTold.then(() => (isCoveTold = true));
  const bayStream = await waitingIn(bay, await page(bay));
  writeFileSync(join(folder, 'bay.series'), lantern.replace('Low Water', 'High Water'));
  await told(bayStream);
  expect(await page(bay)).toContain('High Water');
  expect(isCoveTold).toBe(false);
  writeFileSync(join(folder, 'cove.series'), 'show cove "Cove" { season 1 { episode 1 "Second" {} } }\n');
  await coveTold;
  expect(await page(cove)).toContain('Second');
});

it('has the browser load a page anew that has changed before it could wait', async () => {
  const address = await serve();
  const old = (await page(address)).replace(/data-version="[^"]+"/, 'data-version="old"');
  await told(await waitingIn(address, old));
});

it('hides what lies beyond a horizon', async () => {
  const address = await serve('--as-of', 's1e1');
  const show = await page(`${address}shows/lantern_bay.html`);
  expect(show).toContain('Low Water');
  expect(show).not.toContain('Ebb');
});

it('says that a port is taken', async () => {
  const { port } = new URL(await serve());
  const first = running;
  const second = series('serve', '--port', port);
  await second.said(new RegExp(`port ${port} is taken by another program`));
  await first?.stop();
});

it('builds the site again after a change, and goes on after a mistake', async () => {
  const { said } = series('build', '--out', 'site', '--watch', '--as-of', 's1e2');
  await said(/Watching/);
  const shown = (): string => readFileSync(join(folder, 'site', 'shows', 'lantern_bay.html'), 'utf8');
  expect(shown()).toContain('Low Water');
  writeFileSync(join(folder, 'bay.series'), 'show lantern_bay "Lantern Bay" {}\n');
  await said(/--as-of: `Lantern Bay` has no season 1; it has none/);
  writeFileSync(join(folder, 'bay.series'), lantern.replace('Low Water', 'High Water'));
  await said(/2 files written/);
  expect(shown()).toContain('High Water');
});
