// What an author feels who opens a folder of many files: how soon what one file says of the others is judged.
import { readFileSync } from 'node:fs';
import type { Diagnostic } from 'vscode-languageserver';
import { newcomer } from '../data/invent';
import type { Usage } from '../measure/processes';
import { repeat, type Effort } from '../measure/samples';
import { Client } from './client';
import { Document } from './document';
import type { Server } from './servers';

/** The measured times of one server on a folder, in milliseconds. */
export interface ManyFiles {
  /** From `initialize` to all problems of a file that refers to others. */
  readonly index: number;
  /** From a keystroke in that file to its problems. */
  readonly keystrokes: readonly number[];
  readonly usage: Usage | undefined;
}

/** A name that nothing declares: when it is the one problem of a file, all other names are known. */
const stranger = 'zz_stranger';

/**
 * Measures a server on a folder.
 * @param names its files; the first refers to the last
 * @param environment for the server, such as where it may keep what it has learnt
 */
export async function measureManyFiles(
  server: Server,
  { folder, names }: { readonly folder: string; readonly names: readonly string[] },
  environment: Readonly<Record<string, string>>,
  effort: Effort,
): Promise<ManyFiles> {
  const [first] = names.map((name) => readFileSync(`${folder}/${name}`, 'utf8'));
  const text = first!.replace(newcomer.id, `${newcomer.id}, ${stranger}`);
  const client = new Client(server, folder, environment);
  try {
    const began = performance.now();
    await client.initialize();
    const document = new Document(client, client.uriOf(names[0]!), server.notation, text);
    const { at } = await document.open(isComplete);
    await client.rest();
    const keystrokes: number[] = [];
    const { letter } = server.placesIn(text);
    await repeat(effort, async () => {
      keystrokes.push(await document.edit({ at: { start: letter, end: letter }, text: 'x' }, isComplete));
      await client.rest();
      keystrokes.push(await document.edit({ at: { start: letter, end: letter + 1 }, text: '' }, isComplete));
      await client.rest();
    });
    const usage = client.usage();
    await client.settle();
    return { index: at - began, keystrokes, usage };
  } finally {
    await client.stop();
  }
}

function isComplete(problems: readonly Diagnostic[]): boolean {
  return problems.length === 1 && JSON.stringify(problems[0]!.message).includes(stranger);
}
