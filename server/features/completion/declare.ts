// The offer to declare at its first mention what is not known yet: an id, with the name in quotes.
import { CompletionItemKind } from 'vscode-languageserver-types';
import type { KindName } from '../../../grammar/schema';
import { idFor } from '../../checks/fold';
import { lookUp } from '../../model/resolve';
import { encodeText } from '../../syntax/decode';
import { isBeingTyped } from './entities';
import { form, type Offer } from './offer';
import type { Context } from './slot';
import { blank } from './snippet';

/** @param targets what may be named here; the first of them is what is declared */
export function declareOffers(context: Context, targets: readonly KindName[]): readonly Offer[] {
  const [kind] = targets;
  if (!kind || context.path.length > 0 || context.quoted || context.named) return [];
  const typed = context.file.slice(context.word.start, context.word.end);
  if (typed === '') return [newOffer(kind)];
  const id = idFor(typed);
  return isTaken(context, id, targets) || isTaken(context, typed, targets) ? [] : [typedOffer(kind, typed)];
}

function newOffer(kind: KindName): Offer {
  return form(`new ${kind}`, `${blank(1, 'id')} "${blank(2, 'Name')}"`, {
    about: `id "Name"`,
    fresh: true,
  });
}

/** `maggie_q "Maggie Q"`, from `maggie_q`. */
function typedOffer(kind: KindName, typed: string): Offer {
  const id = /\p{Lu}/u.test(typed) ? idFor(typed) : typed;
  const name = nameFor(typed);
  return form(`${id} ${encodeText(name)}`, `${id} "${blank(1, name)}"`, {
    kind: CompletionItemKind.Constructor,
    about: `new ${kind}`,
    filter: typed,
    fresh: true,
  });
}

/** The name that an id suggests: `maggie_q` is `Maggie Q`. */
export function nameFor(id: string): string {
  const words = id.split(/[_-]+/).filter(Boolean);
  return words.map((word) => word[0]!.toUpperCase() + word.slice(1)).join(' ');
}

function isTaken(context: Context, id: string, targets: readonly KindName[]): boolean {
  const entity = lookUp(context.dataset, id, context.scope, targets);
  return entity !== undefined && !isBeingTyped(context, entity);
}
