// Shows: what is said of them and gathered from their seasons, their runs, and other shows around them.
import type { KindName } from '../../../grammar/schema';
import type { Entity } from '../../model/dataset';
import { relationsFrom, relationsTo, type Relation as Edge } from '../../model/relations';
import { showsOf } from '../../model/shows';
import type { Link, Related, Show } from '../guide';
import { blocksOf } from './blocks';
import { citedIn } from './cited';
import { containerOf, entityAround } from './context';
import { castLists, crewLists } from './credits';
import { awardsOf, entryOf, headOf, type Compiler } from './entries';
import { inverseLabel, labelOf, placeOfField } from './labels';
import { linkTo } from './names';
import { eraOf, membersOf, programmeOf, runOf } from './seasons';
import { statedBy, statementOf } from './statement';
import { saidAt, uniqueBy } from './tidy';

/** A show. What stands in the block of an episode stays with the episode, but for awards. */
export function showOf(compiler: Compiler, entity: Entity): Show {
  const { dataset, items: itemsByShow, credits } = compiler;
  const node = showsOf(dataset).get(entity.key);
  const [own, ...eras] = node?.runs ?? [];
  const items = itemsByShow.get(entity.key) ?? [];
  const above = items.filter((item) => !isEpisodic(compiler, entityAround(compiler, item)));
  const { castings = [], crew = [] } = credits.byShow.get(entity.key) ?? {};
  const isAbove = ({ place }: { place: Link }): boolean =>
    !isEpisodic(compiler, dataset.entities.get(place.ref ?? ''));
  const show = {
    ...programmeOf(compiler, entity),
    cast: castLists(castings.filter(isAbove)),
    crew: crewLists(crew.filter(isAbove)),
    awards: awardsOf(compiler, entity, items),
    reviews: blocksOf(compiler, above, 'review'),
    releases: blocksOf(compiler, above, 'release'),
    ...(node && own ? runOf(compiler, node, own) : { seasons: [], episodes: [] }),
    eras: node ? eras.map((era) => eraOf(compiler, node, era)) : [],
    characters: charactersOf(compiler, entity),
    orders: membersOf(compiler, entity, 'order').map((order) => entryOf(compiler, order)),
    related: relatedTo(compiler, entity),
  };
  return { ...show, cited: citedIn(show) };
}

function isEpisodic(compiler: Compiler, entity: Entity | undefined): boolean {
  return containerOf(compiler, entity, 'episode') !== undefined;
}

/** The characters of a show: its own, and all who are cast in it. */
function charactersOf(compiler: Compiler, show: Entity): readonly Link[] {
  const own = membersOf(compiler, show, 'character').map((character) =>
    saidAt(linkTo(compiler, character), headOf(compiler, character).at),
  );
  const cast = compiler.credits.byShow.get(show.key)?.castings.flatMap(({ roles }) => roles) ?? [];
  const played = cast.flatMap(({ text, ref, kind, at }) =>
    ref === undefined || kind === undefined ? [] : [saidAt({ text, ref, kind }, at)],
  );
  return uniqueBy([...played, ...own], ({ ref }) => ref);
}

const shows: ReadonlySet<KindName> = new Set<KindName>(['show', 'era']);

/** How other shows are related to this one: first what it says itself, then what they say. */
function relatedTo(compiler: Compiler, show: Entity): readonly Related[] {
  const stated = sorted(relationsFrom(compiler.dataset, show)).filter((edge) => shows.has(edge.to.kind));
  const derived = sorted(relationsTo(compiler.dataset, show.key)).filter((edge) => shows.has(edge.from.kind));
  return [
    ...stated.map((edge) => relatedShow(compiler, edge, edge.to, false)),
    ...derived.map((edge) => relatedShow(compiler, edge, edge.from, true)),
  ];
}

function sorted(edges: readonly Edge[]): readonly Edge[] {
  return [...edges].sort((a, b) => placeOfField(a.field) - placeOfField(b.field));
}

function relatedShow(compiler: Compiler, { field, value }: Edge, show: Entity, derived: boolean): Related {
  const { name } = field;
  const label = derived ? inverseLabel(name) : labelOf(name);
  const statement = statementOf(compiler, statedBy(value));
  return { field: name, label, show: linkTo(compiler, show, 'full'), derived, ...statement };
}
