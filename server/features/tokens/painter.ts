// Collects the tokens of one statement, and knows what its ids mean.
import type { Dataset, Entity } from '../../model/dataset';
import type { Item, Use } from '../../model/facts';
import { compact } from '../../model/lists';
import { resolvePath } from '../../model/resolve';
import type { Path, Reference, Span } from '../../syntax/tree';
import { lookOf, typeOfKind, type TokenModifier, type TokenType } from './legend';

/**
 * The words of one statement, in order: three numbers each, where it begins from the statement on, its length, both in
 * UTF-16 code units, and its look. There are many of them, and they are kept.
 */
export type Strokes = readonly number[];

export class Painter {
  private readonly strokes: number[] = [];

  /**
   * @param item the declaration that the statement is the head of, or stands in
   * @param uses the names in use there, by their paths
   */
  constructor(
    private readonly dataset: Dataset,
    private readonly item: Item,
    private readonly statement: Span,
    private readonly uses: ReadonlyMap<Path, Use>,
  ) {}

  /** Adds a token, unless it would be empty; one for each line where it goes over several, as not all clients take such. */
  paint(span: Span, type: TokenType, ...modifiers: readonly TokenModifier[]): void {
    const look = lookOf(type, modifiers);
    // Nothing but strings goes over several lines.
    for (const { start, end } of type === 'string' ? linesWithin(this.text(span), span) : [span])
      if (start < end) this.strokes.push(start - this.statement.start, end - start, look);
  }

  /** Paints the ids of a path as what they mean, or could mean where they mean nothing. */
  paintPath(path: Path): void {
    const use = this.uses.get(path);
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
    const use = this.uses.get(path);
    return use ? resolvePath(this.dataset, use) : [];
  }

  /** The text of a span. */
  text({ start, end }: Span): string {
    return this.dataset.base.file(this.item.uri)?.slice(start, end) ?? '';
  }

  /** What has been painted, in order. */
  sorted(): Strokes {
    const { strokes } = this;
    for (let i = 3; i < strokes.length; i += 3) if (strokes[i]! < strokes[i - 3]!) return inOrder(strokes);
    return compact(strokes);
  }
}

/** A stretch of text line by line, without the blanks at the beginnings of lines. */
function linesWithin(text: string, span: Span): readonly Span[] {
  if (!/[\r\n]/.test(text)) return [span];
  return [...text.matchAll(/\S[^\r\n]*/g)].map(({ index, 0: line }) => ({
    start: span.start + index,
    end: span.start + index + line.length,
  }));
}

function inOrder(strokes: Strokes): Strokes {
  const places = Array.from({ length: strokes.length / 3 }, (_, i) => 3 * i);
  places.sort((a, b) => strokes[a]! - strokes[b]!);
  return places.flatMap((at) => strokes.slice(at, at + 3));
}
