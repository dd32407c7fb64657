// Our server and Langium's on folders of many files: the first time, and again. The JSON server knows no other files.
import { inventDataset } from '../data/invent';
import { writeDataset } from '../data/write';
import type { Installed } from '../installed';
import type { Log } from '../log';
import type { ManyFilesResult } from '../results';
import { keepingIn, keepingNothing } from './kept';
import { measureManyFiles } from './many-files';
import { servers } from './servers';
import { attempt } from './sizes';

const linesPerFile = 500;
const effort = { rounds: 5, budget: 20_000 };

/** Measures both on 100 and on 1,000 files. @param quick on 100 only */
export async function measureIndexes(
  installed: Installed,
  quick: boolean,
  log: Log,
): Promise<readonly ManyFilesResult[]> {
  const results: ManyFilesResult[] = [];
  for (const files of quick ? [100] : [100, 1000]) {
    const facts = inventDataset({ files, lines: linesPerFile, seed: 1 });
    const written = writeDataset(`${installed.folder}/data/files-${files}`, 'series', facts);
    // Whatever a server keeps for the next time is kept here, and is gone before the first time.
    const kept = `${installed.folder}/data/kept`;
    for (const server of servers(installed).filter(({ notation }) => notation === 'series'))
      for (const start of server.id === 'series' ? (['cold', 'warm'] as const) : (['cold'] as const)) {
        log(`index: ${server.name}, ${files} files, ${start}`);
        const environment = start === 'cold' ? keepingNothing(kept) : keepingIn(kept);
        const result = await attempt(() => measureManyFiles(server, written, environment, effort));
        results.push({ files, server: server.id, start, result });
      }
  }
  return results;
}
