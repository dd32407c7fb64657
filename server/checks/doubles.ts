// Seasons and episodes that are declared twice, as two things. That is one mistake, and is told once: what
// their blocks say is of two things, and needs not agree.
import type { Entity } from '../model/dataset';
import { groupBy } from '../model/group';
import type { Item } from '../model/items';

/** The declarations of an episode that cannot be of one and the same: the first, and those beside it. */
export function rivals({ items }: Entity): readonly Item[] {
  const [first, ...more] = items;
  if (!first || more.length === 0) return items;
  const blocks = groupBy(items, blockOf);
  const others = more.filter((item) => blocks.get(blockOf(item))![0] !== item || isNamedApart(first, item));
  return [first, ...others];
}

/** True where a season or an episode is declared as if it were two. */
export function isDoubled(entity: Entity): boolean {
  if (entity.kind === 'episode') return rivals(entity).length > 1;
  if (entity.kind !== 'season' || entity.items.length < 2) return false;
  return new Set(entity.items.map(({ parent }) => parent)).size < entity.items.length;
}

/** The block of the season, show or era that an episode stands in, with or without a part between. */
function blockOf({ parent }: Item): Item | undefined {
  return parent?.kind?.name === 'part' ? parent.parent : parent;
}

function isNamedApart(a: Item, b: Item): boolean {
  const [one, other] = [a, b].map(({ node }) => node.label.name?.text);
  return one !== undefined && other !== undefined && one !== other;
}
