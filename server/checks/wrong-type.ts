// The rule that everything is of the type the schema says: labels, values, qualifiers, references.
import type { KindName } from '../../grammar/schema';
import type { Dataset } from '../model/dataset';
import type { FileFacts, Use } from '../model/facts';
import type { Item } from '../model/items';
import { resolve } from '../model/resolve';
import { valuesIn } from '../model/values';
import type { Reference, Span, Text } from '../syntax/tree';
import { badAddress } from './addresses';
import { writtenName } from './candidates';
import { labelMistake } from './label-forms';
import { tell, type Mistake } from './mistake';
import { formOf, headOf, inside } from './places';
import { qualifierMistakes } from './qualifier-mistakes';
import type { Report, Rule } from './rule';
import { spacedNames } from './spaced';
import { swapsOf } from './swaps';
import { unquoted } from './unquoted';
import { misfit, wrongKind } from './value-mistakes';
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
  check: (dataset, report) => {
    for (const file of dataset.files) {
      const malformed = formOf([...file.tree.problems, ...spacedNames(file)].sort(byStart));
      for (const item of file.items) {
        if (!item.kind) continue;
        checkHead(item, malformed, report);
        checkValues(dataset, item, file.text, malformed, report);
        checkCredits(dataset, item, malformed, report);
      }
      checkReferences(dataset, file, report);
    }
  },
};

function byStart(a: { readonly span: Span }, b: { readonly span: Span }): number {
  return a.span.start - b.span.start;
}

type Malformed = ReturnType<typeof formOf>;

function checkHead({ uri, node, kind }: Item, malformed: Malformed, report: Report): void {
  if (!kind) return;
  const { keyword, text, qualifiers } = node;
  const whole = !malformed(headOf(node));
  if (whole) tell(report, uri, labelMistake(node, kind.label));
  for (const one of qualifierMistakes(qualifiers, 'declaration', whole, kind)) tell(report, uri, one);
  if (text && !kind.text)
    tell(report, uri, { span: text, message: `${code(keyword.text)} takes no text of its own` });
}

function checkValues(dataset: Dataset, item: Item, text: string, malformed: Malformed, report: Report): void {
  for (const value of item.fields.flatMap(valuesIn)) {
    const isRead = !malformed(inside(value.atom));
    const mistake = isRead
      ? (badAddress(value) ?? unquoted(dataset, value, text) ?? misfit(dataset, value))
      : undefined;
    tell(report, item.uri, mistake);
    const whole = !mistake && !malformed(value.value);
    for (const one of qualifierMistakes(value.qualifiers, 'value', whole)) tell(report, item.uri, one);
  }
}

function checkCredits(dataset: Dataset, item: Item, malformed: Malformed, report: Report): void {
  for (const credit of item.credits) {
    for (const performer of credit.performers)
      tell(report, item.uri, quotedPerformer(dataset, performer, item));
    for (const one of qualifierMistakes(credit.qualifiers, 'credit', !malformed(credit)))
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
function checkReferences(dataset: Dataset, { uri, items, uses }: FileFacts, report: Report): void {
  const swaps = swapsOf(dataset);
  const credits = items.flatMap((item) => item.credits.filter((credit) => swaps.has(credit)));
  const swapped = credits.flatMap(({ performers, roles }) => [...performers, ...roles]);
  const paths = new Set(swapped.map((player) => (player.type === 'reference' ? player.path : undefined)));
  for (const use of uses)
    if (use.place !== 'field' && !paths.has(use.path)) tell(report, uri, kindMistake(dataset, use));
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
