// The parts of a statement as words: references, qualifiers, sources, texts and prose. What stands
// between quotes or parentheses keeps the spelling of its author.
import type { Path, Prose, Qualifier, Reference, Span, Text } from '../syntax/tree';
import { deeper, indent, slice, spansLines, type Page } from './page';

/** A performer, a role, or what else is an id with perhaps a name. */
export function writeReference(page: Page, reference: Reference | Text): string {
  if (reference.type === 'text') return slice(page, reference);
  return writeWords(page, [reference.path, reference.name]);
}

/** The parts that are there, one blank between them. */
export function writeWords(page: Page, parts: readonly (Span | undefined)[]): string {
  return parts
    .filter((part) => part !== undefined)
    .map((part) => slice(page, part))
    .join(' ');
}

/** Adds qualifiers to what they belong to; a language clings to the quotes before it. */
export function withQualifiers(page: Page, written: string, qualifiers: readonly Qualifier[]): string {
  return qualifiers.reduce((words, qualifier) => {
    const clings = qualifier.type === 'language' && words.endsWith('"');
    return words + (clings ? '' : ' ') + writeQualifier(page, qualifier);
  }, written);
}

function writeQualifier(page: Page, qualifier: Qualifier): string {
  switch (qualifier.type) {
    case 'in':
      return `in ${scopeOf(page, qualifier)}`;
    case 'dated':
      return `${qualifier.word} ${writeWords(page, [qualifier.point])}`;
    case 'reprising':
      return `reprising ${commas(page, qualifier.shows)}`;
    case 'credited':
      return `credited ${writeWords(page, [qualifier.name])}`;
    case 'dub':
      return `dub ${writeWords(page, [qualifier.language])}`;
    default:
      return slice(page, qualifier);
  }
}

function scopeOf(page: Page, { start, path, seasons, episodes }: Qualifier & { type: 'in' }): string {
  const [first] = seasons;
  if (!first) return commas(page, path ? [path] : episodes);
  // Between the word and the number stand blanks of any sort, invisible ones too.
  const word = /seasons[^\p{L}]*$/u.test(page.text.slice(start, first.start)) ? 'seasons' : 'season';
  const stretches = [...seasons, ...episodes].sort((a, b) => a.start - b.start);
  return `${path ? `${slice(page, path)} ` : ''}${word} ${commas(page, stretches)}`;
}

/** ` [a, b]`, or nothing where there are no sources. */
export function writeSources(page: Page, sources: readonly Path[]): string {
  return sources.length === 0 ? '' : ` [${commas(page, sources)}]`;
}

/** A string as it is, prose over several lines at the depth of the page. */
export function writeText(page: Page, text: Text | Prose): string {
  const written = slice(page, text);
  return text.type === 'prose' && spansLines(written) ? writeProse(page, text) : written;
}

/** The least indented line of a prose's text has no indentation, so that adding some adds no meaning. */
function writeProse(page: Page, { text }: Prose): string {
  const lines = text === '' ? [] : text.split('\n');
  const indented = lines.map((line) => (line === '' ? '' : indent(deeper(page)) + line));
  return ['"""', ...indented, `${indent(page)}"""`].join('\n');
}

function commas(page: Page, parts: readonly Span[]): string {
  return parts.map((part) => slice(page, part)).join(', ');
}
