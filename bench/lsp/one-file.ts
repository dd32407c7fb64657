// What an author feels who works in one file: how soon it is open, how soon a keystroke is judged, and how soon
// questions are answered.
import type { Diagnostic } from 'vscode-languageserver';
import type { Usage } from '../measure/processes';
import { repeat, timed, type Effort } from '../measure/samples';
import { Client } from './client';
import { Document, type Change } from './document';
import { keepingNothing } from './kept';
import type { Places, Stretch } from './places';
import type { Server } from './servers';

/** The measured times of one server on one file, in milliseconds. */
export interface OneFile {
  /** From its start to the answer to `initialize`. */
  readonly start: number;
  /** From opening the file to its problems. */
  readonly open: number;
  /** From a keystroke to the problems of that version, by kind of keystroke. */
  readonly keystrokes: Readonly<Record<string, readonly number[]>>;
  /** From a keystroke to the completions after it. */
  readonly completion: readonly number[];
  /** Requests about a text that has not changed, by name; only those that the server offers. */
  readonly queries: Readonly<Record<string, readonly number[]>>;
  /** What an editor asks anew for a file that was edited, by name; only what the server offers. */
  readonly views: Readonly<Record<string, readonly number[]>>;
  readonly usage: Usage | undefined;
  /** The same when the file was opened and edited, and nothing else was asked for yet. */
  readonly edited: Usage | undefined;
  /** The time of processors that one keystroke takes on average: other work on the machine hardly changes it. */
  readonly processorPerKeystroke: number | undefined;
}

/** Measures a server on a file of a folder. */
export async function measureOneFile(
  server: Server,
  file: { readonly folder: string; readonly name: string; readonly text: string },
  effort: Effort,
): Promise<OneFile> {
  const client = new Client(server, file.folder, keepingNothing(`${file.folder}-kept`));
  try {
    await client.initialize();
    const start = performance.now() - client.startedAt;
    const document = new Document(client, client.uriOf(file.name), server.notation, file.text);
    const began = performance.now();
    const { at, problems } = await document.open();
    const open = at - began;
    if (problems.length > 0) throw new Error(`The data are not valid for it: ${JSON.stringify(problems[0])}`);
    await client.rest();
    const places = server.placesIn(file.text);
    const before = client.usage()?.processor;
    const keystrokes = await measureKeystrokes(client, document, places, effort);
    const edited = client.usage();
    const pressed = Object.values(keystrokes).flat().length;
    const processorPerKeystroke =
      before === undefined || edited === undefined ? undefined : (edited.processor - before) / pressed;
    const completion = await measureCompletion(client, document, places.completed, file.text, {
      rounds: pressed,
      budget: effort.budget,
    });
    const queries = await measureQueries(client, document, places, effort);
    const views = await measureViews(client, document, places, effort);
    const usage = client.usage();
    return { start, open, keystrokes, completion, queries, views, usage, edited, processorPerKeystroke };
  } finally {
    await client.stop();
  }
}

/** A change and the one that undoes it. */
interface Pair {
  readonly done: Change & { readonly kind: string };
  readonly undone: Change & { readonly kind: string };
  /** Whether the text is wrong in between. */
  readonly breaks: boolean;
}

function pairs({ letter, lineEnd, brace }: Places): readonly Pair[] {
  const inserted = (at: number, text: string): Pick<Pair, 'done' | 'undone'> => ({
    done: { kind: text === '\n' ? 'newline' : 'letter', at: { start: at, end: at }, text },
    undone: { kind: 'delete', at: { start: at, end: at + 1 }, text: '' },
  });
  return [
    { ...inserted(letter, 'x'), breaks: false },
    { ...inserted(lineEnd, '\n'), breaks: false },
    {
      done: { kind: 'break', at: brace, text: '' },
      undone: { kind: 'mend', at: { start: brace.start, end: brace.start }, text: '}' },
      breaks: true,
    },
  ];
}

const any = (problems: readonly Diagnostic[]): boolean => problems.length > 0;
const none = (problems: readonly Diagnostic[]): boolean => problems.length === 0;

/** Presses keys of every kind in the middle of an open file. @returns the times by kind, in milliseconds */
export async function measureKeystrokes(
  client: Client,
  document: Document,
  places: Places,
  effort: Effort,
): Promise<Record<string, number[]>> {
  const times: Record<string, number[]> = {};
  const press = async (change: Pair['done'], accepts: typeof any): Promise<void> => {
    (times[change.kind] ??= []).push(await document.edit(change, accepts));
    await client.rest();
  };
  for (const { done, undone, breaks } of pairs(places))
    await repeat({ ...effort, budget: effort.budget / 3 }, async () => {
      await press(done, breaks ? any : none);
      await press(undone, none);
    });
  return times;
}

/** Empties a word, and types its first letter as often as keys were pressed before, each time asking at once. */
async function measureCompletion(
  client: Client,
  document: Document,
  word: Stretch,
  text: string,
  effort: Effort,
): Promise<readonly number[]> {
  const times: number[] = [];
  await document.edit({ at: word, text: '' });
  const typed = { start: word.start, end: word.start + 1 };
  await repeat(effort, async () => {
    await client.rest();
    const send = document.prepare({
      at: { start: word.start, end: word.start },
      text: text.charAt(word.start),
    });
    const time = await timed(() => {
      send();
      return client.request('textDocument/completion', {
        ...document.at(typed.end),
        context: { triggerKind: 1 },
      });
    });
    times.push(time);
    await document.edit({ at: typed, text: '' });
  });
  await document.edit({ at: { start: word.start, end: word.start }, text: text.slice(word.start, word.end) });
  return times;
}

const queries = [
  ['hover', 'hoverProvider'],
  ['definition', 'definitionProvider'],
  ['rename', 'renameProvider'],
  ['semanticTokens/full', 'semanticTokensProvider'],
  ['formatting', 'documentFormattingProvider'],
] as const;

async function measureQueries(
  client: Client,
  document: Document,
  { name }: Places,
  effort: Effort,
): Promise<Record<string, number[]>> {
  const times: Record<string, number[]> = {};
  const params = {
    ...document.at(name.start + 1),
    newName: 'zz_renamed',
    options: { tabSize: 2, insertSpaces: true },
  };
  for (const [query, provider] of queries) {
    const method = `textDocument/${query}`;
    if (!client.offers(provider, method)) continue;
    await repeat({ ...effort, budget: effort.budget / 5 }, async () => {
      (times[query] ??= []).push(await timed(() => client.request(method, params)));
    });
  }
  return times;
}

/** Every server here that offers tokens offers what has changed of them as well. */
const views = [
  ['semanticTokens/full/delta', 'semanticTokensProvider'],
  ['documentSymbol', 'documentSymbolProvider'],
  ['foldingRange', 'foldingRangeProvider'],
  ['codeLens', 'codeLensProvider'],
] as const;

/** Edits the file, and asks for one thing that an editor shows of all of it, again and again. */
async function measureViews(
  client: Client,
  document: Document,
  { letter }: Places,
  effort: Effort,
): Promise<Record<string, number[]>> {
  const times: Record<string, number[]> = {};
  const inserted = { at: { start: letter, end: letter }, text: 'x' };
  const deleted = { at: { start: letter, end: letter + 1 }, text: '' };
  for (const [view, provider] of views) {
    const method = `textDocument/${view}`;
    if (!client.offers(provider, method)) continue;
    let previousResultId = '';
    await repeat({ ...effort, budget: effort.budget / 6 }, async (i) => {
      await document.edit(i % 2 === 0 ? inserted : deleted);
      await client.rest();
      const start = performance.now();
      const answer = await client.request<Answer>(method, { ...document.at(letter), previousResultId });
      (times[view] ??= []).push(performance.now() - start);
      previousResultId = answer?.resultId ?? '';
    });
    if (times[view]!.length % 2 === 1) await document.edit(deleted);
  }
  return times;
}

/** What is read of an answer: by its id the client asks for what has changed since. */
type Answer = { readonly resultId?: string } | null;
