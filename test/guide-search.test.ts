// The search of the site: what it finds for what is typed, and what it cannot know.
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { compileGuide } from '../server/guide/compile';
import { renderSite } from '../server/guide/html';
import { Engine, type Hit } from '../server/guide/script/engine';
import { indexName, type SearchIndex } from '../server/guide/script/rows';
import { wordsOf } from '../server/guide/script/words';
import { cutAt } from '../server/model/horizon/cut';
import { readHorizon } from '../server/model/horizon/horizon';
import { datasetFrom } from './support/dataset';
import { exampleGuide, guideFrom } from './support/guides';

type Site = ReadonlyMap<string, string>;

/** The index as a browser gets it. */
function indexIn(site: Site): SearchIndex {
  const page: Record<string, unknown> = {};
  runInNewContext(site.get('search-index.js')!, page);
  return page[indexName] as SearchIndex;
}

async function engineOf(site: Site): Promise<Engine> {
  const engine = new Engine(indexIn(site));
  await engine.ready;
  return engine;
}

/** A hit in one line: `Ballard (show)`, `Fly (episode in Ballard, Season 1)`. */
function shown({ name, kind, around, alias }: Hit): string {
  const within = around.length > 0 ? ` in ${around.join(', ')}` : '';
  return `${name}${alias === undefined ? '' : ` “${alias}”`} (${kind}${within})`;
}

const ballard = await engineOf(renderSite(exampleGuide('ballard')));
const find = (text: string, engine = ballard): readonly string[] => engine.search(text).hits.map(shown);

const reef = `
  show reef "Reef" {
    aka: "Das Riff"@de
    season 1 "Ebb" { episode 1 "Low Tide" { director: hugo "Hugo Selby" credited "H. S. Tangle" } }
    season 2 { episode 1 { aired: 2015 } }
    cast main { ann "Ann O’Hara-Łoś" as edda "Édda Røok" }
    character edda { nickname: "Sparrow"; premise: "x" }
  }
  show swat "S.W.A.T." { season 1 { episode 1 "Low Tide" } }
  person ann { birth-name: "Anna Maria Ost" }`;
const small = await engineOf(renderSite(guideFrom(reef)));

describe('what is found', () => {
  it('are things of every kind that the site shows', () => {
    const { kinds, rows } = indexIn(renderSite(exampleGuide('tour')));
    expect(new Set(rows.map((row) => kinds[row[1]]))).toEqual(
      new Set(
        'show universe person group character organization work order season episode part era segment source'.split(
          ' ',
        ),
      ),
    );
  });

  it('is a show before all that has its name in it', () => {
    const [first, ...others] = find('ballard');
    expect(first).toBe('Ballard (show)');
    expect(others.slice(0, 4)).toContain('Renée Ballard (character in Ballard)');
  });

  it.each([
    ['renee', 'Renée Ballard'],
    ['RENÉE', 'Renée Ballard'],
    ['ren', 'Renée Ballard'],
    ['balard rene', 'Renée Ballard'],
    ['conelly', 'Michael Connelly'],
  ])('by %s is %s', (text, name) => {
    expect(ballard.search(text).hits.map((hit) => hit.name)).toContain(name);
  });

  it.each([
    ['ohara', 'Ann O’Hara-Łoś (person)'],
    ["o'hara los", 'Ann O’Hara-Łoś (person)'],
    ['edda rook', 'Édda Røok (character in Reef)'],
    ['swat', 'S.W.A.T. (show)'],
    ['s.w.a.t', 'S.W.A.T. (show)'],
    ['sparrow', 'Édda Røok “Sparrow” (character in Reef)'],
    ['riff', 'Reef “Das Riff” (show)'],
    ['anna ost', 'Ann O’Hara-Łoś “Anna Maria Ost” (person)'],
    ['tangle', 'Hugo Selby “H. S. Tangle” (person)'],
    ['ebb', 'Season 1: Ebb (season in Reef)'],
    ['swat low tide', 'Low Tide (episode in S.W.A.T., Season 1)'],
    ['reef s2e1', 'Episode 1 (episode in Reef, Season 2)'],
  ])('by %s is first of all %s', (text, hit) => {
    expect(find(text, small)[0]).toBe(hit);
  });

  it.each(['', ' ', '…', 'zzzz', 'reef zzzz'])('by “%s” is nothing', (text) => {
    expect(find(text, small)).toEqual([]);
  });

  it('is counted, and the best are shown', async () => {
    const people = Array.from({ length: 50 }, (_, i) => `person p${i} "Ann ${i}"`).join('\n');
    const { hits, count } = (await engineOf(renderSite(guideFrom(people)))).search('ann');
    expect([hits.length, count]).toEqual([20, 50]);
  });
});

describe('a hit', () => {
  it.each(['ballard', 'tour'])('leads to a place that is there (%s)', async (folder) => {
    const site = renderSite(exampleGuide(folder));
    const index = indexIn(site);
    const engine = await engineOf(site);
    const hits = index.rows.flatMap(([name]) => engine.search(name).hits);
    expect(new Set(hits.map(({ name }) => name)).size).toBeGreaterThan(50);
    for (const { href } of hits) {
      const [path = '', anchor] = href.split('#').map(decodeURIComponent);
      const page = site.get(path);
      expect([href, page !== undefined]).toEqual([href, true]);
      if (anchor !== undefined) expect([href, page!.includes(` id="${anchor}"`)]).toEqual([href, true]);
    }
  });

  it('has its address encoded', async () => {
    const engine = await engineOf(
      renderSite(guideFrom('show 化物語 "Bakemonogatari" { season 1 { episode 1 "A#B" } }')),
    );
    expect(engine.search('bake').hits[0]!.href).toBe(`shows/${encodeURIComponent('化物語')}.html`);
    expect(engine.search('a b').hits[0]!.href).toContain(`.html#id-${encodeURIComponent('化物語')}.s1e1`);
  });
});

describe('the index', () => {
  it('has nothing of what lies beyond a horizon', () => {
    const dataset = datasetFrom(`show reef "Reef" {
      season 1 { episode 1 "Low Tide"; episode 2 "The Drowned" { director: late "Lena Late" } }
      season 2 "Undertow" { episode 1 "Gone" }
      cast main { ann "Ann Lee" as edda "Edda"; bo "Bo Ray" as finn "Finn Marsh" in season 2 }
      character edda { nickname: "Sparrow" in season 2 }
    }`);
    const horizon = readHorizon(dataset, 's1e1');
    if (typeof horizon === 'string') throw new Error(horizon);
    const whole = renderSite(compileGuide(dataset)).get('search-index.js')!;
    const cut = renderSite(compileGuide(cutAt(dataset, horizon).dataset)).get('search-index.js')!;
    const hidden = ['The Drowned', 'Lena Late', 'Undertow', 'Gone', 'Bo Ray', 'Finn Marsh', 'Sparrow'];
    for (const words of hidden) {
      expect(whole).toContain(words);
      expect(cut).not.toContain(words);
    }
    expect(cut).toContain('Low Tide');
  });

  it('keeps texts as they are, whatever is in them', () => {
    const evil = '</script><script>alert(1)</script>"\\\' \u2028 `${x}` <!--';
    const site = renderSite(guideFrom(`person a "${evil.replace(/["\\]/g, '\\$&')}"`));
    expect(indexIn(site).rows.map(([name]) => name)).toEqual([evil]);
  });

  it('changes in one line for one name', () => {
    const lines = (fixture: string): readonly string[] =>
      renderSite(guideFrom(fixture)).get('search-index.js')!.split('\n');
    const before = lines(reef);
    const after = lines(reef.replaceAll('Hugo Selby', 'Hugo Selbi'));
    expect(after.filter((line, i) => line !== before[i])).toHaveLength(1);
  });
});

it.each([
  ['Renée Ballard', ['renee', 'ballard']],
  ['The Keeper’s Log', ['the', 'keepers', 'log']],
  ['Straße, Æsir & Łódź', ['strasse', 'aesir', 'lodz']],
  ['S.W.A.T.', ['swat']],
  ['9-1-1: Lone Star', ['9', '1', '1', 'lone', 'star']],
  ['化物語', ['化物語']],
  ['ガラスの仮面', ['ガラスの仮面'.normalize('NFKD')]],
  ['¿…?', []],
])('takes %s apart', (text, words) => {
  expect(wordsOf(text)).toEqual(words);
});
