// What someone has to be told who knows a page of the guide as it was: the parts that say something else now, and
// where the others are written now.
import { moveOf, partsIn, positionsOf, writePart, type Part, type Positions } from '../guide/site/parts';
import type { ShownPage } from './guide-page';

/** How far parts have moved since they were written, by their numbers: see `PageChange.moves` in the protocol. */
export type Moves = Readonly<Record<number, number | readonly number[]>>;

/** What someone knows of a page. */
export interface KnownPage {
  readonly path: string;
  readonly body: Part;
  /** Where its parts stood when they were written. */
  readonly positions: Positions;
  readonly moves: Moves;
}

/** A page as it is told: all of it, or what is another than before. */
export interface ToldPage {
  readonly html: string;
  readonly known: KnownPage;
}

/** All of a page. */
export function wholePage(shown: ShownPage): ToldPage {
  return told(shown, new Map());
}

/** What of a page is another than before; undefined where nothing is. */
export function changedPage(shown: ShownPage, before: KnownPage): ToldPage | undefined {
  if (shown.path !== before.path) return wholePage(shown);
  const next = told(shown, before.positions);
  const isSame =
    shown.body === before.body && JSON.stringify(next.known.moves) === JSON.stringify(before.moves);
  return isSame ? undefined : next;
}

function told({ path, body, files }: ShownPage, before: Positions): ToldPage {
  const positions = new Map<number, readonly number[]>();
  const moves: Record<number, number | readonly number[]> = {};
  for (const part of partsIn(body)) {
    // The page itself is always written.
    const written = part === body ? undefined : before.get(part.number);
    positions.set(part.number, written ?? positionsOf(part));
    const move = written ? moveOf(part, written) : 0;
    if (move !== 0) moves[part.number] = move;
  }
  const numbers = new Map(files.map((uri, i) => [uri, i]));
  const html = writePart(
    body,
    ({ number }) => before.has(number),
    (uri) => numbers.get(uri) ?? 0,
  );
  return { html, known: { path, body, positions, moves } };
}
