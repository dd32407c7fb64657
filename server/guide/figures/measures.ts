// Figures of episodes: how many watched, how it was liked. Of several values the first one counts, as the
// author put it first; a series of them is only compared where they are on one scale.
import type { Episode, Season, Show } from '../guide';
import type { At, Value } from '../value';
import { placedSeasons } from './coverage';
import { valuesOf } from './days';
import type { Bars, Grid, GridCell, GridLevel, GridRow } from './figure';
import { linkOf, placeOf } from './links';

interface Measure {
  readonly field: string;
  readonly label: string;
}

const audience: Measure = { field: 'viewers', label: 'Viewers' };
const judgements: readonly Measure[] = [
  { field: 'score', label: 'Review scores' },
  { field: 'appreciation', label: 'Appreciation' },
  { field: 'rating', label: 'Rating' },
  { field: 'share', label: 'Share' },
];

const fewestValues = 4;

/** What was measured of an episode. */
interface Measured {
  readonly episode: Episode;
  readonly number: number;
  readonly text: string;
  /** The top of a score's scale; 0 for what has none. */
  readonly outOf: number;
  readonly at?: At;
}

/** How the numbers of a figure are said in little room. */
interface Unit {
  readonly words: string;
  readonly short: (value: Measured) => string;
}

function unitOf(values: readonly Measured[]): Unit {
  const { outOf } = values[0]!;
  if (outOf > 0) return { words: `out of ${outOf}`, short: ({ number }) => String(number) };
  const lowest = Math.min(...values.map(({ number }) => number));
  const highest = Math.max(...values.map(({ number }) => number));
  if (highest >= 1e6) return { words: 'in millions', short: ({ number }) => (number / 1e6).toFixed(2) };
  if (highest >= 1e4 && lowest >= 1e3)
    return { words: 'in thousands', short: ({ number }) => (number / 1e3).toFixed(0) };
  return { words: '', short: ({ text }) => text };
}

interface MeasuredSeason {
  readonly season: Season;
  readonly values: readonly Measured[];
}

/** The viewers of each episode as bars; undefined where those of fewer than four are known. */
export function viewerBars(show: Show): Bars | undefined {
  const seasons = measured(show, audience);
  const values = seasons.flatMap((season) => season.values);
  if (values.length < fewestValues) return undefined;
  const known = new Map(values.map((value) => [value.episode, value]));
  const unit = unitOf(values);
  return {
    type: 'bars',
    key: 'viewers',
    title: audience.label,
    description: `${audience.label} of ${values.length} episodes, from ${extremes(values)}`,
    measure: audience.label,
    unit: unit.words,
    groups: seasons.map(({ season }) => ({
      link: linkOf(season),
      bars: season.episodes.filter(isNumbered).map((episode) => {
        const value = known.get(episode);
        const bar = { link: linkOf(episode), short: episode.number! };
        return value
          ? { ...bar, text: unit.short(value), number: value.number, ...placeOf(value.at) }
          : { ...bar, text: 'not known' };
      }),
    })),
  };
}

/** A grid of seasons and episodes for each thing that was measured in two seasons or more. */
export function episodeGrids(show: Show): readonly Grid[] {
  return [audience, ...judgements].flatMap((measure) => gridOf(measure, measured(show, measure)) ?? []);
}

function gridOf({ field, label }: Measure, seasons: readonly MeasuredSeason[]): Grid | undefined {
  const values = seasons.flatMap((season) => season.values);
  if (seasons.length < 2 || values.length < fewestValues) return undefined;
  const levelOf = levelsOf(values.map(({ number }) => number));
  const columns = columnsOf(seasons);
  const unit = unitOf(values);
  const rows = seasons.map((season): GridRow => rowOf(season, columns, levelOf, unit));
  return {
    type: 'grid',
    key: `grid-${field}`,
    title: `${label} by episode`,
    description: `${label} of ${values.length} episodes, from ${extremes(values)}`,
    measure: label,
    unit: unit.words,
    columns,
    rows,
    levels: levelWords(rows),
  };
}

function rowOf(
  { season, values }: MeasuredSeason,
  columns: readonly string[],
  levelOf: (value: number) => number,
  unit: Unit,
): GridRow {
  const cells = columns.map((column): GridCell | null => {
    const value = values.find(({ episode }) => episode.number === column);
    if (!value) return null;
    const { episode, number, at } = value;
    return { link: linkOf(episode), text: unit.short(value), number, level: levelOf(number), ...placeOf(at) };
  });
  return { link: linkOf(season), cells };
}

/** The seasons in which something was measured, with the values of their numbered episodes. */
function measured(show: Show, { field }: Measure): readonly MeasuredSeason[] {
  const seasons = placedSeasons(show).map(({ season }) => ({
    season,
    values: season.episodes.filter(isNumbered).flatMap((episode) => measuredOf(episode, field) ?? []),
  }));
  return oneScale(seasons.filter(({ values, season }) => values.length > 0 && season.number > 0));
}

function isNumbered({ number }: Episode): boolean {
  return number !== undefined;
}

function measuredOf(episode: Episode, field: string): Measured | undefined {
  const facts = field === 'score' ? episode.reviews.flatMap((review) => review.facts) : episode.facts;
  const [value] = valuesOf(facts, field);
  const number = value && numberOf(value);
  if (number === undefined) return undefined;
  return {
    episode,
    number,
    text: value!.text,
    outOf: value?.type === 'score' ? value.outOf : 0,
    ...placeOf(value?.at),
  };
}

function numberOf(value: Value): number | undefined {
  return value.type === 'number' || value.type === 'percent' || value.type === 'score'
    ? value.number
    : undefined;
}

/** Without the values on other scales than that of most. */
function oneScale(
  seasons: readonly { readonly season: Season; readonly values: readonly Measured[] }[],
): readonly MeasuredSeason[] {
  const scales = new Map<number, number>();
  for (const { outOf } of seasons.flatMap(({ values }) => values))
    scales.set(outOf, (scales.get(outOf) ?? 0) + 1);
  const [usual] = [...scales].sort((a, b) => b[1] - a[1])[0] ?? [0];
  return seasons
    .map(({ season, values }) => ({ season, values: values.filter(({ outOf }) => outOf === usual) }))
    .filter(({ values }) => values.length > 0);
}

/** The numbers of all episodes, in their order. */
function columnsOf(seasons: readonly MeasuredSeason[]): readonly string[] {
  const numbers = seasons.flatMap(({ season }) => season.episodes.flatMap(({ number }) => number ?? []));
  return [...new Set(numbers)].sort(
    (a, b) => Number.parseFloat(a) - Number.parseFloat(b) || (a < b ? -1 : 1),
  );
}

const levels = 5;

/** In which fifth of all values one is, from 1; equal values are in the same. */
function levelsOf(values: readonly number[]): (value: number) => number {
  const sorted = values.toSorted((a, b) => a - b);
  return (value) => 1 + Math.floor((sorted.indexOf(value) / sorted.length) * levels);
}

const fifths = ['lowest fifth', 'second fifth', 'middle fifth', 'fourth fifth', 'highest fifth'] as const;

function levelWords(rows: readonly GridRow[]): readonly GridLevel[] {
  const cells = rows.flatMap((row) => row.cells).filter((cell) => cell !== null);
  return fifths.map((words, i) => {
    const own = cells.filter(({ level }) => level === i + 1).sort((a, b) => a.number - b.number);
    const [low, high] = [own[0]?.text, own.at(-1)?.text];
    return { words, text: low === undefined ? 'none' : low === high ? low : `${low}–${high}` };
  });
}

function extremes(values: readonly Measured[]): string {
  const sorted = values.toSorted((a, b) => a.number - b.number);
  return `${sorted[0]!.text} to ${sorted.at(-1)!.text}`;
}
