// Links to the entries of a guide, for figures.
import type { At, Link } from '../value';

interface Named {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly at?: At;
}

/** A link to an entry. @param text what it is called here */
export function linkOf({ id, name, kind, at }: Named, text = name): Link {
  return { text, ref: id, kind, ...placeOf(at) };
}

/** The place of something that is made of a statement. */
export function placeOf(at: At | undefined): { readonly at?: At } {
  return at ? { at } : {};
}
