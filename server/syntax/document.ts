// A text that is edited, with its tree: an edit matches only the items that it can have changed, and nests only these
// where it can, else the stretches in which they stand. All other nodes stay as they are, and move with the text.
import { Anchor, Place } from './anchor';
import { placeBlocks, replace, type BlockChange } from './blocks';
import { difference, groupsOf, regrouped, type Difference, type Group } from './groups';
import type { Item } from './item';
import { readItems } from './match-items';
import { rematch, type Edit, type Rematch } from './rematch';
import { release, renest } from './renest';
import { Rope } from './rope';
import { beginsStretch, Row, stretchesOf, type Stretch } from './stretch';
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
  /** How many items were put into blocks anew, whether or not they turned out to stand in others. */
  readonly itemsNested: number;
  /** True where braces add up, so that no block begins or ends elsewhere than before but with the text around it. */
  readonly isLocal: boolean;
}

type Nested = Omit<Reparse, 'tree' | 'itemsMatched'>;

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
  /** No item looked at more code units than these. */
  private longest: number;

  /** The text; it changes with each edit. */
  readonly rope: Rope;

  constructor(text: string) {
    this.rope = new Rope(text);
    this.end = new Anchor(text.length);
    const row = new Row(text, true);
    readItems(text, row);
    this.stretches = row.finish();
    this.longest = longestOf(this.stretches);
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
    const found = rematch(stretches, rope, edit, this.longest);
    const by = edit.length - (edit.end - edit.start);
    if (by !== 0) for (let i = found.last; i < stretches.length; i++) stretches[i]!.move(by);
    this.end.at = rope.length;
    const gone = stretches.slice(found.first, found.last);
    const come = this.stretchesIn(gone, found);
    this.stretches = [...stretches.slice(0, found.first), ...come, ...stretches.slice(found.last)];
    const within = this.nestWithin(gone, come, found);
    const nested = within ?? this.nestAround(gone, come, found.fresh);
    this.longest = within ? Math.max(this.longest, longestOf(come)) : longestOf(this.stretches);
    // What was nested for itself is sound, and so is all the rest where nothing was wrong before.
    const isSound = within && this.current.problems.length === 0 && come[0]!.problems.length === 0;
    this.current = isSound ? { ...this.current, end: this.end.at } : this.treeNow();
    return { tree: this.current, itemsMatched: found.matched, ...nested };
  }

  /** The stretches of what was matched, in place of those that are gone. */
  private stretchesIn(
    [one, ...more]: readonly Stretch[],
    { items, kept, behind }: Rematch,
  ): readonly Stretch[] {
    // The first behind what was read may stand on a line of its own now.
    const changed = items.slice(kept, items.length - behind + 1);
    const begins = kept === 0 || changed.some((item) => beginsStretch(item, this.rope));
    if (one && more.length === 0 && !begins) return [one.with(items, kept, behind)];
    return stretchesOf(items, this.rope, kept, Math.max(behind - 1, 0));
  }

  /** Nests what an edit has changed of one block; undefined where it may have changed more. */
  private nestWithin(gone: readonly Stretch[], come: readonly Stretch[], found: Rematch): Nested | undefined {
    const [stretch] = gone;
    if (!stretch || gone.length !== 1 || come.length !== 1) return undefined;
    // Most stretches stand alone, and so their groups in the same row.
    const likely = this.groups[found.first];
    const group =
      likely?.stretches[0] === stretch
        ? likely
        : this.groups.find(({ stretches }) => stretches[0] === stretch);
    const nested = group?.stretches.length === 1 ? renest(group, stretch, found) : undefined;
    if (!group || !nested) return undefined;
    group.stretches = come;
    return { changes: nested.changes, itemsNested: nested.count, isLocal: true };
  }

  /** Nests the stretches that an edit can have changed. */
  private nestAround(gone: readonly Stretch[], come: readonly Stretch[], fresh: ReadonlySet<Item>): Nested {
    const local = regrouped(this.groups, gone, come);
    const found = local ?? difference(this.groups, groupsOf(this.stretches));
    const itemsNested = found.changed
      .flatMap(({ stretches }) => stretches)
      .reduce((sum, { items }) => sum + items.length, 0);
    return { changes: this.nest(found, fresh), itemsNested, isLocal: local !== undefined };
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
    return { start: start + first, end: end - last, length: inserted.length - first - last };
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
      if (fresh) release(nest, group.items);
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

function longestOf(stretches: readonly Stretch[]): number {
  return stretches.reduce((most, { longest }) => Math.max(most, longest), 0);
}

/** How many statements stand at the top of groups. */
function count(groups: readonly Group[], from: number, to: number): number {
  let sum = 0;
  for (let i = from; i < to; i++) sum += groups[i]!.statements.length;
  return sum;
}
