// From a grammar as plain data to the source of a matcher: one function for each rule, over UTF-16
// code units, without a memo table. A function takes a position and answers the position after the
// match, or -1; nodes go to a flat tape of four numbers each: rule, start, end, nodes within.
import type { Expr, Grammar } from './expr';
import { checkRecursion } from './recursion';
import { Sets, categoryPattern, OTHER } from './sets';

/**
 * Compiles a grammar.
 * @param kept the rules that become nodes, numbered by their place in the list
 * @returns the text of a TypeScript module that exports `match`
 * @throws an error that names the rule, where a rule is left-recursive or a kept rule does not exist
 */
export function compile(grammar: Grammar, start: string, kept: readonly string[]): string {
  for (const rule of kept) if (!grammar.has(rule)) throw new Error(`rule ${rule} is kept but not defined`);
  checkRecursion(grammar, new Sets(grammar));
  const emitter = new Emitter(grammar, new Sets(grammar), kept);
  const functions = [...grammar.keys()].map((rule) => emitter.rule(rule));
  const descriptions = [...grammar.values()].filter((rule) => rule.description !== undefined);
  return [
    '// Generated from series.ohm by grammar/compiler; do not edit.',
    '/* eslint-disable */',
    `export const rules = ${JSON.stringify(kept)} as const;`,
    `export const descriptions: Readonly<Record<string, string>> = ${JSON.stringify(
      Object.fromEntries(descriptions.map((rule) => [rule.name, rule.description])),
    )};`,
    runtime,
    ...emitter.tables(),
    ...functions,
    `const starts: Record<string, (p: number) => number> = { ${[...grammar.keys()].map((r) => `${r}: $${r}`).join(', ')} };`,
    matchFunction(start),
  ].join('\n');
}

const runtime = `
let src = '';
let len = 0;
let top = 0;
let cells = new Int32Array(4096);
function open(rule: number, p: number): number {
  const at = top;
  if (at + 4 > cells.length) { const more = new Int32Array(cells.length * 2); more.set(cells); cells = more; }
  cells[at] = rule; cells[at + 1] = p; top = at + 4;
  return at;
}
function close(at: number, p: number): number {
  if (p < 0) { top = at; return -1; }
  cells[at + 2] = p; cells[at + 3] = (top - at) / 4 - 1;
  return p;
}
function cls(p: number): number {
  if (p >= len) return 129;
  const c = src.charCodeAt(p);
  return c < 128 ? c : 128;
}
function other(p: number, pattern: RegExp): number {
  const c = src.codePointAt(p);
  if (c === undefined) return -1;
  const text = String.fromCodePoint(c);
  return pattern.test(text) ? p + text.length : -1;
}
function any(p: number): number {
  const c = src.codePointAt(p);
  return c === undefined ? -1 : c > 0xffff ? p + 2 : p + 1;
}`;

const matchFunction = (start: string): string => `
/**
 * Matches a whole text.
 * @returns the tape: for each node its rule (an index of \`rules\`), start, end (UTF-16 offsets) and the number
 * of nodes within, which follow it; undefined where the rule does not match the whole text
 */
export function match(text: string, rule = '${start}'): Int32Array | undefined {
  src = text; len = text.length; top = 0;
  const end = starts[rule]!(0);
  const tape = end === len ? cells.slice(0, top) : undefined;
  src = '';
  if (cells.length > 1 << 20) cells = new Int32Array(4096);
  return tape;
}
`;

class Emitter {
  private readonly tableNames = new Map<string, string>();
  private readonly patterns = new Map<string, string>();
  private readonly emits = new Map<string, boolean>();
  private labels = 0;

  constructor(
    private readonly grammar: Grammar,
    private readonly sets: Sets,
    private readonly kept: readonly string[],
  ) {}

  rule(name: string): string {
    const body = this.expr(this.grammar.get(name)!.body);
    const index = this.kept.indexOf(name);
    if (index < 0) return `function $${name}(p: number): number {\n${body}\nreturn p;\n}`;
    return `function $${name}(p: number): number {\nconst at = open(${index}, p);\n${body}\nreturn close(at, p);\n}`;
  }

  tables(): string[] {
    const tables = [...this.tableNames].map(([bits, name]) => {
      const members = Array.from(bits, (bit, c) => (bit === '1' ? [c] : [])).flat();
      return `const ${name} = new Uint8Array(130); for (const c of [${members.join(',')}]) ${name}[c] = 1;`;
    });
    return [...tables, ...[...this.patterns].map(([pattern, name]) => `const ${name} = ${pattern};`)];
  }

  /** Statements that move `p` behind a match of the expression, or set it to -1. */
  private expr(expr: Expr): string {
    switch (expr.type) {
      case 'any':
        return 'p = any(p);';
      case 'end':
        return 'if (p < len) p = -1;';
      case 'terminal':
        return terminal(expr.text);
      case 'range':
        return `{ const c = src.charCodeAt(p); p = c >= ${expr.from} && c <= ${expr.to} ? p + 1 : -1; }`;
      case 'unicode':
        return this.unicode(expr);
      case 'apply':
        return `p = $${expr.rule}(p);`;
      case 'alt':
        return this.choice(expr.of);
      case 'seq':
        return this.sequence(expr.of);
      case 'star':
        return this.star(expr.of);
      case 'plus':
        return this.sequence([expr.of, { type: 'star', of: expr.of }]);
      case 'opt':
        return `{ const s = p${this.mark(expr.of)}; ${this.expr(expr.of)} if (p < 0) { p = s;${this.reset(expr.of)} } }`;
      case 'not':
        return `{ const s = p, m = top; ${this.expr(expr.of)} top = m; p = p < 0 ? s : -1; }`;
      case 'and':
        return `{ const s = p, m = top; ${this.expr(expr.of)} top = m; if (p >= 0) p = s; }`;
    }
  }

  private unicode(expr: Expr & { type: 'unicode' }): string {
    const pattern = this.pattern(categoryPattern(expr.category));
    return `{ const c = cls(p); p = c === ${OTHER} ? other(p, ${pattern}) : ${this.table(this.sets.single(expr))}[c] === 1 ? p + 1 : -1; }`;
  }

  private sequence(factors: readonly Expr[]): string {
    const label = this.label();
    const steps = factors.map(
      (factor, i) => (i > 0 ? `if (p < 0) break ${label}; ` : '') + this.expr(factor),
    );
    return `${label}: { ${steps.join('\n')} }`;
  }

  /** Alternatives are tried only where the next character can start them. */
  private choice(terms: readonly Expr[]): string {
    const label = this.label();
    const tries = terms.map((term) => {
      const first = this.table(this.sets.first(term));
      return `if (${first}[c] === 1) { ${this.expr(term)} if (p >= 0) break ${label}; p = s;${this.reset(term)} }`;
    });
    const marks = terms.some((term) => this.makesNodes(term)) ? ', m = top' : '';
    return `${label}: { const s = p, c = cls(p)${marks}; ${tries.join('\n')} p = -1; }`;
  }

  /** Repetition, with a plain loop over the characters that the expression takes one by one. */
  private star(of: Expr): string {
    const single = this.sets.single(of);
    const quick =
      this.makesNodes(of) || !single.includes(1)
        ? ''
        : `while (${this.table(single)}[src.charCodeAt(p)] === 1) p++;`;
    const guard = `if (${this.table(this.sets.first(of))}[cls(p)] !== 1) break;`;
    return `for (;;) { ${quick} ${guard} const s = p${this.mark(of)}; ${this.expr(of)} if (p < 0) { p = s;${this.reset(of)} break; } }`;
  }

  private mark(expr: Expr): string {
    return this.makesNodes(expr) ? ', m = top' : '';
  }

  private reset(expr: Expr): string {
    return this.makesNodes(expr) ? ' top = m;' : '';
  }

  private makesNodes(expr: Expr): boolean {
    switch (expr.type) {
      case 'apply':
        return this.ruleMakesNodes(expr.rule);
      case 'alt':
      case 'seq':
        return expr.of.some((inner) => this.makesNodes(inner));
      case 'star':
      case 'plus':
      case 'opt':
        return this.makesNodes(expr.of);
      default:
        return false;
    }
  }

  private ruleMakesNodes(rule: string): boolean {
    const known = this.emits.get(rule);
    if (known !== undefined) return known;
    this.emits.set(rule, true);
    const makes = this.kept.includes(rule) || this.makesNodes(this.grammar.get(rule)!.body);
    this.emits.set(rule, makes);
    return makes;
  }

  private table(bits: Uint8Array): string {
    return named(this.tableNames, bits.join(''), 'T');
  }

  private pattern(pattern: RegExp): string {
    return named(this.patterns, String(pattern), 'U');
  }

  private label(): string {
    return `l${this.labels++}`;
  }
}

function terminal(text: string): string {
  if (text === '') return '';
  if (text.length === 1) return `p = src.charCodeAt(p) === ${text.charCodeAt(0)} ? p + 1 : -1;`;
  return `p = src.startsWith(${JSON.stringify(text)}, p) ? p + ${text.length} : -1;`;
}

function named(names: Map<string, string>, key: string, prefix: string): string {
  const name = names.get(key) ?? `${prefix}${names.size}`;
  names.set(key, name);
  return name;
}
