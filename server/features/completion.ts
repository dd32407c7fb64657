// Completion: what may be typed at a place. Which sort of place it is stands in completion/context.ts,
// what is offered at each sort in a file of its own there; documentation is completion-resolve.ts's.
import type { CompletionList } from 'vscode-languageserver-types';
import { contextAt } from './completion/context';
import { pointOffers } from './completion/dates';
import { entityOffers, dotted } from './completion/entities';
import { episodeOffers } from './completion/episodes';
import { proseForm, textForm } from './completion/forms';
import { labelOffers } from './completion/labels';
import { listOf, type CompletionOptions } from './completion/list';
import { mentionOffers } from './completion/mentions';
import { form, type Offer } from './completion/offer';
import { performerOffers, repriseOffers, roleOffers } from './completion/roles';
import { scopeOffers } from './completion/scopes';
import { silenceOffers } from './completion/silences';
import type { Context, Slot } from './completion/slot';
import { blank } from './completion/snippet';
import { startOffers } from './completion/starts';
import { tagOffers } from './completion/tags';
import { tailOffers } from './completion/tails';
import { isAsked } from './completion/triggers';
import { valueOffers } from './completion/values';
import type { Path } from '../syntax/tree';
import type { Place } from './place';

export type { CompletionOptions } from './completion/list';
export { triggers } from './completion/triggers';

/** What may be typed at a place, the nearest and the likeliest first. */
export function completion(place: Place, options: CompletionOptions): CompletionList {
  const context = contextAt(place);
  if (!context || !isAsked(context, options.trigger)) return { isIncomplete: false, items: [] };
  return listOf(context, offersFor(context.slot.type, context, context.slot), options);
}

type OffersAt = {
  readonly [T in Slot['type']]: (context: Context, slot: Slot & { type: T }) => readonly Offer[];
};

const offersAt: OffersAt = {
  start: startOffers,
  label: labelOffers,
  value: valueOffers,
  performer: (context, { first }) => performerOffers(context, first),
  role: (context, { credit }) => roleOffers(context, credit),
  tail: tailOffers,
  in: scopeOffers,
  dated: (context, { word }) =>
    word === 'on'
      ? pointOffers(context)
      : [...pointOffers(context), ...episodeOffers(context, { end: true })],
  reprising: (context, { credit, shows }) => repriseOffers(context, credit, shows),
  credited: () => [form('"…"', `"${blank(1, 'Name on screen')}"`, { filter: '""' })],
  tag: tagOffers,
  source: (context, { cited }) => sourceOffers(context, cited),
  text: () => [textForm, proseForm],
  mention: mentionOffers,
  silence: (_, { given }) => silenceOffers(given),
};

function offersFor<T extends Slot['type']>(
  type: T,
  context: Context,
  slot: Slot & { type: T },
): readonly Offer[] {
  return offersAt[type](context, slot);
}

function sourceOffers(context: Context, cited: readonly Path[]): readonly Offer[] {
  const { offset } = context;
  const others = cited
    .filter(({ start, end }) => offset < start || offset > end)
    .map(({ ids }) => dotted(ids));
  return entityOffers(context, ['source']).filter(({ text }) => !others.includes(text));
}
