// The documentation of the export formats, written from their table: what each is for, what it makes of a
// small dataset, and what it leaves behind.
import type { ExportFormat, Loss } from '../export/format';
import { exportFormats } from '../export/formats';
import { lossTable } from '../export/report';
import type { Guide } from '../guide/guide';

/** What is to be known of a format beyond its table. */
const notes: Readonly<Record<string, string>> = {
  json:
    'The guide as the [schema](../schemas/guide.schema.json) describes it. Nothing is lost; all other formats are ' +
    'made from the same data.',
  ndjson:
    'One entry on a line, with its kind as `type`; the first line is about the dataset. An entry that stands in ' +
    'another one names it (`parent`) and the list there (`list`), so the guide can be put together again.',
  markdown: 'Everything to read, in one text. Its links lead to places within it.',
  csv:
    'A table for each kind of entry, with a column for each field, and four long tables with one statement in a row: ' +
    '`facts.csv`, `castings.csv`, `credits.csv`, `relations.csv`. Files are UTF-8 as RFC 4180 wants them, with dates ' +
    'in ISO 8601. A text that a spreadsheet would take for a formula (it begins with `=`, `+`, `-`, `@`, a tab or a ' +
    'line end, perhaps behind apostrophes) has one apostrophe in front; take it off to have the text back. Several ' +
    'values in a cell have `; ` between them: programs read the long tables.',
  jsonld:
    'One `@graph` of schema.org’s types, without a context to fetch. Addresses are fragments made of the ids ' +
    '(`#lantern_bay.s1e1`), so they stay the same, and hold for wherever the file is published. A casting is a ' +
    '`PerformanceRole`; a job for which there is no property is a `Role` with its name.',
  wikitext:
    'A page for each show, with the templates of the English Wikipedia. Names are links only where the dataset says ' +
    'which article is meant (`wikipedia`). Sources become references. No text can become markup.',
  nfo:
    'A folder for each show (an era with seasons of its own is one, too), to be laid beside the videos. Episodes whose ' +
    'number is not a whole one have no place in such a library. Characters that XML cannot hold become U+FFFD.',
  ics:
    'An event for every day, and every stretch of days, that the dataset knows exactly. Ids of events are made of the ' +
    'ids of entries, so an event moves when its day does. `DTSTAMP` is the first day of the event: the same dataset ' +
    'always gives the same file.',
};

/** The Markdown of docs/formats.md. @param example a dataset, as its text and as its guide */
export function renderFormats(example: { readonly text: string; readonly guide: Guide }): string {
  const formats = Object.values(exportFormats);
  const parts = [
    '# Export formats',
    'What `series export PATH --to FORMAT` writes. This page is written from the table of formats ' +
      '(`server/export/formats.ts`), and the examples are what they make of the dataset below.',
    overview(formats),
    '## What is lost',
    'No format but the first three can say all that a dataset says. Exporters take what they write out of the guide ' +
      'through a ledger, and what none has taken is lost: nobody has to keep a list, and a field that an exporter does ' +
      'not know is told like any other. Standard error gets the most frequent losses, `--report FILE` writes all of ' +
      'them as JSON, and with `--strict` a loss is an error. A loss also counts where a value is written, but can no ' +
      'longer be told from others. Ids and the order of lines are not counted.',
    '## The example',
    fence(example.text, 'series'),
    ...formats.map((format) => section(format, example.guide)),
  ];
  return `${parts.join('\n\n')}\n`;
}

function overview(formats: readonly ExportFormat[]): string {
  const rows = formats.map(({ name, about, files, extension }) => {
    const form = files === 'one' ? `one \`.${extension}\`` : `several \`.${extension}\`, with \`--out DIR\``;
    return `| [\`${name}\`](#${name}) | ${about} | ${form} |`;
  });
  return ['| Format | What it is | Files |', '| --- | --- | --- |', ...rows].join('\n');
}

function section(format: ExportFormat, guide: Guide): string {
  const { files, losses } = format.write(guide);
  const [shown] = [...files].sort(([a], [b]) => rank(a) - rank(b));
  const paths = [...files.keys()].map((path) => `\`${path}\``);
  return [
    `## ${format.name}`,
    notes[format.name] ?? '',
    ...(paths.length > 1 ? [`Its files: ${paths.join(', ')}. Of these, \`${shown?.[0] ?? ''}\`:`] : []),
    fence(excerpt(shown?.[1] ?? ''), languages[format.extension] ?? format.extension),
    ...lossText(format.name, losses),
  ].join('\n\n');
}

/** The files that show most of a format come first. */
function rank(path: string): number {
  return path === 'castings.csv' || path.endsWith('E01.nfo') ? 0 : 1;
}

const languages: Readonly<Record<string, string>> = {
  md: 'markdown',
  wiki: 'wikitext',
  nfo: 'xml',
  jsonld: 'json',
};

/** The lines in the example that are worth their room. */
const most = 40;

function excerpt(text: string): string {
  const lines = text.replaceAll('\r\n', '\n').trimEnd().split('\n');
  const shown = lines.slice(0, most).map((line) => (line.length > 200 ? `${line.slice(0, 199)}…` : line));
  return [...shown, ...(lines.length > most ? ['…'] : [])].join('\n');
}

function lossText(name: string, losses: readonly Loss[]): readonly string[] {
  return losses.length === 0 ? ['It loses nothing.'] : ['It loses:', fence(lossTable(name, losses), 'text')];
}

function fence(text: string, language: string): string {
  return `\`\`\`\`${language}\n${text.trimEnd()}\n\`\`\`\``;
}
