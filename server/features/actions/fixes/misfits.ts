// What does not belong where it stands: curly quotes, dashes in ranges, stray commas, bare addresses,
// comments with a number sign, and statements that share a line.
import { fieldOf } from '../../../../grammar/schema';
import { encodeText } from '../../../syntax/decode';
import type { Declaration, Span, Statement, Tree } from '../../../syntax/tree';
import { indentAt, lineEndOf, removalOf } from '../layout';
import { stepAt } from '../steps';
import type { Remedies, Remedy } from './remedy';

/** Remedies for what stands in the wrong form. */
export const misfits: Remedies = (text, span, tree) => {
  const written = text.slice(span.start, span.end);
  const found = rewritten(written);
  if (found) return [{ ...found, edits: [{ span, text: found.text }], sure: true }];
  if (written === ',') return [withoutComma(text, span)];
  return [...apart(text, span, tree), ...emptied(text, span, tree)];
};

/** A word as the language writes it. */
function rewritten(word: string): { readonly title: string; readonly text: string } | undefined {
  if (/^(?:“[^”]*”|'[^']*')$/.test(word))
    return { title: 'Use straight double quotes', text: encodeText(word.slice(1, -1)) };
  if (/^https?:\/\/\S+$/.test(word)) return { title: 'Put the address in quotes', text: `"${word}"` };
  if (word.startsWith('#')) return { title: 'Write the comment with //', text: `//${word.slice(1)}` };
  if (word === '\\') return { title: 'Write the backslash twice', text: '\\\\' };
  const range = word.replace(/^(\d+)-(\d+)$|–|—|\.\.\./, (_, from?: string, to?: string) =>
    from === undefined ? '..' : `${from}..${to ?? ''}`,
  );
  return range === word || /\s/.test(word) ? undefined : { title: `Write the range ${range}`, text: range };
}

/** The comma goes with the blanks that would be left doubled. */
function withoutComma(text: string, { start, end }: Span): Remedy {
  const after = /^[^\S\r\n]*/.exec(text.slice(end))![0].length;
  const spaced = /[\s,]$/.test(text.slice(0, start)) || /^[\r\n;},]/.test(text.slice(end + after));
  const span = { start, end: spaced ? end + after : end };
  return { title: 'Remove the comma', edits: [{ span, text: '' }], sure: true };
}

/** What follows a statement on its line begins a new one, or is one more value of it. */
function apart(text: string, span: Span, tree: Tree): readonly Remedy[] {
  const step = stepAt(tree, span.start);
  const previous = step?.statement.type === 'junk' ? step.siblings[step.index - 1] : undefined;
  if (!previous) return [];
  const flag = text[span.start] === ':' ? lastFlag(previous) : undefined;
  if (flag) {
    const before = text.slice(0, flag.start).trimEnd().length;
    const line = lineEndOf(text) + indentAt(text, previous.start);
    const edits = [{ span: { start: before, end: flag.start }, text: line }];
    return [{ title: `Start a new line before ${text.slice(flag.start, flag.end)}`, edits, sure: true }];
  }
  const end = text[span.start] === '"' ? endOfList(text, step!.around, previous) : undefined;
  if (end === undefined) return [];
  return [{ title: 'Put a comma between the values', edits: [{ span: { start: end, end }, text: ',' }] }];
}

/** Where a comma is missing in a list: before the string that follows it, or before the id of that string. */
function endOfList(text: string, around: Declaration | undefined, previous: Statement): number | undefined {
  if (previous.type !== 'field' || !around) return undefined;
  const row = fieldOf(around.keyword.text, previous.name.text);
  const last = previous.values.at(-1);
  if (!row?.many || !last) return undefined;
  if (last.qualifiers.length === 0) return last.atom.type === 'text' ? last.end : undefined;
  const flag = lastFlag(previous);
  return flag && row.types.includes('reference') ? text.slice(0, flag.start).trimEnd().length : undefined;
}

/** The word behind the last value, which is no qualifier but the name of the next field. */
function lastFlag(statement: Statement): Span | undefined {
  if (statement.type !== 'field') return undefined;
  const last = statement.values.at(-1)?.qualifiers.at(-1);
  return last?.type === 'flag' ? last : undefined;
}

/** A field without a value says nothing. */
function emptied(text: string, { start }: Span, tree: Tree): readonly Remedy[] {
  const field = stepAt(tree, start)?.statement;
  if (field?.type !== 'field' || field.values.length > 0) return [];
  const edits = [{ span: removalOf(text, field), text: '' }];
  return [{ title: `Remove the empty ${field.name.text}`, edits, timid: true }];
}
