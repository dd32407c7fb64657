// Behind the colon of a field: what its row in the schema takes, each type of value in its way.
import { CompletionItemKind } from 'vscode-languageserver-types';
import type { FieldRow, ValueType } from '../../../grammar/schema';
import { countryNames, languageNames } from '../../checks/territories';
import { encodeText } from '../../syntax/decode';
import { dateOffers } from './dates';
import { declareOffers } from './declare';
import { dotted, entityOffers } from './entities';
import { episodeOffers } from './episodes';
import { proseForm, sampleOffer, textForm } from './forms';
import { rank, word, type Offer } from './offer';
import type { Context, ValueSlot } from './slot';
import { countsIn, used } from './usage';

type OffersOf = (context: Context, row: FieldRow, slot: ValueSlot) => readonly Offer[];

/** What the field takes here. */
export function valueOffers(context: Context, slot: ValueSlot): readonly Offer[] {
  const { row } = slot.field;
  if (!row) return [];
  const { types } = row;
  const once = types.filter((type) => type !== 'date' || !types.includes('period'));
  const offers = once.flatMap((type) => offersOf[type](context, row, slot));
  return context.quoted ? offers.filter(({ filter, label }) => (filter ?? label).startsWith('"')) : offers;
}

const offersOf: Readonly<Record<ValueType, OffersOf>> = {
  reference: referenceOffers,
  word: wordOffers,
  text: textOffers,
  prose: (_, { types }) => (types[0] === 'prose' ? [proseForm, textForm] : []),
  country: (context) => nameOffers(context, 'country', countryNames()),
  language: (context) => nameOffers(context, 'language', languageNames()),
  date: dateOffers,
  period: dateOffers,
  episodes: (context, _, slot) => episodeOffers(context, slot),
  count: sample('count'),
  number: sample('number'),
  percent: sample('percent'),
  score: sample('score'),
  duration: sample('duration'),
  numbering: sample('numbering'),
  url: sample('url'),
};

function sample(type: ValueType): OffersOf {
  return (_, row, { end }) => (end ? [] : [sampleOffer(type, row)]);
}

function referenceOffers(context: Context, row: FieldRow, slot: ValueSlot): readonly Offer[] {
  if (slot.end) return [];
  const targets = row.targets ?? [];
  const given = givenIn(context, slot);
  const known = entityOffers(context, targets).filter(
    ({ label, data }) =>
      !given.has(label) && !(data?.type === 'entity' && data.key === slot.field.item.key),
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
function textOffers({ dataset, file, word: at }: Context, row: FieldRow, slot: ValueSlot): readonly Offer[] {
  if (row.pattern) return [sampleOffer('text', row)];
  if (slot.end) return [];
  const typed = file.text.slice(at.start, at.end);
  const counts = countsIn(dataset, `text ${row.name}`);
  const texts = used(dataset, `text ${row.name}`).filter(
    (text) => text !== '' && (encodeText(text) !== typed || counts.get(text)! > 1),
  );
  return [...texts.map((text) => quotedOffer(text, rank.near)), textForm];
}

function nameOffers(
  { dataset }: Context,
  type: 'country' | 'language',
  names: readonly string[],
): readonly Offer[] {
  const near = used(dataset, `text ${type}`).filter((name) => names.includes(name));
  const others = [...names].sort((a, b) => a.localeCompare(b, 'en'));
  return [
    ...near.map((name) => quotedOffer(name, rank.near)),
    ...others.filter((name) => !near.includes(name)).map((name) => quotedOffer(name, rank.other)),
  ];
}

/** Text in quotes. */
export function quotedOffer(text: string, near: number): Offer {
  const written = encodeText(text);
  return { label: written, text: written, kind: CompletionItemKind.Text, rank: near, commit: [',', ';'] };
}
