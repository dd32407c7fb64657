// Lists that are too long for one page: how they are divided, and that everything in them is found.
import { describe, expect, it } from 'vitest';
import { renderSite } from '../server/guide/html';
import { renderMarkdown } from '../server/guide/markdown';
import { guideFrom } from './support/guides';
import { attribute, elementsIn, read, textOf, type Element } from './support/page';

function bodyOf(html: string): readonly Element[] {
  return elementsIn(read(html.slice(html.indexOf('<main'))));
}

/** The words of the items on a page, and of its headings. */
function listed(html: string): readonly string[] {
  return bodyOf(html).flatMap((one) => (/^(?:li|h2)$/.test(one.tagName) ? [textOf(one)] : []));
}

/** Where the links of a page lead whose words are these. */
function hrefOf(html: string, words: string): string | undefined {
  const found = bodyOf(html).find((one) => one.tagName === 'a' && textOf(one) === words);
  return found && attribute(found, 'href');
}

function people(...names: readonly string[]): string {
  return names.map((name, i) => `person p${i} "${name}"`).join('\n');
}

function numbered(count: number, begin: string): readonly string[] {
  return Array.from({ length: count }, (_, i) => `${begin}${String.fromCharCode(97 + (i % 26))} ${i}`);
}

describe('a list of many people', () => {
  const site = renderSite(
    guideFrom(people(...numbered(390, 'S'), ...numbered(450, 'Ba'), ...numbered(3, 'Ål'), '50 Cents', '…')),
  );
  const paths = [...site.keys()].filter((path) => /^people[^/]*$/.test(path));

  it('has a page for each letter with many, and the others on its own', () => {
    expect(paths).toEqual(['people.html', 'people-b.html', 'people-s.html']);
    expect(listed(site.get('people.html')!)).toEqual([
      'B — 450',
      'S — 390',
      '0–9',
      '…',
      '50 Cents',
      'A',
      'Åla 0',
      'Ålb 1',
      'Ålc 2',
    ]);
  });

  it('goes on with the next letters where one page for a letter is not enough', () => {
    const own = site.get('people-b.html')!;
    expect(listed(own).slice(26, 29)).toEqual(['Baa', 'Baa 0', 'Baa 104']);
  });

  it('leads from page to page, and says on each where it stands', () => {
    expect(hrefOf(site.get('people.html')!, 'S')).toBe('people-s.html');
    expect(hrefOf(site.get('people-s.html')!, 'Sa 0')).toBe('people/p0.html');
    expect(site.get('people-s.html')).toContain('<a href="people.html">People</a>');
    expect(site.get('people-s.html')).toContain('<title>People: S – ');
  });

  it('is one in the menu', () => {
    const menu = /<nav aria-label="Guide">.*?<\/nav>/s.exec(site.get('people-s.html')!)![0];
    expect([...menu.matchAll(/href="([^"]*)"/g)].map(([, href]) => href)).toEqual([
      'index.html',
      'people.html',
    ]);
  });

  it('leaves nobody out', () => {
    const links = paths.flatMap((path) =>
      [...site.get(path)!.matchAll(/href="people\/(p\d+)\.html"/g)].map(([, id]) => id),
    );
    expect(links.length).toBe(845);
    expect(new Set(links).size).toBe(845);
  });
});

it('has pages below the page of a letter that keep its address', () => {
  const site = renderSite(
    guideFrom(people(...numbered(600, 'S'), ...Array.from({ length: 30 }, () => 'Sa'))),
  );
  const paths = [...site.keys()].filter((path) => /^people[^/]*$/.test(path));
  expect(paths.slice(0, 4)).toEqual(['people.html', 'people-s.html', 'people-sa.html', 'people-sb.html']);
  expect(hrefOf(site.get('people.html')!, 'S')).toBe('people-s.html');
  expect(hrefOf(site.get('people-s.html')!, 'Sb')).toBe('people-sb.html');
  expect(site.get('people-sb.html')).toContain('<a href="people-s.html">People: S</a>');
  expect(site.get('people-sb.html')!.match(/href="people\/p\d+\.html"/g)).toHaveLength(24);
});

it('is not divided where names cannot be told from each other', () => {
  const site = renderSite(guideFrom(people(...Array.from({ length: 500 }, () => 'Doctor'))));
  const doctors = [...site].filter(([path]) => /^people-/.test(path));
  expect(doctors.map(([path]) => path)).toEqual(['people-d.html']);
  expect(doctors[0]![1].match(/href="people\/p\d+\.html"/g)).toHaveLength(500);
});

describe('a guide of many shows', () => {
  const shows = Array.from({ length: 420 }, (_, i) => {
    const letter = String.fromCharCode(97 + (i % 3));
    const seasons = `season 1 { episodes: ${i + 1} } season 2 { episodes: 3 }`;
    return `show ${letter}${i} "${letter} ${i}" { ${seasons} cast main { p${i % 210} "P" as self [post${i}] } }`;
  });
  const sources = shows.map((_, i) => `source post${i} "${String.fromCharCode(97 + (i % 3))} ${i}"`);
  const guide = guideFrom([...shows, ...sources].join('\n'));
  const site = renderSite(guide);
  const index = site.get('index.html')!;

  it('leads from its index to the shows by their letters', () => {
    expect(hrefOf(index, 'B')).toBe('shows-b.html');
    expect(listed(site.get('shows-b.html')!)).toContain('b 1');
    expect(site.get('shows-b.html')).toContain('href="shows/b1.html"');
  });

  it('has the highest numbers on its index, and the way to all', () => {
    const rows = bodyOf(index)
      .filter(({ tagName }) => tagName === 'tr')
      .map(textOf);
    expect(index).toContain('Episodes in each season: the 10 highest of 840');
    expect(rows.slice(1, 3)).toEqual(['c 419Season 1420', 'b 418Season 1419']);
    expect(hrefOf(index, 'Episodes in each season: all 840')).toBe('numbers-season-lengths.html');
    expect(hrefOf(site.get('numbers-season-lengths.html')!, 'A')).toBe('numbers-season-lengths-a.html');
    expect(site.get('numbers-season-lengths-a.html')).toContain('href="shows/a0.html#id-a0.s1"');
  });

  it('finds its sources where they stand', () => {
    expect(site.get('sources-b.html')).toContain('id="id-post1"');
    expect(site.get('shows/b1.html')).toContain('href="../sources-b.html#id-post1"');
  });

  it('has no page that is huge', () => {
    const heavy = [...site].filter(([path, text]) => path.endsWith('.html') && text.length > 300_000);
    expect(heavy.map(([path]) => path)).toEqual([]);
  });

  it('is whole as one document', () => {
    const markdown = renderMarkdown(guide);
    expect(markdown).not.toContain('highest of');
    for (const words of ['**[a 0](#id-a0)**', '**[c 419](#id-c419)**']) expect(markdown).toContain(words);
  });
});
