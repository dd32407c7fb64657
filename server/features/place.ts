// Where every feature starts: a place in a file of a dataset, and the way from offsets to the
// positions of the protocol and back.
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Location, Position, Range } from 'vscode-languageserver-types';
import type { Dataset } from '../model/dataset';
import type { FileFacts } from '../model/facts';
import type { Span } from '../syntax/tree';

export interface Place {
  readonly dataset: Dataset;
  readonly file: FileFacts;
  /** UTF-16 code units from the start of the file. */
  readonly offset: number;
}

const documents = new WeakMap<FileFacts, TextDocument>();

/** The file's text with its line starts, found once. */
export function documentOf(file: FileFacts): TextDocument {
  const known = documents.get(file) ?? TextDocument.create(file.uri, 'series', 0, file.text);
  documents.set(file, known);
  return known;
}

/** The lines and characters (UTF-16) of a span. */
export function rangeOf(file: FileFacts, { start, end }: Span): Range {
  const document = documentOf(file);
  return { start: document.positionAt(start), end: document.positionAt(end) };
}

/** The span of a range; positions beyond a line or the file are drawn back to its end. */
export function spanOf(file: FileFacts, { start, end }: Range): Span {
  const document = documentOf(file);
  return { start: document.offsetAt(start), end: document.offsetAt(end) };
}

export function offsetOf(file: FileFacts, position: Position): number {
  return documentOf(file).offsetAt(position);
}

/** A span in a file of the dataset, by the file's address. */
export function locationOf(dataset: Dataset, uri: string, span: Span): Location | undefined {
  const file = fileOf(dataset, uri);
  return file && { uri, range: rangeOf(file, span) };
}

const byUri = new WeakMap<Dataset, ReadonlyMap<string, FileFacts>>();

/** A file of the dataset by its address. */
export function fileOf(dataset: Dataset, uri: string): FileFacts | undefined {
  const files = byUri.get(dataset) ?? new Map(dataset.files.map((file) => [file.uri, file]));
  byUri.set(dataset, files);
  return files.get(uri);
}
