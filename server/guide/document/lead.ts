// What an entry is in one line, below its name and behind it in lists.
import type { Entry, Value } from '../guide';
import type { Line } from './blocks';
import { bareLink, joined, placed } from './lines';

/** The fields that say most of an entry in the fewest words. */
const fields: Readonly<Record<string, readonly string[]>> = {
  show: ['genre', 'country', 'network', 'runs'],
  person: ['occupation'],
  group: ['type', 'genre', 'country'],
  character: ['rank', 'occupation'],
  organization: ['type', 'country', 'location'],
  work: ['type', 'author', 'published'],
  universe: ['type', 'genre'],
  order: ['type'],
};

/** The values of those fields, without sources and qualifiers: the facts have these. */
export function leadOf({ kind, facts }: Entry): Line {
  const valuesOf = (field: string): readonly Value[] =>
    facts.find((fact) => fact.field === field)?.values ?? [];
  const lines = (fields[kind] ?? []).map((field) => joined(valuesOf(field).map(bareValue), ', '));
  return joined(
    lines.filter((line) => line.length > 0),
    ' · ',
  );
}

function bareValue(value: Value): Line {
  const inline = value.type === 'reference' ? bareLink(value) : value.text;
  return placed([inline], value.at);
}
