// How a show was made: by whom, where and when, as far as the show and its seasons say so.
import { runsOf } from '../figures/billing';
import type { Fact, Season, Show } from '../guide';
import { present, type Block, type Row, type Table } from './blocks';
import { cellsOf, columnsOf, remainder } from './columns';
import { factList, isProse } from './facts';
import { link } from './lines';

/** True for who made something, how and where, and for the dated events of its life: ordered, renewed, cancelled. */
export function isProduction(fact: Fact): boolean {
  return (fact.group === 'production' || isEvent(fact)) && !isProse(fact);
}

function isEvent({ group, values }: Fact): boolean {
  return group === 'run' && values.every(({ type }) => type === 'date');
}

/** What a show says of its production, then a row for each season that says something. */
export function productionBlocks(show: Show): readonly Block[] {
  return present(factList(show.facts.filter(isProduction)), seasonTable(show));
}

/** More columns than these would be too narrow; what has none stands below its row. */
const mostColumns = 5;

function seasonTable(show: Show): Table {
  const seasons = runsOf(show)
    .flatMap((run) => run.seasons.map((season) => ({ name: nameIn(show, run, season), season })))
    .map((one) => ({ ...one, facts: one.season.facts.filter(isProduction) }))
    .filter(({ facts }) => facts.length > 0);
  const all = seasons.flatMap(({ facts }) => facts);
  const columns = columnsOf([all.filter(isEvent), all], mostColumns, () => true);
  const rows = seasons.map(({ name, season: { id }, facts }): Row => {
    const cells = [[link({ text: name, ref: id })], ...cellsOf(facts, columns)];
    return { cells, more: remainder({ facts }, columns) };
  });
  const labels = columns.map(({ label }) => label);
  return { type: 'table', caption: 'By season', columns: ['Season', ...labels], head: 0, rows };
}

function nameIn(show: Show, run: { readonly id: string; readonly name: string }, { name }: Season): string {
  return run.id === show.id ? name : `${run.name}, ${name}`;
}
