// A list with what most of its items have in common said once: a client that knows defaults reads a third of the
// text. What the client makes of it is the same list.
import type { CompletionItem, CompletionList, InsertTextFormat, Range } from 'vscode-languageserver-types';

/** What a client may be told once for all items. */
export type Default = 'commitCharacters' | 'editRange' | 'insertTextFormat';

/** The same list with defaults. @param known those that the client understands */
export function withDefaults(list: CompletionList, range: Range, known: ReadonlySet<string>): CompletionList {
  const { items } = list;
  const commit = known.has('commitCharacters')
    ? mostCommon(items.map(({ commitCharacters = [] }) => commitCharacters.join('\n')))
    : undefined;
  const format = known.has('insertTextFormat')
    ? mostCommon(items.map(({ insertTextFormat }) => insertTextFormat))
    : undefined;
  const editRange = known.has('editRange') ? range : undefined;
  const itemDefaults: CompletionList['itemDefaults'] = {
    ...(commit !== undefined && { commitCharacters: signsOf(commit) }),
    ...(format !== undefined && { insertTextFormat: format }),
    ...(editRange && { editRange }),
  };
  if (items.length === 0 || Object.keys(itemDefaults).length === 0) return list;
  const common: Common = { commit, format, editRange };
  return { ...list, itemDefaults, items: items.map((item) => shorter(item, common)) };
}

/** What most items have; undefined where the client takes no default for it. */
interface Common {
  readonly commit: string | undefined;
  readonly format: InsertTextFormat | undefined;
  readonly editRange: Range | undefined;
}

function mostCommon<T>(all: readonly T[]): T | undefined {
  const counts = new Map<T, number>();
  for (const one of all) counts.set(one, (counts.get(one) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}

function signsOf(joined: string): string[] {
  return joined === '' ? [] : joined.split('\n');
}

function shorter(item: CompletionItem, { commit, format, editRange }: Common): CompletionItem {
  const { commitCharacters = [], insertTextFormat, textEdit, ...rest } = item;
  const short: CompletionItem = rest;
  // What has no signs of its own says so where the others have.
  if (commit === undefined ? item.commitCharacters : commitCharacters.join('\n') !== commit)
    short.commitCharacters = commitCharacters;
  if (insertTextFormat && insertTextFormat !== format) short.insertTextFormat = insertTextFormat;
  if (textEdit && !editRange) short.textEdit = textEdit;
  // Where a range is common, an item without a text of its own writes its label.
  else if (textEdit && textEdit.newText !== item.label) short.textEditText = textEdit.newText;
  return short;
}
