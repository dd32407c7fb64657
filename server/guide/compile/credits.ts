// The credits of a dataset, in front of the camera and behind it: one list for each show, of which shows,
// seasons, episodes, people and characters all take their part.
import type { Entity } from '../../model/dataset';
import type { Item } from '../../model/facts';
import { showStart } from '../../model/calendar';
import { groupBy } from '../../model/group';
import { showsOf, type Casting as Line, type Player, type Show } from '../../model/shows';
import { valuesIn, type FieldValue } from '../../model/values';
import type { CastList, Casting, Credit, CrewList, Link, Role } from '../guide';
import { entityAround, showAround, type Context } from './context';
import { categoryLabel, labelOf, placeOfCategory, placeOfJob } from './labels';
import { linkTo, pathText } from './names';
import { wordsOf } from './prose';
import { statedBy, statementOf } from './statement';
import { tidy } from './tidy';
import { linkBehind } from './values';

export interface Credits {
  readonly byShow: ReadonlyMap<string, Listed>;
  /** By the entry in whose block they stand. */
  readonly byPlace: ReadonlyMap<string, Listed>;
  readonly byPerson: ReadonlyMap<string, Listed>;
  readonly byCharacter: ReadonlyMap<string, readonly Casting[]>;
}

/** In the order in which the shows began, and within them of the text. */
export interface Listed {
  readonly castings: readonly Casting[];
  readonly crew: readonly Credit[];
}

/** All credits of the dataset. */
export function creditsOf(context: Context): Credits {
  const shows = [...showsOf(context.dataset).values()].sort(byStart);
  const castings = shows.flatMap((show) =>
    show.castings.map((line) => castingOf(context, show.entity, line)),
  );
  const crew = context.dataset.files.flatMap(({ items }) => items.flatMap((item) => crewOf(context, item)));
  const places = new Map(shows.map(({ entity }, i) => [entity.key, i]));
  const place = ({ show }: Credit): number => places.get(show.ref ?? '') ?? 0;
  crew.sort((a, b) => place(a) - place(b));
  const all = { castings, crew };
  return {
    byShow: index(
      all,
      ({ show }) => [show],
      ({ show }) => [show],
    ),
    byPlace: index(
      all,
      ({ place }) => [place],
      ({ place }) => [place],
    ),
    byPerson: index(
      all,
      ({ performers }) => performers,
      ({ person }) => [person],
    ),
    byCharacter: byRef(castings, ({ roles }) => roles),
  };
}

/** Earlier shows first, those without a date last. */
function byStart(a: Show, b: Show): number {
  const [first = '~', second = '~'] = [a, b].map((show) => showStart(show)?.first);
  return first < second ? -1 : first > second ? 1 : 0;
}

function index(
  { castings, crew }: Listed,
  ofCasting: (casting: Casting) => readonly Link[],
  ofCredit: (credit: Credit) => readonly Link[],
): ReadonlyMap<string, Listed> {
  const cast = byRef(castings, ofCasting);
  const others = byRef(crew, ofCredit);
  const keys = new Set([...cast.keys(), ...others.keys()]);
  return new Map(
    [...keys].map((key) => [key, { castings: cast.get(key) ?? [], crew: others.get(key) ?? [] }]),
  );
}

function byRef<T>(
  all: readonly T[],
  linksOf: (one: T) => readonly Link[],
): ReadonlyMap<string, readonly T[]> {
  const pairs = all.flatMap((one) =>
    [...new Set(linksOf(one).map(({ ref }) => ref ?? ''))].map((ref) => ({ ref, one })),
  );
  const groups = groupBy(pairs, ({ ref }) => ref);
  groups.delete('');
  return new Map([...groups].map(([ref, own]) => [ref, own.map(({ one }) => one)]));
}

function castingOf(context: Context, show: Entity, line: Line): Casting {
  const { credit, item, uri, category } = line;
  const { qualifiers, sources, text } = credit;
  const place = entityAround(context, item.parent) ?? show;
  const stated = { uri, span: credit, qualifiers, sources, around: item.scope, placed: true };
  return tidy({
    show: linkTo(context, show),
    place: linkTo(context, place, 'full'),
    category,
    categoryLabel: categoryLabel(category),
    performers: line.performers.map((player) => playerOf(context, player)),
    roles: line.roles.map((player) => roleOf(context, player)),
    reprising: line.reprising.map((from) => linkTo(context, from)),
    description: text && wordsOf(context, text, uri, item.scope),
    ...statementOf(context, stated),
  });
}

function playerOf(context: Context, { node, entity }: Player): Link {
  if (entity) return linkTo(context, entity);
  return { text: node.type === 'text' ? node.text : (node.name?.text ?? pathText(node.path)) };
}

function roleOf(context: Context, player: Player): Role {
  if (player.self) return { type: 'self', text: 'self' };
  return { type: player.node.type === 'text' ? 'job' : 'character', ...playerOf(context, player) };
}

function crewOf(context: Context, item: Item): readonly Credit[] {
  const values = item.fields.flatMap(valuesIn).filter(({ row }) => row.group === 'job');
  const place = values.length > 0 ? entityAround(context, item) : undefined;
  const show = showAround(context, place);
  return place && show ? values.map((value) => creditOf(context, show, place, value)) : [];
}

function creditOf(context: Context, show: Entity, place: Entity, value: FieldValue): Credit {
  const { row } = value;
  return {
    show: linkTo(context, show),
    place: linkTo(context, place, 'full'),
    job: row.name,
    label: labelOf(row.name),
    department: row.department ?? 'other',
    person: personOf(context, value),
    ...statementOf(context, statedBy(value)),
  };
}

function personOf(context: Context, { atom, row, uri, field }: FieldValue): Link {
  if (atom.type === 'reference') return linkBehind(context, atom, field.item.scope, row.targets ?? []);
  if (atom.type === 'text') return { text: atom.text };
  return { text: context.texts.get(uri)?.slice(atom.start, atom.end) ?? '' };
}

/** Castings by category: the schema's categories in its order, then others; billing order within. */
export function castLists(castings: readonly Casting[]): readonly CastList[] {
  const lists = [...groupBy(castings, ({ category }) => category)].map(([category, own]) => ({
    category,
    label: categoryLabel(category),
    castings: own,
  }));
  return lists.sort((a, b) => placeOfCategory(a.category) - placeOfCategory(b.category));
}

/** Credits by job, in the schema's order. */
export function crewLists(crew: readonly Credit[]): readonly CrewList[] {
  const lists = [...groupBy(crew, ({ job }) => job)].map(([job, credits]) => {
    const [{ label, department }] = credits as [Credit];
    return { job, label, department, credits };
  });
  return lists.sort((a, b) => placeOfJob(a.job) - placeOfJob(b.job));
}
