// Shows: what is said of them and gathered from their seasons, their runs, and other shows around them.
import type { KindName } from '../../../grammar/schema';
import type { Entity } from '../../model/dataset';
import { itemIndex } from '../../model/indexes';
import { relationsFrom, relationsTo, type Relation as Edge } from '../../model/relations';
import { showAt } from '../../model/shows';
import type { Link, Related, Show } from '../guide';
import { blocksOf } from './blocks';
import { citedIn } from './cited';
import { containerOf, entityAround, type Context } from './context';
import { castLists, crewLists } from './credits';
import { awardsOf, entryOf, headOf } from './entries';
import { kept } from './kept';
import { inverseLabel, labelOf, placeOfField } from './labels';
import { listedAbove, rolesIn } from './listed';
import { linkTo } from './names';
import { eraOf, membersOf, programmeOf, runOf } from './seasons';
import { statedBy, statementOf } from './statement';
import { saidAt, uniqueBy } from './tidy';

/** A show. What stands in the block of an episode stays with the episode, but for awards. */
export const showOf = kept((context, entity: Entity): Show => {
  const [own, ...eras] = showAt(context.dataset, entity.key)?.runs ?? [];
  const show = {
    ...programmeOf(context, entity),
    ...creditsOf(context, entity),
    ...blocksIn(context, entity),
    ...(own ? runOf(context, own) : { seasons: [], episodes: [] }),
    eras: eras.map((era) => eraOf(context, era)),
    characters: charactersOf(context, entity),
    orders: ordersOf(context, entity),
    related: relatedTo(context, entity),
  };
  return { ...show, cited: citedIn(show) };
});

const creditsOf = kept((context, show: Entity): Pick<Show, 'cast' | 'crew'> => {
  const { castings, crew } = listedAbove(context, show);
  return { cast: castLists(castings), crew: crewLists(crew) };
});

const blocksIn = kept((context, show: Entity): Pick<Show, 'awards' | 'reviews' | 'releases'> => {
  const items = blocksByShow(context.dataset, show.key);
  const above = items.filter((item) => !containerOf(context, entityAround(context, item), 'episode'));
  return {
    awards: awardsOf(context, show, items),
    reviews: blocksOf(context, above, 'review'),
    releases: blocksOf(context, above, 'release'),
  };
});

/** The awards, reviews and releases in a show, by its key, wherever in it they stand. */
const blocksByShow = itemIndex(
  (item) => {
    const { owner } = item.scope;
    return owner === undefined ? [] : [[owner, item]];
  },
  'award',
  'review',
  'release',
);

const ordersOf = kept((context, show: Entity) =>
  membersOf(context, show, 'order').map((order) => entryOf(context, order)),
);

/** The characters of a show: its own, and all who are cast in it. */
const charactersOf = kept((context, show: Entity): readonly Link[] => {
  const own = membersOf(context, show, 'character').map((character) =>
    saidAt(linkTo(context, character), headOf(context, character).at),
  );
  const played = rolesIn(context, show).flatMap(({ text, ref, kind, at }) =>
    ref === undefined || kind === undefined ? [] : [saidAt({ text, ref, kind }, at)],
  );
  return uniqueBy([...played, ...own], ({ ref }) => ref);
});

const shows: ReadonlySet<KindName> = new Set<KindName>(['show', 'era']);

/** How other shows are related to this one: first what it says itself, then what they say. */
const relatedTo = kept((context, show: Entity): readonly Related[] => {
  const stated = sorted(relationsFrom(context.dataset, show)).filter((edge) => shows.has(edge.to.kind));
  const derived = sorted(relationsTo(context.dataset, show.key)).filter((edge) => shows.has(edge.from.kind));
  return [
    ...stated.map((edge) => relatedShow(context, edge, edge.to, false)),
    ...derived.map((edge) => relatedShow(context, edge, edge.from, true)),
  ];
});

function sorted(edges: readonly Edge[]): readonly Edge[] {
  return [...edges].sort((a, b) => placeOfField(a.field) - placeOfField(b.field));
}

function relatedShow(context: Context, { field, value }: Edge, show: Entity, derived: boolean): Related {
  const { name } = field;
  const label = derived ? inverseLabel(name) : labelOf(name);
  const statement = statementOf(context, statedBy(value));
  return { field: name, label, show: linkTo(context, show, 'full'), derived, ...statement };
}
