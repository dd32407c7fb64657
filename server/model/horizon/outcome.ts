// What tells how things came out in the end, or later, though nothing in it says where: the fate of a character, the
// state of a show, and blocks that were published on a day.
import type { Field, Value } from '../../syntax/tree';
import type { FieldFact, Item } from '../facts';
import { isLater, isPlaceBeyond } from './beyond';
import type { Horizon, Limit } from './horizon';

/** Of a character these hold at the end of what is told. */
const fates: ReadonlySet<string> = new Set(['status', 'died']);

/** The field that says when a block of a kind was made known. */
const published: Readonly<Record<string, string>> = {
  award: 'year',
  release: 'date',
  review: 'published',
  source: 'published',
};

/** True for a value that tells how it ends, without saying where, where the end has not been seen. */
export function isOutcomeBeyond(
  horizon: Horizon,
  { name }: Field,
  { qualifiers }: Value,
  { kind, fields, scope }: Item,
): boolean {
  if (qualifiers.some(({ type }) => type === 'in' || type === 'dated')) return false;
  if (kind?.name === 'character') {
    const limit = horizon.limits.get(scope.owner ?? '');
    return fates.has(name.text) && limit !== undefined && isCut(horizon, limit);
  }
  return name.text === 'status' && fields.some((field) => hasLater(horizon, field));
}

/** True where some of a show lies beyond. */
function isCut(horizon: Horizon, { show }: Limit): boolean {
  return show.runs.some(({ key, seasons }) =>
    seasons.some(({ number }) => isPlaceBeyond(horizon, key, [number, Number.POSITIVE_INFINITY])),
  );
}

/** The state of something is of the day of its youngest date. */
function hasLater(horizon: Horizon, { node }: FieldFact): boolean {
  return node.values.some(
    ({ atom }) => isLater(horizon, atom) || (atom.type === 'range' && isLater(horizon, atom.to)),
  );
}

/** True for a block like a review that was made known only after the day of the horizon. */
export function isPublishedBeyond(horizon: Horizon, { kind, fields }: Item): boolean {
  const name = published[kind?.name ?? ''];
  const values = fields.filter(({ node }) => node.name.text === name).flatMap(({ node }) => node.values);
  return values.length > 0 && values.every(({ atom }) => isLater(horizon, atom));
}
