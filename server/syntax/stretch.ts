// A stretch of a text: from one declaration that begins a line and can stand at the top of a file to the next
// one. What stands in one stretch, and what is wrong in it, has nothing to do with the others.
import { standsIn } from '../../grammar/schema';
import type { Item } from './item';
import { none } from './source';
import type { SyntaxProblem } from './tree';

/** Items in a row; there is at least one. */
export class Stretch {
  /** How many blocks are opened. */
  readonly opens: number;
  /** How many more are opened than closed. */
  readonly balance: number;
  /** How many code units from its start decide what it is. */
  readonly reach: number;
  readonly problems: readonly SyntaxProblem[];

  constructor(readonly items: readonly Item[]) {
    const start = this.start;
    let [opens, balance, reach] = [0, 0, 0];
    let problems: SyntaxProblem[] | undefined;
    for (const item of items) {
      balance += item.brace;
      if (item.brace > 0) opens++;
      const itemReach = item.at - start + item.reach;
      if (itemReach > reach) reach = itemReach;
      if (item.problems.length > 0) (problems ??= []).push(...item.problems);
    }
    this.opens = opens;
    this.balance = balance;
    this.reach = reach;
    this.problems = problems ?? none;
  }

  get start(): number {
    return this.items[0]!.at;
  }
}

/** True where an item begins a stretch. */
export function beginsStretch(item: Item, text: Pick<string, 'charCodeAt'>): boolean {
  if (item.statement?.type !== 'declaration' || !standsIn(item.statement.keyword.text, 'file')) return false;
  return item.at === 0 || '\n\r\uFEFF'.includes(String.fromCharCode(text.charCodeAt(item.at - 1)));
}

/** The stretches of items in a row. */
export function stretchesOf(items: readonly Item[], text: Pick<string, 'charCodeAt'>): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let first = 0;
  for (let i = 1; i <= items.length; i++) {
    if (i < items.length && !beginsStretch(items[i]!, text)) continue;
    stretches.push(new Stretch(items.slice(first, i)));
    first = i;
  }
  return items.length === 0 ? [] : stretches;
}
