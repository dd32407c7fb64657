// `// series-ignore`: where a comment silences a rule, and where it does not.
import { expect, it } from 'vitest';
import { problemsIn } from './support/dataset';

it.each([
  ['nothing is silenced', 'genre: "a",\ngenre: "b",\n', [1, 2]],
  ['on its line', 'genre: "a",, "b" // series-ignore stray-separator\ncountry: "a",\n', [2]],
  ['only the statement before it', 'genre: "a",; country: "b", // series-ignore stray-separator\n', [1]],
  ['on a line of its own', '// series-ignore stray-separator: to come\ngenre: "a",\ncountry: "b",\n', [3]],
  ['with a block', '// series-ignore stray-separator\ncrew {\n  writer: a,\n}\ngenre: "b",\n', [5]],
  ['over other comments', '// series-ignore stray-separator\n// and why\ngenre: "b",\n', []],
  ['several codes', '// series-ignore syntax-error, stray-separator\ngenre: "b",\n', []],
  ['another code', '// series-ignore syntax-error\ngenre: "b",\n', [2]],
  ['a word that only begins like it', '// series-ignored stray-separator\ngenre: "b",\n', [2]],
])('%s', (_, fixture, expected) => {
  const found = problemsIn(fixture).filter(({ code }) => code === 'stray-separator');
  expect(found.map(({ span }) => fixture.slice(0, span.start).split('\n').length)).toEqual(expected);
});
