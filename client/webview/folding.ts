// Remembers which sections of a page a person has folded, by the ids of their elements.

/** The sections of a page that are folded. */
export function foldedIn(content: ParentNode): readonly string[] {
  return [...content.querySelectorAll('details:not([open])')].map(nameOf).filter((name) => name !== '');
}

/** Folds the sections that were, and no others; leaves a page that was never seen as it is. */
export function fold(content: ParentNode, folded: readonly string[] | undefined): void {
  if (!folded) return;
  const names = new Set(folded);
  for (const section of content.querySelectorAll('details')) section.open = !names.has(nameOf(section));
}

/** Opens whatever hides an element. */
export function unfoldAround(element: Element): void {
  const section = element.closest('details:not([open])');
  if (!(section instanceof HTMLDetailsElement)) return;
  section.open = true;
  unfoldAround(section);
}

function nameOf(section: Element): string {
  return section.id || (section.closest('[id]')?.id ?? '');
}
