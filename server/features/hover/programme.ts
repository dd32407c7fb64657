// What a hover says of shows, seasons and episodes besides their fields: how far seasons have come, who
// made them, and an episode's place in the whole.
import type { Department } from '../../../grammar/schema';
import type { Dataset, Entity } from '../../model/dataset';
import { coverageIn, overlap } from '../../model/coverage';
import { groupBy } from '../../model/group';
import { overallOf, type Overall } from '../../model/overall';
import { stateOf } from '../../model/seasons';
import { showsOf, type CrewCredit, type Run, type Season } from '../../model/shows';
import { showAround, type Context } from '../../guide/compile/context';
import { castLists, crewLists } from '../../guide/compile/credits';
import { factsOf } from '../../guide/compile/facts';
import { labelOf } from '../../guide/compile/labels';
import { listedAt } from '../../guide/compile/listed';
import { linkTo } from '../../guide/compile/names';
import type { FactRow, Line } from '../../guide/document/blocks';
import { castRows, crewLine, jobLabel } from '../../guide/document/credits';
import { row } from '../../guide/document/facts';
import { joined, link, valueLine } from '../../guide/document/lines';
import type { Fact } from '../../guide/guide';

/** The seasons of a show or an era, and who created it. */
export function showRows(dataset: Dataset, context: Context, entity: Entity): readonly FactRow[] {
  const run = runOf(dataset, entity.key);
  const show = showsOf(dataset).get(entity.key);
  const eras = show?.runs.slice(1).map(({ entity: era }): Line => [link(linkTo(context, era))]) ?? [];
  const seasons = run?.seasons.map((season) => seasonLine(context, season)) ?? [];
  return [
    ...crewOf(context, entity, new Set<Department>(['creation'])),
    row('Eras', eras),
    row('Season by season', seasons),
  ];
}

function runOf(dataset: Dataset, key: string): Run | undefined {
  for (const { runs } of showsOf(dataset).values()) {
    const run = runs.find((one) => one.key === key);
    if (run) return run;
  }
  return undefined;
}

/** The crew that is named in the block of an entity, of some departments. */
function crewOf(context: Context, entity: Entity, departments: ReadonlySet<string>): readonly FactRow[] {
  const { crew } = listedAt(context, entity);
  return crewLists(crew.filter(({ department }) => departments.has(department))).map((list) =>
    row(jobLabel(list), [crewLine(list, false)]),
  );
}

/** `Season 1 (released; 10 episodes; 9 July 2025)`. */
function seasonLine(context: Context, season: Season): Line {
  const facts = factsOf(context, season.entity.fields).filter(isOutline);
  const values = facts.flatMap(({ label, values: own, values: [value] }) =>
    value?.type === 'number' ? [[`${value.text} ${label.toLowerCase()}`]] : own.map(valueLine),
  );
  const lines: readonly Line[] = [[stateOf(season)], ...values];
  return [link(linkTo(context, season.entity)), ' (', ...joined(lines, '; '), ')'];
}

/** The fields that tell a season at a glance. */
function isOutline({ field }: Fact): boolean {
  return ['episodes', 'aired', 'released'].includes(field);
}

/** How far a season has come. */
export function stateIn(dataset: Dataset, entity: Entity): string | undefined {
  const season = seasonOf(dataset, entity);
  return season && stateOf(season);
}

function seasonOf(dataset: Dataset, entity: Entity): Season | undefined {
  return runOf(dataset, entity.container)?.seasons.find((season) => season.entity === entity);
}

/** The episodes that are listed of a season. */
export function seasonRows(dataset: Dataset, context: Context, entity: Entity): readonly FactRow[] {
  const listed = seasonOf(dataset, entity)?.episodes ?? [];
  return [
    row(
      'Listed',
      listed.map((episode): Line => [link(linkTo(context, episode.entity))]),
    ),
  ];
}

/** An episode's place in the whole, who wrote and directed it, and its own cast. */
export function episodeRows(dataset: Dataset, context: Context, entity: Entity): readonly FactRow[] {
  const overall = overallOf(dataset, entity);
  const { castings } = listedAt(context, entity);
  return [
    row('Overall', overall && !overall.stated ? [[overallWords(overall)]] : []),
    ...makersOf(dataset, context, entity),
    ...castRows(castLists(castings)),
  ];
}

/** `13`, `53–54`. */
export function overallWords({ from, to }: Overall): string {
  return from === to ? String(from) : `${from}–${to}`;
}

const makers: ReadonlySet<string | undefined> = new Set<Department>(['writing', 'directing']);

/** Writers and directors, whether the episode's block names them or the crew of the show. */
function makersOf(dataset: Dataset, context: Context, entity: Entity): readonly FactRow[] {
  const show = showsOf(dataset).get(showAround(context, entity)?.key ?? '');
  const own =
    show?.crew.filter((credit) => makers.has(credit.job.department) && isOf(dataset, credit, entity)) ?? [];
  return [...groupBy(own, ({ job }) => job.name)].map(([job, credits]) =>
    row(
      labelOf(job),
      credits.flatMap(({ person }): readonly Line[] => (person ? [[link(linkTo(context, person))]] : [])),
    ),
  );
}

/** True where a credit is for this episode, and not for its whole season or show. */
function isOf(dataset: Dataset, { coverage, value }: CrewCredit, { items }: Entity): boolean {
  const { item } = value.field;
  if (items.some((own) => own === item || own === item.parent)) return true;
  const [own] = items;
  const single = coverage?.filter(({ from }) => Number.isFinite(from[1])) ?? [];
  return own !== undefined && overlap(single, coverageIn(dataset, [], own));
}
