// Ids in two words, `vince gilligan "Vince Gilligan"`: the parser stops at what stands behind them.
import { kindOf } from '../../grammar/schema';
import { fileAt, type Dataset } from '../model/dataset';
import type { FileFacts } from '../model/facts';
import { encodeText } from '../syntax/decode';
import { beside } from '../syntax/spans';
import type { Span, SyntaxProblem } from '../syntax/tree';
import { idFor } from './fold';

export interface SpacedName {
  /** The words, and the name in quotes where there is one. */
  readonly span: Span;
  /** The id in one word, with the name. */
  readonly written: string;
  /** What the parser says of it. */
  readonly problem: SyntaxProblem;
}

/** The names that are mistakes of form because their ids have blanks in them. @param mistakes of one file */
export function spacedNames(
  dataset: Dataset,
  uri: string,
  mistakes: readonly SyntaxProblem[],
): readonly SpacedName[] {
  const file = mistakes.length === 0 ? undefined : fileAt(dataset, uri);
  return file ? mistakes.flatMap((problem) => spacedName(file, problem) ?? []) : none;
}

const none: readonly never[] = [];

const quoted = /^"(?:[^"\\\r\n]|\\.)*"/;
const words = /(?:^|[,:{;]|\bas)\s*((?:[\p{L}_][\p{L}\p{M}\p{N}_-]*[ \t]+)+)("(?:[^"\\\r\n]|\\.)*"[ \t]+)?$/u;

/** So far ids and names are followed, in UTF-16 code units. */
const longest = 300;

function spacedName(file: FileFacts, problem: SyntaxProblem): SpacedName | undefined {
  const at = problem.span.start;
  const ahead = file.slice(at, at + longest);
  const name = quoted.exec(ahead)?.[0];
  if (name === undefined && !/^as\b/.test(ahead)) return undefined;
  const behind = file.slice(Math.max(0, at - longest), at);
  const line = behind.slice(behind.lastIndexOf('\n') + 1);
  const [, before = '', nameBefore] = words.exec(line) ?? [];
  const ids = before.trim().split(/\s+/);
  if (kindOf(ids[0]!)) ids.shift();
  if (ids.length < 2 || ids.some((id) => isReserved(id)) || (name && nameBefore)) return undefined;
  const start = at - (line.length - line.lastIndexOf(before)) + before.indexOf(ids[0]!);
  const shown = name ?? nameBefore?.trim() ?? encodeText(ids.join(' '));
  const end = name ? at + name.length : at - line.length + line.trimEnd().length;
  return {
    span: beside(problem.span, start - at, end - at),
    written: `${idFor(ids.join(' '))} ${shown}`,
    problem,
  };
}

function isReserved(word: string): boolean {
  return ['as', 'in', 'credited', 'dub', 'from', 'until', 'on', 'reprising', 'season', 'seasons'].includes(
    word,
  );
}
