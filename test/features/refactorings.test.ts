// Each refactoring on a small text: what the text is afterwards, and that the guide reads as before.
import { describe, expect, it } from 'vitest';
import { wrapped } from '../../server/features/actions/refactorings/reflow';
import { after, pagesAround, titlesAt } from '../support/actions';

/** A show with these lines in it. */
function show(lines: string): string {
  return `show bay "Bay" {\n  genre: "Drama"\n${lines.replace(/^(?=.)/gm, '  ')}\n}\n`;
}

type Case = readonly [title: string, before: string, after: string];

function inShow(cases: readonly Case[]): void {
  it.each(cases)('%s', (title, before, expected) => {
    expectSame(show(before), title, show(expected));
  });
}

function inFiles(cases: readonly Case[]): void {
  it.each(cases)('%s', (title, before, expected) => {
    expectSame(before, title, expected);
  });
}

/** The text is as expected, and the guide as it was, but for where a relation is told, and the billing. */
function expectSame(before: string, title: string, expected: string): void {
  expect(after(before, title)).toBe(expected);
  const [then, now] = pagesAround(before, title);
  if (!/^(?:Say of|Sort the cast) /.test(title)) expect(now).toBe(then);
}

/** Refactorings that are not offered at the mark. */
function never(cases: readonly (readonly [title: string, lines: string])[]): void {
  it.each(cases)('not: %s', (title, lines) => {
    expect(titlesAt(show(lines), { only: ['refactor'] })).not.toContain(title);
  });
}

describe('sort', () => {
  inShow([
    [
      'Sort the episodes by number',
      'season <|>1 {\n  episodes: 3\n  // The second.\n  episode 2 "Fog" { aired: 2021-03-11 } // foggy\n\n  episode 1..1 "Low Water"\n  episode 1.5 "Between"\n}',
      'season 1 {\n  episodes: 3\n  episode 1..1 "Low Water"\n\n  episode 1.5 "Between"\n  // The second.\n  episode 2 "Fog" { aired: 2021-03-11 } // foggy\n}',
    ],
    [
      'Sort the seasons by number',
      'season 2 { <|>episodes: 2 }; season 1 { episodes: 3 }',
      'season 1 { episodes: 3 }; season 2 { episodes: 2 }',
    ],
    [
      'Sort the cast by first appearance',
      'season 1\nseason 2\ncast guest {\n  // Twice.\n  ada "Ada" as quill "Quill" in s2e1, s1e4\n  <|>ben "Ben" as wren "Wren" in season 2: "a fox"\n  cy "Cy" as teal "Teal" in s1e3\n}',
      'season 1\nseason 2\ncast guest {\n  cy "Cy" as teal "Teal" in s1e3\n  // Twice.\n  ada "Ada" as quill "Quill" in s2e1, s1e4\n  ben "Ben" as wren "Wren" in season 2: "a fox"\n}',
    ],
  ]);
  never([
    [
      'Sort the cast by first appearance',
      'season 1\nseason 2\ncast main {\n  <|>ada "Ada" as quill "Quill" in season 2\n  ben "Ben" as wren "Wren"\n}',
    ],
    ['Sort the seasons by number', '<|>season 1\nseason 2'],
    ['Sort the seasons by number', '<|>season 2 // two\nseason 1; season 3 { // three\n}'],
  ]);
});

describe('extract and inline', () => {
  inShow([
    [
      'Declare character quill in show bay',
      'cast main {\n  ada "Ada" as <|>quill "Quill": "keeps the light"\n}\ncharacter wren "Wren"\nseason 1',
      'cast main {\n  ada "Ada" as quill: "keeps the light"\n}\ncharacter wren "Wren"\ncharacter quill "Quill"\nseason 1',
    ],
    [
      'Declare quill at its first mention',
      'character <|>quill "Quill"\n\ncast main {\n  ada "Ada" as quill in season 1\n}\nseason 1',
      '\ncast main {\n  ada "Ada" as quill "Quill" in season 1\n}\nseason 1',
    ],
  ]);
  inFiles([
    [
      'Declare organization fox in a block of its own',
      show('network: <|>fox "Fox", nbc "NBC"'),
      `${show('network: fox, nbc "NBC"')}\norganization fox "Fox"\n`,
    ],
    [
      'Declare fox at its first mention',
      `//- a.series\n${show('network: fox')}//- b.series\norganization <|>fox "Fox" {}\n\n// More.\norganization nbc "NBC"\n`,
      `//- a.series\n${show('network: fox "Fox"')}// More.\norganization nbc "NBC"\n`,
    ],
  ]);
  never([
    [
      'Declare quill at its first mention',
      'character <|>quill "Quill" { rank: "Sergeant" }\npremise: """@quill"""',
    ],
    ['Declare quill at its first mention', 'character <|>quill "Quill"\npremise: """@quill"""'],
  ]);
});

describe('move', () => {
  inFiles([
    [
      'Move ada_roe to ada-roe.series',
      `//- shows/bay.series\n${show('crew { writer: ada_roe }')}\n// The writer.\nperson <|>ada_roe "Ada Roe" {\n  born: 1970\n}\n\nperson ben "Ben" { spouse: ada_roe }\n`,
      `${show('crew { writer: ada_roe }')}\nperson ben "Ben" { spouse: ada_roe }\n//- shows/ada-roe.series\n// The writer.\nperson ada_roe "Ada Roe" {\n  born: 1970\n}\n`,
    ],
  ]);
  it('is not offered for the only declaration, nor where the file is there', () => {
    expect(titlesAt('show <|>bay "Bay"\n')).toEqual([]);
    expect(titlesAt('//- a.series\nperson <|>b "B"\nperson c "C"\n//- b.series\n')).toEqual([]);
  });
});

describe('lists and blocks', () => {
  inShow([
    [
      'Put each value on its own line',
      'aka: <|>"A", "B"@en (x),\n  "C" [echo]',
      'aka: "A",\n  "B"@en (x),\n  "C" [echo]',
    ],
    ['Put the values on one line', 'aka: <|>"A",\n  "B", "C"', 'aka: "A", "B", "C"'],
    [
      'Put the block of season on several lines',
      'season <|>1 { episodes: 3; aired: 2021 (all of it) }',
      'season 1 {\n  episodes: 3\n  aired: 2021 (all of it)\n}',
    ],
    [
      'Put the block of season on one line',
      'season 1 {\n  episodes: 3\n  aired: 2021\n<|>}',
      'season 1 { episodes: 3; aired: 2021 }',
    ],
  ]);
  never([
    ['Put the block of season on one line', 'season 1 <|>{\n  episodes: 3 // three\n}'],
    ['Put the block of season on one line', '<|>season 1 {\n  episode 1\n}'],
    ['Put the block of season on one line', 'season 1 {\n  <|>episodes: 3\n}'],
  ]);
});

describe('text and prose', () => {
  const long =
    'keeps a light that no ship needs any more and writes down what the fog brings to it every night';
  inShow([
    [
      'Write the text as prose',
      'premise: "<|>A *light* at a@b: 5 < 6"',
      String.raw`premise: """A \*light\* at a\@b: 5 \< 6"""`,
    ],
    [
      'Write the text as prose',
      `character ada "Ada": "<|>${long}"`,
      `character ada "Ada": """\n  ${long}\n"""`,
    ],
    [
      'Write the prose as text',
      'premise: """<|>A "light".\n  Fog."""',
      String.raw`premise: "A \"light\". Fog."`,
    ],
    [
      'Wrap the prose at 100 columns',
      `premise: """\n  Ada ${long},\n  and so on.\n\n  - ${long} ${long}\n"""`.replace('Ada', '<|>Ada'),
      'premise: """\n  Ada keeps a light that no ship needs any more and writes down what the fog brings to it every\n' +
        `  night, and so on.\n\n  - ${long} ${long}\n"""`,
    ],
  ]);
  never([
    ['Write the text as prose', 'setting: "<|>Galway"'],
    ['Write the prose as text', 'season 1\npremise: """<|>See @s1."""'],
    ['Write the prose as text', 'premise: """<|>One.\n\n  Two."""'],
    ['Wrap the prose at 100 columns', 'premise: """<|>One."""'],
  ]);
  it.each([
    ['a b\nc d', ['a b c', 'd']],
    ['# Head\na b\nc d', ['# Head', 'a b', 'c d']],
    ['a bcde\n- b', ['a bcde', '- b']],
    ['a b c - d', ['a b c -', 'd']],
    ['a b c 1. d', ['a b c 1.', 'd']],
    [
      '```\na b c d e f\n\ng h i j k\n```\n\na b c d',
      ['```', 'a b c d e f', '', 'g h i j k', '```', '', 'a b c', 'd'],
    ],
    ['a | b | c\n--|--|--\n1 | 2 | 3', ['a | b | c', '--|--|--', '1 | 2 | 3']],
    ['one\\\ntwo three', ['one\\', 'two three']],
  ])('wraps %j', (markdown, lines) => {
    expect(wrapped(markdown, 6)).toEqual(lines);
  });
});

describe('inverse', () => {
  inShow([
    [
      'Say of wren: child-of ada',
      'character ada "Ada" {\n  parent-of: <|>wren "Wren" (estranged), ben "Ben"\n}',
      'character ada "Ada" {\n  parent-of: ben "Ben"\n}\ncharacter wren "Wren" { child-of: ada (estranged) }',
    ],
    [
      'Say of wren: child-of ada',
      'character ada "Ada" {\n  mother-of: <|>wren\n}\ncharacter wren "Wren" { child-of: ben }\ncharacter ben "Ben"',
      'character ada "Ada" {\n}\ncharacter wren "Wren" { child-of: ben, ada }\ncharacter ben "Ben"',
    ],
  ]);
  inFiles([
    [
      'Say of wren: sibling-of reef.ada',
      `${show('character wren "Wren"')}show reef "Reef" {\n  character ada "Ada" { sibling-of: <|>bay.wren; rank: "Captain" }\n}\n`,
      `${show('character wren "Wren" {\n  sibling-of: reef.ada\n}')}show reef "Reef" {\n  character ada "Ada" { rank: "Captain" }\n}\n`,
    ],
  ]);
});
