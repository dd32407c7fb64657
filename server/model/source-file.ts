// One file whose text changes: it takes in what an edit has changed of its tree, keeps the facts of all that
// has stayed, and says which are new and which are gone.
import type { BlockChange } from '../syntax/document';
import type { Declaration, SyntaxProblem, Tree } from '../syntax/tree';
import { Item, withinItems } from './items';
import { noteMistakes } from './mistakes';
import { forget } from './once';
import { Cell, Memo, sameList } from './reactive';
import { collectUses, namedIn, type Named, type NumberUse, type Use } from './uses';

/** What a file declares and whom it names. */
export interface FileFacts {
  readonly uri: string;
  readonly text: string;
  readonly tree: Tree;
  /** The declarations at its top. */
  readonly top: readonly Item[];
  /** Every declaration, each before those in its block. */
  readonly items: readonly Item[];
  /** Every place that names something by an id, in the order of the text. */
  readonly uses: readonly Use[];
  /** Every place that names a season or an episode by its number, in the order of the text. */
  readonly numberUses: readonly NumberUse[];
  /** What cannot be read at the top, in no declaration. */
  readonly mistakes: readonly SyntaxProblem[];
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
  private readonly whole = new Cell();
  private readonly topCell = new Cell();
  private readonly byNode = new Map<Declaration, Item>();
  private readonly mistaken = new Set<Item>();
  private ownText: string;
  private ownTree: Tree;
  private ownTop: readonly Item[] = [];
  private ownMistakes: readonly SyntaxProblem[] = [];
  private shown: FileFacts | undefined;
  private readonly list = new Memo(() => withinItems(this.top));
  private readonly named = new Memo(() => collectUses(this.items));

  constructor(
    readonly uri: string,
    text: string,
    tree: Tree,
  ) {
    this.ownText = text;
    this.ownTree = tree;
    this.takeTop();
    for (const item of withinItems(this.ownTop)) this.byNode.set(item.node, item);
    this.takeMistakes();
  }

  /** Reading it records nothing: what is read of it belongs to a statement, which is recorded. */
  get text(): string {
    return this.ownText;
  }

  get tree(): Tree {
    this.whole.read();
    return this.ownTree;
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
  apply(text: string, tree: Tree, changes: readonly BlockChange[]): FileChange {
    this.ownText = text;
    this.ownTree = tree;
    this.shown = undefined;
    const difference = new Difference();
    for (const change of changes) this.keepDeclarations(change, difference);
    const parents = new Set(changes.map(({ parent }) => parent));
    for (const parent of parents) {
      const item = parent && this.byNode.get(parent);
      if (item) this.update(item, item.node, difference);
      else if (!parent) this.updateTop(difference);
    }
    for (const item of difference.gone) {
      if (this.byNode.get(item.node) === item) this.byNode.delete(item.node);
      this.mistaken.delete(item);
    }
    for (const item of difference.come) this.byNode.set(item.node, item);
    this.takeMistakes();
    this.whole.changed();
    return difference;
  }

  /** A declaration that says other words but declares the same is the same one. */
  private keepDeclarations({ removed, added }: BlockChange, difference: Difference): void {
    const free = new Set(added.filter((statement) => statement.type === 'declaration'));
    for (const statement of removed) {
      const item = statement.type === 'declaration' ? this.byNode.get(statement) : undefined;
      const heir = item && [...free].find((node) => item.isSameAs(node));
      if (!heir) continue;
      free.delete(heir);
      this.update(item, heir, difference);
    }
  }

  private update(item: Item, node: Declaration, difference: Difference): void {
    const before = namedIn(item).uses;
    this.byNode.delete(item.node);
    const { gone, come } = item.update(node);
    this.byNode.set(node, item);
    difference.changed.push(item);
    difference.replaceUses(before, namedIn(item).uses);
    this.replace(gone, come, difference);
  }

  private updateTop(difference: Difference): void {
    const before = new Set(this.ownTop);
    this.takeTop();
    this.topCell.changed();
    const now = new Set(this.ownTop);
    this.replace(
      [...before].filter((item) => !now.has(item)),
      [...now].filter((item) => !before.has(item)),
      difference,
    );
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

  private replace(gone: readonly Item[], come: readonly Item[], difference: Difference): void {
    for (const item of withinItems(gone)) difference.drop(item);
    for (const item of withinItems(come)) difference.add(item);
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

class Difference implements FileChange {
  readonly gone: Item[] = [];
  readonly come: Item[] = [];
  readonly usesGone: Use[] = [];
  readonly usesCome: Use[] = [];
  readonly changed: Item[] = [];

  drop(item: Item): void {
    this.gone.push(item);
    this.usesGone.push(...namedIn(item).uses);
    for (const field of item.fields) forget(field);
    forget(item);
  }

  add(item: Item): void {
    this.come.push(item);
    this.usesCome.push(...namedIn(item).uses);
  }

  replaceUses(before: readonly Use[], now: readonly Use[]): void {
    const [old, current] = [new Set(before), new Set(now)];
    this.usesGone.push(...before.filter((use) => !current.has(use)));
    this.usesCome.push(...now.filter((use) => !old.has(use)));
  }
}

/** A file as it was at one time. Its statements are those of the file, so it is good until the next edit. */
class Snapshot implements FileFacts {
  readonly uri: string;
  readonly text: string;
  readonly tree: Tree;
  readonly top: readonly Item[];
  readonly mistakes: readonly SyntaxProblem[];
  private list: readonly Item[] | undefined;
  private found: Named | undefined;

  constructor(readonly base: SourceFile) {
    this.uri = base.uri;
    this.text = base.text;
    this.tree = base.tree;
    this.top = base.top;
    this.mistakes = base.mistakes;
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
