// The nodes of qualifiers: see nodes.ts.
import { Placed, type Anchor } from './anchor';
import type * as tree from './tree';

export class In extends Placed implements tree.InQualifier {
  readonly type = 'in';
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
  readonly type = 'dated';
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
  readonly type = 'reprising';
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
  readonly type = 'credited';
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
  readonly type = 'dub';
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
  readonly type = 'language';
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
  readonly type = 'flag';
  constructor(
    readonly anchor: Anchor,
    readonly offset: number,
    readonly length: number,
    readonly word: tree.Id,
  ) {
    super();
  }
}
