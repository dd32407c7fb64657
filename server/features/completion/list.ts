// From offers to the list that a client shows: in order, cut where it is too long, with the edit that
// each item makes.
import {
  InsertTextFormat,
  InsertTextMode,
  type CompletionItem,
  type CompletionItemLabelDetails,
  type CompletionList,
  type Range,
} from 'vscode-languageserver-types';
import { rangeOf } from '../place';
import { withDefaults } from './defaults';
import { begins, behindOthers, fits, most } from './match';
import type { Offer, OfferData } from './offer';
import type { Context } from './slot';

/** What a client can do, and what made it ask. */
export interface CompletionOptions {
  readonly snippets: boolean;
  /** True where the client knows the command that asks for completion again. */
  readonly asksAgain: boolean;
  /** What the client may be told once for all items, as `completionList.itemDefaults` names it. */
  readonly defaults?: ReadonlySet<string>;
  /** The sign that was just typed, where it is one of `triggers`. */
  readonly trigger?: string | undefined;
}

/** What an item keeps for `completionItem/resolve`. */
export type ItemData = OfferData & { readonly uri: string };

export function listOf(
  context: Context,
  offers: readonly Offer[],
  options: CompletionOptions,
): CompletionList {
  const sorted = [...offers].sort((a, b) => a.rank - b.rank);
  const kept = sorted.length > most ? likeliest(sorted, context) : sorted;
  const range = rangeOf(context.file, context.word);
  const lead = leadOf(context);
  const items = behindOthers(kept, context).map((offer, i) =>
    toItem(offer, i, { context, options, range, lead }),
  );
  const isIncomplete = context.isCut || kept.length < sorted.length || sorted.some(({ fresh }) => fresh);
  return withDefaults({ isIncomplete, items }, range, options.defaults ?? none);
}

/** Of so many only those that fit what is typed; those first in which a word begins with it. */
function likeliest(sorted: readonly Offer[], context: Context): readonly Offer[] {
  const fitting = sorted.filter((offer) => fits(offer, context));
  if (fitting.length <= most) return fitting;
  const begun = fitting.filter((offer) => begins(offer, context));
  const kept = new Set([...begun, ...fitting].slice(0, most));
  return fitting.filter((offer) => kept.has(offer));
}

const none: ReadonlySet<string> = new Set();

/** The blank that is missing right behind a colon or a comma. */
function leadOf({ file, word, offset }: Context): string {
  const sign = file.slice(word.start - 1, word.start);
  return word.start === offset && (sign === ':' || sign === ',') ? ' ' : '';
}

interface Frame {
  readonly context: Context;
  readonly options: CompletionOptions;
  readonly range: Range;
  readonly lead: string;
}

function toItem(offer: Offer, index: number, { context, options, range, lead }: Frame): CompletionItem {
  const { label, kind, detail, about, filter, again, commit, data, text, snippet } = offer;
  const asSnippet = options.snippets && snippet !== undefined;
  const labelDetails: CompletionItemLabelDetails = {};
  if (detail) labelDetails.detail = ` ${detail}`;
  if (about) labelDetails.description = about;
  const item: CompletionItem = {
    label,
    kind,
    labelDetails,
    sortText: `${offer.rank}${String(index).padStart(4, '0')}`,
    textEdit: { range, newText: lead + (asSnippet ? snippet : text) },
    insertTextFormat: asSnippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
  };
  if (filter) item.filterText = filter;
  if (asSnippet) item.insertTextMode = InsertTextMode.adjustIndentation;
  if (commit) item.commitCharacters = [...commit];
  if (again && !asSnippet && options.asksAgain) item.command = askAgain;
  if (data) item.data = { ...data, uri: context.file.uri } satisfies ItemData;
  return item;
}

const askAgain = { title: 'Suggest', command: 'editor.action.triggerSuggest' };
