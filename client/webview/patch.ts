// Changes the page that is shown into another with as few changes as possible, so that the focus, what is
// selected and what is folded stay as they are. Elements with an `id` stay themselves wherever they go.
import { Idiomorph } from 'idiomorph';
import { isMark } from './marks';

/** Reads a page without showing it: nothing in it runs, and nothing is loaded. */
export function read(html: string): HTMLElement {
  const template = document.createElement('template');
  template.innerHTML = html;
  // In the template's own document, which has no window: in ours, pictures would be loaded already.
  const root = template.content.ownerDocument.createElement('div');
  root.append(template.content);
  return root;
}

/**
 * Makes the contents of `shown` those of `next`, which is used up. Marks are no contents, and stay.
 * @param isKept true for what stands in `next` for an element of `shown` that stays as it is
 */
export function patch(shown: Element, next: Element, isKept: (next: Node) => boolean = () => false): void {
  // What is kept is told where it stands now, apart from its attributes.
  if (!next.querySelector('[data-kept]')) movePlaces(shown, next);
  // Done when it returns: it waits only for scripts and styles in a `head`, which no page has here.
  void Idiomorph.morph(shown, [...next.childNodes], {
    morphStyle: 'innerHTML',
    callbacks: {
      // Whole parts that are the same are not gone through.
      beforeNodeMorphed: (before, after) => !isKept(after) && !before.isEqualNode(after),
      beforeNodeRemoved: (node) => !isMark(node),
      beforeAttributeUpdated: isOurs,
    },
  });
}

/** Gives `shown` the attributes of `next`. */
export function takeAttributes(shown: Element, next: Element): void {
  for (const { name, value } of next.attributes) {
    if (isOurs(name, shown) && shown.getAttribute(name) !== value) shown.setAttribute(name, value);
  }
  for (const name of shown.getAttributeNames()) {
    if (isOurs(name, shown) && !next.hasAttribute(name)) shown.removeAttribute(name);
  }
}

/**
 * After a keystroke all that is written behind it stands somewhere else: elements are told so first, from both ends of
 * the page, so that they are the same then. Where that is wrong, the next step puts it right.
 */
function movePlaces(shown: Element, next: Element): void {
  const [before, after] = [locatedElements(shown), locatedElements(next)];
  const most = Math.min(before.length, after.length);
  let first = 0;
  while (first < most && isSamePlace(before[first]!, after[first]!)) first++;
  for (let i = 1; i <= most - first; i++) takePlace(before[before.length - i]!, after[after.length - i]!);
}

const locatedElements = (root: ParentNode): readonly Element[] => [
  ...root.querySelectorAll(`[${placeNames[0]}]`),
];

const placeNames = ['data-start', 'data-end', 'data-file'] as const;

function isSamePlace(shown: Element, next: Element): boolean {
  return placeNames.every((name) => shown.getAttribute(name) === next.getAttribute(name));
}

function takePlace(shown: Element, next: Element): void {
  for (const name of placeNames) {
    const place = next.getAttribute(name);
    if (place !== null && place !== shown.getAttribute(name)) shown.setAttribute(name, place);
  }
}

/** What is folded is for the person to say. */
function isOurs(name: string, node: Element): boolean {
  return !(name === 'open' && node instanceof HTMLDetailsElement);
}
