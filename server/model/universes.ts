// Which shows belong to which universes: said by ids alone, before anything is looked up, since what an id means
// depends on it.
import type { Id } from '../syntax/tree';
import { byPlace, type Entity } from './entity';

/**
 * For each show's key, the keys of its universes: a show is in one by standing in its block, by saying so, or by
 * being included there.
 * @param works all shows and universes
 * @param keyOf what an id that stands in a field means
 */
export function universesOf(
  works: Iterable<Entity>,
  keyOf = ({ text }: Id): string => text,
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  const join = (show: string, universe: string): void => {
    const known = found.get(show) ?? [];
    if (!known.includes(universe)) found.set(show, [...known, universe]);
  };
  for (const { key, kind, items, fields } of [...works].sort(byPlace)) {
    if (kind === 'universe') for (const id of idsIn(fields, 'includes')) join(keyOf(id), key);
    if (kind !== 'show') continue;
    for (const { parent } of items)
      if (parent?.kind?.name === 'universe' && parent.key) join(key, parent.key);
    for (const id of idsIn(fields, 'universe')) join(key, keyOf(id));
  }
  return found;
}

/** The ids that a field names, before anything is resolved. */
function idsIn(fields: Entity['fields'], name: string): readonly Id[] {
  const values = fields.filter(({ node }) => node.name.text === name).flatMap(({ node }) => node.values);
  return values.flatMap(({ atom }) => (atom.type === 'reference' ? [atom.path.ids[0]!] : []));
}
