// A guide as linked data in the words of schema.org: one graph, with a node for each entry.
import type { Guide } from '../guide/guide';
import { lineagesOf, nodeOf } from '../guide/linked/entry';
import { addressed, type Node } from '../guide/linked/node';
import { oneText, type ExportFormat, type Exported } from './format';
import { Ledger } from './ledger';

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

/** Every entry has its address within the document. */
function nodesOf(ledger: Ledger, guide: Guide): readonly Node[] {
  const sources = new Set(guide.sources.map(({ id }) => id));
  const nodes = [...lineagesOf(guide).values()].map((lineage) => nodeOf(ledger, lineage, sources));
  return nodes.map((node) => addressed(node, addressOf));
}

function addressOf(id: string): string {
  return `#${encodeURIComponent(id).replaceAll('%2F', '/')}`;
}
