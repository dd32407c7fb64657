// Semantic tokens as they travel: five numbers each, relative to the token before.
import type { Range, SemanticTokens } from 'vscode-languageserver-types';
import type { Dataset } from '../model/dataset';
import type { FileFacts } from '../model/facts';
import { linesOf } from './lines';
import { spanOf } from './place';
import { lookOf, numbersOf } from './tokens/legend';
import type { Coloured } from './tokens/painter';
import { tokensOf } from './tokens/collect';

export { legend } from './tokens/legend';

/**
 * The tokens of a file, or of the statements that a range touches.
 * @param multiline true where the client takes tokens that go over several lines, as prose does
 */
export function semanticTokens(
  dataset: Dataset,
  file: FileFacts,
  multiline: boolean,
  range?: Range,
): SemanticTokens {
  const within = range && spanOf(file, range);
  const tokens = tokensOf(dataset, file, within).filter(
    ({ start, end }) => !within || (start <= within.end && end >= within.start),
  );
  return { data: encode(file, multiline ? tokens : tokens.flatMap((token) => lineByLine(file, token))) };
}

const asString = lookOf('string');

/** A token line by line, without the blanks at the beginnings of lines. */
function lineByLine(file: FileFacts, token: Coloured): readonly Coloured[] {
  const { start, end, look } = token;
  // Nothing but strings goes over several lines.
  const words = look === asString ? file.slice(start, end) : '';
  if (!/[\r\n]/.test(words)) return [token];
  return [...words.matchAll(/\S[^\r\n]*/g)].map(({ index, 0: line }) => ({
    look,
    start: start + index,
    end: start + index + line.length,
  }));
}

function encode(file: FileFacts, tokens: readonly Coloured[]): number[] {
  const written = linesOf(file);
  const data: number[] = [];
  let before = { line: 0, character: 0 };
  for (const token of tokens) {
    const at = written.positionAt(token.start);
    const lines = at.line - before.line;
    const characters = lines === 0 ? at.character - before.character : at.character;
    data.push(lines, characters, written.lengthOf(token), ...numbersOf(token.look));
    before = at;
  }
  return data;
}
