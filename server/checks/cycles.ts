// The rule on circles: what descends from, follows or belongs to something cannot be its origin as well.
import type { KindName } from '../../grammar/schema';
import type { Entity } from '../model/dataset';
import { groupBy } from '../model/group';
import { descentOf, relationsOf, type Relation } from '../model/relations';
import { inText, placeOf, relatedTo } from './edges';
import type { Report, Rule } from './rule';
import { code } from './words';

/** One step up: from a thing to what it comes from or belongs to. */
interface Step {
  readonly from: Entity;
  readonly to: Entity;
  readonly relation: Relation;
}

/** Relations that lead one way only. */
interface Lineage {
  /** What a thing would be if it came back to itself. */
  readonly absurd: string;
  readonly stepOf: (relation: Relation) => Step | undefined;
}

function upward(relation: Relation): Step {
  return { from: relation.from, to: relation.to, relation };
}

function byFields(absurd: string, fields: readonly string[], kinds?: readonly KindName[]): Lineage {
  const fits = ({ field, from }: Relation): boolean =>
    fields.includes(field.name) && (!kinds || kinds.includes(from.kind));
  return { absurd, stepOf: (relation) => (fits(relation) ? upward(relation) : undefined) };
}

const lineages: readonly Lineage[] = [
  { absurd: 'their own ancestor', stepOf: ancestry },
  byFields('a spin-off of itself', ['spinoff-of']),
  byFields('a sequel of itself', ['sequel-of']),
  byFields('a prequel of itself', ['prequel-of']),
  byFields('based on itself', ['based-on', 'adapts']),
  byFields('made anew after itself', ['reboot-of', 'remake-of', 'revival-of']),
  byFields('a variant of itself', ['variant-of']),
  byFields('part of itself', ['part-of', 'parent'], ['organization']),
  byFields('part of itself', ['part-of'], ['work']),
  { absurd: 'part of itself', stepOf: membership },
];

function ancestry(relation: Relation): Step | undefined {
  const descent = descentOf(relation);
  return descent && { from: descent.younger, to: descent.elder, relation };
}

/** A universe within a larger one, whichever of them says so. */
function membership(relation: Relation): Step | undefined {
  const { field, from, to } = relation;
  if (from.kind !== 'universe' || to.kind !== 'universe') return undefined;
  if (field.name === 'includes') return { from: to, to: from, relation };
  return field.name === 'part-of' ? upward(relation) : undefined;
}

/** True for what holds at all times; owners, for one, change. */
function isLasting({ value: { qualifiers } }: Relation): boolean {
  return !qualifiers.some(({ type }) => type === 'in' || type === 'dated' || type === 'flag');
}

/** The circles among steps, each once, as the steps that lead around. Linear in the number of steps. */
function circles(steps: readonly Step[]): readonly (readonly Step[])[] {
  const from = groupBy(steps, (step) => step.from);
  const found: (readonly Step[])[] = [];
  const done = new Set<Entity>();
  for (const start of from.keys()) walk(start, from, done, found);
  return found;
}

/** Follows every way from a start, without recursion: chains may be long. */
function walk(
  start: Entity,
  from: ReadonlyMap<Entity, readonly Step[]>,
  done: Set<Entity>,
  found: (readonly Step[])[],
): void {
  const path: Step[] = [];
  const depth = new Map<Entity, number>();
  const open: { at: Entity; left: Step[] }[] = [];
  const enter = (at: Entity): void => {
    depth.set(at, path.length);
    open.push({ at, left: [...(from.get(at) ?? [])].reverse() });
  };
  if (!done.has(start)) enter(start);
  while (open.length > 0) {
    const { at, left } = open.at(-1)!;
    const step = left.pop();
    if (!step) {
      done.add(at);
      depth.delete(at);
      open.pop();
      path.pop();
    } else if (depth.has(step.to)) found.push([...path.slice(depth.get(step.to)), step]);
    else if (!done.has(step.to)) {
      path.push(step);
      enter(step.to);
    }
  }
}

/** Reports a circle where the text closes it. */
function reportCircle(report: Report, absurd: string, circle: readonly Step[]): void {
  const inOrder = [...circle].sort((a, b) => inText(a.relation, b.relation));
  const last = inOrder.at(-1)!;
  const at = circle.indexOf(last);
  const turned = [...circle.slice(at), ...circle.slice(0, at)];
  const chain = [...turned, last].map((step) => code(nameOf(step.from))).join(' → ');
  const related = inOrder.slice(0, -1).map(({ relation }) => relatedTo(relation, 'a part of the circle'));
  report(placeOf(last.relation), `${code(nameOf(last.from))} would be ${absurd}: ${chain}`, { related });
}

function nameOf({ kind, id, key }: Entity): string {
  return kind === 'character' ? id : key;
}

export const relationCycle: Rule = {
  code: 'relation-cycle',
  severity: 'error',
  summary: 'Nothing comes from, follows or belongs to itself by way of others.',
  doc:
    'Looked at are ancestors, spin-offs, sequels, prequels, adaptations, remakes, variants of characters, ' +
    'and what organizations, works and universes are part of. The message shows the whole chain. Relations ' +
    'with a season or a date do not count, since they change; a story with a circle of its own, as time ' +
    'travel makes them, is silenced with `// series-ignore relation-cycle`.',
  wrong: `show tidal_clock "Tidal Clock" {
  runs: 1991
  spinoff-of: hollow_tide
}
show hollow_tide "Hollow Tide" {
  runs: 1991
  spinoff-of: tidal_clock
}
`,
  right: `show tidal_clock "Tidal Clock" {
  runs: 1991
}
show hollow_tide "Hollow Tide" {
  runs: 1991
  spinoff-of: tidal_clock
}
`,
  check: (dataset, report) => {
    const relations = relationsOf(dataset).all.filter((one) => one.from !== one.to && isLasting(one));
    for (const { absurd, stepOf } of lineages) {
      const steps = distinct(relations.flatMap((relation) => stepOf(relation) ?? []));
      for (const circle of circles(steps)) reportCircle(report, absurd, circle);
    }
  },
};

/** Steps without those that say again, perhaps from the other side, what one before them says. */
function distinct(steps: readonly Step[]): readonly Step[] {
  const first = new Map<string, Step>();
  for (const step of steps) {
    const key = `${step.from.key}\n${step.to.key}`;
    if (!first.has(key)) first.set(key, step);
  }
  return [...first.values()];
}
