// From a grammar as plain data to the source of a matcher: one function for each rule, over UTF-16
// code units, without a memo table. A function takes a position and answers the position after the
// match, or -1; nodes go to a flat tape of four numbers each: rule, start, end, nodes within.
import type { Expr, Grammar } from './expr';
import { factor } from './factor';
import { checkRecursion } from './recursion';
import { entries, runtime } from './runtime';
import { Sets, categoryPattern, OTHER } from './sets';
import { Tables } from './tables';
import { Tails } from './tails';
import { range, terminal } from './terminal';

/** What a matcher is made for. */
export interface Target {
  /** The rule of a whole text. */
  readonly start: string;
  /** The rule of which a text is a row. */
  readonly item: string;
  /** The rules that become nodes, numbered by their place in the list. */
  readonly kept: readonly string[];
}

/**
 * Compiles a grammar.
 * @returns the text of a TypeScript module, which exports `match` for a whole text and `matchItem` for one item
 * @throws an error that names the rule, where a rule is left-recursive or a kept rule does not exist
 */
export function compile(written: Grammar, { start, item, kept }: Target): string {
  for (const rule of kept) if (!written.has(rule)) throw new Error(`rule ${rule} is kept but not defined`);
  checkRecursion(written, new Sets(written, kept));
  const grammar = factor(written, kept);
  const emitter = new Emitter(grammar, new Sets(grammar, kept), kept);
  const functions = [...grammar.keys()].map((rule) => emitter.rule(rule));
  const skip = emitter.skip(item);
  const descriptions = [...grammar.values()].filter((rule) => rule.description !== undefined);
  return [
    '// Generated from series.ohm by grammar/compiler; do not edit.',
    '/* eslint-disable */',
    `export const rules = ${JSON.stringify(kept)} as const;`,
    `export enum Rule { ${kept.map((rule, i) => `${rule} = ${i}`).join(', ')} }`,
    `export const descriptions: Readonly<Record<string, string>> = ${JSON.stringify(
      Object.fromEntries(descriptions.map((rule) => [rule.name, rule.description])),
    )};`,
    runtime,
    '/** In a function of their own the tables stay constants, which bundlers make variables of elsewhere. */',
    'const { starts, skip, forget } = (() => {',
    ...emitter.tables.declarations(),
    ...functions,
    ...emitter.repetitions.values(),
    skip,
    emitter.forget(),
    `const starts: Readonly<Record<string, (p: number) => number>> = { ${[...grammar.keys()].map((r) => `${r}: $${r}`).join(', ')} };`,
    'return { starts, skip, forget };',
    '})();',
    entries(start, item),
  ].join('\n');
}

class Emitter {
  readonly tables = new Tables();
  private readonly remembered: string[] = [];
  /** The functions for repetitions of a rule, by the rule. */
  readonly repetitions = new Map<string, string>();
  private labels = 0;
  private readonly tails: Tails;

  constructor(
    private readonly grammar: Grammar,
    private readonly sets: Sets,
    private readonly kept: readonly string[],
  ) {
    this.tails = new Tails(grammar, sets, kept);
  }

  rule(name: string): string {
    const { body } = this.grammar.get(name)!;
    const index = this.kept.indexOf(name);
    if (index < 0) return matchingFunction(`$${name}`, this.expr(body));
    if (this.sets.makesNodes(body)) return this.branch(name, index, body);
    const isSimple = body.type === 'terminal' || this.sets.uses(name) < 2;
    return isSimple ? this.leaf(name, index, body) : this.remember(name, index, body);
  }

  /** A rule with nodes within: where several others may ask it at one place, it remembers where it failed last. */
  private branch(name: string, index: number, body: Expr): string {
    const isShared = this.sets.uses(name) > 1;
    if (isShared) this.remembered.push(name);
    return lines(
      isShared ? `let ${name}At = -1;` : '',
      matchingFunction(
        `$${name}`,
        isShared ? `if (p === ${name}At) return -1;` : '',
        'const from = p, at = open();',
        this.expr(body),
        `if (p >= 0) close(at, ${index}, from, p); else { top = at;${isShared ? ` ${name}At = from;` : ''} }`,
      ),
    );
  }

  private leaf(name: string, index: number, body: Expr): string {
    return matchingFunction(
      `$${name}`,
      'const from = p;',
      this.expr(body),
      `if (p >= 0) leaf(${index}, from, p);`,
    );
  }

  /** A leaf that several alternatives try at the same place: it remembers what it said last, and where. */
  private remember(name: string, index: number, body: Expr): string {
    this.remembered.push(name);
    return lines(
      `let ${name}At = -1, ${name}To = -1;`,
      matchingFunction(
        `$${name}`,
        'const from = p;',
        `if (p === ${name}At) p = ${name}To | 0;`,
        'else {',
        this.expr(body),
        `${name}At = from; ${name}To = p;`,
        '}',
        `if (p >= 0) leaf(${index}, from, p);`,
      ),
    );
  }

  /** Makes the remembering leaves forget. */
  forget(): string {
    return `function forget(): void { ${this.remembered.map((name) => `${name}At = -1;`).join(' ')} }`;
  }

  /** Runs over the characters that are items without nodes. */
  skip(item: string): string {
    return matchingFunction('skip', this.run({ type: 'apply', rule: item }));
  }

  /** Statements that move `p` behind a match of the expression, or set it to -1. */
  private expr(expr: Expr): string {
    switch (expr.type) {
      case 'any':
        return 'p = any(p) | 0;';
      case 'end':
        return 'if (p < len) p = fail(p);';
      case 'terminal':
        return terminal(expr.text);
      case 'range':
        return range(expr.from, expr.to);
      case 'unicode':
        return this.unicode(expr);
      case 'apply':
        return this.apply(expr.rule);
      case 'alt':
        return this.choice(expr.of);
      case 'seq':
        return this.sequence(expr.of);
      case 'star':
        return this.star(expr.of);
      case 'plus':
        return this.sequence([expr.of, { type: 'star', of: expr.of }]);
      case 'opt':
        return this.option(expr.of);
      case 'not':
        return this.refusal(expr.of);
      case 'and':
        return `{ const s = p${this.mark(expr.of)}; ${this.expr(expr.of)}${this.reset(expr.of)} if (p >= 0) { saw(p); p = s; } }`;
    }
  }

  /** Small rules stand where they are applied; of those that mostly take one character only that. */
  private apply(rule: string): string {
    const expr: Expr = { type: 'apply', rule };
    const call = `p = $${rule}(p) | 0;`;
    if (this.kept.includes(rule) || this.sets.size(expr) > 6) return call;
    const silent = this.sets.silent(expr);
    if (silent.includes(1) && !this.sets.characters(expr))
      return `if (${this.tables.bits(silent)}[k[p]!] === 1) p++; else ${call}`;
    return this.expr(this.grammar.get(rule)!.body);
  }

  private unicode(expr: Expr & { type: 'unicode' }): string {
    const pattern = this.tables.pattern(categoryPattern(expr.category));
    const known = this.tables.bits(this.sets.single(expr));
    return `{ const c = k[p]!; p = c === ${OTHER} ? other(p, ${pattern}, ${pattern}known) | 0 : ${known}[c] === 1 ? p + 1 : fail(p); }`;
  }

  private sequence(factors: readonly Expr[]): string {
    const label = this.label();
    const steps = factors.map(
      (factor, i) =>
        (i > 0 && this.canFail(factors[i - 1]!) ? `if (p < 0) break ${label}; ` : '') + this.expr(factor),
    );
    return `${label}: { ${steps.join('\n')} }`;
  }

  private canFail({ type }: Expr): boolean {
    return type !== 'star' && type !== 'opt';
  }

  /** Alternatives are tried only where the next character can start them. */
  private choice(terms: readonly Expr[]): string {
    const alone = this.sets.characters({ type: 'alt', of: terms });
    if (alone) return `p = ${this.tables.bits(alone)}[k[p]!] === 1 ? p + 1 : fail(p);`;
    const label = this.label();
    const can = this.tables.masks(terms.map((term) => this.sets.first(term)));
    const tries = terms.map(
      (term, i) =>
        `if ((can & ${2 ** i}) !== 0) { ${this.expr(term)} if (p >= 0) break ${label}; p = s;${this.reset(term)} }`,
    );
    const marks = terms.some((term) => this.sets.makesNodes(term)) ? ', m = top' : '';
    const silent = this.sets.silent({ type: 'alt', of: terms });
    const quick = silent.includes(1) ? `if (${this.tables.bits(silent)}[k[p]!] === 1) p++; else ` : '';
    return `${quick}${label}: { const s = p, can = ${can}[k[p]!]!${marks}; ${tries.join('\n')} p = fail(s); }`;
  }

  private option(of: Expr): string {
    const first = this.tables.bits(this.sets.first(of));
    return `if (${first}[k[p]!] === 1) { const s = p${this.mark(of)}; ${this.expr(of)} if (p < 0) { p = s;${this.reset(of)} } }`;
  }

  /** Most often one look at the next character decides. */
  private refusal(of: Expr): string {
    const [first, single] = [this.sets.first(of), this.sets.single(of)];
    const look = this.tables.numbers(first.map((can, c) => (single[c] === 1 ? 1 : can === 1 ? 2 : 0)));
    const slow = `{ const s = p${this.mark(of)}; ${this.expr(of)}${this.reset(of)} if (p < 0) p = s; else { saw(p); p = -1; } }`;
    const isQuick = first.every((can, c) => can === single[c]);
    const decided = `{ const look = ${look}[k[p]!]; if (look === 1) p = fail(p);`;
    return isQuick ? `${decided} }` : `${decided} else if (look === 2) ${slow} }`;
  }

  /**
   * Repetition. Where the characters that are taken one by one do not do, that of a rule alone is left to a function:
   * there are many of `blank*`.
   */
  private star(of: Expr): string {
    const first = this.sets.first(of);
    const silent = this.sets.silent(of);
    if (first.every((can, c) => can === silent[c])) return this.run(of);
    if (of.type !== 'apply' || this.sets.makesNodes(of)) return this.loop(of);
    const name = `many$${of.rule}`;
    if (!this.repetitions.has(name)) this.repetitions.set(name, matchingFunction(name, this.loop(of)));
    return `${this.run(of)} if (${this.tables.bits(first)}[k[p]!] === 1) p = ${name}(p) | 0;`;
  }

  /** A repetition that first runs over the characters that the expression takes one by one. */
  private loop(of: Expr): string {
    const quick = this.run(of);
    const guard = `if (${this.tables.bits(this.sets.first(of))}[k[p]!] !== 1) break;`;
    return `for (;;) { ${quick} ${guard} const s = p${this.mark(of)}; ${this.expr(of)} if (p < 0) { p = s;${this.reset(of)} break; } }`;
  }

  private run(of: Expr): string {
    const silent = this.sets.silent(of);
    if (!silent.includes(1)) return '';
    const tailed = this.tails.of(of);
    if (!tailed) return this.while(silent);
    const { heads, tail } = tailed;
    const isBehindHead = `p > from && ${this.tables.bits(heads)}[k[p - 1]!] === 1`;
    return `for (let from = p; ; from = ++p) { ${this.while(silent.map((is, c) => is | heads[c]!))} if (!(k[p] === ${tail} && ${isBehindHead})) break; }`;
  }

  private while(characters: Uint8Array): string {
    return `while (${this.tables.bits(characters)}[k[p]!] === 1) p++;`;
  }

  private mark(expr: Expr): string {
    return this.sets.makesNodes(expr) ? ', m = top' : '';
  }

  private reset(expr: Expr): string {
    return this.sets.makesNodes(expr) ? ' top = m;' : '';
  }

  private label(): string {
    return `l${this.labels++}`;
  }
}

/**
 * A function from a position to one. \`| 0\`, here and behind each call, tells the engine that positions are small
 * integers, which it then keeps in registers; \`k\` spares it to ask in each loop which array the classes are.
 */
function matchingFunction(name: string, ...statements: readonly string[]): string {
  const body = lines(...statements);
  const classes = body.includes('k[') ? 'const k = classes;\n' : '';
  return `function ${name}(p: number): number {\np |= 0;\n${classes}${body}\nreturn p;\n}`;
}

function lines(...statements: readonly string[]): string {
  return statements.filter((line) => line !== '').join('\n');
}
