// Episodes as tables, and the parts and segments of seasons and episodes.
import { saidAt } from '../compile/tidy';
import type { Episode, Part } from '../guide';
import { filled, nested, present, type Block, type Line, type Row, type Section, type Table } from './blocks';
import { cellsOf, remainder, type EpisodeColumns } from './columns';
import { castRows, crewLine, crewRows } from './credits';
import { factList, opening, proseSections, writtenSections } from './facts';
import { cites, qualified } from './lines';
import { receptionTables } from './reception';
import type { Remembering } from './remembered';

/** A part of a season or an episode, or a segment. */
export function partSection(part: Part): Section {
  const { name, number, title, facts, cast, crew } = part;
  const section: Section = {
    type: 'section',
    title: [
      title !== undefined && number !== undefined ? `${number}. ${title}` : name,
      ...qualified(part),
      ...cites(part),
    ],
    ref: part.id,
    blocks: present(
      factList(facts, ...crewRows(crew), ...castRows(cast)),
      opening(part),
      nested(proseSections(part)),
      nested(writtenSections(part)),
      receptionTables(part),
    ),
  };
  return saidAt(section, part.at);
}

/** What the tables of episodes on a page have in common. */
export interface EpisodesPlace {
  readonly columns: EpisodeColumns;
  readonly remembering: Remembering;
}

/** One row for each episode, with the columns that any of them fills; what has no column stands below it. */
export function episodeTable(
  episodes: readonly Episode[],
  { columns, remembering }: EpisodesPlace,
  caption: string,
): Table {
  const labels = [...columns.facts, ...columns.jobs].map(({ label }) => label);
  return filled({
    type: 'table',
    caption,
    columns: ['No.', 'Title', ...labels],
    head: 1,
    rows: episodes.map((episode) =>
      remembering.of(`row of ${episode.id}`, [episode, columns], () => episodeRow(episode, columns)),
    ),
  });
}

/** Episodes outside the seasons. */
export function looseEpisodes(
  episodes: readonly Episode[],
  place: EpisodesPlace,
  title: string,
  anchor?: string,
): Section {
  const section: Section = {
    type: 'section',
    title: [title],
    blocks: present(episodeTable(episodes, place, title)),
  };
  return anchor === undefined ? section : { ...section, anchor };
}

function episodeRow(episode: Episode, columns: EpisodeColumns): Row {
  const { number = '', name, crew, at } = episode;
  const jobCells = columns.jobs.map(({ fields }): Line => {
    const list = crew.find(({ job }) => fields.includes(job));
    return list ? crewLine(list, false) : [];
  });
  const row: Row = {
    ref: episode.id,
    cells: [
      [number],
      [name, ...qualified(episode), ...cites(episode)],
      ...cellsOf(episode.facts, columns.facts),
      ...jobCells,
    ],
    more: episodeDetails(episode, columns),
  };
  return saidAt(row, at);
}

function episodeDetails(episode: Episode, { facts, jobs }: EpisodeColumns): readonly Block[] {
  const { crew, cast, parts, segments } = episode;
  const others = crew.filter(({ job }) => !jobs.some(({ fields }) => fields.includes(job)));
  const rows = [...crewRows(others), ...castRows(cast)];
  return present(
    remainder(episode, facts),
    rows.length > 0 ? factList([], ...rows) : undefined,
    [...parts, ...segments].map(partSection),
    receptionTables(episode),
  );
}
