// The names of a page's regions: short where that is enough, and each another.
import { expect, it } from 'vitest';
import { Regions } from '../server/guide/site/regions';

it('calls a region by its caption, and by the headings above it where another is called so', () => {
  const regions = new Regions();
  const name = (caption: string, ...headings: readonly string[]): string => regions.name(caption, headings);
  expect([
    name('Crew', 'Seasons', 'Season 1'),
    name('Crew', 'Seasons', 'Season 2'),
    name('Main', 'Seasons', 'Season 1', 'Cast: Main'),
    name('Main', 'Cast', 'Main'),
    name('Episodes of Season 1', 'Classic', 'Season 1'),
    name('Episodes of Season 1', 'Revived', 'Season 1'),
    name('Crew'),
    name('Crew'),
  ]).toEqual([
    'Crew',
    'Crew, Season 2',
    'Main',
    'Main, Cast',
    'Episodes of Season 1',
    'Episodes of Season 1, Revived',
    'Crew (2)',
    'Crew (3)',
  ]);
});
