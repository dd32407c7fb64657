// The credits of a dataset, in front of the camera and behind it: each is compiled once, and stands with its
// show, season or episode, and with its people and characters.
import type { Entity } from '../../model/dataset';
import type { Item } from '../../model/facts';
import { castingsOf as linesOf } from '../../model/castings';
import { groupBy } from '../../model/group';
import { showAt, type Casting as Line, type Player } from '../../model/shows';
import { notesOf, valuesIn, type FieldValue } from '../../model/values';
import type { CastList, Casting, Credit, CrewList, Link, Role } from '../guide';
import { entityAround, showAround, type Context } from './context';
import { kept } from './kept';
import { categoryLabel, labelOf, placeOfCategory, placeOfJob } from './labels';
import { linkTo, pathText } from './names';
import { wordsOf } from './prose';
import { inherited, statedBy, statementOf, type Stated } from './statement';
import { saidAt, sameness, someOf, tidy, uniqueBy } from './tidy';
import { linkBehind } from './values';

/** The castings of a block of cast in a show. */
export function castingsOf(context: Context, item: Item): readonly Casting[] {
  const { dataset } = context;
  if (!showAt(dataset, item.scope.owner)) return [];
  return linesOf(dataset, item).map((line) => castingOf(context, line));
}

/** A line of cast in a show. */
export const castingOf = kept((context, line: Line): Casting => {
  const { credit, item, uri, category } = line;
  const show = context.dataset.entities.get(item.scope.owner!)!;
  const block = item.node.qualifiers;
  const place = entityAround(context, item.parent) ?? show;
  const stated = {
    uri,
    span: credit,
    qualifiers: inherited(
      credit.qualifiers,
      block.filter(({ type }) => type !== 'note'),
    ),
    sources: [...credit.sources, ...item.node.sources],
    around: item.scope,
    placed: true,
  };
  return tidy({
    show: linkTo(context, show),
    place: linkTo(context, place, 'full'),
    category,
    categoryLabel: categoryLabel(category),
    performers: line.performers.map((player) => playerOf(context, player, uri)),
    roles: line.roles.map((player) => roleOf(context, player, uri)),
    reprising: line.reprising.map((from) => linkTo(context, from)),
    description: credit.text && wordsOf(context, credit.text, uri, item.scope),
    listNotes: someOf(notesOf(block)),
    ...statementOf(context, stated),
  });
});

function playerOf(context: Context, { node, entity }: Player, uri: string): Link {
  const at = context.at(uri, node);
  if (entity) return saidAt(linkTo(context, entity), at);
  return saidAt({ text: node.type === 'text' ? node.text : (node.name?.text ?? pathText(node.path)) }, at);
}

function roleOf(context: Context, player: Player, uri: string): Role {
  if (player.self) return saidAt({ type: 'self', text: 'self' }, context.at(uri, player.node));
  return { type: player.node.type === 'text' ? 'job' : 'character', ...playerOf(context, player, uri) };
}

/** The credits of the crew directly in a block. */
export const crewOf = kept((context, item: Item): readonly Credit[] => {
  const values = item.fields.filter(({ row }) => row?.group === 'job').flatMap(valuesIn);
  const place = values.length > 0 ? entityAround(context, item) : undefined;
  const show = showAround(context, place);
  return place && show ? values.map((value) => creditOf(context, show, place, value)) : [];
});

function creditOf(context: Context, show: Entity, place: Entity, value: FieldValue): Credit {
  const { row, field, uri } = value;
  return tidy({
    show: linkTo(context, show),
    place: linkTo(context, place, 'full'),
    job: row.name,
    label: labelOf(row.name),
    department: row.department ?? 'other',
    person: personOf(context, value),
    jobAt: context.at(uri, field.node),
    ...statementOf(context, creditStated(value)),
  });
}

/** What is said of a whole crew holds for each of its credits. */
function creditStated(value: FieldValue): Stated {
  const { kind, node } = value.field.item;
  const stated = statedBy(value);
  if (kind?.name !== 'crew') return stated;
  const qualifiers = inherited(stated.qualifiers, node.qualifiers);
  return { ...stated, qualifiers, sources: [...stated.sources, ...node.sources] };
}

function personOf(context: Context, { atom, row, uri, field }: FieldValue): Link {
  if (atom.type === 'reference') return linkBehind(context, atom, field.item.scope, row.targets ?? []);
  if (atom.type === 'text') return { text: atom.text };
  return { text: context.textOf(uri, atom) };
}

/**
 * Castings by category: the schema's categories in its order, then others; billing order within. Those of
 * dubbed versions stand apart, behind all others.
 */
export function castLists(castings: readonly Casting[]): readonly CastList[] {
  const lists = [...groupBy(castings, listKey).values()].map((own) => listOf(own));
  const place = ({ category, dub }: CastList): number =>
    placeOfCategory(category) + (dub ? Number.MAX_SAFE_INTEGER / 2 : 0);
  return lists.sort((a, b) => place(a) - place(b));
}

function listKey({ category, dub, listNotes }: Casting): string {
  return JSON.stringify([category, dub?.tag, listNotes]);
}

function listOf(castings: readonly Casting[]): CastList {
  const { category, categoryLabel: label, dub, listNotes } = castings[0]!;
  return tidy({
    category,
    label: dub ? `${label} (${dub.text} dub)` : label,
    dub,
    notes: listNotes,
    castings,
  });
}

/** Credits by job, in the schema's order. */
export function crewLists(crew: readonly Credit[]): readonly CrewList[] {
  const lists = [...groupBy(crew, ({ job }) => job)].map(([job, all]) => {
    const credits = all.length > 1 ? uniqueBy(all, sameness) : all;
    const [{ label, department }] = credits as [Credit];
    return { job, label, department, credits };
  });
  return lists.sort((a, b) => placeOfJob(a.job) - placeOfJob(b.job));
}
