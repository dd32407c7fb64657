// Which stretches are nested together: one by one where their braces add up. One that leaves a block open takes in
// the next ones, as long as they can stand in what is open, until all is closed: so blocks need not be indented.
// Where that never comes, the stretch stands alone with its missing or surplus brace.
import { Nest } from './nest';
import type { Stretch } from './stretch';
import type { StatementNode } from './statement-nodes';
import type { Span, SyntaxProblem } from './tree';
import type { Item } from './item';

/** Stretches that are nested together. */
export class Group {
  statements: readonly StatementNode[] = [];
  problems: readonly SyntaxProblem[] = [];
  /** True where a block is open at its end. */
  isOpen = false;

  constructor(
    readonly stretches: readonly Stretch[],
    /** True for the last group of a text. */
    readonly isLast: boolean,
  ) {}

  /** True where another group, not nested yet, would be nested as this one is. */
  isLike({ stretches, isLast }: Group): boolean {
    return (
      (isLast === this.isLast || !this.isOpen) &&
      stretches.length === this.stretches.length &&
      stretches.every((stretch, i) => stretch === this.stretches[i])
    );
  }

  /** @param end the end of the text */
  nest(end: Span): Nest {
    const { stretches } = this;
    const braces = stretches.flatMap(({ items }) => items.filter((item) => item.brace !== 0));
    const opens = braces.filter(({ brace }) => brace > 0).length;
    const nest = new Nest(opens, braces.length - opens);
    let closing: Item | undefined;
    for (const { items } of stretches) for (const item of items) closing = step(nest, item, closing);
    if (closing) nest.close(closing, undefined);
    nest.finish(this.isLast ? end : undefined);
    this.statements = nest.top;
    this.problems = nest.problems;
    this.isOpen = nest.isOpen;
    return nest;
  }
}

/** @param closing the brace before the item, if it closes a block. @returns the item, if it is one */
function step(nest: Nest, item: Item, closing: Item | undefined): Item | undefined {
  if (closing) nest.close(closing, item.statement);
  if (item.brace < 0) return item;
  if (item.brace > 0) nest.open(item);
  else nest.add(item);
  return undefined;
}

/** The groups of stretches in a row, not nested yet. */
export function groupsOf(stretches: readonly Stretch[]): readonly Group[] {
  const groups: Group[] = [];
  for (let i = 0; i < stretches.length;) {
    const next = stretches[i]!.balance > 0 ? closedAt(stretches, i) : i + 1;
    groups.push(new Group(stretches.slice(i, next), next === stretches.length));
    i = next;
  }
  return groups;
}

/** The index behind the stretch that closes what another one leaves open, or behind that one itself. */
function closedAt(stretches: readonly Stretch[], first: number): number {
  let { balance } = stretches[first]!;
  let places = stretches[first]!.through([]);
  for (let i = first + 1; i < stretches.length; i++) {
    const next = stretches[i]!;
    if (!next.fits(places.at(-1) ?? '')) break;
    places = next.through(places);
    balance += next.balance;
    if (balance === 0) return i + 1;
    if (balance < 0) break;
  }
  return first + 1;
}
