// Dataset to guide: everything that is declared, put together for readers. Pure; the same dataset gives the
// same guide, in whatever order its files are read.
import type { KindName } from '../../grammar/schema';
import type { Dataset, Entity } from '../model/dataset';
import { firstValue, textOfAtom } from '../model/values';
import { contextOf } from './compile/context';
import { compilerOf, entryOf, sourceOf, universeOf, type Compiler } from './compile/entries';
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
  const compiler = compilerOf(contextOf(dataset, places));
  const all = <T>(kinds: readonly KindName[], compile: (compiler: Compiler, entity: Entity) => T): T[] =>
    entitiesOf(dataset, kinds).map((entity) => compile(compiler, entity));
  return {
    format: 1,
    name: guideName(dataset),
    shows: all(['show'], showOf),
    people: all(['person', 'group'], personOf),
    characters: all(['character'], characterOf),
    organizations: all(['organization'], entryOf),
    works: all(['work'], entryOf),
    universes: all(['universe'], universeOf),
    orders: entitiesOf(dataset, ['order'])
      .filter(({ container }) => dataset.entities.get(container)?.kind !== 'show')
      .map((order) => entryOf(compiler, order)),
    sources: all(['source'], sourceOf),
    ...(horizon && { horizon }),
  };
}

/** What a guide is called: as its settings say, or by its only show. */
export function guideName({ config, entities }: Dataset): string {
  const shows = [...entities.values()].filter(({ kind }) => kind === 'show');
  return config.name ?? (shows.length === 1 ? shows[0]!.name : 'Show guide');
}

/** The entities of some kinds by name, or by the title to sort by. */
function entitiesOf(dataset: Dataset, kinds: readonly KindName[]): readonly Entity[] {
  const own = [...dataset.entities.values()].filter(({ kind }) => kinds.includes(kind));
  return sortBy(own, sortTitle, ({ key }) => key);
}

function sortTitle(entity: Entity): string {
  const value = firstValue(entity, 'sort-title');
  return (value && textOfAtom(value.atom)) ?? entity.name;
}
