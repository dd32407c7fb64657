// Which item stands first in VS Code, which ranks by how well the typed word fits and only then by the
// server's order. The points are those of `fuzzyScore` in its source, vs/base/common/filters.ts.
import type { CompletionItem } from 'vscode-languageserver-types';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { TextEdit } from 'vscode-languageserver-types';
import { offered } from './completed';
import { marked } from './marked';

/** The labels at the cursor of a fixture that fit the typed word, in the order in which VS Code shows them. */
export function shownIn(fixture: string): readonly string[] {
  const place = marked(fixture);
  return offered(place)
    .items.map((item) => ({ item, points: score(typedBefore(place, item), item.filterText ?? item.label) }))
    .filter(({ points }) => points !== undefined)
    .sort((a, b) => b.points! - a.points! || (a.item.sortText! < b.item.sortText! ? -1 : 1))
    .map(({ item }) => item.label);
}

function typedBefore({ file, offset }: ReturnType<typeof marked>, { textEdit }: CompletionItem): string {
  const text = TextDocument.create('', '', 0, file.text);
  return file.text.slice(text.offsetAt((textEdit as TextEdit).range.start), offset);
}

const separator = /[_\-. /\\'":$<>()[\]{}]/;

/** How well a word fits a text; undefined where it does not. */
export function score(word: string, text: string): number | undefined {
  if (word === '') return 0;
  const seen = text.slice(0, 128);
  let row = points(word, seen, 0).map((one, at) => (isStrong(seen, at, 0) ? one : -Infinity));
  for (let letter = 1; letter < word.length; letter++) {
    const before = row;
    row = points(word, seen, letter).map((one, at) => one + bestBefore(before, seen, at));
  }
  const ends = row.map((one, at) => one - (at < seen.length - 1 ? 5 : 0) - (at + 1 - word.length));
  const best = Math.max(...ends);
  if (!Number.isFinite(best)) return undefined;
  return best + (word.length === seen.length ? 2 : 0);
}

/** What the letter before contributes: on with it, or behind a gap. */
function bestBefore(before: readonly number[], text: string, at: number): number {
  const gap = startsWord(text, at);
  const on = (before[at - 1] ?? -Infinity) + (gap ? 0 : 1);
  return Math.max(on, ...before.slice(0, Math.max(0, at - 1)).map((one) => one - 5 + (gap ? 2 : 0)));
}

/** The points of one letter at each place of the text. */
function points(word: string, text: string, letter: number): readonly number[] {
  return text.split(/(?:)/).map((sign, at) => {
    if (sign.toLowerCase() !== word[letter]!.toLowerCase()) return -Infinity;
    const base = isStrong(text, at, letter) ? (at === letter && sign === word[letter] ? 7 : 5) : 1;
    return letter === 0 && at > 0 ? base - (startsWord(text, at) ? 3 : 5) : base;
  });
}

function isStrong(text: string, at: number, letter: number): boolean {
  return at === letter || startsWord(text, at) || separator.test(text[at]!);
}

function startsWord(text: string, at: number): boolean {
  return separator.test(text[at - 1] ?? '') || /\p{Lu}/u.test(text[at]!);
}
