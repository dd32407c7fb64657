// Places in files as an author sees them: the lines that they are in, with `<|…|>` around each.
import { expect } from 'vitest';
import type { Range } from 'vscode-languageserver-types';
import { fileOf, spanOf } from '../../server/features/place';
import type { Dataset } from '../../server/model/dataset';
import { groupBy } from '../../server/model/group';
import { shownSpans } from './marked';

/** The lines of places, file by file in the order of the dataset; a file's name stands before its lines. */
export function shownPlaces(
  dataset: Dataset,
  places: readonly { readonly uri: string; readonly range: Range }[],
): string {
  const byFile = groupBy(places, ({ uri }) => uri);
  // Results over many files come in the order of the dataset.
  const order = dataset.files.map(({ uri }) => uri).filter((uri) => byFile.has(uri));
  expect([...byFile.keys()]).toEqual(order);
  return order
    .flatMap((uri) => {
      const file = fileOf(dataset, uri)!;
      const spans = byFile.get(uri)!.map(({ range }) => spanOf(file, range));
      const lines = shownSpans(file.text, spans)
        .split('\n')
        .filter((line) => line.includes('<|') || line.includes('|>'));
      return dataset.files.length > 1 ? [`//- ${uri}`, ...lines] : lines;
    })
    .map((line) => line.trim())
    .join('\n');
}

/** A text without the indentation that its lines share, and without blank lines around it. */
export function flush(text: string): string {
  const lines = text.replace(/^\n|\n[ ]*$/g, '').split('\n');
  const indents = lines.filter((line) => line.trim() !== '').map((line) => line.search(/\S/));
  const least = Math.min(...indents, 100);
  return lines.map((line) => line.slice(least)).join('\n');
}
