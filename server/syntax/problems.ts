// What to tell an author about a mistake of form: where it is and what was expected, in the words
// that stand in the grammar's descriptions.
import { Place } from './anchor';
import { Rule, cells, descriptions, rules, top } from './generated/matcher';
import { hint } from './hints';
import { after, endOf, none, ruleOf, startOf, within, type Source } from './source';
import type { SyntaxProblem } from './tree';

/** For each rule whether its nodes are mistakes. Junk is told apart, as it may be explained by another one. */
const isMistake = Uint8Array.from(rules, (rule) =>
  rule.startsWith('missing') ||
  [
    'strayComma',
    'badEscape',
    'wrongText',
    'bareUrl',
    'dashRange',
    'grouped',
    'wrongRange',
    'hashComment',
  ].includes(rule)
    ? 1
    : 0,
);

/** The same, with junk. */
const isTold = Uint8Array.from(isMistake);
isTold[Rule.junk] = 1;

const unbalanced: ReadonlySet<Rule> = new Set([
  Rule.missingQuote,
  Rule.missingProseEnd,
  Rule.missingParen,
  Rule.missingBracket,
  Rule.wrongText,
]);

/** The mistakes of the item that the matcher has just matched, one of a kind for each of its statements. */
export function problemsOfMatch(source: Source): readonly SyntaxProblem[] {
  for (let node = 0; node < top; node += 4)
    if (isTold[cells[node]!] === 1) return new Collector(source).problems();
  return none;
}

/** A problem with where it stands in the whole text. */
interface Found {
  readonly code: SyntaxProblem['code'];
  readonly message: string;
  readonly start: number;
  readonly end: number;
}

/** Finds the mistakes among the nodes of an item. */
class Collector {
  private found: Found[] = [];

  constructor(private readonly source: Source) {}

  problems(): readonly SyntaxProblem[] {
    const told: Found[] = [];
    for (let node = 0; node < top; node = after(node)) {
      this.found = [];
      if (ruleOf(node) !== Rule.junk) this.collect(node, node);
      else if (!this.isExplained(node, told.at(-1))) this.report(node, node);
      told.push(...firstOfEachKind(this.found));
    }
    const { anchor } = this.source;
    return inOrder(told).map(({ code, message, start, end }) => ({
      code,
      message,
      span: new Place(anchor, start - anchor.at, end - start),
    }));
  }

  private collect(node: number, around: number): void {
    if (isMistake[ruleOf(node)] === 1) this.report(node, around);
    for (let child = within(node); child < after(node); child = after(child)) this.collect(child, node);
  }

  private report(error: number, around: number): void {
    this.found.push(explain(this.source, error, around));
  }

  /** True where the statement in front of junk has a problem of its own, on the same line. */
  private isExplained(junk: number, last: Found | undefined): boolean {
    return (
      last !== undefined &&
      last.code !== 'stray-separator' &&
      !/[\r\n;{}]/.test(this.source.slice(last.start, startOf(junk)))
    );
  }
}

/** What follows the first mistake of a kind in a statement is most often its consequence. */
function firstOfEachKind(found: readonly Found[]): readonly Found[] {
  const latest = inOrder(found).toReversed();
  return [...new Map(latest.map((problem) => [problem.code, problem])).values()];
}

function inOrder<T extends Found>(problems: readonly T[]): readonly T[] {
  return [...problems].sort((a, b) => a.start - b.start || a.end - b.end);
}

function explain(source: Source, error: number, around: number): Found {
  const rule = ruleOf(error);
  const [start, end] = [startOf(error), endOf(error)];
  const expected = `expected ${descriptions[Rule[rule]] ?? Rule[rule]}`;
  if (rule === Rule.strayComma)
    return { code: 'stray-separator', message: `nothing stands here: ${expected}, or no comma`, start, end };
  if (unbalanced.has(rule)) return explainUnbalanced(source, error, around, expected);
  if (rule === Rule.junk) return explainJunk(source, start, end);
  const message = expected + (start === end ? afterWhat(source, start) : '');
  return { code: 'syntax-error', message, ...(start === end ? before(source, start) : { start, end }) };
}

function explainUnbalanced(source: Source, error: number, around: number, expected: string): Found {
  const [start, end] = [startOf(error), endOf(error)];
  if (start !== end) return { code: 'bad-quote', message: expected, start, end };
  const signs = ruleOf(error) === Rule.missingProseEnd ? 3 : 1;
  const opened = source.slice(startOf(around), startOf(around) + signs);
  const message = `${expected} for the \`${opened}\` here`;
  return { code: 'bad-quote', message, ...firstLine(source, startOf(around), endOf(around)) };
}

function explainJunk(source: Source, start: number, end: number): Found {
  const found = source.slice(start, Math.min(end, start + 30)).trimEnd();
  const shown = printable(found) + (end - start > 30 ? '…' : '');
  const message = `did not expect \`${shown}\` here${hint(source.lineBefore(start), found)}`;
  return { code: found.startsWith('"') ? 'bad-quote' : 'syntax-error', message, start, end };
}

/** ` after \`genre:\`` for what is missing: the last word before it. */
function afterWhat(source: Source, start: number): string {
  const [word] = /[^\s,]+\s*$/u.exec(source.before(start, 40)) ?? [];
  return word ? ` after \`${word.trim()}\`` : '';
}

function printable(text: string): string {
  // eslint-disable-next-line no-control-regex -- showing control characters is what this is for
  return text.replace(/[\u0000-\u001f\u007f]/g, (c) => `\\u{${c.charCodeAt(0).toString(16)}}`);
}

/** The last character of the item before an offset that is not a blank. */
function before(source: Source, offset: number): Pick<Found, 'start' | 'end'> {
  const end = source.anchor.at + source.before(offset).trimEnd().length;
  return { start: end - 1, end };
}

/** A stretch up to the end of its first line, so that a squiggle does not run over a whole file. */
function firstLine(source: Source, start: number, end: number): Pick<Found, 'start' | 'end'> {
  const length = source.slice(start, end).search(/[\r\n]/);
  return { start, end: length < 0 ? end : start + length };
}
