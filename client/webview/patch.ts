// Changes the page that is shown into another with as few changes as possible, so that the focus, what is
// selected and what is folded stay as they are. Elements with an `id` stay themselves wherever they go.
import { Idiomorph } from 'idiomorph';

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
  // Done when it returns: it waits only for scripts and styles in a `head`, which no page has here.
  void Idiomorph.morph(shown, [...next.childNodes], {
    morphStyle: 'innerHTML',
    callbacks: { beforeNodeMorphed: differs, beforeAttributeUpdated: isOurs },
  });
}

/** Whole parts that are the same are not gone through. */
function differs(shown: Node, next: Node): boolean {
  return !shown.isEqualNode(next);
}

/** What is folded is for the person to say. */
function isOurs(name: string, node: Element): boolean {
  return !(name === 'open' && node instanceof HTMLDetailsElement);
}
