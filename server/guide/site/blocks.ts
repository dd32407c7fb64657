// Blocks of a page as HTML.
import type {
  Block,
  FactGroup,
  Facts,
  FactRow,
  Line,
  Picture,
  Row,
  Section,
  Table,
} from '../document/blocks';
import { textOf } from '../document/lines';
import { anchorOf } from '../document/places';
import { writeFigure } from './figures/figures';
import { figureId } from './figures/frame';
import { nameOf, writeAt, writeElement, writeId, writeLine, writePart, type Writing } from './lines';
import { writeProse } from './prose';
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
    case 'note':
      return markup`<p class="note" role="note">${writeLine(writing, block.line)}</p>\n`;
    case 'paragraph':
      return markup`${writeElement(writing, 'p', block.line)}\n`;
    case 'list':
      return markup`<ul class="plain">\n${block.items.map((item) => writeItem(writing, item))}</ul>\n`;
    case 'facts':
      return writeFacts(writing, block);
    case 'table':
      return writeTable(writing, block, level);
    case 'picture':
      return writePicture(writing, block);
  }
}

function writePicture(writing: Writing, { figure }: Picture): Html {
  const { answers, headings } = writing;
  return writePart(writing, 'figure', figureId(figure), [figure], (attributes) =>
    writeFigure(
      {
        attributes,
        hrefOf: (ref) => answers.hrefOf(ref),
        placed: (at) => writeAt(writing, at),
        region: (wanted) => answers.region(wanted, headings),
      },
      figure,
    ),
  );
}

function writeSection(writing: Writing, section: Section, level: number): Html {
  const { title, ref, anchor, folds = false, blocks, at } = section;
  const own = ref !== undefined && writing.answers.isHere(ref);
  const id = (own ? anchorOf(ref) : anchor) ?? nameOf(writing, title);
  return writePart(writing, 'section', id, [section, level], (attributes) => {
    const name = new Html(`h${Math.min(level, 6)}`);
    const heading = markup`<${name}${writeAt(writing, at)}>${writeLine(writing, title)}</${name}>`;
    const inside = { ...within(writing, id), headings: [...writing.headings, textOf(title)] };
    const body = writeBlocks(inside, blocks, level + 1);
    if (!folds || blocks.length === 0) return markup`<section${attributes}>\n${heading}\n${body}</section>\n`;
    return markup`<section${attributes}>
<details open>
<summary>${heading}</summary>
${body}</details>
</section>
`;
  });
}

/** For what stands in an element with a name. */
function within(writing: Writing, around = writing.around): Writing {
  return around === writing.around ? writing : { ...writing, around };
}

function writeItem(writing: Writing, item: Line): Html {
  return markup`${writeElement(writing, 'li', item, writeId(nameOf(writing, item)))}\n`;
}

function writeFacts(writing: Writing, { box, groups }: Facts): Html {
  const all = groups.filter(({ rows }) => rows.length > 0);
  const body = all.map((group) => writeGroup(within(writing, nameOf(writing, [group.title])), group));
  const title = markup`<p class="box-title">${writing.page.title}</p>\n`;
  return box ? markup`<aside class="box" aria-label="Facts">\n${title}${body}</aside>\n` : markup`${body}`;
}

function writeGroup(writing: Writing, { title, rows }: FactGroup): Html {
  const heading = title === '' ? '' : markup`<p class="box-group">${title}</p>\n`;
  return markup`${heading}<dl class="facts">\n${rows.map((row) => writeRow(writing, row))}</dl>\n`;
}

function writeRow(writing: Writing, { label, values, at }: FactRow): Html {
  const items = values.map((line) => writeElement(writing, 'dd', line));
  return markup`<div${writeId(nameOf(writing, [label]))}${writeAt(writing, at)}><dt>${label}</dt>${items}</div>\n`;
}

function writeTable(writing: Writing, table: Table, level: number): Html {
  const { caption, columns, rows } = table;
  const id = nameOf(writing, [caption]);
  return writePart(writing, 'div', id, [table, level], (attributes) => {
    const heads = columns.map((column) => markup`<th scope="col">${column}</th>`);
    const region = writing.answers.region(caption, writing.headings);
    return markup`<div${attributes} class="wide" role="region" aria-label="${region}" tabindex="0"><table>
<caption>${caption}</caption>
<thead><tr>${heads}</tr></thead>
<tbody>
${rows.map((row) => writeTableRow(within(writing, id), row, table, level))}</tbody>
</table></div>
`;
  });
}

function writeTableRow(writing: Writing, row: Row, table: Table, level: number): Html {
  const { ref, anchor, cells, more, at } = row;
  const { columns, head } = table;
  const id = ref === undefined ? (anchor ?? nameOf(writing, cells[head] ?? [])) : anchorOf(ref);
  const inputs = [row, head, columns.join('\n'), level];
  const line = writePart(writing, 'tr', id, inputs, (attributes) => {
    const inside = within(writing, id);
    const own = cells.map((cell, i) =>
      i === head
        ? writeElement(inside, 'th', cell, markup` scope="row"`)
        : writeElement(inside, 'td', cell, markup` data-label="${columns[i] ?? ''}"`),
    );
    return markup`<tr${attributes}${writeAt(writing, at)}>${own}</tr>`;
  });
  if (more.length === 0) return markup`${line}\n`;
  return markup`${line}\n${writeMore(within(writing, id), row, columns.length, level)}\n`;
}

/** What stands below a row. */
function writeMore(writing: Writing, { more }: Row, columns: number, level: number): Html {
  const id = nameOf(writing, ['more']);
  return writePart(writing, 'tr', id, [more, columns, level], (attributes) => {
    const body = writeBlocks(within(writing, id), more, level);
    return markup`<tr${attributes} class="more"><td colspan="${columns}">${body}</td></tr>`;
  });
}
