// Seasons and episodes in the order of their numbers. Comments above and beside a block go with it.
import type { KindName } from '../../../../grammar/schema';
import { textOf } from '../../../model/facts';
import { orderOf } from '../../../model/numbers';
import type { Declaration, Span, Statement } from '../../../syntax/tree';
import { replacement, type Change, type Refactoring } from '../action';
import { isFirstOnLine, isOnOneLine, lineStop, withComments } from '../layout';
import { stepsTo } from '../steps';

/** What is sorted, with its plural. */
export const sortable = { season: 'seasons', episode: 'episodes' } satisfies Partial<
  Record<KindName, string>
>;

/** Sorts the seasons or the episodes of the blocks around. */
export const sort: Refactoring = ({ file: { uri, text, tree }, span }) =>
  stepsTo(tree, span.start).flatMap(({ statement }) =>
    Object.entries(sortable).flatMap(([kind, plural]) => {
      const changes = statement.type === 'declaration' ? sorted(uri, text, statement, kind) : [];
      return changes.length > 0 ? [{ title: `Sort the ${plural} by number`, changes }] : [];
    }),
  );

/** The changes that put the declarations of a kind in a block in the order of their numbers. */
export function sorted(uri: string, text: string, { block }: Declaration, kind: string): readonly Change[] {
  const siblings = block?.statements ?? [];
  const numbered = siblings.flatMap((one, i) => {
    const number = numberOf(one, kind);
    return number === undefined ? [] : [{ number, span: withComments(text, siblings, i) }];
  });
  if (!numbered.every(({ span }) => isMovable(text, span))) return [];
  const inOrder = numbered.toSorted((a, b) => a.number - b.number);
  return numbered.flatMap(({ span }, i) => {
    const other = inOrder[i]!.span;
    return other === span ? [] : [replacement(uri, span, text.slice(other.start, other.end))];
  });
}

function numberOf(statement: Statement, kind: string): number | undefined {
  if (statement.type !== 'declaration' || statement.keyword.text !== kind) return undefined;
  const { number } = statement.label;
  return number && number.type !== 'malformed' ? orderOf(textOf(number)) : undefined;
}

/** True for whole lines, and for what shares a line with others but has no comment that would hide them. */
function isMovable(text: string, span: Span): boolean {
  const whole =
    isFirstOnLine(text, span.start) && text.slice(span.end, lineStop(text, span.end)).trim() === '';
  return whole || (isOnOneLine(text, span) && !text.slice(span.start, span.end).includes('//'));
}
