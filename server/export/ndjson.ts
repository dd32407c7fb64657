// A guide as newline-delimited JSON: one entry on a line, for streams, `jq` and databases. The first line is
// about the dataset. An entry that stands in a list of another one names both, so that nothing is lost.
import type { Guide } from '../guide/guide';
import { oneText, type ExportFormat } from './format';
import { isEntries, placedEntries, type Placed } from '../guide/walk';

/** Newline-delimited JSON. */
export const ndjson: ExportFormat = {
  name: 'ndjson',
  about: 'newline-delimited JSON: one entry on a line',
  extension: 'ndjson',
  files: 'one',
  write: (guide) => ({ files: oneText('guide.ndjson', writeLines(guide)), losses: [] }),
};

function writeLines(guide: Guide): string {
  const own = Object.entries(guide).filter(([, value]) => !isEntries(value));
  const head = { type: 'dataset', ...Object.fromEntries(own) };
  return [head, ...placedEntries(guide).map(lineOf)].map((line) => `${JSON.stringify(line)}\n`).join('');
}

/** What an entry says itself, without the entries that stand in it; these have lines of their own. */
function lineOf({ entry: { kind, ...entry }, list, parent }: Placed): object {
  const own = Object.entries(entry).filter(([, value]) => !isEntries(value));
  return { type: kind, list, ...(parent && { parent: parent.id }), ...Object.fromEntries(own) };
}
