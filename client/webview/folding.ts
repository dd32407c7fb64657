// Remembers which sections of a page a person has folded, by the ids of their elements.

/** The sections of a page that are folded. */
export function foldedIn(content: ParentNode): readonly string[] {
  return [...content.querySelectorAll('details:not([open])')].map(nameOf);
}

/** Folds the sections that were folded. */
export function fold(content: ParentNode, folded: readonly string[]): void {
  const names = new Set(folded);
  for (const section of content.querySelectorAll('details[open]')) {
    if (names.has(nameOf(section))) section.removeAttribute('open');
  }
}

/** Opens whatever hides an element. */
export function unfoldAround(element: Element): void {
  const section = element.closest('details:not([open])');
  if (!(section instanceof HTMLDetailsElement)) return;
  section.open = true;
  unfoldAround(section);
}

/** The id of a section, else its number in the nearest element that has one. */
function nameOf(section: Element): string {
  const named = section.closest('[id]');
  if (!named || named === section) return section.id;
  return `${named.id}/${[...named.querySelectorAll('details')].indexOf(section as HTMLDetailsElement)}`;
}
