// The guide over the wire: what our client asks for, and what it gets.
import { describe, expect, it } from 'vitest';
import {
  buildSite,
  exportDataset,
  guideNode,
  guidePage,
  guideSource,
  savedPage,
  statistics,
  type GuidePage,
  type Message,
} from '../server/lsp/protocol';
import { loopback } from './support/loopback';

const root = 'file:///data';
const uri = `${root}/a.series`;
const text = 'show a "A" {\n  genre: "Drama"\n  spinoff-of: nothing\n}\nperson p "P" { born: 1970 }\n';
const disk = new Map([
  [`${root}/series.json`, '{ "name": "Two of them" }'],
  [uri, text],
  [`${root}/b.series`, 'show b "B" { }\n'],
]);

/** A function that asks a server with these files. */
async function asking() {
  const { client } = await loopback({ disk, folders: [root] });
  return {
    client,
    ask: <P, R>({ method }: Message<P, R>, params: P): Promise<R> => client.sendRequest<R>(method, params),
  };
}

describe('a page of the guide', () => {
  it('is that about the cursor, with its dataset, its files and its problems', async () => {
    const { ask } = await asking();
    const page = await ask(guidePage, { uri, position: { line: 1, character: 4 } });
    expect(page).toMatchObject({ root, name: 'Two of them', page: 'shows/a.html', title: 'A', files: [uri] });
    expect(page?.html).toContain(`data-file="0" data-start="${text.indexOf('"Drama"')}"`);
    expect(page?.halfTyped).toBe(false);
    const [problem] = page!.problems;
    const start = text.indexOf('nothing');
    expect(problem).toMatchObject({
      uri,
      code: 'unknown-reference',
      severity: 'error',
      start,
      end: start + 7,
    });
    expect(problem?.range.start).toEqual({ line: 2, character: 14 });
    expect(problem?.fixes).not.toEqual([]);
  });

  it('is the one that is named, or that shows an entry; none where it is gone', async () => {
    const { ask } = await asking();
    const path = async (more: object): Promise<string | undefined> =>
      (await ask(guidePage, { uri, ...more }))?.page;
    expect(await path({ page: 'people.html', position: { line: 1, character: 4 } })).toBe('people.html');
    expect(await path({ entry: 'b' })).toBe('shows/b.html');
    expect(await path({ entry: 'nobody' })).toBe('shows/a.html');
    expect(await path({})).toBe('shows/a.html');
    expect(await path({ page: 'shows/z.html' })).toBeUndefined();
    expect(await ask(guidePage, { uri: 'file:///elsewhere/z.series' })).toBeNull();
  });

  it('is sent again only where it has changed', async () => {
    const { ask, client } = await asking();
    const params = { uri, page: 'shows/a.html' };
    const first = await ask(guidePage, params);
    const again = await ask(guidePage, { ...params, known: first!.id });
    expect(again).toMatchObject({ id: first!.id });
    expect(again).not.toHaveProperty('html');
    const changed = (content: string, version: number): Promise<GuidePage | null> => {
      const textDocument = { uri, languageId: 'series', version, text: content };
      void client.sendNotification('textDocument/didOpen', { textDocument });
      return ask(guidePage, { ...params, known: first!.id });
    };
    expect(await changed(`${text}// the end\n`, 1)).not.toHaveProperty('html');
    const edited = await changed(text.replace('Drama', 'Comedy'), 2);
    expect(edited?.html).toContain('Comedy');
    expect(edited?.id).not.toBe(first!.id);
  });
});

describe('source and guide', () => {
  it('lead to each other', async () => {
    const { ask } = await asking();
    const node = await ask(guideNode, { uri, position: { line: 1, character: 12 } });
    const start = text.indexOf('"Drama"');
    expect(node).toEqual({ page: 'shows/a.html', uri, start, end: start + 7 });
    const range = { start: { line: 1, character: 9 }, end: { line: 1, character: 16 } };
    expect(await ask(guideSource, node!)).toEqual({ uri, range });
    expect(await ask(guideSource, { ...node!, uri: `${root}/gone.series` })).toBeNull();
  });
});

describe('a dataset', () => {
  it('is counted, exported, built and saved', async () => {
    const { ask } = await asking();
    expect(await ask(statistics, { uri })).toMatchObject({ root, name: 'Two of them', files: 2, lines: 6 });
    expect(await ask(exportDataset, { uri, format: 'markdown' })).toMatchObject({ extension: 'md' });
    const site = await ask(buildSite, { uri });
    expect(site?.files.map(({ path }) => path)).toEqual([
      'index.html',
      'shows/a.html',
      'shows/b.html',
      'people.html',
      'people/p.html',
      'guide.css',
      'search.js',
      'search-index.js',
    ]);
    expect((await ask(savedPage, { uri, page: 'people.html' }))?.html).toMatch(/^<!DOCTYPE html>/);
    expect(await ask(savedPage, { uri, page: 'works.html' })).toBeNull();
    expect(await ask(statistics, { uri: 'file:///elsewhere/z.series' })).toBeNull();
  });
});
