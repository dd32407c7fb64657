// What must change in a dataset when files or folders get other names. `.series` files name no files, so it
// is the globs of `series.json` alone: those that name what has moved, or that begin with its folder.
import { TextEdit, type WorkspaceEdit } from 'vscode-languageserver-types';
import type { Span } from '../syntax/tree';
import { Lines } from './lines';
import { pathIn } from './paths';

/** The text of a `series.json`, and the address of its folder. */
export interface Settings {
  readonly uri: string;
  readonly folder: string;
  readonly text: string;
  /** Without them positions count in UTF-16. */
  readonly lines?: Lines;
}

/** The addresses of a file or folder before and after. */
export interface Move {
  readonly oldUri: string;
  readonly newUri: string;
}

/** The edits of settings that name what moves. What leaves a dataset's folder is left to its author. */
export function renameFiles(all: readonly Settings[], moves: readonly Move[]): WorkspaceEdit {
  const edits = all.map((settings) => [settings.uri, editsOf(settings, moves)] as const);
  return { changes: Object.fromEntries(edits.filter(([, list]) => list.length > 0)) };
}

function editsOf({ folder, text, lines = Lines.of(text) }: Settings, moves: readonly Move[]): TextEdit[] {
  const paths = moves.flatMap(({ oldUri, newUri }) => {
    const [from, to] = [globOf(folder, oldUri), globOf(folder, newUri)];
    return from && to ? [{ from, to }] : [];
  });
  return globsIn(text).flatMap(({ glob, start, end }) => {
    const move = paths.find(({ from }) => glob === from || glob.startsWith(`${from}/`));
    if (!move) return [];
    const range = { start: lines.positionAt(start), end: lines.positionAt(end) };
    return [TextEdit.replace(range, JSON.stringify(move.to + glob.slice(move.from.length)))];
  });
}

/** The glob that means one path below a folder alone; undefined for what is elsewhere. */
function globOf(folder: string, uri: string): string | undefined {
  return pathIn(folder, uri)?.replace(/[\\*?[\]{}()!]/g, '\\$&');
}

const lists = /("(?:include|exclude)"\s*:\s*)\[(?:[\s,]|"(?:[^"\\]|\\.)*")*\]/g;
const strings = /"(?:[^"\\]|\\.)*"/g;

/** The globs of `include` and `exclude`, with the places of their strings. */
function globsIn(text: string): readonly (Span & { glob: string })[] {
  return [...text.matchAll(lists)].flatMap(({ 0: whole, 1: head = '', index: at }) =>
    [...whole.slice(head.length).matchAll(strings)].flatMap(({ 0: written, index }) => {
      const start = at + head.length + index;
      const glob = parseString(written);
      return glob === undefined ? [] : [{ glob, start, end: start + written.length }];
    }),
  );
}

function parseString(written: string): string | undefined {
  try {
    return JSON.parse(written) as string;
  } catch (error) {
    // An escape that JSON does not have.
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
