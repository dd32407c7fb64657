// When what happened: the seasons of a show, and the shows of a universe with what they share.
import { labelOf } from '../compile/labels';
import type { Entry, Guide, Season, Show, Universe } from '../guide';
import type { DateData, Fact } from '../value';
import { episodesOf, runsOf } from './billing';
import { dateOf, dayOf, earlier, later, shownOn, spanOf, spanWords, valuesOf, type Span } from './days';
import type { Meeting, Timeline, TimelineBar, TimelineMark, TimelineRow } from './figure';
import { linkOf, placeOf } from './links';

/** A show and its only season, of which nothing is known but when they were shown, are no picture. */
const fewest = 3;

/** The timeline of a show: the show, then its seasons; undefined where fewer than two rows have dates. */
export function showTimeline(show: Show): Timeline | undefined {
  const seasons = runsOf(show).flatMap(({ seasons: own, id, name }) =>
    own.map((season) => seasonRow(season, id === show.id ? '' : `${name}, `)),
  );
  const rows = [showRow(show), ...seasons].filter(hasDates);
  if (rows.length < 2 || rows.flatMap(({ bars, marks }) => [...bars, ...marks]).length < fewest)
    return undefined;
  const description = `${show.name} and ${countWords(rows.length - 1, 'season')} in the order of time`;
  return { type: 'timeline', key: 'timeline', title: 'Timeline', description, rows, meetings: [] };
}

/** The timeline of a universe: the run of each of its shows; undefined where fewer than two have dates. */
export function universeTimeline(guide: Guide, universe: Universe): Timeline | undefined {
  const members = new Set(universe.members.map(({ ref }) => ref));
  const shows = guide.shows.filter(({ id }) => members.has(id));
  const rows = shows
    .map((show) => ({ show, row: { ...showRow(show), marks: [] } }))
    .filter(({ row }) => hasDates(row))
    .sort((a, b) => compare(startOf(a.row), startOf(b.row)));
  if (rows.length < 2) return undefined;
  return {
    type: 'timeline',
    key: `timeline-${universe.id}`,
    title: 'Timeline',
    description: `${rows.length} shows of ${universe.name} in the order of time`,
    rows: rows.map(({ row }) => row),
    meetings: guide.orders.flatMap(
      (order) =>
        meetingOf(
          order,
          rows.map(({ show }) => show),
        ) ?? [],
    ),
  };
}

function countWords(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}

function hasDates({ bars, marks }: TimelineRow): boolean {
  return bars.length > 0 || marks.length > 0;
}

function startOf({ bars, marks }: TimelineRow): number {
  return Math.min(
    ...bars.map(({ from }) => dayOf(from.first)),
    ...marks.map(({ date }) => dayOf(date.first)),
  );
}

function compare(a: number, b: number): number {
  return a - b;
}

function showRow(show: Show): TimelineRow {
  const runs = spansOf(show.facts, 'runs');
  const shown = runs.length > 0 ? runs : wholeOf(shownIn(show));
  const breaks = spansOf(show.facts, 'hiatus');
  return {
    link: linkOf(show),
    ...(shown.length === 1 && { shown: shown[0]!.text }),
    bars: [
      ...shown.map((span) => barOf('shown', 'Shown', span)),
      ...breaks.map((span) => barOf('break', 'Break', span)),
    ],
    marks: marksOf(show.facts),
  };
}

function seasonRow(season: Season, prefix: string): TimelineRow {
  const { facts, state } = season;
  const said = spansOf(facts, 'aired', 'released');
  const pieces = piecesOf(season);
  const filmed = spansOf(facts, 'filmed');
  return {
    link: linkOf(season, prefix + season.name),
    state,
    ...shownWords(season, said.length > 0 ? said : pieces),
    bars: [
      ...filmed.map((span) => barOf('filmed', 'Filmed', span)),
      ...(pieces.length > 0 ? pieces : said).map((span) => barOf('shown', 'Shown', span)),
    ],
    marks: marksOf(facts),
  };
}

/** What a season was shown in: its parts, each special by itself; none where it has dates of its own for all of it. */
function piecesOf({ number, parts, episodes, facts, shown }: Season): readonly Span[] {
  const halves = parts.map((part) => spansOf(part.facts, 'aired', 'released'));
  if (halves.length > 1 && halves.every(({ length }) => length > 0)) return halves.flat();
  if (spansOf(facts, 'aired', 'released').length > 0) return [];
  if (number === 0) return episodes.flatMap((episode) => episodeSpan([episode]));
  return episodeSpan(episodes).map((span) => (shown === undefined ? span : { ...span, text: shown }));
}

function spansOf(facts: readonly Fact[], ...fields: readonly string[]): readonly Span[] {
  return valuesOf(facts, ...fields).flatMap((value) => spanOf(value) ?? []);
}

/** When a season was shown, in the guide's words where it has some. */
function shownWords({ shown }: Season, spans: readonly Span[]): Pick<TimelineRow, 'shown'> {
  const words = shown ?? wholeOf(spans)[0]?.text;
  return words === undefined ? {} : { shown: words };
}

/** From the beginning of the first to the end of the last; open, if one of them is. */
function wholeOf(spans: readonly Span[]): readonly Span[] {
  if (spans.length < 2) return spans;
  const from = spans.map((span) => span.from).reduce(earlier);
  const ends = spans.flatMap(({ to }) => to ?? []);
  if (ends.length < spans.length) return [{ from, text: `from ${spanWords(from, from)}` }];
  const to = ends.reduce(later);
  return [{ from, to, text: spanWords(from, to) }];
}

/** When the seasons of a show, and its episodes outside them, were shown. */
function shownIn(show: Show): readonly Span[] {
  return runsOf(show).flatMap(({ seasons, episodes }) => [
    ...seasons.flatMap((season) => [...spansOf(season.facts, 'aired', 'released'), ...piecesOf(season)]),
    ...episodeSpan(episodes),
  ]);
}

function barOf(kind: TimelineBar['kind'], label: string, { from, to, text, at }: Span): TimelineBar {
  return { kind, from, ...(to && { to }), label, text, ...placeOf(at) };
}

/** From the first episode to the last, as far as they are dated. */
function episodeSpan(episodes: readonly { readonly facts: readonly Fact[] }[]): readonly Span[] {
  const dates = episodes.flatMap(({ facts }) => shownOn(facts) ?? []);
  if (dates.length === 0) return [];
  const [from, to] = [dates.reduce(earlier), dates.reduce(later)];
  return [{ from, to, text: spanWords(from, to) }];
}

const marked: readonly string[] = ['announced', 'ordered', 'renewed', 'cancelled', 'revived', 'ended'];

function marksOf(facts: readonly Fact[]): readonly TimelineMark[] {
  return marked.flatMap((field) =>
    valuesOf(facts, field).flatMap((value): TimelineMark | readonly never[] => {
      const date = dateOf(value);
      return date ? { kind: field, date, label: labelOf(field), text: value.text, ...placeOf(value.at) } : [];
    }),
  );
}

/** Where an order over several shows touches them; undefined where it does so in one only. */
function meetingOf(order: Entry, shows: readonly Show[]): Meeting | undefined {
  const refs = valuesOf(order.facts, 'episodes').flatMap((value) => {
    if (value.type === 'episodes') return [value.from?.ref, value.to?.ref].filter((ref) => ref !== undefined);
    return value.type === 'reference' ? (value.ref ?? []) : [];
  });
  const points = shows.flatMap((show, row) => {
    const episodes = runsOf(show)
      .flatMap(episodesOf)
      .filter(({ id }) => refs.includes(id));
    return episodes.flatMap((episode): Meeting['points'] => {
      const date = shownOn(episode.facts);
      return date ? [{ row, date, link: linkOf(episode) }] : [];
    });
  });
  if (new Set(points.map(({ row }) => row)).size < 2) return undefined;
  const texts = valuesOf(order.facts, 'aired', 'released').map(({ text }) => text);
  return { link: linkOf(order), points, text: [order.name, ...texts].join(', ') };
}

/** The first and the last day that a timeline reaches. */
export function extentOf({ rows, meetings }: Timeline): readonly [first: number, last: number] {
  const dates: readonly DateData[] = [
    ...rows.flatMap(({ bars, marks }) => [
      ...bars.flatMap(({ from, to }) => (to ? [from, to] : [from])),
      ...marks.map(({ date }) => date),
    ]),
    ...meetings.flatMap(({ points }) => points.map(({ date }) => date)),
  ];
  return [
    Math.min(...dates.map(({ first }) => dayOf(first))),
    Math.max(...dates.map(({ last }) => dayOf(last))),
  ];
}
