// A show without its prose, which says all that figures and columns go by: while somebody writes a summary it stays
// the same, and so do they.
import type { Block, Entry, Episode, Era, Part, Run, Season, Show } from '../guide';
import { isProse } from './facts';
import type { Remembering } from './remembered';

/** The outline of a show: the same object for as long as it says the same. */
export function outlineOf(show: Show, remembering: Remembering): Show {
  return remembering.of('outline', [show], () => ({
    ...bare(show),
    ...runOf(show, remembering),
    eras: show.eras.map((era) =>
      remembering.of(`outline of ${era.id}`, [era], (): Era => ({
        ...bare(era),
        ...runOf(era, remembering),
      })),
    ),
  }));
}

function runOf({ seasons, episodes }: Run, remembering: Remembering): Run {
  return {
    seasons: seasons.map((season) =>
      remembering.of(`outline of ${season.id}`, [season], (): Season => ({
        ...bare(season),
        parts: season.parts.map(bare),
        episodes: episodesOf(season.episodes, remembering),
      })),
    ),
    episodes: episodesOf(episodes, remembering),
  };
}

function episodesOf(episodes: readonly Episode[], remembering: Remembering): readonly Episode[] {
  return episodes.map((episode) =>
    remembering.of(`outline of ${episode.id}`, [episode], (): Episode => ({
      ...bare(episode),
      parts: episode.parts.map((part): Part => bare(part)),
      segments: episode.segments.map((part): Part => bare(part)),
    })),
  );
}

/** An entry without its prose, and without what stands below its rows. */
function bare<T extends Entry>(entry: T): T {
  return {
    ...withoutProse(entry),
    reviews: entry.reviews.map(withoutProse),
    sections: [],
    awards: [],
    releases: [],
    referredBy: [],
    mentionedIn: [],
  };
}

function withoutProse<T extends Block | Entry>(said: T): T {
  const bare = { ...said, facts: said.facts.filter((fact) => !isProse(fact)) };
  Reflect.deleteProperty(bare, 'description');
  return bare;
}
