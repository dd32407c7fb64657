// Where our server, or our parser, spends its time or its memory: V8's own sampling profiles, summed up by part of the
// program and by function.
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { basename } from 'node:path';
import { inventDataset } from './data/invent';
import { writeDataset, type Written } from './data/write';
import type { Installed } from './installed';
import { log } from './log';
import { Client } from './lsp/client';
import { Document } from './lsp/document';
import { keepingNothing } from './lsp/kept';
import { measureKeystrokes } from './lsp/one-file';
import type { Places } from './lsp/places';
import { servers } from './lsp/servers';
import type { Profiled } from './options';
import { measureParsers } from './parse/measure';
import { measurePreview } from './preview/measure';
import { areasOf } from './profile-areas';
import {
  areaTable,
  functionTable,
  heapSharesOf,
  sharesOf,
  type HeapProfile,
  type Profile,
} from './profile-shares';

/** A profile of memory notes one allocation in so many bytes. One of time looks as often as V8 does by itself. */
const bytes = 16_384;

/** Runs one thing under a profiler. @returns the parts of the program, and the functions, that take most */
export async function profile(installed: Installed, what: Profiled): Promise<string> {
  const folder = `${installed.folder}/profile`;
  rmSync(folder, { recursive: true, force: true });
  const kind = what === 'memory' ? 'heap' : 'cpu';
  const nodeOptions = [`--${kind}-prof`, `--${kind}-prof-dir=${folder}`];
  if (kind === 'heap') nodeOptions.push(`--heap-prof-interval=${bytes}`);
  await run({ ...installed, nodeOptions, folder }, what);
  const file = readdirSync(folder).find((one) => one.endsWith(`.${kind}profile`));
  if (file === undefined) throw new Error('Nobody has written a profile.');
  const bundle = what === 'parse' ? installed.parser : installed.command;
  const areaOf = areasOf(readFileSync(bundle, 'utf8'), basename(bundle));
  const found: unknown = JSON.parse(readFileSync(`${folder}/${file}`, 'utf8'));
  const sum = (nameOf?: typeof areaOf): ReturnType<typeof sharesOf> =>
    kind === 'heap' ? heapSharesOf(found as HeapProfile, nameOf) : sharesOf(found as Profile, nameOf);
  return `${areaTable(sum(areaOf))}\n\n${functionTable(sum())}\n\nThe whole profile: ${folder}/${file}`;
}

async function run(installed: Installed, what: Profiled): Promise<void> {
  const write = (wanted: { files: number; lines: number }): Written =>
    writeDataset(`${installed.folder}/data`, 'series', inventDataset({ ...wanted, seed: 1 }));
  switch (what) {
    case 'parse':
      await measureParsers(installed, 10_000, ['series'], 4000, log, ['tree']);
      return;
    case 'open':
      await open(installed, write({ files: 1, lines: 10_000 }));
      return;
    case 'memory':
      await open(installed, write({ files: 1, lines: 100_000 }));
      return;
    case 'index':
      await open(installed, write({ files: 100, lines: 500 }));
      return;
    case 'keystrokes':
      await open(installed, write({ files: 1, lines: 10_000 }), pressKeys);
      return;
    case 'preview':
      await measurePreview(installed, 'long-show', { rounds: 100, budget: 30_000 });
  }
}

/** Opens the first file of a folder, and waits for its problems. @param then what is done with it */
async function open(
  installed: Installed,
  { folder, names }: Written,
  then?: typeof pressKeys,
): Promise<void> {
  const server = servers(installed)[0]!;
  const name = names[0]!;
  const client = new Client(server, folder, keepingNothing(`${folder}-kept`));
  try {
    await client.initialize();
    const text = readFileSync(`${folder}/${name}`, 'utf8');
    const document = new Document(client, client.uriOf(name), server.notation, text);
    await document.open();
    await then?.(client, document, server.placesIn(text));
  } finally {
    await client.stop();
  }
}

/** So many that opening the file before is but a small part of the whole. */
async function pressKeys(client: Client, document: Document, places: Places): Promise<void> {
  await measureKeystrokes(client, document, places, { rounds: 300, budget: 60_000 });
}
