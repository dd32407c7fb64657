// A page as a preview shows it, in parts: a part that says the same as before is the same object, so that only the
// others are sent, and it is enough to tell where the rest is written now.
import type { At } from '../guide';
import type { EditLog } from '../../model/edit-log';
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
  /** The start and the end of each place when it was written, in UTF-16 code units. */
  readonly written: readonly number[];
  readonly parts: readonly Part[];
  /** Where it was when that was last looked at. */
  seen: Seen | undefined;
}

/** Parts whose numbers follow each other, and by how much all of their places have moved, or where each is now. */
export interface PartsMove {
  readonly from: number;
  readonly to: number;
  readonly by: number | readonly number[];
}

/** How a part and all within it had moved when that was last looked at. */
export interface Seen {
  /** The edits of the file in which all of it is written, and how many there were. */
  readonly log: EditLog;
  readonly count: number;
  /** Those that have not moved among them. */
  readonly moves: readonly PartsMove[];
  /** Where the first place begins, and the last one ends. */
  readonly first: number;
  readonly last: number;
}

/** Visits a part, and all those within it. */
export function eachPart(part: Part, visit: (part: Part) => void): void {
  visit(part);
  for (const inner of part.parts) eachPart(inner, visit);
}

/** The start and the end of each place, as they are now. */
export function positionsOf(places: readonly At[]): readonly number[] {
  const positions: number[] = [];
  for (const { start, end } of places) positions.push(start, end);
  return positions;
}

/**
 * The markup of a part, with the places where it was written. @param isKept the parts in whose place an empty element stands
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
    const { uri } = part.places[next]!;
    const [start, end] = [part.written[2 * next], part.written[2 * next + 1]];
    next++;
    return ` data-file="${fileNumber(uri)}" data-start="${start}" data-end="${end}"`;
  });
}

function standIn({ tag, id, number, text }: Part): string {
  return `<${tag} id="${id}" data-part="${number}" data-kept></${tag}>${text.endsWith('\n') ? '\n' : ''}`;
}
