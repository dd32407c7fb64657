// An entry of a guide as a node in the words of schema.org. Its id, and those of others in it, are the guide's
// own; whoever writes the node gives them addresses.
import type { Entry, Guide } from '../guide';
import { placedEntries } from '../walk';
import type { Account, Ids } from './account';
import { rowFor } from './fields';
import { put, type Node } from './node';
import { writeBlocks, writeParts, writePlace } from './place';
import { typeOf } from './types';
import { writeValue } from './values';

/** An entry with all that it stands in, the nearest first. */
export interface Lineage {
  readonly entry: Entry;
  readonly above: readonly Entry[];
}

/** All entries of a guide, by their ids, each before those within it. */
export function lineagesOf(guide: Guide): ReadonlyMap<string, Lineage> {
  const lineages = new Map<string, Lineage>();
  for (const { entry, parent } of placedEntries(guide)) {
    const outer = parent && lineages.get(parent.id);
    lineages.set(entry.id, { entry, above: outer ? [outer.entry, ...outer.above] : [] });
  }
  return lineages;
}

/** @param sources the ids of the sources that the guide has */
export function nodeOf(account: Account, { entry, above }: Lineage, sources: Ids): Node {
  const type = typeOf(entry, above[0]);
  const target: Node = { '@type': type, '@id': entry.id };
  const { name, description, title } = account.carry<Entry & Titled>(entry, 'name', 'description', 'title');
  put(target, 'name', title ?? name);
  if (description) put(target, 'description', description.text);
  writePlace(account, target, entry, above);
  for (const { field, values } of entry.facts) {
    const row = rowFor(field, type);
    if (row) for (const value of values) writeValue(account, { target, kind: entry.kind }, row, value);
  }
  writeParts(account, target, entry);
  writeBlocks(account, target, entry, above.at(-1) ?? entry, sources);
  return target;
}

interface Titled {
  readonly title?: string;
}
