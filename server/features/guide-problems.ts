// The problems of a dataset as a page of the guide lists them: its own first, with what can be done.
import type { Problem } from '../checks/rule';
import type { Page } from '../guide/document/blocks';
import type { Dataset } from '../model/dataset';
import { groupBy } from '../model/group';
import { fixesFor } from './actions/fixes';
import { allProblems } from './diagnostics';
import { pageAt } from './guide-site';
import { fileOf } from './place';

export interface PageProblem extends Problem {
  /** The titles of its quick fixes, the best first; of the first problems only. */
  readonly fixes: readonly string[];
}

/** A page lists no more; where there are more, they say little that is new. */
const most = 200;

/** So many are in view at once; the fixes of the others are found when their place is visited. */
const mostWithFixes = 20;

/** How many UTF-16 code units of text are gone through for fixes: some try themselves out on their whole file. */
const mostText = 200_000;

/** The problems of a dataset, those of a page first, and each group by file and place. */
export function pageProblems(dataset: Dataset, page: Page | undefined): readonly PageProblem[] {
  const all = allProblems(dataset);
  const isOwn = ({ uri, span }: Problem): boolean =>
    pageAt(dataset, fileOf(dataset, uri), span.start) === page;
  const groups = groupBy(all, isOwn);
  const listed = [...(groups.get(true) ?? []), ...(groups.get(false) ?? [])].slice(0, most);
  let text = 0;
  return listed.map((problem, i) => {
    const size = fileOf(dataset, problem.uri)?.text.length ?? 0;
    const isCheap = i < mostWithFixes && text + size <= mostText;
    if (isCheap) text += size;
    return { ...problem, fixes: isCheap ? titlesOf(dataset, problem) : [] };
  });
}

function titlesOf(dataset: Dataset, problem: Problem): readonly string[] {
  const file = fileOf(dataset, problem.uri);
  if (!file) return [];
  const proposals = fixesFor(problem.code).flatMap((fix) => fix(problem, { dataset, file }));
  return [...new Set(proposals.map(({ title }) => title))];
}
