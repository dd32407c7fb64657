// A guide as linked data in the words of schema.org: one graph, with a node for each entry.
import type { Entry, Guide } from '../guide/guide';
import { oneText, type ExportFormat, type Exported } from './format';
import { rowFor } from './jsonld/fields';
import { addressOf, put, type Node } from './jsonld/node';
import { writeBlocks, writeParts, writePlace } from './jsonld/place';
import { typeOf } from './jsonld/types';
import { writeValue } from './jsonld/values';
import { Ledger } from './ledger';
import { placedEntries } from './walk';

/** JSON-LD with the vocabulary of schema.org. */
export const jsonld: ExportFormat = {
  name: 'jsonld',
  about: 'linked data in the words of schema.org, for websites and search engines',
  extension: 'jsonld',
  files: 'one',
  write,
};

/** What JSON-LD needs to know of schema.org, so that no reader has to fetch its context. */
const context = {
  '@vocab': 'https://schema.org/',
  ...Object.fromEntries(['url', 'sameAs', 'image', 'contentUrl'].map((name) => [name, { '@type': '@id' }])),
};

function write(guide: Guide): Exported {
  const ledger = new Ledger(guide, {
    thing: 'schema.org has no word for it',
    field: 'schema.org has no word for it',
    qualifier: 'schema.org cannot say it of a single fact',
  });
  const graph = nodesOf(ledger, guide);
  const document = { '@context': context, '@graph': graph };
  const text = `${JSON.stringify(document, null, 2)}\n`;
  return { files: oneText('guide.jsonld', text), losses: ledger.losses() };
}

function nodesOf(ledger: Ledger, guide: Guide): readonly Node[] {
  const placed = placedEntries(guide);
  const parents = new Map(placed.map(({ entry, parent }) => [entry.id, parent]));
  const sources = new Set(guide.sources.map(({ id }) => id));
  return placed.map(({ entry }) => nodeOf(ledger, entry, ancestorsOf(parents, entry), sources));
}

/** What an entry stands in, the nearest first. */
function ancestorsOf(parents: ReadonlyMap<string, Entry | undefined>, { id }: Entry): readonly Entry[] {
  const parent = parents.get(id);
  return parent ? [parent, ...ancestorsOf(parents, parent)] : [];
}

function nodeOf(ledger: Ledger, entry: Entry, above: readonly Entry[], sources: ReadonlySet<string>): Node {
  const type = typeOf(entry, above[0]);
  const target: Node = { '@type': type, '@id': addressOf(entry.id) };
  const { name, description, title } = ledger.carry<Entry & Titled>(entry, 'name', 'description', 'title');
  put(target, 'name', title ?? name);
  if (description) put(target, 'description', description.text);
  writePlace(ledger, target, entry, above);
  for (const { field, values } of entry.facts) {
    const row = rowFor(field, type);
    if (row) for (const value of values) writeValue(ledger, { target, kind: entry.kind }, row, value);
  }
  writeParts(ledger, target, entry);
  writeBlocks(ledger, target, entry, above.at(-1) ?? entry, sources);
  return target;
}

interface Titled {
  readonly title?: string;
}
