// Rewrites a grammar so that less is matched twice: alternatives that begin alike share their beginning.
// A parsing expression always matches the same at the same place, so `x y / x z` and `x (y / z)` are one.
import type { Expr, Grammar, Rule } from './expr';

/**
 * Factors the alternatives of every rule.
 * @param kept rules that become nodes; they stay where they are applied
 */
export function factor(grammar: Grammar, kept: readonly string[]): Grammar {
  const open = new Map([...grammar].filter(([name]) => !kept.includes(name)));
  const factored = (rule: Rule): Rule => ({ ...rule, body: factorExpr(rule.body, open) });
  return new Map([...grammar].map(([name, rule]) => [name, factored(rule)]));
}

function factorExpr(expr: Expr, open: Grammar): Expr {
  switch (expr.type) {
    case 'alt':
      return choice(
        expr.of.map((term) => factors(term, open)).map((of) => of.map((one) => factorExpr(one, open))),
      );
    case 'seq':
      return { type: 'seq', of: expr.of.map((inner) => factorExpr(inner, open)) };
    case 'star':
    case 'plus':
    case 'opt':
    case 'not':
    case 'and':
      return { type: expr.type, of: factorExpr(expr.of, open) };
    default:
      return expr;
  }
}

/** An alternative as a sequence; the case of a rule (`rule_case`) is looked into. */
function factors(term: Expr, open: Grammar): readonly Expr[] {
  if (term.type === 'seq') return term.of;
  const body = term.type === 'apply' && term.rule.includes('_') ? open.get(term.rule)?.body : undefined;
  return body ? factors(body, open) : [term];
}

/** Only neighbours are brought together: the order of alternatives has a meaning. */
function choice(terms: readonly (readonly Expr[])[]): Expr {
  const groups: (readonly Expr[])[][] = [];
  for (const term of terms) {
    const group = groups.at(-1);
    if (group && term[0] && same(group[0]?.[0], term[0])) group.push(term);
    else groups.push([term]);
  }
  const of = groups.map((group) => {
    if (group.length === 1) return sequence(group[0]!);
    return sequence([group[0]![0]!, choice(group.map((term) => term.slice(1)))]);
  });
  return of.length === 1 ? of[0]! : { type: 'alt', of };
}

function sequence(of: readonly Expr[]): Expr {
  return of.length === 1 ? of[0]! : { type: 'seq', of };
}

function same(one: Expr | undefined, other: Expr): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
