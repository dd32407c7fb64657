// What is asked for on the command line of the benchmark.
import { parseArgs } from 'node:util';

export const parts = ['parse', 'server', 'index', 'preview'] as const;

export type Part = (typeof parts)[number];

/** What can be looked into: parsing, an open file and the memory that it takes, many files, and the preview. */
export const profiled = ['parse', 'open', 'keystrokes', 'index', 'preview', 'memory'] as const;

export type Profiled = (typeof profiled)[number];

/** What to measure, and what to show of it. */
export interface Options {
  readonly parts: readonly Part[];
  /** The small sizes only. */
  readonly quick: boolean;
  /** Shows the figures besides the ratios. */
  readonly raw: boolean;
  /** What of our own is profiled, instead of measuring anything. */
  readonly profile: Profiled | undefined;
}

export const usage = `npm run bench -- [--quick] [--raw] [--only PART] [--profile WHAT]

  --quick    the small sizes only
  --raw      the figures besides the ratios
  --only     one part; may be given several times
  --profile  where our own time or memory goes, instead of how much it is

PART is one of ${parts.join(', ')};
WHAT is one of ${profiled.join(', ')}.`;

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
    profile: profile === undefined ? undefined : oneOf(profiled, profile),
    parts: only?.map((name) => oneOf(parts, name)) ?? parts,
  };
}

function oneOf<Name extends string>(names: readonly Name[], name: string): Name {
  const found = names.find((one) => one === name);
  if (found === undefined) throw new Error(`There is no part “${name}”.`);
  return found;
}
