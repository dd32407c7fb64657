// The pages of people, characters, organizations, works and universes: each tells all that the dataset knows.
import { describe, expect, it } from 'vitest';
import { compileGuide } from '../server/guide/compile';
import { renderSite } from '../server/guide/html';
import { datasetFrom } from './support/dataset';
import { exampleGuide } from './support/exported';
import { attribute, elementsIn, read, textOf, type Element } from './support/page';

const site = renderSite(
  compileGuide(
    datasetFrom(`
universe drift "Drift" { type: shared-universe }
show reef "Reef" {
  universe: drift
  based-on: tide
  network: north "North"
  runs: 2014..2016
  season 1 {
    episode 1 "Low Tide" { director: ann "Ann Lee"; writer: ann }
    episode 2 "High Tide" { writer: ann; summary: """@edda comes home.""" }
  }
  season 2 { episode 1 "Ebb" { writer: ann } }
  cast main { ann as edda "Edda Rook" in season 1 credited "A. Lee": "keeps the light" [post] }
  cast guest { mo "Mo Day" as edda in season 2 (voice) }
  character edda { rank: "Keeper"; mother-of: mia "Mia" (estranged); skills: "rowing" }
  award "Northern Awards" { category: "Best Lead"; year: 2015; result: won; recipient: ann }
}
show shoal "Shoal" { universe: drift; cast recurring { ann as reef.edda reprising reef } crew { producer: ann } }
person ann { born: 1970; occupation: "Actor", "Writer" }
person kit "Kit Lee" { spouse: ann }
work tide "The Tide" { type: novel; author: kit; published: 2010 }
source post "The Post" { url: "https://example.org/a" }
`),
  ),
);

function page(path: string): readonly Element[] {
  const html = site.get(path);
  if (html === undefined) throw new Error(`There is no ${path} among ${[...site.keys()].join(', ')}`);
  return elementsIn(read(html.slice(html.indexOf('<body>'))));
}

/** The rows of the table with a caption, cell by cell. */
function table(path: string, caption: string): readonly (readonly string[])[] {
  return rowsOf(page(path), caption);
}

function rowsOf(all: readonly Element[], caption: string): readonly (readonly string[])[] {
  const found = all.find((one) => one.tagName === 'table' && textOf(one).startsWith(caption));
  return found
    ? elementsIn(found)
        .filter(({ tagName }) => tagName === 'tr')
        .map(cellsOf)
    : [];
}

function cellsOf(row: Element): readonly string[] {
  return elementsIn(row).flatMap((cell) => (['th', 'td'].includes(cell.tagName) ? [textOf(cell)] : []));
}

/** What stands beside each name in the lists of a page. */
function facts(path: string): Readonly<Record<string, string>> {
  const rows = page(path).filter((one) => one.tagName === 'div' && one.childNodes[0]?.nodeName === 'dt');
  return Object.fromEntries(
    rows.map((row) => {
      const [name = '', ...values] = elementsIn(row)
        .filter(({ tagName }) => /^d[td]$/.test(tagName))
        .map(textOf);
      return [name, values.join('; ')];
    }),
  );
}

function textAt(path: string, className: string): string {
  const found = page(path).find((one) => attribute(one, 'class') === className);
  return found ? textOf(found) : '';
}

describe('the page of a person', () => {
  const path = 'people/ann.html';

  it('lists the roles in every show, with how they are credited and what is taken up again', () => {
    expect(table(path, 'Roles')).toEqual([
      ['Show', 'Role', 'Category', 'In', 'About'],
      ['Reef', 'Edda Rook[1]', 'Main', 'season 1', 'keeps the light; credited as “A. Lee”'],
      ['Shoal', 'Edda Rook', 'Recurring', '', 'reprised from Reef'],
    ]);
  });

  it('lists the jobs, and names the season of several episodes once', () => {
    expect(table(path, 'Credits')).toEqual([
      ['Job', 'Show', 'Seasons and episodes'],
      ['Director', 'Reef', 'season 1, episode 1'],
      ['Writer', 'Reef', 'season 1, episode 1, episode 2; season 2, episode 1'],
      ['Producer', 'Shoal', ''],
    ]);
  });

  it('leads to each of those episodes', () => {
    const hrefs = page(path).flatMap((one) => attribute(one, 'href') ?? []);
    expect(hrefs).toEqual(expect.arrayContaining(['../shows/reef.html#id-reef.s2e1']));
  });

  it('has the facts, the awards, what others say, and the sources', () => {
    expect(textAt(path, 'lead')).toBe('Actor, Writer');
    expect(facts(path)).toMatchObject({ Born: '1970', 'Spouse of': 'Kit Lee' });
    expect(table(path, 'Awards and nominations')[1]).toEqual(
      expect.arrayContaining(['Northern Awards', 'Best Lead', '2015', 'won']),
    );
    expect(textAt(path, 'notes')).toContain('The Post · example.org/a');
  });

  it('says where it stands', () => {
    expect(textAt(path, 'trail')).toBe('Guide People Ann Lee');
    const links = page(path).flatMap((one) => attribute(one, 'href') ?? []);
    expect(links).toEqual(
      expect.arrayContaining(['../index.html', '../people.html', '../guide.css'].slice(0, 2)),
    );
  });
});

describe('the page of a character', () => {
  const path = 'characters/reef/edda.html';

  it('tells who played it in which show', () => {
    expect(table(path, 'Portrayals')).toEqual([
      ['Show', 'Performer', 'Category', 'In', 'About'],
      ['Reef', 'Ann Lee[1]', 'Main', 'season 1', 'keeps the light; credited as “A. Lee”'],
      ['Reef', 'Mo Day', 'Guests', 'season 2', 'voice'],
      ['Shoal', 'Ann Lee', 'Recurring', '', 'reprised from Reef'],
    ]);
  });

  it('tells what it is to others, also where they say it, and where it is mentioned', () => {
    expect(facts(path)).toMatchObject({
      'Mother of': 'Mia (estranged)',
      Skills: 'rowing',
      'Mentioned in': 'Reef, season 1, “High Tide”',
    });
    expect(facts('characters/reef/mia.html')).toMatchObject({ 'Child of': 'Edda Rook (estranged)' });
  });

  it('leads up and down from its folder', () => {
    const links = page(path).flatMap((one) => attribute(one, 'href') ?? []);
    expect(links).toEqual(
      expect.arrayContaining([
        '../../shows/reef.html',
        '../../people/ann.html',
        '../../characters/reef/mia.html',
        '../../characters.html',
      ]),
    );
    expect(site.get(path)).toContain('<link rel="stylesheet" href="../../guide.css">');
  });
});

it('organizations, works and universes say what has to do with them', () => {
  expect(facts('organizations/north.html')).toEqual({ 'Network of': 'Reef' });
  expect(facts('works/tide.html')).toMatchObject({ Author: 'Kit Lee', 'Basis of': 'Reef' });
  expect(facts('people/kit.html')).toMatchObject({ 'Author of': 'The Tide' });
  expect(facts('universes/drift.html')).toEqual({ Type: 'shared universe', Shows: 'Reef, Shoal' });
});

describe('an order', () => {
  const orders = renderSite(
    compileGuide(
      datasetFrom(`show a "A" {
  season 1 { episode 1 "One" { aired: 2014-01-01 } episode 2..3 "Two"; episode 4 "Four" }
  season 2 { episode 1 "Five" }
  order back "Backwards" { type: production; episodes: s2, s1e3..s1e4, s1e1, s3e1 }
}
show b "B" { season 1 { episode 1 "Six" } }
order both "Both" { episodes: b.s1e1, a.s1e4..a.s2e1 }`),
    ),
  );
  const rowsIn = (path: string, caption: string): readonly (readonly string[])[] =>
    rowsOf(elementsIn(read(orders.get(path)!)), caption);

  it('lists the episodes as it names them, each with its usual number and the way to it', () => {
    expect(rowsIn('shows/a.html', 'Episodes of Backwards')).toEqual([
      ['Place', 'Title', 'Season', 'No.', 'Shown'],
      ['1', '“Five”', 'Season 2', '1', ''],
      ['2', '“Two”', 'Season 1', '2–3', ''],
      ['3', '“Four”', 'Season 1', '4', ''],
      ['4', '“One”', 'Season 1', '1', '1 January 2014'],
      ['5', 'season 3, episode 1', '', '', ''],
    ]);
  });

  it('says of which show they are where there are several', () => {
    expect(rowsIn('orders/both.html', 'Episodes of Both')).toEqual([
      ['Place', 'Title', 'Show', 'Season', 'No.'],
      ['1', '“Six”', 'B', 'Season 1', '1'],
      ['2', '“Four”', 'A', 'Season 1', '4'],
      ['3', '“Five”', 'A', 'Season 2', '1'],
    ]);
    expect(orders.get('orders/both.html')).toContain('href="../shows/a.html#id-a.s2e1"');
  });
});

it('every number of the statistics leads to what it comes from', () => {
  const numbers = elementsIn(read(renderSite(exampleGuide('tour')).get('index.html')!)).filter(
    (one) => one.tagName === 'td' && /^[1-9]/.test(textOf(one)),
  );
  expect(numbers.length).toBeGreaterThan(30);
  const dead = numbers.filter(
    (cell) => !elementsIn(cell).some((one) => attribute(one, 'href') !== undefined),
  );
  expect(dead.map(textOf)).toEqual([]);
});

describe('an index', () => {
  const items = (path: string): readonly string[] =>
    page(path)
      .filter(({ tagName, parentNode }) => tagName === 'li' && 'attrs' in parentNode! && isPlain(parentNode))
      .map(textOf);

  it('tells in a few words who and what everyone is', () => {
    expect(items('people.html')).toEqual([
      'Ann Lee — Reef (Edda Rook; director; writer), Shoal (Edda Rook; producer)',
      'Kit Lee',
      'Mo Day — Reef (Edda Rook)',
    ]);
    expect(items('characters.html')).toEqual(['Edda Rook — Ann Lee, Mo Day in Reef, Shoal', 'Mia — Reef']);
    expect(items('works.html')).toEqual(['The Tide — novel · Kit Lee · 2010']);
  });

  it('has a section for each letter where there are many', () => {
    const names = [
      'Älva',
      'Abe',
      'Zoë',
      '50 Cents',
      '化',
      ...Array.from({ length: 30 }, (_, i) => `Bo ${i}`),
    ];
    const people = names.map((name, i) => `person p${i} "${name}"`).join('\n');
    const html = renderSite(compileGuide(datasetFrom(people))).get('people.html')!;
    expect([...html.matchAll(/<h2>(.*?)<\/h2>/g)].map(([, letter]) => letter)).toEqual([
      '0–9',
      'A',
      'B',
      'Z',
      '化',
    ]);
    expect(html).toContain('<a href="#letter-a">A</a>');
  });
});

function isPlain(element: Element): boolean {
  return attribute(element, 'class') === 'plain';
}
