// What is written from the schema and the rules is as fresh as they are, and every example in the
// documentation is right, or wrong in just the way it says.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { mistakeFiles, renderRules } from '../server/docs/rules';
import { renderReference } from '../server/docs/reference';
import { example } from './support/corpus';
import { shownProblems } from './support/dataset';
import { expectFile } from './support/golden';
import { mistakes } from './support/shape';
import { allFields, categories, jobs, kinds, qualifiers, relations } from '../grammar/schema';

describe('generated files', () => {
  it('docs/reference.md comes from the schema', () => expectFile('docs/reference.md', renderReference()));

  it('docs/rules.md comes from the rules', () => expectFile('docs/rules.md', renderRules()));

  it('examples/mistakes comes from the rules', () => {
    const files = mistakeFiles();
    for (const [name, text] of files) expectFile(`examples/mistakes/${name}`, text);
    expect([...example('mistakes').keys()].sort()).toEqual([...files.keys()].sort());
  });
});

describe('the tour', () => {
  const tour = readFileSync('docs/language.md', 'utf8');
  const blocks = [...tour.matchAll(/^```series( wrong)?\n([\s\S]*?)^```/gm)].map(([, wrong, text]) => ({
    wrong: !!wrong,
    text: text!,
  }));

  it.each(blocks.map((block, i) => [i + 1, block] as const))('block %i holds', (_, { wrong, text }) => {
    const problems = shownProblems(text);
    if (wrong) expect(problems).not.toEqual([]);
    else expect(problems).toEqual([]);
  });

  it('is more than a handful of blocks', () => expect(blocks.length).toBeGreaterThan(20));
});

describe('examples in the schema', () => {
  const rows = [...kinds, ...allFields, ...categories, ...qualifiers, ...jobs, ...relations];
  it.each(rows.map((row) => [row.name, row.example] as const))('%s: %s', (_, text) => {
    expect(mistakes(text)).toEqual([]);
  });
});

it("the README's example is right", () => {
  const [, text] = /```series\n([\s\S]*?)```/.exec(readFileSync('README.md', 'utf8'))!;
  expect(shownProblems(text!)).toEqual([]);
});
