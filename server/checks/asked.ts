// Which rules are asked about a declaration: those of its kind about all of it, and those of single values and
// qualifiers about each of these. What rules there are for a kind and for a field is found once.
import type { FieldRow, KindName } from '../../grammar/schema';
import type { Dataset } from '../model/dataset';
import type { FieldFact, Item } from '../model/items';
import { valuesIn, type FieldValue } from '../model/values';
import type { Qualifier } from '../syntax/tree';
import type { QualifierPlace } from './qualifiers';
import type { Check, Report, Rule } from './rule';

/** A rule that is not switched off. */
export interface Active {
  readonly rule: Rule;
  readonly report: Report;
}

/** What a rule has to say of things of one sort. */
export interface Asked<Thing> {
  readonly rule: Rule;
  readonly check: Check<Thing>;
  readonly report: Report;
}

/** Those of the rules that look at things of one sort. */
export function asked<Thing>(
  active: readonly Active[],
  checkOf: (rule: Rule) => Check<Thing> | undefined,
): readonly Asked<Thing>[] {
  return active.flatMap(({ rule, report }) => {
    const check = checkOf(rule);
    return check ? [{ rule, check, report }] : [];
  });
}

/** Those that look at things of a kind, or at ones whose kind is not known. */
export function byKind<Thing>(
  all: readonly Asked<Thing>[],
): (kind: KindName | undefined) => readonly Asked<Thing>[] {
  return selected(all, ({ kinds }, kind) => !kinds || (kind !== undefined && kinds.includes(kind)));
}

/** Asks the rules about a declaration and what stands directly in its block. */
export function askingOfItems(active: readonly Active[]): (item: Item, dataset: Dataset) => void {
  const ofKind = byKind(asked(active, ({ item }) => item));
  const ofRow = selected<FieldRow, FieldValue>(
    asked(active, ({ value }) => value),
    ({ types }, row) => !types || row.types.some((type) => types.includes(type)),
  );
  const ofQualifiers = asked(active, ({ qualifiers }) => qualifiers);
  return (item, dataset) => {
    item.readWhole();
    for (const { check, report } of ofKind(item.kind?.name)) check(item, dataset, report);
    const askOf = (qualifiers: readonly Qualifier[], place: QualifierPlace, field?: FieldFact): void => {
      if (qualifiers.length === 0) return;
      for (const { check, report } of ofQualifiers)
        check({ item, place, field, qualifiers }, dataset, report);
    };
    askOf(item.node.qualifiers, 'declaration');
    for (const field of item.fields) {
      const checks = field.row ? ofRow(field.row) : none;
      for (const value of field.node.values) askOf(value.qualifiers, 'value', field);
      if (checks.length > 0)
        for (const value of valuesIn(field))
          for (const { check, report } of checks) check(value, dataset, report);
    }
    for (const { qualifiers } of item.credits) askOf(qualifiers, 'credit');
  };
}

const none: readonly never[] = [];

/** The rules that fit, found once for each key. */
function selected<Key, Thing>(
  all: readonly Asked<Thing>[],
  fits: (rule: Rule, key: Key) => boolean,
): (key: Key) => readonly Asked<Thing>[] {
  const found = new Map<Key, readonly Asked<Thing>[]>();
  return (key) => {
    const known = found.get(key);
    if (known) return known;
    const some = all.filter(({ rule }) => fits(rule, key));
    found.set(key, some);
    return some;
  };
}
