// Dataset to guide: everything that is declared, put together for readers. Pure; the same dataset gives the
// same guide, in whatever order its files are read.
import type { KindName } from '../../grammar/schema';
import type { Dataset, Entity } from '../model/dataset';
import { firstValue, textOfAtom } from '../model/values';
import { once, onceList } from '../model/once';
import { contextOf, type Context } from './compile/context';
import { entryOf, sourceOf, universeOf } from './compile/entries';
import { characterOf, personOf } from './compile/people';
import { showOf } from './compile/shows';
import { sortBy } from './compile/tidy';
import type { Guide, HorizonNote } from './guide';

export interface GuideOptions {
  /** True where every statement is to say in which file and where it is written. */
  readonly places?: boolean;
  /** What the dataset was cut at, if it was. */
  readonly horizon?: HorizonNote;
}

/** Compiles the guide of a dataset. Never throws: what means nothing is shown as it is written. */
export function compileGuide(dataset: Dataset, options: GuideOptions = {}): Guide {
  const { places = false, horizon } = options;
  const guide = guideIn(contextOf(dataset, places));
  return horizon ? { ...guide, horizon } : guide;
}

const guideIn = once((context: Context): Guide => ({
  format: 1,
  name: guideName(context.dataset),
  shows: shows(context),
  people: people(context),
  characters: characters(context),
  organizations: organizations(context),
  works: works(context),
  universes: universes(context),
  orders: orders(context),
  sources: sources(context),
}));

/** The entries of some kinds by name, or by the title to sort by. */
function listOf<T>(
  kinds: readonly KindName[],
  compile: (context: Context, entity: Entity) => T,
): (context: Context) => readonly T[] {
  const entities = onceList(({ dataset }: Context) => sortedEntities(dataset, kinds));
  return onceList((context: Context) => entities(context).map((entity) => compile(context, entity)));
}

const shows = listOf(['show'], showOf);
const people = listOf(['person', 'group'], personOf);
const characters = listOf(['character'], characterOf);
const organizations = listOf(['organization'], entryOf);
const works = listOf(['work'], entryOf);
const universes = listOf(['universe'], universeOf);
const sources = listOf(['source'], sourceOf);

/** Those that belong to no one show. */
const orders = onceList((context: Context) => {
  const { entities } = context.dataset;
  const isApart = ({ container }: Entity): boolean => entities.get(container)?.kind !== 'show';
  return sortedEntities(context.dataset, ['order'])
    .filter(isApart)
    .map((order) => entryOf(context, order));
});

/** What a guide is called: as its settings say, or by its only show. */
export function guideName({ config, entities }: Dataset): string {
  const shows = [...entities.values()].filter(({ kind }) => kind === 'show');
  return config.name ?? (shows.length === 1 ? shows[0]!.name : 'Show guide');
}

function sortedEntities(dataset: Dataset, kinds: readonly KindName[]): readonly Entity[] {
  const own = [...dataset.entities.values()].filter(({ kind }) => kinds.includes(kind));
  return sortBy(own, sortTitle, ({ key }) => key);
}

function sortTitle(entity: Entity): string {
  const value = firstValue(entity, 'sort-title');
  return (value && textOfAtom(value.atom)) ?? entity.name;
}
