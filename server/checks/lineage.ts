// Rules on what comes before what: shows before their spin-offs, works before their adaptations.
import { lastEnds, showStart } from '../model/calendar';
import { coverageIn } from '../model/coverage';
import { isBefore, periodOf, type PartialDate } from '../model/dates';
import type { Dataset, Entity } from '../model/dataset';
import { relationsFrom, type Relation } from '../model/relations';
import { startOf } from '../model/seasons';
import { showAt } from '../model/shows';
import { firstValue, notesOf } from '../model/values';
import { placeOf } from './edges';
import type { Rule } from './rule';
import { called } from './telling';
import { code } from './words';

/** When a show or an era began. */
function beginningOf(dataset: Dataset, entity: Entity): PartialDate | undefined {
  const show = showAt(dataset, entity.key);
  return show ? showStart(show) : startOf(entity);
}

const spinoffBeforeParent: Rule = {
  code: 'spinoff-before-parent',
  severity: 'warning',
  summary: 'A spin-off begins after the show that it comes from.',
  doc:
    'Compared with each of its parents, as exactly as the dates are given. The seasons count where `runs` ' +
    'does not say when a show began.',
  wrong: `show kestrel_point "Kestrel Point" {
  runs: 2012-09-04..2015
}
show kestrel_rescue "Kestrel Rescue" {
  runs: 2010-01-15..2013
  spinoff-of: kestrel_point
}
`,
  right: `show kestrel_point "Kestrel Point" {
  runs: 2012-09-04..2015
}
show kestrel_rescue "Kestrel Rescue" {
  runs: 2016-01-15..2018
  spinoff-of: kestrel_point
}
`,
  entity: (entity, dataset, report) => {
    for (const relation of relationsFrom(dataset, entity)) {
      const { field, from, to } = relation;
      if (field.name !== 'spinoff-of') continue;
      const [spinoff, parent] = [beginningOf(dataset, from), beginningOf(dataset, to)];
      if (!spinoff || !parent || !isBefore(spinoff, parent)) continue;
      const message = `${called(from)} began (${spinoff.text}) before ${called(to)} (${parent.text}), so it can be no spin-off of it`;
      report(placeOf(relation), message);
    }
  },
};

const adaptations: ReadonlySet<string> = new Set(['based-on', 'adapts', 'draws-on']);

const adaptationAfterShow: Rule = {
  code: 'adaptation-after-show',
  severity: 'warning',
  summary: 'A work is published before what adapts it is over.',
  doc:
    'Compared is the end of the season or episode that adapts the work, or of the whole show; a show that ' +
    'still runs may turn to new works. A note in parentheses (an unpublished manuscript, say) explains what ' +
    'looks impossible.',
  wrong: `show ember_county "Ember County" {
  season 1 { released: 2014; adapts: ash_and_oak }
}
work ash_and_oak "Ash and Oak" {
  type: novel
  author: "Marguerite Halloran"
  published: 2022
}
`,
  right: `show ember_county "Ember County" {
  season 1 { released: 2014; adapts: ash_and_oak }
}
work ash_and_oak "Ash and Oak" {
  type: novel
  author: "Marguerite Halloran"
  published: 2012
}
`,
  entity: (entity, dataset, report) => {
    for (const relation of relationsFrom(dataset, entity)) {
      const published = adaptations.has(relation.field.name) ? publication(relation) : undefined;
      if (!published) continue;
      const ends = endsOf(dataset, relation);
      if (ends.length === 0 || !ends.every(({ date }) => isBefore(date, published))) continue;
      const { date, entity } = ends.at(-1)!;
      const message = `${code(relation.to.name)} came out in ${published.text}, after ${called(entity)} was over (${date.text})`;
      report(placeOf(relation), message);
    }
  },
};

/** When a work came out, or its first instalment; undefined where a note explains the matter. */
function publication({ to, value }: Relation): PartialDate | undefined {
  const published =
    to.kind === 'work' ? (firstValue(to, 'published') ?? firstValue(to, 'released')) : undefined;
  if (!published || notesOf([...value.qualifiers, ...published.qualifiers]).length > 0) return undefined;
  return periodOf(published.atom)?.from;
}

/** When all that an adaptation is said of was over. */
function endsOf(dataset: Dataset, { value: { field, qualifiers } }: Relation): ReturnType<typeof lastEnds> {
  const show = showAt(dataset, field.item.scope.owner);
  return show ? lastEnds(show, coverageIn(dataset, qualifiers, field.item)) : [];
}

export const lineageRules: readonly Rule[] = [spinoffBeforeParent, adaptationAfterShow];
