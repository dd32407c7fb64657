// The runs of a show: eras and seasons with their parts and episodes.
import type { KindName } from '../../../grammar/schema';
import type { Entity } from '../../model/dataset';
import { stateOf } from '../../model/seasons';
import type { Episode as EpisodeNode, Run as RunNode, Season as SeasonNode } from '../../model/shows';
import type { Episode, Era, Part, Programme, Run, Season } from '../guide';
import { castLists, crewLists } from './credits';
import { entryOf, type Compiler } from './entries';
import { numberOf, titleOf } from './names';
import { tidy } from './tidy';

/** An entry with the cast and the crew that stand in its own block. */
export function programmeOf(compiler: Compiler, entity: Entity): Programme {
  const { castings = [], crew = [] } = compiler.credits.byPlace.get(entity.key) ?? {};
  return { ...entryOf(compiler, entity), cast: castLists(castings), crew: crewLists(crew) };
}

/** The members of one kind that an entity has, in the order of the dataset. */
export function membersOf({ dataset }: Compiler, entity: Entity, kind: KindName): readonly Entity[] {
  return [...(dataset.members.get(entity.key)?.values() ?? [])].filter((member) => member.kind === kind);
}

export function runOf(compiler: Compiler, run: RunNode): Run {
  return {
    seasons: run.seasons.map((season) => seasonOf(compiler, season)),
    episodes: run.episodes.map((episode) => episodeOf(compiler, episode)),
  };
}

export function eraOf(compiler: Compiler, run: RunNode): Era {
  return { ...programmeOf(compiler, run.entity), ...runOf(compiler, run) };
}

function seasonOf(compiler: Compiler, season: SeasonNode): Season {
  const { entity, number, episodes } = season;
  return tidy({
    ...programmeOf(compiler, entity),
    number,
    title: titleOf(entity),
    state: stateOf(season),
    parts: partsOf(compiler, entity, 'part'),
    episodes: episodes.map((episode) => episodeOf(compiler, episode)),
  });
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
