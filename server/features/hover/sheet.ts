// What a hover says of a thing, as Markdown: a bold first line, a few words, rows of facts, and where it
// is declared. The lines are the guide's; names in them lead to where they are declared.
import type { Dataset, Entity } from '../../model/dataset';
import type { FactRow, Inline, Line } from '../../guide/document/blocks';
import { safeMarkdown } from '../../guide/markdown/prose';
import { escapeMarkdown, replaceMentions } from '../../guide/escape';
import { addressesOf, addressOf } from './address';

export interface Sheet {
  readonly name: string;
  /** What it is, behind its name. */
  readonly about: readonly Line[];
  /** Markdown with mentions. */
  readonly text: string;
  readonly rows: readonly FactRow[];
  readonly entity: Entity;
}

/** No more values than these stand in a row. */
const most = 8;

/** Values that are longer together stand one on a line. */
const wide = 100;

/** The Markdown of a sheet. */
export function writeSheet(dataset: Dataset, { name, about, text, rows, entity }: Sheet): string {
  const write = (line: Line): string => writeLine(dataset, line);
  const head = [`**${escapeMarkdown(name)}**`, ...about.map(write)].join(' · ');
  const mentioned = replaceMentions(safeMarkdown(text), (ref) => addressBehind(dataset, ref));
  const facts = rows.filter(({ values }) => values.length > 0).map((row) => writeRow(dataset, row));
  return [head, mentioned, facts.join('\n'), writePlaces(dataset, entity)].filter(Boolean).join('\n\n');
}

function writeRow(dataset: Dataset, { label, values }: FactRow): string {
  const shown = values.slice(0, most).map((line) => writeLine(dataset, line));
  const width = values.reduce((sum, line) => sum + widthOf(line), 0);
  const rest = values.length > most ? [`… and ${values.length - most} more`] : [];
  const lines = [...shown, ...rest];
  const separator = shown.some((line) => line.includes(',')) ? '; ' : ', ';
  const text =
    shown.length > 1 && width > wide ? lines.map((line) => `\n  - ${line}`).join('') : lines.join(separator);
  return `- ${escapeMarkdown(label)}: ${text}`.replace(/: \n/, ':\n');
}

function widthOf(line: Line): number {
  const widths = line.map((inline) => {
    if (typeof inline === 'string') return inline.length;
    if ('line' in inline) return widthOf(inline.line);
    return 'text' in inline ? inline.text.length : 0;
  });
  return widths.reduce((sum, width) => sum + width, 0);
}

function writePlaces(dataset: Dataset, entity: Entity): string {
  const links = addressesOf(dataset, entity)
    .slice(0, most)
    .map((address) => writeLink(placeName(address), address));
  return links.length > 0 ? `Declared in ${links.join(', ')}` : '';
}

/** `bosch.series:23` */
function placeName(address: string): string {
  const name = address.slice(address.lastIndexOf('/') + 1).replace('#L', ':');
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

function writeLine(dataset: Dataset, line: Line): string {
  return line.map((inline) => writeInline(dataset, inline)).join('');
}

function writeInline(dataset: Dataset, inline: Inline): string {
  if (typeof inline === 'string') return escapeMarkdown(inline);
  switch (inline.type) {
    case 'link':
      return writeLink(inline.text, addressBehind(dataset, inline.ref));
    case 'web':
      return /^https?:\/\/[^\s<>]+$/i.test(inline.url) ? `<${inline.url}>` : escapeMarkdown(inline.text);
    case 'cite':
      return inline.sources.map((source) => writeCite(dataset, source)).join('');
    case 'strong':
      return `**${writeLine(dataset, inline.line)}**`;
    case 'small':
    case 'placed':
      return writeLine(dataset, inline.line);
    case 'page':
    case 'foreign':
      return escapeMarkdown(inline.text);
  }
}

function writeLink(text: string, address: string | undefined): string {
  return address === undefined ? escapeMarkdown(text) : `[${escapeMarkdown(text)}](${address})`;
}

function writeCite(dataset: Dataset, source: string): string {
  return ` \\[${writeLink(source, addressBehind(dataset, source))}\\]`;
}

/** Where an entry of the guide is declared. */
function addressBehind(dataset: Dataset, ref: string): string | undefined {
  const entity = dataset.entities.get(ref);
  return entity && addressOf(dataset, entity);
}
