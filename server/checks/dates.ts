// Rules on single dates and ranges of dates: they exist, and begin before they end.
import { dateAt, readWritten } from '../model/dates';
import type {
  Atom,
  DatedQualifier,
  DateValue,
  Malformed,
  NumberValue,
  Point,
  Qualifier,
} from '../syntax/tree';
import { datesMeant } from './date-forms';
import { isBackwards } from './moments';
import { isMarred } from './places';
import type { Report, Rule } from './rule';
import { written } from './written';

const badDate: Rule = {
  code: 'bad-date',
  severity: 'error',
  summary: 'A date is one of the calendar, in one of the forms of the language.',
  doc:
    'Dates are written from the year down: `2025`, `2025-07`, `2025-07-09`; a season of the year is ' +
    '`2026-autumn`, a date that is not certain `1967~`, one that is still open `tba`. All dates are looked ' +
    'at: in fields, in ranges and behind `on`, `from` and `until`.',
  wrong: `show leap_tide "Leap Tide" {
  genre: "Drama"
  announced: 2029-02-30
}
`,
  right: `show leap_tide "Leap Tide" {
  genre: "Drama"
  announced: 2029-02-28
}
`,
  types: ['date', 'period'],
  value: ({ uri, atom, field }, _dataset, report) => {
    const { mistakes } = field.item;
    if (isMarred(mistakes, field.node)) return;
    for (const point of datesOf(atom)) reportDate(uri, point, report);
  },
  qualifiers: ({ item, qualifiers }, _dataset, report) => {
    for (const qualifier of qualifiers)
      if (qualifier.type === 'dated' && isWritten(qualifier.point))
        reportDate(item.uri, { at: qualifier.point }, report);
  },
};

type Written = DateValue | NumberValue | Malformed;

interface Dated {
  readonly at: Written;
  /** For the end of a range, its start. */
  readonly after?: Written;
}

function reportDate(uri: string, { at, after }: Dated, report: Report): void {
  const date = readWritten(at);
  if (typeof date === 'string')
    report({ uri, span: at }, date, { suggestions: datesMeant(at.text, after?.text) });
}

/** What stands for a date in a value of a field of dates. */
function datesOf(atom: Atom): readonly Dated[] {
  if (atom.type !== 'range') return isWritten(atom) ? [{ at: atom }] : [];
  const { from, to } = atom;
  const start = isWritten(from) ? from : undefined;
  const end = to && isWritten(to) ? [start ? { at: to, after: start } : { at: to }] : [];
  return start ? [{ at: start }, ...end] : end;
}

function isWritten(atom: Atom | Point | undefined): atom is Written {
  return atom?.type === 'date' || atom?.type === 'number' || atom?.type === 'malformed';
}

const startAfterEnd: Rule = {
  code: 'start-after-end',
  severity: 'error',
  summary: 'A period does not end before it starts.',
  doc:
    'Each date is taken for all the days it can mean: `2016..2016-03` is fine, and so is what is marked as ' +
    'approximate. The dates behind `from` and `until` of one statement are a period too.',
  wrong: `show marrow_lane "Marrow Lane" {
  season 1 {
    episodes: 6
    filmed: 2026-08..2026-05
  }
}
`,
  right: `show marrow_lane "Marrow Lane" {
  season 1 {
    episodes: 6
    filmed: 2026-05..2026-08
  }
}
`,
  types: ['date', 'period'],
  value: ({ uri, atom }, dataset, report) => {
    if (atom.type !== 'range' || !atom.to || !areSwapped(atom.from, atom.to)) return;
    const [first, last] = [written(dataset, uri, atom.from), written(dataset, uri, atom.to)];
    const message = `the period runs backwards: ${last} is before ${first}`;
    report({ uri, span: atom }, message, { suggestions: [`${last}..${first}`] });
  },
  qualifiers: ({ item: { uri }, qualifiers }, dataset, report) => {
    if (qualifiers.length < 2) return;
    const [from, until] = [limit(qualifiers, 'from'), limit(qualifiers, 'until')];
    if (!from?.point || !until?.point || !areSwapped(from.point, until.point)) return;
    const [last, first] = [written(dataset, uri, until.point), written(dataset, uri, from.point)];
    const message = `the period runs backwards: ${last} is before ${first}`;
    report({ uri, span: until }, message);
  },
};

function areSwapped(from: Point, to: Point): boolean {
  return isBackwards({ from: dateAt(from), to: dateAt(to) });
}

function limit(qualifiers: readonly Qualifier[], word: 'from' | 'until'): DatedQualifier | undefined {
  return qualifiers.filter((one) => one.type === 'dated').find((one) => one.word === word);
}

export const dateRules: readonly Rule[] = [badDate, startAfterEnd];
