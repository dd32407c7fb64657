// Whom an author may have meant by an id that means nothing: what is spelt like it, or named like it.
import type { KindName } from '../../grammar/schema';
import type { Dataset, Entity } from '../model/dataset';
import type { Scope } from '../model/identity';
import { entityIndex } from '../model/indexes';
import { once } from '../model/once';
import { reach } from '../model/resolve';
import { encodeText } from '../syntax/decode';
import { idFor } from './fold';
import { apart, tolerance } from './nearest';

interface Candidate {
  readonly entity: Entity;
  /** Its id, and the id that its name suggests. */
  readonly spellings: readonly string[];
}

const spellingsOf: (entity: Entity) => readonly string[] = once(({ id, name, items }) => {
  if (items[0]?.node.label.number) return [];
  const [byId, byName] = [idFor(id), idFor(name)];
  return byId === byName ? [byId] : [byId, byName];
});

/** For each container its members. */
const pools = entityIndex<Candidate>((entity) => {
  const spellings = spellingsOf(entity);
  return spellings.length === 0 ? [] : [[entity.container, { entity, spellings }]];
});

const bySpelling = entityIndex<Entity>((entity) =>
  spellingsOf(entity).map((spelling) => [spelling, entity] as const),
);

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
  const known = bySpelling(dataset, idFor(name)).find((entity) => kinds.includes(entity.kind));
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
  const fits = ({ kind }: Entity): boolean => kinds.length === 0 || kinds.includes(kind);
  const wanted = idFor(id);
  const visible = reach(dataset, scope).flatMap((container) => pools(dataset, container));
  const candidates = visible.filter(({ entity }) => fits(entity));
  const elsewhere = bySpelling(dataset, wanted).filter(fits);
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
