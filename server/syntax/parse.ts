// Text to tree. Every text has a tree: this never throws, and a mistake in one statement leaves the
// others as they are.
import { Anchor, Place } from './anchor';
import { begin, far, finish, matchItem, top } from './generated/matcher';
import { Item, readItem } from './item';
import { Nest } from './nest';
import { Source, startOf } from './source';
import type { SyntaxProblem, Tree } from './tree';

/**
 * Parses the text of a `.series` file.
 * @param text LF, CRLF or CR line ends; a byte order mark is tolerated
 * @returns its tree, with the mistakes of form in the order of the text
 */
export function parse(text: string): Tree {
  const items = itemsOf(text);
  const nest = nested(items);
  const end = new Anchor(text.length);
  const statements = nest.finish(new Place(end, 0, 0));
  return { statements, problems: inOrder([...problemsIn(items), ...nest.problems]), end: text.length };
}

/** The items of a text in a row. */
export function itemsOf(text: string): readonly Item[] {
  const items: Item[] = [];
  begin(text);
  const source = new Source(text, 0, new Anchor(0));
  for (let at = 0; at < text.length;) {
    const end = matchItem(at);
    if (end <= at) throw new Error(`the grammar is not total: nothing matches at ${at}`);
    if (top > 0) {
      const start = startOf(0);
      const item = new Item(start, end - start, far + 1 - start);
      readItem(source, item);
      items.push(item);
    }
    at = end;
  }
  finish();
  return items;
}

function problemsIn(items: readonly Item[]): readonly SyntaxProblem[] {
  const problems: SyntaxProblem[] = [];
  for (const item of items) if (item.problems.length > 0) problems.push(...item.problems);
  return problems;
}

function nested(items: readonly Item[]): Nest {
  let [opens, closes] = [0, 0];
  for (const { brace } of items) {
    if (brace > 0) opens++;
    if (brace < 0) closes++;
  }
  const nest = new Nest(opens, closes);
  let brace: Item | undefined;
  for (const item of items) {
    if (brace) nest.close(brace, item.statement);
    brace = item.brace < 0 ? item : undefined;
    if (item.brace > 0) nest.open(item);
    else if (item.brace === 0) nest.add(item);
  }
  if (brace) nest.close(brace, undefined);
  return nest;
}

function inOrder(problems: readonly SyntaxProblem[]): readonly SyntaxProblem[] {
  if (problems.length < 2) return problems;
  return [...problems].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}
