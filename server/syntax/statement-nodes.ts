// The nodes of statements and blocks: see nodes.ts. They are filled while they are read; blocks are put around
// them later (nest.ts), and change when the text does.
import { Placed, TreeNode, typed, type Anchor } from './anchor';
import type { Word } from './nodes';
import { none } from './source';
import type * as tree from './tree';

/** Begins where its name does. */
export class Field extends TreeNode implements tree.Field {
  declare readonly type: 'field';
  static {
    typed(this, 'field');
  }

  /** @param stated its value; a list where it has none or several, which takes more room */
  constructor(
    readonly length: number,
    readonly name: tree.Id,
    private readonly stated: tree.Value | readonly tree.Value[],
    readonly sources: readonly tree.Path[],
    readonly comments: readonly tree.Comment[],
  ) {
    super();
  }

  get values(): readonly tree.Value[] {
    return isList(this.stated) ? this.stated : [this.stated];
  }

  override parts(): object {
    const { name, values, sources, comments } = this;
    return { name, values, sources, comments };
  }

  get start(): number {
    return this.name.start;
  }

  get end(): number {
    return this.name.start + this.length;
  }
}

function isList<T>(one: T | readonly T[]): one is readonly T[] {
  return Array.isArray(one);
}

/** What ends with a tail. */
export abstract class Tailed extends Placed implements tree.Tail {
  abstract qualifiers: readonly tree.Qualifier[];
  abstract sources: readonly tree.Path[];
  abstract text: tree.Text | tree.Prose | undefined;
}

export class Credit extends Tailed implements tree.Credit {
  declare readonly type: 'credit';
  static {
    typed(this, 'credit');
  }

  qualifiers: readonly tree.Qualifier[] = none;
  sources: readonly tree.Path[] = none;
  text: tree.Text | tree.Prose | undefined = undefined;
  performers: readonly (tree.Reference | tree.Text)[] = none;
  as: tree.Span | undefined = undefined;
  roles: readonly (tree.Reference | tree.Text)[] = none;
  comments: readonly tree.Comment[] = none;

  constructor(
    readonly anchor: Anchor,
    readonly offset: number,
    readonly length: number,
  ) {
    super();
  }
}

export class Declaration extends Tailed implements tree.Declaration {
  declare readonly type: 'declaration';
  static {
    typed(this, 'declaration');
  }

  qualifiers: readonly tree.Qualifier[] = none;
  sources: readonly tree.Path[] = none;
  text: tree.Text | tree.Prose | undefined = undefined;
  block: Block | undefined = undefined;

  constructor(
    readonly anchor: Anchor,
    readonly offset: number,
    readonly length: number,
    readonly keyword: tree.Id,
    readonly label: tree.Label,
  ) {
    super();
  }

  /** With its block, where it has one. */
  override get end(): number {
    return this.block ? this.block.end : super.end;
  }
}

/** A label with nothing in it. */
export const noLabel: tree.Label = {
  number: undefined,
  episode: undefined,
  path: undefined,
  name: undefined,
};

export class Junk extends Placed implements tree.Junk {
  declare readonly type: 'junk';
  static {
    typed(this, 'junk');
  }

  constructor(
    readonly anchor: Anchor,
    readonly offset: number,
    readonly length: number,
  ) {
    super();
  }
}

/** The node of any statement. */
export type StatementNode = Declaration | Field | Credit | Junk | Word<'comment'>;

/** Begins at its opening brace, and ends where its closing brace, or what stands in for one, does. */
export class Block extends TreeNode implements tree.Block {
  constructor(
    public open: tree.Span,
    public close: tree.Span,
    public closed: boolean,
    readonly statements: StatementNode[],
  ) {
    super();
  }

  get start(): number {
    return this.open.start;
  }

  get end(): number {
    return this.close.end;
  }
}
