// What people write by habit from elsewhere, where the language has another sign for it: `=` for a colon,
// a dash or `to` for two dots, a dash for `as`, comments of other languages, digits in groups.
import type { Span, Statement, Tree } from '../../../syntax/tree';
import { stepAt } from '../steps';
import type { Remedies, Remedy } from './remedy';

/** Remedies for signs from elsewhere, in what could not be read behind a statement. */
export const habits: Remedies = (text, span, tree) => [
  ...grouped(text, span),
  ...withAs(text, span, tree),
  ...inJunk(text, span, tree),
];

function grouped(text: string, span: Span): readonly Remedy[] {
  const written = text.slice(span.start, span.end);
  if (!/^\d{1,3}(?:,\d{3})+$/.test(written)) return [];
  const digits = written.replaceAll(',', '');
  return [{ title: `Write the number ${digits}`, edits: [{ span, text: digits }], sure: true }];
}

/** A credit without its `as`; the mistake is told at the end of the performer. */
function withAs(text: string, { end }: Span, tree: Tree): readonly Remedy[] {
  const statement = stepAt(tree, end)?.statement;
  if (statement?.type !== 'credit' || statement.performers.length === 0) return [];
  return [{ title: 'Put as before the role', edits: [{ span: { start: end, end }, text: ' as' }] }];
}

function inJunk(text: string, span: Span, tree: Tree): readonly Remedy[] {
  const step = stepAt(tree, span.start);
  if (step?.statement.type !== 'junk') return [];
  const junk = text.slice(span.start, span.end);
  const comment = /^(?:\/\*|<!--)\s*(.*?)\s*(?:\*\/|-->)?$/.exec(junk)?.[1];
  if (comment !== undefined)
    return [{ title: 'Write the comment with //', edits: [{ span, text: `// ${comment}` }], sure: true }];
  const previous = step.siblings[step.index - 1];
  return previous ? behind(previous, span.start, junk) : [];
}

/** What connects a statement with what could not be read behind it. */
function behind(previous: Statement, start: number, junk: string): readonly Remedy[] {
  const [equals] = /^=\s*/.exec(junk) ?? [];
  if (equals)
    return [joined('Write the field with a colon', previous.end, start + equals.length, ': ', true)];
  const [dash] = /^[-–—]\s*/.exec(junk) ?? [];
  const range = previous.type === 'field' ? endOfPoint(previous) : undefined;
  const isNumber = /^\d/.test(junk.slice(dash?.length ?? 0));
  if (range !== undefined && isNumber)
    return [joined('Write the range with two dots', range, start + (dash?.length ?? 0), '..', true)];
  if (dash && previous.type !== 'field')
    return [joined('Put as before the role', previous.end, start + dash.length, ' as ', false)];
  return [];
}

function joined(title: string, start: number, end: number, text: string, sure: boolean): Remedy {
  return { title, edits: [{ span: { start, end }, text }], sure };
}

/** The end of a last value that could begin a range, before a word that goes on with it. */
function endOfPoint({ values }: Statement & { readonly type: 'field' }): number | undefined {
  const last = values.at(-1);
  if (last?.atom.type !== 'number' && last?.atom.type !== 'date') return undefined;
  const [word, ...more] = last.qualifiers;
  if (!word) return last.atom.end;
  const goesOn = word.type === 'flag' && /^(?:to|till)$/.test(word.word.text);
  return goesOn && more.length === 0 ? last.atom.end : undefined;
}
