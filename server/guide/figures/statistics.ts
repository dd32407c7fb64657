// A guide in numbers: how long, how often, who with whom. Each number knows the entries that it comes from.
import type { Episode, Guide, Person, Season, Show } from '../guide';
import type { DateData, Link } from '../value';
import { episodesOf, runsOf } from './billing';
import { countOf, placedSeasons } from './coverage';
import { daysBetween, earlier, later, shownOn, spanOf, valuesOf } from './days';
import type { DataCell, DataTable, Tables } from './figure';
import { linkOf } from './links';
import { lastOf } from '../document/last';

/** All numbers of a guide, in tables; those without a row are left out. */
export function statisticsOf(guide: Guide): Tables | undefined {
  const tables = [
    seasonLengths(guide),
    runningTimes(guide),
    mostCredited(guide),
    longestBreaks(guide),
    sharedCasts(guide),
  ].filter(({ rows }) => rows.length > 0);
  if (tables.length === 0) return undefined;
  return {
    type: 'tables',
    key: 'statistics',
    title: 'In numbers',
    description: `${guide.name} in numbers`,
    tables,
  };
}

type Table = DataTable;

/** How many episodes each season has; a single one says so itself. */
export function seasonLengths({ shows }: Guide): Table {
  const rows = shows.flatMap((show) => lengthsOf(show, ''));
  return {
    key: 'season-lengths',
    title: 'Episodes in each season',
    columns: ['Show', 'Season', 'Episodes'],
    rows: rows.length > 1 ? rows : [],
  };
}

const lengthsOf = lastOf((show: Show): Table['rows'] =>
  placedSeasons(show).flatMap(({ season }): Table['rows'] => {
    const count = countOf(season);
    if (count === undefined) return [];
    return [[named(show), named(season), { text: String(count), number: count, from: [linkOf(season)] }]];
  }),
);

/** How long the episodes of each show run, as far as they say so. */
export function runningTimes({ shows }: Guide): Table {
  const rows = shows.flatMap((show) => timesOf(show, ''));
  const columns = ['Show', 'Episodes with a running time', 'All together', 'On average'];
  return { key: 'running-times', title: 'Running time', columns, rows };
}

const timesOf = lastOf((show: Show): Table['rows'] => {
  const timed = runsOf(show)
    .flatMap(episodesOf)
    .flatMap((episode) => {
      const minutes = minutesOf(episode);
      return minutes === undefined ? [] : [{ link: linkOf(episode), minutes }];
    });
  if (timed.length === 0) return [];
  const total = timed.reduce((sum, { minutes }) => sum + minutes, 0);
  const from = timed.map(({ link }) => link);
  return [
    [
      named(show),
      { text: String(timed.length), number: timed.length, from },
      time(total, from),
      time(total / timed.length, from),
    ],
  ];
});

function minutesOf({ facts }: Episode): number | undefined {
  const [value] = valuesOf(facts, 'runtime');
  return value?.type === 'duration' ? value.minutes : undefined;
}

function time(minutes: number, from: readonly Link[]): DataCell {
  const whole = Math.round(minutes);
  const [hours, rest] = [Math.floor(whole / 60), whole % 60];
  const text = [hours > 0 ? `${hours} h` : '', rest > 0 || hours === 0 ? `${rest} min` : '']
    .filter(Boolean)
    .join(' ');
  return { text, number: Math.round(minutes * 10) / 10, from };
}

const mostRows = 10;

/** Those who are named most often, before the camera and behind it. */
export function mostCredited({ people }: Guide): Table {
  const ranked = people
    .map((person) => ({ person, sum: person.castings.length + person.credits.length }))
    .filter(({ sum }) => sum > 1)
    .sort((a, b) => b.sum - a.sum || compare(a.person.name, b.person.name))
    .slice(0, mostRows);
  const rows = ranked.map(({ person }) => creditRow(person));
  const columns = ['Person', 'In the cast', 'In the crew', 'Shows'];
  return { key: 'most-credited', title: 'Most credited', columns, rows };
}

function creditRow(person: Person): readonly DataCell[] {
  const { castings, credits } = person;
  const shows = new Map([...castings, ...credits].map(({ show }) => [show.ref ?? show.text, show]));
  return [named(person), counted(castings), counted(credits), linked([...shows.values()])];
}

function counted(stated: readonly { readonly place: Link }[]): DataCell {
  const from = [...new Map(stated.map(({ place }) => [place.ref ?? place.text, place])).values()];
  return { text: String(stated.length), number: stated.length, from };
}

/** The longest times between two episodes, and between two seasons, of each show. */
export function longestBreaks({ shows }: Guide): Table {
  const rows = shows.flatMap((show) => breaksOf(show, ''));
  const columns = ['Show', 'Between', 'After', 'Before', 'Days'];
  return { key: 'longest-breaks', title: 'Longest waits', columns, rows };
}

const breaksOf = lastOf((show: Show): Table['rows'] => [
  ...longest(
    show,
    'episodes',
    placedSeasons(show).flatMap(({ season }) => breaksBetween(timed(season.episodes))),
  ),
  ...longest(show, 'seasons', breaksBetween(timedSeasons(show))),
]);

interface Timed {
  readonly link: Link;
  readonly from: DateData;
  readonly to: DateData;
}

interface Break {
  readonly after: Link;
  readonly before: Link;
  readonly days: number;
}

function longest(show: Show, what: string, breaks: readonly Break[]): Table['rows'] {
  const [first] = breaks.filter(({ days }) => days > 0).toSorted((a, b) => b.days - a.days);
  if (!first) return [];
  const { after, before, days } = first;
  const from = [after, before];
  return [
    [
      named(show),
      { text: what },
      linked([after]),
      linked([before]),
      { text: String(days), number: days, from },
    ],
  ];
}

function breaksBetween(all: readonly Timed[]): readonly Break[] {
  const sorted = all.toSorted((a, b) => compare(a.from.first, b.from.first) || compare(a.to.last, b.to.last));
  return sorted.slice(1).flatMap((next, i) => {
    const last = sorted[i]!;
    const days = daysBetween(last.to, next.from);
    return days === undefined ? [] : [{ after: last.link, before: next.link, days }];
  });
}

function timed(episodes: readonly Episode[]): readonly Timed[] {
  return episodes.flatMap((episode) => {
    const date = shownOn(episode.facts);
    return date ? [{ link: linkOf(episode), from: date, to: date }] : [];
  });
}

/** Seasons by what they say of themselves, or else by their episodes. */
function timedSeasons(show: Show): readonly Timed[] {
  return placedSeasons(show)
    .filter(({ season }) => season.number > 0)
    .flatMap(({ season }) => {
      const said = valuesOf(season.facts, 'aired', 'released').flatMap((value) => spanOf(value) ?? []);
      const own = said.flatMap(({ from, to }) => (to ? [from, to] : [from]));
      const dates = said.length > 0 ? own : timed(season.episodes).map(({ from }) => from);
      if (dates.length === 0 || said.some(({ to }) => !to)) return [];
      return [{ link: linkOf(season), from: dates.reduce(earlier), to: dates.reduce(later) }];
    });
}

/** The people whom two shows have in common, for each pair that has some. */
export function sharedCasts({ shows, people }: Guide): Table {
  // An id has no spaces.
  const rows = sharedBy(people, shows.map(({ id }) => id).join(' '))
    .toSorted((x, y) => y.both.length - x.both.length || x.first - y.first || x.second - y.second)
    .map(({ first, second, both }) => {
      const from = both.map((one) => linkOf(one));
      return [
        named(shows[first]!),
        named(shows[second]!),
        { text: String(both.length), number: both.length, from },
        linked(from),
      ];
    });
  return {
    key: 'shared-casts',
    title: 'Performers in common',
    columns: ['Show', 'And', 'People', 'Who'],
    rows,
  };
}

/** Two shows by their places in the guide, and who plays in both. */
interface Pair {
  readonly first: number;
  readonly second: number;
  readonly both: Person[];
}

/** Goes from the people to the pairs: few people play in several shows, and most pairs of shows share nobody. */
const sharedBy = lastOf((people: readonly Person[], shows): readonly Pair[] => {
  const places = new Map(shows.split(' ').map((id, i) => [id, i]));
  const pairs = new Map<string, Pair>();
  for (const person of people) {
    const own = new Set(person.castings.flatMap(({ show }) => places.get(show.ref ?? '') ?? []));
    const sorted = [...own].sort((a, b) => a - b);
    for (const [i, first] of sorted.entries())
      for (const second of sorted.slice(i + 1)) {
        const pair = pairs.get(`${first} ${second}`) ?? { first, second, both: [] };
        pair.both.push(person);
        pairs.set(`${first} ${second}`, pair);
      }
  }
  return [...pairs.values()];
});

function named(entry: Show | Season | Episode | Person): DataCell {
  return linked([linkOf(entry)]);
}

function linked(links: readonly Link[]): DataCell {
  return { text: links.map(({ text }) => text).join(', '), links };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
