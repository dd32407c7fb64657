// Fixtures with marks: `<|>` is a cursor, `<|some text|>` a range, `//- name.series` starts a file.
import type { Dataset } from '../../server/model/dataset';
import { fileOf, type Place } from '../../server/features/place';
import type { Span } from '../../server/syntax/tree';
import { datasetFrom, filesOf } from './dataset';

export interface Marked extends Place {
  readonly uri: string;
  /** The marked range; empty where there is only a cursor. */
  readonly span: Span;
  /** The texts of all files, without the marks. */
  readonly texts: ReadonlyMap<string, string>;
}

/** @throws an error where the fixture has no mark, or more than one */
export function marked(fixture: string, config?: string): Marked {
  const files = filesOf(fixture);
  const at = [...files].filter(([, text]) => text.includes('<|'));
  if (at.length !== 1) throw new Error(`a fixture has one mark; this one has ${at.length}`);
  const [uri, text] = at[0]!;
  const start = text.indexOf('<|');
  const cursor = text.startsWith('<|>', start);
  const rest = text.slice(start + (cursor ? 3 : 2));
  const length = cursor ? 0 : rest.indexOf('|>');
  const clean = text.slice(0, start) + (cursor ? rest : rest.slice(0, length) + rest.slice(length + 2));
  const texts = new Map([...files, [uri, clean]]);
  const dataset = datasetFrom(
    [...texts].map(([name, content]) => `//- ${name}\n${content}`).join('\n'),
    config,
  );
  return {
    dataset,
    file: fileOf(dataset, uri)!,
    offset: start,
    uri,
    span: { start, end: start + length },
    texts,
  };
}

/** Shows spans in a text as an author sees them: `<|…|>` around each. */
export function shownSpans(text: string, spans: readonly Span[]): string {
  return spans
    .toSorted((a, b) => b.start - a.start)
    .reduce(
      (shown, { start, end }) => `${shown.slice(0, start)}<|${shown.slice(start, end)}|>${shown.slice(end)}`,
      text,
    );
}

/** The files of a dataset by name, as text. */
export function textsOf(dataset: Dataset): ReadonlyMap<string, string> {
  return new Map(dataset.files.map(({ uri, text }) => [uri, text]));
}
