// What the benchmark says of what it has measured: ratios, never times, and nothing of what was not measured.
import { describe, expect, it } from 'vitest';
import type { OneFile } from '../bench/lsp/one-file';
import { quantile, summaryOf } from '../bench/measure/samples';
import { readOptions } from '../bench/options';
import { areasOf } from '../bench/profile-areas';
import { areaTable, heapSharesOf, sharesOf } from '../bench/profile-shares';
import { figureTables, ratioTable } from '../bench/report';
import type { Results } from '../bench/results';

const nothing: Results = {
  machine: { at: '2026-01-01T00:00:00.000Z', node: 'v24.0.0', processors: '2 × any', load: [0, 0] },
  parse: [],
  server: [],
  index: [],
  preview: [],
};

function oneFile(time: number): OneFile {
  return {
    start: time,
    open: time,
    keystrokes: { letter: [time, time], break: [time] },
    completion: [time],
    queries: { hover: [time] },
    views: { codeLens: [time] },
    usage: { peak: 2 * time, processor: time },
    edited: { peak: time, processor: time },
    processorPerKeystroke: time,
  };
}

function rowsOf(results: Partial<Results>, words: string): readonly string[] {
  return ratioTable({ ...nothing, ...results })
    .split('\n')
    .filter((row) => row.includes(words))
    .map((row) => row.replace(/ {2,}/g, ' | '));
}

describe('the table of ratios', () => {
  it('says what was not measured', () => {
    expect(rowsOf({}, 'Open 10,000 lines')).toEqual([
      ' | Open 10,000 lines until the problems are told: as fast as the JSON server | ≥ 1 × | not measured',
      ' | Open 10,000 lines until the problems are told: as fast as Langium | ≥ 3 × | not measured',
    ]);
  });

  it('compares servers on the same lines', () => {
    const server: Results['server'] = [
      { lines: 1000, server: 'series', result: oneFile(1) },
      { lines: 10_000, server: 'series', result: oneFile(20) },
      { lines: 10_000, server: 'json', result: oneFile(10) },
      { lines: 10_000, server: 'langium', result: oneFile(90) },
    ];
    expect(rowsOf({ server }, 'Open 10,000 lines')).toEqual([
      '✗ | Open 10,000 lines until the problems are told: as fast as the JSON server | ≥ 1 × | 0.5 ×',
      '✓ | Open 10,000 lines until the problems are told: as fast as Langium | ≥ 3 × | 4.5 ×',
    ]);
  });

  it('holds a growth to its limit', () => {
    const grown = (big: number): readonly string[] =>
      rowsOf(
        {
          server: [
            { lines: 1000, server: 'series', result: oneFile(10) },
            { lines: 100_000, server: 'series', result: oneFile(big) },
          ],
        },
        '100,000 lines take',
      );
    expect(grown(20)).toEqual([
      '✓ | Keystroke to problems, p95: 100,000 lines take as long as 1,000 | ≤ 2 × | 2 ×',
    ]);
    expect(grown(21)[0]).toMatch(/^✗.*2\.1 ×$/);
  });

  it('takes a server that failed for one that was not measured', () => {
    const server: Results['server'] = [
      { lines: 10_000, server: 'series', result: oneFile(1) },
      { lines: 10_000, server: 'json', result: { failure: 'out of memory' } },
    ];
    expect(rowsOf({ server }, 'as fast as the JSON server')[0]).toMatch(/not measured$/);
    expect(figureTables({ ...nothing, server })).toContain('failed: out of memory');
  });

  it('adds what the page takes to what the server takes', () => {
    const preview: Results['preview'] = [{ subject: 'ballard', server: [4, 6], page: [4, 2] }];
    expect(rowsOf({ preview }, 'Ballard')).toEqual([
      '✓ | Preview after a keystroke, Ballard, p95: of 16 ms | ≤ 1 × | 0.5 ×',
    ]);
    expect(rowsOf({ preview: [{ subject: 'ballard', server: [4], page: [] }] }, 'Ballard')[0]).toMatch(
      /not measured$/,
    );
  });

  it('compares a first start with a second', () => {
    const index = (start: 'cold' | 'warm', time: number): Results['index'][number] => {
      const result = { index: time, keystrokes: [time], usage: undefined };
      return { files: 1000, server: 'series', start, result };
    };
    expect(rowsOf({ index: [index('cold', 12), index('warm', 2)] }, 'Warm start')[0]).toMatch(/^✓.*6 ×$/);
  });
});

describe('samples', () => {
  it('lie between two values where a part falls there', () => {
    expect(quantile([4, 1, 3, 2], 0.5)).toBe(2.5);
    expect(quantile([7], 0.95)).toBe(7);
    expect(summaryOf([])).toBeUndefined();
    expect(summaryOf([1, 2, 3])).toEqual({ count: 3, p50: 2, p95: 2.9 });
  });
});

it('sums a profile up by function, without idle time', () => {
  const node = (id: number, functionName: string, children: number[] = []): object => {
    return { id, callFrame: { functionName, url: '' }, children };
  };
  const nodes = [
    node(1, '(root)', [2, 5]),
    node(2, 'check', [3]),
    node(3, 'walk', [4]),
    node(4, 'walk'),
    node(5, '(idle)'),
  ];
  const shares = sharesOf({ nodes, samples: [2, 3, 4, 5], timeDeltas: [10, 20, 10, 1000] } as Parameters<
    typeof sharesOf
  >[0]);
  expect(shares.filter(({ name }) => name !== '(root)')).toEqual([
    { name: 'check', all: 1, own: 0.25 },
    { name: 'walk', all: 0.75, own: 0.75 },
  ]);
});

describe('a profile by part of the program', () => {
  const bundle = '#!/usr/bin/env node\n// server/checks/dates.ts\nf\n// node_modules/some/one.js\ng\n';
  const areaOf = areasOf(bundle, 'cli.js');
  const frame = (functionName: string, url: string, lineNumber: number): Parameters<typeof areaOf>[0] => ({
    functionName,
    url,
    lineNumber,
  });

  it('goes by the module of a function', () => {
    expect(areaOf(frame('f', 'file:///x/cli.js', 2), undefined)).toBe('rules');
    expect(areaOf(frame('g', 'file:///x/cli.js', 4), 'rules')).toBe('other packages');
    expect(areaOf(frame('', 'file:///x/cli.js', 0), undefined)).toBe('Node.js, and loading the program');
    expect(areaOf(frame('h', 'node:fs', 2), 'rules')).toBe('Node.js, and loading the program');
  });

  it('gives what is built in to its caller, and the collector to nobody', () => {
    expect(areaOf(frame('set', '', -1), 'rules')).toBe('rules');
    expect(areaOf(frame('(garbage collector)', '', -1), 'rules')).toBe('(garbage collector)');
  });

  it('sums up memory', () => {
    const set = { callFrame: frame('set', '', -1), selfSize: 30, children: [] };
    const check = { callFrame: frame('f', 'file:///x/cli.js', 2), selfSize: 10, children: [set] };
    const head = { callFrame: frame('(root)', '', -1), selfSize: 0, children: [check] };
    const other = { callFrame: frame('g', 'file:///x/cli.js', 4), selfSize: 60, children: [] };
    const shares = heapSharesOf({ head: { ...head, children: [check, other] } }, areaOf);
    expect(areaTable(shares)).toBe('By part of the program:\n 60.0 %  other packages\n 40.0 %  rules');
  });
});

describe('the command line', () => {
  it('asks for everything, or for parts', () => {
    expect(readOptions([])).toEqual({
      quick: false,
      raw: false,
      profile: undefined,
      parts: ['parse', 'server', 'index', 'preview'],
    });
    expect(readOptions(['--only', 'index', '--only', 'parse', '--quick']).parts).toEqual(['index', 'parse']);
  });

  it('says what it does not know', () => {
    expect(() => readOptions(['--only', 'parsing'])).toThrow('There is no part “parsing”.');
    expect(() => readOptions(['--fast'])).toThrow('--fast');
    expect(readOptions(['--profile', 'memory']).profile).toBe('memory');
    expect(() => readOptions(['--profile', 'cpu'])).toThrow('There is no part “cpu”.');
  });
});
