// Every rule keeps its word: its wrong example brings its own code and no other, its right one brings nothing.
import { describe, expect, it } from 'vitest';
import { allRules } from '../server/checks/rules';
import { problemsIn, shownProblems } from './support/dataset';

describe.each(allRules.map((rule) => [rule.code, rule] as const))('%s', (code, rule) => {
  it('fires on its wrong example, and no other rule does', () => {
    expect([...new Set(problemsIn(rule.wrong).map((problem) => problem.code))]).toEqual([code]);
  });

  it('is silent on its right example, and so are all others', () => {
    expect(shownProblems(rule.right)).toEqual([]);
  });

  it('can be silenced', () => {
    expect(problemsIn(rule.wrong, `{ "rules": { "${code}": "off" } }`)).toEqual([]);
  });
});

it('gives every rule a code of its own', () => {
  expect(new Set(allRules.map(({ code }) => code)).size).toBe(allRules.length);
});
