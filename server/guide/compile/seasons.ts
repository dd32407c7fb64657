// The runs of a show: eras and seasons with their parts and episodes.
import type { KindName } from '../../../grammar/schema';
import type { Entity } from '../../model/dataset';
import { seasonEnd, seasonStart } from '../../model/calendar';
import { joined } from '../../model/joined';
import { startOf, stateOf } from '../../model/seasons';
import {
  showAt,
  type Episode as EpisodeNode,
  type Run as RunNode,
  type Season as SeasonNode,
  type Show as ShowNode,
} from '../../model/shows';
import type { Episode, Era, Part, Programme, Run, Season } from '../guide';
import { showAround, type Context } from './context';
import { castLists, crewLists } from './credits';
import { dateWords, rangeWords } from './dates';
import { entryOf } from './entries';
import { kept } from './kept';
import { listedAt } from './listed';
import { numberOf, titleOf } from './names';
import { tidy } from './tidy';
import { episodesInTime, episodesOfSeason } from './time';

/** An entry with the cast and the crew that stand in its own block. */
export const programmeOf = kept((context, entity: Entity): Programme => {
  const { castings, crew } = listedAt(context, entity);
  return joined(entryOf(context, entity), { cast: castLists(castings), crew: crewLists(crew) });
});

/** The members of one kind that an entity has, in the order of the dataset. */
export function membersOf({ dataset }: Context, entity: Entity, kind: KindName): readonly Entity[] {
  return [...(dataset.members.get(entity.key)?.values() ?? [])].filter((member) => member.kind === kind);
}

export const runOf = kept((context, run: RunNode): Run => {
  const show = showOfRun(context, run.entity);
  const isOwn = run.key === show.entity.key;
  const seasons = [...run.seasons].sort((a, b) => Number(a.number === 0) - Number(b.number === 0));
  return {
    seasons: seasons.map((season) => seasonOf(context, season)),
    episodes: episodesInTime(context, show, run.episodes).map(({ episode, place: [era] }) =>
      tidy({ ...episodeOf(context, episode), follows: isOwn ? eraBefore(show, era) : undefined }),
    ),
  };
});

/** The show that a run or a season belongs to. */
function showOfRun(context: Context, entity: Entity): ShowNode {
  return showAt(context.dataset, showAround(context, entity)?.key)!;
}

/** The key of the era behind which something at a place stands; what has no place stands behind the last. */
function eraBefore({ runs }: ShowNode, place: number): string | undefined {
  const era = Math.min(place, runs.length - 1);
  return era > 0 ? runs[era]?.key : undefined;
}

export const eraOf = kept((context, run: RunNode): Era =>
  joined(programmeOf(context, run.entity), runOf(context, run)),
);

const seasonOf = kept((context, season: SeasonNode): Season => {
  const { entity, number } = season;
  const episodes = episodesOfSeason(context, showOfRun(context, entity), season);
  return tidy({
    ...programmeOf(context, entity),
    number,
    title: titleOf(entity),
    state: stateOf(season),
    shown: startOf(entity) ? undefined : shownOf(season),
    parts: partsOf(context, entity, 'part'),
    episodes: episodes.map((episode) => episodeOf(context, episode)),
  });
});

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

const episodeOf = kept((context, { entity, season }: EpisodeNode): Episode =>
  tidy({
    ...programmeOf(context, entity),
    season,
    number: numberOf(entity),
    title: titleOf(entity),
    parts: partsOf(context, entity, 'part'),
    segments: partsOf(context, entity, 'segment'),
  }),
);

function partsOf(context: Context, entity: Entity, kind: 'part' | 'segment'): readonly Part[] {
  return membersOf(context, entity, kind).map((part) =>
    tidy({ ...programmeOf(context, part), number: numberOf(part), title: titleOf(part) }),
  );
}
