// Whatever an author writes stays text: no page of the guide ever has an element or an attribute that the
// guide does not write itself, as a real HTML parser sees it.
import { describe, expect, it } from 'vitest';
import { savedPage } from '../server/features/export';
import { wholePage } from '../server/features/guide-change';
import { guideSite } from '../server/features/guide-site';
import { datasetOf, type Dataset } from '../server/model/dataset';
import { summarise } from '../server/model/facts';
import { example } from './support/corpus';
import { elementsIn, isHtml, read, textOf, type Element } from './support/page';

/** Texts that have broken out of pages elsewhere. */
const evils = [
  '<script>alert(1)</script>',
  '</script><script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg/onload=alert(1)>',
  '<svg><style><img src=x onerror=alert(1)></style></svg>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<base href="https://evil.example/">',
  '<meta http-equiv="refresh" content="0;url=https://evil.example">',
  '<style>*{display:none}</style>',
  '</title></textarea></style></noscript></template><script>alert(1)</script>',
  '<!--', '-->', '<![CDATA[', ']]>', '<?php', '<!DOCTYPE html>',
  '" onmouseover="alert(1)', "' onmouseover='alert(1)", '` onmouseover=`alert(1)',
  '"><script>alert(1)</script>', "'><script>alert(1)</script>",
  'javascript:alert(1)', 'JaVaScRiPt:alert(1)', 'java\tscript:alert(1)', ' javascript:alert(1)',
  'vbscript:x', 'data:text/html,<script>alert(1)</script>', 'file:///etc/passwd',
  'https://example.org/"onmouseover="alert(1)', "https://example.org/' onmouseover='x", 'https://a b.example',
  '[a](javascript:alert(1))', '[a](JAVASCRIPT&colon;alert(1))', '[a](data:text/html;base64,PHNjcmlwdD4=)',
  '![a](javascript:alert(1))', '<javascript:alert(1)>', '[a]: javascript:alert(1)\n\n[a]',
  '[a](https://example.org "x\\" onmouseover=\\"alert(1)")', '[a](<https://example.org/" onload="x>)',
  '[x](series:")', '[<script>](series:harrow)', '@<script>',
  '&lt;script&gt;', '&#60;script&#62;', '&quot; onload=&quot;x', '\\u003cscript\\u003e', '%3Cscript%3E',
  '\u0000<script>', '\u001b[31m', '\u202e<script>', '\ufeff', '\ud800', '\u2028', '\ufffe',
  '</td></tr></table><h1>x</h1>', '</dd></dl></aside></main>', '<a href="x">', '</a>', '<details open ontoggle=alert(1)>',
  '${alert(1)}', '{{constructor.constructor("alert(1)")()}}', '<x-y is="z">',
]; // prettier-ignore

/** The elements of a page, each with the attributes that it may have besides `id`, `class` and `data-…`. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  a: ['href', 'rel', 'aria-label', 'aria-current', 'title'],
  aside: ['aria-label'],
  blockquote: [],
  br: [],
  caption: [],
  code: [],
  dd: [],
  details: ['open'],
  circle: ['cx', 'cy', 'r'],
  div: ['role', 'aria-label', 'tabindex'],
  dl: [],
  dt: [],
  g: [],
  em: [],
  figcaption: [],
  figure: ['aria-labelledby'],
  h1: [],
  h2: [],
  h3: [],
  h4: [],
  h5: [],
  h6: [],
  header: [],
  hr: [],
  img: ['src', 'alt', 'title'],
  li: [],
  main: [],
  nav: ['aria-label'],
  ol: ['start'],
  p: [],
  path: ['d', 'transform'],
  pre: [],
  rect: ['x', 'y', 'width', 'height', 'rx'],
  section: [],
  span: ['lang', 'aria-hidden', 'aria-current'],
  strong: [],
  summary: [],
  sup: [],
  svg: ['viewBox', 'x', 'y', 'width', 'height', 'role', 'aria-label', 'aria-hidden'],
  table: [],
  tbody: [],
  td: ['colspan', 'title'],
  text: ['x', 'y'],
  th: ['scope', 'title'],
  thead: [],
  title: [],
  tr: [],
  tspan: ['x', 'y'],
  ul: [],
};

/** Those of them that are SVG. */
const drawn = new Set(['a', 'circle', 'g', 'path', 'rect', 'svg', 'text', 'title', 'tspan']);

const common = /^(?:id|class|data-(?:file|start|end|part|label|count))$/;

/** What a page has that it may not have. */
function forbidden(html: string): readonly string[] {
  return elementsIn(read(html)).flatMap((element) => {
    const own = allowed[element.tagName];
    const known = own && (isHtml(element) || drawn.has(element.tagName));
    return known ? wrongIn(element, own) : [`<${element.tagName}>`];
  });
}

function wrongIn({ tagName, attrs }: Element, own: readonly string[]): readonly string[] {
  return attrs
    .filter(({ name, value }) => !(common.test(name) || own.includes(name)) || !leadsOut(name, value))
    .map(({ name, value }) => `<${tagName} ${name}=${value}>`);
}

/** Links and pictures lead to the web or stay within the guide. */
function leadsOut(name: string, value: string): boolean {
  if (name !== 'href' && name !== 'src') return true;
  const { protocol } = new URL(value, 'guide:/shows/');
  return ['guide:', 'http:', 'https:', 'mailto:'].includes(protocol);
}

/** The tour with other texts in turn in place of every name and value in quotes, and at the end of all prose. */
function tourWith(texts: readonly string[], first = 0): Dataset {
  let next = first;
  const text = (): string => texts[next++ % texts.length]!;
  const files = [...example('tour')].map(([name, written]) =>
    summarise(
      name,
      written.replace(/"""[^]*?"""|"[^"\n]*"/g, (string) =>
        string.startsWith('"""') ? `${string.slice(0, -3)}\n\n${inProse(text())}\n"""` : quoted(text()),
      ),
    ),
  );
  return datasetOf(files);
}

function inProse(text: string): string {
  return text.replaceAll('"""', '" " "');
}

function quoted(text: string): string {
  return `"${text.replace(/\\/g, '\\\\').replace(/["\n]/g, '\\"')}"`;
}

function bodiesOf(dataset: Dataset): readonly string[] {
  return guideSite(dataset).pages.map((page) => wholePage(dataset, page).html);
}

describe('every page', () => {
  it('is held to what the guide writes', () => {
    expect(forbidden('<p onclick="x"><a href="javascript:x">x</a><script>x</script></p>')).toEqual([
      '<p onclick=x>',
      '<a href=javascript:x>',
      '<script>',
    ]);
  });

  it.each([0, 1, 2, 3, 4, 5, 6, 7])('takes whatever is written for text (%i)', (round) => {
    // Each time every text stands somewhere else.
    for (const html of bodiesOf(tourWith(evils, round * 7))) expect(forbidden(html)).toEqual([]);
  });

  it('says what the author wrote', () => {
    const words = bodiesOf(tourWith(['<b onclick="x">&amp;</b>'])).map((html) => textOf(read(html)));
    expect(words.every((text) => text.includes('<b onclick="x">&amp;</b>'))).toBe(true);
  });

  it('has no style and no script of its own where it is saved', () => {
    const html = savedPage(tourWith(['</style><script>alert(1)</script>']), 'people.html')!;
    expect(html.match(/<\/?(?:style|script)\b/g)).toEqual(['<style', '</style']);
  });

  it('has room for a megabyte in one name', () => {
    const name = '<i x="'.repeat(175_000);
    const text = `show a ${quoted(name)} { premise: """${name}""" }`;
    const dataset = datasetOf([summarise('a.series', text)]);
    for (const html of bodiesOf(dataset)) expect(forbidden(html)).toEqual([]);
  });
});
