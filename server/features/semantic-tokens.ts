// Semantic tokens as they travel: five numbers each, relative to the token before.
import type { Range, SemanticTokens } from 'vscode-languageserver-types';
import type { Dataset } from '../model/dataset';
import type { FileFacts } from '../model/facts';
import type { Span } from '../syntax/tree';
import { linesOf, type Lines } from './lines';
import { spanOf } from './place';
import { tellTokens } from './tokens/collect';
import { lookOf, numbersOf, type Look } from './tokens/legend';

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
  const encoder = new Encoder(linesOf(file));
  tellTokens(dataset, file, within, (start, end, look) => {
    if (within && (start > within.end || end < within.start)) return;
    // Nothing but strings goes over several lines.
    if (multiline || look !== asString) encoder.add(start, end, look);
    else for (const line of linesWithin(file, start, end)) encoder.add(line.start, line.end, look);
  });
  return { data: encoder.data };
}

const asString = lookOf('string');

/** A stretch of text line by line, without the blanks at the beginnings of lines. */
function linesWithin(file: FileFacts, start: number, end: number): readonly Span[] {
  const words = file.slice(start, end);
  if (!/[\r\n]/.test(words)) return [{ start, end }];
  return [...words.matchAll(/\S[^\r\n]*/g)].map(({ index, 0: line }) => ({
    start: start + index,
    end: start + index + line.length,
  }));
}

class Encoder {
  readonly data: number[] = [];
  private before = { line: 0, character: 0 };

  constructor(private readonly lines: Lines) {}

  add(start: number, end: number, look: Look): void {
    const { before } = this;
    const at = this.lines.positionAt(start);
    const lines = at.line - before.line;
    const characters = lines === 0 ? at.character - before.character : at.character;
    const [type, modifiers] = numbersOf(look);
    this.data.push(lines, characters, this.lines.lengthOf({ start, end }), type, modifiers);
    this.before = at;
  }
}
