// One file whose text changes: it takes in what an edit has changed of its tree, keeps the facts of all that
// has stayed, and says which are new and which are gone.
import type { BlockChange } from '../syntax/document';
import type { Rope } from '../syntax/rope';
import type { Declaration, Statement, SyntaxProblem, Tree } from '../syntax/tree';
import { EditLog } from './edit-log';
import { Item, type Named, type NumberUse, type Use } from './items';
import { noteMistakes } from './mistakes';
import { forget } from './once';
import { Cell, Memo, sameList } from './reactive';
import { collectUses, namesIn } from './uses';
import { withinItems } from './within';

/** What a file declares and whom it names. */
export interface FileFacts {
  readonly uri: string;
  /** All of it. A long text that is edited is put together for this, so whoever needs but a part asks for that. */
  readonly text: string;
  /** A part of the text. @param end its length where none is given */
  readonly slice: (start: number, end?: number) => string;
  readonly tree: Tree;
  /** The statements at its top: who asks for them does not depend on what stands in their blocks. */
  readonly statements: readonly Statement[];
  /** The declarations among them. */
  readonly top: readonly Item[];
  /** Every declaration, each before those in its block. */
  readonly items: readonly Item[];
  /** Every place that names something by an id, in the order of the text. */
  readonly uses: readonly Use[];
  /** Every place that names a season or an episode by its number, in the order of the text. */
  readonly numberUses: readonly NumberUse[];
  /** What cannot be read at the top, in no declaration. */
  readonly mistakes: readonly SyntaxProblem[];
  /** The edits that have led to its text. */
  readonly edits: EditLog;
  /** The file itself, whose text may change: this is what it was at one time. */
  readonly base: FileFacts;
}

/** The difference that an edit makes to the facts of a file. */
export interface FileChange {
  readonly gone: readonly Item[];
  readonly come: readonly Item[];
  readonly usesGone: readonly Use[];
  readonly usesCome: readonly Use[];
  /** The declarations that are still the same, and hold other statements than before or say other words. */
  readonly changed: readonly Item[];
}

export class SourceFile implements FileFacts {
  readonly base = this;
  readonly edits = new EditLog();
  private readonly whole = new Cell();
  private readonly topCell = new Cell();
  private readonly byNode = new Map<Declaration, Item>();
  private readonly mistaken = new Set<Item>();
  /** Every declaration that has been told. */
  private readonly told = new Set<Item>();
  private isRebuilt = false;
  private ownTree: Tree;
  private ownTop: readonly Item[] = [];
  private ownMistakes: readonly SyntaxProblem[] = [];
  private shown: FileFacts | undefined;
  private readonly list = new Memo(() => withinItems(this.top));
  private readonly named = new Memo(() => collectUses(this.items));

  constructor(
    readonly uri: string,
    private readonly rope: Rope,
    tree: Tree,
  ) {
    this.ownTree = tree;
    this.takeTop();
    for (const item of withinItems(this.ownTop)) this.enter(item);
    this.takeMistakes();
  }

  /** Reading it records nothing: what is read of it belongs to a statement, which is recorded. */
  get text(): string {
    return this.rope.toString();
  }

  slice(start: number, end = this.rope.length): string {
    return this.rope.slice(start, end);
  }

  get tree(): Tree {
    this.whole.read();
    return this.ownTree;
  }

  get statements(): readonly Statement[] {
    this.topCell.read();
    return this.ownTree.statements;
  }

  get top(): readonly Item[] {
    this.topCell.read();
    return this.ownTop;
  }

  get mistakes(): readonly SyntaxProblem[] {
    this.topCell.read();
    return this.ownMistakes;
  }

  get items(): readonly Item[] {
    return this.list.read();
  }

  get uses(): readonly Use[] {
    return this.named.read().uses;
  }

  get numberUses(): readonly NumberUse[] {
    return this.named.read().numberUses;
  }

  /** The file as it is now, for those who keep it: it is another one after each edit. */
  snapshot(): FileFacts {
    this.shown ??= new Snapshot(this);
    return this.shown;
  }

  /** Takes in an edit. The tree of before is spent. */
  apply(tree: Tree, changes: readonly BlockChange[]): FileChange {
    this.ownTree = tree;
    this.shown = undefined;
    const changed = new Set<Item>();
    for (const change of changes) this.keepDeclarations(change, changed);
    for (const parent of new Set(changes.map((change) => change.parent))) {
      const item = parent && this.byNode.get(parent);
      if (item) this.update(item, item.declaration, changed);
      else if (!parent) this.updateTop();
    }
    const change = this.difference(changed);
    this.takeMistakes();
    this.whole.changed();
    return change;
  }

  /** A declaration that says other words but declares the same is the same one. */
  private keepDeclarations({ removed, added }: BlockChange, changed: Set<Item>): void {
    const free = new Set(added.filter((statement) => statement.type === 'declaration'));
    for (const statement of removed) {
      const item = statement.type === 'declaration' ? this.byNode.get(statement) : undefined;
      const heir = item && [...free].find((node) => item.isSameAs(node));
      if (!heir) continue;
      free.delete(heir);
      this.update(item, heir, changed);
    }
  }

  private update(item: Item, node: Declaration, changed: Set<Item>): void {
    this.byNode.delete(item.declaration);
    if (item.update(node)) this.isRebuilt = true;
    this.byNode.set(node, item);
    changed.add(item);
  }

  private updateTop(): void {
    const before = this.ownTop;
    this.takeTop();
    this.topCell.changed();
    if (!sameList(before, this.ownTop)) this.isRebuilt = true;
  }

  /** What is other than it was last told: looked up among all declarations only where one has come or gone. */
  private difference(changed: ReadonlySet<Item>): FileChange {
    const now = this.isRebuilt ? new Set(withinItems(this.ownTop)) : undefined;
    this.isRebuilt = false;
    const gone = now ? [...this.told].filter((item) => !now.has(item)) : [];
    const come = now ? [...now].filter((item) => !this.told.has(item)) : [];
    const kept = [...changed].filter((item) => this.told.has(item) && (!now || now.has(item)));
    const uses: { readonly gone: Use[]; readonly come: Use[] } = { gone: [], come: [] };
    for (const item of gone) {
      uses.gone.push(...item.uses);
      this.leave(item);
    }
    for (const item of [...come, ...kept]) {
      const before = new Set(item.uses);
      this.enter(item);
      const after = new Set(item.uses);
      for (const use of before) if (!after.has(use)) uses.gone.push(use);
      for (const use of after) if (!before.has(use)) uses.come.push(use);
    }
    return { gone, come, usesGone: uses.gone, usesCome: uses.come, changed: kept };
  }

  private enter(item: Item): void {
    this.byNode.set(item.declaration, item);
    this.told.add(item);
    item.takeNames(namesIn(item));
  }

  private leave(item: Item): void {
    if (this.byNode.get(item.declaration) === item) this.byNode.delete(item.declaration);
    this.told.delete(item);
    this.mistaken.delete(item);
    for (const field of item.fields) forget(field);
    forget(item);
  }

  private takeTop(): void {
    const top: Item[] = [];
    for (const statement of this.ownTree.statements)
      if (statement.type === 'declaration') top.push(this.topItem(statement));
    this.ownTop = top;
  }

  /** A declaration that stood in a block before means something else at the top. */
  private topItem(node: Declaration): Item {
    const known = this.byNode.get(node);
    return known && !known.parent ? known : new Item(this.uri, node, undefined);
  }

  private takeMistakes(): void {
    const found = noteMistakes(this.ownTop, this.ownTree.problems, this.mistaken);
    this.mistaken.clear();
    for (const item of found.keys()) if (item) this.mistaken.add(item);
    const mistakes = found.get(undefined) ?? [];
    if (sameList(mistakes, this.ownMistakes)) return;
    this.ownMistakes = mistakes;
    this.topCell.changed();
  }
}

/** A file as it was at one time. Its statements are those of the file, so it is good until the next edit. */
class Snapshot implements FileFacts {
  readonly uri: string;
  readonly tree: Tree;
  readonly top: readonly Item[];
  readonly mistakes: readonly SyntaxProblem[];
  private list: readonly Item[] | undefined;
  private found: Named | undefined;

  constructor(readonly base: SourceFile) {
    this.uri = base.uri;
    this.tree = base.tree;
    this.top = base.top;
    this.mistakes = base.mistakes;
  }

  get edits(): EditLog {
    return this.base.edits;
  }

  get statements(): readonly Statement[] {
    return this.tree.statements;
  }

  /** Asked of the file, so that nobody puts a long text together for nothing. */
  get text(): string {
    return this.base.text;
  }

  slice(start: number, end?: number): string {
    return this.base.slice(start, end);
  }

  get items(): readonly Item[] {
    this.list ??= withinItems(this.top);
    return this.list;
  }

  get uses(): readonly Use[] {
    return this.named.uses;
  }

  get numberUses(): readonly NumberUse[] {
    return this.named.numberUses;
  }

  private get named(): Named {
    this.found ??= collectUses(this.items);
    return this.found;
  }
}
