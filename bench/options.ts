// What is asked for on the command line of the benchmark.
import { parseArgs } from 'node:util';

export const parts = ['parse', 'server', 'index', 'preview'] as const;

export type Part = (typeof parts)[number];

/** What to measure, and what to show of it. */
export interface Options {
  readonly parts: readonly Part[];
  /** The small sizes only. */
  readonly quick: boolean;
  /** Shows the figures besides the ratios. */
  readonly raw: boolean;
  /** The part during which our server is profiled, instead of measuring anything. */
  readonly profile: Part | undefined;
}

export const usage = `npm run bench -- [--quick] [--raw] [--only PART] [--profile PART]

  --quick    the small sizes only
  --raw      the figures besides the ratios
  --only     one part; may be given several times
  --profile  in which functions our server spends its time in one part, instead of how much that is

PART is one of ${parts.join(', ')}.`;

/** Reads the command line. @throws an error that says what is wrong with it */
export function readOptions(parameters: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...parameters],
    options: {
      quick: { type: 'boolean', default: false },
      raw: { type: 'boolean', default: false },
      profile: { type: 'string' },
      only: { type: 'string', multiple: true },
    },
  });
  const { only, profile, quick, raw } = values;
  return {
    quick,
    raw,
    profile: profile === undefined ? undefined : partOf(profile),
    parts: only?.map(partOf) ?? parts,
  };
}

function partOf(name: string): Part {
  const part = parts.find((one) => one === name);
  if (part === undefined) throw new Error(`There is no part “${name}”.`);
  return part;
}
