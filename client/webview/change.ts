// Changes the page that is shown where it has changed. What stays is not written in the change: elements with
// `data-kept` stand for it, and whatever is in it is not looked at.
import { isMark } from './marks';
import { patch, takeAttributes } from './patch';

/** The elements that stay, by what stands for them in the change. */
type Kept = ReadonlyMap<Node, Element>;

/**
 * Makes the contents of `shown` those of `next`, which is used up.
 * @returns false where `shown` does not have what is to stay: then the whole page is needed
 */
export function change(shown: Element, next: Element): boolean {
  const kept = keptIn(shown, next);
  if (!kept) return false;
  changeContents(shown, next, kept);
  return [...kept.values()].every((element) => shown.contains(element));
}

/** Undefined where something is missing, or is there twice. */
function keptIn(shown: Element, next: Element): Kept | undefined {
  const kept = new Map<Node, Element>();
  for (const stand of next.querySelectorAll('[data-kept]')) {
    const [element, another] = stand.id === '' ? [] : shown.querySelectorAll(`#${CSS.escape(stand.id)}`);
    if (!element || another || !standsFor(stand, element)) return undefined;
    kept.set(stand, element);
  }
  return new Set(kept.values()).size === kept.size ? kept : undefined;
}

function standsFor(stand: Element, element: Element): boolean {
  const number = stand.getAttribute('data-part');
  return stand.nodeName === element.nodeName && number === element.getAttribute('data-part');
}

/** Goes down to the smallest elements that differ: looking for what has moved is dear on a large page. */
function changeContents(shown: Element, next: Element, kept: Kept): void {
  const pairs = next.querySelector('[data-part]') ? pairsOf(shown, next, kept) : undefined;
  if (pairs) for (const [before, after] of pairs) changeNode(before, after, kept);
  else patch(shown, next, (node) => kept.has(node));
}

function changeNode(shown: Node, next: Node, kept: Kept): void {
  if (kept.has(next) || shown.isEqualNode(next)) return;
  if (shown instanceof Element && next instanceof Element) {
    takeAttributes(shown, next);
    changeContents(shown, next, kept);
  } else {
    shown.nodeValue = next.nodeValue;
  }
}

/** The children of two elements, each with the one that it becomes; undefined where any has come, gone or moved. */
function pairsOf(shown: Element, next: Element, kept: Kept): readonly (readonly [Node, Node])[] | undefined {
  const before = [...shown.childNodes].filter((node) => !isMark(node));
  const after = [...next.childNodes];
  if (before.length !== after.length) return undefined;
  const pairs = before.map((node, i) => [node, after[i]!] as const);
  return pairs.every((pair) => isPair(...pair, kept)) ? pairs : undefined;
}

function isPair(shown: Node, next: Node, kept: Kept): boolean {
  if (shown.nodeName !== next.nodeName || idOf(shown) !== idOf(next)) return false;
  return standsIn(next).every((stand) => shown.contains(kept.get(stand) ?? null));
}

function standsIn(node: Node): readonly Element[] {
  if (!(node instanceof Element)) return [];
  return node.matches('[data-kept]') ? [node] : [...node.querySelectorAll('[data-kept]')];
}

function idOf(node: Node): string {
  return node instanceof Element ? node.id : '';
}
