// What an author points at: the thing meant by the word at a place. Hover, navigation and rename all
// begin here.
import type { FieldRow, ValueType } from '../../grammar/schema';
import type { Entity } from '../model/dataset';
import type { FieldFact, Item, NumberUse, Use } from '../model/facts';
import { labelSpan, resolveNumber, resolvePath } from '../model/resolve';
import { wordOf } from '../model/values';
import { itemsWithin, namesWithin } from '../model/within';
import type { Atom, DateValue, NumberValue, Qualifier, Span } from '../syntax/tree';
import { chainAt, type AnyNode } from '../syntax/walk';
import type { Place } from './place';

export type Target = { readonly span: Span } & (
  | { readonly type: 'use'; readonly use: Use; readonly entity: Entity | undefined }
  | { readonly type: 'number'; readonly use: NumberUse; readonly entity: Entity | undefined }
  /** The label of a declaration. */
  | { readonly type: 'label'; readonly item: Item; readonly entity: Entity | undefined }
  /** The keyword of a declaration. */
  | { readonly type: 'kind'; readonly item: Item }
  /** The name of a field. */
  | { readonly type: 'field'; readonly field: FieldFact }
  /** A word that the schema knows, as the value of a field. */
  | { readonly type: 'word'; readonly row: FieldRow; readonly word: string }
  /** The category of a `cast` block. */
  | { readonly type: 'category'; readonly item: Item; readonly category: string }
  | { readonly type: 'qualifier'; readonly qualifier: Qualifier }
  | { readonly type: 'date'; readonly date: DateValue | NumberValue }
);

/** What stands at a place, or undefined where there is nothing to point at. */
export function targetAt(place: Place): Target | undefined {
  return atUse(place) ?? atNumber(place) ?? atItem(place) ?? atField(place) ?? atQualifier(place);
}

function touches({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end;
}

function atUse({ dataset, file, offset }: Place): Target | undefined {
  const { uses } = namesWithin(file, { start: offset, end: offset });
  const use = uses.find(({ path, name }) => touches(path, offset) || (name && touches(name, offset)));
  if (!use) return undefined;
  const found = resolvePath(dataset, use);
  const { ids } = use.path;
  const at = ids.findIndex((id) => touches(id, offset));
  const index = at < 0 ? ids.length - 1 : at;
  const span = at < 0 && use.name ? use.name : ids[index]!;
  return { type: 'use', use, entity: found[index], span };
}

function atNumber({ dataset, file, offset }: Place): Target | undefined {
  const { numberUses } = namesWithin(file, { start: offset, end: offset });
  const use = numberUses.find(({ node }) => touches(node, offset));
  return use && { type: 'number', use, entity: resolveNumber(dataset, use), span: use.node };
}

/** The innermost declaration whose head or block an offset touches. */
export function itemAt({ file, offset }: Pick<Place, 'file' | 'offset'>): Item | undefined {
  return itemsWithin(file, { start: offset, end: offset }).at(-1);
}

function atItem(place: Place): Target | undefined {
  const { dataset, offset } = place;
  const item = itemAt(place);
  if (!item) return undefined;
  const { keyword, label, block } = item.node;
  if (touches(keyword, offset)) return { type: 'kind', item, span: keyword };
  const span = [label.number, label.path, label.name].find((part) => part && touches(part, offset));
  if (!span || (block && offset > block.start)) return undefined;
  if (item.kind?.label === 'category')
    return { type: 'category', item, category: label.path?.ids[0]?.text ?? label.name?.text ?? '', span };
  const entity = item.key === undefined ? undefined : dataset.entities.get(item.key);
  return { type: 'label', item, entity, span: label.name === span ? span : labelSpan(item.node) };
}

function atField(place: Place): Target | undefined {
  const field = itemAt(place)?.fields.find(({ node }) => touches(node, place.offset));
  if (!field) return undefined;
  const { node, row } = field;
  if (touches(node.name, place.offset)) return { type: 'field', field, span: node.name };
  const value = node.values.find(({ atom }) => touches(atom, place.offset));
  const word = value && wordOf(value.atom);
  if (value && row && word !== undefined && Object.hasOwn(row.words ?? {}, word))
    return { type: 'word', row, word, span: value.atom };
  const date = value && row?.types.some(isDated) ? dateIn(value.atom, place.offset) : undefined;
  return date && { type: 'date', date, span: date };
}

function isDated(type: ValueType): boolean {
  return type === 'date' || type === 'period';
}

/** The date of a value, or the end of a period, that an offset touches: years and `tba` too. */
function dateIn(atom: Atom, offset: number): DateValue | NumberValue | undefined {
  const points = atom.type === 'range' ? [atom.from, atom.to] : [atom];
  const point = points.find((one) => one && touches(one, offset));
  if (point?.type === 'date' || point?.type === 'number') return point;
  return undefined;
}

function atQualifier({ file, offset }: Place): Target | undefined {
  const chain = chainAt(file.tree, offset);
  const date = chain.find(isDate);
  if (date) return { type: 'date', date, span: date };
  const qualifier = chain.find(isQualifier);
  if (qualifier?.type === 'dated' && qualifier.point?.type === 'number' && touches(qualifier.point, offset))
    return { type: 'date', date: qualifier.point, span: qualifier.point };
  return qualifier && { type: 'qualifier', qualifier, span: qualifier };
}

const qualifierTypes = new Set(['in', 'dated', 'reprising', 'credited', 'dub', 'language', 'note', 'flag']);

function isQualifier(node: AnyNode): node is Qualifier {
  return node.type !== undefined && qualifierTypes.has(node.type);
}

function isDate(node: AnyNode): node is DateValue {
  return node.type === 'date';
}
