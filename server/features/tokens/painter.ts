// Collects the tokens of one statement, and knows what its ids mean.
import type { Dataset, Entity } from '../../model/dataset';
import type { Item, Use } from '../../model/facts';
import { once } from '../../model/once';
import { resolvePath } from '../../model/resolve';
import type { Path, Reference, Span } from '../../syntax/tree';
import { typeOfKind, type TokenModifier, type TokenType } from './legend';

/** A word with its type. */
export interface Coloured extends Span {
  readonly type: TokenType;
  readonly modifiers: readonly TokenModifier[];
}

/** The same within its statement, with which it moves: it is good for as long as that stays the same. */
export class Token implements Coloured {
  /** @param from where it begins, in UTF-16 code units from the beginning of the statement */
  constructor(
    private readonly statement: Span,
    private readonly from: number,
    private readonly length: number,
    readonly type: TokenType,
    readonly modifiers: readonly TokenModifier[],
  ) {}

  get start(): number {
    return this.statement.start + this.from;
  }

  get end(): number {
    return this.start + this.length;
  }
}

export class Painter {
  private readonly tokens: Token[] = [];

  /** @param item the declaration that the statement is the head of, or stands in */
  constructor(
    private readonly dataset: Dataset,
    private readonly item: Item,
    private readonly statement: Span,
  ) {}

  /** Adds a token, unless it would be empty. */
  paint({ start, end }: Span, type: TokenType, ...modifiers: readonly TokenModifier[]): void {
    if (start >= end) return;
    this.tokens.push(new Token(this.statement, start - this.statement.start, end - start, type, modifiers));
  }

  /** Paints the ids of a path as what they mean, or could mean where they mean nothing. */
  paintPath(path: Path): void {
    const use = usesByPath(this.item).get(path);
    if (!use) return;
    const found = resolvePath(this.dataset, use);
    path.ids.forEach((id, i) => {
      const kind = found[i]?.kind ?? (i === path.ids.length - 1 ? use.targets[0] : undefined);
      const modifiers: readonly TokenModifier[] = found[i]?.inline.includes(use) ? ['declaration'] : [];
      if (kind) this.paint(id, typeOfKind(kind), ...modifiers);
    });
  }

  /** Paints `id "Name"`. */
  paintReference({ path, name }: Reference): void {
    this.paintPath(path);
    if (name) this.paint(name, 'string');
  }

  /** The entities that a path means, as far as they are known. */
  meaningOf(path: Path): readonly (Entity | undefined)[] {
    const use = usesByPath(this.item).get(path);
    return use ? resolvePath(this.dataset, use) : [];
  }

  /** The text of a span. */
  text({ start, end }: Span): string {
    return this.dataset.base.file(this.item.uri)?.slice(start, end) ?? '';
  }

  sorted(): readonly Token[] {
    return this.tokens.sort((a, b) => a.start - b.start);
  }
}

/** The names in use in a declaration, by their paths. */
const usesByPath = once((item: Item): ReadonlyMap<Path, Use> => {
  return new Map(item.uses.map((use) => [use.path, use]));
});
