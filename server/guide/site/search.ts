// The search index of a site: everything that has a place in it, with all its names. It is made of the guide, so it
// knows nothing that the guide does not tell.
import { allFields } from '../../../grammar/schema';
import type { Entry, Episode, Guide, Part, Person, Run, Season, Show } from '../guide';
import { indexName, type Row, type SearchIndex } from '../script/rows';
import type { Paths } from './paths';

/** The text of the script that brings the index: a line for each row. */
export function writeIndex(guide: Guide, paths: Paths): string {
  const { kinds, files, rows } = indexOf(guide, paths);
  const lines = rows.map((row) => JSON.stringify(row)).join(',\n');
  return `globalThis.${indexName}={"kinds":${JSON.stringify(kinds)},\n"files":${JSON.stringify(files)},\n"rows":[\n${lines}\n]};\n`;
}

/** The search index of a guide. */
export function indexOf(guide: Guide, paths: Paths): SearchIndex {
  const kinds = new Numbers();
  const files = new Numbers();
  const shown = candidatesOf(guide).filter(({ entry }) => paths.places.has(entry.id));
  const numbers = new Map(shown.map(({ entry }, i) => [entry.id, i]));
  const rows = shown.map(({ entry, name = entry.name, names = [], around = '' }): Row => {
    const { page, anchor = '' } = paths.places.get(entry.id)!;
    const file = files.of(paths.files.get(page) ?? '');
    const others = [...new Set([...names, ...namesIn(entry)])].filter((other) => other !== name);
    return [name, kinds.of(entry.kind), file, anchor, numbers.get(around) ?? -1, ...others];
  });
  return { kinds: kinds.all, files: files.all, rows };
}

/** What may be looked for, if a page shows it. */
interface Candidate {
  readonly entry: Entry;
  /** Where it is not the entry's own. */
  readonly name?: string;
  /** Names besides those that fields give it. */
  readonly names?: readonly string[];
  /** The id of the entry in which it stands. */
  readonly around?: string | undefined;
}

function candidatesOf(guide: Guide): readonly Candidate[] {
  const { shows, universes, people, characters, organizations, works, orders, sources } = guide;
  const plain = (entries: readonly Entry[]): readonly Candidate[] => entries.map((entry) => ({ entry }));
  return [
    ...plain([...shows, ...universes]),
    ...people.map((entry) => ({ entry, names: creditedNames(entry) })),
    ...characters.map((entry) => ({ entry, around: entry.home?.ref })),
    ...plain([...organizations, ...works, ...orders]),
    ...shows.flatMap(partsOfShow),
    ...plain(sources),
  ];
}

function partsOfShow(show: Show): readonly Candidate[] {
  const within = (around: string, run: Run): readonly Candidate[] => [
    ...run.seasons.flatMap((season) => partsOfSeason(season, around)),
    ...run.episodes.flatMap((episode) => partsOfEpisode(episode, around)),
  ];
  return [
    ...show.eras.flatMap((era) => [{ entry: era, around: show.id }, ...within(era.id, era)]),
    ...within(show.id, show),
    ...show.orders.map((entry) => ({ entry, around: show.id })),
  ];
}

function partsOfSeason(season: Season, around: string): readonly Candidate[] {
  const { id, name, title, parts, episodes } = season;
  return [
    { entry: season, name: title === undefined || title === name ? name : `${name}: ${title}`, around },
    ...parts.map((part) => titled(part, id)),
    ...episodes.flatMap((episode) => partsOfEpisode(episode, id)),
  ];
}

function partsOfEpisode(episode: Episode, around: string): readonly Candidate[] {
  const pieces = [...episode.parts, ...episode.segments];
  return [titled(episode, around), ...pieces.map((piece) => titled(piece, episode.id))];
}

/** By its title, without quotation marks. */
function titled(entry: Part, around: string): Candidate {
  return { entry, name: entry.title ?? entry.name, around };
}

/** The names under which someone stands in credits. */
function creditedNames({ castings, credits }: Person): readonly string[] {
  const alone = castings.filter(({ performers }) => performers.length === 1);
  return [...alone, ...credits].flatMap(({ credited }) => credited ?? []);
}

/** The fields that say what someone or something is also called, as other vocabularies know. */
const naming = new Set(
  allFields
    .filter(({ names }) => /^(?:name|alternateName|additionalName)$/.test(names?.schemaOrg ?? ''))
    .map(({ name }) => name),
);

function namesIn({ facts }: Entry): readonly string[] {
  return facts
    .filter(({ field }) => naming.has(field))
    .flatMap(({ values }) => values.map(({ text }) => text));
}

/** Texts by numbers, in the order in which they come. */
class Numbers {
  private readonly numbers = new Map<string, number>();

  of(text: string): number {
    const number = this.numbers.get(text) ?? this.numbers.size;
    this.numbers.set(text, number);
    return number;
  }

  get all(): readonly string[] {
    return [...this.numbers.keys()];
  }
}
