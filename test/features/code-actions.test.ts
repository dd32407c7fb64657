// Code actions over the rules' own examples: which fixes there are for each, and that each one mends.
import { describe, expect, it } from 'vitest';
import { check } from '../../server/checks/check';
import type { Problem } from '../../server/checks/rule';
import { allRules } from '../../server/checks/rules';
import type { CodeAction } from 'vscode-languageserver-types';
import { actionsAt, expectContent, textsAfter } from '../support/actions';
import { datasetFrom, filesOf } from '../support/dataset';
import { fileOf } from '../../server/features/place';
import { expectFile } from '../support/golden';
import type { Marked } from '../support/marked';

/** The places of the problems in a rule's wrong example. */
function placesIn(example: string): readonly { readonly problem: Problem; readonly place: Marked }[] {
  const dataset = datasetFrom(example);
  return check(dataset).map((problem) => ({
    problem,
    place: {
      dataset,
      file: fileOf(dataset, problem.uri)!,
      offset: problem.span.start,
      span: problem.span,
      uri: problem.uri,
      texts: filesOf(example),
    },
  }));
}

function fixesAt(place: Marked): readonly CodeAction[] {
  return actionsAt(place, { only: ['quickfix'] });
}

function shown({ problem, place }: ReturnType<typeof placesIn>[number]): string {
  const text = place.file.text.slice(problem.span.start, problem.span.end);
  const fixes = fixesAt(place).map(({ title, isPreferred }) => `  ${isPreferred ? '*' : '-'} ${title}`);
  return [`${problem.code} ‹${text}›`, ...fixes].join('\n');
}

it('offers these quick fixes for the mistakes that the rules show', () => {
  const all = allRules.flatMap(({ wrong }) => placesIn(wrong).map(shown));
  expectFile('test/golden/quick-fixes.txt', `${all.join('\n\n')}\n`);
});

describe.each(allRules)('$code', ({ wrong }) => {
  for (const { place } of placesIn(wrong))
    it.each(fixesAt(place).map((action) => [action.title, action] as const))('%s', (_, action) => {
      expectContent(place, action, textsAfter(place, action));
      expect(action.diagnostics).toHaveLength(1);
    });
});
