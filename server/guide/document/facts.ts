// Facts as boxes, columns and paragraphs. Which of them become what follows from their values alone, so
// that a field new in the schema needs nothing here.
import type { At, Entry, Fact, Value, Words } from '../guide';
import { type Block, type FactGroup, type FactRow, type Facts, type Line, type Section } from './blocks';
import { capital, placed, prose, valueLine } from './lines';
import { anchorsOf } from './places';

/** The groups of the schema as headings; what tells who somebody is is headed by what they are. */
const titles: Readonly<Record<string, string>> = {
  titles: 'Titles',
  identity: 'At a glance',
  run: 'Run',
  release: 'Release',
  production: 'Production',
  relations: 'Connections',
  story: 'Story',
  reception: 'Reception',
  reference: 'More',
  'external-id': 'Elsewhere',
};

/** Prose that opens an entry, without a heading of its own, in this order. */
const openings: readonly string[] = ['description', 'summary', 'premise'];

/** What tells programs how to name and sort, and readers nothing. */
const silent: readonly string[] = ['sort-title', 'season-word'];

export function isProse(fact: Fact): boolean {
  return fact.values.some((value) => value.type === 'prose');
}

function isShort(fact: Fact): boolean {
  return !isProse(fact) && !silent.includes(fact.field);
}

/** All facts of an entry of a kind that are no prose, in a box with a heading for each group. */
export function factsBox(kind: string, facts: readonly Fact[]): Facts {
  return { type: 'facts', box: true, groups: groupsOf(kind, facts.filter(isShort)) };
}

function groupsOf(kind: string, facts: readonly Fact[]): readonly FactGroup[] {
  const names = [...new Set(facts.map(({ group }) => group))];
  return names.map((name) => ({
    title: titles[name] ?? capital(kind),
    rows: facts.filter(({ group }) => group === name).map(rowOf),
  }));
}

function rowOf({ label, values, at }: Fact): FactRow {
  return row(label, values.map(valueLine), at);
}

/** Facts that are no prose, and further rows, as one plain list. */
export function factList(facts: readonly Fact[], ...more: readonly FactRow[]): Facts {
  const rows = [...facts.filter(isShort).map(rowOf), ...more];
  return {
    type: 'facts',
    box: false,
    groups: [{ title: '', rows: rows.filter(({ values }) => values.length > 0) }],
  };
}

/** A further row of a list; it goes where it has no lines. */
export function row(label: string, values: readonly Line[], at?: At): FactRow {
  return at ? { label, values, at } : { label, values };
}

/** What an entry says of itself in prose: what opens it, then the rest with its labels. */
export function proseOf({
  description,
  facts,
}: {
  description?: Words;
  facts: readonly Fact[];
}): readonly Block[] {
  const own = facts.filter(isProse);
  const opening = openings.flatMap((name) => own.filter(({ field }) => field === name));
  const rest = own.filter(({ field }) => !openings.includes(field));
  return [
    ...(description ? [prose(description)] : []),
    ...opening.flatMap(({ values }) => values.map(proseValue)),
    ...rest.flatMap(({ label, values, at }) => [labelled(label, at), ...values.map(proseValue)]),
  ];
}

function labelled(label: string, at: At | undefined): Block {
  return { type: 'paragraph', line: placed([{ type: 'strong', line: [label] }], at) };
}

function proseValue(value: Value): Block {
  if (value.type === 'prose') return prose(value, value);
  return { type: 'paragraph', line: valueLine(value) };
}

/** The prose of a page: what opens it, then a section for each of the other fields. */
export function proseSections({ facts }: Entry): readonly Section[] {
  return facts
    .filter((fact) => isProse(fact) && !openings.includes(fact.field))
    .map(({ label, field, values }) => ({
      type: 'section',
      title: [label],
      anchor: `fact-${field}`,
      blocks: values.map(proseValue),
    }));
}

/** Sections of prose, as they are written. */
export function writtenSections({ sections }: Entry): readonly Section[] {
  const names = sections.map(({ name }) => name);
  const anchors = anchorsOf('section', names);
  return sections.map((said, i) => ({
    type: 'section',
    title: [said.name],
    anchor: anchors[i]!,
    blocks: said.description ? [prose(said.description, said)] : [],
    ...(said.at && { at: said.at }),
  }));
}

/** The prose that opens a page. */
export function opening({ description, facts }: Entry): readonly Block[] {
  const own = facts.filter((fact) => isProse(fact) && openings.includes(fact.field));
  return proseOf(description ? { description, facts: own } : { facts: own });
}
