// The rule on dates that are given twice: they may differ in precision, but not in what they say.
import { isBefore } from '../model/dates';
import { groupBy } from '../model/group';
import type { FieldFact } from '../model/items';
import { valuesIn, valuesOf, type FieldValue } from '../model/values';
import { isDoubled } from './doubles';
import { eachRun } from './each';
import { differ, isDated, isQualified, statedBy, type Stated } from './moments';
import { placeOf } from './places';
import type { Report, Rule } from './rule';
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
  entity: (entity, dataset, report) => {
    if (!isDoubled(entity)) compareFields(entity.fields, report);
    compareSeasons(entity, dataset, report);
  },
  item: ({ key, fields }, _dataset, report) => {
    if (key === undefined) compareFields(fields, report);
  },
};

/** Compares what is said more than once: in all blocks of what has a key, in each block of what has none. */
function compareFields(fields: readonly FieldFact[], report: Report): void {
  const dates = fields.filter(isSingleDate);
  if (dates.length < 2 && dates.every(({ node }) => node.values.length < 2)) return;
  for (const same of groupBy(dates, ({ node }) => node.name.text).values())
    if (same.length > 1 || same[0]!.node.values.length > 1)
      compareAll(
        same.flatMap(valuesIn).filter((value) => !isQualified(value)),
        report,
      );
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
const compareSeasons = eachRun(({ entity, seasons }, _dataset, report) => {
  const dated = entity.fields.filter(({ row }) => row && isDated(row)).flatMap(valuesIn);
  const scoped = groupBy(dated.filter(isQualified), scopeOf);
  if (scoped.size === 0) return;
  for (const season of seasons)
    for (const value of scoped.get(season.number) ?? []) {
      const own = valuesOf(season.entity, value.row.name).filter((one) => !isQualified(one));
      compareAll([value, ...own.slice(0, 1)], report);
    }
});

/** The one season that a value speaks of. */
function scopeOf({ qualifiers }: FieldValue): number | undefined {
  const [scope] = qualifiers;
  if (qualifiers.length !== 1 || scope?.type !== 'in' || scope.episodes.length > 0) return undefined;
  const [season] = scope.seasons;
  return scope.seasons.length === 1 && season?.type === 'number' ? season.value : undefined;
}
