// Behind the colon of a field: what its row in the schema takes, each type of value in its way.
import { CompletionItemKind } from 'vscode-languageserver-types';
import type { FieldRow, ValueType } from '../../../grammar/schema';
import { valuesOf } from '../../model/values';
import type { Atom } from '../../syntax/tree';
import { dateOffers } from './dates';
import { declareOffers } from './declare';
import { dotted, entityOffers } from './entities';
import { episodeOffers } from './episodes';
import { proseForm, sampleOffer, textForm } from './forms';
import { rank, word, type Offer } from './offer';
import { episodesBefore } from './siblings';
import type { Context, ValueSlot } from './slot';
import { namesOf, usedTexts } from './texts';

type OffersOf = (context: Context, row: FieldRow, slot: ValueSlot) => readonly Offer[];

/** What the field takes here. */
export function valueOffers(context: Context, slot: ValueSlot): readonly Offer[] {
  const { row } = slot.field;
  if (!row) return [];
  const { types } = row;
  const once = types.filter((type) => type !== 'date' || !types.includes('period'));
  const offers = once.flatMap((type) => offersOf[type](context, row, slot));
  return context.quoted ? offers.filter(isQuoted) : offers;
}

/** In quotes that are there already, an empty pair is no help. */
function isQuoted(offer: Offer): boolean {
  const { filter = offer.label } = offer;
  return filter.startsWith('"') && offer !== textForm && offer !== proseForm;
}

const offersOf: Readonly<Record<ValueType, OffersOf>> = {
  reference: referenceOffers,
  word: wordOffers,
  text: textOffers,
  prose: (_, { types }) => (types[0] === 'prose' ? [proseForm, textForm] : []),
  country: (context) => namesOf(context, 'country'),
  language: (context) => namesOf(context, 'language'),
  date: dateOffers,
  period: dateOffers,
  episodes: (context, _, slot) => episodeOffers(context, slot),
  count: sample('count'),
  number: sample('number'),
  percent: sample('percent'),
  score: sample('score'),
  duration: sample('duration'),
  numbering: numberOffers,
  url: sample('url'),
};

function sample(type: ValueType): OffersOf {
  return (_, row, { end }) => (end ? [] : [sampleOffer(type, row)]);
}

/** In an episode, the number behind that of the one before it. */
function numberOffers(context: Context, row: FieldRow, { end }: ValueSlot): readonly Offer[] {
  if (end) return [];
  const [last] = episodesBefore(context).flatMap((episode) => valuesOf(episode, row.name));
  const number = last && lastNumber(last.atom);
  const next = number === undefined ? [] : [word(String(number + 1), { about: 'the next', rank: rank.own })];
  return [...next, sampleOffer('numbering', row)];
}

function lastNumber(atom: Atom): number | undefined {
  if (atom.type === 'range') return atom.to?.type === 'number' ? Math.floor(atom.to.value) : undefined;
  return atom.type === 'number' ? Math.floor(atom.value) : undefined;
}

function referenceOffers(context: Context, row: FieldRow, slot: ValueSlot): readonly Offer[] {
  if (slot.end) return [];
  const targets = row.targets ?? [];
  const given = givenIn(context, slot);
  const known = entityOffers(context, targets).filter(
    ({ label, data }) => !given.has(label) && !(data?.type === 'entity' && data.key === slot.field.item.key),
  );
  return row.types[0] === 'reference' ? [...known, ...declareOffers(context, targets)] : known;
}

/** The ids that the field has already, where nothing tells two mentions of one apart. */
function givenIn({ offset }: Context, { field }: ValueSlot): ReadonlySet<string> {
  const others = field.node.values.filter(
    ({ start, end, qualifiers }) => qualifiers.length === 0 && (offset < start || offset > end),
  );
  return new Set(others.flatMap(({ atom }) => (atom.type === 'reference' ? [dotted(atom.path.ids)] : [])));
}

function wordOffers({ path }: Context, row: FieldRow, { end, field }: ValueSlot): readonly Offer[] {
  if (end || path.length > 0) return [];
  const on = field.item.kind?.name ?? '';
  return Object.entries(row.words ?? {}).map(([name, meaning]) =>
    word(name, {
      kind: CompletionItemKind.EnumMember,
      about: meaning,
      commit: [',', ';'],
      data: { type: 'field', on, name: row.name, word: name },
    }),
  );
}

/** Texts that the same field has elsewhere, but for what is never the same twice. */
function textOffers(context: Context, row: FieldRow, { end }: ValueSlot): readonly Offer[] {
  if (row.pattern) return [sampleOffer('text', row)];
  return end ? [] : [...usedTexts(context, 'text', row.name), textForm];
}
