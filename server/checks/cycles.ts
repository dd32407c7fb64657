// The rule on circles: what descends from, follows or belongs to something cannot be its origin as well.
import type { KindName } from '../../grammar/schema';
import { entities } from '../../grammar/schema/kind-lists';
import type { Entity } from '../model/dataset';
import { descentOf, type Relation } from '../model/relations';
import { circlesClosedBy, lastingTies, type Step, type StepOf } from './circles';
import { inText, placeOf, relatedTo } from './edges';
import type { Report, Rule } from './rule';
import { code } from './words';

/** Relations that lead one way only. */
interface Lineage {
  /** What a thing would be if it came back to itself. */
  readonly absurd: string;
  readonly stepOf: StepOf;
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

/** Reports a circle where the text closes it. */
function reportCircle(report: Report, absurd: string, circle: readonly Step[]): void {
  const [last, ...before] = circle;
  if (!last) return;
  const chain = [...circle, last].map((step) => code(nameOf(step.from))).join(' → ');
  const related = before
    .map(({ relation }) => relation)
    .sort(inText)
    .map((relation) => relatedTo(relation, 'a part of the circle'));
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
  kinds: ['show', ...entities],
  entity: (entity, dataset, report) => {
    if (lastingTies(dataset, entity).length < 2) return;
    for (const { absurd, stepOf } of lineages)
      for (const circle of circlesClosedBy(dataset, entity, stepOf)) reportCircle(report, absurd, circle);
  },
};
