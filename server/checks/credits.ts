// The rule on the crew: nobody is listed twice for one job.
import { fieldOf, jobs, type KindName } from '../../grammar/schema';
import { collisions, inCommon } from '../model/collisions';
import type { Dataset } from '../model/dataset';
import { groupBy } from '../model/group';
import type { Item } from '../model/items';
import { worksOf } from '../model/appearances';
import type { CrewCredit } from '../model/crew';
import { isDoubled } from './doubles';
import { inCoverage, mannerOf, onOneLevel, type Placed } from './manner';
import type { Rule } from './rule';
import { code } from './words';

/** Those who may do a job. */
const workers: readonly KindName[] = [
  ...new Set(jobs.flatMap(({ name }) => fieldOf('crew', name)?.targets ?? [])),
];

export const duplicateCredit: Rule = {
  code: 'duplicate-credit',
  severity: 'warning',
  summary: 'A person is listed once for a job.',
  doc:
    'In one list, or in several of the same level, over episodes that overlap. The crew of the show may ' +
    'sum up what the episodes say one by one, and credits that differ in a note, a name on screen or dates ' +
    'are different credits.',
  wrong: `show granite_choir "Granite Choir" {
  crew {
    composer: rosalind_eberhart "Rosalind Eberhart", matthias_kroll "Matthias Kroll"
    editor: matthias_kroll
  }
  crew {
    composer: rosalind_eberhart
  }
}
`,
  right: `show granite_choir "Granite Choir" {
  crew {
    composer: rosalind_eberhart "Rosalind Eberhart", matthias_kroll "Matthias Kroll"
    editor: matthias_kroll
  }
  crew {
    conductor: rosalind_eberhart
  }
}
`,
  kinds: workers,
  entity: (entity, dataset, report) => {
    const all = worksOf(dataset, entity);
    if (all.length < 2) return;
    const groups = groupBy(all, ({ show, credit }) => `${show.entity.key}\n${credit.job.name}`);
    for (const group of groups.values())
      for (const [first, second] of doubled(
        dataset,
        group.map(({ credit }) => credit),
      )) {
        const where = inCoverage(inCommon(first.coverage, second.coverage));
        const message = `${code(second.person!.id)} is already listed as ${code(second.job.name)}${where}`;
        const related = [{ uri: first.uri, span: first.value.atom, message: 'the first credit' }];
        report({ uri: second.uri, span: second.value.atom }, message, { related });
      }
  },
};

/** The season or episode around that is declared twice: what its two blocks say is of two things. */
function doubleAround(dataset: Dataset, item: Item | undefined): Item | undefined {
  if (!item) return undefined;
  const entity = item.key === undefined ? undefined : dataset.entities.get(item.key);
  return entity && isDoubled(entity) ? item : doubleAround(dataset, item.parent);
}

function inTwoThings(dataset: Dataset, a: CrewCredit, b: CrewCredit): boolean {
  const [one, other] = [a, b].map(({ value }) => doubleAround(dataset, value.field.item));
  return one !== undefined && other !== undefined && one !== other;
}

function doubled(
  dataset: Dataset,
  credits: readonly CrewCredit[],
): readonly (readonly [CrewCredit, CrewCredit])[] {
  const clash = (a: CrewCredit, b: CrewCredit): boolean =>
    onOneLevel(placed(a), placed(b)) && manner(a) === manner(b) && !inTwoThings(dataset, a, b);
  return collisions(credits, clash).map(({ first, second }) => [first, second]);
}

function placed({ value, coverage }: CrewCredit): Placed {
  return { item: value.field.item, coverage };
}

/** The manner of a credit; who belongs to the same team makes no difference. */
function manner({ value: { qualifiers, field } }: CrewCredit): string {
  const all = [...field.item.node.qualifiers, ...qualifiers];
  return mannerOf(all.filter((one) => one.type !== 'flag' || one.word.text !== 'team'));
}

export const creditRules: readonly Rule[] = [duplicateCredit];
