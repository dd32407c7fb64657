// `// series-ignore code, code`: silences rules in the statement that ends on its line, or begins there
// with a brace; on a line of its own, in the whole statement below it.
import type { FileFacts } from '../model/facts';
import type { Comment, Span, Statement } from '../syntax/tree';

export interface Silence {
  /** True where a problem with this code that starts at this offset is not to be reported. */
  readonly covers: (code: string, offset: number) => boolean;
}

/** The silences that a file's comments ask for. */
export function silencesOf({ text, tree }: FileFacts): readonly Silence[] {
  return text.includes('series-ignore') ? silencesIn(text, tree.statements) : [];
}

function silencesIn(text: string, statements: readonly Statement[]): readonly Silence[] {
  return statements.flatMap((statement, i) => {
    if (statement.type === 'comment')
      return silenceOf(text, statement, statements.slice(i + 1), statements[i - 1]);
    if (statement.type === 'declaration') return silencesIn(text, statement.block?.statements ?? []);
    const within = statement.type === 'junk' ? [] : statement.comments;
    return within.flatMap((comment) => silenceOf(text, comment, []));
  });
}

function silenceOf(
  text: string,
  comment: Comment,
  following: readonly Statement[],
  previous?: Statement,
): readonly Silence[] {
  const codes = codesOf(comment);
  if (codes.length === 0) return [];
  const line = lineAround(text, comment.start);
  const alone = text.slice(line.start, comment.start).trim() === '';
  const below = following.find(({ type }) => type !== 'comment');
  const beside = previous && previous.end >= line.start ? previous : line;
  const span = alone ? below : beside;
  if (!span) return [];
  return [{ covers: (code, offset) => codes.includes(code) && offset >= span.start && offset <= span.end }];
}

/** The codes that a comment silences. What follows the list, like a reason, is for the reader. */
export function codesOf(comment: Comment): readonly string[] {
  const [, list = ''] = /^\s*series-ignore\s+([\w-]+(?:\s*,\s*[\w-]+)*)/.exec(comment.text) ?? [];
  return list === '' ? [] : list.split(',').map((code) => code.trim());
}

function lineAround(text: string, offset: number): Span {
  const start = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  const length = text.slice(offset).search(/[\r\n]/);
  return { start, end: length < 0 ? text.length : offset + length };
}
