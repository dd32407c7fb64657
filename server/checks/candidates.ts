// Whom an author may have meant by an id that means nothing: what is spelt like it, or named like it.
import type { KindName } from '../../grammar/schema';
import type { Dataset, Entity } from '../model/dataset';
import type { Scope } from '../model/items';
import { reach } from '../model/resolve';
import { encodeText } from '../syntax/decode';
import { idFor } from './fold';
import { apart, tolerance } from './nearest';

interface Candidate {
  readonly entity: Entity;
  /** Its id, and the id that its name suggests. */
  readonly spellings: readonly string[];
}

interface Index {
  /** For each container its members. */
  readonly pools: ReadonlyMap<string, readonly Candidate[]>;
  readonly bySpelling: ReadonlyMap<string, readonly Entity[]>;
}

const indexes = new WeakMap<Dataset, Index>();

function indexOf(dataset: Dataset): Index {
  const index = indexes.get(dataset) ?? build(dataset);
  indexes.set(dataset, index);
  return index;
}

function build(dataset: Dataset): Index {
  const pools = new Map<string, Candidate[]>();
  const bySpelling = new Map<string, Entity[]>();
  for (const entity of dataset.entities.values()) {
    if (entity.items[0]?.node.label.number) continue;
    const spellings = [...new Set([idFor(entity.id), idFor(entity.name)])];
    push(pools, entity.container, { entity, spellings });
    for (const spelling of spellings) push(bySpelling, spelling, entity);
  }
  return { pools, bySpelling };
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** How an entity is named where this scope holds: by its id where it is visible, else by its path. */
export function pathTo(dataset: Dataset, entity: Entity, scope: Scope): string {
  return reach(dataset, scope).includes(entity.container) ? entity.id : entity.key;
}

/** A name as it is written where it may be the first mention: `fox "Fox"`, or the id alone where it is known. */
export function writtenName(
  dataset: Dataset,
  name: string,
  kinds: readonly KindName[],
  scope: Scope,
): string {
  const spelt = indexOf(dataset).bySpelling.get(idFor(name)) ?? [];
  const known = spelt.find((entity) => kinds.includes(entity.kind));
  return known ? pathTo(dataset, known, scope) : `${idFor(name)} ${encodeText(name)}`;
}

/**
 * The entities of these kinds (none: of any) that are nearest to an id, the best first: those visible in the
 * scope, then those spelt the same in other shows, then those with the id for one word of their name.
 */
export function nearestEntities(
  dataset: Dataset,
  id: string,
  scope: Scope,
  kinds: readonly KindName[],
): readonly Entity[] {
  const { pools, bySpelling } = indexOf(dataset);
  const fits = ({ kind }: Entity): boolean => kinds.length === 0 || kinds.includes(kind);
  const wanted = idFor(id);
  const visible = reach(dataset, scope).flatMap((container) => pools.get(container) ?? []);
  const candidates = visible.filter(({ entity }) => fits(entity));
  const elsewhere = (bySpelling.get(wanted) ?? []).filter(fits);
  const partly = candidates.filter(({ spellings }) => hasWord(spellings, wanted));
  const all = [...similar(wanted, candidates), ...elsewhere, ...partly.map(({ entity }) => entity)];
  return [...new Set(all)].slice(0, 3);
}

function similar(wanted: string, candidates: readonly Candidate[]): readonly Entity[] {
  const limit = tolerance(wanted);
  const near: { entity: Entity; away: number }[] = [];
  for (const { entity, spellings } of candidates) {
    const away = Math.min(...spellings.map((spelling) => awayFrom(wanted, spelling, limit)));
    if (away <= limit) near.push({ entity, away });
  }
  near.sort((a, b) => a.away - b.away);
  return near.filter(({ away }) => away <= near[0]!.away + 1).map(({ entity }) => entity);
}

function awayFrom(wanted: string, spelling: string, limit: number): number {
  return Math.abs(wanted.length - spelling.length) > limit ? Infinity : apart(wanted, spelling);
}

function hasWord(spellings: readonly string[], wanted: string): boolean {
  return wanted.length > 2 && spellings.some((spelling) => spelling.split('_').includes(wanted));
}
