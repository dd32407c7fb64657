// The examples as an author would check them: everything is clean, but for the mistakes, each of which
// gets its own code and no other.
import { describe, expect, it } from 'vitest';
import { check } from '../server/checks/check';
import { allRules } from '../server/checks/rules';
import { datasetOf, type Dataset } from '../server/model/dataset';
import { summarise } from '../server/model/facts';
import { format } from '../server/format/format';
import { compileGuide } from '../server/guide/compile';
import { renderMarkdown } from '../server/guide/markdown';
import { example, examples } from './support/corpus';
import { expectFile } from './support/golden';

function datasetIn(folder: string): Dataset {
  return datasetOf([...example(folder)].map(([name, text]) => summarise(name, text)));
}

function problemsOf(folder: string): readonly { uri: string; code: string; message: string }[] {
  return check(datasetIn(folder));
}

it.each(['ballard', 'tour'])('examples/%s is clean', (folder) => {
  expect(problemsOf(folder).map(({ uri, code, message }) => `${uri}: ${code} ${message}`)).toEqual([]);
});

describe('examples/mistakes', () => {
  const problems = problemsOf('mistakes');

  it.each(allRules.map(({ code }) => code))('%s is found in its file, and nothing else is', (code) => {
    const own = problems.filter(({ uri }) => uri === `${code}.series` || uri.startsWith(`${code}/`));
    expect([...new Set(own.map((problem) => problem.code))]).toEqual([code]);
  });
});

it.each([...examples()].filter(([name]) => !name.startsWith('mistakes')))(
  'examples/%s is formatted',
  (_, text) => {
    expect(format(text)).toBe(text);
  },
);

it.each(['ballard', 'tour'])('the guide of examples/%s reads as it did', (folder) => {
  const guide = compileGuide(datasetIn(folder));
  expectFile(`test/golden/guide-${folder}.md`, renderMarkdown(guide));
});
