// Statements of a block in an order that their words tell: seasons and episodes by their numbers, the guests
// of a show by when they first appear. Comments above and beside a statement go with it.
import type { KindName } from '../../../../grammar/schema';
import { compare, coverageOf, type Position } from '../../../model/coverage';
import { textOf, type Item } from '../../../model/facts';
import { orderOf } from '../../../model/numbers';
import type { Declaration, Span, Statement } from '../../../syntax/tree';
import { replacement, type Change, type Document, type Refactoring } from '../action';
import { isFirstOnLine, isOnOneLine, lineStop, withComments } from '../layout';
import { stepsTo } from '../steps';

/** Where a statement belongs among its neighbours; undefined for those that stay where they are. */
export type PlaceOf = (statement: Statement) => Position | undefined;

const numbered = { season: 'seasons', episode: 'episodes' } satisfies Partial<Record<KindName, string>>;

/** Sorts the seasons, the episodes or the guests of the blocks around. */
export const sort: Refactoring = (selection) => {
  const { uri, text, tree } = selection.file;
  return stepsTo(tree, selection.span.start).flatMap(({ statement }) => {
    if (statement.type !== 'declaration') return [];
    const ways = [
      ...Object.entries(numbered).map(([kind, plural]) => ({
        title: `Sort the ${plural} by number`,
        changes: sorted(uri, text, statement, byNumber(kind)),
      })),
      { title: 'Sort the cast by first appearance', changes: byAppearance(selection, statement) },
    ];
    return ways.filter(({ changes }) => changes.length > 0);
  });
};

/** The orders of seasons and of episodes. */
export const numberings: readonly PlaceOf[] = Object.keys(numbered).map(byNumber);

function byNumber(kind: string): PlaceOf {
  return (statement) => {
    if (statement.type !== 'declaration' || statement.keyword.text !== kind) return undefined;
    const { number } = statement.label;
    return number && number.type !== 'malformed' ? [orderOf(textOf(number)), 0] : undefined;
  };
}

/** The order of a cast is that of the billing, but where every line says in which episodes it holds. */
function byAppearance({ dataset, file }: Document, node: Declaration): readonly Change[] {
  const item = file.items.find((one) => one.node === node);
  if (item?.kind?.body !== 'credits') return [];
  const places = new Map(
    item.credits.map((one) => [one as Statement, firstIn({ dataset, file }, one, item)]),
  );
  const isTold = [...places.values()].every((place) => place !== undefined);
  return isTold ? sorted(file.uri, file.text, node, (statement) => places.get(statement)) : [];
}

/** The place of the first episode of a credit, where all of its own are in the run around. */
function firstIn(
  { dataset }: Document,
  { qualifiers }: Item['credits'][number],
  { scope }: Item,
): Position | undefined {
  if (!qualifiers.some(({ type }) => type === 'in')) return undefined;
  const stretches = coverageOf(dataset, qualifiers, scope) ?? [];
  if (stretches.some(({ run }) => run !== scope.run)) return undefined;
  return stretches.map(({ from }) => from).sort(compare)[0];
}

/** The changes that put the statements of a block in this order, those alike as they stand. */
export function sorted(
  uri: string,
  text: string,
  { block }: Declaration,
  placeOf: PlaceOf,
): readonly Change[] {
  const siblings = block?.statements ?? [];
  const placed = siblings.flatMap((one, i) => {
    const place = placeOf(one);
    return place === undefined ? [] : [{ place, span: withComments(text, siblings, i) }];
  });
  if (!placed.every(({ span }) => isMovable(text, span))) return [];
  const inOrder = placed.toSorted((a, b) => compare(a.place, b.place));
  return placed.flatMap(({ span }, i) => {
    const other = inOrder[i]!.span;
    return other === span ? [] : [replacement(uri, span, text.slice(other.start, other.end))];
  });
}

/** True for whole lines, and for what shares a line with others but has no comment that would hide them. */
function isMovable(text: string, span: Span): boolean {
  const whole =
    isFirstOnLine(text, span.start) && text.slice(span.end, lineStop(text, span.end)).trim() === '';
  return whole || (isOnOneLine(text, span) && !text.slice(span.start, span.end).includes('//'));
}
