// Where every feature starts: a place in a file of a dataset, and the way from offsets to the
// positions of the protocol and back.
import type { Location, Position, Range } from 'vscode-languageserver-types';
import { fileAt as fileOf, type Dataset } from '../model/dataset';
import type { FileFacts } from '../model/facts';
import type { Span } from '../syntax/tree';
import { linesOf } from './lines';

export interface Place {
  readonly dataset: Dataset;
  readonly file: FileFacts;
  /** UTF-16 code units from the start of the file. */
  readonly offset: number;
}

/** The lines and characters of a span. */
export function rangeOf(file: FileFacts, { start, end }: Span): Range {
  const lines = linesOf(file);
  return { start: lines.positionAt(start), end: lines.positionAt(end) };
}

/** The span of a range; positions beyond a line or the file are drawn back to its end. */
export function spanOf(file: FileFacts, { start, end }: Range): Span {
  const lines = linesOf(file);
  return { start: lines.offsetAt(start), end: lines.offsetAt(end) };
}

export function offsetOf(file: FileFacts, position: Position): number {
  return linesOf(file).offsetAt(position);
}

/** A span in a file of the dataset, by the file's address. */
export function locationOf(dataset: Dataset, uri: string, span: Span): Location | undefined {
  const file = fileOf(dataset, uri);
  return file && { uri, range: rangeOf(file, span) };
}

export { fileAt as fileOf } from '../model/dataset';
