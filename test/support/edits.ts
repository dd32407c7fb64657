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
  /** True where it begins and ends with a line. */
  readonly isOfLines?: boolean;
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

const lines = [
  'aired: 2020',
  '// a remark',
  'p as q',
  'maggie_q "Maggie Q"',
  '?? ;',
  'season 2 {',
  'episode 3 "Three" {',
  'episode 4',
  'cast main {',
  'character q "Q"',
  'show z',
  '{',
  '}',
  '} // behind',
  'season 5 { episode 1 }',
];

/** Edits that put whole lines in place of others: statements, comments, heads and braces. */
export const lineEdits: fc.Arbitrary<readonly Edit[]> = fc.array(
  fc.record({
    at: fc.nat(),
    length: fc.oneof(fc.constant(0), fc.nat({ max: 30 }), fc.nat({ max: 120 })),
    inserted: fc
      .array(fc.constantFrom(...lines), { maxLength: 4 })
      .map((all) => all.map((line) => `${line}\n`).join('')),
    isOfLines: fc.constant(true),
  }),
  { minLength: 1, maxLength: 8 },
);

/** Edits a text step by step, and expects of each step what an edit owes. */
export function expectEdited(text: string, steps: readonly Edit[]): void {
  const document = new SyntaxDocument(text);
  for (const step of steps) {
    const { inserted } = step;
    const [start, end] = stretchOf(step, document.text);
    const before = listsOf(document.tree);
    const reparse = document.edit(start, end, inserted);
    expect(plain(reparse.tree)).toEqual(plain(parse(document.text)));
    expectChanges(before, reparse);
  }
}

function stretchOf({ at, length, isOfLines = false }: Edit, text: string): readonly [number, number] {
  const start = at % (text.length + 1);
  const end = Math.min(text.length, start + length);
  if (!isOfLines) return [start, end];
  const from = text.lastIndexOf('\n', start - 1) + 1;
  // Nothing is taken out where nothing was to be.
  return [from, length === 0 ? from : text.indexOf('\n', end) + 1 || text.length];
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
