// "Did you mean …": what a rule suggests in place of the text under the squiggle.
import { replacement, type Fix } from '../action';

/** Rules whose only suggestion says what is meant in another form, and so cannot be wrong. */
const sureCodes: ReadonlySet<string> = new Set([
  'unknown-kind',
  'unknown-field',
  'wrong-type',
  'name-whitespace',
  'country-language-code',
  'malformed-external-id',
]);

/** What the number of a season is called in a title. */
const words: Readonly<Record<string, string>> = { 'unknown-season': 'season ' };

/** Writes what the rule suggests. */
export const suggest: Fix = ({ uri, span, code, suggestions = [] }) =>
  suggestions.map((text) => ({
    title: `Change to ${/^\d+$/.test(text) ? (words[code] ?? '') : ''}${text}`,
    changes: [replacement(uri, span, text)],
    sure: suggestions.length === 1 && sureCodes.has(code),
  }));
