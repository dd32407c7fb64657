// The rule on dates that are given twice: they may differ in precision, but not in what they say.
import type { Dataset } from '../model/dataset';
import { isBefore } from '../model/dates';
import { groupBy } from '../model/group';
import type { FieldFact } from '../model/items';
import type { Run } from '../model/shows';
import { valuesIn, valuesOf, type FieldValue } from '../model/values';
import { isDoubled } from './doubles';
import { differ, isDated, isQualified, statedBy, type Stated } from './moments';
import type { Report, Rule } from './rule';
import { everyRun, placeOf } from './walk';
import { code } from './words';

export const precisionConflict: Rule = {
  code: 'precision-conflict',
  severity: 'error',
  summary: 'An event that is dated twice has dates that can both be true.',
  doc:
    '`2025-10` and `2025-10-06` agree: one is only more exact. Dates of the same event that cannot mean the ' +
    'same day do not, also where the show says `renewed: 2025-10 in season 2` and the block of season 2 says ' +
    'another. Sources may disagree: dates with different sources, or with notes, are left alone.',
  wrong: `show drift_ice "Drift Ice" {
  announced: 2027-03
  announced: 2027-04-11
  genre: "Thriller"
}
`,
  right: `show drift_ice "Drift Ice" {
  announced: 2027-04
  announced: 2027-04-11
  genre: "Thriller"
}
`,
  check: (dataset, report) => {
    for (const fields of fieldsOfEach(dataset))
      for (const same of groupBy(fields.filter(isSingleDate), ({ node }) => node.name.text).values())
        if (same.length > 1 || same[0]!.node.values.length > 1)
          compareAll(
            same.flatMap(valuesIn).filter((value) => !isQualified(value)),
            report,
          );
    for (const { run } of everyRun(dataset)) compareScoped(run, report);
  },
};

/** The fields of everything that has any: of all blocks of what has a key, of each block of what has none. */
function* fieldsOfEach(dataset: Dataset): Iterable<readonly FieldFact[]> {
  for (const entity of dataset.entities.values()) if (!isDoubled(entity)) yield entity.fields;
  for (const { items } of dataset.files)
    for (const { key, fields } of items) if (key === undefined) yield fields;
}

function isSingleDate({ row }: FieldFact): boolean {
  return row !== undefined && !row.many && isDated(row);
}

/** Compares the dates of one event with the first of them. */
function compareAll(values: readonly FieldValue[], report: Report): void {
  const [first, ...more] = values.flatMap(statedBy);
  for (const other of more)
    if (first && conflict(first, other) && !hasOtherSource(first, other)) {
      const message = `${code(other.value.row.name)} is already ${textOf(first)}; both cannot be true`;
      const related = [{ ...placeOf(first.value), message: 'dated here' }];
      report(placeOf(other.value), message, { related });
    }
}

/** True where two statements cannot be of one event; two periods one after the other are two runs of it. */
function conflict(a: Stated, b: Stated): boolean {
  if (a.range && b.range && isApart(a, b)) return false;
  const ends =
    a.range === b.range
      ? [
          [a.from, b.from],
          [a.to, b.to],
        ]
      : [[a.from, b.from]];
  return ends.some(([one, other]) => one && other && differ(one, other));
}

function isApart(a: Stated, b: Stated): boolean {
  const [aFrom, aTo, bFrom, bTo] = [a.from, a.to, b.from, b.to];
  return Boolean((aTo && bFrom && isBefore(aTo, bFrom)) || (bTo && aFrom && isBefore(bTo, aFrom)));
}

function hasOtherSource(a: Stated, b: Stated): boolean {
  const [one, other] = [a, b].map(({ value }) =>
    [...value.value.sources, ...value.field.node.sources].map(({ ids }) => ids[0]!.text).join(' '),
  );
  return one !== '' && other !== '' && one !== other;
}

function textOf({ from, to, range }: Stated): string {
  return range ? `${from?.text ?? ''}..${to?.text ?? ''}` : (from?.text ?? '');
}

/** Compares what a show or an era says of a season with what the season says itself. */
function compareScoped({ entity, seasons }: Run, report: Report): void {
  const dated = entity.fields.filter(({ row }) => row && isDated(row)).flatMap(valuesIn);
  const scoped = groupBy(dated, scopeOf);
  for (const season of seasons)
    for (const value of scoped.get(season.number) ?? []) {
      const own = valuesOf(season.entity, value.row.name).filter((one) => !isQualified(one));
      compareAll([value, ...own.slice(0, 1)], report);
    }
}

/** The one season that a value speaks of. */
function scopeOf({ qualifiers }: FieldValue): number | undefined {
  const [scope] = qualifiers;
  if (qualifiers.length !== 1 || scope?.type !== 'in' || scope.episodes.length > 0) return undefined;
  const [season] = scope.seasons;
  return scope.seasons.length === 1 && season?.type === 'number' ? season.value : undefined;
}
