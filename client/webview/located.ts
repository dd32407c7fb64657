// The elements of the page that say where in the source they are written.
import type { Place } from './places';
import type { Box } from './scroll';

export interface Located extends Place {
  readonly element: Element;
  /** True where no other such element is inside. */
  readonly isLeaf: boolean;
}

const located = '[data-file][data-start][data-end]';

/** The source of an element as it was when the element was written; undefined where it has none. */
export function writtenPlace(element: Element): Place | undefined {
  const start = element.getAttribute('data-start');
  const end = element.getAttribute('data-end');
  const file = element.getAttribute('data-file');
  if (start === null || end === null || file === null) return undefined;
  return { file: Number(file), start: Number(start), end: Number(end) };
}

/** The element with a source that an element is in, or is. */
export function locatedAround(node: Node | null): Element | undefined {
  const element = node instanceof Element ? node : node?.parentElement;
  return element?.closest(located) ?? undefined;
}

/** Where the elements stand that scrolling goes by: not what is beside the text, unless there is only that. */
export function boxesOf(located: readonly Located[], root: Element): readonly Box[] {
  const leaves = located.filter(({ isLeaf }) => isLeaf);
  const beside = [...root.querySelectorAll<HTMLElement>('aside, figure')].filter(isBeside);
  const inText = leaves.filter(({ element }) => !beside.some((box) => box.contains(element)));
  return (inText.length > 0 ? inText : leaves).flatMap(({ element, file, start, end }) => {
    const { top, bottom } = element.getBoundingClientRect();
    return bottom > top ? [{ file, start, end, top: top + scrollY, bottom: bottom + scrollY }] : [];
  });
}

/** A figure draws what is written elsewhere. On a narrow page a box stands above the text, as wide as it. */
function isBeside(box: HTMLElement): boolean {
  if (box.localName === 'figure') return true;
  const around = box.parentElement?.clientWidth ?? 0;
  return box.offsetWidth < around * 0.75;
}
