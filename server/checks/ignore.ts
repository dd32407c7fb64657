// `// series-ignore code, code`: silences rules in the statement that ends on its line, or begins there
// with a brace; on a line of its own, in the whole statement below it.
import type { Dataset } from '../model/dataset';
import type { FileFacts, Item } from '../model/facts';
import { fileIndex, itemIndex } from '../model/indexes';
import type { Comment, Statement } from '../syntax/tree';
import { lineAround } from './written';

export interface Silence {
  /** True where a problem with this code that starts at this offset is not to be reported. */
  readonly covers: (code: string, offset: number) => boolean;
}

/** The silences that the comments of a file in a dataset ask for: those at its top, and those in its declarations. */
export function silencesOf(dataset: Dataset, file: FileFacts): readonly Silence[] {
  const atTop = silencingAtTop(dataset, file.uri).map(() => file.statements);
  const inItems = silencing(dataset, file.uri).map(statementsOf);
  return [...atTop, ...inItems].flatMap((statements) => silencesAmong(file, statements));
}

/** For each file the declarations in whose blocks something is silenced; most files have none at all. */
const silencing = itemIndex<Item>((item) => (statementsOf(item).some(isSilencing) ? [[item.uri, item]] : []));

const silencingAtTop = fileIndex<true>((file) =>
  file.statements.some(isSilencing) ? [[file.uri, true]] : [],
);

function isSilencing(statement: Statement): boolean {
  return commentsOf(statement).some(isSilence);
}

function statementsOf({ declaration }: Item): readonly Statement[] {
  return declaration.block?.statements ?? [];
}

/** The comments of a statement; those in a block are the block's. */
function commentsOf(statement: Statement): readonly Comment[] {
  if (statement.type === 'comment') return [statement];
  return statement.type === 'field' || statement.type === 'credit' ? statement.comments : [];
}

/** The silences that stand directly among these statements. */
function silencesAmong(file: FileFacts, statements: readonly Statement[]): readonly Silence[] {
  return statements.flatMap((statement, i) =>
    commentsOf(statement)
      .filter(isSilence)
      .flatMap((comment) =>
        statement === comment
          ? silenceOf(file, comment, statements.slice(i + 1), statements[i - 1])
          : silenceOf(file, comment, []),
      ),
  );
}

function silenceOf(
  file: FileFacts,
  comment: Comment,
  following: readonly Statement[],
  previous?: Statement,
): readonly Silence[] {
  const codes = codesOf(comment);
  const line = lineAround(file, comment.start);
  const below = following.find(({ type }) => type !== 'comment');
  const beside = previous && previous.end >= line.start ? previous : line;
  const isAlone = file.slice(line.start, comment.start).trim() === '';
  const span = isAlone ? below : beside;
  if (!span) return [];
  return [{ covers: (code, offset) => codes.includes(code) && offset >= span.start && offset <= span.end }];
}

function isSilence(comment: Comment): boolean {
  return codesOf(comment).length > 0;
}

/** The codes that a comment silences. What follows the list, like a reason, is for the reader. */
export function codesOf(comment: Comment): readonly string[] {
  const [, list = ''] = /^\s*series-ignore\s+([\w-]+(?:\s*,\s*[\w-]+)*)/.exec(comment.text) ?? [];
  return list === '' ? [] : list.split(',').map((code) => code.trim());
}
