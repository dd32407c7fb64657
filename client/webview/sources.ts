// Where in the source the elements of the page are written now. Parts that have moved in their file since they were
// written are not written anew: the server says by how much they have moved.
import type { PageChange } from '../preview/messages';
import type { Located } from './located';
import { least, most, Parts, type Part } from './parts';
import type { Place } from './places';
import type { Spot } from './scroll';

/** How the places of a part have moved since it was written, as `PageChange` says it. */
type Move = number | readonly number[];

/** A part as it stands now: all its elements are between `low` and `high`. */
interface Standing {
  readonly part: Part;
  readonly move: Move;
  readonly low: number;
  readonly high: number;
}

export class Sources {
  private parts: Parts;
  private moves: PageChange['moves'] = [];
  private standing: readonly Standing[] | undefined;

  constructor(private readonly root: Element) {
    this.parts = new Parts(root);
  }

  /** The page was written as a whole. */
  renew(): void {
    this.parts = new Parts(this.root);
    this.moves = [];
    this.standing = undefined;
  }

  /** Parts of the page were written anew, and others have moved. @returns whether the page has all that has moved */
  follow(moves: PageChange['moves']): boolean {
    this.moves = moves;
    this.standing = undefined;
    // Where all moves are plain, they fit: then nothing need be looked through before somebody asks for a place.
    if (moves.every(({ by }) => typeof by === 'number')) return true;
    return this.now.every(
      ({ part, move }) => typeof move === 'number' || move.length === 2 * part.own.length,
    );
  }

  /** All elements with a source, part by part. */
  get all(): readonly Located[] {
    return this.now.flatMap(({ part, move }) => part.own.map((one, i) => moved(one, move, i)));
  }

  /** The elements whose source touches a stretch of a file, in the order of the page. */
  near({ file, start, end }: Place): readonly Located[] {
    const found: Located[] = [];
    for (const { part, move, low, high } of this.now) {
      if (low > end || high < start) continue;
      for (const [i, one] of part.own.entries()) {
        if (one.file !== file || startOf(one, move, i) > end || endOf(one, move, i) < start) continue;
        found.push(moved(one, move, i));
      }
    }
    return found.sort(inOrder);
  }

  /** Of the elements that hold no others, the last that begins before a spot, but for what is drawn. */
  before({ file, offset }: Spot): Element | undefined {
    let last: Located | undefined;
    let latest = -Infinity;
    for (const { part, move, low, high } of this.now) {
      if (low > offset || high <= latest || part.own[0]?.element.closest('figure')) continue;
      for (const [i, one] of part.own.entries()) {
        const start = startOf(one, move, i);
        if (!one.isLeaf || one.file !== file || start > offset || start <= latest) continue;
        last = one;
        latest = start;
      }
    }
    return last?.element;
  }

  /** The source of an element that has one. */
  placeOf(element: Element): Place | undefined {
    const part = this.parts.around(element);
    const i = part.own.findIndex((one) => one.element === element);
    const written = part.own[i];
    if (!written) return undefined;
    const { file, start, end } = moved(written, this.moveOf(part), i);
    return { file, start, end };
  }

  private get now(): readonly Standing[] {
    this.standing ??= this.parts.all().map((part) => standing(part, this.moveOf(part)));
    return this.standing;
  }

  private moveOf({ number }: Part): Move {
    if (number === undefined) return 0;
    return this.moves.find(({ from, to }) => from <= number && number <= to)?.by ?? 0;
  }
}

function standing(part: Part, move: Move): Standing {
  const { low, high } = part;
  if (typeof move === 'number') return { part, move, low: low + move, high: high + move };
  return { part, move, low: least(move), high: most(move) };
}

function moved(written: Located, move: Move, i: number): Located {
  if (move === 0) return written;
  return { ...written, start: startOf(written, move, i), end: endOf(written, move, i) };
}

function startOf({ start }: Located, move: Move, i: number): number {
  return typeof move === 'number' ? start + move : (move[2 * i] ?? start);
}

function endOf({ end }: Located, move: Move, i: number): number {
  return typeof move === 'number' ? end + move : (move[2 * i + 1] ?? end);
}

function inOrder(a: Located, b: Located): number {
  if (a.element === b.element) return 0;
  const isBefore = a.element.compareDocumentPosition(b.element) & Node.DOCUMENT_POSITION_FOLLOWING;
  return isBefore ? -1 : 1;
}
