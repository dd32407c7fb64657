// A problem as reports need it: with the file's shown name, lines and columns instead of offsets.
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Dataset, Place, Problem, Span } from '../service';

/** A place in a file. All numbers count from 1; columns are UTF-16 units, and the end is exclusive. */
export interface Spot {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  /** The text of the line on which it starts, without its end. */
  readonly source: string;
}

export interface Finding extends Spot {
  readonly severity: Problem['severity'];
  readonly code: string;
  readonly message: string;
  readonly suggestions: readonly string[];
  readonly related: readonly Note[];
}

export interface Note extends Spot {
  readonly message: string;
}

/** Turns the problems of a dataset into findings. @param show the name under which a file is shown */
export function findingsOf(
  { files }: Dataset,
  problems: readonly Problem[],
  show: (uri: string) => string,
): readonly Finding[] {
  const texts = new Map(files.map(({ uri, text }) => [uri, text]));
  const documents = new Map<string, TextDocument>();
  const spot = ({ uri, span }: Place): Spot => {
    const document = documents.get(uri) ?? TextDocument.create(uri, 'series', 0, texts.get(uri) ?? '');
    documents.set(uri, document);
    return spotIn(document, span, show(uri));
  };
  return problems.map((problem) => ({
    ...spot(problem),
    severity: problem.severity,
    code: problem.code,
    message: problem.message,
    suggestions: problem.suggestions ?? [],
    related: (problem.related ?? []).map((place) => ({ ...spot(place), message: place.message })),
  }));
}

function spotIn(document: TextDocument, { start, end }: Span, file: string): Spot {
  const from = document.positionAt(start);
  const to = document.positionAt(end);
  const source = document.getText({
    start: { line: from.line, character: 0 },
    end: { line: from.line + 1, character: 0 },
  });
  return {
    file,
    line: from.line + 1,
    column: from.character + 1,
    endLine: to.line + 1,
    endColumn: to.character + 1,
    source: source.replace(/[\r\n]+$/, ''),
  };
}

/** Where the text of one file has a span. */
export function spotOf(text: string, span: Span, file: string): Spot {
  return spotIn(TextDocument.create(file, 'series', 0, text), span, file);
}

/** Orders findings by file and place. */
export function byPlace(a: Finding, b: Finding): number {
  return (
    compare(a.file, b.file) ||
    a.line - b.line ||
    a.column - b.column ||
    a.endLine - b.endLine ||
    a.endColumn - b.endColumn ||
    compare(a.code, b.code)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
