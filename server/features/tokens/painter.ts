// Collects the tokens of one file, and knows what its ids mean.
import type { Dataset, Entity } from '../../model/dataset';
import type { FileFacts } from '../../model/facts';
import { resolvePath } from '../../model/resolve';
import type { Path, Reference, Span } from '../../syntax/tree';
import { usesByStart } from '../named';
import { typeOfKind, type TokenModifier, type TokenType } from './legend';

export interface Token extends Span {
  readonly type: TokenType;
  readonly modifiers: readonly TokenModifier[];
}

export class Painter {
  private readonly tokens: Token[] = [];

  constructor(
    private readonly dataset: Dataset,
    readonly file: FileFacts,
  ) {}

  /** Adds a token, unless it would be empty. */
  paint({ start, end }: Span, type: TokenType, ...modifiers: readonly TokenModifier[]): void {
    if (start < end) this.tokens.push({ start, end, type, modifiers });
  }

  /** Paints the ids of a path as what they mean, or could mean where they mean nothing. */
  paintPath(path: Path): void {
    const use = usesByStart(this.file).get(path.start);
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

  /** The entities that the path at an offset means, as far as they are known. */
  meaningAt(offset: number): readonly (Entity | undefined)[] {
    const use = usesByStart(this.file).get(offset);
    return use ? resolvePath(this.dataset, use) : [];
  }

  /** The text of a span. */
  text({ start, end }: Span): string {
    return this.file.text.slice(start, end);
  }

  sorted(): readonly Token[] {
    return this.tokens.toSorted((a, b) => a.start - b.start);
  }
}
