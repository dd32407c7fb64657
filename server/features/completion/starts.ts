// The start of a statement: the kinds that may stand here, and the fields that are not given yet.
import { CompletionItemKind } from 'vscode-languageserver-types';
import {
  fieldsOf,
  kindOf,
  kindsIn,
  type FieldRow,
  type KindName,
  type KindRow,
} from '../../../grammar/schema';
import type { Item } from '../../model/facts';
import { newLabel } from './labels';
import { icons, type Offer } from './offer';
import type { Context, StartSlot } from './slot';
import { body } from './snippet';
import { countsIn } from './usage';

/** What is needed comes first, then what other blocks of the kind have, then the rest. */
const order = { needed: 0, usual: 1, kind: 2, field: 3, job: 4 } as const;

export function startOffers(context: Context, { block, followedBy }: StartSlot): readonly Offer[] {
  const place = block?.kind?.name ?? 'file';
  const counts = countsIn(context.dataset, 'block', place);
  const rows = place === 'file' || followedBy === 'head' ? [] : fieldsOf(place);
  const free = rows.filter((row) => !isGiven(context, block!, row));
  const kinds = followedBy === 'values' ? [] : kindsIn(place);
  const followed = followedBy !== 'nothing';
  const offers = [
    ...free.map((row) => fieldOffer(row, place, followed)),
    ...kinds.map((kind) => kindOffer(context, kindOf(kind)!, block, followed)),
  ].map((offer) =>
    counts.has(offer.label) && offer.rank > order.usual ? { ...offer, rank: order.usual } : offer,
  );
  return offers.sort((a, b) => a.rank - b.rank || (counts.get(b.label) ?? 0) - (counts.get(a.label) ?? 0));
}

/** A field stands once in a block, and one of a single value once in all blocks of a thing with an id. */
function isGiven({ dataset, offset }: Context, block: Item, { name, many }: FieldRow): boolean {
  const entity = block.node.label.number ? undefined : dataset.entities.get(block.key ?? '');
  const fields = many ? block.fields : (entity?.fields ?? block.fields);
  return fields.some(({ item, node: { name: given } }) => {
    const isHere = item === block && given.start <= offset && offset <= given.end;
    return given.text === name && !isHere;
  });
}

function fieldOffer({ name, types, required, group }: FieldRow, on: string, followed: boolean): Offer {
  const side = group === 'job' || group === 'relations' ? order.job : order.field;
  return {
    label: name,
    text: followed ? name : `${name}: `,
    kind: group === 'job' ? CompletionItemKind.Method : CompletionItemKind.Field,
    about: group === 'job' ? 'crew' : types.join(', '),
    rank: required ? order.needed : side,
    again: !followed,
    data: { type: 'field', on, name },
  };
}

function kindOffer(context: Context, kind: KindRow, block: Item | undefined, followed: boolean): Offer {
  const { name } = kind;
  const label = newLabel(context, kind, block);
  return {
    label: name,
    text: followed ? name : plainHead(kind, label.text),
    ...(!followed && { snippet: `${name}${label.snippet}${bodyOf(kind)}` }),
    kind: icons[name],
    about: kind.doc.split(/[,.:;]/)[0]!,
    rank: order.kind,
    again: !followed && isNamed(kind),
    data: { type: 'kind', name },
  };
}

/** Prose is all that some kinds have: it stands behind the label. */
function bodyOf({ name }: { readonly name: KindName }): string {
  return hasBlock(name) ? body : ': """\n\t$0\n"""';
}

function hasBlock(name: KindName): boolean {
  return kindOf(name)?.body === 'credits' || fieldsOf(name).length > 0 || kindsIn(name).length > 0;
}

/** Without snippets: as much of the head as is not the author's to choose. */
function plainHead(kind: KindRow, written: string): string {
  return isNamed(kind) ? `${kind.name} ` : `${kind.name}${written}`;
}

function isNamed({ label }: KindRow): boolean {
  return label !== 'number' && label !== 'category' && label !== 'none';
}
