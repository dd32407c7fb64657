// A text that is edited, with its tree: an edit matches only the items that it can have changed, and nests only
// the stretches in which they stand. All other nodes stay as they are, and move with the text.
import { Anchor, Place } from './anchor';
import { placeBlocks, releaseHeads, replace, type BlockChange } from './blocks';
import { difference, groupsOf, regrouped, type Difference, type Group } from './groups';
import type { Item } from './item';
import { readItems } from './match-items';
import { rematch, type Edit } from './rematch';
import { Rope } from './rope';
import { Row, stretchesOf, type Stretch } from './stretch';
import type { Nest } from './nest';
import type { StatementNode } from './statement-nodes';
import type { SyntaxProblem, Tree } from './tree';

export type { BlockChange };

/** What an edit did. */
export interface Reparse {
  readonly tree: Tree;
  /** In an order in which they can be applied one after the other. */
  readonly changes: readonly BlockChange[];
  /** How many items were matched anew, whether or not they turned out to be others. */
  readonly itemsMatched: number;
  /** True where braces add up, so that no block begins or ends elsewhere than before but with the text around it. */
  readonly isLocal: boolean;
}

/**
 * A text and its tree. The tree after an edit is made of the nodes of the tree before it, which move with the
 * text: whoever edits has to let go of the tree from before.
 */
export class SyntaxDocument {
  private stretches: readonly Stretch[];
  private groups: readonly Group[] = [];
  private readonly statements: StatementNode[] = [];
  /** Moves with the end of the text. */
  private readonly end: Anchor;
  private current: Tree;

  /** The text; it changes with each edit. */
  readonly rope: Rope;

  constructor(text: string) {
    this.rope = new Rope(text);
    this.end = new Anchor(text.length);
    const row = new Row(text, true);
    readItems(text, row);
    this.stretches = row.finish();
    this.nest(difference([], groupsOf(this.stretches)));
    this.current = this.treeNow();
  }

  get text(): string {
    return this.rope.toString();
  }

  get tree(): Tree {
    return this.current;
  }

  /**
   * Puts a text in place of what stands between two offsets.
   * @param start in UTF-16 code units of the text before
   */
  edit(start: number, end: number, inserted: string): Reparse {
    const { rope } = this;
    const edit = this.narrowed(start, end, inserted);
    rope.edit({ start, end }, inserted);
    const { stretches } = this;
    const { first, last, items, kept, rest, fresh, matched } = rematch(stretches, rope, edit);
    const by = edit.by - (edit.end - edit.start);
    if (by !== 0) for (let i = last; i < stretches.length; i++) stretches[i]!.move(by);
    const between = stretchesOf(items, rope, kept, rest);
    this.stretches = [...stretches.slice(0, first), ...between, ...stretches.slice(last)];
    this.end.at = rope.length;
    const local = regrouped(this.groups, stretches.slice(first, last), between);
    const changes = this.nest(local ?? difference(this.groups, groupsOf(this.stretches)), fresh);
    this.current = this.treeNow();
    return { tree: this.current, changes, itemsMatched: matched, isLocal: local !== undefined };
  }

  /** An edit without what is the same before and after it at either end: clients may send a whole text. */
  private narrowed(start: number, end: number, inserted: string): Edit {
    const text = this.rope;
    const most = Math.min(end - start, inserted.length);
    let first = 0;
    while (first < most && text.charCodeAt(start + first) === inserted.charCodeAt(first)) first++;
    let last = 0;
    const isSame = (): boolean =>
      text.charCodeAt(end - 1 - last) === inserted.charCodeAt(inserted.length - 1 - last);
    while (last < most - first && isSame()) last++;
    return { start: start + first, end: end - last, by: inserted.length - first - last };
  }

  /**
   * Nests the groups that are not as they were.
   * @param fresh the items that were read since the last edit; if undefined, all
   */
  private nest({ from, to, changed }: Difference, fresh?: ReadonlySet<Item>): readonly BlockChange[] {
    const { groups } = this;
    const start = count(groups, 0, from);
    const end = start + count(groups, from, to);
    this.groups = [...groups.slice(0, from), ...changed, ...groups.slice(to)];
    const changes = changed.flatMap((group) => {
      const nest = group.nest(new Place(this.end, 0, 0), fresh);
      if (fresh) release(nest, group);
      return placeBlocks(nest);
    });
    const statements = changed.flatMap((group) => group.statements);
    const atTop = replace(undefined, this.statements, start, end, statements);
    return atTop ? [...changes, atTop] : changes;
  }

  private treeNow(): Tree {
    const problems: SyntaxProblem[] = [];
    for (const stretch of this.stretches) if (stretch.problems.length > 0) problems.push(...stretch.problems);
    for (const group of this.groups) if (group.problems.length > 0) problems.push(...group.problems);
    problems.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
    return { statements: this.statements, problems, end: this.end.at };
  }
}

/** Lets go of what an edit has made something else of. */
function release(nest: Nest, { stretches }: Group): void {
  const heads = new Set(nest.heads);
  releaseHeads(nest, heads);
  for (const { items } of stretches) forget(items, heads);
}

/** What an item was taken for before, and is not now, must not come back with the block that it had then. */
function forget(items: readonly Item[], heads: ReadonlySet<StatementNode>): void {
  for (const item of items)
    if (item.meant?.type === 'declaration' && !heads.has(item.meant)) item.meant = undefined;
}

/** How many statements stand at the top of groups. */
function count(groups: readonly Group[], from: number, to: number): number {
  let sum = 0;
  for (let i = from; i < to; i++) sum += groups[i]!.statements.length;
  return sum;
}
