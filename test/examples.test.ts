// The examples as an author would check them: everything is clean, but for the mistakes, each of which
// gets its own code and no other.
import { describe, expect, it } from 'vitest';
import { check } from '../server/checks/check';
import { allRules } from '../server/checks/rules';
import { datasetOf, type Dataset } from '../server/model/dataset';
import { summarise } from '../server/model/facts';
import { categories, kinds, qualifiers } from '../grammar/schema';
import { categoryOf } from '../server/model/shows';
import { valuesIn } from '../server/model/values';
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

describe('examples/tour uses', () => {
  const { files } = datasetIn('tour');
  const items = files.flatMap((file) => file.items);
  const values = items.flatMap(({ fields }) => fields).flatMap(valuesIn);
  const qualifiersUsed = [
    ...items.flatMap(({ node, credits }) => [node, ...credits]).flatMap(({ qualifiers: own }) => own),
    ...values.flatMap((value) => value.qualifiers),
  ];

  it('every kind', () => {
    expect(
      kinds.map(({ name }) => name).filter((name) => !items.some(({ kind }) => kind?.name === name)),
    ).toEqual([]);
  });

  it('every cast category, and one in quotes', () => {
    const used = items.filter(({ kind }) => kind?.name === 'cast').map(categoryOf);
    expect(categories.filter(({ name }) => !used.includes(name))).toEqual([]);
    expect(used.some((category) => !categories.some(({ name }) => name === category))).toBe(true);
  });

  it('every flag, and every other qualifier', () => {
    const flags = qualifiersUsed.flatMap((one) => (one.type === 'flag' ? [one.word.text] : []));
    expect(qualifiers.filter(({ flag, name }) => flag && !flags.includes(name))).toEqual([]);
    const types = ['in', 'dated', 'reprising', 'credited', 'dub', 'language', 'note', 'flag'];
    expect(types.filter((type) => !qualifiersUsed.some((one) => one.type === type))).toEqual([]);
    const scopes = qualifiersUsed.filter((one) => one.type === 'in');
    expect(scopes.some(({ path, seasons }) => path && seasons.length > 0)).toBe(true);
  });

  it('every sort of value, with sources of its own too', () => {
    const sorts = [
      'text',
      'prose',
      'number',
      'percent',
      'score',
      'duration',
      'date',
      'episode',
      'range',
      'reference',
    ] as const;
    expect(sorts.filter((sort) => !values.some(({ atom }) => atom.type === sort))).toEqual([]);
    expect(values.some(({ value }) => value.sources.length > 0)).toBe(true);
  });
});
