// The qualifiers of a declaration, wherever they stand, and their rows in the schema.
import { qualifiers as rows, type KindRow, type QualifierRow } from '../../grammar/schema';
import type { Qualifier } from '../syntax/tree';

export type QualifierPlace = QualifierRow['on'][number];

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
