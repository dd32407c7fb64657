// Which problems stand where on the page, and how many there are. Pure: how they look is another matter.
import type { GuideProblem } from '../preview/messages';
import { innermost, type Place } from './places';

export type Severity = GuideProblem['severity'];

/** From the worst to the mildest. */
export const severities: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/** The worst of some problems. */
export function worst(problems: readonly GuideProblem[]): Severity {
  return severities.find((severity) => problems.some((one) => one.severity === severity)) ?? 'hint';
}

/** How many problems there are of each severity that occurs, the worst first. */
export function counts(
  problems: readonly GuideProblem[],
): readonly { readonly severity: Severity; readonly count: number }[] {
  return severities.flatMap((severity) => {
    const count = problems.filter((one) => one.severity === severity).length;
    return count > 0 ? [{ severity, count }] : [];
  });
}

/**
 * For each problem the smallest element that holds it, if the page shows it. Hints are no faults of the page.
 * @param near the elements that a stretch of a file touches
 */
export function placeProblems<P extends Place>(
  near: (stretch: Place) => readonly P[],
  files: readonly string[],
  problems: readonly GuideProblem[],
): readonly (P | undefined)[] {
  return problems.map(({ uri, start, end, severity }) => {
    const file = files.indexOf(uri);
    if (file < 0 || severity === 'hint') return undefined;
    const problem = { file, start, end };
    return elementOf(near(problem), problem);
  });
}

/** A problem may go on beyond the element that it begins in: a missing brace is missed at the next line. */
function elementOf<P extends Place>(places: readonly P[], problem: Place): P | undefined {
  return innermost(places, problem)[0] ?? innermost(places, { ...problem, end: problem.start })[0];
}
