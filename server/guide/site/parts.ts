// A page as a preview shows it, in parts: a part that says the same as before is the same object, so that only the
// others are sent, and it is enough to tell where the rest is written now.
import type { At } from '../guide';
import type { Journal } from './answers';

/** An element with a name, with all that is in it: a section, a table, a figure; the page itself. */
export interface Part {
  /** Tells it from all others, those that it was before included. */
  readonly number: number;
  /** The element's name; empty for the contents of the whole page. */
  readonly tag: string;
  readonly id: string;
  /** What it was made of. */
  readonly inputs: readonly unknown[];
  /** What it has asked of the page. */
  readonly journal: Journal;
  /** Its markup: `<@>` are the attributes that say where an element is written, `<%3>` is one of its parts. */
  readonly text: string;
  /** Where its elements are written, in their order; those of its parts are theirs. */
  readonly places: readonly At[];
  readonly parts: readonly Part[];
}

/** For parts by their numbers: the start and the end of each of their places, in UTF-16 code units. */
export type Positions = ReadonlyMap<number, readonly number[]>;

/** A part with all those within it. */
export function partsIn(part: Part): readonly Part[] {
  const found: Part[] = [];
  const add = (one: Part): void => {
    found.push(one);
    for (const inner of one.parts) add(inner);
  };
  add(part);
  return found;
}

/** Where the places of a part are now. */
export function positionsOf({ places }: Part): readonly number[] {
  const positions: number[] = [];
  for (const at of places) positions.push(at.start, at.end);
  return positions;
}

/**
 * The markup of a part. @param isKept the parts in whose place an empty element stands
 * @param fileNumber the number of a file by its address
 */
export function writePart(
  part: Part,
  isKept: (part: Part) => boolean,
  fileNumber: (uri: string) => number,
): string {
  let next = 0;
  return part.text.replace(/<(?:@|%(\d+))>/g, (_, place?: string) => {
    if (place !== undefined) {
      const inner = part.parts[Number(place)]!;
      return isKept(inner) ? standIn(inner) : writePart(inner, isKept, fileNumber);
    }
    const { uri, start, end } = part.places[next++]!;
    return ` data-file="${fileNumber(uri)}" data-start="${start}" data-end="${end}"`;
  });
}

function standIn({ tag, id, number, text }: Part): string {
  return `<${tag} id="${id}" data-part="${number}" data-kept></${tag}>${text.endsWith('\n') ? '\n' : ''}`;
}

/**
 * How the places of a part have moved: by how much all of them, or else where each of them is now.
 * @param before where they were: as many as it has
 */
export function moveOf(part: Part, before: readonly number[]): number | readonly number[] {
  const { places } = part;
  const by = places.length === 0 ? 0 : places[0]!.start - before[0]!;
  for (let i = 0; i < places.length; i++) {
    const { start, end } = places[i]!;
    if (start - before[2 * i]! !== by || end - before[2 * i + 1]! !== by) return positionsOf(part);
  }
  return by;
}
