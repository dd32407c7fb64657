// What is kept on disk: found again by the same build alone, whole or not at all, whoever writes beside.
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import type { Cache } from '../server/lsp/host';
import { cacheFolder, diskCache } from '../server/lsp/disk-cache';

let folder: string;
let product: string;
let warnings: string[];

beforeEach(() => {
  const home = mkdtempSync(join(tmpdir(), 'series-cache-'));
  folder = join(home, 'series');
  product = join(home, 'product.js');
  warnings = [];
  writeFileSync(product, 'the first build');
});

function cache(at = folder): Cache {
  return diskCache(at, product, (message) => warnings.push(message));
}

it('gives back what was kept, and nothing under another key', async () => {
  const one = cache();
  const key = one.keyOf(['a', 'bc']);
  await one.write(key, 'what was found');
  expect(await cache().read(key)).toBe('what was found');
  expect(one.keyOf(['ab', 'c'])).not.toBe(key);
  expect(await cache().read(one.keyOf(['ab', 'c']))).toBeUndefined();
});

it('starts anew with another build', () => {
  const key = cache().keyOf(['a']);
  writeFileSync(product, 'the second build');
  expect(cache().keyOf(['a'])).not.toBe(key);
});

it.each([
  ['cut short', (text: string) => text.slice(0, -3)],
  ['changed', (text: string) => text.replace('found', 'faked')],
  ['empty', () => ''],
])('knows nothing where its file is %s', async (_, damage) => {
  const one = cache();
  const key = one.keyOf(['a']);
  await one.write(key, 'what was found');
  const [name] = readdirSync(folder);
  writeFileSync(join(folder, name!), damage(readFileSync(join(folder, name!), 'utf8')));
  expect(await one.read(key)).toBeUndefined();
});

it('is whole when many write at once', async () => {
  const key = cache().keyOf(['a']);
  const texts = Array.from({ length: 20 }, (_, i) => `${i} `.repeat(50_000));
  await Promise.all(texts.map((text) => cache().write(key, text)));
  expect(texts).toContain(await cache().read(key));
  expect(readdirSync(folder)).toEqual([`${key}.json`]);
});

it('keeps what was used last, and not everything', async () => {
  const one = cache();
  const keys = Array.from({ length: 60 }, (_, i) => one.keyOf([`${i}`]));
  for (const key of keys) await one.write(key, key);
  expect(readdirSync(folder)).toHaveLength(50);
  expect(await one.read(keys.at(-1)!)).toBe(keys.at(-1));
});

it('says so where it cannot write, and goes on', async () => {
  const one = cache(join(product, 'no folder'));
  await one.write('key', 'what was found');
  expect(warnings).toEqual([expect.stringContaining('could not be kept')]);
  expect(await one.read('key')).toBeUndefined();
});

it('is where a system keeps such things', () => {
  expect(cacheFolder({ XDG_CACHE_HOME: '/x' }, 'linux')).toBe(join('/x', 'series'));
  expect(cacheFolder({ LOCALAPPDATA: 'C:\\a' }, 'win32')).toBe(join('C:\\a', 'series', 'cache'));
  expect(cacheFolder({}, 'darwin')).toMatch(/Library.Caches.series$/);
  expect(cacheFolder({}, 'linux')).toMatch(/\.cache.series$/);
});
