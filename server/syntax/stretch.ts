// A stretch of a text: from one declaration that begins a line and can stand at the top of a file to the next
// one. What stands in one stretch, and what is wrong in it, has nothing to do with the others.
import { kindOf, standsIn, type Place } from '../../grammar/schema';
import type { Item } from './item';
import type { SyntaxProblem } from './tree';

/** Items in a row; there is at least one. */
export class Stretch {
  /** How many braces are opened more than closed. */
  readonly balance: number = 0;
  /** True where every brace that closes has been opened in the stretch, and the other way round. */
  readonly isSettled: boolean;
  /** How many code units from its start decide what it is. */
  readonly reach: number = 0;
  readonly problems: readonly SyntaxProblem[];

  constructor(readonly items: readonly Item[]) {
    const start = this.start;
    const problems: SyntaxProblem[] = [];
    let deepest = 0;
    for (const item of items) {
      this.balance += item.brace;
      deepest = Math.min(deepest, this.balance);
      this.reach = Math.max(this.reach, item.at - start + item.reach);
      if (item.problems.length > 0) problems.push(...item.problems);
    }
    this.isSettled = this.balance === 0 && deepest === 0;
    this.problems = problems;
  }

  get start(): number {
    return this.items[0]!.at;
  }

  /** True where the stretch may go on what stands in a place, by its first statement. */
  fits(place: string): boolean {
    const [first] = this.items;
    if (first!.statement?.type !== 'declaration') return false;
    return !kindOf(place) || standsIn(first!.statement.keyword.text, place as Place);
  }

  /** Follows the braces through the stretch. @param places the kinds of the blocks that are open before it */
  through(places: readonly string[]): readonly string[] {
    if (this.isSettled) return places;
    const open = [...places];
    let head = '';
    for (const { statement, brace } of this.items) {
      if (brace > 0) open.push(head);
      else if (brace < 0) open.pop();
      if (statement?.type === 'comment' || statement?.type === 'junk') continue;
      head = statement?.type === 'declaration' ? statement.keyword.text : '';
    }
    return open;
  }
}

/** True where an item begins a stretch. */
export function beginsStretch(item: Item, text: string): boolean {
  if (item.statement?.type !== 'declaration' || !standsIn(item.statement.keyword.text, 'file')) return false;
  return item.at === 0 || '\n\r\uFEFF'.includes(text[item.at - 1]!);
}

/** The stretches of items in a row. */
export function stretchesOf(items: readonly Item[], text: string): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let first = 0;
  for (let i = 1; i <= items.length; i++) {
    if (i < items.length && !beginsStretch(items[i]!, text)) continue;
    stretches.push(new Stretch(items.slice(first, i)));
    first = i;
  }
  return items.length === 0 ? [] : stretches;
}
