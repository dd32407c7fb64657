// The nodes of qualifiers: see nodes.ts.
import { Place, type Anchor } from './anchor';
import type * as tree from './tree';

export class In extends Place implements tree.InQualifier {
  readonly type = 'in';
  constructor(
    anchor: Anchor,
    offset: number,
    length: number,
    readonly seasons: tree.InQualifier['seasons'],
    readonly episodes: tree.InQualifier['episodes'],
    readonly path: tree.Path | undefined,
  ) {
    super(anchor, offset, length);
  }
}

export class Dated extends Place implements tree.DatedQualifier {
  readonly type = 'dated';
  constructor(
    anchor: Anchor,
    offset: number,
    length: number,
    readonly word: tree.DatedQualifier['word'],
    readonly point: tree.DatedQualifier['point'],
  ) {
    super(anchor, offset, length);
  }
}

export class Reprising extends Place implements tree.ReprisingQualifier {
  readonly type = 'reprising';
  constructor(
    anchor: Anchor,
    offset: number,
    length: number,
    readonly shows: readonly tree.Path[],
  ) {
    super(anchor, offset, length);
  }
}

export class Credited extends Place implements tree.CreditedQualifier {
  readonly type = 'credited';
  constructor(
    anchor: Anchor,
    offset: number,
    length: number,
    readonly name: tree.Text | undefined,
  ) {
    super(anchor, offset, length);
  }
}

export class Dub extends Place implements tree.DubQualifier {
  readonly type = 'dub';
  constructor(
    anchor: Anchor,
    offset: number,
    length: number,
    readonly language: tree.Id | undefined,
  ) {
    super(anchor, offset, length);
  }
}

export class Language extends Place implements tree.LanguageQualifier {
  readonly type = 'language';
  constructor(
    anchor: Anchor,
    offset: number,
    length: number,
    readonly tag: tree.Id | undefined,
  ) {
    super(anchor, offset, length);
  }
}

export class Flag extends Place implements tree.FlagQualifier {
  readonly type = 'flag';
  constructor(
    anchor: Anchor,
    offset: number,
    length: number,
    readonly word: tree.Id,
  ) {
    super(anchor, offset, length);
  }
}
