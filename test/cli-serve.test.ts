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

it('has the browser load a page anew when a file has changed', async () => {
  const address = await serve();
  const html = await page(address);
  const [, script = ''] = /<script src="(\/[^"]+)"/.exec(html)!;
  const [, events = ''] = /EventSource\('([^']+)'\)/.exec(await page(new URL(script, address).href))!;
  const stream = (await fetch(new URL(events, address))).body!.pipeThrough(new TextDecoderStream());
  writeFileSync(join(folder, 'bay.series'), lantern.replace('Low Water', 'High Water'));
  let told = '';
  for await (const chunk of stream) {
    told += chunk;
    if (told.includes('event: change')) break;
  }
  expect(await page(`${address}shows/lantern_bay.html`)).toContain('High Water');
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
