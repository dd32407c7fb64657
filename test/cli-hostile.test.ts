// A dataset that means harm, built and exported onto a real disk: nothing is written outside of the folder, every
// disk can take the names, and no page has anything that runs.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noProgress } from '../server/cli/progress';
import { run } from '../server/cli/run';
import { elementsIn, read } from './support/page';

const base = mkdtempSync(join(tmpdir(), 'series-hostile-'));
const data = join(base, 'data');

const evils = [
  '../../../escaped', '..', '.', '/etc/escaped', '..\\\\..\\\\escaped', 'C:\\\\escaped', 'CON', 'nul.txt', 'a/b', 'a:b', 'x\u0000y',
  '\u001b[2J', '</script><script>alert(1)</script>', '\\"><img src=x onerror=alert(1)>', "' onclick='x", '</title><svg onload=x>',
  'javascript:alert(1)', 'data:text/html,<script>x</script>', '\u202egpj.exe', ' ', '...', 'trailing. ', '-', '~', 'n'.repeat(5000),
]; // prettier-ignore

/** Ids that differ only by what some disks do not tell, or that some systems keep for themselves. */
const ids = [
  'reef', 'Reef', 'REEF', 'caf\u00e9', 'cafe\u0301', 'stra\u00dfe', 'strasse', '\ufb01n', 'fin', 'con', 'CON', 'aux', 'com1', 'lpt9',
  'i\u0307x', 'ix', `l${'o'.repeat(400)}ng`, `l${'o'.repeat(400)}nger`, '\u5316\u7269\u8a9e', 'index', 'people', 'guide', '__proto__', 'constructor',
]; // prettier-ignore

function showOf(id: string, i: number): string {
  const evil = evils[i % evils.length]!;
  return `show ${id} "${evil}" {
  website: "${evil}"
  season 1 "${evil}" { episode 1 "${evil}" { aired: 2020-01-01 } }
  cast main { p_${id} "${evil}" as ${id} "${evil}" }
  section "${evil}": """${evil.replaceAll('"""', '')} <script>alert(1)</script> [a](javascript:alert(1))"""
}
`;
}

/** Every file below a folder. */
function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();
}

async function series(...words: readonly string[]): Promise<readonly [code: number, err: string]> {
  let err = '';
  const code = await run(words, {
    folder: base,
    colours: false,
    width: 80,
    input: () => Promise.reject(new Error('There is no input.')),
    print: () => undefined,
    warn: (text) => (err += text),
    progress: noProgress,
  });
  return [code, err];
}

let before: readonly string[] = [];

beforeAll(() => {
  mkdirSync(data);
  const shows = [...ids, ...evils.map((_, i) => `extra_${i}`)].map(showOf);
  writeFileSync(join(data, 'series.json'), JSON.stringify({ name: '</title><script>alert(1)</script>' }));
  writeFileSync(join(data, 'shows.series'), shows.join(''));
  writeFileSync(
    join(data, '"><script>alert(1)<.series'),
    'show ../../escaped "X" { x: 1 }\nshow "../y" "Y" {}\n',
  );
  writeFileSync(join(data, '..series'), 'person ../p "P" {}\n');
  before = filesIn(base);
});

afterAll(() => rmSync(base, { recursive: true }));

/** Names that Windows keeps for devices, whatever their ending. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

function expectGoodNames(folder: string): void {
  const paths = filesIn(folder);
  const folded = paths.map((path) => path.normalize('NFKC').toUpperCase().toLowerCase());
  expect(folded.filter((path, i) => folded.indexOf(path) !== i)).toEqual([]);
  for (const part of paths.flatMap((path) => path.split('/'))) {
    expect(part).not.toMatch(/[<>:"|?*\\\p{Cc}]|[. ]$/u);
    expect(part).not.toMatch(reserved);
    expect(Buffer.byteLength(part)).toBeLessThan(256);
  }
}

describe('a hostile dataset', () => {
  it('is built within its folder, with names that every disk takes', async () => {
    const [code] = await series('build', 'data', '--out', 'site');
    expect(code).toBe(0);
    expect(filesIn(base).filter((path) => !path.startsWith('site/'))).toEqual(before);
    const site = join(base, 'site');
    expect(filesIn(site).filter((path) => path.startsWith('shows/')).length).toBeGreaterThanOrEqual(
      ids.length,
    );
    expectGoodNames(site);
  });

  it('has pages without anything that runs but the script of the guide', () => {
    const site = join(base, 'site');
    for (const path of filesIn(site).filter((name) => name.endsWith('.html')))
      for (const { tagName, attrs } of elementsIn(read(readFileSync(join(site, path), 'utf8')))) {
        const source = attrs.find(({ name }) => name === 'src')?.value ?? '';
        const isData = attrs.some(({ name, value }) => name === 'type' && value === 'application/ld+json');
        if (tagName === 'script' && !isData)
          expect([path, source]).toEqual([path, expect.stringMatching(/^(?:\.\.\/)*search\.js$/)]);
        expect(attrs.filter(({ name }) => name.startsWith('on'))).toEqual([]);
        const links = attrs.filter(({ name }) => name === 'href' || name === 'src' || name === 'xlink:href');
        for (const { value } of links)
          expect(new URL(value, 'guide:/').protocol).toMatch(/^(?:guide|https?|mailto):$/);
      }
  });

  it.each(['csv', 'wikitext', 'nfo'])('is exported to %s within its folder', async (format) => {
    const out = `export-${format}`;
    const [code, err] = await series('export', 'data', '--to', format, '--out', out);
    expect([code, err.includes('cannot be written')]).toEqual([0, false]);
    const others = filesIn(base).filter((path) => !/^(?:site|export-)/.test(path));
    expect(others).toEqual(before);
    expect(filesIn(join(base, out)).map((path) => basename(path))).not.toEqual([]);
    expectGoodNames(join(base, out));
  });
});
