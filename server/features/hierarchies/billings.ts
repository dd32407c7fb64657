// Who is credited where: every line of cast and every job, with the block that it counts for. What call
// hierarchies are read from.
import type { Dataset, Entity } from '../../model/dataset';
import type { Item } from '../../model/facts';
import { showIndex, showsOf, type Casting, type CrewCredit, type Player, type Show } from '../../model/shows';
import { once } from '../../model/once';
import type { Span } from '../../syntax/tree';
import { siteOfCredit } from '../sites';

export interface Billing {
  readonly uri: string;
  readonly span: Span;
  readonly show: Entity;
  /** The block of the show, era, season, part or episode in which it stands. */
  readonly holder: Item;
  readonly people: readonly Entity[];
  readonly characters: readonly Entity[];
}

/** All credits of a dataset, show by show: the cast before the crew. */
export const billingsOf: (dataset: Dataset) => readonly Billing[] = once((dataset: Dataset) =>
  [...showsOf(dataset).values()].flatMap(billingsIn),
);

/** The credits of a person or a character by its key, in the order of `billingsOf`. */
export const billingsNaming = showIndex((show) =>
  billingsIn(show).flatMap((billing) =>
    [...new Set([...billing.people, ...billing.characters])].map(({ key }) => [key, billing] as const),
  ),
);

function billingsIn(show: Show): readonly Billing[] {
  return [
    ...show.castings.map((casting) => billingOfCasting(show, casting)),
    ...show.crew.map((credit) => billingOfCrew(show, credit)),
  ];
}

function billingOfCasting({ entity }: Show, { uri, credit, item, performers, roles }: Casting): Billing {
  const span = siteOfCredit(uri, credit).words;
  const [people, characters] = [knownIn(performers), knownIn(roles)];
  return { uri, span, show: entity, holder: holderOf(item), people, characters };
}

function billingOfCrew({ entity }: Show, { uri, person, value }: CrewCredit): Billing {
  const people = person ? [person] : [];
  const holder = holderOf(value.field.item);
  return { uri, span: value.atom, show: entity, holder, people, characters: [] };
}

function knownIn(players: readonly Player[]): readonly Entity[] {
  return players.flatMap(({ entity }) => entity ?? []);
}

/** The nearest block around that has an identity: lists of cast and crew have none. */
function holderOf(item: Item): Item {
  return item.key === undefined && item.parent ? holderOf(item.parent) : item;
}
