// Left recursion: a rule that can reach itself before it has taken a character would never end.
import type { Expr, Grammar } from './expr';
import type { Sets } from './sets';

/** @throws an error with the chain of rules, where a rule is left-recursive */
export function checkRecursion(grammar: Grammar, sets: Sets): void {
  const done = new Set<string>();
  const visit = (rule: string, chain: readonly string[]): void => {
    if (chain.includes(rule))
      throw new Error(`rule ${rule} is left-recursive: ${[...chain, rule].join(' → ')}`);
    if (done.has(rule)) return;
    leading(grammar.get(rule)!.body, sets).forEach((next) => visit(next, [...chain, rule]));
    done.add(rule);
  };
  for (const rule of grammar.keys()) visit(rule, []);
}

/** The rules that an expression may apply before it has taken a character. */
function leading(expr: Expr, sets: Sets): readonly string[] {
  switch (expr.type) {
    case 'apply':
      return [expr.rule];
    case 'alt':
      return expr.of.flatMap((inner) => leading(inner, sets));
    case 'seq': {
      const taker = expr.of.findIndex((factor) => !sets.nullable(factor));
      return expr.of.slice(0, taker < 0 ? undefined : taker + 1).flatMap((factor) => leading(factor, sets));
    }
    case 'star':
    case 'plus':
    case 'opt':
    case 'not':
    case 'and':
      return leading(expr.of, sets);
    default:
      return [];
  }
}
