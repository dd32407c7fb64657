// The names of a page's regions: short where that is enough, and each another.
import { expect, it } from 'vitest';
import { renderSite } from '../server/guide/html';
import { Regions } from '../server/guide/site/regions';
import { generatedShow } from './support/generated-show';
import { guideFrom } from './support/guides';

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

it('gives figures other names than tables', () => {
  const text = generatedShow({ characters: 6, seasons: 2, episodes: 2, relations: 2 });
  const guide = guideFrom(text.replace(/cast main/, 'cast "Relations"'));
  const page = renderSite(guide).get(`shows/${guide.shows[0]!.id}.html`)!;
  const names = [...page.matchAll(/role="region" aria-label="(.*?)"/g)].map(([, name]) => name);
  expect(names).toContain('Relations, Characters');
  expect(new Set(names).size).toBe(names.length);
});
