// The rule on the dates of a show against those of its seasons and episodes.
import { isBefore, yearsBetween, type PartialDate } from '../model/dates';
import type { Run } from '../model/shows';
import { valuesOf } from '../model/values';
import type { Span } from '../syntax/tree';
import { extentsOf, isLongAfter, type Extent } from './extents';
import { earliest, endsOf, isQualified, latest, showingsOf, startsOf, type Stated } from './moments';
import { statedCount } from './numbers';
import { placeOf } from './places';
import type { More, Report, Rule } from './rule';
import { code } from './words';

export const showOutsideSeasons: Rule = {
  code: 'show-outside-seasons',
  severity: 'warning',
  summary: 'A show begins with its first episode and ends with its last.',
  doc:
    'Compares `runs` with the dates of the seasons and episodes, each date taken for all the days it can mean. ' +
    'The start is compared where season 1 is dated, the end where the last season has an end. A preview, a ' +
    'pilot or a special at either end is fine, and so is time for specials and seasons that are not listed.',
  wrong: `show heron_street "Heron Street" {
  runs: 2031-04-19..present
  season 1 {
    released: 2031-04-09
  }
}
`,
  right: `show heron_street "Heron Street" {
  runs: 2031-04-09..present
  season 1 {
    released: 2031-04-09
  }
}
`,
  show: (show, _dataset, report) => {
    for (const extent of extentsOf(show)) {
      checkStart(extent, report);
      checkEnd(extent, report);
    }
  },
};

function checkStart({ entity, stated, runs, regular, all }: Extent, report: Report): void {
  const start = earliest(startsOf(stated));
  const first = stated.find(({ from }) => from === start);
  if (!start || !first) return;
  const before = regular.filter((showings) => allAre(startsOf(showings), (date) => isBefore(date, start)));
  const opening = runs[0]!.seasons.find(({ number }) => number === 1);
  const begun = opening && showingsOf(opening.entity).length > 0 ? earliest(startsOf(all)) : undefined;
  const late = begun && allAre(startsOf(all), (date) => isBefore(start, date)) && isSlip(start, begun);
  const found = before.length > 0 ? earliest(before.flatMap(startsOf)) : late ? begun : undefined;
  if (!found) return;
  const place = { uri: first.value.uri, span: edgeOf(first, 'from') };
  const message = `${code(entity.name)} runs from ${start.text}, but what came out first is dated ${found.text}`;
  report(place, message, sayingOf(found, start, before.length > 0 ? before : [all]));
}

/** True where a start looks like a slip of the date behind it; months before it, a special may have come. */
function isSlip(start: PartialDate, begun: PartialDate): boolean {
  const isOtherYear = start.precision === 'day' && start.first.slice(5) === begun.first.slice(5);
  return !isLongAfter(begun, start) && (isOtherYear || yearsBetween(start.last, begun.first) < sixWeeks);
}

const sixWeeks = 6 / 52;

function checkEnd({ entity, stated, runs, regular, all }: Extent, report: Report): void {
  const end = stated.every(({ to, range }) => to && range) ? latest(endsOf(stated)) : undefined;
  const last = stated.find(({ to }) => to === end);
  if (!end || !last) return;
  const isOver = (date: PartialDate): boolean => isBefore(end, date) && !isLongAfter(date, end);
  const after = regular.filter((showings) => allAre(plainEnds(showings), isOver));
  const found = after.length > 0 ? latest(after.flatMap(endsOf)) : earlyEnd(end, runs, all);
  if (!found) return;
  const place = { uri: last.value.uri, span: edgeOf(last, 'to') };
  const message = `${code(entity.name)} runs until ${end.text}, but what came out last is dated ${found.text}`;
  report(place, message, sayingOf(found, end, after.length > 0 ? after : [all]));
}

/** Where a date stands, and that it may be meant; not so where a single episode lies far from all others. */
function sayingOf(found: PartialDate, edge: PartialDate, all: readonly (readonly Stated[])[]): More {
  const source = all.flat().find(({ from, to }) => from === found || to === found);
  const related = source ? [{ ...placeOf(source.value), message: 'dated here' }] : [];
  const away = Math.abs(yearsBetween(edge.first, found.first));
  const isLone = all.length === 1 && source?.value.field.item.kind?.name === 'episode';
  return { related, suggestions: isLone && away > halfYear ? [] : [found.text] };
}

/** The last date of all, where it is before the end and nothing can have come after it. */
function earlyEnd(end: PartialDate, runs: readonly Run[], all: readonly Stated[]): PartialDate | undefined {
  const last = latest(endsOf(all));
  if (!last || !runs.every(isEnded) || !allAre(endsOf(all), (date) => isBefore(date, end))) return undefined;
  const counted = runs.every(({ entity, seasons }) => {
    return statedCount(entity, 'seasons')?.count === seasons.filter(({ number }) => number > 0).length;
  });
  return counted || yearsBetween(last.last, end.first) < halfYear ? last : undefined;
}

/** Too short a time for another season that is not listed. */
const halfYear = 0.5;

/** True where the end of the last season is known, and no special may have come after it. */
function isEnded({ entity, seasons }: Run): boolean {
  const last = seasons.at(-1);
  const ends = last ? showingsOf(last.entity).filter(({ range, to }) => range && to) : [];
  const count = statedCount(entity, 'seasons')?.count ?? 0;
  const regular = seasons.filter(({ number }) => number > 0).length;
  return ends.length > 0 && count <= regular && valuesOf(entity, 'specials').length === 0;
}

function plainEnds(showings: readonly Stated[]): readonly PartialDate[] {
  return endsOf(showings.filter(({ value }) => !isQualified(value)));
}

function allAre(dates: readonly PartialDate[], holds: (date: PartialDate) => boolean): boolean {
  return dates.length > 0 && dates.every(holds);
}

/** The place of one end of a period, or of its single date. */
function edgeOf({ value: { atom } }: Stated, edge: 'from' | 'to'): Span {
  return (atom.type === 'range' ? atom[edge] : atom) ?? atom;
}
