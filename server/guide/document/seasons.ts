// Seasons: an overview of them, and of each what it says of itself and its episodes.
import { saidAt } from '../compile/tidy';
import type { Fact, Run, Season } from '../guide';
import { filled, nested, present, type Block, type Line, type Row, type Section, type Table } from './blocks';
import { cellsOf, columnsOf, shownFields, without, type Column } from './columns';
import { castSections, crewTable } from './credits';
import { episodeTable, looseEpisodes, partSection, type EpisodesPlace } from './episodes';
import { factList, isProse, opening, proseSections, writtenSections } from './facts';
import { cites, link, qualified } from './lines';
import { castWithin, crewWithin } from './local';
import { isProduction } from './production';

/** What the seasons of a run have in common. */
export interface RunPlace extends EpisodesPlace {
  /** The name of the era, if it is one. */
  readonly era?: string;
}

/** The seasons of a show or an era, and the episodes outside them. */
export function runBlocks({ seasons, episodes }: Run, place: RunPlace): readonly Block[] {
  const several = seasons.length > 1;
  const columns = several ? seasonColumns(seasons) : [];
  const title = seasons.length > 0 ? 'Other episodes' : 'Episodes';
  const { columns: ofEpisodes, era, remembering } = place;
  const sections = seasons.map((season) =>
    remembering.of(`season ${season.id}`, [season, ofEpisodes, era, several], () => ({
      ...seasonSection(season, place),
      folds: several,
    })),
  );
  const shown = sections.filter((_, i) => !several || saysMore(seasons[i]!, sections[i]!, columns));
  return present(
    several ? overview(seasons, columns, new Set(shown.map(({ ref }) => ref))) : undefined,
    shown,
    episodes.length > 0 ? looseEpisodes(episodes, place, title) : undefined,
  );
}

function seasonColumns(seasons: readonly Season[]): readonly Column[] {
  const facts = seasons.map(ownFacts);
  return [{ fields: shownFields, label: 'Shown' }, ...columnsOf(without(facts, shownFields), 3)];
}

/** What no other part of the page says: not how the season was made, nor a state that its heading has. */
function ownFacts({ facts, state }: Season): readonly Fact[] {
  const isState = ({ field, values }: Fact): boolean =>
    field === 'status' && values.every((value) => value.text === state && !value.sources && !value.notes);
  return facts.filter((fact) => !isProduction(fact) && !isState(fact));
}

/** True where a section has something that the overview has not. */
function saysMore(season: Season, { blocks }: Section, columns: readonly Column[]): boolean {
  const told = (field: string): boolean => columns.some(({ fields }) => fields.includes(field));
  return (
    blocks.some(({ type }) => type !== 'facts') ||
    ownFacts(season).some((fact) => !isProse(fact) && !told(fact.field))
  );
}

/** One row for each season. @param apart the seasons that have a section of their own */
function overview(
  seasons: readonly Season[],
  columns: readonly Column[],
  apart: ReadonlySet<string | undefined>,
): Table {
  const rows = seasons.map((season): Row => {
    const { id, state, facts, shown = '', at } = season;
    const [dates = [], ...others] = cellsOf(facts, columns);
    const cells = [[state], dates.length > 0 ? dates : [shown], ...others];
    if (apart.has(id)) return { cells: [[link({ text: headingOf(season), ref: id })], ...cells], more: [] };
    const name: Line = [headingOf(season), ...qualified(season), ...cites(season)];
    const row: Row = { ref: id, cells: [name, ...cells], more: [] };
    return saidAt(row, at);
  });
  const labels = columns.map(({ label }) => label);
  return filled({
    type: 'table',
    caption: 'Overview',
    columns: ['Season', 'State', ...labels],
    head: 0,
    rows,
  });
}

/** `Volume 2: Dreamland`. */
function headingOf({ name, title }: Season): string {
  return title === undefined || title === name ? name : `${name}: ${title}`;
}

function seasonSection(season: Season, place: RunPlace): Section {
  const { era } = place;
  const { parts, episodes } = season;
  const state: Line = season.state === 'released' ? [] : [{ type: 'small', line: [` (${season.state})`] }];
  const word = season.name.charAt(0).toLowerCase() + season.name.slice(1);
  const names = [...(era === undefined ? [] : [era]), season.number === 0 ? 'specials' : word];
  const section: Section = {
    type: 'section',
    title: [headingOf(season), ...state, ...qualified(season), ...cites(season)],
    ref: season.id,
    blocks: present(
      factList(ownFacts(season)),
      opening(season),
      nested(proseSections(season)),
      parts.map(partSection),
      episodeTable(episodes, place, `Episodes of ${headingOf(season)}`),
      nested(castSections(castWithin(season.cast, names), 'Cast: ')),
      crewTable(crewWithin(season.crew, names)),
      nested(writtenSections(season)),
    ),
  };
  return saidAt(section, season.at);
}
