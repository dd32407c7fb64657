// Figures as HTML: safe, small, the same every time, and in colours that can be told from their ground.
import { describe, expect, it } from 'vitest';
import { compileGuide } from '../../server/guide/compile';
import type { Figure } from '../../server/guide/figures/figure';
import { figuresOfShow, figuresOfUniverse } from '../../server/guide/figures/figures';
import { labelSize, nameSizes } from '../../server/guide/figures/graph/drawing';
import { statisticsOf } from '../../server/guide/figures/statistics';
import type { Guide } from '../../server/guide/guide';
import { writeFigure } from '../../server/guide/site/figures/figures';
import type { Drawing } from '../../server/guide/site/figures/links';
import { forgetful } from '../../server/guide/document/remembered';
import { figureStyle } from '../../server/guide/site/figures/style';
import { markup } from '../../server/guide/site/template';
import { style } from '../../server/guide/site/style';
import { generatedShow, large } from '../support/generated-show';
import { exampleDataset, exampleGuide, guideFrom } from '../support/guides';
import { around, attribute, elementsIn, read, textOf, type Element } from '../support/page';

function ofShow(guide: Guide, show = guide.shows[0]!): readonly Figure[] {
  return Object.values(figuresOfShow(guide, show, forgetful)).flat() as readonly Figure[];
}

/** The figures of each page of a guide. */
function pages(guide: Guide): readonly (readonly Figure[])[] {
  return [
    ...guide.shows.map((show) => ofShow(guide, show)),
    ...guide.universes.map((universe) => figuresOfUniverse(guide, universe)),
    [statisticsOf(guide)].filter((figure) => figure !== undefined),
  ];
}

const drawn: Drawing = {
  attributes: markup``,
  hrefOf: (ref) => `#id-${ref}`,
  placed: () => markup``,
  region: (name) => name,
};

function written(figures: readonly Figure[]): string {
  return figures.map((figure) => writeFigure(drawn, figure).text).join('');
}

const breakout = `</title></svg><script>alert(1)</script>" onload='alert(1)' style="x`;
const hostile = guideFrom(
  generatedShow({ characters: 6, seasons: 2, episodes: 4, relations: 2 })
    .replaceAll('Abernathy-Featherstone', breakout.replaceAll('"', '\\"'))
    .replaceAll('Performer ', '<img src=x onerror=alert(1)>\\u{0}')
    .replace(
      '  season 1 {',
      `  announced: 2009\n  review "<b>&" { score: 3/5 }\n  review "R" { score: 4/5; label: "<i>" }\n  season 1 "</td>" {`,
    ),
);

const corpus: readonly (readonly [string, Guide])[] = [
  ['ballard', exampleGuide('ballard')],
  ['tour', exampleGuide('tour')],
  ['a large show', guideFrom(generatedShow(large))],
  ['hostile texts', hostile],
];

const tags = new Set(
  `figure figcaption div svg g path rect circle text tspan title a ul li span p details summary table caption
  thead tbody tr th td`.split(/\s+/),
);
const attributes = new Set(
  `class id href role aria-label aria-labelledby aria-hidden tabindex viewBox width height x y rx cx cy r d
  transform scope data-label data-count title`.split(/\s+/),
);

describe.each(corpus)('the figures of %s', (_, guide) => {
  const html = pages(guide).map(written);
  const elements = html.flatMap((text) => elementsIn(read(text)));

  it('have no script, no inline style, and nothing that they need not have', () => {
    expect(elements.length).toBeGreaterThan(50);
    expect(elements.map(({ tagName }) => tagName).filter((tag) => !tags.has(tag))).toEqual([]);
    const names = elements.flatMap(({ attrs }) => attrs.map(({ name }) => name));
    expect(names.filter((name) => !attributes.has(name))).toEqual([]);
  });

  it('are well formed: what is written is what a browser reads', () => {
    for (const text of html) {
      const opened = [...text.matchAll(/<([a-z]+)[^>]*?(\/?)>/g)].filter(([, , closed]) => closed === '');
      const closed = text.match(/<\/[a-z]+>/g) ?? [];
      expect(closed.length).toBe(opened.length);
    }
  });

  it('lead only to places on pages, by links that have names', () => {
    const links = elements.filter(({ tagName }) => tagName === 'a');
    expect(links.every((link) => attribute(link, 'href')?.startsWith('#id-'))).toBe(true);
    const nameless = links.filter((link) => !/[^\s]/.test(textOf(link)));
    expect(nameless).toEqual([]);
  });

  it('have ids that no other figure of the page has', () => {
    for (const page of html) {
      const ids = elementsIn(read(page)).flatMap((element) => attribute(element, 'id') ?? []);
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids.every((id) => id.startsWith('figure-'))).toBe(true);
    }
  });

  it('have words for those who do not see them: a name, and the facts as a table', () => {
    const drawings = elements.filter(
      (element) => attribute(element, 'class') === 'chart' || attribute(element, 'viewBox') !== undefined,
    );
    const named = drawings.filter((element) => attribute(element, 'aria-hidden') === undefined);
    expect(named.every((svg) => (attribute(svg, 'aria-label') ?? '').length > 10)).toBe(true);
    const tables = elements.filter(({ tagName }) => tagName === 'table');
    expect(tables.length).toBeGreaterThanOrEqual(drawings.length > 0 ? 1 : 0);
  });

  it('are the same for the same guide', () => {
    expect(pages(guide).map(written)).toEqual(html);
  });
});

it('writes hostile texts as they are', () => {
  const texts = pages(hostile)
    .flatMap((page) => elementsIn(read(written(page))))
    .map(textOf);
  expect(texts.some((text) => text.includes('<script>alert(1)</script>'))).toBe(true);
});

it('leaves out the link where an entry has no place, and keeps its name', () => {
  const guide = exampleGuide('ballard');
  const html = ofShow(guide)
    .map((figure) => writeFigure({ ...drawn, hrefOf: () => undefined }, figure).text)
    .join('');
  expect(elementsIn(read(html)).filter(({ tagName }) => tagName === 'a')).toEqual([]);
  expect(html).toContain('Renée Ballard');
});

describe.each(['ballard', 'tour'])('in a preview of %s', (folder) => {
  const guide = compileGuide(exampleDataset(folder), { places: true });
  const placed: Drawing = { ...drawn, placed: (at) => (at ? markup` data-at="${at.uri}"` : markup``) };
  const elements = guide.shows
    .flatMap((show) => ofShow(guide, show))
    .flatMap((figure) => elementsIn(read(writeFigure(placed, figure).text)));

  it('every name, curve, bar, mark and cell leads to its source', () => {
    const facts = elements.filter((element) => {
      const names = (attribute(element, 'class') ?? '').split(' ');
      const isFact = ['node', 'tie', 'bar', 'mark-of', 'row-name', 'column'].some((name) =>
        names.includes(name),
      );
      const isCell =
        element.tagName === 'td' && ['main', 'recurring', 'guest'].some((name) => names.includes(name));
      return (isFact || isCell) && !around(element).some(isKey);
    });
    expect(facts.length).toBeGreaterThan(40);
    const lost = facts.filter(
      (element) => !around(element).some((one) => attribute(one, 'data-at')?.endsWith('.series')),
    );
    expect(lost.map((element) => `${attribute(element, 'class')} ${textOf(element)}`)).toEqual([]);
  });
});

function isKey(element: Element): boolean {
  return attribute(element, 'class') === 'figure-key';
}

describe('sizes in bytes', () => {
  const size = (figures: readonly Figure[]): number => Buffer.byteLength(written(figures));

  it('are those of a few pictures', () => {
    const ballard = exampleGuide('ballard');
    expect(size(ofShow(ballard))).toBeLessThan(35_000);
  });

  it('grow with the dataset and not faster', () => {
    const guide = guideFrom(generatedShow(large));
    expect(size(ofShow(guide))).toBeLessThan(160_000);
  });

  it('are those of plain data before they are drawn', () => {
    const guide = exampleGuide('ballard');
    for (const figure of ofShow(guide)) expect(JSON.parse(JSON.stringify(figure))).toEqual(figure);
  });
});

it('sets names in the sizes for which their boxes are made', () => {
  const sizes = { ...nameSizes, none: undefined, guest: undefined };
  for (const [billing, size] of Object.entries(sizes))
    if (size !== undefined) expect(figureStyle).toContain(`.node.${billing} text { font-size: ${size}px`);
  expect(figureStyle).toContain(`.node text { text-anchor: middle; font-size: ${nameSizes.guest}px; }`);
  expect(nameSizes.none).toBe(nameSizes.guest);
  expect(figureStyle).toMatch(new RegExp(`\\.labels text \\{[^}]*font-size: ${labelSize}px`));
});

describe('colours', () => {
  const [light, dark] = [...style.matchAll(/:root \{([^}]*)\}/g)].map(
    ([, body]) => new Map(variables(body!)),
  );
  const mixes = [...figureStyle.matchAll(/--([\w-]+): color-mix\(in srgb, (\S+) (\d+)%, (\S+)\)/g)];

  it('are mixed of those of the page', () => {
    expect(mixes.map(([, name]) => name)).toEqual([
      ...['family', 'romance', 'work', 'social', 'conflict'].map((kind) => `hue-${kind}`),
      ...[1, 2, 3, 4, 5].map((level) => `level-${level}`),
    ]);
  });

  it.each([
    ['light', light!],
    ['dark', new Map([...light!, ...dark!])],
  ])('can be told from their ground in the %s theme', (_, theme) => {
    for (const [, name = '', first = '', share = '', second = ''] of mixes) {
      const mixed = mix(colour(theme, first), colour(theme, second), Number(share) / 100);
      const other = name.startsWith('hue') ? 'var(--paper)' : 'var(--ink)';
      expect([name, contrast(mixed, colour(theme, other)) >= 4.5]).toEqual([name, true]);
    }
  });
});

type Colour = readonly number[];

function variables(body: string): readonly (readonly [string, string])[] {
  return [...body.matchAll(/--(\w+): (#\w+);/g)].map(([, name = '', value = '']) => [name, value] as const);
}

function colour(theme: ReadonlyMap<string, string>, text: string): Colour {
  const hex = text.startsWith('#') ? text : theme.get(/--(\w+)/.exec(text)![1]!)!;
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
}

function mix(a: Colour, b: Colour, share: number): Colour {
  return a.map((one, i) => one * share + b[i]! * (1 - share));
}

/** The contrast of WCAG 2, from 1 to 21. */
function contrast(a: Colour, b: Colour): number {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

function luminance(colour: Colour): number {
  const [r, g, b] = colour.map((one) => {
    const part = one / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
