// Semantic tokens as they travel: five numbers each, relative to the token before.
import type { Range, SemanticTokens } from 'vscode-languageserver-types';
import type { Dataset } from '../model/dataset';
import type { FileFacts } from '../model/facts';
import { documentOf, spanOf } from './place';
import { tokenModifiers, tokenTypes } from './tokens/legend';
import type { Token } from './tokens/painter';
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
  return { data: encode(file, multiline ? tokens : tokens.flatMap((token) => linesOf(file, token))) };
}

/** A token line by line, without the blanks at the beginnings. */
function linesOf({ text }: FileFacts, token: Token): readonly Token[] {
  const { start, end } = token;
  return [...text.slice(start, end).matchAll(/\S[^\r\n]*/g)].map(({ index, 0: line }) => ({
    ...token,
    start: start + index,
    end: start + index + line.length,
  }));
}

function encode(file: FileFacts, tokens: readonly Token[]): number[] {
  const document = documentOf(file);
  let before = { line: 0, character: 0 };
  return tokens.flatMap(({ start, end, type, modifiers }) => {
    const at = document.positionAt(start);
    const lines = at.line - before.line;
    const characters = lines === 0 ? at.character - before.character : at.character;
    before = at;
    const bits = modifiers.reduce((sum, modifier) => sum | (1 << tokenModifiers.indexOf(modifier)), 0);
    return [lines, characters, end - start, tokenTypes.indexOf(type), bits];
  });
}
