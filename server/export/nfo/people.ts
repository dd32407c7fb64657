// Cast and crew as the tags of Kodi, with the words that Jellyfin understands besides.
import type { Casting, Credit, Programme } from '../../guide/guide';
import type { Ledger } from '../ledger';
import { holdsForAll, once, ownCastings, ownCredits } from '../../guide/walk';
import { element, type Element } from '../xml';

type Elements = readonly (Element | undefined)[];

const tagsOfJobs: Readonly<Record<string, string>> = {
  director: 'director',
  writer: 'credits',
  story: 'credits',
  teleplay: 'credits',
  screenplay: 'credits',
};

/** The crew and the cast in whose block an entry they stand. */
export function peopleTags(ledger: Ledger, programme: Programme): Elements {
  const credits = ownCredits(programme).map((credit) => creditTag(ledger, programme, credit));
  const actors = ownCastings(programme).filter(({ dub }) => !dub);
  const pairs = actors.flatMap((casting) => casting.performers.map((performer) => ({ casting, performer })));
  const cast = pairs.map(({ casting, performer }) => ({
    name: performer.text,
    role: roleOf(ledger, programme, casting),
    type: starring.has(casting.category) ? 'Actor' : 'GuestStar',
  }));
  return [...credits, ...once(cast).map(actorTag)];
}

function actorTag({ name, role, type }: Actor, order: number): Element | undefined {
  return element('actor', [
    element('name', name),
    element('role', role),
    element('order', order),
    element('type', type),
  ]);
}

interface Actor {
  readonly name: string;
  readonly role: string | undefined;
  readonly type: string;
}

function creditTag(ledger: Ledger, programme: Programme, credit: Credit): Element | undefined {
  const tag = tagsOfJobs[credit.job];
  if (tag === undefined) return undefined;
  ledger.carry(credit, 'person');
  if (holdsForAll(credit.scope, programme)) ledger.carry(credit, 'scope');
  if (credit.job === 'director' || credit.job === 'writer') ledger.carry(credit, 'job');
  else ledger.refuse(credit, 'Kodi knows directors and writers', 'job');
  return element(tag, credit.person.text);
}

/** Categories whose members are no guests. */
const starring: ReadonlySet<string> = new Set([
  'main',
  'also-starring',
  'host',
  'narrator',
  'announcer',
  'judge',
]);

/** `Ada Quill (voice)`; several roles have slashes between them. */
function roleOf(ledger: Ledger, programme: Programme, casting: Casting): string | undefined {
  const { roles, flags } = ledger.carry(casting, 'performers', 'roles', 'flags');
  if (holdsForAll(casting.scope, programme)) ledger.carry(casting, 'scope');
  if (casting.category === 'main' || casting.category === 'guest') ledger.carry(casting, 'category');
  else ledger.refuse(casting, 'Jellyfin knows actors and guest stars', 'category');
  const names = roles.map(({ text }) => text).join(' / ');
  const words = flags ? `(${flags.join(', ')})` : '';
  return [names, words].filter(Boolean).join(' ') || undefined;
}
