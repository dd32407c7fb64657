// What a dataset holds, in numbers.
import { kinds, type KindName } from '../../grammar/schema';
import type { Problem } from '../checks/rule';
import type { Dataset } from '../model/dataset';
import { groupBy } from '../model/group';
import { relationsFrom } from '../model/relations';
import { showsOf } from '../model/shows';
import { allProblems } from './diagnostics';

export interface Statistics {
  readonly files: number;
  /** Lines of text; a line end at the end of a file begins no further one. */
  readonly lines: number;
  /** The kinds of which there are any, in the schema's order, with their plurals. */
  readonly entries: readonly { readonly kind: KindName; readonly label: string; readonly count: number }[];
  /** Lines of cast. */
  readonly castings: number;
  /** People in jobs. */
  readonly credits: number;
  /** Ties between entries, each as often as it is said. */
  readonly relations: number;
  readonly problems: { readonly errors: number; readonly warnings: number; readonly others: number };
}

/** Counts what a dataset holds. */
export function statistics(dataset: Dataset): Statistics {
  const shows = [...showsOf(dataset).values()];
  return {
    files: dataset.files.length,
    lines: sum(dataset.files.map(({ text }) => linesIn(text))),
    entries: entriesOf(dataset),
    castings: sum(shows.map(({ castings }) => castings.length)),
    credits: sum(shows.map(({ crew }) => crew.length)),
    relations: sum([...dataset.entities.values()].map((entity) => relationsFrom(dataset, entity).length)),
    problems: problemCounts(allProblems(dataset)),
  };
}

function linesIn(text: string): number {
  return text === '' ? 0 : text.replace(/(?:\r\n?|\n)$/, '').split(/\r\n?|\n/).length;
}

function entriesOf({ entities }: Dataset): Statistics['entries'] {
  const own = groupBy([...entities.values()], ({ kind }) => kind);
  return kinds.flatMap(({ name, plural }) => {
    const count = own.get(name)?.length ?? 0;
    return count === 0 ? [] : [{ kind: name, label: plural, count }];
  });
}

function problemCounts(problems: readonly Problem[]): Statistics['problems'] {
  const count = (wanted: Problem['severity']): number =>
    problems.filter(({ severity }) => severity === wanted).length;
  return { errors: count('error'), warnings: count('warning'), others: count('info') };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0);
}
