// The declarations of one file as items: what each is, what it is a member of, and what stands in its
// block. An item is one mention; the entity that several of them declare is put together in groups.ts.
import { fieldOf, type FieldRow, type KindName, type KindRow } from '../../grammar/schema';
import type {
  Atom,
  Credit,
  Declaration,
  EpisodeValue,
  Field,
  Head,
  NumberValue,
  Path,
  Qualifier,
  SyntaxProblem,
  Text,
  Value,
} from '../syntax/tree';
import { groupBy } from './group';
import { isSameScope, meaningOf, type Scope } from './identity';
import { compact } from './lists';
import { numberingIn, type Numbering } from './numbering';
import { results, type Results } from './once';
import { Cell, isRead, readCell, sameList } from './reactive';

/**
 * One declaration, as it stands in a file. What stands in its block may change; what it declares does not. Who reads a
 * part of it depends on that part.
 */
export class Item {
  /** What has been read of it: each is made when that is read for the first time, as much of it never is. */
  private headCell: Cell | undefined = undefined;
  private statementsCell: Cell | undefined = undefined;
  private namesCell: Cell | undefined = undefined;
  private childrenCell: Cell | undefined = undefined;
  private usesCell: Cell | undefined = undefined;
  private wholeCell: Cell | undefined = undefined;
  private ownFields: readonly FieldFact[] = [];
  private ownCredits: readonly Credit[] = [];
  private ownChildren: readonly Item[] = [];
  private ownMistakes: readonly SyntaxProblem[] = none;
  private ownNames: Named = namesNothing;
  [results]?: Results = undefined;
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
    private current: Declaration,
    readonly parent: Item | undefined,
  ) {
    const { kind, identity, scope } = meaningOf(current, parent);
    this.kind = kind;
    this.key = identity.key;
    this.container = identity.container;
    this.id = identity.id;
    this.scope = scope;
    this.numbering = numberingIn(current.label);
    this.isNumbered = current.label.number !== undefined;
    this.takeStatements();
  }

  /** Its node, for those whom its block does not concern. */
  get node(): Head {
    this.headCell = this.readPart(this.headCell);
    return this.current;
  }

  /** Its node with all that stands directly in its block. */
  get declaration(): Declaration {
    this.readWhole();
    return this.current;
  }

  /** Who depends on all of it need not depend on its parts as well. */
  readWhole(): void {
    this.wholeCell = readCell(this.wholeCell);
  }

  get fields(): readonly FieldFact[] {
    this.statementsCell = this.readPart(this.statementsCell);
    return this.ownFields;
  }

  get credits(): readonly Credit[] {
    this.statementsCell = this.readPart(this.statementsCell);
    return this.ownCredits;
  }

  get children(): readonly Item[] {
    this.childrenCell = this.readPart(this.childrenCell);
    return this.ownChildren;
  }

  /** What cannot be read of its head and of what stands directly in its block. */
  get mistakes(): readonly SyntaxProblem[] {
    this.readWhole();
    return this.ownMistakes;
  }

  set mistakes(mistakes: readonly SyntaxProblem[]) {
    if (sameList(this.ownMistakes, mistakes)) return;
    this.ownMistakes = mistakes;
    this.wholeCell?.changed();
  }

  /** The names in use in its head and directly in its block, in the order of the text. */
  get uses(): readonly Use[] {
    this.usesCell = this.readPart(this.usesCell);
    return this.ownNames.uses;
  }

  /** The seasons and episodes in use there by their numbers, in the order of the text. */
  get numberUses(): readonly NumberUse[] {
    this.usesCell = this.readPart(this.usesCell);
    return this.ownNames.numberUses;
  }

  /** Takes in whom it names now. */
  takeNames({ uses, numberUses }: Named): void {
    if (sameList(this.ownNames.uses, uses) && sameList(this.ownNames.numberUses, numberUses)) return;
    this.ownNames = { uses, numberUses };
    this.usesCell?.changed();
    this.wholeCell?.changed();
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
  update(node: Declaration = this.current): boolean {
    const { current, ownChildren, ownFields, ownCredits } = this;
    this.current = node;
    this.takeStatements();
    if (node !== current) this.headCell?.changed();
    const isOther = !sameList(ownChildren, this.ownChildren);
    if (isOther) this.childrenCell?.changed();
    const saysOther = !sameList(ownFields, this.ownFields);
    if (saysOther) this.tellOfFields(ownFields);
    if (saysOther || !sameList(ownCredits, this.ownCredits)) this.statementsCell?.changed();
    this.wholeCell?.changed();
    return isOther;
  }

  /** The fields of a name directly in its block: who asks depends on these alone, or on there being none. */
  fieldsNamed(name: string): readonly FieldFact[] {
    let first: FieldFact | undefined;
    let all: FieldFact[] | undefined;
    for (const field of this.ownFields) {
      if (field.name !== name) continue;
      if (first) (all ??= [first]).push(field);
      else first = field;
    }
    if (!isRead(this.statementsCell)) {
      if (!first) this.namesCell = this.readPart(this.namesCell);
      else if (!isRead(this.wholeCell)) first.read();
    }
    return all ?? (first ? [first] : none);
  }

  private readPart(cell: Cell | undefined): Cell | undefined {
    return isRead(this.wholeCell) ? cell : readCell(cell);
  }

  private tellOfFields(before: readonly FieldFact[]): void {
    const [old, now] = [groupBy(before, nameOf), groupBy(this.ownFields, nameOf)];
    for (const [name, fields] of old) if (!sameList(fields, now.get(name) ?? none)) fields[0]!.changed();
    if (!sameList([...old.keys()].sort(), [...now.keys()].sort())) this.namesCell?.changed();
  }

  private takeStatements(): void {
    const fields: FieldFact[] = [];
    const credits: Credit[] = [];
    const children: Item[] = [];
    const items =
      this.ownChildren.length > 0 && new Map(this.ownChildren.map((item) => [item.current, item]));
    const facts = this.ownFields.length > 0 && new Map(this.ownFields.map((field) => [field.node, field]));
    for (const statement of this.current.block?.statements ?? []) {
      if (statement.type === 'declaration')
        children.push((items && items.get(statement)) || new Item(this.uri, statement, this));
      if (statement.type === 'credit') credits.push(statement);
      if (statement.type === 'field') fields.push((facts && facts.get(statement)) || this.factOf(statement));
    }
    this.ownFields = compact(fields);
    this.ownCredits = compact(credits);
    this.ownChildren = compact(children);
  }

  private factOf(node: Field): FieldFact {
    return new FieldFact(node, this, this.kind && fieldOf(this.kind.name, node.name.text));
  }
}

/** A field in the block of a declaration. Who asks for the fields of its name reads the first of them. */
export class FieldFact extends Cell {
  [results]?: Results = undefined;
  /** Its values, for values.ts; a list where there are none or several, which takes more room. */
  values: FieldValue | readonly FieldValue[] | undefined = undefined;
  /** Whom it names, for uses.ts. */
  names: Named | undefined = undefined;

  /** @param row undefined where the field cannot stand in this block */
  constructor(
    readonly node: Field,
    readonly item: Item,
    readonly row: FieldRow | undefined,
  ) {
    super();
  }

  get name(): string {
    return this.node.name.text;
  }
}

/** One value of a field that can stand where it does. */
export class FieldValue {
  constructor(
    readonly value: Value,
    readonly field: FieldFact,
  ) {}

  get uri(): string {
    return this.field.item.uri;
  }

  get atom(): Atom {
    return this.value.atom;
  }

  get qualifiers(): readonly Qualifier[] {
    return this.value.qualifiers;
  }

  get row(): FieldRow {
    return this.field.row!;
  }
}

const none: readonly never[] = [];
const nameOf = ({ name }: FieldFact): string => name;

export type UsePlace = 'field' | 'performer' | 'role' | 'source' | 'mention' | 'in' | 'reprising';

/** A name in use; with a name in quotes behind it, it also declares what is not declared elsewhere. */
export interface Use {
  readonly uri: string;
  readonly path: Path;
  readonly scope: Scope;
  readonly place: UsePlace;
  /** The kinds that are meant, the likeliest first; none where any kind will do. */
  readonly targets: readonly KindName[];
  readonly name: Text | undefined;
  readonly item: Item;
  /** The field or the line of cast that it stands in; undefined in a head. */
  readonly statement: FieldFact | Credit | undefined;
}

/** A season or an episode in use, by its number. */
export interface NumberUse {
  readonly uri: string;
  readonly scope: Scope;
  readonly node: EpisodeValue | NumberValue;
  /** The show or era before the mark. */
  readonly path: Path | undefined;
  readonly season: number;
  readonly number: string | undefined;
  readonly item: Item | undefined;
}

/** What one declaration names: in its head, and in the fields and credits directly in its block. */
export interface Named {
  readonly uses: readonly Use[];
  readonly numberUses: readonly NumberUse[];
}

export const namesNothing: Named = { uses: [], numberUses: [] };
