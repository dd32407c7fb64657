// Rules on kinship by birth: what contradicts itself, and too many parents.
import { isBefore } from '../model/dates';
import type { Dataset, Entity } from '../model/dataset';
import { groupBy } from '../model/group';
import { descentOf, relationsOf, type Descent, type Relation } from '../model/relations';
import { dateOf } from '../model/seasons';
import { firstValue } from '../model/values';
import { inText, placeOf, relatedTo } from './edges';
import type { Report, Rule } from './rule';
import { code, listed, listedCode } from './words';

/** True for what is said without reserve: no note, no scope, nothing that was and is no more. */
function isPlain({ value: { qualifiers } }: Relation): boolean {
  return qualifiers.length === 0;
}

/** Parents by birth, each pair once, as far as they are stated without reserve. */
function parentage(dataset: Dataset): readonly Descent[] {
  const pairs = new Map<string, Descent>();
  for (const relation of [...relationsOf(dataset).all].sort(inText)) {
    const descent = descentOf(relation);
    if (!descent?.direct || descent.elder === descent.younger || !isPlain(relation)) continue;
    const key = `${descent.elder.key}\n${descent.younger.key}`;
    if (!pairs.has(key)) pairs.set(key, descent);
  }
  return [...pairs.values()];
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
  check: (dataset, report) => {
    const variants = variantRoots(dataset);
    const byChild = groupBy(parentage(dataset), ({ younger }) => younger);
    for (const [child, descents] of byChild) {
      const parents = new Map(
        descents.map((one) => [variants(one.elder), one]).reverse() as [Entity, Descent][],
      );
      if (parents.size <= 2) continue;
      const inOrder = [...parents.values()].reverse();
      const names = listedCode(inOrder.map(({ elder }) => elder.id));
      const message = `${code(child.id)} has ${parents.size} parents by birth: ${names}`;
      report(placeOf(inOrder[2]!.relation), message);
    }
  },
};

/** Leads from another form of a character to the character. */
function variantRoots(dataset: Dataset): (character: Entity) => Entity {
  const { from } = relationsOf(dataset);
  return (character) => {
    const seen = new Set<Entity>();
    let root = character;
    while (!seen.has(root)) {
      seen.add(root);
      root = from.get(root.key)?.find(({ field }) => field.name === 'variant-of')?.to ?? root;
    }
    return root;
  };
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
  check: (dataset, report) => {
    const relations = relationsOf(dataset).all.filter(isPlain);
    const kin = groupBy(
      relations.filter(({ field }) => siblings.has(field.name)),
      pairOf,
    );
    for (const descent of parentage(dataset)) {
      const { elder, younger, relation } = descent;
      olderThanParent(descent, report);
      const [sibling] = kin.get(pairOf(relation)) ?? [];
      const message = `${code(elder.id)} cannot be both parent and sibling of ${code(younger.id)}`;
      if (sibling) reportPair(report, relation, sibling, message);
    }
    for (const group of groupBy(relations, directedPairOf).values()) bothParents(group, report);
  },
};

function pairOf({ from, to }: Relation): string {
  return [from.key, to.key].sort().join('\n');
}

function directedPairOf({ from, to }: Relation): string {
  return `${from.key}\n${to.key}`;
}

function bothParents(group: readonly Relation[], report: Report): void {
  const [mother, father] = ['mother-of', 'father-of'].map((name) =>
    group.find(({ field }) => field.name === name),
  );
  if (!mother || !father) return;
  const message = `${code(mother.from.id)} cannot be both mother and father of ${code(mother.to.id)}`;
  reportPair(report, mother, father, message);
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
