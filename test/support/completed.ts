// Completion as an author sees it: the labels that are offered, and the text after accepting one.
import type { CompletionItem, CompletionList } from 'vscode-languageserver-types';
import { InsertTextFormat, type TextEdit } from 'vscode-languageserver-types';
import { completion, type CompletionOptions } from '../../server/features/completion';
import { plainOf } from '../../server/features/completion/snippet';
import { offsetOf, type Place } from '../../server/features/place';
import { applied } from './edited';
import { marked } from './marked';

export const plain: CompletionOptions = { snippets: false, asksAgain: true };
export const rich: CompletionOptions = { snippets: true, asksAgain: true };

/** What is offered to a client that knows snippets. */
export function offered(place: Place, trigger?: string): CompletionList {
  return completion(place, { ...rich, trigger });
}

/** The labels at the cursor of a fixture, in the order in which a client shows them. */
export function labelsIn(fixture: string, trigger?: string): readonly string[] {
  const { items } = offered(marked(fixture), trigger);
  return items.toSorted((a, b) => (a.sortText! < b.sortText! ? -1 : 1)).map(({ label }) => label);
}

/** The item with this label at the cursor of a fixture. @throws where there is none */
export function itemIn(fixture: string, label: string): CompletionItem {
  const item = offered(marked(fixture)).items.find((one) => one.label === label);
  if (!item) throw new Error(`\`${label}\` is not offered`);
  return item;
}

/** The text of a file after accepting an item, the places of a snippet filled in as they are at first. */
export function accept(place: Place, item: CompletionItem): string {
  return accepted(place, item).text;
}

/** The same, and where the cursor stands then. */
export function accepted(
  { file }: Place,
  { textEdit, insertTextFormat }: CompletionItem,
): { text: string; offset: number } {
  const { range, newText } = textEdit as TextEdit;
  const written = insertTextFormat === InsertTextFormat.Snippet ? plainOf(newText) : newText;
  const text = applied(file.text, [{ range, newText: written }]);
  return { text, offset: offsetOf(file, range.start) + written.length };
}

/** The marked file of a fixture after accepting the item with this label, in a client without snippets. */
export function afterAccepting(fixture: string, label: string): string {
  const place = marked(fixture);
  const item = completion(place, plain).items.find((one) => one.label === label);
  if (!item) throw new Error(`\`${label}\` is not offered`);
  return accept(place, item);
}
