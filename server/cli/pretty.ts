// Findings as a person reads them in a terminal: the place, the line with a squiggle, what explains it
// and what may help.
import { styleText } from 'node:util';
import { excerptOf } from './excerpt';
import type { Finding, Note, Spot } from './finding';
import { printable } from './width';

export interface Look {
  readonly colours: boolean;
  /** How many columns there are. */
  readonly width: number;
}

/** What a check found. */
export interface Totals {
  readonly findings: readonly Finding[];
  /** How many files were checked. */
  readonly files: number;
}

type Style = Extract<Parameters<typeof styleText>[0], readonly unknown[]>[number];
type Paint = (styles: Style | Style[], text: string) => string;

const colourOf: Readonly<Record<Finding['severity'], Style>> = {
  error: 'red',
  warning: 'yellow',
  info: 'blue',
};

/** All findings and the summary; ends with a line end. */
export function renderPretty({ findings, files }: Totals, look: Look): string {
  const paint = painter(look);
  const blocks = findings.map((finding) => `${renderFinding(finding, look)}\n\n`);
  return `${blocks.join('')}${paint('bold', summaryOf({ findings, files }))}\n`;
}

/** One finding, without a line end. */
export function renderFinding(finding: Finding, look: Look): string {
  const paint = painter(look);
  const colour = colourOf[finding.severity];
  const margin = marginOf([finding, ...finding.related]);
  return [
    renderHead(finding, look),
    ...renderSource(finding, '^', colour, margin, look),
    ...finding.related.flatMap((note) => renderNote(note, margin, look)),
    ...renderHelp(finding).map((line) => `${' '.repeat(margin)} ${paint('cyan', 'help:')} ${line}`),
  ].join('\n');
}

/** The first line: `path:line:col severity code message`. */
export function renderHead(
  { severity, code, message, ...spot }: Omit<Finding, 'related'>,
  look: Look,
): string {
  const paint = painter(look);
  const grave = paint(['bold', colourOf[severity]], severity);
  return `${placeOf(spot)} ${grave} ${paint('dim', code)} ${paint('bold', printable(message))}`;
}

function painter({ colours }: Look): Paint {
  // Whether there are colours is settled by now: `styleText` is not to look at the stream again.
  return (styles, text) => (colours ? styleText(styles, text, { validateStream: false }) : text);
}

function placeOf({ file, line, column }: Omit<Spot, 'source'>): string {
  return `${printable(file)}:${line}:${column}`;
}

function marginOf(spots: readonly Spot[]): number {
  return Math.max(...spots.map(({ line }) => String(line).length));
}

function renderNote(note: Note, margin: number, look: Look): readonly string[] {
  const paint = painter(look);
  const head = `${placeOf(note)} ${printable(note.message)}`;
  return [
    `${' '.repeat(margin)} ${paint('cyan', 'note:')} ${head}`,
    ...renderSource(note, '-', 'cyan', margin, look),
  ];
}

function renderSource(
  spot: Spot,
  sign: string,
  colour: Style,
  margin: number,
  look: Look,
): readonly string[] {
  const paint = painter(look);
  const isOneLine = spot.line === spot.endLine;
  const end = isOneLine ? spot.endColumn - 1 : spot.source.length;
  const { text, before, length } = excerptOf(spot.source, spot.column - 1, end, look.width - margin - 3);
  const gutter = (label: string) => paint('blue', `${label.padStart(margin)} |`);
  const squiggle = paint(['bold', colour], sign.repeat(length) + (isOneLine ? '' : '…'));
  return [`${gutter(String(spot.line))} ${text}`.trimEnd(), `${gutter('')} ${' '.repeat(before)}${squiggle}`];
}

/** What the message does not say yet. */
function renderHelp({ message, suggestions }: Finding): readonly string[] {
  if (suggestions.length === 0 || message.includes('did you mean')) return [];
  const choices = suggestions.map((text) => (text === '' ? 'nothing' : `\`${oneLine(text)}\``));
  if (suggestions.length === 1 && suggestions[0] === '') return ['remove it'];
  const last = choices.pop();
  return [`did you mean ${choices.length > 0 ? `${choices.join(', ')} or ` : ''}${last}?`];
}

function oneLine(text: string): string {
  return printable(text.trim().replace(/\s+/g, ' '));
}

/** `3 errors and 1 warning in 2 of 14 files` */
export function summaryOf({ findings, files }: Totals): string {
  const of = plural(files, 'file');
  if (findings.length === 0) return `No problems in ${of}`;
  const parts = Object.keys(colourOf).flatMap((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    return count === 0 ? [] : [plural(count, severity === 'info' ? 'remark' : severity)];
  });
  const last = parts.pop()!;
  const list = parts.length > 0 ? `${parts.join(', ')} and ${last}` : last;
  const touched = new Set(findings.map(({ file }) => file)).size;
  return `${list} in ${touched === files ? of : `${touched} of ${of}`}`;
}

/** `1 file`, `2 files` */
export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
