// What to tell an author about a mistake of form: where it is and what was expected, in the words
// that stand in the grammar's descriptions.
import type { NodeRule } from '../../grammar/nodes';
import { descriptions } from './generated/matcher';
import type { Node } from './tape';
import type { Span, SyntaxProblem } from './tree';

const unbalanced: ReadonlySet<NodeRule> = new Set<NodeRule>([
  'missingQuote',
  'missingProseEnd',
  'missingParen',
  'missingBracket',
  'wrongText',
]);

/** The problem at a node of an error rule. `around` is the node that it stands in. */
export function problemAt(text: string, error: Node, around: Node): SyntaxProblem {
  const { code, message, span } = explain(text, error, around);
  return { code, message, span: { start: span.start, end: span.end } };
}

function explain(text: string, error: Node, around: Node): SyntaxProblem {
  const expected = `expected ${descriptions[error.rule] ?? error.rule}`;
  const missing = error.start === error.end;
  if (error.rule === 'strayComma')
    return { code: 'stray-separator', message: `nothing stands here: ${expected}, or no comma`, span: error };
  if (unbalanced.has(error.rule)) {
    const span = missing ? firstLine(text, around) : error;
    return { code: 'bad-quote', message: `${expected}${opened(text, error, around)}`, span };
  }
  if (error.rule === 'junk') return explainJunk(text, error);
  const span = missing ? before(text, error.start) : error;
  return { code: 'syntax-error', message: expected + afterWhat(text, error), span };
}

function explainJunk(text: string, error: Node): SyntaxProblem {
  const found = text.slice(error.start, Math.min(error.end, error.start + 30)).trimEnd();
  const shown = printable(found) + (error.end - error.start > 30 ? '…' : '');
  const message = `did not expect \`${shown}\` here${hint(text.slice(lineStart(text, error.start), error.start), found)}`;
  return { code: found.startsWith('"') ? 'bad-quote' : 'syntax-error', message, span: error };
}

/** What people mean by what the language does not have: patterns of the text before and of what was found. */
const hints: readonly (readonly [before: RegExp, found: RegExp, hint: string])[] = [
  [/./, /^:/, ': a new field starts on a line of its own, or after `;`'],
  [/./, /^"/, '; a quote before it is missing, or out of place (in text it is written `\\"`)'],
  [/^\s*[\w-]+\s*$/, /^=/, ': a field has a colon, like `genre: "Drama"`'],
  [/^\s*$/, /^(?:<!--|\/\*)/, ': a comment begins with `//`'],
  [/\bseasons?\s*$/, /^\d/, '; did you mean `in season 1`?'],
  [/\d+\.?\s+\p{L}+\.?,?\s*$/u, /^\d{4}/, ': dates are written `2008-01-27`'],
  [/\d~?\s*$/, /^[-–—]/, ': a range has two dots, like `2008..2013`'],
  [/\d~?\s+(?:to|until|till)\s*$/, /^\d/, ': a range has two dots, like `2008..2013`'],
  [/"\s*$/, /^[-–—]/, ': between a performer and a role stands `as`'],
  [/\bin\b/, /^, ?(?:s?\d|seasons?\b)/, '; several are written `in seasons 1, 2` or `in s1, s2e4`'],
];

function hint(before: string, found: string): string {
  return hints.find(([was, is]) => was.test(before) && is.test(found))?.[2] ?? '';
}

function lineStart(text: string, offset: number): number {
  return Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
}

/** ` after \`genre:\`` for what is missing: the last word before it. */
function afterWhat(text: string, { start, end }: Span): string {
  if (start !== end) return '';
  const [word] = /[^\s,]+\s*$/u.exec(text.slice(Math.max(0, start - 40), start)) ?? [];
  return word ? ` after \`${word.trim()}\`` : '';
}

function opened(text: string, error: Node, around: Node): string {
  return error.start === error.end
    ? ` for the \`${text.slice(around.start, around.start + signs(error))}\` here`
    : '';
}

function signs(error: Node): number {
  return error.rule === 'missingProseEnd' ? 3 : 1;
}

function printable(text: string): string {
  // eslint-disable-next-line no-control-regex -- showing control characters is what this is for
  return text.replace(/[\u0000-\u001f\u007f]/g, (c) => `\\u{${c.charCodeAt(0).toString(16)}}`);
}

/** The last character before an offset that is not a blank, or the first one of the text. */
function before(text: string, offset: number): Span {
  const end = text.slice(0, offset).trimEnd().length;
  return { start: Math.max(0, end - 1), end: Math.max(end, Math.min(1, text.length)) };
}

/** A span up to the end of its first line, so that a squiggle does not run over a whole file. */
function firstLine(text: string, { start, end }: Span): Span {
  const length = text.slice(start, end).search(/[\r\n]/);
  return { start, end: length < 0 ? end : start + length };
}
