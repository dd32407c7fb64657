// The columns of tables: which facts of several entries deserve one, and what stands in it.
import type { Episode, Fact, Show, Statement, Words } from '../guide';
import { present, type Block, type Line } from './blocks';
import { factList, isProse, proseOf } from './facts';
import { joined, valueLine } from './lines';

export interface Column {
  /** The fields, or the one job, whose values stand in it. */
  readonly fields: readonly string[];
  readonly label: string;
}

/** The lines of an entry's fields: a cell for each of these columns. */
export function cellsOf(facts: readonly Fact[], columns: readonly Column[]): readonly Line[] {
  return columns.map(({ fields }) => {
    const values = facts.filter(({ field }) => fields.includes(field)).flatMap((fact) => fact.values);
    return joined(values.map(valueLine), ', ');
  });
}

/**
 * The fields that deserve a column, in the order in which they first come: no prose, and set by at least half of the entries.
 * Where there are too many, those that most entries have come first, and dates and numbers before words.
 */
export function columnsOf(
  all: readonly (readonly Fact[])[],
  most: number,
  usual: (field: string) => boolean = (field) => isUsual(all, field),
): readonly Column[] {
  const facts = all.flat().filter((fact) => !isProse(fact));
  const columns = [...new Map(facts.map((fact) => [fact.field, fact])).values()];
  const count = ({ field }: Fact): number => facts.filter((fact) => fact.field === field).length;
  const chosen = columns
    .filter(({ field }) => usual(field))
    .sort((a, b) => count(b) - count(a) || weight(a) - weight(b))
    .slice(0, most);
  return columns
    .filter((fact) => chosen.includes(fact))
    .map(({ field, label }) => ({ fields: [field], label }));
}

/** True for a field that at least half of some entries have. */
function isUsual(all: readonly (readonly Fact[])[], wanted: string): boolean {
  return all.filter((facts) => facts.some(({ field }) => field === wanted)).length * 2 >= all.length;
}

const weights: readonly string[] = ['period', 'date', 'score', 'percent', 'number', 'reference', 'numbering'];

function weight({ values }: Fact): number {
  const place = weights.indexOf(values[0]?.type ?? '');
  return place < 0 ? weights.length : place;
}

/** The fields that say when something was shown. */
export const shownFields: readonly string[] = ['released', 'aired'];

/** The facts of entries without those of some fields. */
export function without(
  all: readonly (readonly Fact[])[],
  fields: readonly string[],
): readonly (readonly Fact[])[] {
  return all.map((facts) => facts.filter(({ field }) => !fields.includes(field)));
}

/** The facts without a column, and the prose, to stand below a row. */
export function remainder(
  { description, facts }: { readonly description?: Words; readonly facts: readonly Fact[] } & Statement,
  columns: readonly Column[],
): readonly Block[] {
  const rest = facts.filter(({ field }) => !columns.some(({ fields }) => fields.includes(field)));
  return present(factList(rest), proseOf(description ? { description, facts } : { facts }));
}

/** The columns of a show's tables of episodes: what one season has in a column, no other has below its rows. */
export interface EpisodeColumns {
  readonly facts: readonly Column[];
  readonly jobs: readonly Column[];
}

/** Dates, viewers, directors and writers where any episode has them; else what half of a season's have. */
export function episodeColumns(show: Show): EpisodeColumns {
  const runs = [show, ...show.eras];
  const seasons = runs.flatMap((run) => run.seasons.filter(({ number }) => number > 0));
  const bySeason = seasons.map(({ episodes }) => episodes.map(({ facts }) => facts));
  const episodes = runs.flatMap((run) => [...run.episodes, ...run.seasons.flatMap((one) => one.episodes)]);
  const all = episodes.map(({ facts }) => facts);
  const others = columnsOf(without(all, [...shownFields, 'viewers']), 2, (field) =>
    bySeason.some((season) => season.length > 0 && isUsual(season, field)),
  );
  return {
    facts: [...others, ...named(all, shownFields, 'Shown'), ...named(all, ['viewers'])],
    jobs: jobColumns(episodes),
  };
}

/** Directors and writers, or else the jobs that half of the episodes name. */
function jobColumns(episodes: readonly Episode[]): readonly Column[] {
  const lists = episodes.flatMap(({ crew }) => crew);
  const labels = new Map(lists.map(({ job, label }) => [job, label]));
  const count = (job: string): number => lists.filter((list) => list.job === job).length;
  const usual = ['director', 'writer'].filter((job) => labels.has(job));
  const frequent = [...labels.keys()].filter((job) => count(job) * 2 >= episodes.length);
  const chosen = [...new Set([...usual, ...frequent])].slice(0, 2);
  return chosen.map((job) => ({ fields: [job], label: labels.get(job) ?? job }));
}

/** One column for those of some fields that any entry has. @param label for several of them */
export function named(
  all: readonly (readonly Fact[])[],
  fields: readonly string[],
  label?: string,
): readonly Column[] {
  const found = new Map(all.flat().map((fact) => [fact.field, fact.label]));
  const own = fields.filter((field) => found.has(field));
  if (own.length === 0) return [];
  return [{ fields: own, label: (own.length > 1 ? label : undefined) ?? found.get(own[0]!)! }];
}
