// When two things of one name are two on purpose: their facts, their ids or a remark tell them apart.
import type { Dataset, Entity } from '../model/dataset';
import { targetOf } from '../model/resolve';
import { startOf } from '../model/seasons';
import { showAt } from '../model/shows';
import { textOfAtom, valuesOf } from '../model/values';
import type { Atom } from '../syntax/tree';

/** Fields whose values differ where the things do. */
const telling = [
  'born',
  'died',
  'birthplace',
  'founded',
  'country',
  'published',
  'author',
  'imdb',
  'tmdb',
  'tvdb',
  'wikidata',
  'type',
] as const;

/** True where both say something that cannot hold for one thing, or where their author marks them as two. */
export function isToldApart(dataset: Dataset, a: Entity, b: Entity): boolean {
  return (
    telling.some((field) => differ(words(a, field), words(b, field))) ||
    base(a.id) === base(b.id) ||
    hasRemark(a) ||
    hasRemark(b) ||
    isVariant(dataset, a, b) ||
    isVariant(dataset, b, a)
  );
}

function differ(a: readonly string[], b: readonly string[]): boolean {
  return a.length > 0 && b.length > 0 && !a.some((value) => b.includes(value));
}

function words(entity: Entity, field: string): readonly string[] {
  return valuesOf(entity, field).map(({ atom }) => textOfAtom(atom)?.toLowerCase() ?? bare(atom));
}

function bare(atom: Atom): string {
  if (atom.type === 'number' || atom.type === 'date') return atom.text;
  return atom.type === 'reference' ? atom.path.ids.map(({ text }) => text).join('.') : '';
}

/** True where two shows began in different years, or come from different countries. */
export function areShowsApart(dataset: Dataset, a: Entity, b: Entity): boolean {
  return (
    differ(firstYear(dataset, a), firstYear(dataset, b)) || differ(words(a, 'country'), words(b, 'country'))
  );
}

function firstYear(dataset: Dataset, show: Entity): readonly string[] {
  const seasons = showAt(dataset, show.key)?.runs.flatMap((run) => run.seasons) ?? [];
  const listed = seasons.flatMap(({ entity, episodes }) => [entity, ...episodes.map((one) => one.entity)]);
  const starts = [show, ...listed].flatMap((entity) => startOf(entity)?.first.slice(0, 4) ?? []);
  return starts.sort().slice(0, 1);
}

/** `guard_1` and `guard_2` have one base: who numbers ids knows that there are several. */
function base(id: string): string {
  return id.replace(/(?:[_-]?\d+|[_-][a-z])$/, '');
}

function hasRemark({ items }: Entity): boolean {
  return items.some(({ node }) => node.qualifiers.some(({ type }) => type === 'note'));
}

/** A young or a mirrored self bears the name of its original. */
function isVariant(dataset: Dataset, entity: Entity, original: Entity): boolean {
  return valuesOf(entity, 'variant-of').some(
    ({ atom, field, row }) =>
      atom.type === 'reference' &&
      targetOf(dataset, atom.path, field.item.scope, row.targets ?? []) === original,
  );
}
