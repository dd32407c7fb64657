// The reference of the language, written from the schema: every kind, field, job, relation, cast
// category and qualifier. What they are good for, in order of learning, stands in docs/language.md.
import {
  allFields,
  categories,
  jobs,
  kinds,
  qualifiers,
  relations,
  type FieldRow,
  type ForeignNames,
  type KindRow,
  type LabelForm,
  type ValueType,
} from '../../grammar/schema';

const labels: Readonly<Record<LabelForm, string>> = {
  id: 'an id, and perhaps a name in quotes',
  number: 'a number, and perhaps a name in quotes',
  'number-or-id': 'a number or an id, and perhaps a name in quotes',
  category: 'a cast category, or another one in quotes',
  name: 'a name in quotes',
  none: 'nothing',
};

const values: Readonly<Record<ValueType, string>> = {
  text: '`"text"`',
  prose: '`"""prose"""`',
  count: 'a whole number',
  number: 'a number',
  percent: 'a percentage',
  score: 'a score (`83/100`)',
  duration: 'a duration (`1h30min`)',
  date: 'a date',
  period: 'a date or a range of dates',
  episodes: 'episodes (`s1e3`, `s1e1..s1e7`)',
  numbering: 'a number (`3`, `53..54`, `192a`)',
  word: 'a word',
  reference: 'the id of',
  url: 'a web address in quotes',
  country: 'a country in quotes',
  language: 'a language in quotes',
};

/** The Markdown of docs/reference.md. */
export function renderReference(): string {
  const parts = [
    '# Reference',
    'Every word of the language. It is written from the schema (`grammar/schema/`), so it is complete; ' +
      '[the tour](language.md) explains how the words work together, and [the rules](rules.md) what is checked.',
    contents(),
    ...kinds.map(kindSection),
    jobSection(),
    relationSection(),
    categorySection(),
    qualifierSection(),
  ];
  return `${parts.join('\n\n')}\n`;
}

function contents(): string {
  const kindLinks = kinds.map(({ name }) => `[\`${name}\`](#${name})`).join(', ');
  return [
    `- Kinds: ${kindLinks}`,
    '- [Jobs](#jobs) of the crew, [relations](#relations) between characters',
    '- [Cast categories](#cast-categories), [qualifiers](#qualifiers)',
  ].join('\n');
}

function kindSection(kind: KindRow): string {
  const stands = kind.in.map((place) => (place === 'file' ? 'the top of a file' : `\`${place}\``)).join(', ');
  const facts = [
    `- Stands in: ${stands}`,
    `- Label: ${labels[kind.label]}`,
    ...(kind.text ? [`- \`${kind.name} …: "text"\` gives a short description.`] : []),
    ...foreign(kind.names),
  ];
  return [`## ${kind.name}`, kind.doc, fence(kind.example), facts.join('\n'), ...fieldTable(kind)].join(
    '\n\n',
  );
}

function fieldTable(kind: KindRow): readonly string[] {
  const own = allFields.filter((row) => row.on.includes(kind.name) && row.group !== 'job' && !row.relation);
  const more = [
    ...(kind.name === 'character' ? ['Every [relation](#relations) is a field as well.'] : []),
    ...(allFields.some((row) => row.group === 'job' && row.on.includes(kind.name))
      ? ['Every [job](#jobs) is a field as well.']
      : []),
  ];
  if (own.length === 0) return more;
  const rows = own.map((row) => [
    `\`${row.name}\``,
    valueOf(row),
    docOf(row),
    code(row.example),
    namesOf(row.names),
  ]);
  return [table(['Field', 'Value', 'Meaning', 'Example', 'Elsewhere'], rows), ...more];
}

function valueOf(row: FieldRow): string {
  const types = row.types.map((type) => {
    if (type === 'word')
      return `one of ${Object.keys(row.words ?? {})
        .map((word) => `\`${word}\``)
        .join(', ')}`;
    return type === 'reference' ? `${values.reference} ${list(row.targets ?? [])}` : values[type];
  });
  return `${types.join('; or ')}${row.many ? ' — several' : ''}`;
}

function docOf(row: FieldRow): string {
  return row.required ? `${row.doc} Required.` : row.doc;
}

function list(names: readonly string[]): string {
  const each = names.map((name) => `a \`${name}\``);
  return each.length < 2 ? each.join('') : `${each.slice(0, -1).join(', ')} or ${each.at(-1) ?? ''}`;
}

function jobSection(): string {
  const rows = jobs.map((job) => [`\`${job.name}\``, job.department, job.doc, namesOf(job.names)]);
  const intro =
    'A job is a field whose values are people or groups, in the order of their credit. Jobs stand in `crew`, ' +
    'and directly in a season, part, episode or segment.';
  return ['## Jobs', intro, table(['Job', 'Department', 'Meaning', 'Elsewhere'], rows)].join('\n\n');
}

function relationSection(): string {
  const rows = relations.map((row) => [
    `\`${row.name}\``,
    row.inverse === row.name ? 'the same' : `\`${row.inverse}\``,
    row.kind,
    row.doc,
    code(row.example),
  ]);
  const intro =
    'A relation is a field of a `character`: it says what that character is to another. Write it on one side; the ' +
    'other side follows. The target is a character, or a description in quotes where the other has no name.';
  return [
    '## Relations',
    intro,
    table(['Relation', 'The other way', 'Sort', 'Meaning', 'Example'], rows),
  ].join('\n\n');
}

function categorySection(): string {
  const rows = categories.map((row) => [
    `\`${row.name}\``,
    row.label,
    row.doc,
    code(row.example),
    namesOf(row.names),
  ]);
  const intro =
    'The word behind `cast`. Any other category can be written in quotes: `cast "Also starring" { … }`.';
  return [
    '## Cast categories',
    intro,
    table(['Category', 'Heading', 'Meaning', 'Example', 'Elsewhere'], rows),
  ].join('\n\n');
}

function qualifierSection(): string {
  const rows = qualifiers.map((row) => [code(row.form), row.on.join(', '), row.doc, code(row.example)]);
  const intro =
    'Qualifiers stand behind a value, a credit or the label of a declaration, and say where, when and in what form it holds.';
  return ['## Qualifiers', intro, table(['Form', 'After a', 'Meaning', 'Example'], rows)].join('\n\n');
}

function foreign(names: ForeignNames | undefined): readonly string[] {
  const known = namesOf(names);
  return known === '' ? [] : [`- Elsewhere: ${known}`];
}

function namesOf(names: ForeignNames | undefined): string {
  const known = [
    ['schema.org', names?.schemaOrg],
    ['TMDB', names?.tmdb],
    ['NFO', names?.nfo],
  ] as const;
  return known.flatMap(([format, name]) => (name ? [`${format}: ${code(name)}`] : [])).join('<br>');
}

/** Code in a table: a bar would end the cell, and so would a newline. */
function code(text: string): string {
  return text
    .trim()
    .split('\n')
    .map((line) => `\`\`${pad(line.trim())}\`\``.replace(/^``([^`]*)``$/, '`$1`'))
    .join('<br>');
}

function pad(line: string): string {
  return line.includes('`') ? ` ${line} ` : line;
}

function fence(example: string): string {
  return `\`\`\`series\n${example.trimEnd()}\n\`\`\``;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [
    head,
    head.map(() => '---'),
    ...rows.map((row) => row.map((cell) => cell.replaceAll('|', '\\|'))),
  ];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
