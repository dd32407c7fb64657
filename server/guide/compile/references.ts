// Who refers to an entry: fields that name it, awards that name it as recipient, prose that mentions it,
// statements that cite it.
import type { FieldRow } from '../../../grammar/schema';
import type { Entity } from '../../model/dataset';
import type { Item, Use } from '../../model/facts';
import { usesOfId } from '../../model/occurrences';
import { resolve, targetOf } from '../../model/resolve';
import { valuesIn, wordOf, type FieldValue } from '../../model/values';
import type { Backlink, Link } from '../guide';
import { entityAround, type Context } from './context';
import { isFact } from './facts';
import { kept } from './kept';
import { inverseLabel, labelOf } from './labels';
import { linkTo } from './names';
import { statedBy, statementOf } from './statement';
import { saidAt, uniqueBy } from './tidy';

/** The fields of others that name an entity. */
export const backlinksTo = kept((context, entity: Entity): readonly Backlink[] =>
  valuesNaming(context, entity)
    .filter(({ field }) => field.item.kind?.name !== 'award')
    .flatMap((value) => backlinkOf(context, value, entity)),
);

/** The award blocks that name an entity. */
export function awardsNaming(context: Context, entity: Entity): readonly Item[] {
  const items = valuesNaming(context, entity).map(({ field }) => field.item);
  return items.filter(({ kind }) => kind?.name === 'award');
}

/** The values of fields that name an entity, in the order of the dataset. */
function valuesNaming(context: Context, entity: Entity): readonly FieldValue[] {
  const values = usesOfId(context.dataset, entity.id).flatMap((use) => valueOf(use) ?? []);
  return values.filter((value) => named(context, value) === entity && refers(value, entity));
}

/** The value of a field that is a use. */
function valueOf({ place, item, path }: Use): FieldValue | undefined {
  if (place !== 'field') return undefined;
  for (const field of item.fields)
    for (const value of valuesIn(field))
      if (value.atom.type === 'reference' && value.atom.path === path) return value;
  return undefined;
}

/** Jobs are credits, and relations between characters stand with both of them. */
function refers({ row }: FieldValue, target: Entity): boolean {
  return isFact(row) || (row.relation !== undefined && target.kind !== 'character');
}

/** What a value names, if it is a reference that means something. */
function named({ dataset }: Context, { atom, row, field }: FieldValue): Entity | undefined {
  if (atom.type !== 'reference' || !row.types.includes('reference')) return undefined;
  if (Object.hasOwn(row.words ?? {}, wordOf(atom) ?? '')) return undefined;
  return targetOf(dataset, atom.path, field.item.scope, row.targets ?? []);
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

/** The entries in which an entity is mentioned. */
export const mentionsOf = kept((context, entity: Entity) => entriesUsing(context, entity, 'mention'));

/** The entries in which a source is cited. */
export const citationsOf = kept((context, entity: Entity) => entriesUsing(context, entity, 'source'));

function entriesUsing(context: Context, entity: Entity, place: 'mention' | 'source'): readonly Link[] {
  const uses = usesOfId(context.dataset, entity.id).filter(
    (use) => use.place === place && resolve(context.dataset, use) === entity,
  );
  const links = uses.flatMap((use) => {
    const from = entityAround(context, use.item);
    if (!from || from === entity) return [];
    return [saidAt(linkTo(context, from, 'full'), context.at(use.uri, use.path))];
  });
  return uniqueBy(links, ({ ref }) => ref);
}
