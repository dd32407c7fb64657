// What is offered at a place, before it takes the protocol's form: what to write, and what helps to
// choose. In which order and as which items a client sees it stands in list.ts.
import { CompletionItemKind } from 'vscode-languageserver-types';
import type { KindName } from '../../../grammar/schema';
import { plainOf } from './snippet';

export interface Offer {
  readonly label: string;
  readonly kind: CompletionItemKind;
  /** What is written. */
  readonly text: string;
  /** The same with places to fill in, for clients that know snippets. */
  readonly snippet?: string;
  /** What stands behind the label: a name, a meaning. */
  readonly detail?: string;
  /** What stands at the end of the line: of which kind it is, where it belongs. */
  readonly about?: string;
  /** What is matched with the word that is typed, where the label alone would miss something. */
  readonly filter?: string;
  /** True where it is made of the typed word: it comes behind all that exists, and every letter changes it. */
  readonly fresh?: boolean;
  /** How near it is; the nearest come first, and those alike in the order in which they are offered. */
  readonly rank: number;
  /** True where something has to follow. */
  readonly again?: boolean;
  /** Signs that accept it and are written behind it. */
  readonly commit?: readonly string[];
  readonly data?: OfferData;
}

/** What an item stands for, from which its documentation is found. */
export type OfferData =
  | { readonly type: 'entity'; readonly key: string }
  | { readonly type: 'kind'; readonly name: string }
  | { readonly type: 'field'; readonly on: string; readonly name: string; readonly word?: string }
  | { readonly type: 'category'; readonly name: string }
  | { readonly type: 'qualifier'; readonly name: string }
  | { readonly type: 'rule'; readonly code: string };

/** How near what is offered is: the first four are of the dataset, the others of the language. */
export const rank = { own: 0, near: 1, global: 2, other: 3, word: 4, form: 5 } as const;

/** A word of the language. */
export function word(label: string, more: Partial<Offer> = {}): Offer {
  return { label, text: label, kind: CompletionItemKind.Keyword, rank: rank.word, ...more };
}

/** Something with places to fill in; without snippets their defaults are written. */
export function form(label: string, snippet: string, more: Partial<Offer> = {}): Offer {
  const text = plainOf(snippet);
  return { label, text, snippet, kind: CompletionItemKind.Snippet, rank: rank.form, ...more };
}

/** The icon of each kind. */
export const icons: Readonly<Record<KindName, CompletionItemKind>> = {
  show: CompletionItemKind.Module,
  era: CompletionItemKind.Module,
  season: CompletionItemKind.Struct,
  part: CompletionItemKind.Struct,
  episode: CompletionItemKind.Event,
  segment: CompletionItemKind.Event,
  order: CompletionItemKind.Enum,
  release: CompletionItemKind.Event,
  cast: CompletionItemKind.Struct,
  crew: CompletionItemKind.Struct,
  character: CompletionItemKind.Variable,
  person: CompletionItemKind.Class,
  group: CompletionItemKind.Class,
  organization: CompletionItemKind.Interface,
  work: CompletionItemKind.File,
  universe: CompletionItemKind.Folder,
  source: CompletionItemKind.Reference,
  review: CompletionItemKind.Value,
  award: CompletionItemKind.Value,
  section: CompletionItemKind.Text,
};
