// "Did you mean …": what a rule suggests in place of the text under the squiggle.
import { distance } from 'fastest-levenshtein';
import type { FileFacts } from '../../../model/facts';
import type { Span } from '../../../syntax/tree';
import { parse } from '../../../syntax/parse';
import { applied, replacement, type Fix } from '../action';
import { stepAt } from '../steps';

/** Rules whose only suggestion says what is meant in another form; it is sure where the words hardly change. */
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
export const suggest: Fix = ({ uri, span, code, suggestions = [] }, { file }) =>
  suggestions
    .filter((text) => !text.endsWith(':') || hasValue(file, span))
    .filter((text) => code !== 'bad-date' || keepsForm(file, span, text))
    .map((text) => ({
      title: `Change to ${/^\d+$/.test(text) ? (words[code] ?? '') : ''}${text}`,
      changes: [replacement(uri, span, text)],
      sure: suggestions.length === 1 && sureCodes.has(code) && isSlip(file.slice(span.start, span.end), text),
    }));

/** True where two letters or digits at most set the texts apart; signs and blanks do not count. */
function isSlip(written: string, meant: string): boolean {
  const [a, b] = [written, meant].map((text) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, ''));
  return distance(a!, b!) <= 2;
}

/** True for the first word of what would be a whole field with a colon behind it. */
function hasValue({ tree }: FileFacts, { start }: Span): boolean {
  const statement = stepAt(tree, start)?.statement;
  if (statement?.type !== 'declaration' || statement.block || statement.text) return false;
  const { number, episode, path, name } = statement.label;
  return (number ?? episode ?? path ?? name) !== undefined;
}

/** True where a replacement makes no new mistake of form: two dates with dots between have no place in a range. */
function keepsForm({ text, tree }: FileFacts, span: Span, written: string): boolean {
  return parse(applied(text, [{ span, text: written }])).problems.length <= tree.problems.length;
}
