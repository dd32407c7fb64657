// Dated facts as events: which days they are, what they are called, and what else a calendar shows of them.
import type { Block, Entry } from '../../guide/guide';
import type { DateData, Fact, Value } from '../../guide/value';
import { dayOf, nextDay } from '../../guide/dates';
import type { Ledger } from '../ledger';
import { valuesOf } from '../../guide/walk';
import type { Property } from './write';

/** Of whom or what events tell. */
export interface Subject {
  /** An entry, or a block of one. */
  readonly thing: Entry | Block;
  /** Never changes while the dataset calls it by the same ids. */
  readonly id: string;
  readonly name: string;
  /** Where ids are from. */
  readonly host: string;
}

/** The events of all dated facts of a subject. */
export function eventsOf(ledger: Ledger, subject: Subject): readonly (readonly Property[])[] {
  return subject.thing.facts
    .filter(({ group }) => group !== 'reference')
    .flatMap((fact) => fact.values.flatMap((value, i) => eventOf(ledger, subject, fact, value, i + 1)));
}

function eventOf(
  ledger: Ledger,
  { thing, id, name, host }: Subject,
  { field, label }: Fact,
  value: Value,
  number: number,
): readonly (readonly Property[])[] {
  const days = daysOf(ledger, value);
  if (!days) return [];
  const [first, last] = days;
  const { notes = [] } = ledger.carry(value, 'notes');
  const text = [...notes, ...textsOf(ledger, thing)].join('\n');
  return [
    [
      { name: 'UID', value: `${id}/${field}/${number}@${host}`, type: 'text' },
      { name: 'DTSTAMP', value: `${first.replaceAll('-', '')}T000000Z`, type: 'token' },
      { name: 'DTSTART', value: first, type: 'date' },
      { name: 'DTEND', value: nextDay(last), type: 'date' },
      { name: 'SUMMARY', value: shown.has(field) ? name : `${name}: ${label}`, type: 'text' },
      ...(text === '' ? [] : [{ name: 'DESCRIPTION', value: text, type: 'text' } as const]),
      { name: 'CATEGORIES', value: thing.kind, type: 'text' },
      { name: 'TRANSP', value: 'TRANSPARENT', type: 'token' },
    ],
  ];
}

/** Fields that say when a thing itself is to be seen. */
const shown: ReadonlySet<string> = new Set(['aired', 'released', 'date', 'runs']);

/** The first and the last day that a value means. Says why where it means none. */
function daysOf(ledger: Ledger, value: Value): readonly [first: string, last: string] | undefined {
  if (value.type === 'date') return spanOf(ledger, value, value.date, value.date);
  if (value.type !== 'period') return undefined;
  if (value.ongoing) ledger.refuse(value, 'it goes on, and an event has a last day');
  return value.ongoing ? undefined : spanOf(ledger, value, value.from, value.to);
}

function spanOf(
  ledger: Ledger,
  value: Value,
  from: DateData | undefined,
  to: DateData | undefined,
): readonly [string, string] | undefined {
  const [first, last] = [dayOf(from), dayOf(to)];
  if (first !== undefined && last !== undefined) return [first, last];
  ledger.refuse(value, 'its day is not known');
  return undefined;
}

/** What a reader wants to know of a thing when its day comes. */
function textsOf(ledger: Ledger, thing: Entry | Block): readonly string[] {
  const { description } = ledger.carry(thing, 'description');
  const summaries = valuesOf(thing, 'summary').map((value) => ledger.carry(value).text);
  const details = valuesOf(thing, 'platform', 'version').map((value) => ledger.carry(value).text);
  return [...(description ? [description.text] : []), ...summaries, ...details];
}
