// All servers on files of growing size, the same facts for each.
import { readFileSync } from 'node:fs';
import { inventDataset } from '../data/invent';
import { writeDataset } from '../data/write';
import type { Installed } from '../installed';
import type { Log } from '../log';
import type { Failure, OneFileResult } from '../results';
import { measureOneFile } from './one-file';
import { servers } from './servers';

/** As many rounds in each: the 95th percentile of fewer keystrokes tells more of the first ones. */
const rounds = 60;

const sizes: readonly { readonly lines: number; readonly budget: number; readonly isBig?: boolean }[] = [
  { lines: 1000, budget: 30_000 },
  { lines: 10_000, budget: 60_000 },
  { lines: 100_000, budget: 45_000, isBig: true },
];

/** Measures all servers on all sizes. @param quick the small sizes only */
export async function measureServers(
  installed: Installed,
  quick: boolean,
  log: Log,
): Promise<readonly OneFileResult[]> {
  const results: OneFileResult[] = [];
  for (const { lines, isBig, budget } of sizes) {
    if (quick && isBig) continue;
    const facts = inventDataset({ files: 1, lines, seed: 1 });
    for (const server of servers(installed)) {
      const { folder, names } = writeDataset(`${installed.folder}/data/${lines}`, server.notation, facts);
      const [name] = names;
      const text = readFileSync(`${folder}/${name!}`, 'utf8');
      log(`server: ${server.name}, ${lines} lines`);
      const result = await attempt(() =>
        measureOneFile(server, { folder, name: name!, text }, { rounds, budget }),
      );
      results.push({ lines, server: server.id, result });
    }
  }
  return results;
}

/** What a server cannot do says something about it, and leaves the other figures as they are. */
export async function attempt<T>(measure: () => Promise<T>): Promise<T | Failure> {
  try {
    return await measure();
  } catch (error) {
    return { failure: error instanceof Error ? error.message : String(error) };
  }
}
