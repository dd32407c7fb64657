// Mentions in prose: everything that has an id or a mark.
import { entityOffers } from './entities';
import { markOffer, marksAt } from './episodes';
import { rank, type Offer } from './offer';
import type { Context } from './slot';

/** What `@` may name. A sign behind a mention is text, so none of them accepts an item. */
export function mentionOffers(context: Context): readonly Offer[] {
  const entities = entityOffers(context, []);
  const marks = marksAt(context).map((mark) => markOffer(mark, rank.near));
  return [...entities, ...marks].map(({ commit: _, ...offer }) => offer);
}
