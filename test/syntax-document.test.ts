// An edited text: its tree is always that of a fresh parse, and an edit costs what it touches and no more.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inventDataset } from '../bench/data/invent';
import { textIn } from '../bench/data/write';
import { SyntaxDocument, type Reparse } from '../server/syntax/document';
import type { Declaration, Statement } from '../server/syntax/tree';
import { statementsIn } from '../server/syntax/walk';
import { examples } from './support/corpus';
import { edits, expectEdited, lineEdits } from './support/edits';
import { fragments } from './support/fragments';

const shows = 'show a "A" {\n  season 1 {\n    episodes: 3\n  }\n  cast main {\n    p as q\n    r\n  }\n}\n';

describe('after any edits, the tree is that of the text', () => {
  it.each<[string, fc.Arbitrary<string>]>([
    ['of examples', fc.constantFrom(...examples().values()).chain(pieceOf)],
    ['of any row of words and signs', fragments(60)],
    ['of several shows', fc.constant(`${shows}\nshow b {\n}\n\n${shows}`)],
    [
      'of blocks that are not indented',
      fc.constant('show a {\ncharacter x {\nname: "q"\n}\n}\ncharacter y\n'),
    ],
  ])('%s', (_, texts) => {
    fc.assert(fc.property(texts, edits, expectEdited), { numRuns: 60 });
    fc.assert(fc.property(texts, lineEdits, expectEdited), { numRuns: 60 });
  });

  it('of a brace that lost its head, had one, and lost that again', () => {
    expectEdited('show z {\nx; 1', [
      { at: 0, length: 4, inserted: '?' },
      { at: 0, length: 1, inserted: 'cast main {\now' },
      { at: 12, length: 0, inserted: ',' },
    ]);
    expectEdited('\udc69show z {\nx?', [
      { at: 0, length: 3, inserted: '\ncast main {\n' },
      { at: 13, length: 0, inserted: ',' },
    ]);
  });
});

describe('a block and its head, which comments part', () => {
  const head = 'show a {\n  season 1 // first\n  // second\n';
  const block = '  {\n    released: 2020\n  }\n';
  const rest = '  genre: "x"\n  aired: 2021\n}\n';
  const other = '  episode 9\n';

  it.each([
    ['another head comes between', head + block + rest, head.length, 0, other],
    ['another head between goes', head + other + block + rest, head.length, other.length, ''],
    ['the block goes', head + block + rest, head.length, block.length, ''],
    ['a block comes', head + rest, head.length, 0, block],
    ['a comment between goes', head + block + rest, head.length - 12, 12, ''],
    ['the head goes', head + block + rest, 9, 11, ''],
    ['an empty block comes before', head + block + rest, head.length, 0, '  {\n  }\n'],
  ])('are as they would be anew where %s', (_, text, at, length, inserted) => {
    const back = { at, length: inserted.length, inserted: text.slice(at, at + length) };
    expectEdited(text, [{ at, length, inserted }, back, { at, length, inserted }]);
  });
});

/** At most a few thousand characters of a text. */
function pieceOf(text: string): fc.Arbitrary<string> {
  return fc.nat({ max: Math.max(0, text.length - 3000) }).map((start) => text.slice(start, start + 3000));
}

/** Replaces the first occurrence of a text. */
function replace(document: SyntaxDocument, from: string, to: string): Reparse {
  const start = document.text.indexOf(from);
  return document.edit(start, start + from.length, to);
}

/** Each change as `parent: removed → added`, in the words of the text. */
function told({ changes }: Reparse): readonly string[] {
  const words = (statements: readonly Statement[]): string => statements.map(nameOf).join(', ') || 'nothing';
  return changes.map(
    ({ parent, removed, added }) =>
      `${parent ? nameOf(parent) : 'file'}: ${words(removed)} → ${words(added)}`,
  );
}

function nameOf(statement: Statement): string {
  if (statement.type === 'declaration') return statement.keyword.text;
  return statement.type === 'field' ? statement.name.text : statement.type;
}

describe('what changes', () => {
  it.each([
    ['a value', 'episodes: 3', 'episodes: 4', ['season: episodes → episodes']],
    ['a new line', '3\n', '3\n    aired: 2025\n', ['season: nothing → aired']],
    ['a line less', '    p as q\n', '', ['cast: credit → nothing']],
    ['blanks', '  cast', '\n      cast', []],
    ['a head', 'season 1', 'season 2', ['show: season → season']],
    ['a kind that makes something else of what is within', 'cast main', 'crew', ['show: cast → crew']],
    ['a block less', ' {\n    episodes: 3\n  }', '', ['show: season → season']],
  ])('is told of %s', (_, from, to, expected) => {
    expect(told(replace(new SyntaxDocument(shows), from, to))).toEqual(expected);
  });

  it('leaves every other statement the same node, at its new place', () => {
    const document = new SyntaxDocument(shows);
    const before = [...statementsIn(document.tree.statements)];
    replace(document, 'episodes: 3', 'episodes: 10 (so far)');
    const after = [...statementsIn(document.tree.statements)];
    expect(after.filter((one, i) => one !== before[i]).map(nameOf)).toEqual(['episodes']);
    for (const { start, end } of after) expect(document.text.slice(start, end)).toMatch(/^\S[^]*\S$|^\S$/);
  });

  it('keeps a statement behind which the author only goes on to a new line', () => {
    const document = new SyntaxDocument(shows);
    expect(told(replace(document, 'p as q\n', 'p as q\n\n'))).toEqual([]);
  });

  it('keeps a declaration while its block changes', () => {
    const document = new SyntaxDocument(shows);
    const [show] = document.tree.statements as [Declaration];
    const { block } = show;
    replace(document, 'r\n', 'r\n    s\n');
    expect(document.tree.statements[0]).toBe(show);
    expect(show.block).toBe(block);
    expect(show.end).toBe(document.text.length - 1);
  });
});

describe('what an edit costs', () => {
  const text = textIn('series', inventDataset({ files: 1, lines: 10_000, seed: 1 })[0]!);
  const middle = text.indexOf('genre: "', text.length / 2) + 'genre: "'.length;

  it('matches two or three items for a letter in the middle of 10,000 lines', () => {
    const { itemsMatched, changes } = new SyntaxDocument(text).edit(middle, middle, 'x');
    expect(itemsMatched).toBeLessThanOrEqual(3);
    expect(changes).toHaveLength(1);
  });

  it('puts no more into blocks anew than what it has changed, and the block of a head that is another one', () => {
    const document = new SyntaxDocument(text);
    expect(document.edit(middle, middle, 'x').itemsNested).toBeLessThanOrEqual(3);
    const head = text.lastIndexOf('episode', middle) + 'episode'.length;
    const { itemsNested, changes } = document.edit(head, head, ' 9');
    expect(itemsNested).toBeLessThanOrEqual(20);
    expect(changes).toHaveLength(1);
  });

  it('disturbs one show where a brace is missing, and nothing once it is back', () => {
    const document = new SyntaxDocument(text);
    const brace = text.indexOf('}', middle);
    const before = [...document.tree.statements];
    const broken = document.edit(brace, brace + 1, '');
    expect(broken.itemsMatched).toBeLessThanOrEqual(3);
    expect(broken.tree.problems).toHaveLength(1);
    expect(document.tree.statements.filter((one, i) => one !== before[i])).toEqual([]);
    expect(
      broken.changes.every(({ parent }) => parent && within(document.tree.statements, parent, brace)),
    ).toBe(true);
    const mended = document.edit(brace, brace, '}');
    expect(mended.itemsMatched).toBeLessThanOrEqual(3);
    expect(mended.tree.problems).toEqual([]);
  });
});

/** True where a declaration stands in the same statement of the file as an offset. */
function within(statements: readonly Statement[], { start }: Declaration, offset: number): boolean {
  const around = statements.find((one) => one.start <= offset && offset <= one.end);
  return around !== undefined && around.start <= start && start <= around.end;
}
