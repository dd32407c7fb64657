// Statements as cells of a row: what they say, and what qualifies them.
import type { Dated, Statement, Value } from '../../guide/value';
import { isoOf } from '../../guide/dates';
import { qualified, type Ledger } from '../ledger';
import type { Cell, Row } from './write';

/** What every statement may say. */
export function statementCells(statement: Statement): Row {
  const { scope, dates = [], language, dub, credited, flags, notes, sources } = statement;
  return {
    in: scope?.text,
    from: datesWith(dates, 'from'),
    until: datesWith(dates, 'until'),
    on: datesWith(dates, 'on'),
    'language tag': language?.tag,
    dub: dub?.tag,
    credited,
    flags: joined(flags),
    notes: joined(notes),
    sources: joined(sources),
  };
}

/** Several texts in one cell, or nothing where there is none. */
export function joined(texts: readonly string[] | undefined): string | undefined {
  return texts && texts.length > 0 ? texts.join('; ') : undefined;
}

function datesWith(dates: readonly Dated[], word: Dated['word']): string | undefined {
  return joined(dates.filter((one) => one.word === word).map(({ text, date }) => isoOf(date) ?? text));
}

/** The values of a field in one cell: dates in ISO 8601, a single number as a number. */
export function valuesCell(values: readonly Value[]): Cell {
  const [first] = values;
  if (values.length === 1 && first?.type === 'number') return first.number;
  return joined(values.map((value) => (value.type === 'date' ? isoOf(value.date) : undefined) ?? value.text));
}

/** A value taken apart: its words, and what programs want to count with. */
export function valueCells(ledger: Ledger, value: Value): Row {
  ledger.carry(value, ...qualified, 'markdown');
  return { type: value.type, value: value.text, ...dataCells(value), ...statementCells(value) };
}

function dataCells(value: Value): Row {
  if ('number' in value)
    return { number: value.number, 'out of': 'outOf' in value ? value.outOf : undefined };
  switch (value.type) {
    case 'duration':
      return { number: value.minutes };
    case 'date':
      return { 'first day': value.date?.first, 'last day': value.date?.last };
    case 'period':
      return { 'first day': value.from?.first, 'last day': value.to?.last };
    case 'prose':
      return { markdown: value.markdown === value.text ? undefined : value.markdown };
    case 'word':
      return { word: value.word };
    case 'reference':
      return { ref: value.ref };
    case 'url':
      return { ref: value.url };
    default:
      return {};
  }
}

/** What an entry says besides its facts, by its own names. */
export function propertyCell(value: unknown): Cell {
  if (typeof value === 'string' || typeof value === 'number') return value;
  if (Array.isArray(value)) return joined(value.map((one) => String(propertyCell(one) ?? '')));
  if (typeof value !== 'object' || value === null) return undefined;
  const { ref, text } = value as { readonly ref?: string; readonly text?: string };
  return ref ?? text;
}
