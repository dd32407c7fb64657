// The guide as pages: whole, linked, readable, and safe whatever an author writes.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compileGuide } from '../server/guide/compile';
import { renderSite } from '../server/guide/html';
import { renderMarkdown } from '../server/guide/markdown';
import { datasetOf } from '../server/model/dataset';
import { summarise } from '../server/model/facts';
import { examples } from './support/corpus';
import { datasetFrom } from './support/dataset';

function siteOf(fixture: string): ReadonlyMap<string, string> {
  return renderSite(compileGuide(datasetFrom(fixture)));
}

function markdownOf(fixture: string): string {
  return renderMarkdown(compileGuide(datasetFrom(fixture)));
}

/** The text of a page without tags. */
function wordsOf(page: string): string {
  return page.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
}

const small = `show reef "Reef" {
  genre: "Drama"
  runs: 2014..2021
  season 1 {
    renewed: 2025-10-06 [post]
    episode 1 "Low Tide" { aired: 2014-03-01; director: hugo "Hugo Selby"; summary: "A boat comes in." }
  }
  season 2 { announced: 2025 }
  cast main { ann "Ann Lee" as edda "Edda Rook" in season 1: "keeps the light" }
  character edda { friend-of: "a gull" }
  section "Development": """It began with @hugo."""
}
source post "The Post" { url: "https://example.org/a"; accessed: 2025-10-07 }
`;

describe('a page of a show', () => {
  const page = siteOf(small).get('shows/reef.html')!;

  it.each([
    '<title>Reef</title>',
    '<h1>Reef</h1>',
    '<caption>Episodes of Season 1</caption>',
    '<th scope="row">“Low Tide”</th>',
    '<th scope="row"><a href="../people/ann.html">Ann Lee</a></th>',
    '<td data-label="Role"><a href="../characters/reef/edda.html">Edda Rook</a></td>',
    '<td data-label="In">season 1</td>',
    '<p>It began with <a href="../people/hugo.html">Hugo Selby</a>.</p>',
    '<sup class="mark"><a id="mark-1-1" href="#note-1">[1]</a></sup>',
    '<li id="note-1"><a href="../sources.html#id-post">The Post</a>',
    '<a href="https://example.org/a" rel="noopener noreferrer">example.org/a</a>',
  ])('has %s', (markup) => {
    expect(page.includes(markup) ? markup : page).toBe(markup);
  });

  it('says that a season is only announced', () => {
    expect(wordsOf(page)).toContain('Season 2 announced');
  });
});

it('is one document as Markdown', () => {
  expect(markdownOf(small).slice(0, markdownOf(small).indexOf('### Cast'))).toBe(`# Reef

## Shows

- **[Reef](#id-reef)** — Drama · 2014–2021

<a id="id-reef"></a>
## Reef

Drama · 2014–2021

- **Genre:** Drama
- **Runs:** 2014–2021

### Seasons

| Season | State | Shown |
| --- | --- | --- |
| [Season 1](#id-reef.s1) | released | 1 March 2014 |
| <a id="id-reef.s2"></a>Season 2 | announced |  |

<a id="id-reef.s1"></a>
#### Season 1

| No. | Title | Aired | Director |
| --- | --- | --- | --- |
| 1 | <a id="id-reef.s1e1"></a>“Low Tide” | 1 March 2014 | [Hugo Selby](#id-hugo) |

**“Low Tide”**

A boat comes in.

`);
});

const corpora = [
  ['a small dataset', siteOf(small)] as const,
  ...['ballard', 'tour'].map((folder) => {
    const own = [...examples()].filter(([name]) => name.startsWith(`${folder}/`));
    return [
      folder,
      renderSite(compileGuide(datasetOf(own.map(([name, text]) => summarise(name, text))))),
    ] as const;
  }),
];

describe.each(corpora)('the site of %s', (_, site) => {
  const pages = [...site].filter(([path]) => path.endsWith('.html'));

  it('opens and closes every element, and has no script but the one beside it', () => {
    for (const [path, page] of pages) {
      expect([path, unbalanced(page)]).toEqual([path, undefined]);
      const up = '../'.repeat(path.split('/').length - 1);
      expect(withoutData(page).match(/<script.*/g)).toEqual([`<script src="${up}search.js" defer></script>`]);
      expect(page).not.toMatch(/<style| on[a-z]+=/i);
    }
  });

  it('has ids that are its own, and links that lead somewhere', () => {
    const ids = new Map(pages.map(([path, page]) => [path, idsOf(page)]));
    for (const [path, page] of pages) {
      const own = ids.get(path)!;
      expect([path, own.filter((id, i) => own.indexOf(id) !== i)]).toEqual([path, []]);
      expect([path, hrefsOf(page).filter((href) => !leads(path, href, ids, site))]).toEqual([path, []]);
    }
  });

  it('has one first heading on each page, and leaves no level out below it', () => {
    for (const [path, page] of pages) {
      const levels = [...page.matchAll(/<h([1-6])>/g)].map(([, level]) => Number(level));
      expect([path, levels[0], levels.filter((level) => level === 1).length]).toEqual([path, 1, 1]);
      const leaps = levels.filter((level, i) => i > 0 && level > levels[i - 1]! + 1);
      expect([path, leaps]).toEqual([path, []]);
    }
  });
});

/** A page without what it tells programs; there is one such element, and in it no further tag. */
function withoutData(page: string): string {
  return page.replace(/<script type="application\/ld\+json">[^<]*<\/script>/, '');
}

function idsOf(page: string): readonly string[] {
  return [...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id!);
}

function hrefsOf(page: string): readonly string[] {
  return [...page.matchAll(/ href="([^"]*)"/g)].map(([, href]) => href!);
}

function leads(
  from: string,
  href: string,
  ids: ReadonlyMap<string, readonly string[]>,
  site: ReadonlyMap<string, string>,
): boolean {
  if (/^https?:/.test(href)) return true;
  const { pathname, hash } = new URL(href, `file:///${encodeURI(from)}`);
  const path = decodeURIComponent(pathname.slice(1));
  if (hash === '') return site.has(path);
  return ids.get(path)?.includes(decodeURIComponent(hash.slice(1))) ?? false;
}

/** The first tag that does not fit, if there is one. */
function unbalanced(page: string): string | undefined {
  const open: string[] = [];
  for (const [tag, slash, name] of page.matchAll(/<(\/?)([a-z][a-z0-9]*)\b[^>]*(?<!\/)>/g)) {
    if (['meta', 'link', 'br', 'hr', 'img'].includes(name!)) continue;
    if (slash === '') open.push(name!);
    else if (open.pop() !== name) return tag;
  }
  return open.at(-1);
}

describe('hostile text', () => {
  const evil = '<script>alert(1)</script><img src=x onerror=alert(1)> \\" & \' | `x` **b** [a](javascript:b)';
  const fixture = `show x "${evil}" (${evil.replace(/[()"\\]/g, '')}) {
    genre: "${evil}"
    website: "javascript:alert(1)", "https://example.org/\\"onmouseover=alert(1)", "data:text/html,x"
    premise: """
      ${evil} <a href="javascript:alert(1)">x</a>

      [link](javascript:alert(1)) [two](JaVaScRiPt&#58;alert(1)) ![i](data:text/html,x) @y

      # A heading
    """
    cast "${evil}" { y "${evil}" as "${evil}" credited "${evil}": "${evil}" }
    season 1 "${evil}" { episode 1 "${evil}" { aired: 2014; cast guest { y as self dub x-evil } } }
    review "${evil}" [z, nowhere] { score: 1/2; consensus: "${evil}" }
    section "${evil}": "${evil}"
  }
  source z "${evil}" { url: "javascript:alert(1)" }`;

  it('is only text in HTML', () => {
    for (const [path, page] of siteOf(fixture)) {
      if (!path.endsWith('.html')) continue;
      expect(withoutData(page).replace(/"[^"]*"/g, '""')).not.toMatch(
        /<script(?! src="" defer><\/script>)|<[^>]*\son\w+=/i,
      );
      expect(page).not.toMatch(/(?:href|src)="\s*(?:javascript|data):/i);
      expect(unbalanced(page)).toBeUndefined();
      const levels = [...page.matchAll(/<h([1-6])>/g)].map(([, level]) => Number(level));
      expect(levels.filter((level) => level === 1)).toHaveLength(1);
    }
  });

  it('is only text in Markdown', () => {
    const markdown = markdownOf(fixture);
    expect(markdown).not.toMatch(/(?<!\\)<(?!a id="|\/a>|https?:)/);
    expect(markdown).not.toMatch(/(?<!\\)\]\(\s*(?:javascript|data):/i);
    expect(markdown).not.toMatch(/&#58;/);
  });
});

describe('files', () => {
  const shows = (...ids: readonly string[]): readonly string[] =>
    [...siteOf(ids.map((id) => `show ${id} "${id}" { genre: "x" }`).join('\n')).keys()].filter((path) =>
      path.startsWith('shows/'),
    );

  it('differ also where disks do not tell capitals or ways of writing é', () => {
    expect(shows('Reef', 'reef', 'REEF')).toEqual([
      expect.stringMatching(/^shows\/reef~[a-z0-9-]+\.html$/),
      expect.stringMatching(/^shows\/reef~[a-z0-9-]+\.html$/),
      'shows/reef.html',
    ]);
    const all = shows(
      'caf\u00e9',
      'cafe\u0301',
      'CAFE\u0301',
      'ﬁn',
      'fin',
      'groß',
      'gross',
      'REEF',
      'Reef',
      'reef',
    );
    const folded = all.map((path) => path.normalize('NFKC').toUpperCase());
    expect(new Set(folded).size).toBe(10);
  });

  it('are the same whatever else is in the guide', () => {
    const path = (...ids: readonly string[]): unknown =>
      shows(...ids).find((one) => one !== 'shows/reef.html');
    expect(path('reef', 'Reef')).toBe(path('Reef'));
  });

  it('stand in folders by what belongs to what', () => {
    const site =
      siteOf(`show reef "Reef" { cast main { ann "Ann" as edda "Edda" } order o "O" { episodes: s1e1 } }
      universe drift "Drift" { character mia "Mia" { friend-of: reef.edda } order all "All" { episodes: reef.s1e1 } }`);
    expect([...site.keys()].filter((path) => path.includes('/'))).toEqual([
      'shows/reef.html',
      'people/ann.html',
      'characters/reef/edda.html',
      'characters/drift/mia.html',
      'universes/drift.html',
      'orders/drift/all.html',
    ]);
  });

  it('have names that every system takes', () => {
    expect(shows('con')[0]).toMatch(/^shows\/con~[a-z0-9-]+\.html$/);
    expect(shows('化物語')).toEqual(['shows/化物語.html']);
    expect(shows(`a${'b'.repeat(300)}`)[0]!.length).toBeLessThan(80);
  });

  it('are found by links that encode their names', () => {
    const site = siteOf('show 化物語 "Bakemonogatari" { genre: "x" }\nshow b "B" { spinoff-of: 化物語 }');
    expect(site.get('shows/b.html')).toContain(`href="../shows/${encodeURIComponent('化物語')}.html"`);
  });
});

it('has a steady name for each part of a page', () => {
  const cast = ['main', '"The Crew"', '"the crew!"', `"${'𐐨'.repeat(100)}"`, '"…"'].map(
    (category, i) => `cast ${category} { p${i} "P${i}" }`,
  );
  const page = siteOf(`show a "A" { ${cast.join('\n')} }`).get('shows/a.html')!;
  const names = [...page.matchAll(/<section id="(cast[^"]*)"/g)].map(([, name]) => name);
  expect(names).toEqual([
    'cast',
    'cast-main',
    'cast-the-crew',
    'cast-the-crew~2',
    `cast-${'𐐨'.repeat(55)}`,
    'cast-untitled',
  ]);
});

it('has nothing of what only a preview needs', () => {
  const placed = renderSite(compileGuide(datasetFrom(small), { places: true }));
  expect([...placed]).toEqual([...siteOf(small)]);
});

it('takes up what the schema knows, without a word of its own for it', () => {
  const schema = JSON.parse(readFileSync('schemas/guide.schema.json', 'utf8')) as { $defs: object };
  expect(Object.keys(schema.$defs)).toContain('fact');
  expect(wordsOf(siteOf('show a "A" { camera-setup: "Single" }').get('shows/a.html')!)).toContain(
    'Camera setup Single',
  );
});
