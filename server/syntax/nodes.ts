// The nodes of a tree as small objects of few shapes. The names of their parts are those of tree.ts, which
// says what they mean; where they stand they keep to themselves (anchor.ts). Those that begin or end where a part of
// them does ask that part: there are many of them, and each number takes room.
import { Place, TreeNode, type Anchor } from './anchor';
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

/** From its first id to its last. */
export class Path extends TreeNode implements tree.Path {
  readonly type = 'path';
  /** @param ids one or more */
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
  readonly type = 'reference';
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
export class Word<T extends string> extends Place {
  constructor(
    anchor: Anchor,
    offset: number,
    length: number,
    readonly type: T,
    readonly text: string,
  ) {
    super(anchor, offset, length);
  }
}

export class Prose extends Place implements tree.Prose {
  readonly type = 'prose';
  constructor(
    anchor: Anchor,
    offset: number,
    length: number,
    readonly text: string,
    readonly mentions: readonly tree.Mention[],
  ) {
    super(anchor, offset, length);
  }
}

export class Mention extends Place implements tree.Mention {
  constructor(
    anchor: Anchor,
    offset: number,
    length: number,
    readonly path: tree.Path | undefined,
    readonly episode: tree.EpisodeValue | undefined,
  ) {
    super(anchor, offset, length);
  }
}

export class NumberValue extends Place implements tree.NumberValue {
  readonly type = 'number';
  constructor(
    anchor: Anchor,
    offset: number,
    length: number,
    readonly text: string,
    readonly value: number,
    readonly suffix: string,
  ) {
    super(anchor, offset, length);
  }
}

export class Percent extends Place implements tree.PercentValue {
  readonly type = 'percent';
  constructor(
    anchor: Anchor,
    offset: number,
    length: number,
    readonly value: number,
  ) {
    super(anchor, offset, length);
  }
}

export class Score extends Place implements tree.ScoreValue {
  readonly type = 'score';
  constructor(
    anchor: Anchor,
    offset: number,
    length: number,
    readonly value: number,
    readonly outOf: number,
  ) {
    super(anchor, offset, length);
  }
}

export class Duration extends Place implements tree.DurationValue {
  readonly type = 'duration';
  constructor(
    anchor: Anchor,
    offset: number,
    length: number,
    readonly minutes: number,
  ) {
    super(anchor, offset, length);
  }
}

export class Episode extends Place implements tree.EpisodeValue {
  readonly type = 'episode';
  constructor(
    anchor: Anchor,
    offset: number,
    length: number,
    readonly path: tree.Path | undefined,
    readonly season: number,
    readonly number: string | undefined,
  ) {
    super(anchor, offset, length);
  }
}

export class Range extends Place implements tree.RangeValue {
  readonly type = 'range';
  constructor(
    anchor: Anchor,
    offset: number,
    length: number,
    readonly from: tree.Point,
    readonly to: tree.Point | undefined,
  ) {
    super(anchor, offset, length);
  }
}

/** Begins where its atom does. */
export class Value extends TreeNode implements tree.Value {
  readonly type = 'value';
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
