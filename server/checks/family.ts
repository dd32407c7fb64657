// Rules on kinship by birth: what contradicts itself, and too many parents.
import type { KindName } from '../../grammar/schema';
import { isBefore } from '../model/dates';
import type { Dataset, Entity } from '../model/dataset';
import { entityIndex } from '../model/indexes';
import { descentOf, relationsFrom, relationsTo, type Descent, type Relation } from '../model/relations';
import { dateOf } from '../model/seasons';
import { firstValue } from '../model/values';
import { inText, placeOf, relatedTo } from './edges';
import type { Report, Rule } from './rule';
import { code, listed, listedCode } from './words';

/** Those who have relatives. */
const relatives: readonly KindName[] = ['character', 'person'];

/** True for what is said without reserve: no note, no scope, nothing that was and is no more. */
function isPlain({ value: { qualifiers } }: Relation): boolean {
  return qualifiers.length === 0;
}

/** The parents of a child by birth, each once, as far as they are stated without reserve, as the text has them. */
function parentage(dataset: Dataset, child: Entity): readonly Descent[] {
  const parents = new Map<Entity, Descent>();
  const relations = [...relationsFrom(dataset, child), ...relationsTo(dataset, child.key)].filter(isPlain);
  for (const relation of relations.sort(inText)) {
    const descent = descentOf(relation);
    if (!descent?.direct || descent.younger !== child || descent.elder === child) continue;
    if (!parents.has(descent.elder)) parents.set(descent.elder, descent);
  }
  return [...parents.values()];
}

/** Reports at the later of two statements, and points to the other one. */
function reportPair(report: Report, a: Relation, b: Relation, message: string): void {
  const [first, second] = inText(a, b) < 0 ? [a, b] : [b, a];
  report(placeOf(second), message, { related: [relatedTo(first, 'the other statement')] });
}

const tooManyParents: Rule = {
  code: 'too-many-parents',
  severity: 'warning',
  summary: 'Nobody has more than two parents by birth.',
  doc:
    'Counted are `mother-of`, `father-of`, `parent-of`, `child-of` and their like on both sides, without ' +
    'qualifiers. Adoptive, foster and step-parents have fields of their own and do not count; nor do ' +
    'parents with a note, a season or a date, since a story may take its time to tell who it was.',
  wrong: `show marsh_kin "Marsh Kin" {
  character bettina_sorrel "Bettina Sorrel": "ferrywoman" { mother-of: wren_sorrel }
  character aldous_crake "Aldous Crake": "eel catcher" { father-of: wren_sorrel }
  character jory_teal "Jory Teal": "reed cutter" { father-of: wren_sorrel }
  character wren_sorrel "Wren Sorrel": "a child of the marsh"
}
`,
  right: `show marsh_kin "Marsh Kin" {
  character bettina_sorrel "Bettina Sorrel": "ferrywoman" { mother-of: wren_sorrel }
  character aldous_crake "Aldous Crake": "eel catcher" { father-of: wren_sorrel }
  character jory_teal "Jory Teal": "reed cutter" { stepfather-of: wren_sorrel }
  character wren_sorrel "Wren Sorrel": "a child of the marsh"
}
`,
  kinds: ['character', 'person'],
  entity: (child, dataset, report) => {
    const descents = parentage(dataset, child);
    if (descents.length <= 2) return;
    const parents = new Map<Entity, Descent>();
    for (const descent of descents) {
      const root = variantRoot(dataset, descent.elder);
      if (!parents.has(root)) parents.set(root, descent);
    }
    if (parents.size <= 2) return;
    const inOrder = [...parents.values()];
    const names = listedCode(inOrder.map(({ elder }) => elder.id));
    const message = `${code(child.id)} has ${parents.size} parents by birth: ${names}`;
    report(placeOf(inOrder[2]!.relation), message);
  },
};

/** Leads from another form of a character to the character. */
function variantRoot(dataset: Dataset, character: Entity): Entity {
  const seen = new Set<Entity>();
  let root = character;
  while (!seen.has(root)) {
    seen.add(root);
    root = relationsFrom(dataset, root).find(({ field }) => field.name === 'variant-of')?.to ?? root;
  }
  return root;
}

const siblings: ReadonlySet<string> = new Set([
  'sibling-of',
  'brother-of',
  'sister-of',
  'twin-of',
  'sibling',
]);

const relationContradiction: Rule = {
  code: 'relation-contradiction',
  severity: 'error',
  summary: 'What is said of the kinship of two does not contradict itself.',
  doc:
    'Nobody is both parent and sibling of the same one (half-siblings can be), both mother and father of ' +
    'the same child, or born before a parent. Statements with a season or a date are not compared, and a ' +
    'note explains what looks impossible.',
  wrong: `show salt_cousins "Salt Cousins" {
  character leontine_gray "Leontine Gray": "runs the salt works" { mother-of: clement_gray }
  character clement_gray "Clement Gray": "keeps the books" { brother-of: leontine_gray }
}
`,
  right: `show salt_cousins "Salt Cousins" {
  character leontine_gray "Leontine Gray": "runs the salt works" { sister-of: clement_gray }
  character clement_gray "Clement Gray": "keeps the books" { brother-of: leontine_gray }
}
`,
  kinds: relatives,
  entity: (entity, dataset, report) => {
    for (const descent of parentage(dataset, entity)) {
      const { elder, younger, relation } = descent;
      olderThanParent(descent, report);
      const [sibling] = siblingsIn(dataset, pairOf(relation));
      const message = `${code(elder.id)} cannot be both parent and sibling of ${code(younger.id)}`;
      if (sibling) reportPair(report, relation, sibling, message);
    }
    bothParents(relationsFrom(dataset, entity), report);
  },
};

/** What is said without reserve of two as siblings, by `pairOf`. */
const siblingsIn = entityIndex(
  (entity, dataset) =>
    relationsFrom(dataset, entity)
      .filter((relation) => siblings.has(relation.field.name) && isPlain(relation))
      .map((relation): [string, Relation] => [pairOf(relation), relation]),
  ...relatives,
);

function pairOf({ from, to }: Relation): string {
  return [from.key, to.key].sort().join('\n');
}

/** Reports whom the same one is both mother and father of. */
function bothParents(said: readonly Relation[], report: Report): void {
  for (const mother of firstOfEach(said, 'mother-of')) {
    const father = firstOfEach(said, 'father-of').find(({ to }) => to === mother.to);
    if (!father) continue;
    const message = `${code(mother.from.id)} cannot be both mother and father of ${code(mother.to.id)}`;
    reportPair(report, mother, father, message);
  }
}

/** For each one of whom this is said without reserve, the first place that says so. */
function firstOfEach(said: readonly Relation[], name: string): readonly Relation[] {
  const all = said.filter((relation) => relation.field.name === name && isPlain(relation));
  return all.filter(({ to }, i) => all.findIndex((one) => one.to === to) === i);
}

function olderThanParent({ elder, younger, relation }: Descent, report: Report): void {
  const [parent, child] = [dateOf(elder, 'born'), dateOf(younger, 'born')];
  if (!parent || !child || !isBefore(child, parent)) return;
  const notes = [elder, younger].flatMap((one) => firstValue(one, 'born')?.qualifiers ?? []);
  if (notes.length > 0) return;
  const births = listed([
    `${code(younger.id)} (born ${child.text})`,
    `${code(elder.id)} (born ${parent.text})`,
  ]);
  report(placeOf(relation), `a child cannot be older than a parent: ${births}`);
}

export const familyRules: readonly Rule[] = [relationContradiction, tooManyParents];
