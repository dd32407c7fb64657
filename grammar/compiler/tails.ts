// Characters that may have another one behind them, like `letter "@"?`: a repetition of such an expression runs over
// them as over those that it takes one by one, and looks at the tail only where the run ends.
import type { Expr, Grammar } from './expr';
import { CLASSES, OTHER, type Sets } from './sets';

export interface Tailed {
  /** For each class of characters, whether the expression takes one of it for certain, and then maybe the tail. */
  readonly heads: Uint8Array;
  /** The character behind them, which is none of them. */
  readonly tail: number;
}

export class Tails {
  constructor(
    private readonly grammar: Grammar,
    private readonly sets: Sets,
    private readonly kept: readonly string[],
  ) {}

  /** What an expression takes in this way, if anything. */
  of(expr: Expr): Tailed | undefined {
    switch (expr.type) {
      case 'apply':
        return this.kept.includes(expr.rule) ? undefined : this.of(this.grammar.get(expr.rule)!.body);
      case 'seq':
        return this.ofSequence(expr.of);
      case 'alt':
        return this.ofChoice(expr.of);
      default:
        return undefined;
    }
  }

  /** Alternatives in front of it come first. */
  private ofChoice(terms: readonly Expr[]): Tailed | undefined {
    const index = terms.findIndex((term) => this.of(term) !== undefined);
    return index < 0 ? undefined : this.without(this.of(terms[index]!)!, terms.slice(0, index));
  }

  /** Only refusals may stand in front of it, and nothing behind it. */
  private ofSequence(factors: readonly Expr[]): Tailed | undefined {
    const refused = factors.flatMap((factor) => (factor.type === 'not' ? [factor.of] : []));
    const [head, tail, ...rest] = factors.filter(({ type }) => type !== 'not');
    if (!head || rest.length > 0) return undefined;
    const found = tail ? this.ofPair(head, tail) : this.of(head);
    return found && this.without(found, refused);
  }

  private ofPair(head: Expr, last: Expr): Tailed | undefined {
    if (last.type !== 'opt' || last.of.type !== 'terminal' || last.of.text.length !== 1) return undefined;
    const heads = this.sets.single(head);
    const tail = last.of.text.charCodeAt(0);
    return tail < OTHER && heads[tail] === 0 && !this.sets.makesNodes(head) ? { heads, tail } : undefined;
  }

  private without({ heads, tail }: Tailed, others: readonly Expr[]): Tailed {
    const firsts = others.map((other) => this.sets.first(other));
    const left = Uint8Array.from({ length: CLASSES }, (_, c) =>
      heads[c] === 1 && firsts.every((first) => first[c] === 0) ? 1 : 0,
    );
    return { heads: left, tail };
  }
}
