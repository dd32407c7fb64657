// What an author has written in a part of a file. Only that part is asked for: to put a long text together costs
// more than all rules after a keystroke.
import { fileAt, type Dataset } from '../model/dataset';
import type { FileFacts } from '../model/facts';
import type { Span } from '../syntax/tree';

/** What stands in a stretch of a file; nothing where there is no such file. */
export function written(dataset: Dataset, uri: string, { start, end }: Span): string {
  return fileAt(dataset, uri)?.slice(start, end) ?? '';
}

/** As far as a line is followed in either direction, in UTF-16 code units. */
const farthest = 10_000;

/** The line that an offset is on, without its end. */
export function lineAround(file: FileFacts, offset: number): Span {
  const before = file.slice(offset - farthest, offset);
  const behind = file.slice(offset, offset + farthest);
  const end = behind.search(/[\r\n]/);
  const start = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1;
  return { start: offset - before.length + start, end: offset + (end < 0 ? behind.length : end) };
}
