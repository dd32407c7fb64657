// The rule that what can have one value has one.
import type { Dataset } from '../model/dataset';
import type { FieldFact, Item } from '../model/items';
import { valuesIn, type FieldValue } from '../model/values';
import type { Qualifier } from '../syntax/tree';
import type { Report, Rule } from './rule';
import { code } from './words';
import { written } from './written';

const repeatedField: Rule = {
  code: 'repeated-field',
  severity: 'error',
  summary: 'A field that takes one value is given once.',
  doc:
    'All blocks of one thing count together, whatever file they stand in. Two values are fine where something ' +
    'tells them apart: an `in`, a date, a language, a remark in parentheses, a source. Two dates that differ ' +
    'are for `precision-conflict`.',
  wrong:
    'show mosswater "Mosswater" {\n  premise: "A ferry runs on after the river has gone."\n' +
    '  seasons: 2\n  premise: "Two sisters keep a ferry."\n  season 1\n  season 2\n}\n',
  right:
    'show mosswater "Mosswater" {\n  premise: "A ferry runs on after the river has gone."\n' +
    '  seasons: 2\n  season 1 {\n    premise: "Two sisters keep a ferry."\n  }\n  season 2\n}\n',
  entity: ({ items, fields }, dataset, report) => {
    if (!isNumbered(items[0])) checkOwner(fields, dataset, report);
  },
  item: (item, dataset, report) => {
    if (item.key === undefined || isNumbered(item)) checkOwner(item.fields, dataset, report);
  },
};

/** A season or an episode that is declared twice is a mistake of its own. */
function isNumbered(item: Item | undefined): boolean {
  return item?.node.label.number !== undefined;
}

function checkOwner(fields: readonly FieldFact[], dataset: Dataset, report: Report): void {
  if (!mayRepeat(fields)) return;
  const firsts = new Map<string, FieldValue>();
  for (const value of fields.flatMap((field) => (field.row?.many === false ? valuesIn(field) : []))) {
    const told = circumstances(value, dataset);
    const first = firsts.get(told);
    if (!first) firsts.set(told, value);
    else if (!isOtherDate(first, value, dataset)) reportTwice(value.row.name, first, value, report);
  }
}

/** True where a field that takes one value stands twice, or has two: in most blocks none does. */
function mayRepeat(fields: readonly FieldFact[]): boolean {
  return fields.some(
    ({ row, node }, i) =>
      row?.many === false && (node.values.length > 1 || fields.findIndex((other) => other.row === row) !== i),
  );
}

/** The field, with all that may tell one of its values from another. */
function circumstances({ uri, row, value, qualifiers, field }: FieldValue, dataset: Dataset): string {
  const slices = qualifiers.filter(tellsApart).map((qualifier) => written(dataset, uri, qualifier));
  const sources = [...value.sources, ...field.node.sources].map(({ ids }) =>
    ids.map((id) => id.text).join('.'),
  );
  const { season, episode } = field.item.scope;
  return [row.name, season, episode, ...slices, '[', ...sources].join(' ').replace(/\s+/g, ' ');
}

function tellsApart({ type }: Qualifier): boolean {
  return type !== 'flag' && type !== 'reprising' && type !== 'credited';
}

function isOtherDate(first: FieldValue, value: FieldValue, dataset: Dataset): boolean {
  const { types } = value.row;
  if (!types.includes('date') && !types.includes('period')) return false;
  return written(dataset, first.uri, first.atom) !== written(dataset, value.uri, value.atom);
}

function reportTwice(
  name: string,
  first: FieldValue,
  { uri, value, field }: FieldValue,
  report: Report,
): void {
  const together = first.field === field;
  const place = { uri, span: together ? value : field.node.name };
  const owner = field.item.kind ? code(field.item.kind.name) : 'this block';
  const message = together
    ? `${code(name)} takes one value, or several that an \`in\`, a date or a remark tells apart`
    : `${owner} already has ${code(name)}; only an \`in\`, a date, a remark or a source can tell two apart`;
  report(place, message, {
    related: [{ uri: first.uri, span: first.field.node.name, message: 'given here' }],
  });
}

export const repeatRules: readonly Rule[] = [repeatedField];
