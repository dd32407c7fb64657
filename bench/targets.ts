// What the project wants to reach, as ratios of figures of one run.
import { quantile } from './measure/samples';
import type { OneFile } from './lsp/one-file';
import type { ServerId } from './lsp/servers';
import type { ParserId } from './parse/parsers';
import type { Preview } from './preview/measure';
import { measured, type ManyFilesResult, type Results } from './results';

/** A ratio that is wanted; `ratio` is undefined where the run did not measure it. */
export interface Target {
  readonly name: string;
  readonly wanted: { readonly atLeast: number } | { readonly atMost: number };
  readonly ratio: (results: Results) => number | undefined;
}

export const targets: readonly Target[] = [
  {
    name: 'Parse to a tree, warm: as fast as interpreted Ohm',
    wanted: { atLeast: 50 },
    ratio: (results) => over(warm(results, 'series', 1000), warm(results, 'ohm', 1000)),
  },
  {
    name: 'Parse to a tree, warm, per MB: as fast as jsonc-parser',
    wanted: { atLeast: 1 },
    ratio: (results) => over(warm(results, 'series', 10_000), warm(results, 'jsonc-parser', 10_000)),
  },
  faster('Open 10,000 lines until the problems are told', 'json', 1, 10_000, ({ open }) => open),
  faster('Open 10,000 lines until the problems are told', 'langium', 3, 10_000, ({ open }) => open),
  faster('Keystroke to problems, 10,000 lines, p95', 'json', 10, 10_000, keystroke),
  faster('Keystroke to problems, 10,000 lines, p95', 'langium', 50, 10_000, keystroke),
  {
    name: 'Keystroke to problems, p95: 100,000 lines take as long as 1,000',
    wanted: { atMost: 2 },
    ratio: (results) =>
      over(figure(results, 'series', 100_000, keystroke), figure(results, 'series', 1000, keystroke)),
  },
  faster('Completion after a keystroke, 10,000 lines, p95', 'json', 5, 10_000, ({ completion }) =>
    quantile(completion, 0.95),
  ),
  {
    name: 'Cold index of 1,000 files of 500 lines: as fast as Langium',
    wanted: { atLeast: 3 },
    ratio: (results) => over(index(results, 'langium', 'cold'), index(results, 'series', 'cold')),
  },
  {
    name: 'Warm start on 1,000 files of 500 lines: as fast as a cold one',
    wanted: { atLeast: 5 },
    ratio: (results) => over(index(results, 'series', 'cold'), index(results, 'series', 'warm')),
  },
  {
    name: 'Peak memory, 100,000 lines edited: as much as Langium',
    wanted: { atMost: 0.25 },
    ratio: (results) =>
      over(figure(results, 'series', 100_000, peak), figure(results, 'langium', 100_000, peak)),
  },
  preview('Preview after a keystroke, Ballard, p95: of 16 ms', 'ballard', 16),
  preview('Preview after a keystroke, 2,000 episodes, p95: of 48 ms', 'long-show', 48),
];

/** Whether a ratio is what is wanted. */
export function isReached(wanted: Target['wanted'], ratio: number): boolean {
  return 'atLeast' in wanted ? ratio >= wanted.atLeast : ratio <= wanted.atMost;
}

/** That we take a part of the time that another server takes. */
function faster(
  name: string,
  other: 'json' | 'langium',
  atLeast: number,
  lines: number,
  of: (result: OneFile) => number,
): Target {
  const server = other === 'json' ? 'the JSON server' : 'Langium';
  return {
    name: `${name}: as fast as ${server}`,
    wanted: { atLeast },
    ratio: (results) => over(figure(results, other, lines, of), figure(results, 'series', lines, of)),
  };
}

/** That server and script together keep to a budget, in milliseconds. */
function preview(name: string, subject: Preview['subject'], budget: number): Target {
  return {
    name,
    wanted: { atMost: 1 },
    ratio: (results) => {
      const found = results.preview.find((one) => one.subject === subject);
      if (!found || found.page.length === 0) return undefined;
      return (
        quantile(
          found.server.map((time, i) => time + found.page[i]!),
          0.95,
        ) / budget
      );
    },
  };
}

/** The 95th percentile over all kinds of keystrokes. */
export function keystroke({ keystrokes }: Pick<OneFile, 'keystrokes'>): number {
  return quantile(Object.values(keystrokes).flat(), 0.95);
}

function peak({ edited }: OneFile): number | undefined {
  return edited?.peak;
}

function figure(
  { server: results }: Results,
  server: ServerId,
  lines: number,
  of: (result: OneFile) => number | undefined,
): number | undefined {
  const found = results.find((one) => one.server === server && one.lines === lines);
  const result = measured(found?.result);
  return result && of(result);
}

function index(results: Results, server: ServerId, start: ManyFilesResult['start']): number | undefined {
  const found = results.index.find(
    (one) => one.server === server && one.start === start && one.files === 1000,
  );
  return measured(found?.result)?.index;
}

function warm({ parse }: Results, parser: ParserId, lines: number): number | undefined {
  return parse.find((one) => one.parser === parser && one.mode === 'tree' && one.lines === lines)?.warm;
}

function over(one: number | undefined, other: number | undefined): number | undefined {
  return one === undefined || other === undefined ? undefined : one / other;
}
