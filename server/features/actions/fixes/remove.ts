// Takes out what is said twice or to no purpose: statements, and single values, performers or shows of a
// list.
import type { Place } from '../../../checks/rule';
import type { Dataset } from '../../../model/dataset';
import type { FileFacts } from '../../../model/facts';
import type { Credit, Field, Span } from '../../../syntax/tree';
import { endOfText } from '../../indentation';
import { deletion, type Fix, type Proposal } from '../action';
import { removalOf } from '../layout';
import { fromList, isSaid, undeclares, withoutValue } from '../lists';
import { isSame, isWithin, stepAt } from '../steps';

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

/** A line of cast that is there already. */
export const removeCasting: Fix = ({ span, related = [] }, { dataset, file }) => {
  const credit = stepAt(file.tree, span.start)?.statement;
  if (credit?.type !== 'credit') return [];
  if (credit.performers.length > 1 || credit.roles.length > 1)
    return removePerformer(dataset, file, credit, span);
  if (undeclares(dataset, file, credit)) return [];
  const [first] = related;
  const other = first?.uri === file.uri ? stepAt(file.tree, first.span.start)?.statement : undefined;
  const sure = other !== undefined && isSaid(file, credit, file, other);
  return [
    {
      title: 'Remove the repeated credit',
      changes: [deletion(file.uri, removalOf(file.text, credit))],
      sure,
    },
  ];
};

function removePerformer(
  dataset: Dataset,
  file: FileFacts,
  { performers, roles, comments }: Credit,
  span: Span,
): readonly Proposal[] {
  const gone = performers.find((one) => isSame(one, span));
  if (!gone || performers.length < 2 || roles.length > 1 || comments.length > 0) return [];
  if (undeclares(dataset, file, gone)) return [];
  return [
    { title: 'Remove the repeated performer', changes: [deletion(file.uri, fromList(performers, gone))] },
  ];
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

/** A show after `reprising`, from which nothing can be reprised. */
export const removeReprise: Fix = ({ span }, { file }) => {
  const credit = stepAt(file.tree, span.start)?.statement;
  const qualifier =
    credit?.type === 'credit' ? credit.qualifiers.find((one) => isWithin(span, one)) : undefined;
  if (qualifier?.type !== 'reprising') return [];
  const path = qualifier.shows.find((one) => isSame(one, span));
  const before = endOfText(file, qualifier.start);
  const gone =
    qualifier.shows.length > 1 && path
      ? fromList(qualifier.shows, path)
      : { start: before, end: qualifier.end };
  return [{ title: 'Remove it from reprising', changes: [deletion(file.uri, gone)] }];
};
