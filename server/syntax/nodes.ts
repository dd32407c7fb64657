// The nodes of a tree as small objects of few shapes. The names of their parts are those of tree.ts, which
// says what they mean; where they stand they keep to themselves (anchor.ts). Those that begin or end where a part of
// them does ask that part: there are many of them, and each number takes room.
import { Placed, TreeNode, typed, type Anchor } from './anchor';
import type * as tree from './tree';

/** Its text is as it is written. */
export class Id extends TreeNode implements tree.Id {
  constructor(
    readonly anchor: Anchor,
    readonly offset: number,
    readonly text: string,
  ) {
    super();
  }

  get start(): number {
    return this.anchor.at + this.offset;
  }

  get end(): number {
    return this.anchor.at + this.offset + this.text.length;
  }
}

/** A path of one id, as most are: it is that id as well. */
export class Name extends TreeNode implements tree.Path, tree.Id {
  declare readonly type: 'path';
  static {
    typed(this, 'path');
  }

  constructor(
    readonly anchor: Anchor,
    readonly offset: number,
    readonly text: string,
  ) {
    super();
  }

  get ids(): readonly tree.Id[] {
    return [this];
  }

  get start(): number {
    return this.anchor.at + this.offset;
  }

  get end(): number {
    return this.anchor.at + this.offset + this.text.length;
  }

  override parts(): object {
    const { text, start, end } = this;
    return { ids: [{ text, start, end }] };
  }
}

/** From its first id to its last. */
export class Path extends TreeNode implements tree.Path {
  declare readonly type: 'path';
  static {
    typed(this, 'path');
  }

  /** @param ids one or more; where it is read, one alone is a `Name` */
  constructor(readonly ids: readonly tree.Id[]) {
    super();
  }

  get start(): number {
    return this.ids[0]!.start;
  }

  get end(): number {
    return this.ids[this.ids.length - 1]!.end;
  }
}

export class Reference extends TreeNode implements tree.Reference {
  declare readonly type: 'reference';
  static {
    typed(this, 'reference');
  }

  constructor(
    readonly path: tree.Path,
    readonly name: tree.Text | undefined,
  ) {
    super();
  }

  get start(): number {
    return this.path.start;
  }

  get end(): number {
    return this.name ? this.name.end : this.path.end;
  }
}

/** What is nothing but a piece of text, read: `text`, `date`, `malformed`, `note`, `comment`. */
export class Word<T extends string> extends Placed {
  constructor(
    readonly anchor: Anchor,
    readonly offset: number,
    readonly length: number,
    readonly type: T,
    readonly text: string,
  ) {
    super();
  }
}

export class Prose extends Placed implements tree.Prose {
  declare readonly type: 'prose';
  static {
    typed(this, 'prose');
  }

  constructor(
    readonly anchor: Anchor,
    readonly offset: number,
    readonly length: number,
    readonly text: string,
    readonly mentions: readonly tree.Mention[],
  ) {
    super();
  }
}

export class Mention extends Placed implements tree.Mention {
  constructor(
    readonly anchor: Anchor,
    readonly offset: number,
    readonly length: number,
    readonly path: tree.Path | undefined,
    readonly episode: tree.EpisodeValue | undefined,
  ) {
    super();
  }
}

export class NumberValue extends Placed implements tree.NumberValue {
  declare readonly type: 'number';
  static {
    typed(this, 'number');
  }

  constructor(
    readonly anchor: Anchor,
    readonly offset: number,
    readonly length: number,
    readonly text: string,
    readonly value: number,
    readonly suffix: string,
  ) {
    super();
  }
}

export class Percent extends Placed implements tree.PercentValue {
  declare readonly type: 'percent';
  static {
    typed(this, 'percent');
  }

  constructor(
    readonly anchor: Anchor,
    readonly offset: number,
    readonly length: number,
    readonly value: number,
  ) {
    super();
  }
}

export class Score extends Placed implements tree.ScoreValue {
  declare readonly type: 'score';
  static {
    typed(this, 'score');
  }

  constructor(
    readonly anchor: Anchor,
    readonly offset: number,
    readonly length: number,
    readonly value: number,
    readonly outOf: number,
  ) {
    super();
  }
}

export class Duration extends Placed implements tree.DurationValue {
  declare readonly type: 'duration';
  static {
    typed(this, 'duration');
  }

  constructor(
    readonly anchor: Anchor,
    readonly offset: number,
    readonly length: number,
    readonly minutes: number,
  ) {
    super();
  }
}

export class Episode extends Placed implements tree.EpisodeValue {
  declare readonly type: 'episode';
  static {
    typed(this, 'episode');
  }

  constructor(
    readonly anchor: Anchor,
    readonly offset: number,
    readonly length: number,
    readonly path: tree.Path | undefined,
    readonly season: number,
    readonly number: string | undefined,
  ) {
    super();
  }
}

export class Range extends Placed implements tree.RangeValue {
  declare readonly type: 'range';
  static {
    typed(this, 'range');
  }

  constructor(
    readonly anchor: Anchor,
    readonly offset: number,
    readonly length: number,
    readonly from: tree.Point,
    readonly to: tree.Point | undefined,
  ) {
    super();
  }
}

/** Begins where its atom does. */
export class Value extends TreeNode implements tree.Value {
  declare readonly type: 'value';
  static {
    typed(this, 'value');
  }

  constructor(
    readonly length: number,
    readonly atom: tree.Atom,
    readonly qualifiers: readonly tree.Qualifier[],
    /** Set once more where the sources at the end turn out to be the last value's. */
    public sources: readonly tree.Path[],
  ) {
    super();
  }

  get start(): number {
    return this.atom.start;
  }

  get end(): number {
    return this.atom.start + this.length;
  }
}
