// Values of fields as values of schema.org's properties.
import { fieldOf } from '../../../grammar/schema';
import type { DateData, Value } from '../value';
import { isoOf } from '../dates';
import type { Account } from './account';
import type { Row } from './fields';
import { linked, node, put, type Json, type Node } from './node';

/** Of what a value is said. */
export interface Subject {
  readonly target: Node;
  readonly kind: string;
}

/** Writes a value into the property of its row, if it fits there. */
export function writeValue(account: Account, { target, kind }: Subject, row: Row, value: Value): void {
  if (row.form === 'span') writeSpan(account, target, value);
  else writeOne(account, { target, kind }, row, value);
}

function writeOne(account: Account, { target, kind }: Subject, row: Row, value: Value): void {
  const written = row.form === 'published' ? publication(account, value) : formed(value, row);
  if (written === undefined) refuse(account, value);
  if (written === undefined) return;
  if (row.blur === undefined) account.carry(value);
  else account.blur(value, row.blur);
  put(target, row.property, tagged(account, value, written));
  if (row.form !== 'id') return;
  const page = pageOf(kind, row.field, value);
  if (page !== undefined) put(target, 'sameAs', page);
}

function refuse(account: Account, value: Value): void {
  const isDated = value.type === 'date' || value.type === 'period';
  account.refuse(value, isDated ? 'ISO 8601 cannot say when it is' : 'the property takes other values');
}

function formed(value: Value, { form = 'plain', field }: Row): Json | undefined {
  switch (form) {
    case 'plain':
      return plain(value);
    case 'minutes':
      return value.type === 'duration' ? `PT${Math.round(value.minutes * 60)}S` : undefined;
    case 'VideoObject':
      return node('VideoObject', { contentUrl: value.type === 'url' ? value.url : value.text });
    case 'id':
      return node('PropertyValue', { propertyID: field, value: value.text });
    default:
      return value.type === 'reference' ? linked(value, form) : node(form, { name: value.text });
  }
}

function plain(value: Value): Json | undefined {
  switch (value.type) {
    case 'number':
      return value.number;
    case 'date':
      return isoOf(value.date);
    case 'period':
      return undefined;
    case 'reference':
      return linked(value);
    case 'url':
      return value.url;
    case 'episodes':
      return value.from?.ref !== undefined && value.from.ref === value.to?.ref
        ? linked({ ...value.from, text: '' })
        : undefined;
    default:
      return value.text;
  }
}

/** A text with its language, where it says one. */
function tagged(account: Account, value: Value, written: Json): Json {
  if (typeof written !== 'string' || !value.language) return written;
  return { '@value': written, '@language': account.carry(value, 'language').language?.tag ?? '' };
}

/** The network that shows something, and since or until when. */
function publication(account: Account, value: Value): Json | undefined {
  if (value.type !== 'reference') return undefined;
  return node('BroadcastEvent', {
    publishedBy: linked(value, 'Organization'),
    ...spanOfDates(account, value),
  });
}

/** `from` and `until` as the dates of an event or a role. Carried if each of them can be said. */
export function spanOfDates(
  account: Account,
  statement: Pick<Value, 'dates'>,
): Readonly<Record<'startDate' | 'endDate', string | undefined>> {
  const { dates = [] } = statement;
  const at = (word: string): string | undefined => isoOf(dates.find((one) => one.word === word)?.date);
  const span = { startDate: at('from'), endDate: at('until') };
  const said = [span.startDate, span.endDate].filter((one) => one !== undefined);
  if (dates.length > 0 && said.length === dates.length) account.carry(statement, 'dates');
  return span;
}

/** A period as two dates; a date is one. */
function writeSpan(account: Account, target: Node, value: Value): void {
  const [from, to] = value.type === 'period' ? [value.from, value.to] : [dateOf(value), undefined];
  const known = (date: DateData | undefined): boolean => !date || isoOf(date) !== undefined;
  if (!(from ?? to) || !known(from) || !known(to)) refuse(account, value);
  else account.carry(value);
  for (const [property, date] of [
    ['startDate', from],
    ['endDate', to],
  ] as const) {
    const iso = isoOf(date);
    if (iso !== undefined) put(target, property, iso);
  }
}

function dateOf(value: Value): DateData | undefined {
  return value.type === 'date' ? value.date : undefined;
}

/** The address of the page behind an external id. */
function pageOf(kind: string, field: string, value: Value): string | undefined {
  const row = fieldOf(kind, field);
  const page =
    typeof row?.page === 'string'
      ? row.page
      : Object.entries(row?.page ?? {}).find(([of]) => of === kind)?.[1];
  const id = encodeURIComponent(value.text.replaceAll(' ', '_')).replaceAll('%2F', '/');
  return page?.replace('{id}', id).replace('{language}', value.language?.tag ?? 'en');
}
