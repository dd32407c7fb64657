// The declarations of one file as items: what each is, what it is a member of, and what stands in its
// block. An item is one mention; the entity that several of them declare is put together in dataset.ts.
import { fieldOf, kindOf, type FieldRow, type KindRow } from '../../grammar/schema';
import { mistakesByItem } from './mistakes';
import type { Credit, Declaration, Field, NumberValue, Statement, SyntaxProblem } from '../syntax/tree';

/** Where names and numbers are looked up. */
export interface Scope {
  /** The key of the show or universe around, whose own names win. */
  readonly owner: string | undefined;
  /** The key of the show or era around, whose seasons `season 1` and `s1e3` mean. */
  readonly run: string | undefined;
  /** The number of the season around. */
  readonly season: number | undefined;
  /** The number of the episode around, as it is written. */
  readonly episode: string | undefined;
}

/** One declaration, as it stands in a file. */
export interface Item {
  readonly uri: string;
  readonly node: Declaration;
  /** Undefined where the language has no such kind. */
  readonly kind: KindRow | undefined;
  readonly parent: Item | undefined;
  /** What it declares, for all files: see `keyOf`. Undefined for what has no identity, like `crew`. */
  readonly key: string | undefined;
  /** The key of what it is a member of; empty for what is known everywhere. */
  readonly container: string;
  /** The id among the members of the container: `tutu`, `s2`, `s2e3`. */
  readonly id: string;
  /** How names in its block are looked up. */
  readonly scope: Scope;
  readonly fields: readonly FieldFact[];
  readonly credits: readonly Credit[];
  readonly children: readonly Item[];
  /** What cannot be read of its head and of what stands directly in its block. */
  readonly mistakes: readonly SyntaxProblem[];
}

export interface FieldFact {
  readonly node: Field;
  readonly item: Item;
  /** Undefined where the field cannot stand in this block. */
  readonly row: FieldRow | undefined;
}

/** Every declaration among the statements, each before those in its block. */
export function itemsOf(uri: string, statements: readonly Statement[]): readonly Item[] {
  const items: Item[] = [];
  for (const node of statements) if (node.type === 'declaration') addItem(uri, node, undefined, items);
  return items;
}

export const fileScope: Scope = { owner: undefined, run: undefined, season: undefined, episode: undefined };

type Writable<T> = { -readonly [K in keyof T]: T[K] };

const noMistakes: readonly SyntaxProblem[] = [];

function addItem(uri: string, node: Declaration, parent: Item | undefined, items: Item[]): Item {
  const kind = kindOf(node.keyword.text);
  const around = parent?.scope ?? fileScope;
  const { container, id, key } = identify(node, kind, parent, around);
  const fields: FieldFact[] = [];
  const credits: Credit[] = [];
  const children: Item[] = [];
  const item: Writable<Item> = {
    uri,
    node,
    kind,
    parent,
    key,
    container,
    id,
    scope: around,
    fields,
    credits,
    children,
    mistakes: noMistakes,
  };
  item.scope = scopeWithin(item, around);
  items.push(item);
  for (const statement of node.block?.statements ?? []) {
    if (statement.type === 'declaration') children.push(addItem(uri, statement, item, items));
    if (statement.type === 'credit') credits.push(statement);
    if (statement.type === 'field')
      fields.push({ node: statement, item, row: kind && fieldOf(kind.name, statement.name.text) });
  }
  return item;
}

/** Notes what cannot be read in each declaration. @returns what cannot be read at the top of the file */
export function noteMistakes(
  items: readonly Item[],
  problems: readonly SyntaxProblem[],
): readonly SyntaxProblem[] {
  if (problems.length === 0) return noMistakes;
  const top = items.filter(({ parent }) => parent === undefined);
  const found = mistakesByItem(top, problems);
  for (const [item, mistakes] of found) if (item) (item as Writable<Item>).mistakes = mistakes;
  return found.get(undefined) ?? noMistakes;
}

interface Identity {
  readonly container: string;
  readonly id: string;
  readonly key: string | undefined;
}

const nobody: Identity = { container: '', id: '', key: undefined };

/**
 * Keys: `bosch`, `bosch.harry_bosch`, `bosch.s1`, `bosch.s1e3`, `doctor_who.classic.s1`; the pieces of a season
 * or an episode are no names in the show: `bosch.s1/part1`, `bosch.s1e3/segment2`, `bosch.s1e3/cold_open`.
 */
function identify(
  node: Declaration,
  kind: KindRow | undefined,
  parent: Item | undefined,
  around: Scope,
): Identity {
  const { path, number } = node.label;
  if (!kind) return nobody;
  if (number)
    return number.type === 'malformed' ? nobody : identifyNumber(textOf(number), kind, parent, around);
  if (path?.ids.length !== 1 || !hasId(kind)) return nobody;
  const id = path.ids[0]!.text;
  if (isPiece(kind)) return identifyPiece(id, parent);
  const container = kind.global ? '' : (around.owner ?? '');
  return { container, id, key: join(container, id) };
}

function identifyNumber(number: string, kind: KindRow, parent: Item | undefined, around: Scope): Identity {
  if (isPiece(kind)) return identifyPiece(`${kind.name}${number}`, parent);
  if (around.run === undefined || (kind.name !== 'season' && kind.name !== 'episode')) return nobody;
  const id =
    kind.name === 'season'
      ? `s${number}`
      : `${around.season === undefined ? '' : `s${around.season}`}e${number}`;
  return { container: around.run, id, key: join(around.run, id) };
}

function isPiece({ name }: KindRow): boolean {
  return name === 'part' || name === 'segment';
}

function identifyPiece(id: string, parent: Item | undefined): Identity {
  if (parent?.key === undefined) return nobody;
  return { container: parent.key, id: `/${id}`, key: join(parent.key, `/${id}`) };
}

function hasId({ label }: KindRow): boolean {
  return label === 'id' || label === 'number-or-id';
}

/** The number of a label as it is written, without leading zeros: `3`, `53..54`, `3.5`. */
export function textOf(number: NumberValue | { readonly from: unknown; readonly to: unknown }): string {
  if ('text' in number) return number.text.replace(/^0+(?=\d)/, '');
  return [number.from, number.to].map((end) => (isNumber(end) ? textOf(end) : '')).join('..');
}

function isNumber(end: unknown): end is NumberValue {
  return typeof end === 'object' && end !== null && 'type' in end && end.type === 'number';
}

/** The id of a member as it is written: a piece's without the slash. */
export function writtenId(id: string): string {
  return id.replace(/^\//, '');
}

/** An id as it would be among the members if it were written in place of another one's. */
export function inPlaceOf(id: string, written: string): string {
  return id.startsWith('/') ? `/${written}` : written;
}

/** The key of a member. What is a piece of its container, and no name in it, begins with a slash. */
export function join(container: string, id: string): string {
  return container === '' || id.startsWith('/') ? container + id : `${container}.${id}`;
}

function scopeWithin(item: Item, around: Scope): Scope {
  const { key } = item;
  const { number } = item.node.label;
  switch (item.kind?.name) {
    case 'show':
      return { ...fileScope, owner: key, run: key };
    case 'universe':
      return { ...fileScope, owner: key };
    case 'era':
      return { ...around, run: key ?? around.run };
    case 'season':
      return {
        ...around,
        season: number?.type === 'number' ? number.value : undefined,
      };
    case 'episode':
      return { ...around, episode: number && number.type !== 'malformed' ? textOf(number) : undefined };
    default:
      return around;
  }
}
