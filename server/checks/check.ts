// Runs the rules over a dataset. Severities and silences are settled here, so that a rule only finds.
import type { Dataset } from '../model/dataset';
import { showsOf } from '../model/shows';
import { silencesOf } from './ignore';
import type { Problem, Report, Rule } from './rule';
import { allRules } from './rules';

/**
 * Checks a dataset.
 * @param rules the rules to run, by default all
 * @returns every problem that is neither silenced nor switched off, by file and place
 */
export function check(dataset: Dataset, rules: readonly Rule[] = allRules): readonly Problem[] {
  const steps = checkInSteps(dataset, rules);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same with a pause after each rule, for those who have other things to do meanwhile, or lose interest. */
export function* checkInSteps(
  dataset: Dataset,
  rules: readonly Rule[] = allRules,
): Generator<void, readonly Problem[]> {
  const silences = new Map(dataset.files.map((file) => [file.uri, silencesOf(file)]));
  const problems: Problem[] = [];
  for (const rule of rules) {
    for (const problem of run(rule, dataset)) problems.push(problem);
    yield;
  }
  return problems
    .filter(({ uri, code, span }) => !silences.get(uri)?.some((silence) => silence.covers(code, span.start)))
    .sort(byPlace);
}

function run(rule: Rule, dataset: Dataset): readonly Problem[] {
  const { code } = rule;
  const severity = dataset.config.rules[code] ?? rule.severity;
  if (severity === 'off') return [];
  const problems: Problem[] = [];
  const report: Report = ({ uri, span }, message, more) => {
    problems.push({ code, severity, message, uri, span: { start: span.start, end: span.end }, ...more });
  };
  rule.check?.(dataset, report);
  if (rule.entity) for (const entity of dataset.entities.values()) rule.entity(entity, dataset, report);
  if (rule.show) for (const show of showsOf(dataset).values()) rule.show(show, dataset, report);
  if (rule.item)
    for (const { items } of dataset.files) for (const item of items) rule.item(item, dataset, report);
  if (rule.file) for (const file of dataset.files) rule.file(file, dataset, report);
  return problems;
}

function byPlace(a: Problem, b: Problem): number {
  if (a.uri !== b.uri) return a.uri < b.uri ? -1 : 1;
  return a.span.start - b.span.start || a.span.end - b.span.end || (a.code < b.code ? -1 : 1);
}
