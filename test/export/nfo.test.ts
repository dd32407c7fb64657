// NFO files as an XML parser reads them, and their places in a library.
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { dayOf } from '../../server/guide/dates';
import { fileNameOf } from '../../server/export/names';
import { ownCastings, valuesOf } from '../../server/guide/walk';
import type { Guide } from '../../server/guide/guide';
import {
  exampleGuide,
  filesIn,
  guideFrom,
  hostile,
  hostileGuide,
  large,
  lossesIn,
} from '../support/exported';

interface Tags {
  readonly [tag: string]: string | Tags | readonly (string | Tags)[] | undefined;
}

const parser = new XMLParser({
  parseTagValue: false,
  trimValues: false,
  ignoreAttributes: false,
  htmlEntities: true,
});

/** What stands in the root of a file. */
function read(text: string, root: string): Tags {
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- the parser alone forgives what is no XML
  expect(XMLValidator.validate(text)).toBe(true);
  const document = parser.parse(text) as Readonly<Record<string, Tags>>;
  expect(Object.keys(document)).toEqual(['?xml', root]);
  return document[root]!;
}

function listOf(value: Tags[string]): readonly (string | Tags)[] {
  return value === undefined ? [] : Array.isArray(value) ? (value as readonly Tags[]) : [value as Tags];
}

describe.each(['tour', 'ballard'])('the library of %s', (example) => {
  const guide = exampleGuide(example);
  const files = filesIn('nfo', guide);

  it('has every show with its cast', () => {
    for (const show of guide.shows) {
      const tags = read(files.get(`${fileNameOf(show.name)}/tvshow.nfo`)!, 'tvshow');
      expect(tags.title).toBe(show.name);
      const names = listOf(tags.actor).map((actor) => (actor as Tags).name);
      const cast = ownCastings(show).filter(({ dub }) => !dub);
      for (const { text } of cast.flatMap(({ performers }) => performers)) expect(names).toContain(text);
    }
  });

  it('has every episode with a whole number, by title and date', () => {
    const found = [...files]
      .filter(([path]) => /S\d+E\d+/.test(path))
      .map(([, text]) => read(text, 'episodedetails'));
    const runs = guide.shows.flatMap((show) => [show, ...show.eras]);
    const episodes = runs.flatMap(({ seasons }) => seasons.flatMap((season) => season.episodes));
    const numbered = episodes.filter(({ number = '' }) => /^\d+(–\d+)?$/.test(number));
    const dateOf = (episode: (typeof episodes)[number]): string | undefined => {
      const [value] = valuesOf(episode, 'aired', 'released');
      const date = value?.type === 'date' ? value.date : value?.type === 'period' ? value.from : undefined;
      return dayOf(date);
    };
    expect(found.map(({ title, aired }) => [title, aired])).toEqual(
      numbered.map((episode) => [episode.title ?? episode.name, dateOf(episode)]),
    );
  });
});

describe('files', () => {
  const pathsOf = (guide: Guide): readonly string[] => [...filesIn('nfo', guide).keys()];

  it('lie where libraries look for them', () => {
    const guide = guideFrom(
      'show a "Lantern Bay" { season 0 { episode 1 "Extra" }; season 1 { episode 1..2 "Both"; episode 3a "Odd" } }',
    );
    expect(pathsOf(guide)).toEqual([
      'Lantern Bay/tvshow.nfo',
      'Lantern Bay/Season 01/season.nfo',
      'Lantern Bay/Season 01/Lantern Bay - S01E01-E02.nfo',
      'Lantern Bay/Season 00/season.nfo',
      'Lantern Bay/Season 00/Lantern Bay - S00E01.nfo',
    ]);
    expect(lossesIn('nfo', guide)).toContain(
      '1 × episode: libraries count episodes in whole numbers, within seasons',
    );
  });

  it('of shows of one name have their ids', () => {
    expect(pathsOf(guideFrom('show office_uk "The Office"\nshow office_us "The office"'))).toEqual([
      'The Office (office_uk)/tvshow.nfo',
      'The office (office_us)/tvshow.nfo',
    ]);
  });

  it.each([
    ['../../etc/passwd', 'etc passwd'],
    ['AUX', '_AUX'],
    ['con.txt', '_con.txt'],
    ['a/b\\c:d*e?f"g<h>i|j', 'a b c d e f g h i j'],
    ['  . dots . ', 'dots'],
    ['\u0000\u202e', '_'],
    ['é'.repeat(100), 'é'.repeat(60)],
  ])('have safe names: %j', (name, safe) => expect(fileNameOf(name)).toBe(safe));

  it.each(hostile.map((text) => [text.slice(0, 40), text]))('stay in their folder with %j', (_, text) => {
    for (const path of pathsOf(hostileGuide(text)))
      for (const part of path.split('/')) {
        expect(part).toBe(part.trim());
        expect(part).not.toMatch(/^\.|[\p{Cc}<>:"\\|?*]/u);
        expect(Buffer.byteLength(part)).toBeLessThan(255);
      }
  });
});

describe('tags', () => {
  it('do not give the score of a season to the show', () => {
    const guide = guideFrom(
      'show a "A" { season 1 { }; review "Metacritic" in season 1 { score: 83/100; reviews: 7 } }',
    );
    const files = filesIn('nfo', guide);
    expect(read(files.get('A/tvshow.nfo')!, 'tvshow').ratings).toBeUndefined();
    const { ratings } = read(files.get('A/Season 01/season.nfo')!, 'season');
    expect(ratings).toMatchObject({
      rating: { value: '83', votes: '7', '@_name': 'metacritic', '@_max': '100', '@_default': 'true' },
    });
  });

  it('hold a text of a megabyte', () => {
    const [text] = filesIn('nfo', guideFrom(`show a "A" { summary: "${large}" }`)).values();
    expect(read(text!, 'tvshow').plot === large).toBe(true);
  });

  it.each(hostile.map((text) => [text.slice(0, 40), text]))('keep %j as it is', (_, text) => {
    const texts = [...filesIn('nfo', hostileGuide(text)).entries()];
    // eslint-disable-next-line no-control-regex -- control characters are what XML cannot hold
    const held = text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '\ufffd');
    const show = read(texts.find(([path]) => path.endsWith('tvshow.nfo'))![1], 'tvshow');
    expect([show.title, show.genre]).toEqual([held, held]);
    expect((show.actor as Tags).name).toBe(held);
    const episode = read(texts.find(([path]) => path.includes('S01E01'))![1], 'episodedetails');
    expect([episode.title, episode.plot, episode.code]).toEqual([held, held, held]);
  });
});
