// Episodes in another order than that of their numbers: a table of those that an order names, as it names them.
import { orderOf } from '../../model/numbers';
import type { Entry, Episode, EpisodePoint, Guide, ScopeStretch, Season, Show } from '../guide';
import type { Value } from '../value';
import { filled, type Line, type Row, type Table } from './blocks';
import { cellsOf, shownFields } from './columns';
import { bareLink, valueLine } from './lines';

/** An episode with what it stands in. */
interface Listed {
  readonly show: Show;
  readonly run: string;
  readonly era?: string;
  readonly season?: Season;
  readonly episode: Episode;
}

/** The episodes of an order; what the guide does not list stands as it is written. */
export function orderTable({ shows }: Guide, order: Entry): Table {
  const all = shows.flatMap(listedIn);
  const values = order.facts.filter(({ field }) => field === 'episodes').flatMap((fact) => fact.values);
  const several = new Set(values.flatMap((value) => episodesOf(all, value)).map(({ show }) => show)).size > 1;
  const rows: Row[] = [];
  for (const value of values) {
    const found = episodesOf(all, value);
    if (found.length === 0) rows.push(unlistedRow(rows.length + 1, value));
    for (const listed of found) rows.push(episodeRow(rows.length + 1, listed, several, value));
  }
  const columns = ['Place', 'Title', 'Show', 'Season', 'No.', 'Shown'];
  return filled({ type: 'table', caption: `Episodes of ${order.name}`, columns, head: 1, rows });
}

function listedIn(show: Show): readonly Listed[] {
  const runs = [{ run: show, era: {} }, ...show.eras.map((run) => ({ run, era: { era: run.name } }))];
  return runs.flatMap(({ run, era }) => [
    ...run.seasons.flatMap((season) =>
      season.episodes.map((episode) => ({ show, run: run.id, ...era, season, episode })),
    ),
    ...run.episodes.map((episode) => ({ show, run: run.id, ...era, episode })),
  ]);
}

function episodesOf(all: readonly Listed[], value: Value): readonly Listed[] {
  if (value.type === 'reference') return all.filter(({ episode }) => episode.id === value.ref);
  return value.type === 'episodes' ? all.filter((listed) => isWithin(listed, value)) : [];
}

/** True for an episode of the run between both ends; an end that is left out is that of the run. */
function isWithin({ run, season, episode }: Listed, stretch: ScopeStretch): boolean {
  if (run !== stretch.run || !season) return false;
  const { from, to } = stretch;
  return (
    (!from || season.number > from.season || (season.number === from.season && isAfter(episode, from))) &&
    (!to || season.number < to.season || (season.number === to.season && isBefore(episode, to)))
  );
}

function isAfter(episode: Episode, from: EpisodePoint): boolean {
  return from.episode === undefined || numbersOf(episode.number).last >= numbersOf(from.episode).first;
}

function isBefore(episode: Episode, to: EpisodePoint): boolean {
  return to.episode === undefined || numbersOf(episode.number).first <= numbersOf(to.episode).last;
}

/** The first and the last number of an episode: those of `4–5` are two. */
function numbersOf(text = ''): { readonly first: number; readonly last: number } {
  const [first = Number.NaN, last = first] = text.split(/–|\.\./).map(orderOf);
  return { first, last };
}

function episodeRow(place: number, listed: Listed, several: boolean, { at }: Value): Row {
  const { show, era, season, episode } = listed;
  const seasonText = [era, season?.name].filter((name) => name !== undefined).join(', ');
  const [shown = []] = cellsOf(episode.facts, [{ fields: shownFields, label: 'Shown' }]);
  const cells: readonly Line[] = [
    [String(place)],
    [bareLink({ text: episode.name, ref: episode.id })],
    several ? [bareLink({ text: show.name, ref: show.id })] : [],
    season ? [bareLink({ text: seasonText, ref: season.id })] : [],
    [episode.number ?? ''],
    shown,
  ];
  return { cells, more: [], ...(at && { at }) };
}

function unlistedRow(place: number, value: Value): Row {
  return { cells: [[String(place)], valueLine(value), [], [], [], []], more: [] };
}
