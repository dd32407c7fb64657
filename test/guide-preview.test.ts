// What pages tell a preview: where things are written, and names by which elements stay themselves.
import { describe, expect, it } from 'vitest';
import { wholePage } from '../server/features/guide-change';
import { placesOn, shownPage } from '../server/features/guide-page';
import { guideSite } from '../server/features/guide-site';
import { compileGuide } from '../server/guide/compile';
import type { Block } from '../server/guide/document/blocks';
import { writeBody } from '../server/guide/site/page';
import { siteOf } from '../server/guide/site/site';
import { datasetOf, type Dataset } from '../server/model/dataset';
import { summarise } from '../server/model/facts';
import { example } from './support/corpus';
import {
  around,
  asWritten,
  attribute,
  elementsIn,
  read,
  textsIn,
  withoutPreview,
  type Element,
} from './support/page';

function datasetOfExample(folder: string): Dataset {
  return datasetOf([...example(folder)].map(([name, text]) => summarise(name, text)));
}

const folders = ['ballard', 'tour', 'mistakes'];

const pages = folders.flatMap((folder) => {
  const dataset = datasetOfExample(folder);
  return guideSite(dataset).pages.map((page) => [`${folder}: ${page.title}`, dataset, page] as const);
});

describe.each(pages)('%s', (_, dataset, page) => {
  const shown = shownPage(dataset, page);
  const places = placesOn(shown);
  const { html } = wholePage(dataset, page);

  it('reads in the preview as in the site', () => {
    const site = siteOf(compileGuide(dataset));
    const same = site.pages.find(({ name, ref }) => name === page.name && ref === page.ref)!;
    expect(withoutPreview(html)).toBe(asWritten(writeBody(site, same).text));
  });

  it('says where every name, cell and figure is written', () => {
    const titles = page.ref === undefined ? [page.title] : [];
    expect([...new Set(unplaced(html))]).toEqual(titles);
  });

  it('knows beforehand which entries it shows', () => {
    expect([...page.refs].sort()).toEqual([...refsIn(page.layOut().blocks)].sort());
  });

  it('has each name once', () => {
    const ids = elementsIn(read(html)).flatMap((element) => attribute(element, 'id') ?? []);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
  });

  it('names only places that there are', () => {
    const lengths = new Map(dataset.files.map(({ uri, text }) => [uri, text.length]));
    const wrong = places.filter(
      ({ uri, start, end }) => start < 0 || end <= start || end > (lengths.get(uri) ?? 0),
    );
    expect(wrong).toEqual([]);
  });
});

/** The words on a page that lead to no source, but for labels and ways around the page. */
function unplaced(html: string): readonly string[] {
  return textsIn(read(html))
    .filter(({ text, element }) => /[\p{L}\p{N}]/u.test(text) && !leads(element))
    .map(({ text }) => text);
}

/** True for what has a source, and for what is no fact: labels, ways around the page, and what is worked out. */
function leads(element: Element): boolean {
  return around(element).some((one) => isLabel(one) || attribute(one, 'data-file') !== undefined);
}

const labels = ['dt', 'caption', 'nav', 'header', 'summary'];

function isLabel(element: Element): boolean {
  const named = attribute(element, 'class') ?? '';
  return (
    ['State', 'Shown'].includes(attribute(element, 'data-label') ?? '') ||
    (element.tagName === 'a' && attribute(element, 'href')?.startsWith('#id-') === true) ||
    labels.includes(element.tagName) ||
    isWorkedOut(element, named) ||
    attribute(element, 'scope') === 'col' ||
    /^h[2-6]$/.test(element.tagName) ||
    ['skip', 'box-title', 'box-group', 'mark', 'back'].includes(named)
  );
}

/** What figures add of their own: keys, axes, counts, and what they say of the picture as a whole. */
function isWorkedOut(element: Element, classes: string): boolean {
  return (
    ['figcaption', 'title'].includes(element.tagName) ||
    ['figure-key', 'figure-note', 'ticks', 'unknown'].includes(classes) ||
    (element.tagName === 'figure' && classes === 'figure tables')
  );
}

function refsIn(blocks: readonly Block[]): ReadonlySet<string> {
  const found = blocks.flatMap((block) => {
    if (block.type === 'section') return [block.ref ?? '', ...refsIn(block.blocks)];
    if (block.type === 'table') return block.rows.flatMap(({ ref = '', more }) => [ref, ...refsIn(more)]);
    return [];
  });
  return new Set(found.filter((ref) => ref !== ''));
}
