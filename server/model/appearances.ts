// Who plays whom: each performer in each role of every line of cast, one by one.
import { castingsOf, type Casting, type Player } from './castings';
import type { Coverage } from './coverage';
import type { Entity } from './dataset';
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
  return casting.performers.flatMap((performer) => appearancesAs(show, casting, performer));
}

/** One performer's appearances on one line. */
export function appearancesAs(show: Show, casting: Casting, performer: Player): readonly Appearance[] {
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
  const show = item.kind?.name === 'cast' ? showAt(dataset, item.scope.owner) : undefined;
  if (!show) return [];
  return castingsOf(dataset, item).flatMap((casting) =>
    casting.performers.flatMap((performer): [string, Billing][] =>
      performer.entity ? [[performer.entity.key, { show, casting, performer }]] : [],
    ),
  );
});

/** The lines of cast that name a character, by the character's key. */
export const linesOfRole = itemIndex((item, dataset) => {
  const show = item.kind?.name === 'cast' ? showAt(dataset, item.scope.owner) : undefined;
  if (!show) return [];
  return castingsOf(dataset, item).flatMap((casting) =>
    casting.roles.flatMap((role): [string, RoleLine][] =>
      role.entity ? [[role.entity.key, { show, casting, role }]] : [],
    ),
  );
});

/** One role on one line of a show's cast, whoever plays it. */
export interface RoleLine {
  readonly show: Show;
  readonly casting: Casting;
  readonly role: Player;
}
