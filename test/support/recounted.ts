// Answers of the server with their positions counted in UTF-16, whatever the client had agreed on.
import type { Position } from 'vscode-languageserver';
import { Lines, type Encoding } from '../../server/features/lines';

/** The text of a file by its address. */
export type TextOf = (uri: string) => string;

/** A copy of an answer in which every position counts in UTF-16. @param uri the file that was asked about */
export function recounted(answer: unknown, encoding: Encoding, textOf: TextOf, uri: string): unknown {
  if (Array.isArray(answer)) return answer.map((one) => recounted(one, encoding, textOf, uri));
  if (typeof answer !== 'object' || answer === null) return answer;
  if (isPosition(answer)) return position(answer, encoding, textOf(uri));
  const around = uriOf(answer) ?? uri;
  const entries = Object.entries(answer).map(([key, value]: [string, unknown]) => {
    if (key === 'data' && isNumbers(value)) return [key, tokens(value, encoding, textOf(around))];
    if (key === 'resultId') return [key, ''];
    if (key === 'originSelectionRange' || key === 'fromRanges') return [key, value, uri] as const;
    // The arguments of a lens: an address, a position in that file, and locations.
    if (key === 'arguments' && Array.isArray(value) && typeof value[0] === 'string')
      return [key, recounted(value, encoding, textOf, value[0])];
    return [key, recounted(value, encoding, textOf, key.includes('://') ? key : around)];
  });
  const own = entries.map(([key, value, elsewhere]) => [
    key,
    elsewhere === undefined
      ? value
      : recounted(value, encoding, textOf, key === 'fromRanges' ? fromUri(answer, uri) : uri),
  ]);
  return Object.fromEntries(own) as unknown;
}

/** The ranges of incoming calls lie in the file of each caller, those of outgoing calls in that of the one around. */
function fromUri(call: object, uri: string): string {
  return 'from' in call ? uriOf(call.from as object)! : uri;
}

function uriOf(value: object): string | undefined {
  const { uri, targetUri, textDocument, caller } = value as {
    uri?: string;
    targetUri?: string;
    textDocument?: { uri: string };
    caller?: { uri: string };
  };
  return uri ?? targetUri ?? textDocument?.uri ?? caller?.uri;
}

function isPosition(value: object): value is Position {
  return 'line' in value && 'character' in value;
}

function isNumbers(value: unknown): value is readonly number[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'number');
}

function position(from: Position, encoding: Encoding, text: string): Position {
  return Lines.of(text).positionAt(Lines.of(text, encoding).offsetAt(from));
}

/** Tokens as `[line, character, length, type, modifiers]`, none relative to another. */
function tokens(data: readonly number[], encoding: Encoding, text: string): readonly (readonly number[])[] {
  const lines = Lines.of(text, encoding);
  const found: number[][] = [];
  let [line, character] = [0, 0];
  for (let i = 0; i < data.length; i += 5) {
    const [down = 0, right = 0, length = 0, ...rest] = data.slice(i, i + 5);
    character = down === 0 ? character + right : right;
    line += down;
    const start = lines.offsetAt({ line, character });
    const at = Lines.of(text).positionAt(start);
    found.push([
      at.line,
      at.character,
      lines.offsetAt({ line, character: character + length }) - start,
      ...rest,
    ]);
  }
  return found;
}
