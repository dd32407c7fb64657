// What is known of the performers on a line of cast: how old they are in what it covers, and the how
// manieth show of the dataset it is for them.
import { firstStarts, showStart, type Moment } from '../../model/calendar';
import type { PartialDate } from '../../model/dates';
import type { Dataset } from '../../model/dataset';
import { castingsOf } from '../../model/castings';
import type { Item } from '../../model/facts';
import { groupBy } from '../../model/group';
import { dateOf } from '../../model/seasons';
import { showAt, showsOf, type Casting, type Player, type Show } from '../../model/shows';
import { once } from '../../model/once';
import { dateWords } from '../../guide/compile/dates';
import { titleOf } from '../symbols/titles';
import type { Hint } from './hint';

interface Wanted {
  readonly ages: boolean;
  readonly appearances: boolean;
}

/** Hints behind the performers on the lines of a block of cast in a show; none in anything else. */
export function castHints(dataset: Dataset, item: Item, wanted: Wanted): readonly Hint[] {
  const castings = castingsOf(dataset, item);
  const show = castings.length > 0 ? showAt(dataset, item.scope.owner) : undefined;
  if (!show) return [];
  return castings.flatMap((casting) => {
    const began = wanted.ages ? beginningOf(show, casting) : undefined;
    return casting.performers.flatMap((performer) => [
      ...(began ? ageHint(performer, began) : []),
      ...(wanted.appearances ? showHint(dataset, show, performer) : []),
    ]);
  });
}

/** When the first of what a line covers was shown. */
function beginningOf(show: Show, { coverage }: Casting): Moment | undefined {
  const moments = firstStarts(show, coverage);
  return moments.toSorted((a, b) => (a.date.first < b.date.first ? -1 : 1))[0];
}

function ageHint({ node, entity }: Player, { date, entity: covered }: Moment): readonly Hint[] {
  const born = entity && dateOf(entity, 'born');
  const died = entity && dateOf(entity, 'died');
  if (!born || (died && died.first < date.last)) return [];
  const label = ageWords(born, date);
  if (label === undefined) return [];
  const tooltip = `${label} years old when ${titleOf(covered)} began, ${dateWords(date)}`;
  return [{ offset: node.end, label, tooltip }];
}

/** `42`; `41–42` where the dates leave it open, nothing where they leave more open. */
function ageWords(born: PartialDate, date: PartialDate): string | undefined {
  if (born.approximate || date.approximate) return undefined;
  const least = fullYears(born.last, date.first);
  const most = fullYears(born.first, date.last);
  if (least < 0 || most - least > 1) return undefined;
  return least === most ? String(least) : `${least}–${most}`;
}

/** Years between two days (ISO 8601), as birthdays are counted. */
function fullYears(from: string, to: string): number {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4));
  return to.slice(5) < from.slice(5) ? years - 1 : years;
}

/** For each person the keys of the shows that they are cast in, the earliest first. */
const showsByPerson = once((dataset: Dataset) => collectShows(dataset));

function collectShows(dataset: Dataset): ReadonlyMap<string, readonly string[]> {
  const dated = [...showsOf(dataset).values()].flatMap((show) => {
    const start = showStart(show)?.first;
    return start === undefined ? [] : [{ show, start }];
  });
  const pairs = dated
    .sort((a, b) => (a.start < b.start ? -1 : 1))
    .flatMap(({ show: { entity, castings } }) => {
      const performers = castings.flatMap((casting) => casting.performers);
      const people = new Set(performers.flatMap(({ entity: person }) => person?.key ?? []));
      return [...people].map((person) => ({ person, show: entity.key }));
    });
  const byPerson = [...groupBy(pairs, ({ person }) => person)];
  return new Map(byPerson.map(([person, own]) => [person, own.map(({ show }) => show)]));
}

function showHint(dataset: Dataset, { entity: show }: Show, { node, entity }: Player): readonly Hint[] {
  const shows = (entity && showsByPerson(dataset).get(entity.key)) ?? [];
  const place = shows.indexOf(show.key) + 1;
  if (place < 2) return [];
  const earlier = shows.slice(0, place - 1).flatMap((key) => dataset.entities.get(key)?.name ?? []);
  return [{ offset: node.end, label: `${ordinal(place)} show`, tooltip: `After ${earlier.join(', ')}` }];
}

/** `2nd`, `11th`, `21st`. */
function ordinal(number: number): string {
  const teen = number % 100 > 10 && number % 100 < 20;
  const ending = teen ? undefined : (['', 'st', 'nd', 'rd'] as const)[number % 10];
  return `${number}${ending === undefined || ending === '' ? 'th' : ending}`;
}
