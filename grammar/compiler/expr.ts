// A grammar as plain data: what the compiler needs to know of it, free of the library it was read with.

/** A parsing expression. Text is matched in UTF-16 code units; `any` and `unicode` take a whole code point. */
export type Expr =
  | { readonly type: 'any' }
  | { readonly type: 'end' }
  | { readonly type: 'terminal'; readonly text: string }
  | { readonly type: 'range'; readonly from: number; readonly to: number }
  | { readonly type: 'unicode'; readonly category: string }
  | { readonly type: 'alt' | 'seq'; readonly of: readonly Expr[] }
  | { readonly type: 'star' | 'plus' | 'opt' | 'not' | 'and'; readonly of: Expr }
  | { readonly type: 'apply'; readonly rule: string };

export interface Rule {
  readonly name: string;
  readonly body: Expr;
  /** The words in parentheses behind the rule's name, for messages. */
  readonly description?: string;
}

export type Grammar = ReadonlyMap<string, Rule>;

/** A node of a match: a rule, where it matched (UTF-16 offsets), and the nodes within. */
export interface Node {
  readonly rule: string;
  readonly start: number;
  readonly end: number;
  readonly children: readonly Node[];
}
