// Rules on dates that are sound in themselves, but look as if they had got there by mistake.
import type { Dataset, Entity } from '../model/dataset';
import { yearsBetween, type PartialDate } from '../model/dates';
import type { Index } from '../model/indexes';
import { showIndex } from '../model/shows';
import { valuesOf, type FieldValue } from '../model/values';
import { extentsOf, isLongAfter, type Extent } from './extents';
import {
  earliest,
  endsOf,
  isQualified,
  latest,
  showingsOf,
  startsOf,
  statedIn,
  type Stated,
} from './moments';
import { placeOf } from './places';
import type { Report, Rule } from './rule';
import { code } from './words';

const metadataDate: Rule = {
  code: 'metadata-date',
  severity: 'warning',
  summary: 'A season or an episode is not dated years after its show has ended.',
  doc:
    'A date of five years or more after the end is most often that of a file or a disc. Specials, revived ' +
    'shows, unaired episodes and dates with a note are left alone, and so is a show that still runs.',
  wrong: `show rust_sonata "Rust Sonata" {
  runs: 2009-07-03..2010-06-25
  season 1 { aired: 2009-07-03..2010-06-25 }
  season 2 { aired: 2022-05-08 }
}
`,
  right: `show rust_sonata "Rust Sonata" {
  runs: 2009-07-03..2010-06-25
  season 1 { aired: 2009-07-03..2009-09-25 }
  season 2 { aired: 2010-05-08..2010-06-25 }
}
`,
  show: (show, _dataset, report) => {
    if (valuesOf(show.entity, 'revived').length > 0) return;
    const told = new Set<FieldValue>();
    for (const extent of extentsOf(show)) checkExtent(extent, told, report);
  },
};

function checkExtent({ entity, stated, runs, regular }: Extent, told: Set<FieldValue>, report: Report): void {
  const end = stated.every(({ to, range }) => to && range) ? latest(endsOf(stated)) : undefined;
  if (end)
    for (const showings of regular) reportLate(showings, end, `${code(entity.name)} ended on`, told, report);
  const start = earliest(startsOf(stated));
  const opening = runs[0]!.seasons.find(({ number }) => number === 1);
  if (start && opening)
    reportLate(showingsOf(opening.entity), start, `${code(entity.name)} began on`, told, report);
}

/** @param told the values that are told already, of a season in an era and in its show */
function reportLate(
  showings: readonly Stated[],
  edge: PartialDate,
  what: string,
  told: Set<FieldValue>,
  report: Report,
): void {
  const [showing] = showings;
  const starts = startsOf(showings);
  const isLate = starts.length > 0 && starts.every((start) => isLongAfter(start, edge));
  if (!showing?.from || !isLate || isQualified(showing.value) || told.has(showing.value)) return;
  told.add(showing.value);
  const years = Math.floor(yearsBetween(edge.last, showing.from.first));
  report(placeOf(showing.value), `${showing.from.text} is ${years} years after ${what} ${edge.text}`);
}

const copiedDate: Rule = {
  code: 'copied-date',
  severity: 'warning',
  summary: 'No two shows start and end on the same days.',
  doc:
    'Also looks at seasons of different shows. Only days count, and only where start and end differ: much ' +
    'comes out all at once on the same day. Seasons of shows that share a network or a universe may well ' +
    'run side by side.',
  wrong: `show opal_bridge "Opal Bridge" {
  runs: 2033-09-16..2041-05-13
}

show ember_quay "Ember Quay" {
  runs: 2033-09-16..2041-05-13
}
`,
  right: `show opal_bridge "Opal Bridge" {
  runs: 2033-09-16..2041-05-13
}

show ember_quay "Ember Quay" {
  runs: 2033-09-16..2039-05-20
}
`,
  show: ({ entity, runs }, dataset, report) => {
    reportCopies(dataset, showDays, { show: entity, entity }, statedIn(entity, 'runs'), report);
    for (const { seasons } of runs)
      for (const season of seasons) {
        const own = { show: entity, entity: season.entity };
        reportCopies(dataset, seasonDays, own, showingsOf(season.entity), report);
      }
  },
};

interface Dated {
  readonly show: Entity;
  /** The show, or one of its seasons. */
  readonly entity: Entity;
}

type Copy = Dated & { readonly value: FieldValue };

/** Shows by the days on which they start and end. */
const showDays = showIndex(({ entity }) => copiesOf({ show: entity, entity }, statedIn(entity, 'runs')));

/** Seasons by the days on which they start and end. */
const seasonDays = showIndex(({ entity: show, runs }) =>
  runs.flatMap(({ seasons }) =>
    seasons.flatMap(({ entity }) => copiesOf({ show, entity }, showingsOf(entity))),
  ),
);

function copiesOf(dated: Dated, stated: readonly Stated[]): readonly (readonly [string, Copy])[] {
  return stated.flatMap((one) => {
    const days = daysOf(one);
    return days === undefined ? [] : [[days, { value: one.value, ...dated }] as const];
  });
}

/** The first and the last day, where both are known and differ. */
function daysOf({ from, to }: Stated): string | undefined {
  if (from?.precision !== 'day' || to?.precision !== 'day' || from.text === to.text) return undefined;
  return `${from.text}..${to.text}`;
}

/** Reports what has the very same days as something of another show before it. */
function reportCopies(
  dataset: Dataset,
  index: Index<Copy>,
  own: Dated,
  stated: readonly Stated[],
  report: Report,
): void {
  for (const one of stated) {
    const days = daysOf(one);
    const first = days === undefined ? undefined : index(dataset, days)[0];
    if (!first || first.value === one.value || first.show === own.show || runTogether(first, own)) continue;
    const related = [{ ...placeOf(first.value), message: `the dates of ${code(first.show.name)}` }];
    report(placeOf(one.value), `${code(first.show.name)} has the very same dates; one may be a copy`, {
      related,
    });
  }
}

/** True where two seasons may have run side by side: on one network, or in one universe. */
function runTogether(a: Dated, b: Dated): boolean {
  if (a.entity === a.show) return false;
  const [one, other] = [a, b].map((dated) => new Set([...places(dated.show), ...places(dated.entity)]));
  return [...one!].some((place) => other!.has(place));
}

function places(entity: Entity): readonly string[] {
  return ['network', 'universe'].flatMap((name) =>
    valuesOf(entity, name).flatMap(({ atom }) => (atom.type === 'reference' ? atom.path.ids[0]!.text : [])),
  );
}

export const suspectDateRules: readonly Rule[] = [metadataDate, copiedDate];
