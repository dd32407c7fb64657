// Who refers to whom, the other way round: fields that name an entity, awards that name it as recipient,
// prose that mentions it, statements that cite it. Worked out once for a dataset.
import type { FieldRow } from '../../../grammar/schema';
import type { Entity } from '../../model/dataset';
import type { Item } from '../../model/facts';
import { followPath, resolve } from '../../model/resolve';
import { valuesIn, wordOf, type FieldValue } from '../../model/values';
import type { Backlink, Link } from '../guide';
import { entityAround, type Context } from './context';
import { isFact } from './facts';
import { inverseLabel, labelOf } from './labels';
import { linkTo } from './names';
import { statedBy, statementOf } from './statement';
import { saidAt, uniqueBy } from './tidy';

export interface References {
  /** For each key, the fields that name it. */
  readonly fields: ReadonlyMap<string, readonly Backlink[]>;
  /** For each key, the award blocks elsewhere that name it. */
  readonly awards: ReadonlyMap<string, readonly Item[]>;
  readonly mentions: ReadonlyMap<string, readonly Link[]>;
  /** For each source, what cites it. */
  readonly citations: ReadonlyMap<string, readonly Link[]>;
}

export function referencesOf(context: Context): References {
  const fields = new Map<string, Backlink[]>();
  const awards = new Map<string, Item[]>();
  for (const { items } of context.dataset.files)
    for (const value of items.flatMap((item) => item.fields.flatMap(valuesIn))) {
      const target = targetOf(context, value);
      const { item } = value.field;
      if (!target || !refers(value, target)) continue;
      if (item.kind?.name === 'award') push(awards, target.key, item);
      else push(fields, target.key, ...backlinkOf(context, value, target));
    }
  return { fields, awards, mentions: usesOf(context, 'mention'), citations: usesOf(context, 'source') };
}

/** Jobs are credits, and relations between characters stand with both of them. */
function refers({ row }: FieldValue, target: Entity): boolean {
  return isFact(row) || (row.relation !== undefined && target.kind !== 'character');
}

/** What a value names, if it is a reference that means something. */
function targetOf({ dataset }: Context, { atom, row, field }: FieldValue): Entity | undefined {
  if (atom.type !== 'reference' || !row.types.includes('reference')) return undefined;
  if (Object.hasOwn(row.words ?? {}, wordOf(atom) ?? '')) return undefined;
  return followPath(dataset, atom.path, field.item.scope, row.targets ?? []).at(-1);
}

function backlinkOf(context: Context, value: FieldValue, target: Entity): readonly Backlink[] {
  const { name } = value.row;
  const from = entityAround(context, value.field.item);
  if (!from || from === target) return [];
  const link = linkTo(context, from, 'full');
  return [{ field: name, label: inverseOf(value.row), from: link, ...statementOf(context, statedBy(value)) }];
}

/** A relation has its inverse in the schema. */
function inverseOf({ name, relation }: FieldRow): string {
  return relation ? labelOf(relation.inverse) : inverseLabel(name);
}

/** For each key, the entries in which it is mentioned or cited. */
function usesOf(context: Context, place: 'mention' | 'source'): ReadonlyMap<string, readonly Link[]> {
  const found = new Map<string, Link[]>();
  for (const use of context.dataset.files.flatMap(({ uses }) => uses)) {
    const target = use.place === place ? resolve(context.dataset, use) : undefined;
    const from = target && entityAround(context, use.item);
    if (from && from !== target)
      push(found, target.key, saidAt(linkTo(context, from, 'full'), context.at(use.uri, use.path)));
  }
  return new Map([...found].map(([key, links]) => [key, uniqueBy(links, ({ ref }) => ref)]));
}

function push<T>(map: Map<string, T[]>, key: string, ...values: readonly T[]): void {
  const list = map.get(key);
  if (list) list.push(...values);
  else map.set(key, [...values]);
}
