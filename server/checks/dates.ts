// Rules on single dates and ranges of dates: they exist, and begin before they end.
import { dateAt, isBefore, readDate } from '../model/dates';
import type { FieldValue } from '../model/values';
import type { Atom, DatedQualifier, Point, Qualifier, Span } from '../syntax/tree';
import { datesMeant } from './date-forms';
import { isDated } from './moments';
import { formOf } from './places';
import type { Rule } from './rule';
import { qualifiersInFile, valuesInFile } from './walk';

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
  check: (dataset, report) => {
    for (const file of dataset.files) {
      const malformed = formOf(file.tree.problems);
      const points = [...valuesInFile(file)].flatMap((value) =>
        malformed(value.field.node) ? [] : datesOf(value),
      );
      for (const qualifiers of qualifiersInFile(file)) points.push(...qualifiers.flatMap(dateOfQualifier));
      for (const point of points) {
        const date = readDate(point);
        if (typeof date === 'string')
          report({ uri: file.uri, span: point }, date, { suggestions: datesMeant(point.text, point.after) });
      }
    }
  },
};

interface Written extends Span {
  readonly text: string;
  /** For the end of a range, its start. */
  readonly after?: string;
}

/** What stands for a date in a value of a field of dates. */
function datesOf({ atom, row }: FieldValue): readonly Written[] {
  if (!isDated(row)) return [];
  if (atom.type !== 'range') return written(atom);
  const [from] = written(atom.from);
  const to = written(atom.to).map(({ start, end, text }) => ({
    start,
    end,
    text,
    ...(from && { after: from.text }),
  }));
  return from ? [from, ...to] : to;
}

function written(atom: Atom | Point | undefined): readonly Written[] {
  return atom?.type === 'date' || atom?.type === 'number' || atom?.type === 'malformed' ? [atom] : [];
}

function dateOfQualifier(qualifier: Qualifier): readonly Written[] {
  return qualifier.type === 'dated' ? written(qualifier.point) : [];
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
  check: (dataset, report) => {
    for (const file of dataset.files) {
      const shown = ({ start, end }: Span): string => file.text.slice(start, end);
      for (const { atom, row } of valuesInFile(file)) {
        if (!isDated(row) || atom.type !== 'range' || !atom.to || !isBackwards(atom.from, atom.to)) continue;
        const [first, last] = [shown(atom.from), shown(atom.to)];
        const message = `the period runs backwards: ${last} is before ${first}`;
        report({ uri: file.uri, span: atom }, message, { suggestions: [`${last}..${first}`] });
      }
      for (const qualifiers of qualifiersInFile(file)) {
        const [from, until] = [limit(qualifiers, 'from'), limit(qualifiers, 'until')];
        if (!from?.point || !until?.point || !isBackwards(from.point, until.point)) continue;
        const message = `the period runs backwards: ${shown(until.point)} is before ${shown(from.point)}`;
        report({ uri: file.uri, span: until }, message);
      }
    }
  },
};

function isBackwards(from: Point, to: Point): boolean {
  const [start, end] = [dateAt(from), dateAt(to)];
  return start !== undefined && end !== undefined && isBefore(end, start);
}

function limit(qualifiers: readonly Qualifier[], word: 'from' | 'until'): DatedQualifier | undefined {
  return qualifiers.filter((one) => one.type === 'dated').find((one) => one.word === word);
}

export const dateRules: readonly Rule[] = [badDate, startAfterEnd];
