// Offers of what has an id: whatever a place may name, by its id where it is known, by a path elsewhere.
import type { KindName } from '../../../grammar/schema';
import { kindOf } from '../../../grammar/schema';
import { encodeText } from '../../syntax/decode';
import type { Entity } from '../../model/dataset';
import type { Scope, Use } from '../../model/facts';
import { usesOfId } from '../../model/occurrences';
import { once } from '../../model/once';
import { lookUp, reach, visible } from '../../model/resolve';
import type { Id, Span } from '../../syntax/tree';
import { begins, fitting, most } from './match';
import { icons, rank, type Offer } from './offer';
import type { Context } from './slot';

const containers: readonly KindName[] = ['show', 'universe', 'era'];

/** Everything of these kinds (none: of any) that can be named here, with what belongs to other shows. */
export function entityOffers(context: Context, targets: readonly KindName[]): readonly Offer[] {
  if (context.path.length > 0) return memberOffers(context, targets);
  const { dataset, scope } = context;
  const near = nearness(context);
  const own: Offer[] = [];
  // What is visible comes with the nearest first: behind so many near ones that match, nothing is listed any more.
  let listed = 0;
  for (const entity of fitting(context, visible(dataset, scope, targets), wordsOf)) {
    if (listed === most) {
      context.isCut = true;
      break;
    }
    if (!canName(context, entity) || !isMeant(context, entity, targets)) continue;
    const offer = entityOffer(context, entity, entity.id, rankOf(entity, scope, near));
    own.push(offer);
    if (offer.rank <= rank.near && begins(offer, context)) listed++;
  }
  return [...own, ...elsewhere(context, targets)];
}

/** The members of the show, the era or the universe before the dot. */
function memberOffers(context: Context, targets: readonly KindName[]): readonly Offer[] {
  const { dataset } = context;
  const container = containerBefore(context);
  if (!container) return [];
  const homes = [container.key, ...(dataset.universes.get(container.key) ?? [])];
  const members = homes.flatMap((home) => [...(dataset.members.get(home)?.values() ?? [])]);
  return members
    .filter(({ kind }) => targets.length === 0 || targets.includes(kind))
    .filter((entity) => canName(context, entity))
    .map((entity) => entityOffer(context, entity, entity.id, rank.own));
}

/** What the ids before the dot mean. */
export function containerBefore({ dataset, scope, path }: Context): Entity | undefined {
  const [first, ...rest] = path;
  let at = first && lookUp(dataset, first.text, scope, containers);
  for (const { text } of rest) at = at && dataset.members.get(at.key)?.get(text);
  return at && containers.includes(at.kind) ? at : undefined;
}

/** What belongs to other shows, with their ids before the dot. */
function elsewhere(context: Context, targets: readonly KindName[]): readonly Offer[] {
  const { dataset, scope } = context;
  const local = targets.length === 0 ? ['character'] : targets.filter((kind) => !kindOf(kind)?.global);
  if (local.length === 0) return [];
  const here = new Set(reach(dataset, scope));
  const others = [...dataset.entities.values()].filter(
    ({ kind, container }) => local.includes(kind) && !here.has(container),
  );
  return fitting(context, others, ({ key, name }) => `${key} ${name}`.toLowerCase())
    .filter((entity) => canName(context, entity) && isReached(context, entity))
    .map((entity) => entityOffer(context, entity, entity.key, rank.other));
}

/** An id and a name in lower case: there are many of them to look at, and they stay the same from letter to letter. */
const wordsOf = once(({ id, name }: Entity) => `${id} ${name}`.toLowerCase());

/** True where the first id of its path means its show here. */
function isReached({ dataset, scope }: Context, { container }: Entity): boolean {
  const first = container.split('.')[0]!;
  return lookUp(dataset, first, scope, containers)?.key === first;
}

/** True for what has an id of its own, and more to it than the word that is being typed. */
export function canName(context: Context, entity: Entity): boolean {
  return !entity.items[0]?.node.label.number && !isBeingTyped(context, entity);
}

/** True where the word at the cursor is all that declares it. */
export function isBeingTyped({ file, offset }: Context, { items, inline }: Entity): boolean {
  const here = (uri: string, { start, end }: Span): boolean =>
    uri === file.uri && start <= offset && offset <= end;
  return (
    items.every(({ uri, node }) => here(uri, node.label.path ?? node)) &&
    inline.every(({ uri, path }) => here(uri, path))
  );
}

/** True where its id means it, and nothing nearer. */
function isMeant({ dataset, scope }: Context, entity: Entity, targets: readonly KindName[]): boolean {
  return lookUp(dataset, entity.id, scope, targets) === entity;
}

function rankOf({ container, id }: Entity, { owner, run }: Scope, isNear: (id: string) => boolean): number {
  if (container === '') return isNear(id) ? rank.near : rank.global;
  return container === owner || container === run ? rank.own : rank.near;
}

/** True for the ids of what this file names, and of the cast and the crew of the show around; not at the cursor. */
function nearness({ dataset, scope: { owner }, file: { uri }, offset }: Context): (id: string) => boolean {
  const isHere = ({ path: { start, end } }: Use): boolean => start <= offset && offset <= end;
  const isNear = (use: Use): boolean =>
    use.uri === uri ? !isHere(use) : owner !== undefined && use.scope.owner === owner && isCredit(use);
  return (id) => usesOfId(dataset, id).some(isNear);
}

function isCredit({ place, statement }: Use): boolean {
  if (place !== 'field') return place === 'performer';
  return statement !== undefined && 'row' in statement && statement.row?.group === 'job';
}

/** An offer of an entity. @param text its id, or the path to it */
export function entityOffer({ dataset, quoted }: Context, entity: Entity, text: string, near: number): Offer {
  const { kind, name, key, container } = entity;
  const home = container === '' ? undefined : dataset.entities.get(container)?.name;
  const isNamed = name !== entity.id;
  return {
    label: text,
    text,
    kind: icons[kind],
    ...(isNamed && { detail: encodeText(name) }),
    about: home === undefined ? kind : `${kind} · ${home}`,
    filter: quoted ? encodeText(name) : isNamed ? `${text} ${name}` : text,
    rank: near,
    commit: [',', ';'],
    data: { type: 'entity', key },
  };
}

/** The ids of a path as it is written. */
export function dotted(ids: readonly Id[]): string {
  return ids.map(({ text }) => text).join('.');
}
