// Some rules at a time: what they say of a fixture, whatever other rules would.
import { check } from '../../server/checks/check';
import type { Rule } from '../../server/checks/rule';
import { datasetFrom, filesOf } from './dataset';

/** Each problem that these rules find, as an author sees it: `code ‹text under the squiggle› message`. */
export function shownBy(rules: readonly Rule[]): (fixture: string) => readonly string[] {
  return (fixture) => {
    const files = filesOf(fixture);
    return check(datasetFrom(fixture), rules).map(({ code, message, uri, span }) => {
      const text = files.get(uri)!.slice(span.start, span.end).replace(/\s+/g, ' ');
      return `${code} ‹${text}› ${message}`;
    });
  };
}
