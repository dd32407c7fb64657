// All problems of a dataset. Severities and silences are settled in checker.ts, so that a rule only finds.
import type { Dataset } from '../model/dataset';
import { Checker } from './checker';
import type { Problem, Rule } from './rule';
import { allRules } from './rules';

/**
 * Checks a dataset.
 * @param rules the rules to run, by default all
 * @returns every problem that is neither silenced nor switched off, by file and place
 */
export function check(dataset: Dataset, rules: readonly Rule[] = allRules): readonly Problem[] {
  const checker = rules === allRules ? checkerOf(dataset) : new Checker(dataset.base, rules);
  checker.finish();
  return dataset.files.flatMap(({ uri }) => checker.problemsIn(uri));
}

const checkers = new WeakMap<Dataset, Checker>();

/** The checker that keeps the problems of a dataset while it changes. */
export function checkerOf({ base }: Dataset): Checker {
  const checker = checkers.get(base) ?? new Checker(base, allRules);
  checkers.set(base, checker);
  return checker;
}
