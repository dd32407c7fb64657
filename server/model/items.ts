// The declarations of one file as items: what each is, what it is a member of, and what stands in its
// block. An item is one mention; the entity that several of them declare is put together in groups.ts.
import { fieldOf, kindOf, type FieldRow, type KindRow } from '../../grammar/schema';
import type { Credit, Declaration, Field, SyntaxProblem } from '../syntax/tree';
import { compact } from './lists';
import { numberingIn, textOf, type Numbering } from './numbering';
import { Cell, sameList } from './reactive';

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

/** One declaration, as it stands in a file. What stands in its block may change; what it declares does not. */
export class Item {
  private readonly cell = new Cell();
  private declaration: Declaration;
  private ownFields: readonly FieldFact[] = [];
  private ownCredits: readonly Credit[] = [];
  private ownChildren: readonly Item[] = [];
  private ownMistakes: readonly SyntaxProblem[] = noMistakes;
  /** Undefined where the language has no such kind. */
  readonly kind: KindRow | undefined;
  /** What it declares, for all files: see `identify`. Undefined for what has no identity, like `crew`. */
  readonly key: string | undefined;
  /** The key of what it is a member of; empty for what is known everywhere. */
  readonly container: string;
  /** The id among the members of the container: `tutu`, `s2`, `s2e3`. */
  readonly id: string;
  /** How names in its block are looked up. */
  readonly scope: Scope;
  /** The number in its label; undefined where it has none that can be read. */
  readonly numbering: Numbering | undefined;
  /** True where something stands for a number in its label. */
  readonly isNumbered: boolean;

  constructor(
    readonly uri: string,
    node: Declaration,
    readonly parent: Item | undefined,
  ) {
    const { kind, identity, scope } = meaningOf(node, parent);
    this.declaration = node;
    this.kind = kind;
    this.key = identity.key;
    this.container = identity.container;
    this.id = identity.id;
    this.scope = scope;
    this.numbering = numberingIn(node.label);
    this.isNumbered = node.label.number !== undefined;
    this.takeStatements();
  }

  get node(): Declaration {
    this.cell.read();
    return this.declaration;
  }

  get fields(): readonly FieldFact[] {
    this.cell.read();
    return this.ownFields;
  }

  get credits(): readonly Credit[] {
    this.cell.read();
    return this.ownCredits;
  }

  get children(): readonly Item[] {
    this.cell.read();
    return this.ownChildren;
  }

  /** What cannot be read of its head and of what stands directly in its block. */
  get mistakes(): readonly SyntaxProblem[] {
    this.cell.read();
    return this.ownMistakes;
  }

  set mistakes(mistakes: readonly SyntaxProblem[]) {
    if (sameList(this.ownMistakes, mistakes)) return;
    this.ownMistakes = mistakes;
    this.cell.changed();
  }

  /** True where another head in place of this one would declare the same in the same place. */
  isSameAs(node: Declaration): boolean {
    const { kind, identity, scope } = meaningOf(node, this.parent);
    return (
      kind === this.kind &&
      identity.key === this.key &&
      isSameScope(scope, this.scope) &&
      numberingIn(node.label)?.text === this.numbering?.text &&
      (node.label.number !== undefined) === this.isNumbered
    );
  }

  /**
   * Takes in what stands in its block now, and what its head says.
   * @returns whether a declaration directly in it has come or gone
   */
  update(node: Declaration = this.declaration): boolean {
    const before = this.ownChildren;
    this.declaration = node;
    this.takeStatements();
    this.cell.changed();
    return !sameList(before, this.ownChildren);
  }

  private takeStatements(): void {
    const fields: FieldFact[] = [];
    const credits: Credit[] = [];
    const children: Item[] = [];
    const items = new Map(this.ownChildren.map((item) => [item.declaration, item]));
    const facts = new Map(this.ownFields.map((field) => [field.node, field]));
    for (const statement of this.declaration.block?.statements ?? []) {
      if (statement.type === 'declaration')
        children.push(items.get(statement) ?? new Item(this.uri, statement, this));
      if (statement.type === 'credit') credits.push(statement);
      if (statement.type === 'field') fields.push(facts.get(statement) ?? this.factOf(statement));
    }
    this.ownFields = compact(fields);
    this.ownCredits = compact(credits);
    this.ownChildren = compact(children);
  }

  private factOf(node: Field): FieldFact {
    return { node, item: this, row: this.kind && fieldOf(this.kind.name, node.name.text) };
  }
}

export interface FieldFact {
  readonly node: Field;
  readonly item: Item;
  /** Undefined where the field cannot stand in this block. */
  readonly row: FieldRow | undefined;
}

/** Every declaration in these, each before those in its block. */
export function withinItems(items: readonly Item[]): readonly Item[] {
  const found: Item[] = [];
  const add = (item: Item): void => {
    found.push(item);
    for (const child of item.children) add(child);
  };
  for (const item of items) add(item);
  return found;
}

export const fileScope: Scope = { owner: undefined, run: undefined, season: undefined, episode: undefined };

const noMistakes: readonly SyntaxProblem[] = [];

function meaningOf(
  node: Declaration,
  parent: Item | undefined,
): { kind: KindRow | undefined; identity: Identity; scope: Scope } {
  const kind = kindOf(node.keyword.text);
  const around = parent?.scope ?? fileScope;
  const identity = identify(node, kind, parent, around);
  return { kind, identity, scope: scopeWithin(node, kind, identity.key, around) };
}

function isSameScope(a: Scope, b: Scope): boolean {
  return a.owner === b.owner && a.run === b.run && a.season === b.season && a.episode === b.episode;
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

function scopeWithin(
  { label: { number } }: Declaration,
  kind: KindRow | undefined,
  key: string | undefined,
  around: Scope,
): Scope {
  switch (kind?.name) {
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
