// A client of the guide's pages that knows no browser: it puts changes in place, and says what it shows then.
import { serialize } from 'parse5';
import type { PartsMove } from '../../server/guide/site/parts';
import { attribute, elementsIn, read, type Element } from './page';

export class PatchedPage {
  private root = read('');
  private moves: readonly PartsMove[] = [];

  /** Shows a whole page. */
  show(html: string): void {
    this.root = read(html);
    this.moves = [];
  }

  /** Puts the elements that stay in their places. @returns how many elements came anew */
  change(html: string, moves: readonly PartsMove[]): number {
    const known = new Map(elementsIn(this.root).map((element) => [attribute(element, 'id'), element]));
    this.root = read(html);
    const came = elementsIn(this.root).length;
    for (const element of elementsIn(this.root))
      if (attribute(element, 'data-kept') !== undefined) become(element, known);
    this.moves = moves;
    return came;
  }

  /** The page as it reads, with the places where things are written now, and without the numbers of parts. */
  get html(): string {
    const shown = read(serialize(this.root));
    place(elementsIn(shown), this.moves);
    return serialize(shown);
  }
}

function become(standIn: Element, known: ReadonlyMap<string | undefined, Element>): void {
  const element = known.get(attribute(standIn, 'id'));
  const isPart = element && attribute(element, 'data-part') === attribute(standIn, 'data-part');
  if (!element || !isPart || element.tagName !== standIn.tagName)
    throw new Error(`There is no ${attribute(standIn, 'id')} that could stay.`);
  standIn.attrs = element.attrs;
  standIn.childNodes = element.childNodes;
  for (const child of element.childNodes) child.parentNode = standIn;
}

function place(elements: readonly Element[], moves: readonly PartsMove[]): void {
  const counts = new Map<string, number>();
  for (const element of elements) {
    if (attribute(element, 'data-start') === undefined) continue;
    const part = partOf(element) ?? '';
    const count = counts.get(part) ?? 0;
    counts.set(part, count + 1);
    const move = moves.find(({ from, to }) => from <= Number(part) && Number(part) <= to)?.by ?? 0;
    for (const [i, name] of ['data-start', 'data-end'].entries()) {
      const own = element.attrs.find((one) => one.name === name)!;
      own.value = String(typeof move === 'number' ? Number(own.value) + move : move[2 * count + i]);
    }
  }
  for (const element of elements) element.attrs = element.attrs.filter(({ name }) => name !== 'data-part');
}

function partOf(element: Element): string | undefined {
  for (let at: Element | undefined = element; at; at = parentOf(at)) {
    const part = attribute(at, 'data-part');
    if (part !== undefined) return part;
  }
  return undefined;
}

function parentOf({ parentNode }: Element): Element | undefined {
  return parentNode && 'tagName' in parentNode ? parentNode : undefined;
}
