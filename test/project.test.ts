// Which datasets the paths on a command line mean, on real folders.
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { shownPath } from '../server/cli/disk';
import type { Host } from '../server/cli/host';
import { noProgress } from '../server/cli/progress';
import { findProjects } from '../server/cli/project';
import { Trouble } from '../server/cli/trouble';

let folder = '';

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'series-project-')));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function write(...paths: readonly string[]): void {
  for (const path of paths) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), path.endsWith('.json') ? '{}' : '');
  }
}

/** Each dataset as `root: file, (file that was not named)`; then what was complained of. */
function found(...paths: readonly string[]): readonly string[] {
  const told: string[] = [];
  const host: Host = {
    folder,
    colours: false,
    width: 80,
    input: () => Promise.resolve(new Uint8Array()),
    print: () => undefined,
    warn: (text) => told.push(text.trimEnd()),
    progress: noProgress,
  };
  const projects = findProjects(
    paths.map((path) => join(folder, path)),
    new Trouble(host),
  );
  const shown = projects.map(({ root, files }) => {
    const names = files.map(({ uri, isNamed }) => (isNamed ? uri : `(${uri})`));
    return `${shownPath(folder, root)}: ${names.join(', ')}`;
  });
  return [...shown, ...told];
}

it('takes the folder that is named where there is no series.json', () => {
  write('a/b/one.series', 'a/two.series', 'three.series');
  expect(found('.')).toEqual(['.: a/b/one.series, a/two.series, three.series']);
  expect(found('a')).toEqual(['a: b/one.series, two.series']);
});

it("takes a file's folder where there is no series.json", () => {
  write('a/one.series', 'a/two.series', 'three.series');
  expect(found('a/one.series')).toEqual(['a: one.series, (two.series)']);
});

it('takes the nearest folder with a series.json, above the path too', () => {
  write('series.json', 'one.series', 'a/b/two.series');
  expect(found('a/b')).toEqual(['.: a/b/two.series, (one.series)']);
  expect(found('a/b/two.series')).toEqual(['.: a/b/two.series, (one.series)']);
});

it('makes nested folders with a series.json datasets of their own', () => {
  write('series.json', 'one.series', 'a/series.json', 'a/two.series', 'a/b/series.json', 'a/b/three.series');
  expect(found('.')).toEqual(['.: one.series', 'a: two.series', 'a/b: three.series']);
  expect(found('one.series')).toEqual(['.: one.series']);
  expect(found('a')).toEqual(['a: two.series', 'a/b: three.series']);
});

it('finds nested datasets below a folder that is none', () => {
  write('a/series.json', 'a/one.series', 'b/series.json', 'b/two.series');
  expect(found('.')).toEqual(['.: ', 'a: one.series', 'b: two.series']);
});

it('puts what is named in one dataset together', () => {
  write('a/one.series', 'two.series', 'three.series');
  expect(found('a', 'two.series')).toEqual(['.: a/one.series, (three.series), two.series']);
  expect(found('a/one.series', '.')).toEqual(['.: a/one.series, three.series, two.series']);
  expect(found('two.series', 'two.series')).toEqual(['.: (a/one.series), (three.series), two.series']);
});

it('skips installed packages and dot folders, unless they are named', () => {
  write('one.series', 'node_modules/p/two.series', '.git/three.series', 'a/.cache/four.series');
  expect(found('.')).toEqual(['.: one.series']);
  expect(found('.git')).toEqual(['.git: three.series']);
});

it('meets nothing twice, and ends where links go in a circle', () => {
  write('a/one.series', 'b/two.series');
  symlinkSync('..', join(folder, 'a/up'));
  symlinkSync('../b', join(folder, 'a/b'));
  symlinkSync('one.series', join(folder, 'a/again.series'));
  symlinkSync('loop', join(folder, 'loop'));
  expect(found('.')).toEqual(['.: a/one.series, b/two.series']);
  expect(found('a')).toEqual(['a: b/two.series, one.series']);
});

it('finds a file that is named by a link', () => {
  write('a/one.series');
  symlinkSync('a', join(folder, 'b'));
  expect(found('b/one.series')).toEqual(['b: one.series']);
  expect(found('b')).toEqual(['b: one.series']);
});

it('takes a folder whose name ends like that of a file for a folder', () => {
  write('odd.series/one.series');
  expect(found('.')).toEqual(['.: odd.series/one.series']);
  expect(found('odd.series')).toEqual(['odd.series: one.series']);
});

it('tells of links that lead nowhere only where they look like files', () => {
  write('one.series');
  symlinkSync('gone', join(folder, 'other'));
  symlinkSync('gone', join(folder, 'two.series'));
  expect(found('.')).toEqual(['.: one.series', 'two.series: there is no such file or folder']);
});
