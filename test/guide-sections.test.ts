// The parts of a page: what of a show stands under which heading, and the names by which links lead there.
import { describe, expect, it } from 'vitest';
import { renderSite } from '../server/guide/html';
import { renderMarkdown } from '../server/guide/markdown';
import { guideFrom } from './support/guides';
import { attribute, elementsIn, isElement, read, textOf, type Element } from './support/page';

function pageOf(fixture: string, path: string): readonly Element[] {
  const html = renderSite(guideFrom(fixture)).get(path)!;
  return elementsIn(read(html.slice(html.indexOf('<body>'))));
}

/** The pieces of text in an element, with a blank between any two. */
function wordsOf(element: Element): string {
  return element.childNodes
    .map((node) => (isElement(node) ? wordsOf(node) : textOf(node)))
    .filter((words) => words !== '')
    .join(' ');
}

/** The words of the part of a page with an anchor. */
function partOf(page: readonly Element[], anchor: string): string | undefined {
  const part = page.find((one) => attribute(one, 'id') === anchor);
  return part && wordsOf(part);
}

function contentsOf(page: readonly Element[]): readonly string[] {
  const contents = page.find((one) => attribute(one, 'class') === 'contents');
  return contents
    ? elementsIn(contents)
        .filter(({ tagName }) => tagName === 'a')
        .map(textOf)
    : [];
}

function boxOf(page: readonly Element[]): string {
  return wordsOf(page.find((one) => attribute(one, 'class') === 'box')!);
}

/** The lines of a guide as Markdown below a heading, without links. */
function linesBelow(fixture: string, heading: string): readonly string[] {
  const page = renderMarkdown(guideFrom(fixture))
    .replace(/<a id="[^"]*"><\/a>\s?/g, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1');
  const [, after = ''] = page.split(new RegExp(`^#+ ${heading}\\n`, 'm'));
  return (after.split(/^#/m)[0] ?? '').split('\n').filter((line) => line !== '');
}

describe('the production of a show', () => {
  const reef = `show reef "Reef" {
  genre: "Drama"; runs: 2014..2016; runtime: 50min
  company: tidal "Tidal"; location: "Farne"; ordered: 2013-05; cancelled: 2016-06-01 (after two series)
  season 1 { episodes: 6; filmed: 2013-09..2013-11; location: "Seahouses", "Farne" }
  season 2 { episodes: 6; renewed: 2014-06; filmed: 2015; budget: "£1 million" }
  season 3 { announced: 2016 }
  era back "Back" { season 1 { filmed: 2020 } }
}`;

  it('is told in one part: what is said of the show, then of each season', () => {
    expect(linesBelow(reef, 'Production')).toEqual([
      '- **Ordered:** May 2013',
      '- **Cancelled:** 1 June 2016 (after two series)',
      '- **Company:** Tidal',
      '- **Location:** Farne',
      '| Season | Renewed | Announced | Filmed | Location | Budget |',
      '| --- | --- | --- | --- | --- | --- |',
      '| Season 1 |  |  | September–November 2013 | Seahouses, Farne |  |',
      '| Season 2 | June 2014 |  | 2015 |  | £1 million |',
      '| Season 3 |  | 2016 |  |  |  |',
      '| Back, Season 1 |  |  | 2020 |  |  |',
    ]);
  });

  it('is told only there', () => {
    const page = pageOf(reef, 'shows/reef.html');
    const all = renderMarkdown(guideFrom(reef));
    for (const words of ['May 2013', 'after two series', 'Seahouses', 'June 2014', '£1 million'])
      expect([words, all.split(words).length - 1]).toEqual([words, 1]);
    expect(boxOf(page)).toBe('Reef At a glance Genre Drama Run Runs 2014–2016 Runtime 50 minutes');
  });

  it('has no part where nothing is known of it', () => {
    const page = pageOf(
      'show reef "Reef" { genre: "Drama"; season 1 { episode 1 "One" } }',
      'shows/reef.html',
    );
    expect(partOf(page, 'production')).toBeUndefined();
    expect(partOf(page, 'release')).toBeUndefined();
  });
});

it('tells in one part how a show came out', () => {
  const page = pageOf(
    `show reef "Reef" {
  network: north "North"; aired: 2014-03..2016-04; release-model: weekly
  release "Reef abroad" { date: 2015-01; country: "France"; platform: sud "Sud" }
}`,
    'shows/reef.html',
  );
  expect(partOf(page, 'release')).toBe(
    'Release Network North Release model weekly Aired March 2014 – April 2016 ' +
      'Releases Release Date Platform Country Reef abroad January 2015 Sud France',
  );
});

it('puts together what is written under a heading and what stands under the same one', () => {
  const page = pageOf(
    `show reef "Reef" {
  company: tidal "Tidal"
  section "Production": "Two years of storms."
  section "Reception": "Liked on the coast."
  section "Reception": "Loved inland."
  review "The Post" { score: 4/5 }
  award "Gull" { result: won }
}`,
    'shows/reef.html',
  );
  expect(contentsOf(page)).toEqual(['Production', 'Reception', 'Awards']);
  expect(partOf(page, 'production')).toBe('Production Company Tidal Two years of storms.');
  expect(partOf(page, 'section-reception')).toMatch(
    /^Reception Liked on the coast. Loved inland. .*The Post/,
  );
});

it('lists each part of a page once, whatever films come between eras', () => {
  const page = pageOf(
    `show who "Who" {
  episode first "First" { aired: 1991 }
  episode second "Second" { aired: 2011 }
  era a "A" { runs: 1980..1990 } era b "B" { runs: 2000..2010 } era c "C" { runs: 2020 }
}`,
    'shows/who.html',
  );
  expect(contentsOf(page)).toEqual(['A', 'Between A and B', 'B', 'Between B and C', 'C']);
});

describe('rows of awards and reviews', () => {
  const reef = `show reef "Reef" {
  award "Northern Awards" { category: "Best Lead"; year: 2015; recipient: ann "Ann" }
  award "Northern Awards" { category: "Best Score"; year: 2015 }
  review "The Post" { score: 4/5 }
  season 1 { review "The Post" { score: 3/5 } episode 1 "One" { review "The Post" { score: 2/5 } } }
}`;

  it('have names that follow from what they say, each another', () => {
    const page = pageOf(reef, 'shows/reef.html');
    const names = page.flatMap((one) => (one.tagName === 'tr' ? (attribute(one, 'id') ?? []) : []));
    expect(names).toEqual([
      'id-reef.s1e1',
      'review-the-post.reef.s1e1',
      'review-the-post.reef',
      'review-the-post~2.reef',
      'award-northern-awards-best-lead-2015.reef',
      'award-northern-awards-best-score-2015.reef',
    ]);
  });

  it('have names on the page of who won, too', () => {
    const page = pageOf(reef, 'people/ann.html');
    expect(partOf(page, 'award-northern-awards-best-lead-2015.ann')).toMatch(/^Northern Awards/);
  });
});

it.each([
  ['organization a "A" { country: "France" }', 'organizations/a.html', 'A At a glance Country France'],
  ['work a "A" { country: "France" }', 'works/a.html', 'A At a glance Country France'],
  ['group a "A" { country: "France" }', 'people/a.html', 'A Group Country France'],
  ['person a "A" { country: "France" }', 'people/a.html', 'A Person Country France'],
])('says under a fitting heading where somebody comes from: %s', (fixture, path, box) => {
  expect(boxOf(pageOf(fixture, path))).toBe(box);
});
