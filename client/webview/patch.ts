// Changes the page that is shown into another with as few changes as possible, so that the focus, what is
// selected and what is folded stay as they are. Elements with an `id` stay themselves wherever they go among
// their siblings; no element is moved only because others come or go beside it, for what moves loses its focus.

/** Reads a page without showing it: nothing in it runs, and nothing is loaded. */
export function read(html: string): HTMLElement {
  const template = document.createElement('template');
  template.innerHTML = html;
  // In the template's own document, which has no window: in ours, pictures would be loaded already.
  const root = template.content.ownerDocument.createElement('div');
  root.append(template.content);
  return root;
}

/** Makes the contents of `shown` those of `next`, which is used up. */
export function patch(shown: HTMLElement, next: HTMLElement): void {
  const focused = document.activeElement;
  patchChildren(shown, next);
  const isLost = focused !== document.activeElement && focused?.isConnected === true;
  if (isLost && focused instanceof HTMLElement) focused.focus({ preventScroll: true });
}

function patchChildren(shown: Element, next: Element): void {
  const old = keyed(shown);
  const wanted = keyed(next);
  /** The first child that has not found its place yet. */
  let at: ChildNode | null = shown.firstChild;
  const isUnwanted = (node: ChildNode): boolean => !wanted.has(keyOf(node));
  for (const child of [...next.childNodes]) {
    const key = keyOf(child);
    const same = key === '' ? undefined : old.get(key);
    while (at && at !== same && isUnwanted(at) && (same !== undefined || keyOf(at) !== '')) at = removed(at);
    const match = same ?? (key === '' ? at : undefined);
    if (!match || keyOf(match) !== key || !isAlike(match, child)) shown.insertBefore(child, at);
    else {
      if (match === at) at = at.nextSibling;
      else shown.insertBefore(match, at);
      patchNode(match, child);
    }
  }
  while (at) at = removed(at);
}

function patchNode(shown: ChildNode, next: ChildNode): void {
  if (shown.isEqualNode(next)) return;
  if (shown instanceof Element && next instanceof Element) {
    if (shown instanceof HTMLDetailsElement) next.toggleAttribute('open', shown.open);
    patchAttributes(shown, next);
    patchChildren(shown, next);
  } else if (shown.nodeValue !== next.nodeValue) {
    shown.nodeValue = next.nodeValue;
  }
}

function patchAttributes(shown: Element, next: Element): void {
  for (const { name } of [...shown.attributes]) {
    if (!next.hasAttribute(name)) shown.removeAttribute(name);
  }
  for (const { name, value } of next.attributes) {
    if (shown.getAttribute(name) !== value) shown.setAttribute(name, value);
  }
}

/** Whether one node can become the other. */
function isAlike(one: ChildNode, other: ChildNode): boolean {
  return one.nodeType === other.nodeType && one.nodeName === other.nodeName;
}

/** The children that have an id, by it. */
function keyed(parent: Element): ReadonlyMap<string, ChildNode> {
  let children = none;
  for (let child = parent.firstElementChild; child; child = child.nextElementSibling) {
    if (child.id === '') continue;
    if (children === none) children = new Map();
    children.set(child.id, child);
  }
  return children;
}

/** Most elements have no children with an id. */
const none = new Map<string, ChildNode>();

function keyOf(node: ChildNode): string {
  return node instanceof Element ? node.id : '';
}

/** Takes a node out. @returns the one behind it */
function removed(node: ChildNode): ChildNode | null {
  const next = node.nextSibling;
  node.remove();
  return next;
}
