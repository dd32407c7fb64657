// Who plays whom: each performer in each role of every line of cast, one by one.
import type { Coverage } from './coverage';
import type { Entity } from './dataset';
import type { Casting, Player, Show } from './shows';

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

const known = new WeakMap<Show, readonly Appearance[]>();

/** The appearances in a show, in billing order; those of people and characters that are known. */
export function appearancesIn(show: Show): readonly Appearance[] {
  const appearances = known.get(show) ?? show.castings.flatMap((casting) => appearancesOf(show, casting));
  known.set(show, appearances);
  return appearances;
}

/** The appearances on one line. */
export function appearancesOf(show: Show, casting: Casting): readonly Appearance[] {
  const { performers, roles, coverage } = casting;
  return performers.flatMap((performer) =>
    roles.flatMap((role) => {
      const { entity: person } = performer;
      const part = partOf(role);
      return person && part ? [{ show, casting, performer, person, role, part, coverage }] : [];
    }),
  );
}

function partOf({ node, entity, self }: Player): string | undefined {
  if (node.type === 'text') return `"${node.text}"`;
  return self ? 'self' : entity?.key;
}
