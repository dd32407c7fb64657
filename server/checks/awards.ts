// The rule on awards: what is not out yet wins nothing.
import { showStart } from '../model/calendar';
import { dateAt, isBefore, periodOf, type PartialDate } from '../model/dates';
import type { Dataset, Entity } from '../model/dataset';
import type { Item } from '../model/items';
import { resolveNumber, targetOf } from '../model/resolve';
import { startOf } from '../model/seasons';
import { showAt } from '../model/shows';
import { firstValue, valuesOf, type FieldValue } from '../model/values';
import { tell, type Mistake } from './mistake';
import type { Rule } from './rule';
import { called, inDate } from './telling';

const awardYear: Rule = {
  code: 'award-year',
  severity: 'warning',
  summary: 'An award comes after the release of what it goes to.',
  doc:
    'Compared is what `for` names, and otherwise the show, season, episode or work around the award. Awards ' +
    'of festivals and for scripts and pilots, which may come before, are left alone, and so are those of ' +
    'people without `for`. A `release` block with an earlier date counts too.',
  wrong: `show thistle_ward "Thistle Ward" {
  runs: 2015-02-01..2019
  award "Silver Dial Awards" { category: "Best Drama"; year: 2012; result: won }
}
`,
  right: `show thistle_ward "Thistle Ward" {
  runs: 2015-02-01..2019
  award "Silver Dial Awards" { category: "Best Drama"; year: 2016; result: won }
}
`,
  kinds: ['award'],
  item: (award, dataset, report) => {
    const years = valuesOf(award, 'year');
    if (years.length === 0 || isForEarly(award)) return;
    const subjects = subjectsOf(dataset, award).map((entity) => ({ entity, out: outOn(dataset, entity) }));
    for (const year of years) tell(report, year.uri, tooEarly(year, subjects));
  },
};

interface Subject {
  readonly entity: Entity;
  readonly out: PartialDate | undefined;
}

/** The mistake of a year before any of what an award went to had come out. */
function tooEarly({ atom }: FieldValue, subjects: readonly Subject[]): Mistake | undefined {
  const date = dateAt(atom);
  const late = date ? subjects.filter(({ out }) => out && isBefore(date, out)) : [];
  const [first] = late;
  if (!date || !first?.out || late.length < subjects.length) return undefined;
  const message = `an award of ${date.text} is too early for ${called(first.entity)}`;
  return { span: atom, message: `${message}, which came out ${inDate(first.out)}` };
}

/** True for awards that go to what the public has not seen yet. */
function isForEarly({ node, fields }: Item): boolean {
  const words = [
    node.label.name?.text,
    ...fields.flatMap((field) => field.node.values.map(({ atom }) => ('text' in atom ? atom.text : ''))),
  ];
  return /festival|cannes|sundance|tribeca|sxsw|pilot|script|screenplay|teleplay|unaired|unproduced|in development/i.test(
    words.join(' '),
  );
}

/** What an award is for. */
function subjectsOf(dataset: Dataset, award: Item): readonly Entity[] {
  const stated = valuesOf(award, 'for');
  if (stated.length > 0) return stated.flatMap((value) => meant(dataset, value) ?? []);
  const { parent } = award;
  const around = parent?.key === undefined ? undefined : dataset.entities.get(parent.key);
  return around ? [around] : [];
}

function meant(dataset: Dataset, { atom, row, field }: FieldValue): Entity | undefined {
  const { scope } = field.item;
  if (atom.type === 'reference') return targetOf(dataset, atom.path, scope, row.targets ?? []);
  if (atom.type !== 'episode') return undefined;
  const { path, season, number } = atom;
  return resolveNumber(dataset, { path, season, number, scope });
}

/** When something first came out. */
function outOn(dataset: Dataset, entity: Entity): PartialDate | undefined {
  const releases = entity.children
    .filter(({ kind }) => kind?.name === 'release')
    .flatMap((release) => valuesOf(release, 'date').flatMap(({ atom }) => periodOf(atom)?.from ?? []));
  const first = firstOut(dataset, entity);
  return [...(first ? [first] : []), ...releases].sort((a, b) => (a.first < b.first ? -1 : 1))[0];
}

function firstOut(dataset: Dataset, entity: Entity): PartialDate | undefined {
  const published = entity.kind === 'work' ? firstValue(entity, 'published') : undefined;
  if (published) return periodOf(published.atom)?.from;
  const show = showAt(dataset, entity.key);
  return show ? showStart(show) : startOf(entity);
}

export const awardRules: readonly Rule[] = [awardYear];
