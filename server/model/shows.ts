// Shows as people think of them: runs of seasons with their episodes, the cast in billing order, the
// crew. Put together once for each dataset from all the places that say something of a show.
import type { FieldRow } from '../../grammar/schema';
import type { Credit, Qualifier, Reference, Text } from '../syntax/tree';
import { coverageIn, type Coverage } from './coverage';
import type { Dataset, Entity } from './dataset';
import { textOf, type Item } from './facts';
import { groupBy } from './group';
import { orderOf } from './numbers';
import { followPath } from './resolve';
import { isSelf } from './uses';
import { valuesIn, type FieldValue } from './values';

export interface Show {
  readonly entity: Entity;
  /** Its own run, then its eras in the order in which they are declared. */
  readonly runs: readonly Run[];
  readonly castings: readonly Casting[];
  readonly crew: readonly CrewCredit[];
}

/** Seasons that are numbered together: a show's, or an era's. */
export interface Run {
  readonly key: string;
  /** The show or the era. */
  readonly entity: Entity;
  /** In the order of their numbers. */
  readonly seasons: readonly Season[];
  /** Episodes that belong to no season, in the order of the text. */
  readonly episodes: readonly Episode[];
}

export interface Season {
  readonly entity: Entity;
  readonly run: string;
  readonly number: number;
  /** In the order of their numbers; those without a number last, in the order of the text. */
  readonly episodes: readonly Episode[];
  /** Its parts, in the order of the text. */
  readonly parts: readonly Item[];
}

export interface Episode {
  readonly entity: Entity;
  readonly run: string;
  readonly season: number | undefined;
  readonly numbering: Numbering | undefined;
}

/** An episode's number: `3`, `53..54` (one airing with two numbers), `3.5`, `192a`. */
export interface Numbering {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly suffix: string;
}

/** One line of cast. */
export interface Casting {
  readonly uri: string;
  readonly credit: Credit;
  /** The `cast` block that it stands in. */
  readonly item: Item;
  /** `main`, or the words of a category in quotes. */
  readonly category: string;
  readonly performers: readonly Player[];
  readonly roles: readonly Player[];
  readonly coverage: Coverage;
  /** Those of the block, which hold for all its lines, and its own. */
  readonly qualifiers: readonly Qualifier[];
  /** The shows that the performers reprise their roles from. */
  readonly reprising: readonly Entity[];
}

/** A performer or a role, as it is written and what it means. */
export interface Player {
  readonly node: Reference | Text;
  /** Undefined for a job in quotes, for `self`, and for names that mean nothing. */
  readonly entity: Entity | undefined;
  readonly self: boolean;
}

/** One person in one job. */
export interface CrewCredit {
  readonly uri: string;
  readonly job: FieldRow;
  readonly person: Entity | undefined;
  readonly value: FieldValue;
  readonly coverage: Coverage;
}

const known = new WeakMap<Dataset, ReadonlyMap<string, Show>>();

/** All shows of a dataset by their keys, in the order of the dataset. */
export function showsOf(dataset: Dataset): ReadonlyMap<string, Show> {
  const shows = known.get(dataset) ?? assemble(dataset);
  known.set(dataset, shows);
  return shows;
}

/** One show of a dataset, by its key. */
export function showAt(dataset: Dataset, key: string | undefined): Show | undefined {
  return key === undefined ? undefined : showsOf(dataset).get(key);
}

function assemble(dataset: Dataset): ReadonlyMap<string, Show> {
  const itemsOf = groupBy(
    dataset.files.flatMap(({ items }) => items),
    ({ scope }) => scope.owner,
  );
  const shows = [...dataset.entities.values()].filter(({ kind }) => kind === 'show');
  return new Map(shows.map((entity) => [entity.key, showOf(dataset, entity, itemsOf.get(entity.key) ?? [])]));
}

function showOf(dataset: Dataset, entity: Entity, items: readonly Item[]): Show {
  const eras = [...(dataset.members.get(entity.key)?.values() ?? [])].filter(({ kind }) => kind === 'era');
  const episodes = episodesOf(dataset, items);
  const runs = [entity, ...eras].map((run) => runOf(dataset, run, items, episodes));
  const castings = items
    .filter(({ kind }) => kind?.name === 'cast')
    .flatMap((item) => castingsOf(dataset, item));
  const crew = items.flatMap((item) => crewOf(dataset, item));
  return { entity, runs, castings, crew };
}

function runOf(dataset: Dataset, entity: Entity, items: readonly Item[], episodes: readonly Episode[]): Run {
  const own = episodes.filter(({ run }) => run === entity.key);
  const seasons = [...(dataset.members.get(entity.key)?.values() ?? [])]
    .filter(({ kind }) => kind === 'season')
    .map((season) => seasonOf(season, items, own))
    .sort((a, b) => a.number - b.number);
  return { key: entity.key, entity, seasons, episodes: own.filter(({ season }) => season === undefined) };
}

function seasonOf(entity: Entity, items: readonly Item[], episodes: readonly Episode[]): Season {
  const number = Number(entity.id.slice(1));
  const parts = items.filter(({ kind, parent }) => kind?.name === 'part' && parent?.key === entity.key);
  const own = episodes.filter(({ season }) => season === number).sort((a, b) => placeOf(a) - placeOf(b));
  return { entity, run: entity.container, number, episodes: own, parts };
}

/** Where an episode stands among its season's. */
function placeOf({ numbering }: Episode): number {
  return numbering ? orderOf(numbering.text) : Number.POSITIVE_INFINITY;
}

function episodesOf(dataset: Dataset, items: readonly Item[]): readonly Episode[] {
  const seen = new Set<string>();
  return items.flatMap((item) => {
    const entity = item.key === undefined ? undefined : dataset.entities.get(item.key);
    if (entity?.kind !== 'episode' || seen.has(entity.key)) return [];
    seen.add(entity.key);
    return [{ entity, run: item.scope.run ?? '', season: item.scope.season, numbering: numberingOf(item) }];
  });
}

/** The number in a declaration's label, or undefined where it has none. */
export function numberingOf({ node }: Item): Numbering | undefined {
  const { number } = node.label;
  if (!number || number.type === 'malformed') return undefined;
  const text = textOf(number);
  if (number.type === 'number') return { text, from: number.value, to: number.value, suffix: number.suffix };
  const [from = Number.NaN, to = from] = text.split('..').map((end) => Number.parseFloat(end));
  return { text, from, to, suffix: '' };
}

function castingsOf(dataset: Dataset, item: Item): readonly Casting[] {
  return item.credits.map((credit) => ({
    uri: item.uri,
    credit,
    item,
    category: categoryOf(item),
    performers: credit.performers.map((node) => playerOf(dataset, node, item, ['person', 'group'])),
    roles: credit.roles.map((node) => playerOf(dataset, node, item, ['character'])),
    coverage: coverageIn(dataset, credit.qualifiers, item),
    qualifiers: [...item.node.qualifiers, ...credit.qualifiers],
    reprising: reprisedShows(dataset, credit, item),
  }));
}

/** The category of a `cast` block: an id, or the words in quotes. */
export function categoryOf({ node }: Item): string {
  return node.label.path?.ids[0]?.text ?? node.label.name?.text ?? '';
}

function playerOf(
  dataset: Dataset,
  node: Reference | Text,
  item: Item,
  targets: readonly Entity['kind'][],
): Player {
  if (node.type === 'text' || isSelf(node)) return { node, entity: undefined, self: isSelf(node) };
  const entity = followPath(dataset, node.path, item.scope, targets).at(-1);
  return { node, entity: entity && targets.includes(entity.kind) ? entity : undefined, self: false };
}

function reprisedShows(dataset: Dataset, credit: Credit, item: Item): readonly Entity[] {
  const paths = credit.qualifiers.flatMap((qualifier) =>
    qualifier.type === 'reprising' ? qualifier.shows : [],
  );
  return paths.flatMap((path) => {
    const show = followPath(dataset, path, item.scope, ['show']).at(-1);
    return show?.kind === 'show' ? [show] : [];
  });
}

function crewOf(dataset: Dataset, item: Item): readonly CrewCredit[] {
  return item.fields.flatMap(valuesIn).flatMap((value) => {
    const { row, atom, qualifiers, uri } = value;
    if (row.group !== 'job' || atom.type !== 'reference') return [];
    const person = followPath(dataset, atom.path, item.scope, row.targets ?? []).at(-1);
    return [{ uri, job: row, person, value, coverage: coverageIn(dataset, qualifiers, item) }];
  });
}
