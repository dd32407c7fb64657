// Forms to fill in: text, prose, and one sample of every type of value that only the author knows. The
// samples are those of the schema's examples.
import type { FieldRow, ValueType } from '../../../grammar/schema';
import { accepts } from '../../checks/value-types';
import { parse } from '../../syntax/parse';
import type { Atom } from '../../syntax/tree';
import { form, type Offer } from './offer';
import { blank } from './snippet';

export const textForm: Offer = form('"…"', `"${blank(1, 'Text')}"`, { about: 'text', filter: '""' });

export const proseForm: Offer = form('"""…"""', `"""\n\t${blank(1, 'Text')}\n"""`, {
  about: 'prose, with @mentions',
  filter: '""""""',
});

/** What a type looks like where the example of a row shows another one. */
const samples: Readonly<Partial<Record<ValueType, string>>> = {
  count: '10',
  number: '9.38',
  percent: '92%',
  score: '83/100',
  duration: '44min',
  numbering: '3',
  text: '"Text"',
  url: '"https://example.org/"',
};

/** A sample of a type, to be written over. */
export function sampleOffer(type: ValueType, row: FieldRow): Offer {
  const text = exampleOf(row, type) ?? samples[type] ?? '';
  const quoted = text.startsWith('"');
  const snippet = quoted ? `"${blank(1, text.slice(1, -1))}"` : blank(1, text);
  return form(text, snippet, { about: row.pattern?.expected.replaceAll('`', '') ?? type });
}

const known = new Map<FieldRow, { readonly atom: Atom; readonly text: string } | undefined>();

/** The first value of a row's example, where it is of this type. */
function exampleOf(row: FieldRow, type: ValueType): string | undefined {
  if (!known.has(row)) known.set(row, firstValue(row));
  const value = known.get(row);
  return value && accepts({ ...row, types: [type] }, value.atom) ? value.text : undefined;
}

function firstValue({ example, name }: FieldRow): { atom: Atom; text: string } | undefined {
  for (const statement of parse(example).statements)
    if (statement.type === 'field' && statement.name.text === name && statement.values[0]) {
      const { atom } = statement.values[0];
      return { atom, text: example.slice(atom.start, atom.end) };
    }
  return undefined;
}
