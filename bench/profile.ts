// Where our server spends its time while a file is edited: its own sampling profile, summed up by function.
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { inventDataset } from './data/invent';
import { writeDataset, type Written } from './data/write';
import type { Installed } from './installed';
import { measureManyFiles } from './lsp/many-files';
import { measureOneFile } from './lsp/one-file';
import { servers } from './lsp/servers';
import type { Part } from './options';
import { measurePreview } from './preview/measure';
import { sharesOf, shareTable, type Profile } from './profile-shares';

/** Runs one part of the benchmark with our server alone, under a profiler. @returns the functions that take most */
export async function profileServer(installed: Installed, part: Part): Promise<string> {
  const folder = `${installed.folder}/profile`;
  rmSync(folder, { recursive: true, force: true });
  const nodeOptions = ['--cpu-prof', `--cpu-prof-dir=${folder}`];
  await runPart({ ...installed, nodeOptions, folder }, part);
  const file = readdirSync(folder).find((one) => one.endsWith('.cpuprofile'));
  if (file === undefined) throw new Error('The server has written no profile.');
  const shares = sharesOf(JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')) as Profile);
  return `${shareTable(shares)}\n\nThe whole profile: ${folder}/${file}`;
}

const effort = { rounds: 20, budget: 20_000 };

async function runPart(installed: Installed, part: Part): Promise<void> {
  const server = servers(installed)[0]!;
  const write = (wanted: { files: number; lines: number }): Written =>
    writeDataset(`${installed.folder}/data`, 'series', inventDataset({ ...wanted, seed: 1 }));
  if (part === 'parse') throw new Error('Parsing is profiled with the server.');
  if (part === 'preview') await measurePreview(installed, 'long-show', effort);
  if (part === 'index') await measureManyFiles(server, write({ files: 100, lines: 500 }), {}, effort);
  if (part !== 'server') return;
  const { folder, names } = write({ files: 1, lines: 10_000 });
  const name = names[0]!;
  await measureOneFile(server, { folder, name, text: readFileSync(`${folder}/${name}`, 'utf8') }, effort);
}
