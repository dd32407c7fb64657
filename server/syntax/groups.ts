// Which stretches are nested together: one by one where their braces add up. One that leaves a block open takes in
// the next ones until all is closed, so blocks need not be indented. Where that never comes, the stretch stands
// alone with its missing or surplus brace.
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
    public stretches: readonly Stretch[],
    /** True for the last group of a text. */
    readonly isLast: boolean,
  ) {}

  get items(): readonly Item[] {
    const [first, ...more] = this.stretches;
    return first && more.length === 0 ? first.items : this.stretches.flatMap(({ items }) => items);
  }

  /** True where another group, not nested yet, would be nested as this one is. */
  isLike({ stretches, isLast }: Group): boolean {
    return (
      (isLast === this.isLast || !this.isOpen) &&
      stretches.length === this.stretches.length &&
      stretches.every((stretch, i) => stretch === this.stretches[i])
    );
  }

  /**
   * @param end the end of the text
   * @param fresh the items that were read since the last edit; if undefined, all
   */
  nest(end: Span, fresh: ReadonlySet<Item> | undefined): Nest {
    const nests = this.stretches.map((stretch) => stretch.takeNest());
    const nest = (nests.length === 1 && nests[0]) || this.begin(fresh);
    nest.finish(this.isLast ? end : undefined);
    this.statements = nest.top;
    this.problems = nest.problems;
    this.isOpen = nest.isOpen;
    return nest;
  }

  private begin(fresh: ReadonlySet<Item> | undefined): Nest {
    const { stretches } = this;
    const opens = stretches.reduce((sum, stretch) => sum + stretch.opens, 0);
    const balance = stretches.reduce((sum, stretch) => sum + stretch.balance, 0);
    const nest = new Nest(opens, opens - balance, fresh);
    for (const { items } of stretches) for (const item of items) nest.take(item);
    return nest;
  }
}

/** The groups of stretches in a row, not nested yet. */
export function groupsOf(stretches: readonly Stretch[]): readonly Group[] {
  const closed = closings(stretches);
  const groups: Group[] = [];
  for (let i = 0; i < stretches.length;) {
    const next = stretches[i]!.balance > 0 ? closed[i]! : i + 1;
    groups.push(new Group(stretches.slice(i, next), next === stretches.length));
    i = next;
  }
  return groups;
}

/** What is not as it was: the groups from one to before another, and those in their place, not nested yet. */
export interface Difference {
  readonly from: number;
  readonly to: number;
  readonly changed: readonly Group[];
}

/** Compares the groups of before with those of now. */
export function difference(before: readonly Group[], after: readonly Group[]): Difference {
  const most = Math.min(before.length, after.length);
  let from = 0;
  while (from < most && before[from]!.isLike(after[from]!)) from++;
  let last = 0;
  while (last < most - from && before.at(-1 - last)!.isLike(after.at(-1 - last)!)) last++;
  return { from, to: before.length - last, changed: after.slice(from, after.length - last) };
}

/**
 * The same without looking at all groups, where some stretches take the place of others and the braces of each of
 * them add up: that opens and closes nothing elsewhere. Undefined where more can have changed.
 */
export function regrouped(
  groups: readonly Group[],
  gone: readonly Stretch[],
  come: readonly Stretch[],
): Difference | undefined {
  if (gone.length === 0 || come.length === 0) return undefined;
  if (![...gone, ...come].every(({ balance }) => balance === 0)) return undefined;
  const from = groups.findIndex(({ stretches }) => stretches[0] === gone[0]);
  const to = from + gone.length;
  const stoodAlone = gone.every((one, i) => {
    const stretches = groups[from + i]?.stretches;
    return stretches?.length === 1 && stretches[0] === one;
  });
  if (!stoodAlone) return undefined;
  const isLast = (i: number): boolean => to === groups.length && i === come.length - 1;
  return { from, to, changed: come.map((stretch, i) => new Group([stretch], isLast(i))) };
}

/**
 * For each stretch, the index behind the next one at whose end no more is open than before it. Where less is open
 * than before it, or nothing closes it, that is the index behind the stretch itself.
 */
function closings(stretches: readonly Stretch[]): Int32Array {
  const open = new Int32Array(stretches.length + 1);
  stretches.forEach(({ balance }, i) => (open[i + 1] = open[i]! + balance));
  const closed = new Int32Array(stretches.length);
  // Of what lies ahead, the places at which less is open than at all places before them.
  const ahead = [stretches.length];
  for (let i = stretches.length - 1; i >= 0; i--) {
    while (ahead.length > 0 && open[ahead.at(-1)!]! > open[i]!) ahead.pop();
    const next = ahead.at(-1);
    closed[i] = next !== undefined && open[next] === open[i] ? next : i + 1;
    ahead.push(i);
  }
  return closed;
}
