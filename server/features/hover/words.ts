// What the language's own words mean: kinds, fields, values, categories and qualifiers, as the schema has
// them.
import {
  allFields,
  categories,
  qualifiers,
  type CategoryRow,
  type FieldRow,
  type ForeignNames,
  type KindRow,
  type QualifierRow,
} from '../../../grammar/schema';
import { expected } from '../../checks/value-types';
import { aKind, listed, listedCode } from '../../checks/words';
import { escapeMarkdown } from '../../guide/escape';
import type { FieldFact } from '../../model/facts';
import type { Qualifier } from '../../syntax/tree';

/** A kind, and where it may stand. */
export function hoverKind(row: KindRow): string {
  const kinds = row.in.filter((place) => place !== 'file');
  const places = [
    ...(row.in.includes('file') ? ['at the top of a file'] : []),
    ...(kinds.length > 0 ? [`in ${aKind(...kinds)}`] : []),
  ];
  return page(`**\`${row.name}\`** · stands ${listed(places, 'or')}`, row, []);
}

/** A field where it stands; where it cannot stand there, what it is elsewhere. */
export function hoverField({ row, item, node }: FieldFact): string | undefined {
  if (row) return hoverFieldRow(row, item.kind?.name ?? '');
  const [other, ...more] = allFields.filter(({ name }) => name === node.name.text);
  if (!other) return undefined;
  const kinds = [...new Set([other, ...more].flatMap(({ on }) => on))];
  return page(`**\`${other.name}\`** · ${sortOf(other)} of ${listed(kinds, 'or')}`, other, takenBy(other));
}

/** A field as it is understood in the block of a kind. */
export function hoverFieldRow(row: FieldRow, kind: string): string {
  return page(`**\`${row.name}\`** · ${sortOf(row)} of ${kind}`, row, takenBy(row));
}

function sortOf({ group, relation }: FieldRow): string {
  if (relation) return `${relation.kind} relation`;
  return group === 'job' ? 'job' : 'field';
}

function takenBy(row: FieldRow): readonly string[] {
  const { relation, pattern } = row;
  return [
    `Takes ${expected(row)}; ${row.many ? 'several side by side' : 'one, or one for each scope'}`,
    ...(pattern ? [`Looks like ${pattern.expected}`] : []),
    ...(relation ? [`The other way round: \`${relation.inverse}\``] : []),
  ];
}

/** A word that a field knows. */
export function hoverWord({ name, words }: FieldRow, word: string): string {
  return `**\`${word}\`** · ${name}: ${words?.[word] ?? ''}`;
}

/** A category of the schema, or one in quotes. */
export function hoverCategory(category: string): string {
  const row = categories.find(({ name }) => name === category);
  if (row) return page(`**${row.label}** · cast category`, row, []);
  const own = `**${escapeMarkdown(category)}** · a cast category of this dataset`;
  return `${own}\n\nThe language knows ${listedCode(categories.map(({ name }) => name))}.`;
}

/** A qualifier, in whatever form. */
export function hoverQualifier(qualifier: Qualifier): string | undefined {
  const row = qualifiers.find(({ name }) => name === wordOf(qualifier));
  return row && hoverQualifierRow(row);
}

/** A qualifier as the schema has it. */
export function hoverQualifierRow(row: QualifierRow): string {
  return page(`**\`${row.form}\`** · after a ${listed(row.on, 'or')}`, row, []);
}

const signs: Readonly<Partial<Record<Qualifier['type'], string>>> = { language: '@', note: '(' };

/** The word, or the sign, by which the schema knows a qualifier. */
function wordOf(qualifier: Qualifier): string {
  if (qualifier.type === 'flag') return qualifier.word.text;
  if (qualifier.type === 'dated') return qualifier.word;
  return signs[qualifier.type] ?? qualifier.type;
}

type Row = KindRow | FieldRow | CategoryRow | QualifierRow;

function page(head: string, { doc, example, names }: Row, facts: readonly string[]): string {
  const lines = [...facts, ...elsewhere(names)].map((fact) => `- ${fact}`).join('\n');
  const code = `\`\`\`series\n${example.trimEnd()}\n\`\`\``;
  return [head, doc, lines, code].filter(Boolean).join('\n\n');
}

/** What other formats call it. */
function elsewhere(names: ForeignNames | undefined): readonly string[] {
  const known = [
    ['schema.org', names?.schemaOrg],
    ['TMDB', names?.tmdb],
    ['NFO', names?.nfo],
  ] as const;
  const said = known.flatMap(([format, name]) => (name === undefined ? [] : [`${format} \`${name}\``]));
  return said.length > 0 ? [`Elsewhere: ${said.join(', ')}`] : [];
}
