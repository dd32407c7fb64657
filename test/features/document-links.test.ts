// Links: each marked in its line, and where it leads.
import { describe, expect, it } from 'vitest';
import { allFields } from '../../grammar/schema';
import { documentLinks } from '../../server/features/document-links';
import { spanOf } from '../../server/features/place';
import { datasetFrom } from '../support/dataset';
import { flush } from '../support/shown';

function check(input: string, expected: string): void {
  const file = datasetFrom(`//- file:///data/shows/bay.series\n${flush(input)}`).files[0]!;
  const lines = documentLinks(file).map(({ range, target }) => {
    const { start, end } = spanOf(file, range);
    return `${file.text.slice(start, end)} → ${target!}`;
  });
  expect(lines.join('\n')).toBe(flush(expected));
}

it('opens addresses', () =>
  check(
    `
    source echo { url: "https://echo.example/a?b=1", "http://echo.example"; archive-url: "archive" }
    show bay {
      website: "https://bay.example/ä"
      note: "https://bay.example/note"
      genre: "see https://bay.example", "https://"
    }
    `,
    `
    https://echo.example/a?b=1 → https://echo.example/a?b=1
    http://echo.example → http://echo.example/
    https://bay.example/ä → https://bay.example/%C3%A4
    https://bay.example/note → https://bay.example/note
    `,
  ));

it('opens the pages of other databases', () =>
  check(
    `
    show bay {
      imdb: "tt0903747"
      tmdb: 1396; tvdb: 81189; tvmaze: 169
      wikidata: "Q1079"
      wikipedia: "Ballard (TV series)" @en, "Große Brüder?" @de-AT
      eidr: "10.5240/7791-8534-2C23-9030-8610-5"
      season 1 { tmdb: 3572; mal: 16498 }
    }
    person orla { imdb: "nm0702572"; tmdb: 17419 }
    work late { isbn: "978-0-316-22598-4" }
    `,
    `
    tt0903747 → https://www.imdb.com/title/tt0903747/
    1396 → https://www.themoviedb.org/tv/1396
    81189 → https://thetvdb.com/dereferrer/series/81189
    169 → https://www.tvmaze.com/shows/169
    Q1079 → https://www.wikidata.org/wiki/Q1079
    Ballard (TV series) → https://en.wikipedia.org/wiki/Ballard_(TV_series)
    Große Brüder? → https://de.wikipedia.org/wiki/Gro%C3%9Fe_Br%C3%BCder%3F
    10.5240/7791-8534-2C23-9030-8610-5 → https://doi.org/10.5240/7791-8534-2C23-9030-8610-5
    16498 → https://myanimelist.net/anime/16498
    nm0702572 → https://www.imdb.com/name/nm0702572/
    17419 → https://www.themoviedb.org/person/17419
    978-0-316-22598-4 → https://openlibrary.org/isbn/978-0-316-22598-4
    `,
  ));

it('opens no page for an id that cannot be one', () =>
  check('show bay { imdb: "tt1"; wikidata: "1079"; tmdb: "0"; genre: tt0903747 }', ''));

it('opens files beside the one that names them', () =>
  check(
    'show bay { image: "posters/bay.jpg", "../still 1.png", "no file", "javascript:alert(1)" }',
    'posters/bay.jpg → file:///data/shows/posters/bay.jpg',
  ));

describe('the schema', () => {
  const templates = allFields.flatMap(({ name, on, page = {} }) =>
    Object.entries(typeof page === 'string' ? { [on[0]!]: page } : page).map(
      ([kind, template]) => [name, kind, template, on] as const,
    ),
  );

  it.each(templates)('has an address for %s of a %s that can be filled in', (_, kind, template, on) => {
    expect(on).toContain(kind);
    expect(template).toContain('{id}');
    expect(URL.canParse(template.replace('{id}', '1').replace('{language}', 'en'))).toBe(true);
  });
});
