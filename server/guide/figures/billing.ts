// How prominent the characters of a show are: by the best of their categories, then by the credits' order.
import { categories } from '../../../grammar/schema';
import type { Casting, Episode, Part, Programme, Role, Run, Season, Show } from '../guide';
import type { Billing } from './figure';

const guests: ReadonlySet<string> = new Set(['special-guest', 'guest', 'cameo', 'musical-guest']);

/** Categories that the schema does not know, like `cast "And"`, are words of the opening titles. */
export function billingOf(category: string): Exclude<Billing, 'none'> {
  if (category === 'recurring') return 'recurring';
  return guests.has(category) ? 'guest' : 'main';
}

export const billings: readonly Billing[] = ['main', 'recurring', 'guest', 'none'];

/** The runs of a show: its own, and its eras. */
export function runsOf(show: Show): readonly (Run & { readonly id: string; readonly name: string })[] {
  return [show, ...show.eras];
}

/** All episodes of a run, those outside its seasons last. */
export function episodesOf(run: Run): readonly Episode[] {
  return [...run.seasons.flatMap(({ episodes }) => episodes), ...run.episodes];
}

/** All seasons of a show, era by era. */
export function seasonsOf(show: Show): readonly Season[] {
  return runsOf(show).flatMap(({ seasons }) => seasons);
}

/** The castings of an episode, with those of its parts and segments. */
export function castingsIn(episode: Episode): readonly Casting[] {
  const own = (programme: Programme | Part): readonly Casting[] =>
    programme.cast.flatMap(({ castings }) => castings);
  return [episode, ...episode.parts, ...episode.segments].flatMap(own).filter(({ dub }) => !dub);
}

/** Every casting of a show by its billing: that of the whole show first, then that of single episodes. */
export function castingsOf(show: Show): readonly Casting[] {
  const above = show.cast.flatMap(({ castings }) => castings).filter(({ dub }) => !dub);
  const within = runsOf(show).flatMap(episodesOf).flatMap(castingsIn);
  const place = ({ category }: Casting): number => {
    const index = categories.findIndex(({ name }) => name === category);
    return billings.indexOf(billingOf(category)) * 1000 + (index < 0 ? categories.length : index);
  };
  return [...above, ...within].sort((a, b) => place(a) - place(b));
}

/** Tells a part from others: a character by its id, a job in quotes by its words; none for people as themselves. */
export function partOf({ type, ref, text }: Role): string | undefined {
  if (type === 'self') return undefined;
  return ref ?? `"${text}"`;
}

/** The billing of each part of a show, the most prominent ones first. */
export function billedParts(show: Show): ReadonlyMap<string, Exclude<Billing, 'none'>> {
  const billed = new Map<string, Exclude<Billing, 'none'>>();
  for (const casting of castingsOf(show))
    for (const role of casting.roles) {
      const part = partOf(role);
      if (part !== undefined && !billed.has(part)) billed.set(part, billingOf(casting.category));
    }
  return billed;
}
