// What the server tells the preview: which page is about a place, what stands on it, and the way from the
// source to the guide and back.
import { describe, expect, it } from 'vitest';
import { wholePage } from '../../server/features/guide-change';
import { guideNode } from '../../server/features/guide-node';
import { isHalfTyped, shownPage } from '../../server/features/guide-page';
import { pageProblems } from '../../server/features/guide-problems';
import { guideSite, pageAt, pageNamed, pageOfEntry } from '../../server/features/guide-site';
import type { Dataset } from '../../server/model/dataset';
import { attribute, elementsIn, read, textOf } from '../support/page';
import { datasetFrom } from '../support/dataset';
import { marked } from '../support/marked';

/** The path of the page about the mark, and the text of its element. */
function shownAt(fixture: string): readonly [page: string | undefined, element: string | undefined] {
  const place = marked(fixture);
  const page = pageAt(place.dataset, place.file, place.offset);
  const path = page && shownPage(place.dataset, page).path;
  const node = guideNode(place);
  if (!node) return [path, undefined];
  const shown = shownPage(place.dataset, node.page);
  const { files } = shown;
  const { html } = wholePage(place.dataset, node.page);
  const { uri, start, end } = node.at;
  const wanted = { 'data-file': files.indexOf(uri), 'data-start': start, 'data-end': end };
  const element = elementsIn(read(html)).find((one) =>
    Object.entries(wanted).every(([name, value]) => attribute(one, name) === String(value)),
  );
  return [path, element && textOf(element)];
}

describe('the page for a place', () => {
  const page = (fixture: string): string | undefined => shownAt(fixture)[0];

  it.each([
    ['a show', 'show a "A" { genre: "Dr<|>ama" }', 'shows/a.html'],
    ['a cast line', 'show a "A" {\n  cast main { p "P" as <|>c "C" }\n}', 'shows/a.html'],
    ['an episode', 'show a "A" { season 1 { episode 1 { aired: 2<|>014 } } }', 'shows/a.html'],
    ['a character of a show', 'show a "A" { character c "C" { age: <|>7 } }', 'characters/a/c.html'],
    ['a person', 'show a "A" { }\nperson p "P" { born: 19<|>70 }', 'people/p.html'],
    ['an organization', 'show a "A" { }\norganization o "O" { <|> }', 'organizations/o.html'],
    ['a work', 'work w "W" { <|> }\nshow a "A" { }', 'works/w.html'],
    ['a universe', 'universe u "U" { show a "A" { } <|> }', 'universes/u.html'],
    ['a show in a universe', 'universe u "U" { show a "A" { <|> } }', 'shows/a.html'],
    ['a source', 'source s "S" { url: "<|>https://example.org" }\nshow a "A" { }', 'sources.html'],
    ['nothing, in a file with a show', 'person p "P" { }\n\n<|>\n\nshow a "A" { }', 'shows/a.html'],
    [
      'nothing, in a file without',
      '//- a.series\nshow a "A" { }\n//- p.series\nperson p "P" { }\n\n<|>',
      'people/p.html',
    ],
    ['nothing at all', '//- a.series\nshow a "A" { }\n//- b.series\n<|>', 'index.html'],
    ['a show of two', 'show a "A" { }\nshow b "B" { genre: <|>"x" }', 'shows/b.html'],
  ])('is, for %s, the one about it', (_, fixture, path) => {
    expect(page(fixture)).toBe(path);
  });
});

describe('the element for a place', () => {
  const element = (fixture: string): string | undefined => shownAt(fixture)[1];

  it.each([
    ['a value', 'show a "A" { genre: "Crime", "Dr<|>ama" }', 'Drama'],
    ['the name of a field: its row', 'show a "A" { ge<|>nre: "Crime", "Drama" }', 'GenreCrimeDrama'],
    ['a name of a show: its title', 'show a "T<|>he A" { }', 'The A'],
    ['the keyword of a show', 'sh<|>ow a "The A" { genre: "x" }', 'The A'],
    [
      'a performer',
      'show a "A" { cast main { p<|> "Pat" as c "Cal" in season 1; q "Q" } season 1 { } }',
      'Pat',
    ],
    ['a role', 'show a "A" { cast main { p "Pat" as c "C<|>al" in season 1; q "Q" } season 1 { } }', 'Cal'],
    [
      'a scope',
      'show a "A" { cast main { p "Pat" as c "Cal" in sea<|>son 1; q "Q" } season 1 { } }',
      'season 1',
    ],
    ['a job', 'show a "A" { crew { creator: x "X", y "<|>Y" } }', 'Y'],
    [
      'an episode',
      'show a "A" { season 1 { episode 1 "L<|>ow" { aired: 2014-05-01 } } }',
      '1“Low”1 May 2014',
    ],
    ['its date', 'show a "A" { season 1 { episode 1 "Low" { aired: 2014<|>-05-01 } } }', '1 May 2014'],
    ['prose', 'show a "A" { premise: """It is *so<|>*.""" }', 'It is so.'],
    [
      'the head of a season',
      'show a "A" { seas<|>on 1 "One" { episodes: 3 } season 2 { episodes: 4; genre: "x" } }',
      'Season 1: Onereleased3',
    ],
    ['a blank within a block: its head', 'person p "Pat" { born: 1970\n <|> \n died: 2000 }', 'Pat'],
    ['a comment in a file without entries', '//- a.series\nshow a "A" { }\n//- b.series\n// a<|>', undefined],
  ])('is, for %s, what shows it', (_, fixture, text) => {
    expect(element(fixture)).toBe(text);
  });
});

describe('a page', () => {
  const dataset = datasetFrom('show a "A" { genre: "Drama" }\nperson p "P" { born: 1970 }');

  it('is found by its path and by its entries', () => {
    const site = guideSite(dataset);
    expect(pageNamed(site, 'shows/a.html')?.title).toBe('A');
    expect(pageNamed(site, 'shows/b.html')).toBeUndefined();
    expect(pageOfEntry(site, 'p')?.title).toBe('P');
    expect(pageOfEntry(site, 'nobody')).toBeUndefined();
  });

  it('brings no style and no script of its own', () => {
    for (const page of guideSite(dataset).pages)
      expect(wholePage(dataset, page).html).not.toMatch(/<script|<style|\sstyle=|\son\w+=/i);
  });

  it('keeps the names of rows and sections when others come between', () => {
    const cast = (lines: string): string => `show a "A" { cast main { ${lines} } crew { creator: x "X" } }`;
    const [before, after] = [cast('p "P"; r "R"'), cast('p "P"; q "Q"; r "R"')].map(namesIn);
    expect(after).toEqual(expect.objectContaining(before!));
    expect(Object.keys(after!)).toHaveLength(Object.keys(before!).length + 1);
  });
});

/** The text of each element with a name. */
function namesIn(fixture: string): Readonly<Record<string, string>> {
  const dataset = datasetFrom(fixture);
  const page = pageNamed(guideSite(dataset), 'shows/a.html')!;
  const rows = elementsIn(read(wholePage(dataset, page).html)).filter(({ tagName }) => tagName === 'tr');
  return Object.fromEntries(rows.flatMap((row) => pairOf(attribute(row, 'id'), textOf(row))));
}

function pairOf(id: string | undefined, text: string): readonly (readonly [string, string])[] {
  return id === undefined ? [] : [[id, text]];
}

describe('a statement', () => {
  it.each([
    ['show a "A" {\n  genre: "Dra<|>\n}', true],
    ['show a "A" {\n  genre: "Drama"\n  runs: <|>\n}', true],
    ['show a "A" {\n  ge<|>nre: "Drama"\n  runs:\n}', false],
    ['show a "A" {\n  genre: "Drama"<|>\n}', false],
    ['show a "A" { sea<|>', true],
  ])('is half typed where a mistake of form touches its line: %j', (fixture, expected) => {
    const { file, offset } = marked(fixture);
    expect(isHalfTyped(file, offset)).toBe(expected);
  });
});

describe('the problems of a page', () => {
  const fixture = `//- a.series
    show a "A" { genre: "Drama"; cast main { p as c in season 9 } season 1 { } }
//- b.series
    show b "B" { spinoff-of: nothing }`;

  /** Each problem as `code text`, with its fixes. */
  function shown(dataset: Dataset, path: string): readonly string[] {
    const texts = new Map(dataset.files.map(({ uri, text }) => [uri, text]));
    const page = pageNamed(guideSite(dataset), path)!;
    return pageProblems(dataset, page).map(({ code, uri, span, fixes }) =>
      [code, texts.get(uri)!.slice(span.start, span.end), ...fixes].join(' | '),
    );
  }

  it('are those of the dataset, its own first, with the titles of their fixes', () => {
    const dataset = datasetFrom(fixture);
    const [ofA, ofB] = [shown(dataset, 'shows/a.html'), shown(dataset, 'shows/b.html')];
    expect([...ofA].sort()).toEqual([...ofB].sort());
    expect(ofA[0]).toMatch(/^unknown-reference \| p \| Declare person p here/);
    const first = (all: readonly string[], text: string): number =>
      all.findIndex((line) => line.includes(text));
    expect(first(ofA, '| 9')).toBeLessThan(first(ofA, 'nothing'));
    expect(first(ofB, 'nothing')).toBeLessThan(first(ofB, '| 9'));
  });

  it('are not too many, nor their fixes, so that a page is there at once', () => {
    const wrong = (count: number): string => 'show a "A" { cast main { p as c } }\n'.repeat(count);
    const fixesIn = (text: string): readonly boolean[] => {
      const dataset = datasetFrom(text);
      const page = pageNamed(guideSite(dataset), 'shows/a.html')!;
      return pageProblems(dataset, page).map(({ fixes }) => fixes.length > 0);
    };
    const many = fixesIn(wrong(150));
    expect(many).toHaveLength(200);
    expect(many.lastIndexOf(true)).toBeLessThan(20);
    expect(many[0]).toBe(true);
    expect(fixesIn(`${wrong(2)}// ${'x'.repeat(200_000)}`)).not.toContain(true);
  });

  it('are not those that are silenced or switched off', () => {
    const off = '{ "rules": { "unknown-reference": "off" } }';
    const dataset = datasetFrom(
      'show b "B" { spinoff-of: nothing }\nshow c "C" { spinoff-of: none // series-ignore unknown-reference\n}',
    );
    expect(
      shown(dataset, 'shows/b.html').filter((line) => line.startsWith('unknown-reference')),
    ).toHaveLength(1);
    const silent = datasetFrom('show b "B" { spinoff-of: nothing }', off);
    expect(shown(silent, 'shows/b.html').filter((line) => line.startsWith('unknown-reference'))).toEqual([]);
  });
});
