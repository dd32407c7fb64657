// What the server makes of a whole dataset for its client: numbers, texts, sites and single pages.
import { describe, expect, it } from 'vitest';
import { buildSite, exportDataset, savedPage } from '../../server/features/export';
import { statistics } from '../../server/features/statistics';
import { compileGuide } from '../../server/guide/compile';
import { renderSite } from '../../server/guide/html';
import { datasetFrom } from '../support/dataset';
import { attribute, elementsIn, read, textOf } from '../support/page';

const dataset = datasetFrom(`//- a.series
show a "A" {
  crew { creator: x "Xenia", y "Yorick" }
  season 1 { episode 1 "One" { aired: 2014-05-01; director: x } }
  cast main { p "Pat" as c "Cal"; q "Quin" as d "Dot" }
  premise: """About [the second](#x) of them, @c, see <https://example.org/a>."""
  character c { sibling-of: d }
}
//- b.series
show b "B" { spinoff-of: a; genr: "Drama" }
// The end.
`);

describe('the statistics of a dataset', () => {
  it('count what is in it', () => {
    expect(statistics(dataset)).toEqual({
      files: 2,
      lines: 9,
      entries: [
        { kind: 'show', label: 'shows', count: 2 },
        { kind: 'season', label: 'seasons', count: 1 },
        { kind: 'episode', label: 'episodes', count: 1 },
        { kind: 'character', label: 'characters', count: 2 },
        { kind: 'person', label: 'people', count: 4 },
      ],
      castings: 2,
      credits: 3,
      relations: 2,
      problems: { errors: 1, warnings: 0, others: 0 },
    });
  });

  it('are zero where there is nothing', () => {
    const empty = statistics(datasetFrom('//- a.series\n'));
    expect(empty).toMatchObject({ files: 1, lines: 0, entries: [], castings: 0 });
  });
});

describe('an export', () => {
  it('is one text in the format that is asked for', () => {
    expect(exportDataset(dataset, 'json')).toMatchObject({ extension: 'json' });
    expect(JSON.parse(exportDataset(dataset, 'json').text)).toEqual(
      JSON.parse(JSON.stringify(compileGuide(dataset))),
    );
    const formats = ['ndjson', 'markdown', 'jsonld', 'ics'] as const;
    const extensions = formats.map((format) => exportDataset(dataset, format).extension);
    expect(extensions).toEqual(['ndjson', 'md', 'jsonld', 'ics']);
    expect(exportDataset(dataset, 'markdown').text).toMatch(/^# Show guide\n/);
  });

  it('may be the whole site', () => {
    expect([...buildSite(dataset)]).toEqual([...renderSite(compileGuide(dataset))]);
  });
});

describe('a saved page', () => {
  const html = savedPage(dataset, 'shows/a.html')!;
  const elements = elementsIn(read(html));

  it('says what the page of the site says', () => {
    const main = (page: string): string =>
      textOf(elementsIn(read(page)).find(({ tagName }) => tagName === 'main')!);
    expect(main(html)).toBe(main(buildSite(dataset).get('shows/a.html')!));
  });

  it('brings its style, and needs no other file', () => {
    expect(html).toContain('<style>\n:root {');
    expect(elements.map(({ tagName }) => tagName)).not.toContain('script');
    expect(elements.map(({ tagName }) => tagName)).not.toContain('link');
    expect(html).not.toMatch(/@import|url\(/);
  });

  it('has links only within itself and to the web', () => {
    const ids = elements.flatMap((element) => attribute(element, 'id') ?? []);
    const targets = elements.flatMap((element) => attribute(element, 'href') ?? []);
    expect(targets).toContain('https://example.org/a');
    const wrong = targets.filter(
      (target) => !target.startsWith('https:') && !ids.includes(decodeURIComponent(target.slice(1))),
    );
    expect(wrong.filter((target) => target !== '#x')).toEqual([]);
  });

  it('is none where there is no such page', () => {
    expect(savedPage(dataset, 'shows/z.html')).toBeUndefined();
    expect(savedPage(dataset, 'guide.css')).toBeUndefined();
  });
});
