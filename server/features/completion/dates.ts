// Dates: those of the statements around, the one that comes next in a row, and the forms in which a date
// may be written. What day it is nobody knows here.
import { CompletionItemKind } from 'vscode-languageserver-types';
import type { FieldRow } from '../../../grammar/schema';
import { dateAt, type PartialDate } from '../../model/dates';
import type { Item } from '../../model/facts';
import { valuesIn, valuesOf } from '../../model/values';
import type { Atom } from '../../syntax/tree';
import { form, rank, word, type Offer } from './offer';
import { episodesBefore } from './siblings';
import type { Context, ValueSlot } from './slot';
import { blank, choice } from './snippet';

/** Dates for a field, and for one that takes them, periods. */
export function dateOffers(context: Context, row: FieldRow, slot: ValueSlot): readonly Offer[] {
  const isPeriod = row.types.includes('period');
  const next = nextDates(context, row.name);
  const near = [...new Set([...next, ...datesAround(context)])].slice(0, 12);
  const year = (near[0] ?? '2025').slice(0, 4);
  const days = near.map((text) => dayOffer(text));
  const open = slot.from ? [word('present', { about: 'and still going on' })] : [];
  const periods = isPeriod && !slot.end ? periodForms(near[0] ?? year) : [];
  return [...days, ...open, ...dateForms(year, isPeriod && slot.end === true), ...periods];
}

/** Dates behind `on`, `from` and `until`. */
export function pointOffers(context: Context): readonly Offer[] {
  const near = datesAround(context).slice(0, 12);
  return [...near.map((text) => dayOffer(text)), ...dateForms((near[0] ?? '2025').slice(0, 4), false)];
}

function dayOffer(text: string): Offer {
  return { label: text, text, kind: CompletionItemKind.Constant, rank: rank.near, commit: [',', ';'] };
}

/** @param end true at an end of a period, where less can be said */
function dateForms(year: string, end: boolean): readonly Offer[] {
  const quarter = choice(2, ['winter', 'spring', 'summer', 'autumn']);
  const forms = [
    form('2025-07-09', `${blank(1, year)}-${blank(2, '07')}-${blank(3, '09')}`, { about: 'a day' }),
    form('2025-07', `${blank(1, year)}-${blank(2, '07')}`, { about: 'a month' }),
    form('2025', blank(1, year), { about: 'a year' }),
    form('2026-autumn', `${blank(1, year)}-${quarter}`, { about: 'a part of a year' }),
    form('1967~', `${blank(1, year)}~`, { about: 'roughly then' }),
  ];
  return end ? forms : [...forms, word('tba', { about: 'not known yet' })];
}

function periodForms(from: string): readonly Offer[] {
  const to = blank(2, from);
  return [
    form('2014..2021', `${blank(1, from)}..${to}`, { about: 'from one date to another' }),
    form('2014..present', `${blank(1, from)}..present`, { about: 'and still going on' }),
    form('2014..', `${blank(1, from)}..`, { about: 'without an end that is known' }),
  ];
}

/** The dates of the block and of those around it, the nearest first, without the one at the cursor. */
function datesAround({ item, offset }: Context): readonly string[] {
  const dates: string[] = [];
  for (let at: Item | undefined = item; at; at = at.parent)
    for (const { atom, row } of at.fields.flatMap(valuesIn))
      if (row.types.some((type) => type === 'date' || type === 'period') && !isAt(atom, offset))
        dates.push(...datesIn(atom).map(({ text }) => text));
  return [...new Set(dates)];
}

function isAt({ start, end }: Atom, offset: number): boolean {
  return start <= offset && offset <= end;
}

function datesIn(atom: Atom): readonly PartialDate[] {
  const points = atom.type === 'range' ? [atom.from, atom.to] : [atom];
  return points.flatMap((point) => dateAt(point) ?? []);
}

/** In an episode: a step after the one before it, as far as that one was from its own forerunner. */
function nextDates(context: Context, field: string): readonly string[] {
  const [last, previous] = episodesBefore(context).map(
    (entity) => valuesOf(entity, field).flatMap(({ atom }) => datesIn(atom))[0],
  );
  if (!last) return [];
  const step = last.precision === 'day' && previous?.precision === 'day' ? daysFrom(previous, last) : 0;
  return step > 0 ? [later(last.first, step), last.text] : [last.text];
}

const day = 86_400_000;

function daysFrom(one: PartialDate, other: PartialDate): number {
  return Math.round((Date.parse(other.first) - Date.parse(one.first)) / day);
}

function later(date: string, days: number): string {
  return new Date(Date.parse(date) + days * day).toISOString().slice(0, 10);
}
