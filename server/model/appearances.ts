// Who plays whom: each performer in each role of every line of cast, one by one.
import { performers } from '../../grammar/schema/kind-lists';
import { castingAt, type Casting, type Player } from './castings';
import type { Coverage } from './coverage';
import { crewIn, type CrewCredit } from './crew';
import type { Dataset, Entity } from './dataset';
import type { Use } from './facts';
import { sameRecords } from './lists';
import { usesOfId } from './occurrences';
import { once } from './once';
import { onceIn } from './once-in';
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

/** The lines of cast that name a performer, in the order of the dataset. */
export function billingsOf(dataset: Dataset, entity: Entity): readonly Billing[] {
  return performers.some((kind) => kind === entity.kind) ? billingsIn(dataset, entity) : none;
}

const none: readonly never[] = [];

const billingsIn = onceIn(
  (dataset, entity: Entity): readonly Billing[] =>
    usesOfId(dataset, entity.id).flatMap((use) => {
      const line = use.place === 'performer' ? lineAround(dataset, use) : undefined;
      const performer = line?.casting.performers.find(({ node }) => isAt(node, use));
      if (!line || performer?.entity !== entity) return [];
      return [{ show: line.show, casting: line.casting, performer }];
    }),
  sameRecords,
);

function isAt(node: Player['node'], { path }: Use): boolean {
  return node.type === 'reference' && node.path === path;
}

/** The appearances of a performer in all shows, in the order of the dataset. */
export function appearancesBy(dataset: Dataset, performer: Entity): readonly Appearance[] {
  return billingsOf(dataset, performer).flatMap((billing) =>
    appearancesOfPlayer(billing.show, billing.casting, billing.performer),
  );
}

/** The appearances as a character in all shows, in the order of the dataset. */
export function appearancesAs(dataset: Dataset, character: Entity): readonly Appearance[] {
  return roleLinesOf(dataset, character)
    .flatMap((line) => appearancesOf(line.show, line.casting))
    .filter(({ role }) => role.entity === character);
}

/** A line of cast, with the show that it is of. */
export interface RoleLine {
  readonly show: Show;
  readonly casting: Casting;
}

/** The lines of cast that name a character, in the order of the dataset; each once. */
export const roleLinesOf = onceIn((dataset, character: Entity): readonly RoleLine[] => {
  const uses = usesOfId(dataset, character.id).filter(({ place }) => place === 'role');
  const byLine = new Map(uses.map((use) => [use.statement, use]));
  return [...byLine.values()].flatMap((use) => {
    const line = lineAround(dataset, use);
    return line?.casting.roles.some(({ entity }) => entity === character) ? [line] : [];
  });
}, sameRecords);

/** The line of a show's cast that a name stands in. */
function lineAround(dataset: Dataset, { item, statement }: Use): RoleLine | undefined {
  const credit = statement && !('node' in statement) ? statement : undefined;
  const casting = credit && castingAt(dataset, item, credit);
  const show = casting && showAt(dataset, item.scope.owner);
  return show && { show, casting };
}

/** One credit in the crew of a show. */
export interface Work {
  readonly show: Show;
  readonly credit: CrewCredit;
}

/** The credits in the crew that name a person or whoever does a job, in the order of the dataset. */
export const worksOf = onceIn(
  (dataset, entity: Entity): readonly Work[] =>
    usesOfId(dataset, entity.id).flatMap((use) => {
      const credit = creditAt(dataset, use);
      const show = credit?.person === entity ? showAt(dataset, use.item.scope.owner) : undefined;
      return credit && show ? [{ show, credit }] : [];
    }),
  sameRecords,
);

/** The credit in the crew that a name makes. */
function creditAt(dataset: Dataset, { place, path, statement }: Use): CrewCredit | undefined {
  if (place !== 'field' || !statement || !('node' in statement)) return undefined;
  return crewIn(dataset, statement).find(
    ({ value: { atom } }) => atom.type === 'reference' && atom.path === path,
  );
}
