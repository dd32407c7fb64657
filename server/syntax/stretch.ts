// A stretch of a text: from one declaration that begins a line and can stand at the top of a file to the next
// one. What stands in one stretch, and what is wrong in it, has nothing to do with the others.
import { standsIn } from '../../grammar/schema';
import { Origin } from './anchor';
import type { Item } from './item';
import { Nest } from './nest';
import { countWhile } from './sorted';
import { none } from './source';
import type { SyntaxProblem } from './tree';

/** Items in a row; there is at least one. */
export class Stretch {
  /** How many blocks are opened. */
  opens = 0;
  /** How many more are opened than closed. */
  balance = 0;
  /** No item of it looked at more code units than these. */
  longest = 0;
  problems: SyntaxProblem[] = [];
  items: readonly Item[] = none;

  /**
   * @param nest takes its items while they are read, as if their braces added up
   * @param origin its items move with it
   */
  constructor(
    private nest: Nest | undefined,
    private readonly origin = new Origin(0),
  ) {}

  /** Begins where its first item does, which is still to be added. */
  beginAt(at: number): void {
    this.origin.at = at;
  }

  /** Takes the next item, while what it is made of is still in the processor's cache. */
  add(item: Item): void {
    item.moveWith(this.origin);
    this.balance += item.brace;
    if (item.brace > 0) this.opens++;
    this.longest = Math.max(this.longest, item.reach);
    if (item.problems.length > 0) this.problems.push(...item.problems);
    this.nest?.take(item);
  }

  /**
   * The stretch with other items in place of some.
   * @param kept how many at the start, and
   * @param behind how many at the end are as they were
   */
  with(items: readonly Item[], kept: number, behind: number): Stretch {
    const changed = new Stretch(undefined, this.origin);
    const gone = this.items.slice(kept, this.items.length - behind);
    const come = items.slice(kept, items.length - behind);
    for (const item of come) item.moveWith(this.origin);
    changed.items = items;
    changed.opens = this.opens + opensIn(come) - opensIn(gone);
    changed.balance = this.balance + balanceOf(come) - balanceOf(gone);
    changed.problems = [...gone, ...come].some(({ problems }) => problems.length > 0)
      ? items.flatMap(({ problems }) => problems)
      : this.problems;
    changed.longest = come.reduce((most, { reach }) => Math.max(most, reach), this.longest);
    return changed;
  }

  /** Its items as they were nested while they were read, for the first who asks; undefined where that was wrong. */
  takeNest(): Nest | undefined {
    const nest = this.balance === 0 ? this.nest : undefined;
    this.nest = undefined;
    return nest;
  }

  get start(): number {
    return this.origin.at;
  }

  /** The index of the first item that looked at what stands at an offset, or behind it; -1 where none did. */
  firstLookingAt(offset: number): number {
    const { items, longest } = this;
    let index = countWhile(items, ({ at }) => at + longest <= offset);
    while (index < items.length && items[index]!.at + items[index]!.reach <= offset) index++;
    return index < items.length ? index : -1;
  }

  /** Moves all of it. */
  move(by: number): void {
    this.origin.at += by;
  }
}

function balanceOf(items: readonly Item[]): number {
  return items.reduce((sum, { brace }) => sum + brace, 0);
}

function opensIn(items: readonly Item[]): number {
  return items.reduce((sum, { brace }) => (brace > 0 ? sum + 1 : sum), 0);
}

/** Takes items one after the other, and puts them into stretches while they are in the processor's cache. */
export class Row {
  private readonly stretches: Stretch[] = [];
  private stretch: Stretch;
  /** The items of the stretch, and how many they are: the list is used again and again. */
  private readonly items: Item[] = [];
  private count = 0;

  /** @param nests true where items are to be nested as well */
  constructor(
    private readonly text: Characters,
    private readonly nests: boolean,
  ) {
    this.stretch = this.begin();
  }

  add(item: Item): void {
    if (this.count > 0 && beginsStretch(item, this.text)) this.end();
    this.addInside(item);
  }

  /** The same for one that begins no stretch, unless it is the first of all. */
  addInside(item: Item): void {
    if (this.count === 0) this.stretch.beginAt(item.at);
    this.items[this.count++] = item;
    this.stretch.add(item);
  }

  /** All stretches; nothing is added behind them. */
  finish(): readonly Stretch[] {
    if (this.count > 0) this.end();
    return this.stretches;
  }

  private end(): void {
    this.stretch.items = this.items.slice(0, this.count);
    this.stretches.push(this.stretch);
    this.stretch = this.begin();
    this.count = 0;
  }

  private begin(): Stretch {
    return new Stretch(this.nests ? new Nest(0, 0, undefined) : undefined);
  }
}

type Characters = Pick<string, 'charCodeAt'>;

/** True where an item that is not the first of its text begins a stretch. Most stand behind a blank. */
export function beginsStretch({ at, statement }: Item, text: Characters): boolean {
  const before = text.charCodeAt(at - 1);
  if (before !== 0x0a && before !== 0x0d && before !== 0xfeff) return false;
  return statement?.type === 'declaration' && standsIn(statement.keyword.text, 'file');
}

/**
 * The stretches of items in a row, of which many were in one before.
 * @param kept how many at the start, and
 * @param rest how many at the end were inside a stretch before, and behind the same text
 */
export function stretchesOf(
  items: readonly Item[],
  text: Characters,
  kept: number,
  rest: number,
): readonly Stretch[] {
  const row = new Row(text, false);
  const last = items.length - rest;
  items.forEach((item, i) => {
    if (i < kept || i >= last) row.addInside(item);
    else row.add(item);
  });
  return row.finish();
}
