// What pages tell programs: JSON-LD, as a processor of linked data and a parser of HTML read it.
import jsonld from 'jsonld';
import { describe, expect, it } from 'vitest';
import { compileGuide } from '../server/guide/compile';
import { renderSite } from '../server/guide/html';
import { datasetFrom } from './support/dataset';
import { exampleGuide } from './support/exported';
import { attribute, elementsIn, read } from './support/page';

interface Node {
  readonly '@id'?: string;
  readonly '@type'?: string;
  readonly name?: string;
  readonly [property: string]: unknown;
}

/** The nodes of a page, from the only data of its document as a parser of HTML finds it. */
function nodesOf(page: string): readonly Node[] {
  const scripts = elementsIn(read(page)).filter(({ tagName }) => tagName === 'script');
  const own = scripts.filter((script) => attribute(script, 'src') === undefined);
  expect(own.map((script) => attribute(script, 'type'))).toEqual(['application/ld+json']);
  const [text] = own[0]!.childNodes;
  const data = JSON.parse(text && 'value' in text ? text.value : '') as { '@graph': readonly Node[] };
  return data['@graph'];
}

function siteFrom(fixture: string): ReadonlyMap<string, string> {
  return renderSite(compileGuide(datasetFrom(fixture)));
}

const reef = siteFrom(`show reef "Reef" {
  season 1 { episode 1 "Low Tide" { aired: 2014-03-01 } }
  cast main { ann "Ann Lee" as edda "Edda Rook" }
}
person ann { born: 1970-05-02 }
work tide "The Tide" { type: novel; author: kit "Kit" }`);

describe('the data of a page', () => {
  it('tells of a show, its seasons and its episodes, at the addresses where they are read', () => {
    const nodes = nodesOf(reef.get('shows/reef.html')!);
    expect(nodes.slice(0, 3)).toEqual([
      expect.objectContaining({ '@type': 'TVSeries', '@id': '../shows/reef.html', name: 'Reef' }),
      expect.objectContaining({ '@type': 'TVSeason', '@id': '#id-reef.s1', seasonNumber: 1 }),
      expect.objectContaining({
        '@type': 'TVEpisode',
        '@id': '#id-reef.s1e1',
        name: 'Low Tide',
        datePublished: '2014-03-01',
        partOfSeason: { '@id': '#id-reef.s1' },
      }),
    ]);
    expect(nodes[0]!.actor).toMatchObject({
      actor: { '@id': '../people/ann.html' },
      characterName: 'Edda Rook',
    });
  });

  it('tells of a person and of a work on their own pages', () => {
    expect(nodesOf(reef.get('people/ann.html')!)[0]).toEqual({
      '@type': 'Person',
      '@id': '../people/ann.html',
      name: 'Ann Lee',
      birthDate: '1970-05-02',
    });
    expect(nodesOf(reef.get('works/tide.html')!)[0]).toMatchObject({
      '@type': 'Book',
      author: { '@id': '../people/kit.html' },
    });
  });

  it('tells where the page stands', () => {
    expect(nodesOf(reef.get('index.html')!)).toEqual([{ '@type': 'WebSite', name: 'Reef' }]);
    expect(nodesOf(reef.get('characters/reef/edda.html')!).at(-1)).toEqual({
      '@type': 'BreadcrumbList',
      itemListElement: [
        { '@type': 'ListItem', position: 1, name: 'Reef', item: { '@id': '../../index.html' } },
        { '@type': 'ListItem', position: 2, name: 'Characters', item: { '@id': '../../characters.html' } },
        {
          '@type': 'ListItem',
          position: 3,
          name: 'Edda Rook',
          item: { '@id': '../../characters/reef/edda.html' },
        },
      ],
    });
  });

  it('stays data, whatever is written', () => {
    const evil = '</script><script>alert(1)</script><!-- <script> ]]> & \\u2028 \\\\u003c';
    const page = siteFrom(`show x "${evil}" { genre: "${evil}" }`).get('shows/x.html')!;
    expect(nodesOf(page)[0]).toMatchObject({
      name: evil.replace('\\\\', '\\'),
      genre: evil.replace('\\\\', '\\'),
    });
    expect(page.match(/<!--/g)).toBeNull();
  });
});

describe.each(['ballard', 'tour'])('the data of %s', (example) => {
  const site = renderSite(exampleGuide(example));
  const pages = [...site].filter(([path]) => path.endsWith('.html'));

  it('is about every entry once, and leads only to what is told somewhere', async () => {
    const told = new Map<string, number>();
    const linked = new Set<string>();
    for (const [path, page] of pages) {
      const base = `https://guide.example/${path.split('/').map(encodeURIComponent).join('/')}`;
      for (const node of await expanded(nodesOf(page), base)) collect(node, told, linked);
    }
    expect([...told].filter(([, times]) => times > 1)).toEqual([]);
    expect(
      [...linked].filter((id) => !told.has(id) && !/^https:\/\/guide\.example\/[a-z]+\.html$/.test(id)),
    ).toEqual([]);
  });

  it('has addresses that are places of the site', () => {
    for (const [path, page] of pages)
      for (const id of nodesOf(page).flatMap((node) => node['@id'] ?? [])) {
        const { pathname, hash } = new URL(id, `file:///${encodeURI(path)}`);
        const target = site.get(decodeURIComponent(pathname.slice(1)));
        expect(target, id).toBeDefined();
        if (hash !== '') expect(target).toContain(` id="${decodeURIComponent(hash.slice(1))}"`);
      }
  });
});

/** Nodes as a processor expands them; the context of schema.org is not fetched. */
async function expanded(nodes: readonly Node[], base: string): Promise<readonly Node[]> {
  const context = { '@vocab': 'https://schema.org/' };
  const document = { '@context': context, '@graph': nodes } as unknown as jsonld.JsonLdDocument;
  return (await jsonld.expand(document, { base })) as unknown as readonly Node[];
}

/** Counts the nodes that say something, and gathers the ids that are only named. */
function collect(node: unknown, told: Map<string, number>, linked: Set<string>): void {
  if (typeof node !== 'object' || node === null) return;
  const { '@id': id } = node as Node;
  if (id !== undefined && '@type' in node) told.set(id, (told.get(id) ?? 0) + 1);
  else if (id !== undefined) linked.add(id);
  for (const value of Object.values(node)) collect(value, told, linked);
}
