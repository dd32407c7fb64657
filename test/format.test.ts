// The formatter on texts that show one thing each, and what it refuses.
import { expect, it } from 'vitest';
import { format } from '../server/format/format';
import { expectKept } from './support/kept';
import { largeLayouts, smallLayouts } from './support/layouts';

it.each([...smallLayouts, ...largeLayouts])('formats %s', (_, before, after) => {
  expect(format(before)).toBe(after);
  expectKept(before);
});

it('breaks a block on one line that is wider than 100 columns', () => {
  const block = (length: number): string => `x { a: "${'y'.repeat(length)}" }`;
  expect(block(89)).toHaveLength(100);
  expect(format(block(89))).toBe(`${block(89)}\n`);
  expect(format(block(90))).toBe(`x {\n  a: "${'y'.repeat(90)}"\n}\n`);
});

it('formats a hundred blocks within each other on one line', () => {
  const deep = 'x {'.repeat(100) + '}'.repeat(100);
  expect(format(deep)?.split('\n')).toHaveLength(200);
  expectKept(deep);
});

it.each([
  'genre:',
  'genre: "Crime',
  'genre: "Crime",',
  'season 1 {',
  '}',
  'a: “b”',
  'a: b c: d',
  '# comment',
  'premise: """x',
  'a: 1–3',
  'a as',
  'a: http://example.org/',
])('refuses %s', (text) => {
  expect(format(text)).toBeUndefined();
  expect(format(`season 1\n${text}\nseason 2 { a: b }`)).toBeUndefined();
});
