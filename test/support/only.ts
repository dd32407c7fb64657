// Some rules alone, so that a test of theirs does not change with every other rule.
import { shownProblems } from './dataset';

/** The problems with these codes, as `shownProblems` shows them. */
export function shownOf(codes: readonly string[], fixture: string): readonly string[] {
  return shownProblems(fixture).filter((line) => codes.includes(line.slice(0, line.indexOf(' '))));
}

/** The problems with one code, without it. */
export function only(code: string, fixture: string): readonly string[] {
  return shownOf([code], fixture).map((line) => line.slice(code.length + 1));
}
