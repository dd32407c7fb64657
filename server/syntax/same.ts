// When two items say the same, wherever they stand.
import type { Item } from './item';

/** True where two items have the same nodes at the same places within, blocks apart. */
export function saysTheSame(one: Item, other: Item): boolean {
  return (
    one.brace === other.brace &&
    same(one.statement, other.statement) &&
    same(one.junk, other.junk) &&
    same(one.problems, other.problems)
  );
}

/** What of a node is not its own. */
const apart = new Set(['anchor', 'block']);

function same(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || !one || !other) return Object.is(one, other);
  if (Object.getPrototypeOf(one) !== Object.getPrototypeOf(other)) return false;
  const parts = Object.entries(one).filter(([name]) => !apart.has(name));
  const others = other as Readonly<Record<string, unknown>>;
  return (
    (!Array.isArray(one) || one.length === (other as readonly unknown[]).length) &&
    parts.every(([name, part]) => same(part, others[name]))
  );
}
