// Who is what to whom in a show, as a drawing: characters by their billing, relations as labelled curves.
import type { Show } from '../guide';
import type { Link } from '../value';
import { billedParts, billings } from './billing';
import type { Billing, Graph } from './figure';
import { drawn, mostNodes } from './graph/drawing';
import {
  bundlesOf,
  charactersAmong,
  kinds,
  tiesAround,
  type Everybody,
  type NamedTie,
  type Somebody,
} from './graph/ties';
import { linkOf, placeOf } from './links';

const fewest = 3;

/** The graph of a show's characters; undefined where fewer than three have relations with each other. */
export function relationshipGraph(guide: Everybody, show: Show): Graph | undefined {
  const all = tiesAround(guide, new Set(show.characters.flatMap(({ ref }) => ref ?? [])));
  const people = peopleOf(guide, show, all);
  const shown = people.slice(0, mostNodes).sort(byBilling);
  if (shown.length < fewest) return undefined;
  const refs = new Set(shown.map(({ link }) => link.ref));
  const ties = all.filter(({ fromRef, toRef }) => refs.has(fromRef) && refs.has(toRef));
  const tied = new Set(all.flatMap(({ fromRef, toRef }) => [fromRef, toRef]));
  return {
    type: 'graph',
    key: 'relations',
    title: 'Relations',
    description: descriptionOf(show, shown, ties),
    ...drawn(shown, bundlesOf(ties)),
    kinds: kinds.filter((kind) => ties.some((tie) => tie.kind === kind)),
    ties: ties.map(({ from, to, kind, relation, details, at }) => {
      return { from, to, kind, relation, details, ...placeOf(at) };
    }),
    apart: show.characters.filter(({ ref }) => !tied.has(ref ?? '')),
    left: people.slice(mostNodes).map(({ link }) => link),
  };
}

interface Someone {
  readonly link: Link;
  readonly billing: Billing;
  readonly outside: boolean;
  /** With how many others they have to do. */
  readonly degree: number;
  /** Where they stand in the credits. */
  readonly place: number;
}

/** Those who have relations, the best connected first. */
function peopleOf(guide: Everybody, show: Show, ties: readonly NamedTie[]): readonly Someone[] {
  const billed = billedParts(show);
  const places = new Map([...billed.keys()].map((part, i) => [part, i]));
  const own = new Set(show.characters.map(({ ref }) => ref));
  const partners = new Map<string, Set<string>>();
  for (const { fromRef, toRef } of ties)
    for (const [one, other] of [[fromRef, toRef] as const, [toRef, fromRef] as const])
      partners.set(one, (partners.get(one) ?? new Set()).add(other));
  const someone = (character: Somebody): Someone => ({
    link: linkOf(character),
    billing: billed.get(character.id) ?? 'none',
    outside: !own.has(character.id),
    degree: partners.get(character.id)?.size ?? 0,
    place: places.get(character.id) ?? Number.MAX_SAFE_INTEGER,
  });
  return charactersAmong(guide, partners.keys())
    .map(someone)
    .sort((a, b) => b.degree - a.degree || byBilling(a, b));
}

function byBilling(a: Someone, b: Someone): number {
  return billings.indexOf(a.billing) - billings.indexOf(b.billing) || a.place - b.place;
}

function descriptionOf(show: Show, people: readonly Someone[], ties: readonly NamedTie[]): string {
  return `${people.length} characters of ${show.name} and ${ties.length} relations between them`;
}
