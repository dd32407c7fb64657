// A text that is edited, with its tree.
import { parse } from './parse';
import type { Declaration, Statement, Tree } from './tree';

/** What an edit has changed in a block; at the top of the file where there is no parent. */
export interface BlockChange {
  readonly parent: Declaration | undefined;
  readonly removed: readonly Statement[];
  readonly added: readonly Statement[];
}

export interface Reparse {
  readonly tree: Tree;
  readonly changes: readonly BlockChange[];
  readonly itemsMatched: number;
}

export class SyntaxDocument {
  private current: { readonly text: string; readonly tree: Tree };

  constructor(text: string) {
    this.current = { text, tree: parse(text) };
  }

  get text(): string {
    return this.current.text;
  }

  get tree(): Tree {
    return this.current.tree;
  }

  /** Replaces a stretch (UTF-16 offsets). The tree of before is spent. */
  edit(start: number, end: number, inserted: string): Reparse {
    const { text, tree: before } = this.current;
    const edited = text.slice(0, start) + inserted + text.slice(end);
    const tree = parse(edited);
    this.current = { text: edited, tree };
    const change = { parent: undefined, removed: before.statements, added: tree.statements };
    return { tree, changes: [change], itemsMatched: tree.statements.length };
  }
}
