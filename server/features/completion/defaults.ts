// A list with what most of its items have in common said once: a client that knows defaults reads a third of the
// text. What the client makes of it is the same list.
import type {
  CompletionItem,
  CompletionList,
  InsertTextFormat,
  Range,
  TextEdit,
} from 'vscode-languageserver-types';

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
  const shorter = (item: CompletionItem): CompletionItem =>
    withoutEdit(withoutFormat(withoutSigns(item, commit), format), editRange);
  return { ...list, itemDefaults, items: items.map(shorter) };
}

function mostCommon<T>(all: readonly T[]): T | undefined {
  const counts = new Map<T, number>();
  for (const one of all) counts.set(one, (counts.get(one) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}

function signsOf(joined: string): string[] {
  return joined === '' ? [] : joined.split('\n');
}

/** What has no signs of its own says so where the others have. */
function withoutSigns(item: CompletionItem, common: string | undefined): CompletionItem {
  if (common === undefined) return item;
  const { commitCharacters = [], ...rest } = item;
  return commitCharacters.join('\n') === common ? rest : { ...rest, commitCharacters };
}

function withoutFormat(item: CompletionItem, common: InsertTextFormat | undefined): CompletionItem {
  if (common === undefined || item.insertTextFormat !== common) return item;
  const shorter = { ...item };
  delete shorter.insertTextFormat;
  return shorter;
}

/** Where a range is common, an item without a text of its own writes its label. */
function withoutEdit(item: CompletionItem, common: Range | undefined): CompletionItem {
  if (!common || !item.textEdit) return item;
  const { textEdit, ...rest } = item;
  const { newText } = textEdit as TextEdit;
  return newText === item.label ? rest : { ...rest, textEditText: newText };
}
