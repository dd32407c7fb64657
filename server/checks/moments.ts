// The dates that an entity's fields state, with the values that state them, and how they are compared.
import type { FieldRow } from '../../grammar/schema';
import type { Entity } from '../model/dataset';
import type { Item } from '../model/items';
import { isBefore, periodOf, type PartialDate, type Period } from '../model/dates';
import { once } from '../model/once';
import { valuesOf, type FieldValue } from '../model/values';

/** A date or a period that a field states. */
export interface Stated {
  readonly from: PartialDate | undefined;
  readonly to: PartialDate | undefined;
  /** True for `2014..present` and `2014..`. */
  readonly ongoing: boolean;
  /** True where two ends are written, false for a single date. */
  readonly range: boolean;
  readonly value: FieldValue;
}

/** What these fields of an entity state, in the order of the names. */
export function statedIn(owner: Entity | Item, ...names: readonly string[]): readonly Stated[] {
  const stated: Stated[] = [];
  for (const name of names) for (const value of valuesOf(owner, name)) stated.push(...statedBy(value));
  return stated;
}

/** What one value states; nothing where it is no date, or runs backwards: nobody knows which of its ends is wrong. */
export function statedBy(value: FieldValue): readonly Stated[] {
  const period = periodOf(value.atom);
  return period && !isBackwards(period) ? [statedAs(period, value)] : [];
}

function statedAs({ from, to, ongoing }: Period, value: FieldValue): Stated {
  return { from, to, ongoing, range: value.atom.type === 'range', value };
}

/** True where a period surely ends before it begins. */
export function isBackwards({ from, to }: Pick<Period, 'from' | 'to'>): boolean {
  return from !== undefined && to !== undefined && isBefore(to, from);
}

/** When something came out: its `aired` and `released`. */
export const showingsOf: (owner: Entity | Item) => readonly Stated[] = once(
  (owner) => (owner.fields.length === 0 ? none : statedIn(owner, 'aired', 'released')),
  areSame,
);

/** A value states the same for as long as it stands there. */
function areSame(before: readonly Stated[], now: readonly Stated[]): boolean {
  return before.length === now.length && before.every(({ value }, i) => value === now[i]!.value);
}

const none: readonly Stated[] = [];

/** True where a value carries a note, a scope or another qualifier: it speaks of a case of its own. */
export function isQualified({ qualifiers }: FieldValue): boolean {
  return qualifiers.length > 0;
}

/** The start of each, as far as it has one. */
export function startsOf(all: readonly Stated[]): readonly PartialDate[] {
  return all.flatMap(({ from }) => from ?? []);
}

/** The end of each, as far as it has one. */
export function endsOf(all: readonly Stated[]): readonly PartialDate[] {
  return all.flatMap(({ to }) => to ?? []);
}

/** The date that can be the earliest. */
export function earliest(dates: readonly PartialDate[]): PartialDate | undefined {
  return dates.reduce<PartialDate | undefined>((a, b) => (a && a.first <= b.first ? a : b), undefined);
}

/** The date that can be the latest. */
export function latest(dates: readonly PartialDate[]): PartialDate | undefined {
  return dates.reduce<PartialDate | undefined>((a, b) => (a && a.last >= b.last ? a : b), undefined);
}

/** True where two dates cannot mean the same day. */
export function differ(a: PartialDate, b: PartialDate): boolean {
  return isBefore(a, b) || isBefore(b, a);
}

/** True for a field of dates or periods, whatever else it takes. */
export function isDated({ types }: FieldRow): boolean {
  return types.includes('date') || types.includes('period');
}
