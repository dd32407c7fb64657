// The parts of a credit while it is written: who plays, whom, where and how, and what to say of the role.
// What fits in each place is for completion.
import {
  SignatureInformation,
  type ParameterInformation,
  type SignatureHelp,
} from 'vscode-languageserver-types';
import { categories, kindOf, qualifiers } from '../../grammar/schema';
import type { Item } from '../model/facts';
import { categoryOf } from '../model/shows';
import type { Credit } from '../syntax/tree';
import { chainAt } from '../syntax/walk';
import { beforeOn } from './indentation';
import type { Place } from './place';
import { itemAt } from './target';

/** The signs after which an editor asks by itself. */
export const signatureTriggers: readonly string[] = [' ', ',', ':'];

const performers: ParameterInformation = { label: 'performer "Name"', documentation: performerHelp() };
const roles: ParameterInformation = { label: 'as role "Name"', documentation: roleHelp() };
const where: ParameterInformation = { label: 'in season 1 …', documentation: whereHelp() };
const note: ParameterInformation = {
  label: ': "who they are"',
  documentation: 'Who the character is, in a few words.',
};

/** The parts in the order in which they stand in a line of cast. */
const parts = [performers, roles, where, note];

/** The signature of the line of cast at a place, or undefined elsewhere. */
export function signatureHelp(place: Place): SignatureHelp | undefined {
  const item = castAt(place);
  if (!item || chainAt(place.file.tree, place.offset).some(({ type }) => type === 'comment'))
    return undefined;
  const credit = creditBefore(place, item);
  if (!credit && !isBlankBefore(place)) return undefined;
  const label = parts
    .map((part) => part.label)
    .join(' ')
    .replace(' :', ':');
  const category = categories.find(({ name }) => name === categoryOf(item));
  const signature = SignatureInformation.create(label, category?.doc ?? kindOf('cast')?.doc, ...parts);
  const active = credit ? parts.indexOf(partAt(place, credit)) : 0;
  return { signatures: [signature], activeSignature: 0, activeParameter: active };
}

/** The list of cast whose block is around a place. */
function castAt(place: Place): Item | undefined {
  const item = itemAt(place);
  const block = item?.node.block;
  const isInside = block && place.offset > block.start && (!block.closed || place.offset < block.end);
  return item?.kind?.body === 'credits' && isInside ? item : undefined;
}

/** The credit that a place is in or right behind, on the same line. */
function creditBefore({ file, offset }: Place, { credits }: Item): Credit | undefined {
  const credit = credits.findLast(({ start }) => start < offset);
  return credit && /^[^\r\n;}]*$/.test(file.slice(credit.end, offset)) ? credit : undefined;
}

/** True where nothing stands before a place on its line, or in its block. */
function isBlankBefore({ file, offset }: Place): boolean {
  return /(?:^|[{;])[ \t]*$/.test(beforeOn(file, offset));
}

/** The part of a credit that is being written: behind a blank or a sign it is the next one. */
function partAt(place: Place, credit: Credit): ParameterInformation {
  const { performers: who, as, roles: whom } = credit;
  if (isInNote(place, credit)) return note;
  if (credit.qualifiers.some(({ start }) => start < place.offset)) return where;
  if (as && place.offset > as.start) return isAmong(place, whom) ? roles : where;
  return as !== undefined || isAmong(place, who) ? performers : roles;
}

/** True behind the colon of a credit. */
function isInNote({ file, offset }: Place, credit: Credit): boolean {
  const { performers: who, roles: whom, qualifiers: how, sources, text } = credit;
  if (text) return offset >= text.start;
  const last = Math.max(...[...who, ...whom, ...how, ...sources].map(({ end }) => end));
  return /^\s*\]?\s*:/.test(file.slice(last, Math.max(last, offset)));
}

/** True within the names of a list, and behind a comma at its end. */
function isAmong({ file, offset }: Place, players: Credit['performers']): boolean {
  const end = players.at(-1)?.end ?? offset;
  return offset <= end || file.slice(end, offset).trimEnd().endsWith(',');
}

function performerHelp(): string {
  return 'Who plays: ids of people or groups, with commas between; a name in quotes declares someone new.';
}

function roleHelp(): string {
  return 'Whom they play: ids of characters, `self`, or a job in quotes, with commas between.';
}

function whereHelp(): string {
  const forms = qualifiers.filter(({ on }) => on.includes('credit')).map(({ form }) => form);
  return `Where, when and how: ${forms.join(' · ')}`;
}
