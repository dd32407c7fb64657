// What a parsing expression can start with, and which single characters it takes for certain. The
// emitter uses both to skip alternatives and to turn character rules into table loops.
import type { Expr, Grammar } from './expr';

/** ASCII, then every other code unit, then the end of the text. */
export const CLASSES = 130;
export const OTHER = 128;
export const END = 129;

export class Sets {
  private readonly firsts = new Map<Expr, Uint8Array>();
  private readonly nullables = new Map<string, boolean>();
  private readonly singles = new Map<Expr, Uint8Array>();

  private readonly makers = new Map<string, boolean>();
  private applied: ReadonlyMap<string, number> | undefined;

  /** @param kept the rules that become nodes */
  constructor(
    private readonly grammar: Grammar,
    private readonly kept: readonly string[],
  ) {}

  /** True where a match of the expression may leave nodes. */
  makesNodes(expr: Expr): boolean {
    if (expr.type === 'apply') return memo(this.makers, expr.rule, () => this.ruleMakesNodes(expr.rule));
    if ('of' in expr) return [expr.of].flat().some((inner) => this.makesNodes(inner));
    return false;
  }

  private ruleMakesNodes(rule: string): boolean {
    this.makers.set(rule, true);
    return this.kept.includes(rule) || this.makesNodes(this.body(rule));
  }

  /** How many expressions stand in an expression, small rules looked into. */
  size(expr: Expr, depth = 0): number {
    if (expr.type === 'apply')
      return depth > 4
        ? Infinity
        : this.kept.includes(expr.rule)
          ? 1
          : this.size(this.body(expr.rule), depth + 1);
    if (!('of' in expr)) return 1;
    return [expr.of].flat().reduce((sum, inner) => sum + this.size(inner, depth), 1);
  }

  /** In how many places a rule is applied. */
  uses(rule: string): number {
    this.applied ??= applications(this.grammar);
    return this.applied.get(rule) ?? 0;
  }

  /** As `single`, for those characters that leave no node. */
  silent(expr: Expr): Uint8Array {
    if (!this.makesNodes(expr)) return this.single(expr);
    if (expr.type === 'apply' && !this.kept.includes(expr.rule)) return this.silent(this.body(expr.rule));
    if (expr.type === 'seq') return this.singleOfSequence(expr.of, (last) => this.silent(last));
    if (expr.type !== 'alt') return table(() => false);
    return table((c) => {
      const decides = expr.of.find((term) => this.first(term)[c] === 1);
      return decides !== undefined && this.silent(decides)[c] === 1;
    });
  }

  /** The characters that an expression takes, where it takes one and only that decides; undefined for all others. */
  characters(expr: Expr): Uint8Array | undefined {
    if (this.makesNodes(expr)) return undefined;
    const [first, single] = [this.first(expr), this.single(expr)];
    return first[OTHER] === 0 && first.every((can, c) => can === single[c]) ? single : undefined;
  }

  /** For each character class, whether the expression may match where the next character is of it. */
  first(expr: Expr): Uint8Array {
    return memo(this.firsts, expr, () => this.computeFirst(expr));
  }

  /**
   * For each character class, whether the expression takes such a character alone, whatever comes after it. Of
   * the characters beyond ASCII it may take one or two code units, both of which are beyond ASCII.
   */
  single(expr: Expr): Uint8Array {
    return memo(this.singles, expr, () => this.computeSingle(expr));
  }

  /** True where the expression can match without taking a character. */
  nullable(expr: Expr): boolean {
    switch (expr.type) {
      case 'star':
      case 'opt':
      case 'not':
      case 'and':
      case 'end':
        return true;
      case 'terminal':
        return expr.text === '';
      case 'seq':
        return expr.of.every((inner) => this.nullable(inner));
      case 'alt':
        return expr.of.some((inner) => this.nullable(inner));
      case 'plus':
        return this.nullable(expr.of);
      case 'apply':
        return this.nullableRule(expr.rule);
      default:
        return false;
    }
  }

  /** While a rule is being looked at it counts as not nullable, so that left recursion ends here. */
  private nullableRule(rule: string): boolean {
    const known = this.nullables.get(rule);
    if (known !== undefined) return known;
    this.nullables.set(rule, false);
    const nullable = this.nullable(this.body(rule));
    this.nullables.set(rule, nullable);
    return nullable;
  }

  private body(rule: string): Expr {
    const found = this.grammar.get(rule);
    if (!found) throw new Error(`rule ${rule} is applied but not defined`);
    return found.body;
  }

  private computeFirst(expr: Expr): Uint8Array {
    switch (expr.type) {
      case 'any':
        return table((c) => c !== END);
      case 'end':
        return table((c) => c === END);
      case 'terminal':
        return expr.text === '' ? table(() => true) : table((c) => c === classOf(expr.text.charCodeAt(0)));
      case 'range':
        return table((c) => (c < OTHER ? c >= expr.from && c <= expr.to : c === OTHER && expr.to >= OTHER));
      case 'unicode':
        return table(
          (c) => c === OTHER || (c < OTHER && categoryPattern(expr.category).test(String.fromCharCode(c))),
        );
      case 'alt':
        return union(expr.of.map((inner) => this.first(inner)));
      case 'seq':
        return this.firstOfSequence(expr.of);
      case 'plus':
        return this.first(expr.of);
      case 'and':
        return this.first(expr.of);
      case 'apply':
        return this.first(this.body(expr.rule));
      default:
        return table(() => true);
    }
  }

  private firstOfSequence(factors: readonly Expr[]): Uint8Array {
    let sum = table(() => false);
    let reach = table(() => true);
    for (const factor of factors) {
      if (factor.type === 'not') {
        const refused = this.single(factor.of);
        reach = table((c) => reach[c] === 1 && refused[c] !== 1);
        continue;
      }
      if (factor.type === 'and') {
        const required = this.first(factor.of);
        reach = table((c) => reach[c] === 1 && required[c] === 1);
        continue;
      }
      const own =
        factor.type === 'star' || factor.type === 'opt' ? this.first(factor.of) : this.first(factor);
      sum = union([sum, table((c) => reach[c] === 1 && own[c] === 1)]);
      if (!this.nullable(factor)) return sum;
    }
    return union([sum, reach]);
  }

  private computeSingle(expr: Expr): Uint8Array {
    switch (expr.type) {
      case 'any':
        return table((c) => c !== END);
      case 'range':
      case 'unicode':
        return table((c) => c < OTHER && this.first(expr)[c] === 1);
      case 'terminal':
        return table((c) => c < OTHER && expr.text === String.fromCharCode(c));
      case 'apply':
        return this.single(this.body(expr.rule));
      case 'alt':
        return this.singleOfChoice(expr.of);
      case 'seq':
        return this.singleOfSequence(expr.of);
      default:
        return table(() => false);
    }
  }

  private singleOfChoice(terms: readonly Expr[]): Uint8Array {
    return table((c) => {
      const decides = terms.find((term) => this.first(term)[c] === 1);
      return decides !== undefined && this.single(decides)[c] === 1;
    });
  }

  /** Of the sequences only `~refused … one`, the shape of character rules. */
  private singleOfSequence(
    factors: readonly Expr[],
    takes: (last: Expr) => Uint8Array = (last) => this.single(last),
  ): Uint8Array {
    const last = factors.at(-1);
    const refusals = factors.slice(0, -1);
    if (!last || !refusals.every((factor) => factor.type === 'not')) return table(() => false);
    return table(
      (c) =>
        c !== END &&
        takes(last)[c] === 1 &&
        refusals.every((not) => this.first((not as { of: Expr }).of)[c] === 0),
    );
  }
}

/** The pattern of a Unicode category, `Ltmo` being Ohm's name for Lt, Lm and Lo. */
export function categoryPattern(category: string): RegExp {
  return category === 'Ltmo' ? /^[\p{Lt}\p{Lm}\p{Lo}]/u : new RegExp(`^\\p{${category}}`, 'u');
}

/** How often each rule is applied. */
function applications(grammar: Grammar): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const visit = (expr: Expr): void => {
    if (expr.type === 'apply') found.set(expr.rule, (found.get(expr.rule) ?? 0) + 1);
    else if ('of' in expr) [expr.of].flat().forEach(visit);
  };
  for (const { body } of grammar.values()) visit(body);
  return found;
}

function classOf(code: number): number {
  return code < OTHER ? code : OTHER;
}

function table(has: (charClass: number) => boolean): Uint8Array {
  return Uint8Array.from({ length: CLASSES }, (_, charClass) => (has(charClass) ? 1 : 0));
}

function union(tables: readonly Uint8Array[]): Uint8Array {
  return table((c) => tables.some((one) => one[c] === 1));
}

function memo<K, V>(cache: Map<K, V>, key: K, make: () => V): V {
  const known = cache.get(key);
  if (known !== undefined) return known;
  const made = make();
  cache.set(key, made);
  return made;
}
