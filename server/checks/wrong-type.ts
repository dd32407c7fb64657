// The rule that everything is of the type the schema says: labels, values, qualifiers, references.
import type { KindName } from '../../grammar/schema';
import type { Dataset } from '../model/dataset';
import type { Item, Use } from '../model/facts';
import { resolve } from '../model/resolve';
import { valuesIn, type FieldValue } from '../model/values';
import type { Reference, Span, Text } from '../syntax/tree';
import { badAddress } from './addresses';
import { writtenName } from './candidates';
import { labelMistake } from './label-forms';
import { tell, type Mistake } from './mistake';
import { headOf, inside, isMarred, mistakesNear } from './places';
import { qualifierMistakes } from './qualifier-mistakes';
import type { Report, Rule } from './rule';
import { spacedNames } from './spaced';
import { swapsIn } from './swaps';
import { unquoted } from './unquoted';
import { misfit, otherKind, wrongKind } from './value-mistakes';
import { accepts } from './value-types';
import { code } from './words';

const wrongType: Rule = {
  code: 'wrong-type',
  severity: 'error',
  summary: 'Labels, values and qualifiers are of the types that the schema names.',
  doc:
    'Text stands in quotes; numbers, dates, scores and words do not. A reference means something of a kind that ' +
    'the field takes. Other words than those of the schema can often be written as text in quotes. Whether a ' +
    'date exists is for `bad-date`.',
  wrong:
    'show cinder_lane "Cinder Lane" {\n  genre: Crime drama\n\n  season two {\n    episodes: "8"\n  }\n}\n',
  right:
    'show cinder_lane "Cinder Lane" {\n  genre: "Crime drama"\n\n  season 2 {\n    episodes: 8\n  }\n}\n',
  item: (item, dataset, report) => {
    if (item.kind) {
      const isWhole = formOf(dataset, item);
      checkHead(item, isWhole, report);
      checkValues(dataset, item, isWhole, report);
      checkCredits(dataset, item, isWhole, report);
    }
    checkReferences(dataset, item, report);
  },
};

/**
 * Says of a stretch of a declaration whether it has no mistake of form, which would be told first; undefined where the
 * declaration has none at all.
 */
type IsWhole = ((stretch: Span) => boolean) | undefined;

function formOf(dataset: Dataset, item: Item): IsWhole {
  const mistakes = mistakesNear(dataset, item);
  if (mistakes.length === 0) return undefined;
  const all = [...mistakes, ...spacedNames(dataset, item.uri, mistakes)];
  return (stretch) => !isMarred(all, stretch);
}

function checkHead({ uri, node, kind }: Item, isWhole: IsWhole, report: Report): void {
  if (!kind) return;
  const { keyword, text, qualifiers } = node;
  const whole = !isWhole || isWhole(headOf(node));
  if (whole) tell(report, uri, labelMistake(node, kind.label));
  for (const one of qualifierMistakes(qualifiers, 'declaration', whole, kind)) tell(report, uri, one);
  if (text && !kind.text)
    tell(report, uri, { span: text, message: `${code(keyword.text)} takes no text of its own` });
}

function checkValues(dataset: Dataset, item: Item, isWhole: IsWhole, report: Report): void {
  for (const field of item.fields)
    for (const value of valuesIn(field)) {
      const mistake = !isWhole || isWhole(inside(value.atom)) ? mistakeOf(dataset, value) : undefined;
      tell(report, item.uri, mistake);
      if (value.qualifiers.length === 0) continue;
      const whole = !mistake && (!isWhole || isWhole(value.value));
      for (const one of qualifierMistakes(value.qualifiers, 'value', whole)) tell(report, item.uri, one);
    }
}

function mistakeOf(dataset: Dataset, value: FieldValue): Mistake | undefined {
  const { atom, row, qualifiers } = value;
  // Most values are of their type, and nothing behind them can be a part of them that lacks its quotes.
  if (qualifiers.length === 0 && accepts(row, atom))
    return atom.type === 'reference' ? otherKind(dataset, value) : badAddress(value);
  return badAddress(value) ?? unquoted(dataset, value) ?? misfit(dataset, value);
}

function checkCredits(dataset: Dataset, item: Item, isWhole: IsWhole, report: Report): void {
  for (const credit of item.credits) {
    for (const performer of credit.performers)
      tell(report, item.uri, quotedPerformer(dataset, performer, item));
    if (credit.qualifiers.length === 0) continue;
    for (const one of qualifierMistakes(credit.qualifiers, 'credit', !isWhole || isWhole(credit)))
      tell(report, item.uri, one);
  }
}

const performers: readonly KindName[] = ['person', 'group'];

function quotedPerformer(
  dataset: Dataset,
  performer: Reference | Text,
  { scope }: Item,
): Mistake | undefined {
  if (performer.type !== 'text' || performer.text.trim() === '') return undefined;
  const written = writtenName(dataset, performer.text, performers, scope);
  const message = `a performer has an id, perhaps with the name in quotes: ${code(written)}`;
  return { span: performer, message, suggestions: [written] };
}

/** References that stand elsewhere than in fields. */
function checkReferences(dataset: Dataset, item: Item, report: Report): void {
  for (const use of item.uses) {
    const mistake = use.place === 'field' ? undefined : kindMistake(dataset, use);
    if (mistake && !isSwapped(dataset, item, use)) tell(report, item.uri, mistake);
  }
}

/** True for performers and roles that have only changed places, which is a mistake of its own. */
function isSwapped(dataset: Dataset, item: Item, { path }: Use): boolean {
  return swapsIn(dataset, item).some(({ credit: { performers, roles } }) =>
    [...performers, ...roles].some((player) => player.type === 'reference' && player.path === path),
  );
}

function kindMistake(dataset: Dataset, use: Use): Mistake | undefined {
  const entity = use.name || use.targets.length === 0 ? undefined : resolve(dataset, use);
  if (!entity || use.targets.includes(entity.kind)) return undefined;
  return wrongKind(use.path, entity, takers[use.place], use.targets);
}

const takers: Readonly<Record<Use['place'], string>> = {
  field: 'the field',
  performer: 'the place before `as`',
  role: 'the place after `as`',
  source: 'a list of sources',
  mention: 'a mention',
  in: '`in`',
  reprising: '`reprising`',
};

export const typeRules: readonly Rule[] = [wrongType];
