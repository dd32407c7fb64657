// Circles among steps that should lead one way only, found where the text closes them.
import type { Dataset, Entity } from '../model/dataset';
import { onceIn } from '../model/once-in';
import { relationsFrom, relationsTo, type Relation } from '../model/relations';
import { inText } from './edges';

/** One step up: from a thing to what it comes from or belongs to. */
export interface Step {
  readonly from: Entity;
  readonly to: Entity;
  readonly relation: Relation;
}

/** The step that a relation is, or undefined where it is none of the kind that is looked at. */
export type StepOf = (relation: Relation) => Step | undefined;

/** What is said of a thing, by itself and by others, and holds at all times; owners, for one, change. */
export function lastingTies(dataset: Dataset, entity: Entity): readonly Relation[] {
  const isTied = relationsFrom(dataset, entity).length > 0 || relationsTo(dataset, entity.key).length > 0;
  return isTied ? tiesOf(dataset, entity) : none;
}

const none: readonly never[] = [];

const tiesOf = onceIn((dataset, entity: Entity): readonly Relation[] =>
  [...relationsFrom(dataset, entity), ...relationsTo(dataset, entity.key)].filter(
    (relation) => relation.from !== relation.to && isLasting(relation),
  ),
);

function isLasting({ value: { qualifiers } }: Relation): boolean {
  return !qualifiers.some(({ type }) => type === 'in' || type === 'dated' || type === 'flag');
}

/**
 * The circles that are closed by a step up from a thing: what stands before the step in the text leads
 * back already. Each as the steps that lead around, the closing one first.
 */
export function circlesClosedBy(
  dataset: Dataset,
  entity: Entity,
  stepOf: StepOf,
): readonly (readonly Step[])[] {
  const steps = lastingTies(dataset, entity).flatMap((relation) => stepOf(relation) ?? []);
  const up = steps.filter(({ from }) => from === entity).sort(byText);
  if (up.length === 0 || up.length === steps.length) return [];
  const firsts = up.filter((step, i) => up.findIndex(({ to }) => to === step.to) === i);
  return firsts.flatMap((step) => {
    const way = wayBack(dataset, step, stepOf);
    return way ? [[step, ...way]] : [];
  });
}

function byText(a: Step, b: Step): number {
  return inText(a.relation, b.relation);
}

/**
 * The steps from where a step leads to back to where it begins, of those before it in the text. Searches from
 * both ends in turn and stops where one has come to an end, so that long chains cost little.
 */
function wayBack(dataset: Dataset, step: Step, stepOf: StepOf): readonly Step[] | undefined {
  const around = (at: Entity): readonly Step[] =>
    lastingTies(dataset, at).flatMap((relation) => {
      const found = inText(relation, step.relation) < 0 ? stepOf(relation) : undefined;
      return found ?? [];
    });
  const up = new Search(step.to, (at) => around(at).filter(({ from }) => from === at), 'to');
  const down = new Search(step.from, (at) => around(at).filter(({ to }) => to === at), 'from');
  while (!up.isDone && !down.isDone) {
    const meeting =
      [...up.advance()].find((at) => down.knows(at)) ?? down.advance().find((at) => up.knows(at));
    if (meeting) return [...up.wayTo(meeting).reverse(), ...down.wayTo(meeting)];
  }
  return undefined;
}

/** A search for the nearest things first, without recursion. */
class Search {
  private readonly reached = new Map<Entity, Step | undefined>();
  private readonly open: Entity[];
  private next = 0;

  constructor(
    start: Entity,
    private readonly steps: (at: Entity) => readonly Step[],
    private readonly end: 'from' | 'to',
  ) {
    this.reached.set(start, undefined);
    this.open = [start];
  }

  get isDone(): boolean {
    return this.next === this.open.length;
  }

  knows(at: Entity): boolean {
    return this.reached.has(at);
  }

  /** Looks beyond one more thing. @returns what is found there for the first time */
  advance(): readonly Entity[] {
    const at = this.open[this.next++];
    if (!at) return [];
    const found: Entity[] = [];
    for (const step of this.steps(at)) {
      const reached = step[this.end];
      if (this.reached.has(reached)) continue;
      this.reached.set(reached, step);
      found.push(reached);
    }
    this.open.push(...found);
    return found;
  }

  /** The steps between the start and a thing that has been reached, the one at the thing first. */
  wayTo(end: Entity): Step[] {
    const way: Step[] = [];
    const back = this.end === 'to' ? 'from' : 'to';
    for (let step = this.reached.get(end); step; step = this.reached.get(step[back])) way.push(step);
    return way;
  }
}
