// Labels: a new id, number or category for a declaration, and the ids of what is known already and may
// get a block of its own.
import { CompletionItemKind } from 'vscode-languageserver-types';
import { categories, type KindRow } from '../../../grammar/schema';
import type { Entity } from '../../model/dataset';
import type { Item } from '../../model/facts';
import { categoryOf, showsOf } from '../../model/shows';
import { encodeText } from '../../syntax/decode';
import { nameFor } from './declare';
import { canName, entityOffer } from './entities';
import { form, rank, word, type Offer } from './offer';
import type { Context, LabelSlot } from './slot';
import { blank, body, choice, plainOf } from './snippet';
import { usedTexts } from './texts';

/** The label of a new declaration, with the blank before it. */
export function newLabel(
  context: Context,
  kind: KindRow,
  block: Item | undefined,
): { readonly text: string; readonly snippet: string } {
  const snippet = labelSnippet(context, kind, block);
  return { text: plainOf(snippet), snippet };
}

function labelSnippet(context: Context, kind: KindRow, block: Item | undefined): string {
  const name = `"${blank(2, 'Name')}"`;
  switch (kind.label) {
    case 'id':
      return ` ${blank(1, 'id')} ${name}`;
    case 'number':
      return ` ${blank(1, String(nextNumber(context, kind, block)))}`;
    case 'number-or-id':
      return hasNumbers(kind, block)
        ? ` ${blank(1, String(nextNumber(context, kind, block)))} ${name}`
        : ` ${blank(1, 'id')} ${name}`;
    case 'category':
      return ` ${choice(1, unusedCategories(block))}`;
    case 'name':
      return ` "${blank(1, 'Name')}"`;
    case 'none':
      return '';
  }
}

/** An episode of no season is a film or a pilot, and has an id. */
function hasNumbers({ name }: KindRow, block: Item | undefined): boolean {
  return name !== 'episode' || block?.scope.season !== undefined;
}

/** The number behind the last one. */
function nextNumber({ dataset, offset }: Context, { name }: KindRow, block: Item | undefined): number {
  const siblings =
    name === 'season' || name === 'episode' ? runItems(dataset, name, block) : (block?.children ?? []);
  const numbers = siblings
    .filter(
      ({ kind, node }) =>
        kind?.name === name && (offset < node.start || offset > (node.block?.start ?? node.end)),
    )
    .map((item) => Math.floor(item.numbering?.to ?? 0));
  return Math.max(0, ...numbers.filter(Number.isFinite)) + 1;
}

/** The seasons of the run around, or the episodes of the season around, from all files. */
function runItems(dataset: Context['dataset'], name: string, block: Item | undefined): readonly Item[] {
  const { owner, run, season } = block?.scope ?? {};
  const found = showsOf(dataset)
    .get(owner ?? '')
    ?.runs.find(({ key }) => key === run);
  if (!found) return block?.children ?? [];
  const entities =
    name === 'season'
      ? found.seasons.map(({ entity }) => entity)
      : (found.seasons.find(({ number }) => number === season)?.episodes.map(({ entity }) => entity) ?? []);
  return entities.flatMap(({ items }) => items);
}

function unusedCategories(block: Item | undefined): readonly string[] {
  const taken = new Set(block?.children.filter(({ kind }) => kind?.name === 'cast').map(categoryOf));
  const names = categories.map(({ name }) => name);
  return [...names.filter((name) => !taken.has(name)), ...names.filter((name) => taken.has(name))];
}

/** What may stand behind a kind. */
export function labelOffers(context: Context, { item, kind }: LabelSlot): readonly Offer[] {
  switch (kind.label) {
    case 'id':
      return [...knownOffers(context, kind, item), ...newOffers(context, item)];
    case 'number':
      return [numberOffer(context, kind, item)];
    case 'number-or-id':
      return hasNumbers(kind, item.parent)
        ? [numberOffer(context, kind, item)]
        : [...knownOffers(context, kind, item), ...newOffers(context, item)];
    case 'category':
      return categoryOffers(context, item);
    case 'name':
      return [
        ...usedTexts(context, 'name', kind.name),
        ...(context.quoted ? [] : [namedForm(context, item)]),
      ];
    case 'none':
      return [];
  }
}

/** What is known only by being mentioned, first; then what has a block already and may get another. */
function knownOffers(context: Context, kind: KindRow, item: Item): readonly Offer[] {
  if (context.path.length > 0) return [];
  const container = kind.global ? '' : (item.parent?.scope.owner ?? '');
  const members = [...(context.dataset.members.get(container)?.values() ?? [])];
  return members
    .filter((entity) => entity.kind === kind.name && canName(context, entity))
    .map((entity) => knownOffer(context, entity, item));
}

function knownOffer(context: Context, entity: Entity, item: Item): Offer {
  const blocks = entity.items.filter((one) => one !== item);
  const near = blocks.length > 0 ? rank.other : rank.own;
  const offer = { ...entityOffer(context, entity, entity.id, near), commit: [] };
  return isBare(context, item) ? { ...offer, snippet: `${entity.id}${body}` } : offer;
}

/** True where nothing follows the label yet. */
function isBare({ named }: Context, { node }: Item): boolean {
  return !named && !node.block && node.qualifiers.length === 0 && !node.text;
}

function newOffers(context: Context, item: Item): readonly Offer[] {
  const { file, word: at } = context;
  const id = file.slice(at.start, at.end);
  if (!isBare(context, item)) return [];
  if (id === '')
    return [
      form('new …', `${blank(1, 'id')} "${blank(2, 'Name')}"${body}`, { about: 'id "Name"', fresh: true }),
    ];
  const name = nameFor(id);
  return [
    form(`${id} ${encodeText(name)}`, `${id} "${blank(1, name)}"${body}`, {
      kind: CompletionItemKind.Constructor,
      about: 'new',
      filter: id,
      fresh: true,
    }),
  ];
}

function numberOffer(context: Context, kind: KindRow, item: Item): Offer {
  const number = String(nextNumber(context, kind, item.parent));
  const title = kind.label === 'number-or-id' ? ` "${blank(1, 'Name')}"` : '';
  const next = {
    label: number,
    text: number,
    kind: CompletionItemKind.Value,
    rank: rank.own,
    about: 'the next',
  };
  return isBare(context, item) ? { ...next, snippet: `${number}${title}${body}` } : next;
}

function categoryOffers(context: Context, item: Item): readonly Offer[] {
  const open = isBare(context, item) ? body : '';
  const named = unusedCategories(item.parent).map((name) =>
    word(name, {
      kind: CompletionItemKind.EnumMember,
      about: categories.find((row) => row.name === name)!.label,
      ...(open && { snippet: `${name}${open}` }),
      data: { type: 'category', name },
    }),
  );
  return context.quoted
    ? []
    : [...named, form('"…"', `"${blank(1, 'With')}"${open}`, { about: 'another category' })];
}

function namedForm(context: Context, item: Item): Offer {
  return form('"…"', `"${blank(1, 'Name')}"${isBare(context, item) ? body : ''}`, { about: 'a name' });
}
