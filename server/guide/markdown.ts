// A guide as one Markdown document: a chapter for each page of the site, with links within the document.
import { pagesOf } from './document/pages';
import type { Block, Facts, Page, Prose, Section, Table } from './document/blocks';
import { figureBlocks } from './document/figure-tables';
import { anchorOf, placesOf } from './document/places';
import { escapeMarkdown, replaceMentions } from './escape';
import type { Guide } from './guide';
import { lower, safeMarkdown } from './markdown/prose';
import { anchor, writeLine, type Writing } from './markdown/lines';

/** One readable document with everything that the guide says. */
export function renderMarkdown(guide: Guide): string {
  const [index, ...pages] = pagesOf(guide, false);
  const writing: Writing = {
    refs: new Set(placesOf(pages).keys()),
    numbers: new Map(guide.sources.map(({ id }, i) => [id, i + 1])),
  };
  const lists = new Set(pages.map(({ up }) => up));
  const chapters = pages.map((page) =>
    // What a list of entries says, their own sections say better.
    page.name !== undefined && lists.has(page.name) ? [headingOf(page, 2)] : writePage(writing, page),
  );
  const contents = index ? writeBlocks(writing, index.layOut().blocks, 2) : [];
  return `${[`# ${escapeMarkdown(guide.name)}`, ...contents, ...chapters.flat()].join('\n\n')}\n`;
}

/** A chapter, or a section of one where the page stands below one that lists its kind. */
function writePage(writing: Writing, page: Page): readonly string[] {
  const level = page.up === 'index' ? 2 : 3;
  const { lead, blocks } = page.layOut();
  const opening = lead.length > 0 ? [writeLine(writing, lead)] : [];
  return [headingOf(page, level), ...opening, ...writeBlocks(writing, blocks, level + 1)];
}

function headingOf({ ref, title }: Page, level: number): string {
  return `${anchor(ref)}${'#'.repeat(level)} ${escapeMarkdown(title)}`;
}

function writeBlocks(writing: Writing, blocks: readonly Block[], level: number): readonly string[] {
  return blocks.flatMap((block) => writeBlock(writing, block, level));
}

function writeBlock(writing: Writing, block: Block, level: number): readonly string[] {
  switch (block.type) {
    case 'section':
      return writeSection(writing, block, level);
    case 'prose':
      return [writeProse(writing, block, level)];
    case 'paragraph':
    case 'note':
      return [writeLine(writing, block.line)];
    case 'list':
      return [block.items.map((item) => `- ${writeLine(writing, item)}`).join('\n')];
    case 'facts':
      return writeFacts(writing, block);
    case 'table':
      return writeTable(writing, block, level);
    case 'picture':
      return writeBlocks(writing, figureBlocks(block.figure), level);
  }
}

function writeSection(writing: Writing, { title, ref, blocks }: Section, level: number): readonly string[] {
  const heading = `${anchor(ref)}${'#'.repeat(Math.min(level, 6))} ${writeLine(writing, title)}`;
  return [heading, ...writeBlocks(writing, blocks, level + 1)];
}

function writeProse(writing: Writing, { markdown, after }: Prose, level: number): string {
  const linked = replaceMentions(safeMarkdown(markdown), (ref) =>
    writing.refs.has(ref) ? `#${anchorOf(ref)}` : undefined,
  );
  return lower(linked, level) + writeLine(writing, after);
}

function writeFacts(writing: Writing, { groups }: Facts): readonly string[] {
  const rows = groups.flatMap((group) => group.rows);
  const items = rows.map(({ label, values }) => {
    const lines = values.map((line) => writeLine(writing, line));
    return `- **${escapeMarkdown(label)}:** ${lines.join('; ')}`;
  });
  return items.length > 0 ? [items.join('\n')] : [];
}

/** A table; what stands below a row follows after it, under the row's heading. */
function writeTable(writing: Writing, { columns, rows, head }: Table, level: number): readonly string[] {
  const lines = [
    columns.map(escapeMarkdown),
    columns.map(() => '---'),
    ...rows.map(({ ref, cells }) =>
      cells.map((cell, i) => (i === head ? anchor(ref).trim() : '') + writeLine(writing, cell)),
    ),
  ];
  const details = rows
    .filter(({ more }) => more.length > 0)
    .flatMap(({ cells, more }) => [
      `**${writeLine(writing, cells[head] ?? [])}**`,
      ...writeBlocks(writing, more, level),
    ]);
  return [lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n'), ...details];
}
