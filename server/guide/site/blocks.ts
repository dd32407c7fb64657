// Blocks of a page as HTML.
import { micromark } from 'micromark';
import type { Block, FactGroup, Facts, FactRow, Prose, Row, Section, Table } from '../document/blocks';
import { replaceMentions } from '../escape';
import { writeAt, writeLine, type Writing } from './lines';
import { anchorOf, hrefTo } from './paths';
import { html, Html } from './template';

/** @param level the level of the headings of these blocks, from 2 */
export function writeBlocks(writing: Writing, blocks: readonly Block[], level: number): Html {
  return html`${blocks.map((block) => writeBlock(writing, block, level))}`;
}

function writeBlock(writing: Writing, block: Block, level: number): Html {
  switch (block.type) {
    case 'section':
      return writeSection(writing, block, level);
    case 'prose':
      return writeProse(writing, block, level);
    case 'paragraph':
      return html`<p>${writeLine(writing, block.line)}</p> `;
    case 'list':
      return html`<ul class="plain">
        ${block.items.map((item) => html`<li>${writeLine(writing, item)}</li> `)}
      </ul> `;
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
  return html`<section${id === undefined ? '' : html` id="${id}"`}${writeAt(at)}>
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
  const end = writeLine(writing, after).markup;
  const markup = body.endsWith('</p>') ? `${body.slice(0, -4)}${end}</p>` : body + end;
  return html`<div class="prose" ${writeAt(at)}>${new Html(markup)}</div> `;
}

/** The headings of Markdown, one level below the heading that they stand under. */
function lowered(markup: string, level: number): string {
  return markup.replace(/<(\/?)h([1-6])>/g, (_, slash: string, own: string) => {
    return `<${slash}h${Math.min(level + Number(own) - 1, 6)}>`;
  });
}

function writeFacts(writing: Writing, { box, groups }: Facts): Html {
  const body = groups.filter(({ rows }) => rows.length > 0).map((group) => writeGroup(writing, group));
  return box
    ? html`<aside class="box" aria-label="Facts">
        <p class="box-title">${writing.page.title}</p>
        ${body}
      </aside> `
    : html`${body}`;
}

function writeGroup(writing: Writing, { title, rows }: FactGroup): Html {
  const heading = title === '' ? '' : html`<p class="box-group">${title}</p> `;
  return html`${heading}
    <dl class="facts">${rows.map((row) => writeRow(writing, row))}</dl> `;
}

function writeRow(writing: Writing, { label, values }: FactRow): Html {
  const items = values.map(({ line, at }) => html`<dd${writeAt(at)}>${writeLine(writing, line)}</dd>\n`);
  return html`<div>
    <dt>${label}</dt>
    ${items}
  </div> `;
}

function writeTable(writing: Writing, table: Table, level: number): Html {
  const { caption, columns, rows } = table;
  const heads = columns.map((column) => html`<th scope="col">${column}</th>`);
  return html`<div class="wide" role="region" aria-label="${caption}" tabindex="0">
    <table>
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr>
          ${heads}
        </tr>
      </thead>
      <tbody>
        ${rows.map((row) => writeTableRow(writing, row, table, level))}
      </tbody>
    </table>
  </div> `;
}

function writeTableRow(writing: Writing, row: Row, { columns, head }: Table, level: number): Html {
  const { ref, cells, more, at } = row;
  const id = ref === undefined ? '' : html` id="${anchorOf(ref)}"`;
  const own = cells.map((cell, i) => {
    const text = writeLine(writing, cell);
    return i === head
      ? html`<th scope="row">${text}</th>`
      : html`<td data-label="${columns[i] ?? ''}">${text}</td>`;
  });
  const below =
    more.length > 0
      ? html`<tr class="more">
          <td colspan="${columns.length}">${writeBlocks(writing, more, level)}</td>
        </tr> `
      : '';
  return html`<tr${id}${writeAt(at)}>${own}</tr>\n${below}`;
}
