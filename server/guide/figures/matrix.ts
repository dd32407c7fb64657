// Who appears when: the characters of a show by its seasons, or by the episodes of its one season.
import { orderOf } from '../../model/numbers';
import type { Casting, Episode, Role, Run, Show } from '../guide';
import type { Link } from '../value';
import { billingOf, billings, castingsIn, castingsOf, partOf, runsOf } from './billing';
import { countOf, coverOf, placedSeasons, together, type Cover, type PlacedSeason } from './coverage';
import type { Matrix, MatrixCell, MatrixColumn, MatrixRow } from './figure';
import { linkOf, placeOf } from './links';
import { first } from './round';

const fewestRows = 3;
const mostRows = 60;

/** The matrix of a show; undefined where all of its characters appear alike, or there is but one season and nothing on its episodes. */
export function appearanceMatrix(show: Show): Matrix | undefined {
  const seasons = placedSeasons(show).filter(({ season }) => season.number > 0);
  const columns = seasons.length > 1 ? seasons.map(seasonColumn) : episodeColumns(seasons[0]);
  const rows = partsOf(show).map((part) => rowOf(show, part, columns));
  const known = rows.filter(({ cells }) => cells.some(({ state }) => state !== 'absent'));
  if (columns.length < 2 || known.length < fewestRows || areAlike(known)) return undefined;
  const { shown, left } = first(known, mostRows);
  const what = seasons.length > 1 ? 'season' : 'episode';
  return {
    type: 'matrix',
    key: 'appearances',
    title: 'Appearances',
    description: `Which of ${known.length} characters appear in which ${what}`,
    columns: columns.map(({ column }) => column),
    rows: shown,
    left,
  };
}

function areAlike(rows: readonly MatrixRow[]): boolean {
  const shapes = rows.map(({ cells }) => cells.map(({ state, episodes }) => `${state} ${episodes}`).join());
  return new Set(shapes).size < 2;
}

/** A column, and how a casting is found to belong to it. */
interface Column {
  readonly column: MatrixColumn;
  readonly placed: PlacedSeason;
  /** In a column of an episode. */
  readonly episode?: Episode;
}

function seasonColumn(placed: PlacedSeason): Column {
  const { number, state } = placed.season;
  const column = { link: linkOf(placed.season), short: String(number) };
  return { placed, column: state === 'released' ? column : { ...column, state } };
}

function episodeColumns(placed: PlacedSeason | undefined): readonly Column[] {
  const episodes = placed?.season.episodes.filter(({ number }) => number !== undefined) ?? [];
  return episodes.map((episode) => ({
    placed: placed!,
    episode,
    column: {
      link: linkOf(episode, `Episode ${episode.number}, ${episode.name}`),
      short: episode.number!,
    },
  }));
}

/** A part of a show with all castings of it, the most prominent first. */
interface Part {
  readonly role: Role;
  readonly castings: readonly Casting[];
}

function partsOf(show: Show): readonly Part[] {
  const parts = new Map<string, { role: Role; castings: Casting[] }>();
  const aside = new Set(runsOf(show).flatMap(asideOf).flatMap(castingsIn));
  for (const casting of castingsOf(show).filter((one) => !aside.has(one)))
    for (const role of casting.roles) {
      const key = partOf(role);
      if (key === undefined) continue;
      const part = parts.get(key) ?? { role, castings: [] };
      part.castings.push(casting);
      parts.set(key, part);
    }
  return [...parts.values()];
}

/** The episodes without a number, which have no column and count in none. */
function asideOf({ seasons, episodes }: Run): readonly Episode[] {
  const within = seasons.flatMap((season) => season.episodes);
  return [...episodes, ...within.filter(({ number }) => number === undefined)];
}

function rowOf(show: Show, { role, castings }: Part, columns: readonly Column[]): MatrixRow {
  const link = withoutType(role);
  const performers = new Map(
    castings.flatMap((casting) => casting.performers).map((one) => [one.ref ?? one.text, one]),
  );
  return {
    link,
    performers: [...performers.values()],
    cells: columns.map((column) => cellOf(show, castings, column)),
  };
}

function withoutType({ type: _, ...link }: Role): Link {
  return link;
}

/** An appearance in a column: in what category, and in how much of it. */
interface Appearance {
  readonly casting: Casting;
  readonly cover: Cover;
}

function cellOf(show: Show, castings: readonly Casting[], column: Column): MatrixCell {
  const found = castings.flatMap((casting): Appearance | readonly never[] => {
    const cover = coverIn(show, casting, column);
    return cover === undefined ? [] : { casting, cover };
  });
  if (found.length > 0) return presentCell(found, column);
  const isOpen = column.column.state !== undefined && column.column.state !== 'cancelled';
  return isOpen ? { state: 'unknown', text: 'Not yet known' } : { state: 'absent', text: 'Does not appear' };
}

/** What a casting takes in of a column. What is said of all seasons says nothing of those to come. */
function coverIn(show: Show, casting: Casting, { column, placed, episode }: Column): Cover | undefined {
  const { scope } = casting;
  if (scope === undefined && column.state !== undefined) return undefined;
  const cover = coverOf(show, scope, placed);
  if (!episode || cover === undefined || cover === 'all') return cover;
  if (cover === 'vague') return undefined;
  return [...cover].some((order) => isWithin(order, episode.number!)) ? 'all' : undefined;
}

/** True for an order that is that of an episode; `4–5` has two. */
function isWithin(order: number, number: string): boolean {
  const orders = number.split('–').map(orderOf);
  return order >= orders[0]! && order <= orders.at(-1)!;
}

function presentCell(found: readonly Appearance[], { placed, episode }: Column): MatrixCell {
  const { category, categoryLabel, at } = found.toSorted((a, b) => rankOf(a) - rankOf(b))[0]!.casting;
  const cover = found.map((one) => one.cover).reduce(together);
  const all = countOf(placed.season);
  const isAll = cover === 'all' || episode || (cover !== 'vague' && all !== undefined && cover.size >= all);
  const cell = { state: billingOf(category), text: categoryLabel, ...placeOf(at) };
  if (isAll) return cell;
  const count = cover === 'vague' ? 0 : cover.size;
  const words = count === 0 ? 'some episodes' : count === 1 ? '1 episode' : `${count} episodes`;
  return { ...cell, episodes: count, text: `${categoryLabel}, in ${words}` };
}

function rankOf({ casting }: Appearance): number {
  return billings.indexOf(billingOf(casting.category));
}
