// The classes that the preview gives to elements of the guide.

/** Takes classes from an element, and leaves nothing behind. */
export function removeClasses(element: Element, ...names: readonly string[]): void {
  element.classList.remove(...names);
  if (element.getAttribute('class') === '') element.removeAttribute('class');
}
