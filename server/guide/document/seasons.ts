// Seasons and episodes: an overview of the seasons, and of each its episodes.
import type { Episode, Part, Run, Season } from '../guide';
import { filled, nested, present, type Block, type Line, type Row, type Section, type Table } from './blocks';
import { castRows, castSections, crewLine, crewRows, crewTable } from './credits';
import {
  cellsOf,
  columnsOf,
  factList,
  opening,
  proseSections,
  remainder,
  writtenSections,
  type Column,
} from './facts';
import { cites, link, qualified } from './lines';
import { receptionTables } from './reception';

/** The seasons of a show or an era, and the episodes outside them. */
export function runBlocks({ seasons, episodes }: Run): readonly Block[] {
  const others: Section = {
    type: 'section',
    title: [seasons.length > 0 ? 'Other episodes' : 'Episodes'],
    blocks: present(episodeTable(episodes, 'Episodes')),
  };
  return present(
    seasons.length > 1 ? overview(seasons) : undefined,
    seasons.map(seasonSection),
    episodes.length > 0 ? others : undefined,
  );
}

/** One row for each season. */
function overview(seasons: readonly Season[]): Table {
  const columns = columnsOf(
    seasons.map(({ facts }) => facts),
    4,
  );
  const rows = seasons.map((season): Row => {
    const name = link({ text: headingOf(season), ref: season.id });
    return { cells: [[name], [season.state], ...cellsOf(season.facts, columns)], more: [] };
  });
  const labels = columns.map(({ label }) => label);
  return { type: 'table', caption: 'Overview', columns: ['Season', 'State', ...labels], head: 0, rows };
}

/** `Volume 2: Dreamland`. */
function headingOf({ name, title }: Season): string {
  return title === undefined ? name : `${name}: ${title}`;
}

function seasonSection(season: Season): Section {
  const { cast, crew, parts, episodes } = season;
  const state: Line = season.state === 'released' ? [] : [{ type: 'small', line: [` (${season.state})`] }];
  const section: Section = {
    type: 'section',
    title: [headingOf(season), ...state, ...qualified(season), ...cites(season)],
    ref: season.id,
    blocks: present(
      factList(season.facts),
      opening(season),
      nested(proseSections(season)),
      parts.map(partSection),
      episodeTable(episodes, `Episodes of ${headingOf(season)}`),
      nested(castSections(cast, 'Cast: ')),
      crewTable(crew),
      nested(writtenSections(season)),
    ),
  };
  return season.at ? { ...section, at: season.at } : section;
}

/** A part of a season or an episode, or a segment. */
function partSection(part: Part): Section {
  const { name, number, title, facts, cast, crew } = part;
  return {
    type: 'section',
    title: [title !== undefined && number !== undefined ? `${number}. ${title}` : name, ...cites(part)],
    ref: part.id,
    blocks: present(
      factList(facts, ...crewRows(crew), ...castRows(cast)),
      opening(part),
      receptionTables(part),
    ),
  };
}

/** One row for each episode; what has no column stands below it. */
function episodeTable(episodes: readonly Episode[], caption: string): Table {
  const columns = columnsOf(
    episodes.map(({ facts }) => facts),
    3,
  );
  const jobs = jobColumns(episodes);
  const labels = [...columns, ...jobs].map(({ label }) => label);
  return filled({
    type: 'table',
    caption,
    columns: ['No.', 'Title', ...labels],
    head: 1,
    rows: episodes.map((episode) => episodeRow(episode, columns, jobs)),
  });
}

/** The jobs that at least half of the episodes name. */
function jobColumns(episodes: readonly Episode[]): readonly Column[] {
  const lists = episodes.flatMap(({ crew }) => crew);
  const jobs = new Map(lists.map(({ job, label }) => [job, label]));
  return [...jobs]
    .filter(([job]) => lists.filter((list) => list.job === job).length * 2 >= episodes.length)
    .slice(0, 2)
    .map(([field, label]) => ({ field, label }));
}

function episodeRow(episode: Episode, columns: readonly Column[], jobs: readonly Column[]): Row {
  const { number = '', name, crew, at } = episode;
  const jobCells = jobs.map(({ field }): Line => {
    const list = crew.find(({ job }) => job === field);
    return list ? crewLine(list, false) : [];
  });
  const row: Row = {
    ref: episode.id,
    cells: [
      [number],
      [name, ...qualified(episode), ...cites(episode)],
      ...cellsOf(episode.facts, columns),
      ...jobCells,
    ],
    more: episodeDetails(episode, columns, jobs),
  };
  return at ? { ...row, at } : row;
}

function episodeDetails(
  episode: Episode,
  columns: readonly Column[],
  jobs: readonly Column[],
): readonly Block[] {
  const { crew, cast, parts, segments } = episode;
  const others = crew.filter(({ job }) => !jobs.some(({ field }) => field === job));
  const rows = [...crewRows(others), ...castRows(cast)];
  return present(
    remainder(episode, columns),
    rows.length > 0 ? factList([], ...rows) : undefined,
    [...parts, ...segments].map(partSection),
    receptionTables(episode),
  );
}
