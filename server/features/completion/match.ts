// How what is offered matches the word that is typed, as far as the server must foresee what clients do:
// most of them rank by how well the two match, and by our order only what matches alike.
import { joined } from '../../model/joined';
import type { Offer } from './offer';
import type { Context } from './slot';

const none: readonly never[] = [];

/** More than these nobody reads, and every one costs; a client asks again with the next letter. */
export const most = 100;

/**
 * Of many things those whose words have the letters typed so far, before more is found out about them; where that
 * leaves enough, those in which a word begins with them.
 * @param wordsOf what a thing is found by, in lower case
 */
export function fitting<T>(context: Context, all: readonly T[], wordsOf: (one: T) => string): readonly T[] {
  if (all.length <= most) return all;
  const letters = context.typed.toLowerCase();
  const words = all.map(wordsOf);
  const found = all.filter((_, i) => isWithin(letters, words[i]!));
  const begun = found.length > 2 * most ? all.filter((_, i) => hasBegun(letters, words[i]!)) : none;
  const kept = begun.length > 2 * most ? begun : found;
  if (kept.length < all.length) context.isCut = true;
  return kept;
}

/** True where the letters typed so far are among those of the offer, in their order. */
export function fits({ label, filter = label }: Offer, { typed }: Context): boolean {
  return isWithin(typed.toLowerCase(), filter.toLowerCase());
}

/** True where a word of the offer begins with the letters typed so far. */
export function begins({ label, filter = label }: Offer, { typed }: Context): boolean {
  return hasBegun(typed.toLowerCase(), filter.toLowerCase());
}

function hasBegun(letters: string, text: string): boolean {
  for (let at = text.indexOf(letters); at >= 0; at = text.indexOf(letters, at + 1))
    if (isStart(text, at)) return true;
  return false;
}

/**
 * What is made of the typed word matches it better than all that exists, and would be accepted in its
 * place: where anything else matches, it is made to match worse.
 */
export function behindOthers(offers: readonly Offer[], context: Context): readonly Offer[] {
  const { typed } = context;
  if (typed === '' || !offers.some((offer) => !offer.fresh && startsIn(offer, typed))) return offers;
  return offers.map((offer) => (offer.fresh ? joined(offer, { filter: distant(typed) }) : offer));
}

/** True where clients find the word in the offer: the letters in their order, the first at the start of a word. */
function startsIn({ label, filter = label }: Offer, typed: string): boolean {
  const [first = '', ...rest] = typed.toLowerCase();
  if (!/[\p{L}\p{N}]/u.test(first)) return false;
  const text = filter.toLowerCase();
  for (let at = text.indexOf(first); at >= 0; at = text.indexOf(first, at + 1))
    if (isStart(text, at) || filter.charAt(at) !== text.charAt(at))
      return isWithin(rest.join(''), text.slice(at + 1));
  return false;
}

/** True where a word begins. */
function isStart(text: string, at: number): boolean {
  return at === 0 || !/[\p{L}\p{M}\p{N}]/u.test(text.charAt(at - 1));
}

function isWithin(letters: string, text: string): boolean {
  let at = 0;
  for (const letter of letters) {
    at = text.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

/** VS Code looks at no more of a text. */
const longest = 128;

/** The worst match of a word that is one: every letter apart from the next, and as late as can be. */
function distant(typed: string): string {
  return Array.from(typed).join('·').padStart(longest);
}
