// Countries, languages, ids in other databases, names of files: what is settled outside of the dataset.
import { describe, expect, it } from 'vitest';
import { problemsIn } from './support/dataset';
import { shownOf } from './support/only';

const shown = (fixture: string): readonly string[] => shownOf(own, fixture);
const own = [
  'country-language-code',
  'duplicate-external-id',
  'malformed-external-id',
  'file-name-mismatch',
  'wrong-type',
];

function inShow(statements: string): readonly string[] {
  return shown(`show a_b "A B" {\n${statements}\n}`);
}

describe('country-language-code', () => {
  it.each([
    ['language: "Englsh"', '‹"Englsh"› `"Englsh"` is no language or code of one; did you mean `"English"`?'],
    ['language: "Japan"', '‹"Japan"› `"Japan"` is a country, not a language'],
    ['language: "jp"', '‹"jp"› `"jp"` is no language or code of one; did you mean `"ja"`?'],
    ['country: "Germny"', '‹"Germny"› `"Germny"` is no country or code of one; did you mean `"Germany"`?'],
    ['country: "Westeros"', '‹"Westeros"› `"Westeros"` is no country or code of one'],
    ['aka: "A" @en_US', '‹en_US› `en_US` is no tag of a language; did you mean `en-US`?'],
    ['aka: "A" @jp', '‹jp› `jp` is no tag of a language; did you mean `ja`?'],
    [
      'aka: "A" @en-QX',
      '‹en-QX› `en-QX` is no tag of a language; tags are written like `en`, `en-US`, `zh-Hant`',
    ],
    [
      'cast main { x "X Y" as self dub german }',
      '‹german› `german` is no tag of a language; did you mean `de`?',
    ],
  ])('%s', (statement, message) => {
    const lines = inShow(statement).filter((line) => line.startsWith('country-language-code'));
    expect(lines.map((line) => line.split('; did you mean `"Japanese"`?')[0])).toEqual([
      `country-language-code ${message}`,
    ]);
  });

  it.each([
    ...[
      'United Kingdom',
      'UK',
      'USA',
      'United States',
      'England',
      'Scotland',
      'Wales',
      'Northern Ireland',
      'GB',
    ],
    ...[
      'Soviet Union',
      'Czechoslovakia',
      'East Germany',
      'West Germany',
      'Yugoslavia',
      'Hong Kong',
      'Turkey',
    ],
    ...[
      'Türkiye',
      'Czechia',
      'Czech Republic',
      'Ivory Coast',
      'Côte d’Ivoire',
      'Bosnia and Herzegovina',
      'us',
    ],
    ...['South Korea', 'North Korea', 'Taiwan', 'Trinidad and Tobago', 'The Netherlands', 'Myanmar', 'Burma'],
    ...['Palestine', 'Russia', 'Vatican City', 'Saint Lucia', 'Macau', 'Puerto Rico', 'Greenland', 'Kosovo'],
    ...[
      'New Zealand',
      'Republic of Ireland',
      'U.S.',
      'United Arab Emirates',
      'Democratic Republic of the Congo',
    ],
  ])('knows the country %s', (name) => {
    expect(inShow(`country: "${name}"`)).toEqual([]);
  });

  it.each([
    ...[
      'English',
      'en',
      'en-US',
      'American English',
      'Mandarin',
      'Mandarin Chinese',
      'Cantonese',
      'Farsi',
      'Persian',
    ],
    ...['Serbo-Croatian', 'Norwegian Bokmål', 'Scottish Gaelic', 'Klingon', 'Latin', 'Brazilian Portuguese'],
    ...[
      'American Sign Language',
      'Auslan',
      'Pitjantjatjara',
      'Dothraki',
      'zh-Hant',
      'Tagalog',
      'Filipino',
      'eng',
    ],
    ...['Castilian', 'Flemish', 'Swiss German', 'Welsh', 'Yiddish', 'Māori', 'Hokkien', 'Ancient Greek'],
  ])('knows, or believes, the language %s', (name) => {
    expect(inShow(`language: "${name}"`)).toEqual([]);
  });

  it.each([
    'en',
    'en-US',
    'pt-BR',
    'zh-Hant',
    'zh-Hant-TW',
    'ja-Latn',
    'es-419',
    'gsw',
    'sr-Cyrl',
    'und',
    'mul',
    'yue',
    'de-1996',
  ])('knows the tag %s', (tag) => {
    expect(inShow(`aka: "A" @${tag}`)).toEqual([]);
  });

  it('leaves fields alone that take any text', () => {
    expect(inShow('character x "X Y" { country: "Westeros" }')).toEqual([]);
  });
});

describe('ids in other databases', () => {
  it('points at the first owner', () => {
    const [problem] = problemsIn('show a_a "A A" { wikidata: "Q12" }\nshow b_b "B B" { wikidata: "Q12" }');
    expect(problem).toMatchObject({
      code: 'duplicate-external-id',
      message: '`Q12` is the `wikidata` id of `A A` already',
    });
  });

  it.each([
    'show a_a "A A" { tmdb: 1396; season 1 { tmdb: 1396 } }\nperson x "X Y" { tmdb: 1396 }\nshow b_b "B B" { crew { writer: x } }',
    'show a_a "A A" { wikidata: "Q12"; season 1 { wikidata: "Q12" } }',
    'show a_a "A A" { season 1 { mal: 5081 }; season 2 { mal: 5081 } }',
    'show a_a "A A" { imdb: "tt1234567" }\n//- b.series\nshow a_a { tvdb: 1234567 }',
    'show a_a "A A" { wikipedia: "A (TV series)" @en; season 1 { wikipedia: "A (TV series)" @en } }\nshow b_b "B B" { wikipedia: "A (TV series)" @en }',
  ])('is silent on %s', (fixture) => {
    expect(shown(fixture)).toEqual([]);
  });

  it('says what an id looks like', () => {
    expect(inShow('imdb: "0903747"; wikidata: Q12; tmdb: "breaking-bad"; tvdb: 0')).toEqual([
      'malformed-external-id ‹"0903747"› `imdb` takes `tt` and at least seven digits; did you mean `"tt0903747"`?',
      'wrong-type ‹Q12› `wikidata` takes text in quotes: `"Q12"`',
      'malformed-external-id ‹"breaking-bad"› `tmdb` takes a number such as 12345',
      'malformed-external-id ‹0› `tvdb` takes a number such as 12345',
    ]);
  });
});

describe('file-name-mismatch', () => {
  const season = 'show a_b "A B" { season 1 { episode 2 "B"; episode 3 "C" } }';

  it.each([
    ['a-s02.series', '‹1› the file is named for season 2 (`s02`) and declares season 1'],
    [
      'Season 3.series'.replace(' ', '_'),
      '‹1› the file is named for season 3 (`Season_3`) and declares season 1',
    ],
    ['a.S01E07.series', '‹2› the file is named for episode 7 (`S01E07`) and declares episodes 2 and 3'],
    [
      'shows/a_s01e02e04.series',
      '‹2› the file is named for episode 4 (`s01e02e04`) and declares episodes 2 and 3',
    ],
    ['S01E0O2.series', '‹show› `S01E0O2` has the letter O for a zero: `S01E002`'],
    ['S01E02EO3.series', '‹show› `S01E02EO3` has the letter O for a zero: `S01E02E03`'],
  ])('fires on %s', (name, message) => {
    expect(shown(`//- ${name}\n${season}`)).toEqual([`file-name-mismatch ${message}`]);
  });

  it.each([
    ['s01.series', season],
    ['s01e02-e03.series', season],
    ['ballard.series', season],
    ['class3.series', season],
    ['seasons.series', season],
    ['s04.series', 'show a_b "A B" { genre: "Drama" }'],
    ['apollo-13.series', season],
    ['s1.series', 'show a_b "A B" { era old "Old" { season 1 { episode 1 "A" } } }'],
    ['s01e53.series', 'show a_b "A B" { season 1 { episode 53..54 "A" } }'],
  ])('is silent on %s with %s', (name, text) => {
    expect(shown(`//- ${name}\n${text}`)).toEqual([]);
  });
});
