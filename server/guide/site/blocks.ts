// Blocks of a page as HTML.
import { micromark } from 'micromark';
import type { Block, FactGroup, Facts, FactRow, Prose, Row, Section, Table } from '../document/blocks';
import { anchorOf } from '../document/places';
import { replaceMentions } from '../escape';
import { writeAt, writeLine, type Writing } from './lines';
import { hrefTo } from './paths';
import { Html, markup } from './template';

/** @param level the level of the headings of these blocks, from 2 */
export function writeBlocks(writing: Writing, blocks: readonly Block[], level: number): Html {
  return markup`${blocks.map((block) => writeBlock(writing, block, level))}`;
}

function writeBlock(writing: Writing, block: Block, level: number): Html {
  switch (block.type) {
    case 'section':
      return writeSection(writing, block, level);
    case 'prose':
      return writeProse(writing, block, level);
    case 'paragraph':
      return markup`<p>${writeLine(writing, block.line)}</p>\n`;
    case 'list':
      return markup`<ul class="plain">\n${block.items.map((item) => markup`<li>${writeLine(writing, item)}</li>\n`)}</ul>\n`;
    case 'facts':
      return writeFacts(writing, block);
    case 'table':
      return writeTable(writing, block, level);
  }
}

function writeSection(writing: Writing, section: Section, level: number): Html {
  const { title, ref, anchor, blocks, at } = section;
  const own = ref !== undefined && writing.paths.places.get(ref)?.page === writing.page;
  const id = own ? anchorOf(ref) : anchor;
  const heading = new Html(`h${Math.min(level, 6)}`);
  return markup`<section${id === undefined ? '' : markup` id="${id}"`}${writeAt(at)}>
<${heading}>${writeLine(writing, title)}</${heading}>
${writeBlocks(writing, blocks, level + 1)}</section>
`;
}

/** Markdown is safe as micromark writes it: markup in it is escaped, addresses like `javascript:` are dropped. */
function writeProse(writing: Writing, { markdown, after, at }: Prose, level: number): Html {
  const { page, paths } = writing;
  const linked = replaceMentions(markdown, (ref) => {
    const place = paths.places.get(ref);
    return place && hrefTo(paths, page, place);
  });
  const body = lowered(micromark(linked), level);
  const end = writeLine(writing, after).text;
  const whole = body.endsWith('</p>') ? `${body.slice(0, -4)}${end}</p>` : body + end;
  return markup`<div class="prose"${writeAt(at)}>${new Html(whole)}</div>\n`;
}

/** The headings of Markdown, below the heading that they stand under. */
function lowered(written: string, level: number): string {
  const levels = [...new Set([...written.matchAll(/<h([1-6])>/g)].map(([, own]) => Number(own)))].sort();
  return written.replace(/<(\/?)h([1-6])>/g, (_, slash: string, own: string) => {
    return `<${slash}h${Math.min(level + levels.indexOf(Number(own)), 6)}>`;
  });
}

function writeFacts(writing: Writing, { box, groups }: Facts): Html {
  const body = groups.filter(({ rows }) => rows.length > 0).map((group) => writeGroup(writing, group));
  const title = markup`<p class="box-title">${writing.page.title}</p>\n`;
  return box ? markup`<aside class="box" aria-label="Facts">\n${title}${body}</aside>\n` : markup`${body}`;
}

function writeGroup(writing: Writing, { title, rows }: FactGroup): Html {
  const heading = title === '' ? '' : markup`<p class="box-group">${title}</p>\n`;
  return markup`${heading}<dl class="facts">\n${rows.map((row) => writeRow(writing, row))}</dl>\n`;
}

function writeRow(writing: Writing, { label, values }: FactRow): Html {
  const items = values.map(({ line, at }) => markup`<dd${writeAt(at)}>${writeLine(writing, line)}</dd>`);
  return markup`<div><dt>${label}</dt>${items}</div>\n`;
}

function writeTable(writing: Writing, table: Table, level: number): Html {
  const { caption, columns, rows } = table;
  const heads = columns.map((column) => markup`<th scope="col">${column}</th>`);
  return markup`<div class="wide" role="region" aria-label="${caption}" tabindex="0"><table>
<caption>${caption}</caption>
<thead><tr>${heads}</tr></thead>
<tbody>
${rows.map((row) => writeTableRow(writing, row, table, level))}</tbody>
</table></div>
`;
}

function writeTableRow(writing: Writing, row: Row, { columns, head }: Table, level: number): Html {
  const { ref, cells, more, at } = row;
  const id = ref === undefined ? '' : markup` id="${anchorOf(ref)}"`;
  const own = cells.map((cell, i) => {
    const text = writeLine(writing, cell);
    return i === head
      ? markup`<th scope="row">${text}</th>`
      : markup`<td data-label="${columns[i] ?? ''}">${text}</td>`;
  });
  const details = markup`<td colspan="${columns.length}">${writeBlocks(writing, more, level)}</td>`;
  const below = more.length > 0 ? markup`<tr class="more">${details}</tr>\n` : '';
  return markup`<tr${id}${writeAt(at)}>${own}</tr>\n${below}`;
}
