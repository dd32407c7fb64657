// The qualifiers of a dataset, wherever they stand, and their rows in the schema.
import { qualifiers as rows, type KindRow, type QualifierRow } from '../../grammar/schema';
import type { Dataset } from '../model/dataset';
import type { Item } from '../model/items';
import type { Qualifier, Span } from '../syntax/tree';

export type QualifierPlace = QualifierRow['on'][number];

/** What a qualifier belongs to: the block it stands in, or heads, and the stretch of text around it. */
export interface Around {
  readonly uri: string;
  readonly item: Item;
  readonly span: Span;
}

type Visit = (qualifier: Qualifier, place: QualifierPlace, around: Around) => void;

/** Calls back for each qualifier of a declaration or a credit whose kind is known, and of known fields' values. */
export function eachQualifier(dataset: Dataset, visit: Visit): void {
  for (const { items } of dataset.files) for (const item of items) if (item.kind) ofItem(item, visit);
}

function ofItem(item: Item, visit: Visit): void {
  const all = (qualifiers: readonly Qualifier[], place: QualifierPlace, span: Span): void => {
    for (const qualifier of qualifiers) visit(qualifier, place, { uri: item.uri, item, span });
  };
  const { start, end, block, qualifiers } = item.node;
  all(qualifiers, 'declaration', { start, end: block?.start ?? end });
  for (const { row, node } of item.fields)
    if (row) for (const value of node.values) all(value.qualifiers, 'value', value);
  if (item.kind?.body === 'credits')
    for (const credit of item.credits) all(credit.qualifiers, 'credit', credit);
}

/** True where a qualifier may stand in a place. A list of credits takes the flags of its lines, for all of them. */
export function mayStand({ flag, on }: QualifierRow, place: QualifierPlace, kind?: KindRow): boolean {
  return on.includes(place) || (flag && isCreditList(place, kind) && on.includes('credit'));
}

function isCreditList(place: QualifierPlace, kind: KindRow | undefined): boolean {
  return place === 'declaration' && kind?.body === 'credits';
}

const rowsByName = new Map(rows.map((row) => [row.name, row]));

/** The row of a qualifier; undefined for a word that the language does not know. */
export function qualifierRow(qualifier: Qualifier): QualifierRow | undefined {
  switch (qualifier.type) {
    case 'flag':
      return flagRow(qualifier.word.text);
    case 'dated':
      return rowsByName.get(qualifier.word);
    case 'language':
      return rowsByName.get('@');
    case 'note':
      return rowsByName.get('(');
    default:
      return rowsByName.get(qualifier.type);
  }
}

function flagRow(word: string): QualifierRow | undefined {
  const row = rowsByName.get(word);
  return row?.flag ? row : undefined;
}

/** The bare words that may qualify in a place. */
export function flagsOf(place: QualifierPlace, kind?: KindRow): readonly string[] {
  return rows.filter((row) => row.flag && mayStand(row, place, kind)).map(({ name }) => name);
}
