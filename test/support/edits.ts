// Edits of a text, and what an edited document owes: the tree of a fresh parse, by exactly the changes it tells.
import fc from 'fast-check';
import { expect } from 'vitest';
import { SyntaxDocument, type BlockChange, type Reparse } from '../../server/syntax/document';
import { parse } from '../../server/syntax/parse';
import type { Declaration, Statement, Tree } from '../../server/syntax/tree';

/** An edit anywhere in a text: `at` and `length` are taken for as much as there is. */
export interface Edit {
  readonly at: number;
  readonly length: number;
  readonly inserted: string;
}

const pieces = [
  ...[
    'x',
    '"',
    '"""',
    '{',
    '}',
    '\n',
    '\r\n',
    '\r',
    '(',
    ')',
    '[',
    ']',
    ',',
    ':',
    ';',
    ' ',
    '.',
    '@',
    '//',
    '# ',
  ],
  ...[' as ', 'in ', 's1e2', '1..3', '\\', 'é', '👩', '\ud83d', '\u00a0', '\uFEFF', '?', 'genre: "x"'],
  ...['show z {\n', '\nshow z {\n', '\ncast main {\n', '\n}\n', 'season 2 {\n', 'character q "Q"\n'],
];

/** Edits that put in, take out or replace a few characters. */
export const edits: fc.Arbitrary<readonly Edit[]> = fc.array(
  fc.record({
    at: fc.nat(),
    length: fc.oneof(fc.constant(0), fc.nat({ max: 3 }), fc.nat({ max: 40 })),
    inserted: fc.oneof(
      fc.constantFrom(...pieces),
      fc.array(fc.constantFrom(...pieces), { maxLength: 3 }).map((parts) => parts.join('')),
    ),
  }),
  { minLength: 1, maxLength: 8 },
);

/** Edits a text step by step, and expects of each step what an edit owes. */
export function expectEdited(text: string, steps: readonly Edit[]): void {
  const document = new SyntaxDocument(text);
  for (const { at, length, inserted } of steps) {
    const start = at % (document.text.length + 1);
    const end = Math.min(document.text.length, start + length);
    const before = listsOf(document.tree);
    const reparse = document.edit(start, end, inserted);
    expect(plain(reparse.tree)).toEqual(plain(parse(document.text)));
    expectChanges(before, reparse);
  }
}

function plain(tree: Tree): unknown {
  return JSON.parse(JSON.stringify(tree));
}

type Lists = Map<Declaration | undefined, readonly Statement[]>;

/** The statements of the file and of every block. */
function listsOf({ statements }: Tree): Lists {
  const lists: Lists = new Map([[undefined, [...statements]]]);
  addLists(lists, statements);
  return lists;
}

function addLists(lists: Lists, statements: readonly Statement[]): void {
  for (const statement of statements) {
    if (statement.type !== 'declaration' || !statement.block || lists.has(statement)) continue;
    lists.set(statement, [...statement.block.statements]);
    addLists(lists, statement.block.statements);
  }
}

/** Applied to the lists from before, the changes give those of the tree; nothing else is another node. */
function expectChanges(lists: Lists, { tree, changes }: Reparse): void {
  for (const change of changes) apply(lists, change, tree);
  for (const [parent, statements] of listsOf(tree)) expect(lists.get(parent)).toSatisfy(isSame(statements));
}

function isSame(statements: readonly Statement[]): (list: readonly Statement[]) => boolean {
  return (list) => list.length === statements.length && list.every((one, i) => one === statements[i]);
}

function apply(lists: Lists, { parent, removed, added }: BlockChange, tree: Tree): void {
  const list = lists.get(parent)!;
  const now = parent ? parent.block!.statements : tree.statements;
  const at = removed.length > 0 ? list.indexOf(removed[0]!) : now.indexOf(added[0]!);
  expect(list.slice(at, at + removed.length)).toSatisfy(isSame(removed));
  lists.set(parent, [...list.slice(0, at), ...added, ...list.slice(at + removed.length)]);
  addLists(lists, added);
}
