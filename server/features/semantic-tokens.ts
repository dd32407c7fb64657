// Semantic tokens as they travel: five numbers each, relative to the token before.
import type { Range, SemanticTokens } from 'vscode-languageserver-types';
import type { Dataset } from '../model/dataset';
import type { FileFacts } from '../model/facts';
import type { Span } from '../syntax/tree';
import { linesOf } from './lines';
import { spanOf } from './place';
import { tellTokens } from './tokens/collect';
import { numbersOf } from './tokens/legend';
import type { Strokes } from './tokens/painter';

export { legend } from './tokens/legend';

/** The tokens of one statement, or of the head of one with a block. */
export interface Run {
  readonly statement: Span;
  readonly strokes: Strokes;
  /** Where the first token begins: how many lines below the one before it, and how many characters behind it or in its line. */
  readonly lines: number;
  readonly characters: number;
}

/** How many numbers a token takes. */
const size = 5;

/** How many numbers the tokens of a run take. */
export function sizeOf({ strokes }: Run): number {
  return (strokes.length / 3) * size;
}

/** The tokens of a file, or those that a range touches. */
export function semanticTokens(dataset: Dataset, file: FileFacts, range?: Range): SemanticTokens {
  return { data: encoded(file, runsIn(dataset, file, range && spanOf(file, range))) };
}

/** The tokens of a file statement by statement. @param within leaves out those beyond it */
export function runsIn(dataset: Dataset, file: FileFacts, within?: Span): readonly Run[] {
  const lines = linesOf(file);
  const runs: Run[] = [];
  let before = { line: 0, character: 0 };
  tellTokens(dataset, file, within, (statement, all) => {
    const strokes = within ? strokesIn(all, statement.start, within) : all;
    if (strokes.length === 0) return;
    const first = lines.positionAt(statement.start + strokes[0]!);
    const down = first.line - before.line;
    const characters = down === 0 ? first.character - before.character : first.character;
    runs.push({ statement, strokes, lines: down, characters });
    before = lines.positionAt(statement.start + strokes[strokes.length - 3]!);
  });
  return runs;
}

function strokesIn(strokes: Strokes, offset: number, { start, end }: Span): Strokes {
  const found: number[] = [];
  for (let i = 0; i < strokes.length; i += 3) {
    const at = offset + strokes[i]!;
    if (at <= end && at + strokes[i + 1]! >= start) found.push(strokes[i]!, strokes[i + 1]!, strokes[i + 2]!);
  }
  return found;
}

/** Runs of a file as numbers. */
export function encoded(file: FileFacts, runs: readonly Run[]): number[] {
  const lines = linesOf(file);
  const data: number[] = [];
  for (const { statement, strokes, ...first } of runs) {
    const offset = statement.start;
    let before = lines.positionAt(offset + strokes[0]!);
    for (let i = 0; i < strokes.length; i += 3) {
      const start = offset + strokes[i]!;
      const [type, modifiers] = numbersOf(strokes[i + 2]!);
      const at = lines.positionAt(start);
      const down = i === 0 ? first.lines : at.line - before.line;
      const characters =
        i === 0 ? first.characters : down === 0 ? at.character - before.character : at.character;
      data.push(down, characters, lines.lengthOf({ start, end: start + strokes[i + 1]! }), type, modifiers);
      before = at;
    }
  }
  return data;
}
