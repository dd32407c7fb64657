// The runs of a show: eras and seasons with their parts and episodes.
import type { KindName } from '../../../grammar/schema';
import type { Entity } from '../../model/dataset';
import { seasonEnd, seasonStart } from '../../model/calendar';
import { startOf, stateOf } from '../../model/seasons';
import type {
  Episode as EpisodeNode,
  Run as RunNode,
  Season as SeasonNode,
  Show as ShowNode,
} from '../../model/shows';
import type { Episode, Era, Part, Programme, Run, Season } from '../guide';
import { castLists, crewLists } from './credits';
import { dateWords, rangeWords } from './dates';
import { entryOf, type Compiler } from './entries';
import { numberOf, titleOf } from './names';
import { tidy } from './tidy';
import { episodesInTime, episodesOfSeason } from './time';

/** An entry with the cast and the crew that stand in its own block. */
export function programmeOf(compiler: Compiler, entity: Entity): Programme {
  const { castings = [], crew = [] } = compiler.credits.byPlace.get(entity.key) ?? {};
  return { ...entryOf(compiler, entity), cast: castLists(castings), crew: crewLists(crew) };
}

/** The members of one kind that an entity has, in the order of the dataset. */
export function membersOf({ dataset }: Compiler, entity: Entity, kind: KindName): readonly Entity[] {
  return [...(dataset.members.get(entity.key)?.values() ?? [])].filter((member) => member.kind === kind);
}

export function runOf(compiler: Compiler, show: ShowNode, run: RunNode): Run {
  const isOwn = run.key === show.entity.key;
  const seasons = [...run.seasons].sort((a, b) => Number(a.number === 0) - Number(b.number === 0));
  return {
    seasons: seasons.map((season) => seasonOf(compiler, show, season)),
    episodes: episodesInTime(compiler, show, run.episodes).map(({ episode, place: [era] }) =>
      tidy({ ...episodeOf(compiler, episode), follows: isOwn ? eraBefore(show, era) : undefined }),
    ),
  };
}

/** The key of the era behind which something at a place stands; what has no place stands behind the last. */
function eraBefore({ runs }: ShowNode, place: number): string | undefined {
  const era = Math.min(place, runs.length - 1);
  return era > 0 ? runs[era]?.key : undefined;
}

export function eraOf(compiler: Compiler, show: ShowNode, run: RunNode): Era {
  return { ...programmeOf(compiler, run.entity), ...runOf(compiler, show, run) };
}

function seasonOf(compiler: Compiler, show: ShowNode, season: SeasonNode): Season {
  const { entity, number } = season;
  return tidy({
    ...programmeOf(compiler, entity),
    number,
    title: titleOf(entity),
    state: stateOf(season),
    shown: startOf(entity) ? undefined : shownOf(season),
    parts: partsOf(compiler, entity, 'part'),
    episodes: episodesOfSeason(compiler, show, season).map((episode) => episodeOf(compiler, episode)),
  });
}

/** When a season was shown, as far as its episodes say: all of it, its beginning, or a day by which it had begun. */
function shownOf(season: SeasonNode): string | undefined {
  const start = seasonStart(season);
  const end = seasonEnd(season);
  if (start && end) return start.first === end.first ? dateWords(start) : rangeWords(start, end);
  if (start) return `from ${dateWords(start)}`;
  const dates = season.episodes.flatMap(({ entity }) => startOf(entity) ?? []);
  const known = dates.length > 0 ? dates.reduce((a, b) => (b.first < a.first ? b : a)) : undefined;
  return known && `by ${dateWords(known)}`;
}

function episodeOf(compiler: Compiler, { entity, season }: EpisodeNode): Episode {
  return tidy({
    ...programmeOf(compiler, entity),
    season,
    number: numberOf(entity),
    title: titleOf(entity),
    parts: partsOf(compiler, entity, 'part'),
    segments: partsOf(compiler, entity, 'segment'),
  });
}

function partsOf(compiler: Compiler, entity: Entity, kind: 'part' | 'segment'): readonly Part[] {
  return membersOf(compiler, entity, kind).map((part) =>
    tidy({ ...programmeOf(compiler, part), number: numberOf(part), title: titleOf(part) }),
  );
}
