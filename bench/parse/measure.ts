// How fast texts are parsed: the same facts in the notations of all parsers, each parser in a process of its own.
import { readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { isDeepStrictEqual } from 'node:util';
import type { FileFacts } from '../data/facts';
import { inventDataset } from '../data/invent';
import { plainFacts } from '../data/plain';
import { writeDataset, type Notation } from '../data/write';
import type { Installed } from '../installed';
import { start } from '../measure/processes';
import { quantile } from '../measure/samples';
import type { Log } from '../log';
import { parserIds, type Parser, type ParserId } from './parsers';
import type { Task, Timing } from './worker';

/** How fast a parser reads, in MB of UTF-8 text per second; `warm` is the median. */
export interface Speed {
  readonly parser: ParserId;
  readonly mode: keyof Parser;
  readonly lines: number;
  readonly cold: number;
  readonly warm: number;
}

const notations: Readonly<Record<ParserId, Notation>> = {
  series: 'series',
  ohm: 'series',
  'jsonc-parser': 'json',
  yaml: 'yaml',
};

/** Measures all parsers on a dataset of so many lines. @param only the modes that are wanted, where not all of them are */
export async function measureParsers(
  installed: Installed,
  lines: number,
  parsers: readonly ParserId[],
  budget: number,
  log: Log,
  only?: readonly Speed['mode'][],
): Promise<readonly Speed[]> {
  const facts = inventDataset({ files: 1, lines, seed: 1 });
  const speeds: Speed[] = [];
  for (const parser of parserIds.filter((id) => parsers.includes(id))) {
    const { folder, names } = writeDataset(
      `${installed.folder}/data/parse-${lines}`,
      notations[parser],
      facts,
    );
    const file = `${folder}/${names[0]!}`;
    if (parser === 'yaml') expectFacts(installed, file, facts[0]!);
    for (const mode of only ?? modesOf(parser)) {
      log(`parse: ${parser}, ${mode}, ${lines} lines`);
      const { packages, grammar } = installed;
      const { cold, warm } = await run(installed, { parser, mode, file, budget, packages, grammar });
      const speed = (time: number): number => statSync(file).size / 1000 / time;
      speeds.push({ parser, mode, lines, cold: speed(cold), warm: speed(quantile(warm, 0.5)) });
    }
  }
  return speeds;
}

function modesOf(parser: ParserId): readonly Speed['mode'][] {
  return parser === 'series' ? ['match', 'tree', 'copy'] : ['match', 'tree'];
}

async function run({ node, nodeOptions, parser, folder }: Installed, task: Task): Promise<Timing> {
  const worker = start([node, ...nodeOptions, parser, JSON.stringify(task)], { cwd: folder });
  const output: Buffer[] = [];
  worker.child.stdout.on('data', (data: Buffer) => output.push(data));
  const closed = new Promise((resolve) => worker.child.stdout.once('close', resolve));
  await Promise.all([worker.ended, closed]);
  const text = Buffer.concat(output).toString();
  if (text === '') throw new Error(`${task.parser} failed: ${worker.complaints()}`);
  return JSON.parse(text) as Timing;
}

/** Our tests read no YAML, so it is here that what was written must be what was meant. */
function expectFacts({ packages }: Installed, file: string, facts: FileFacts): void {
  const { parse } = createRequire(`${packages}/`)('yaml') as { readonly parse: (text: string) => unknown };
  if (!isDeepStrictEqual(parse(readFileSync(file, 'utf8')), plainFacts(facts)))
    throw new Error(`${file} does not hold the facts that it was made of.`);
}
