// The two sides of a credit: who plays, and what they play; and the shows from which a role is reprised.
import type { KindName } from '../../../grammar/schema';
import { performers } from '../../../grammar/schema/kind-lists';
import { isSameRole } from '../../checks/reprises';
import { appearancesIn, appearancesOf, type Appearance } from '../../model/appearances';
import { targetOf } from '../../model/resolve';
import { showsOf } from '../../model/shows';
import type { Credit, Path } from '../../syntax/tree';
import { declareOffers } from './declare';
import { dotted, entityOffers } from './entities';
import { form, rank, word, type Offer } from './offer';
import type { Context } from './slot';
import { blank } from './snippet';

const characters: readonly KindName[] = ['character'];

/** People and groups, the nearest first; at the start of a line also a whole new credit. */
export function performerOffers(context: Context, first: boolean): readonly Offer[] {
  const people = entityOffers(context, performers);
  const declared = declareOffers(context, performers);
  return first && context.typed === '' ? [...people, ...declared, newCredit] : [...people, ...declared];
}

const newCredit = form(
  'performer as character',
  `${blank(1, 'id')} "${blank(2, 'Name')}" as ${blank(3, 'role')} "${blank(4, 'Role')}"`,
  { about: 'a new credit' },
);

/** Characters; those first whom these performers play on other lines. */
export function roleOffers(context: Context, credit: Credit): readonly Offer[] {
  const given = new Set(rolesBesides(context, credit));
  const played = playedBy(context, credit);
  const known = entityOffers(context, characters).filter(({ label }) => !given.has(label));
  const first = known.filter((offer) => isPlayed(offer, played)).map(nearer);
  const others = known.filter((offer) => !isPlayed(offer, played));
  if (context.path.length > 0) return [...first, ...others];
  const self = given.has('self') ? [] : [word('self', { about: 'as themselves', rank: rank.global })];
  const job = form('"…"', `"${blank(1, 'Announcer')}"`, { about: 'a job in quotes' });
  return [...first, ...others, ...self, ...declareOffers(context, characters), job];
}

function isPlayed({ data }: Offer, played: ReadonlySet<string>): boolean {
  return data?.type === 'entity' && played.has(data.key);
}

/** What belongs to another show comes right behind what belongs to this one. */
function nearer(offer: Offer): Offer {
  return { ...offer, rank: Math.min(offer.rank, rank.near) };
}

function rolesBesides({ offset }: Context, { roles }: Credit): readonly string[] {
  const others = roles.filter(({ start, end }) => offset < start || offset > end);
  return others.flatMap((role) => (role.type === 'reference' ? [dotted(role.path.ids)] : []));
}

/** The keys of the characters whom the performers of a credit play on other lines. */
function playedBy(context: Context, credit: Credit): ReadonlySet<string> {
  const keys = new Set(performersOf(context, credit));
  const all = [...showsOf(context.dataset).values()].flatMap(appearancesIn);
  const others = all.filter(({ casting, person }) => casting.credit !== credit && keys.has(person.key));
  return new Set(others.map(({ part }) => part));
}

function performersOf({ dataset, scope }: Context, credit: Credit): readonly string[] {
  return credit.performers.flatMap((player) => {
    if (player.type === 'text') return [];
    return targetOf(dataset, player.path, scope, performers)?.key ?? [];
  });
}

/**
 * The shows in which the performers have the role. Where there is none, those of which no cast is known:
 * there they may well have it.
 */
export function repriseOffers(context: Context, credit: Credit, given: readonly Path[]): readonly Offer[] {
  const { dataset, scope, offset } = context;
  const named = new Set(
    given.filter(({ start, end }) => offset < start || offset > end).map(({ ids }) => dotted(ids)),
  );
  const own = showsOf(dataset).get(scope.owner ?? '');
  const casting = own?.castings.find((one) => one.credit === credit);
  const here = own && casting ? appearancesOf(own, casting) : [];
  const others = [...showsOf(dataset).values()].filter((show) => show !== own);
  const played = others.filter((show) => hasAll(appearancesIn(show), here));
  const fit = played.length > 0 ? played : others.filter(({ castings }) => castings.length === 0);
  const keys = new Set(fit.map(({ entity }) => entity.key));
  return entityOffers(context, ['show']).filter(({ text }) => keys.has(text) && !named.has(text));
}

/** True where each of the performers has the role in the show. */
function hasAll(there: readonly Appearance[], here: readonly Appearance[]): boolean {
  return (
    here.length > 0 &&
    here.every((one) => there.some((other) => other.person === one.person && isSameRole(other, one)))
  );
}
