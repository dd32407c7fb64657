// A whole page: its head, the way to the other pages, its contents and its footnotes.
import type { Block, Content, Page, Section } from '../document/blocks';
import { anchorOf } from '../document/places';
import { writeBlocks } from './blocks';
import { writeData } from './data';
import { Answers } from './answers';
import { writeAddress, writeAt, writeLine, writePart, type Writing } from './lines';
import type { Part } from './parts';
import { hrefTo, rootFrom } from './paths';
import { writePolicy } from './policy';
import type { Preview } from './preview';
import type { Site } from './site';
import { writeTrail } from './trail';
import { markup, type Html } from './template';

/** A page as a document of its own, with its style sheet and its script beside it. */
export function writePage(site: Site, page: Page): string {
  const root = rootFrom(site.paths, page);
  const resources = markup`${writePolicy("script-src 'self' file:", "style-src 'self' file:", "connect-src 'self'")}
<link rel="stylesheet" href="${root}guide.css">
<script src="${root}search.js" defer></script>
${writeData(site, page)}`;
  return writeDocument(site, page, resources, writeBody(site, page));
}

/** A whole document. @param resources the elements that bring its style and its script, and its data */
export function writeDocument(site: Site, page: Page, resources: Html, body: Html): string {
  const title = page.title === site.name ? site.name : `${page.title} – ${site.name}`;
  return markup`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
${resources}
</head>
<body>
${body}</body>
</html>
`.text;
}

/** The contents of a page's `body`. */
export function writeBody(site: Site, page: Page): Html {
  return writeAround(site, page, writeMain(site, page));
}

/** The same in parts, for a preview. @param content what the page says @param before the page as it was */
export function writeParts(
  site: Site,
  page: Page,
  content: Content,
  preview: Preview,
  before: Part | undefined,
): Part {
  const answers = new Answers(site.paths, page);
  return preview.page(answers, before, () =>
    writeAround(site, page, writeContentOf(site, page, content, answers, preview)),
  );
}

/** What a page says with the ways to others. */
function writeAround(site: Site, page: Page, main: Html): Html {
  return markup`<a class="skip" href="#content">Skip to the content</a>
<header class="site">
<p class="site-name">${site.name}</p>
<div class="search"></div>
${writeMenu(site, page)}</header>
${writeTrail(site, page)}${main}`;
}

/** What a page says. */
export function writeMain(site: Site, page: Page): Html {
  return writeContentOf(site, page, page.layOut(), new Answers(site.paths, page));
}

function writeContentOf(
  { sources, guide }: Site,
  page: Page,
  { lead: line, blocks }: Content,
  answers: Answers,
  preview?: Preview,
): Html {
  const writing: Writing = { page, answers, sources, preview, headings: [], around: '' };
  // What else it says is in the guide's sources.
  const inputs = [page.title, page.at, guide.sources, line, ...blocks];
  return writePart(writing, 'main', 'content', inputs, (attributes) => {
    const lead =
      line.length > 0
        ? markup`<p class="lead">${writeLine(writing, line)}</p>
`
        : '';
    const at = writeAt(writing, page.at);
    // A page that says nothing yet says so, and does not look broken.
    const isEmpty = blocks.length === 0 && line.length === 0;
    const body = isEmpty
      ? markup`<p class="lead"${at}>Nothing more is known yet.</p>\n`
      : writeContent(writing, blocks);
    const content = markup`<h1${at}>${page.title}</h1>\n${lead}${body}${writeNotes(writing)}`;
    return markup`<main${attributes}${writeClass(page)}>
${content}</main>
`;
  });
}

/** The first page, those that show entries one after the other, and those that only lead to them, have a look of their own. */
function writeClass({ name, up, refs }: Page): Html {
  if (name === undefined) return markup``;
  return markup` class="${up === undefined ? 'home' : refs.length > 0 ? 'list' : 'index'}"`;
}

/** The pages of the site that are about no single entry. */
function writeMenu({ paths }: Site, here: Page): Html {
  const pages = [...paths.named.values()].filter(({ isPart = false }) => !isPart);
  const items = pages.map((page) => {
    const current = page === here ? markup` aria-current="page"` : '';
    const text = page.name === 'index' ? 'Shows' : page.title;
    const href = hrefTo(paths, here, { page, anchor: undefined });
    return markup`<li><a href="${href}"${current}>${text}</a></li>\n`;
  });
  return markup`<nav aria-label="Guide">\n<ul>\n${items}</ul>\n</nav>\n`;
}

/** The blocks of a page, with its contents before the first section. */
function writeContent(writing: Writing, blocks: readonly Block[]): Html {
  const first = blocks.findIndex(({ type }) => type === 'section');
  const split = first < 0 ? blocks.length : first;
  return markup`${writeBlocks(writing, blocks.slice(0, split), 2)}${writeContents(writing, blocks)}${writeBlocks(writing, blocks.slice(split), 2)}`;
}

function writeContents(writing: Writing, blocks: readonly Block[]): Html {
  const sections = blocks.filter((block): block is Section => block.type === 'section');
  const targets = sections.flatMap((section) => {
    const anchor = section.ref === undefined ? section.anchor : anchorOf(section.ref);
    return anchor === undefined ? [] : [{ anchor, title: plain(section) }];
  });
  if (targets.length < 3) return markup``;
  const items = targets.map(
    ({ anchor, title }) => markup`<li><a href="#${encodeURIComponent(anchor)}">${title}</a></li>\n`,
  );
  return markup`<nav class="contents" aria-label="Contents">\n<ul>\n${items}</ul>\n</nav>\n`;
}

/** The words of a heading, without links and marks. */
function plain({ title }: Section): string {
  return title.map((inline) => (typeof inline === 'string' ? inline : '')).join('');
}

/** The sources of the marks on the page, each with the ways back to its marks. */
function writeNotes(writing: Writing): Html {
  const notes = writing.answers.notes.all();
  if (notes.length === 0) return markup``;
  const inputs = notes.flatMap(([id, times]) => [id, times, writing.sources.get(id)]);
  return writePart(writing, 'section', 'sources', inputs, (attributes) => {
    const items = notes.map(([id, times], i) => {
      const back = Array.from({ length: times }, (_, time) => writeBack(i + 1, time + 1, times));
      return markup`<li id="note-${i + 1}"${writeAt(writing, writing.sources.get(id)?.at)}>${writeSource(writing, id)}${back}</li>\n`;
    });
    return markup`<section${attributes} class="notes">\n<h2>Sources</h2>\n<ol>\n${items}</ol>\n</section>\n`;
  });
}

function writeBack(number: number, time: number, times: number): Html {
  const text = times === 1 ? '↩' : `↩${time}`;
  return markup` <a class="back" href="#mark-${number}-${time}" aria-label="Back to mark ${time}">${text}</a>`;
}

/** A source in one line: its name, its address, and its dates and makers. */
function writeSource(writing: Writing, id: string): Html {
  const source = writing.sources.get(id);
  if (!source) return markup`${id}`;
  const href = writing.answers.hrefOf(id);
  const name = href === undefined ? markup`${source.name}` : markup`<a href="${href}">${source.name}</a>`;
  const values = source.facts.flatMap(({ label, values: all }) =>
    all.map((value) => {
      if (value.type === 'url') return writeAddress(value.url, value.text);
      // What it is, and by whom, reads well by itself; a date does not.
      const isPlain = value.type === 'word' || value.type === 'reference';
      return isPlain ? markup`${value.text}` : markup`${label.toLowerCase()} ${value.text}`;
    }),
  );
  return markup`${name}${values.map((value) => markup` · ${value}`)}`;
}
