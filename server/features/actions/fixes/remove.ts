// Takes out what is said twice or to no purpose: statements, and single values, performers or shows of a
// list.
import type { Place } from '../../../checks/rule';
import type { Dataset } from '../../../model/dataset';
import type { FileFacts } from '../../../model/facts';
import type { Credit, Declaration, Field, Span } from '../../../syntax/tree';
import { deletion, type Change, type Fix, type Proposal } from '../action';
import { removalOf, withComments } from '../layout';
import { isSame, isWithin, stepAt, stepsTo, type Step } from '../steps';

/** A field that says again what is said already, or a value that does. */
export const removeRepeated: Fix = ({ span, related = [] }, { dataset, file }) => {
  const field = stepAt(file.tree, span.start)?.statement;
  if (field?.type !== 'field') return [];
  const at = field.values.findIndex((one, i) => i > 0 && isSame(one, span));
  const value = field.values[at];
  const same = value
    ? field.values.slice(0, at).some((one) => isSaid(file, value, file, one))
    : isSaidAt(dataset, file, field, related[0]);
  if (!same || undeclares(dataset, file, value ?? field)) return [];
  const change = value ? withoutValue(file, field, value) : deletion(file.uri, removalOf(file.text, field));
  return [{ title: `Remove the repeated ${field.name.text}`, changes: [change], sure: true }];
};

function isSaidAt(dataset: Dataset, file: FileFacts, field: Field, place: Place | undefined): boolean {
  const source = dataset.files.find(({ uri }) => uri === place?.uri);
  const other = source && place && stepAt(source.tree, place.span.start)?.statement;
  return other?.type === 'field' && isSaid(file, valuesOf(field), source!, valuesOf(other));
}

function valuesOf({ values, name, end }: Field): Span {
  return { start: values[0]?.start ?? name.end, end };
}

function isSaid(file: FileFacts, one: Span, source: FileFacts, other: Span): boolean {
  return worded(file, one) === worded(source, other);
}

function worded({ text }: FileFacts, { start, end }: Span): string {
  return text.slice(start, end).replace(/\s+/g, ' ');
}

/** A line of cast that is there already. */
export const removeCasting: Fix = ({ span, related = [] }, { dataset, file }) => {
  const credit = stepAt(file.tree, span.start)?.statement;
  if (credit?.type !== 'credit' || undeclares(dataset, file, credit)) return [];
  const [first] = related;
  const other = first?.uri === file.uri ? stepAt(file.tree, first.span.start)?.statement : undefined;
  const same = other !== undefined && isSaid(file, credit, file, other);
  if (credit.performers.length > 1 || credit.roles.length > 1) {
    const change = withoutPerformer(file, credit, span);
    return change ? [{ title: 'Remove the repeated performer', changes: [change] }] : [];
  }
  return [
    {
      title: 'Remove the repeated credit',
      changes: [deletion(file.uri, removalOf(file.text, credit))],
      sure: same,
    },
  ];
};

function withoutPerformer(
  { uri, text }: FileFacts,
  { performers, roles, comments }: Credit,
  span: Span,
): Change | undefined {
  if (performers.length < 2 || roles.length > 1 || comments.length > 0) return undefined;
  const gone = performers.find((one) => isSame(one, span));
  return gone && deletion(uri, fromList(text, performers, gone));
}

/** A value of a list, or the field where it is the only one. */
export const removeValue: Fix = ({ span, code }, { dataset, file }) => {
  const field = stepAt(file.tree, span.start)?.statement;
  const value = field?.type === 'field' ? field.values.find((one) => isWithin(span, one)) : undefined;
  if (field?.type !== 'field' || !value || undeclares(dataset, file, value)) return [];
  const plain = value.qualifiers.length === 0 && value.sources.length === 0;
  const what = code === 'duplicate-credit' ? 'repeated credit' : 'value';
  return [
    {
      title: `Remove the ${what}`,
      changes: [withoutValue(file, field, value)],
      sure: plain && code === 'duplicate-credit',
    },
  ];
};

function withoutValue({ uri, text }: FileFacts, field: Field, value: Field['values'][number]): Change {
  if (field.values.length === 1) return deletion(uri, removalOf(text, field));
  return deletion(uri, fromList(text, field.values, value));
}

/** An item of a list with the comma that goes with it. */
function fromList<T extends Span>(_text: string, items: readonly T[], item: T): Span {
  const at = items.indexOf(item);
  const next = items[at + 1];
  return next ? { start: item.start, end: next.start } : { start: items[at - 1]!.end, end: item.end };
}

/** A show after `reprising`, from which nothing can be reprised. */
export const removeReprise: Fix = ({ span }, { file }) => {
  const credit = stepAt(file.tree, span.start)?.statement;
  const qualifier =
    credit?.type === 'credit' ? credit.qualifiers.find((one) => isWithin(span, one)) : undefined;
  if (qualifier?.type !== 'reprising') return [];
  const path = qualifier.shows.find((one) => isSame(one, span));
  const before = file.text.slice(0, qualifier.start).trimEnd().length;
  const gone =
    qualifier.shows.length > 1 && path
      ? fromList(file.text, qualifier.shows, path)
      : { start: before, end: qualifier.end };
  return [{ title: 'Remove it from reprising', changes: [deletion(file.uri, gone)] }];
};

/** A season or an episode whose very words stand there already. */
export const removeTwin: Fix = ({ span, related = [] }, { dataset, file }) => {
  const [first] = related;
  const step = declarationAt(file, span);
  const other = first?.uri === file.uri ? declarationAt(file, first.span) : undefined;
  if (!step || !other || undeclares(dataset, file, step.statement)) return [];
  if (!isSaid(file, step.statement, file, other.statement)) return [];
  return [without(file, step, `Remove the repeated ${step.statement.keyword.text}`, true)];
};

type DeclarationStep = Step & { readonly statement: Declaration };

/** The declaration whose label a span is. */
export function declarationAt({ tree }: FileFacts, span: Span): DeclarationStep | undefined {
  const step = stepsTo(tree, span.start).findLast(({ statement }) => statement.type === 'declaration');
  return step as DeclarationStep | undefined;
}

function without(
  { uri, text }: FileFacts,
  { statement, siblings, index }: Step,
  title: string,
  sure: boolean,
): Proposal {
  const { end } = withComments(text, siblings, index);
  return { title, changes: [deletion(uri, removalOf(text, { start: statement.start, end }))], sure };
}

/** Everything that declares what nobody names. */
export const removeUnused: Fix = ({ span, uri }, { dataset }) => {
  const entity = [...dataset.entities.values()].find(({ items }) =>
    items.some((item) => item.uri === uri && item.node.label.path && isSame(item.node.label.path, span)),
  );
  if (!entity) return [];
  const changes = entity.items.flatMap((item) => {
    const file = dataset.files.find((one) => one.uri === item.uri)!;
    const step = declarationAt(file, item.node.label.path ?? item.node);
    return step
      ? [deletion(file.uri, removalOf(file.text, withComments(file.text, step.siblings, step.index)))]
      : [];
  });
  return [{ title: `Delete ${entity.kind} ${entity.id}`, changes }];
};

/** True where something would be known nowhere if this were gone. */
function undeclares({ entities }: Dataset, { uri }: FileFacts, span: Span): boolean {
  return [...entities.values()].some(
    ({ items, inline, namings }) =>
      items.length === 0 &&
      inline.some((use) => use.uri === uri && isWithin(use.path, span)) &&
      namings.every((naming) => naming.uri === uri && isWithin(naming.span, span)),
  );
}
