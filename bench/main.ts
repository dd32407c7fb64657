// The benchmark: measures what is asked for, one thing after another, and says how it compares. It judges no time by
// itself: ratios of one run are all that it compares with what the project wants to reach.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import type { Installed } from './installed';
import { log } from './log';
import { measureIndexes } from './lsp/indexes';
import { measureServers } from './lsp/sizes';
import { killAllAtExit } from './measure/processes';
import { readOptions, usage, type Options } from './options';
import { measureParsers } from './parse/measure';
import { parserIds } from './parse/parsers';
import { measurePreviews } from './preview/measure';
import { profile } from './profile';
import { figureTables, ratioTable } from './report';
import type { Results } from './results';

killAllAtExit();
const installed = JSON.parse(process.env['SERIES_BENCH'] ?? '') as Installed;
const options = optionsOrExit();
mkdirSync(installed.folder, { recursive: true });
if (options.profile) say(await profile(installed, options.profile));
else await compare(options);

function optionsOrExit(): Options {
  try {
    return readOptions(process.argv.slice(2));
  } catch (error) {
    log(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
    process.exit(2);
  }
}

async function compare({ raw, ...wanted }: Options): Promise<void> {
  const results = await measure(wanted);
  const file = `${installed.folder}/results.json`;
  writeFileSync(file, `${JSON.stringify(results, null, 2)}\n`);
  const [before, after] = results.machine.load;
  say(ratioTable(results));
  if (raw) say(`\n${figureTables(results)}`);
  say(
    `\n${results.machine.processors}; load ${before.toFixed(1)} before, ${after.toFixed(1)} after. See ${file}.`,
  );
}

async function measure({ parts, quick }: Pick<Options, 'parts' | 'quick'>): Promise<Results> {
  const load = loadavg()[0]!;
  const asks = (part: Options['parts'][number]): boolean => parts.includes(part);
  const parse = asks('parse') ? await measureAllParsers() : [];
  const server = asks('server') ? await measureServers(installed, quick, log) : [];
  const index = asks('index') ? await measureIndexes(installed, quick, log) : [];
  const preview = asks('preview')
    ? await measurePreviews(installed, { rounds: 120, budget: 60_000 }, log)
    : [];
  clean();
  const [processor] = cpus();
  const machine = {
    at: new Date().toISOString(),
    node: process.version,
    processors: `${cpus().length} × ${processor?.model ?? 'unknown'}`,
    load: [load, loadavg()[0]!] as const,
  };
  return { machine, parse, server, index, preview };
}

/** The interpreter takes about a megabyte of memory for a kilobyte of text, so it reads only the small one. */
async function measureAllParsers(): Promise<Results['parse']> {
  const budget = 4000;
  const small = await measureParsers(installed, 1000, parserIds, budget, log);
  const compiled = parserIds.filter((id) => id !== 'ohm');
  return [...small, ...(await measureParsers(installed, 10_000, compiled, budget, log))];
}

/** The data are made anew by every run. */
function clean(): void {
  for (const name of ['data', 'preview'])
    rmSync(`${installed.folder}/${name}`, { recursive: true, force: true });
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
