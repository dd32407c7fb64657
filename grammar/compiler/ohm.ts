// The one file that touches ohm-js: it reads the grammar as plain data, extracts the examples that
// stand in it, and interprets it as the oracle against which tests hold the compiled matcher.
/* eslint-disable @typescript-eslint/no-explicit-any, @typescript-eslint/no-unsafe-assignment,
   @typescript-eslint/no-unsafe-member-access, @typescript-eslint/no-unsafe-argument,
   @typescript-eslint/no-unsafe-call, @typescript-eslint/no-unsafe-return
   -- parsing expressions are public in ohm-js, but its types do not describe them */
import * as ohm from 'ohm-js';
import { extractExamples } from 'ohm-js/extras';
import type { Expr, Grammar, Node, Rule } from './expr';

/**
 * Reads an Ohm grammar.
 * @param source the text of a grammar
 * @param start the rule to start from; rules that it does not reach are left out
 * @throws an error that names the rule, where an expression is of a kind that cannot be compiled
 */
export function readGrammar(source: string, start: string): Grammar {
  const { rules } = ohm.grammar(source) as any;
  const found = new Map<string, Rule>();
  const visit = (name: string): void => {
    if (found.has(name)) return;
    const { body, description, formals } = rules[name];
    if (formals.length > 0) throw new Error(`rule ${name}: rules with parameters cannot be compiled`);
    const applied: string[] = [];
    const expr = readExpr(body, name, applied);
    found.set(name, { name, body: expr, ...(description && { description }) });
    applied.forEach(visit);
  };
  visit(start);
  return found;
}

const pexprs = ohm.pexprs as any;

const unary = [
  ['Star', 'star'],
  ['Plus', 'plus'],
  ['Opt', 'opt'],
  ['Not', 'not'],
  ['Lookahead', 'and'],
] as const;

function readExpr(pexpr: any, rule: string, applied: string[]): Expr {
  const read = (inner: any): Expr => readExpr(inner, rule, applied);
  const leaf = readLeaf(pexpr);
  if (leaf) return leaf;
  if (pexpr instanceof pexprs.Alt) return { type: 'alt', of: pexpr.terms.map(read) };
  if (pexpr instanceof pexprs.Seq) return { type: 'seq', of: pexpr.factors.map(read) };
  for (const [name, type] of unary) if (pexpr instanceof pexprs[name]) return { type, of: read(pexpr.expr) };
  if (pexpr instanceof pexprs.Apply && pexpr.args.length === 0 && !pexpr.isSyntactic()) {
    applied.push(pexpr.ruleName);
    return { type: 'apply', rule: pexpr.ruleName };
  }
  throw new Error(`rule ${rule}: \`${pexpr.toString()}\` cannot be compiled`);
}

function readLeaf(pexpr: any): Expr | undefined {
  if (pexpr === pexprs.any) return { type: 'any' };
  if (pexpr === pexprs.end) return { type: 'end' };
  if (pexpr instanceof pexprs.Terminal) return { type: 'terminal', text: pexpr.obj };
  if (pexpr instanceof pexprs.Range && !pexpr.matchCodePoint)
    return { type: 'range', from: pexpr.from.charCodeAt(0), to: pexpr.to.charCodeAt(0) };
  if (pexpr instanceof pexprs.UnicodeChar) return { type: 'unicode', category: pexpr.categoryOrProp };
  return undefined;
}

/** The examples `//+` and `//-` above the rules of a grammar. */
export function examplesOf(
  source: string,
): readonly { rule: string; example: string; shouldMatch: boolean }[] {
  return extractExamples(source);
}

/**
 * Makes a function that matches a text by interpretation.
 * @param kept the rules that become nodes
 * @returns a function from a text and a rule to the nodes of the match, or undefined where the rule does not match
 */
export function interpreter(
  source: string,
  kept: readonly string[],
): (text: string, rule: string) => readonly Node[] | undefined {
  const grammar = ohm.grammar(source);
  const keep = new Set(kept);
  const nodesOf = (wrappers: any[]): Node[] => wrappers.flatMap((wrapper) => wrapper.nodes());
  const semantics = grammar.createSemantics().addOperation<readonly Node[]>('nodes', {
    _terminal: () => [],
    _iter: (...children: any[]) => nodesOf(children),
    _nonterminal(this: any, ...children: any[]) {
      const { startIdx: start, endIdx: end } = this.source;
      // What lies beyond the rule's end was only looked at (`&…`).
      const within = nodesOf(children).filter((node) => node.end <= end);
      if (!keep.has(this.ctorName)) return within;
      return [{ rule: this.ctorName, start, end, children: within }];
    },
  });
  return (text, rule) => {
    const match = grammar.match(text, rule);
    return match.succeeded() ? (semantics(match).nodes() as readonly Node[]) : undefined;
  };
}

/** Makes a function that says by interpretation whether a rule matches a text, and makes nothing of the match. */
export function recogniser(source: string): (text: string, rule: string) => boolean {
  const grammar = ohm.grammar(source);
  return (text, rule) => grammar.match(text, rule).succeeded();
}
