// What may follow a label, a value or a role: the qualifiers that belong there and are not there yet,
// `as`, sources, and the block of a declaration.
import { CompletionItemKind } from 'vscode-languageserver-types';
import { qualifiers, type QualifierRow } from '../../../grammar/schema';
import { mayStand, qualifierRow } from '../../checks/qualifiers';
import { entityOffers } from './entities';
import { form, rank, word, type Offer } from './offer';
import { repriseOffers } from './roles';
import type { Context, TailSlot } from './slot';
import { blank, body } from './snippet';

export function tailOffers(context: Context, slot: TailSlot): readonly Offer[] {
  const { offset } = context;
  const others = slot.qualifiers.filter(({ start, end }) => offset < start || offset > end);
  const given = new Set(others.map((one) => qualifierRow(one)?.name));
  const rows = qualifiers.filter(
    (row) => mayStand(row, slot.on, slot.head?.kind) && !given.has(row.name) && fits(row.name, slot, context),
  );
  const as = slot.as ? [word('as', { text: 'as ', again: true, rank: rank.own })] : [];
  return [...as, ...rows.map(qualifierOffer), ...sourceForm(context), ...blockForm(slot)];
}

/** False for what would be misread here, or could not be completed. */
function fits(name: string, { bare, text, credit }: TailSlot, context: Context): boolean {
  if (name === '@') return text;
  if (name === 'reprising' && (!credit || repriseOffers(context, credit, []).length === 0)) return false;
  return !bare || name === 'in' || name === '(';
}

function qualifierOffer(row: QualifierRow): Offer {
  const { name, flag, form: written } = row;
  const data = { type: 'qualifier', name } as const;
  if (flag) return word(name, { data });
  if (name === '(') return form('(…)', `(${blank(1, 'remark')})`, { about: 'a remark', filter: '(', data });
  if (name === '@') return word('@', { label: '@…', about: written, again: true, data });
  const text = /"/.test(written) ? `${name} "${blank(1, 'Name on screen')}"` : undefined;
  return text ? form(name, text, { about: written, data }) : word(name, more(name, written, data));
}

function more(name: string, written: string, data: Offer['data']): Partial<Offer> {
  return { text: `${name} `, about: written, again: true, ...(data && { data }) };
}

/** A source in its brackets: the nearest one, to be written over. */
function sourceForm(context: Context): readonly Offer[] {
  const all = entityOffers(context, ['source']);
  const nearest = all.find((offer) => offer.rank <= rank.near) ?? all[0];
  return nearest
    ? [form('[…]', `[${blank(1, nearest.text)}]`, { about: 'a source', filter: '[', rank: rank.form })]
    : [];
}

function blockForm({ head }: TailSlot): readonly Offer[] {
  if (!head?.kind || head.node.block) return [];
  return [
    form('{ … }', body.trimStart(), { kind: CompletionItemKind.Struct, about: 'a block', filter: '{' }),
  ];
}
