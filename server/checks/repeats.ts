// The rule that what can have one value has one.
import type { Dataset } from '../model/dataset';
import type { FieldFact, Item } from '../model/items';
import { valuesIn, type FieldValue } from '../model/values';
import type { Qualifier } from '../syntax/tree';
import { textsOf } from './places';
import type { Report, Rule } from './rule';
import { code } from './words';

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
  check: (dataset, report) => {
    const texts = textsOf(dataset);
    for (const fields of owners(dataset)) checkOwner(fields, texts, report);
  },
};

/** The fields of everything that has any: of all blocks of what has an id, of each block of what has none. */
function* owners(dataset: Dataset): Iterable<readonly FieldFact[]> {
  for (const entity of dataset.entities.values()) if (!isNumbered(entity.items[0])) yield entity.fields;
  for (const { items } of dataset.files)
    for (const item of items) if (item.key === undefined || isNumbered(item)) yield item.fields;
}

/** A season or an episode that is declared twice is a mistake of its own. */
function isNumbered(item: Item | undefined): boolean {
  return item?.node.label.number !== undefined;
}

function checkOwner(fields: readonly FieldFact[], texts: ReadonlyMap<string, string>, report: Report): void {
  const firsts = new Map<string, FieldValue>();
  for (const value of fields.flatMap((field) => (field.row?.many === false ? valuesIn(field) : []))) {
    const { row, uri } = value;
    const told = circumstances(value, texts.get(uri) ?? '');
    const first = firsts.get(told);
    if (!first) firsts.set(told, value);
    else if (!isOtherDate(first, value, texts)) reportTwice(row.name, first, value, report);
  }
}

/** The field, with all that may tell one of its values from another. */
function circumstances({ row, value, qualifiers, field }: FieldValue, text: string): string {
  const slices = qualifiers.filter(tellsApart).map(({ start, end }) => text.slice(start, end));
  const sources = [...value.sources, ...field.node.sources].map(({ ids }) =>
    ids.map((id) => id.text).join('.'),
  );
  const { season, episode } = field.item.scope;
  return [row.name, season, episode, ...slices, '[', ...sources].join(' ').replace(/\s+/g, ' ');
}

function tellsApart({ type }: Qualifier): boolean {
  return type !== 'flag' && type !== 'reprising' && type !== 'credited';
}

function isOtherDate(first: FieldValue, value: FieldValue, texts: ReadonlyMap<string, string>): boolean {
  const { types } = value.row;
  if (!types.includes('date') && !types.includes('period')) return false;
  return written(first, texts) !== written(value, texts);
}

function written({ uri, atom }: FieldValue, texts: ReadonlyMap<string, string>): string {
  return texts.get(uri)?.slice(atom.start, atom.end) ?? '';
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
