// The legend of the semantic tokens: what is coloured as what. Only standard types and modifiers are
// used, so that every theme knows them.
//
// | in the text                                | type                                  |
// | ------------------------------------------ | ------------------------------------- |
// | kinds, `as`, `in` and other qualifiers     | keyword                               |
// | names of fields                            | property                              |
// | words that the schema lists, categories    | enumMember (defaultLibrary)           |
// | shows                                      | class                                 |
// | characters: what people, the actors, play  | interface                             |
// | people and groups                          | variable                              |
// | organizations                              | namespace                             |
// | works                                      | struct                                |
// | universes, eras                            | type                                  |
// | orders                                     | enum                                  |
// | episodes with an id                        | event                                 |
// | sources                                    | decorator                             |
// | numbers, dates, marks like `s1e3`          | number                                |
// | quoted text, prose, notes in parentheses   | string                                |
// | `..` between two ends                      | operator                              |
//
// An id is a declaration where it is declared, and a definition as well where its block stands.
import type { SemanticTokensLegend } from 'vscode-languageserver-types';
import type { KindName } from '../../../grammar/schema';

export const tokenTypes = [
  'keyword',
  'property',
  'enumMember',
  'class',
  'interface',
  'variable',
  'namespace',
  'struct',
  'type',
  'enum',
  'event',
  'decorator',
  'number',
  'string',
  'operator',
  'comment',
] as const;

export type TokenType = (typeof tokenTypes)[number];

export const tokenModifiers = ['declaration', 'definition', 'defaultLibrary'] as const;

export type TokenModifier = (typeof tokenModifiers)[number];

/** A type with modifiers as one number. */
export type Look = number;

const typeNumbers: ReadonlyMap<TokenType, number> = new Map(tokenTypes.map((type, number) => [type, number]));

export function lookOf(type: TokenType, modifiers: readonly TokenModifier[] = []): Look {
  const bits = modifiers.reduce((sum, modifier) => sum | (1 << tokenModifiers.indexOf(modifier)), 0);
  return (typeNumbers.get(type)! << tokenModifiers.length) | bits;
}

/** The numbers in which it travels. */
export function numbersOf(look: Look): readonly [type: number, modifiers: number] {
  return [look >> tokenModifiers.length, look & ((1 << tokenModifiers.length) - 1)];
}

export const legend: SemanticTokensLegend = {
  tokenTypes: [...tokenTypes],
  tokenModifiers: [...tokenModifiers],
};

const typesOfKinds: Partial<Record<KindName, TokenType>> = {
  show: 'class',
  character: 'interface',
  person: 'variable',
  group: 'variable',
  organization: 'namespace',
  work: 'struct',
  universe: 'type',
  era: 'type',
  order: 'enum',
  episode: 'event',
  segment: 'event',
  source: 'decorator',
};

/** The type of an id that names something of a kind; kinds without ids are known by their numbers. */
export function typeOfKind(kind: KindName): TokenType {
  return typesOfKinds[kind] ?? 'number';
}
