// Who plays whom: each performer in each role of every line of cast, one by one.
import { castingsOf, type Casting, type Player } from './castings';
import type { Coverage } from './coverage';
import { crewOf, type CrewCredit } from './crew';
import type { Dataset, Entity } from './dataset';
import { itemIndex } from './indexes';
import { once } from './once';
import { showAt, type Show } from './shows';

/** One performer in one role on one line of cast. */
export interface Appearance {
  readonly show: Show;
  readonly casting: Casting;
  readonly performer: Player;
  readonly person: Entity;
  readonly role: Player;
  /** What tells the role from others: the character's key, `self`, or a job in quotes. */
  readonly part: string;
  readonly coverage: Coverage;
}

/** The appearances in a show, in billing order; those of people and characters that are known. */
export const appearancesIn: (show: Show) => readonly Appearance[] = once((show) =>
  show.castings.flatMap((casting) => appearancesOf(show, casting)),
);

/** The appearances on one line. */
export function appearancesOf(show: Show, casting: Casting): readonly Appearance[] {
  return casting.performers.flatMap((performer) => appearancesOfPlayer(show, casting, performer));
}

/** One performer's appearances on one line. */
function appearancesOfPlayer(show: Show, casting: Casting, performer: Player): readonly Appearance[] {
  const { entity: person } = performer;
  if (!person) return [];
  const { roles, coverage } = casting;
  return roles.flatMap((role) => {
    const part = partOf(role);
    return part ? [{ show, casting, performer, person, role, part, coverage }] : [];
  });
}

function partOf({ node, entity, self }: Player): string | undefined {
  if (node.type === 'text') return `"${node.text}"`;
  return self ? 'self' : entity?.key;
}

/** One performer on one line of a show's cast, whatever the roles. */
export interface Billing {
  readonly show: Show;
  readonly casting: Casting;
  readonly performer: Player;
}

/** The lines of cast that name a performer, by the performer's key. */
export const billingsOf = itemIndex((item, dataset) => {
  const show = showAt(dataset, item.scope.owner);
  if (!show) return [];
  return castingsOf(dataset, item).flatMap((casting) =>
    casting.performers.flatMap((performer): [string, Billing][] =>
      performer.entity ? [[performer.entity.key, { show, casting, performer }]] : [],
    ),
  );
}, 'cast');

/** The appearances of a performer in all shows, in the order of the dataset. */
export function appearancesBy(dataset: Dataset, performer: Entity): readonly Appearance[] {
  const billings = billingsOf(dataset, performer.key);
  return billings.length === 0 ? [] : billings.flatMap(appearancesOfBilling);
}

const appearancesOfBilling = once(({ show, casting, performer }: Billing) =>
  appearancesOfPlayer(show, casting, performer),
);

/** The appearances as a character in all shows, in the order of the dataset. */
export function appearancesAs(dataset: Dataset, character: Entity): readonly Appearance[] {
  const lines = roleLinesOf(dataset, character.key);
  if (lines.length === 0) return [];
  return lines
    .flatMap((line) => appearancesOf(line.show, line.casting))
    .filter(({ role }) => role.entity === character);
}

/** The lines of cast that name a character, by the character's key; each once. */
export const roleLinesOf = itemIndex((item, dataset) => {
  const show = showAt(dataset, item.scope.owner);
  if (!show) return [];
  return castingsOf(dataset, item).flatMap((casting) => {
    const keys = new Set(casting.roles.flatMap(({ entity }) => entity?.key ?? []));
    return [...keys].map((key): [string, RoleLine] => [key, { show, casting }]);
  });
}, 'cast');

export interface RoleLine {
  readonly show: Show;
  readonly casting: Casting;
}

/** One credit in the crew of a show. */
export interface Work {
  readonly show: Show;
  readonly credit: CrewCredit;
}

/** The credits in the crew that name a person or whoever does a job, by their key. */
export const worksOf = itemIndex((item, dataset) => {
  const credits = crewOf(dataset, item);
  const show = credits.length === 0 ? undefined : showAt(dataset, item.scope.owner);
  if (!show) return [];
  return credits.flatMap((credit): [string, Work][] =>
    credit.person ? [[credit.person.key, { show, credit }]] : [],
  );
});
