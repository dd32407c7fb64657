// The nodes of qualifiers: see nodes.ts.
import { Placed, typed, type Anchor } from './anchor';
import type * as tree from './tree';

export class In extends Placed implements tree.InQualifier {
  declare readonly type: 'in';
  static {
    typed(this, 'in');
  }

  constructor(
    readonly anchor: Anchor,
    readonly offset: number,
    readonly length: number,
    readonly seasons: tree.InQualifier['seasons'],
    readonly episodes: tree.InQualifier['episodes'],
    readonly path: tree.Path | undefined,
  ) {
    super();
  }
}

export class Dated extends Placed implements tree.DatedQualifier {
  declare readonly type: 'dated';
  static {
    typed(this, 'dated');
  }

  constructor(
    readonly anchor: Anchor,
    readonly offset: number,
    readonly length: number,
    readonly word: tree.DatedQualifier['word'],
    readonly point: tree.DatedQualifier['point'],
  ) {
    super();
  }
}

export class Reprising extends Placed implements tree.ReprisingQualifier {
  declare readonly type: 'reprising';
  static {
    typed(this, 'reprising');
  }

  constructor(
    readonly anchor: Anchor,
    readonly offset: number,
    readonly length: number,
    readonly shows: readonly tree.Path[],
  ) {
    super();
  }
}

export class Credited extends Placed implements tree.CreditedQualifier {
  declare readonly type: 'credited';
  static {
    typed(this, 'credited');
  }

  constructor(
    readonly anchor: Anchor,
    readonly offset: number,
    readonly length: number,
    readonly name: tree.Text | undefined,
  ) {
    super();
  }
}

export class Dub extends Placed implements tree.DubQualifier {
  declare readonly type: 'dub';
  static {
    typed(this, 'dub');
  }

  constructor(
    readonly anchor: Anchor,
    readonly offset: number,
    readonly length: number,
    readonly language: tree.Id | undefined,
  ) {
    super();
  }
}

export class Language extends Placed implements tree.LanguageQualifier {
  declare readonly type: 'language';
  static {
    typed(this, 'language');
  }

  constructor(
    readonly anchor: Anchor,
    readonly offset: number,
    readonly length: number,
    readonly tag: tree.Id | undefined,
  ) {
    super();
  }
}

export class Flag extends Placed implements tree.FlagQualifier {
  declare readonly type: 'flag';
  static {
    typed(this, 'flag');
  }

  constructor(
    readonly anchor: Anchor,
    readonly offset: number,
    readonly length: number,
    readonly word: tree.Id,
  ) {
    super();
  }
}
