// Which type of schema.org an entry is of.
import type { Entry } from '../guide';
import { valuesOf } from '../walk';

const types: Readonly<Record<string, string>> = {
  show: 'TVSeries',
  era: 'TVSeries',
  season: 'TVSeason',
  episode: 'TVEpisode',
  segment: 'Clip',
  order: 'ItemList',
  person: 'Person',
  character: 'Person',
  group: 'PerformingGroup',
  organization: 'Organization',
  universe: 'CreativeWorkSeries',
};

/** Works by their own types; others are creative works and no more. */
const works: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    [
      'novel',
      'novella',
      'story-collection',
      'comic',
      'light-novel',
      'memoir',
      'biography',
      'non-fiction',
    ].map((type) => [type, 'Book']),
  ),
  'novel-series': 'BookSeries',
  'comic-series': 'BookSeries',
  'short-story': 'ShortStory',
  film: 'Movie',
  podcast: 'PodcastSeries',
  play: 'Play',
  'video-game': 'VideoGame',
};

/** The type of an entry, by its kind, its own type and what it stands in. */
export function typeOf(entry: Entry, parent: Entry | undefined): string {
  if (entry.kind === 'part') return parent?.kind === 'episode' ? 'Clip' : 'CreativeWorkSeason';
  if (entry.kind !== 'work') return types[entry.kind] ?? 'CreativeWork';
  const [type] = valuesOf(entry, 'type');
  return (type?.type === 'word' ? works[type.word] : undefined) ?? 'CreativeWork';
}
