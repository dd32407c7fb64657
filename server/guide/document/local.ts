// What goes without saying where it stands: the era in the era's own section, the show on the show's own page.
import type { CastList, CrewList, Statement } from '../guide';
import type { Block, FactRow, Inline, Line, Row } from './blocks';
import { lastOf } from './last';
import { capital } from './lines';

/** Cast lists as they read within an era or a season. @param names how scopes call it, the outermost first */
export function castWithin(lists: readonly CastList[], names: readonly string[]): readonly CastList[] {
  return lists.map((list) => ({ ...list, castings: list.castings.map((one) => within(one, names)) }));
}

/** The same for crews. */
export function crewWithin(lists: readonly CrewList[], names: readonly string[]): readonly CrewList[] {
  return lists.map((list) => ({ ...list, credits: list.credits.map((one) => within(one, names)) }));
}

function within<T extends Statement>(statement: T, names: readonly string[]): T {
  const { scope, ...rest } = statement;
  if (!scope) return statement;
  const text = names.reduce(withoutName, scope.text);
  return (text === '' ? rest : { ...rest, scope: { ...scope, text } }) as T;
}

/** A text without the name at its beginning. */
export function withoutName(text: string, name: string): string {
  if (text === name) return '';
  return text.startsWith(`${name}, `) ? text.slice(name.length + 2) : text;
}

/** Blocks on the page of a show, where links to its parts need not begin with its name. */
export function onPageOf({ id, name }: Shown, blocks: readonly Block[]): readonly Block[] {
  // An id has no spaces.
  return blocks.map((block) => blockOnPage(block, `${id} ${name}`));
}

interface Shown {
  readonly id: string;
  readonly name: string;
}

const blockOnPage = lastOf((block: Block, show): Block =>
  mapLines(
    block,
    (line) => shorten(line, show),
    (inner) => blockOnPage(inner, show),
    (row) => rowOnPage(row, show),
  ),
);

const rowOnPage = lastOf((row: Row, show): Row => ({
  ...row,
  cells: row.cells.map((line) => shorten(line, show)),
  more: row.more.map((block) => blockOnPage(block, show)),
}));

/** @param show its id and its name */
function shorten(line: Line, show: string): Line {
  return line.map((inline) => shortenInline(inline, show));
}

function shortenInline(inline: Inline, show: string): Inline {
  if (typeof inline === 'string') return inline;
  if ('line' in inline) return { ...inline, line: shorten(inline.line, show) };
  const [id = ''] = show.split(' ', 1);
  if (inline.type !== 'link' || !inline.ref.startsWith(`${id}.`)) return inline;
  const name = show.slice(id.length + 1);
  // A character may have the show's name.
  if (!inline.text.startsWith(`${name}, `)) return inline;
  return { ...inline, text: capital(withoutName(inline.text, name)) };
}

function mapLines(
  block: Block,
  change: (line: Line) => Line,
  inner: (block: Block) => Block,
  inRow: (row: Row) => Row,
): Block {
  const all = (blocks: readonly Block[]): readonly Block[] => blocks.map(inner);
  switch (block.type) {
    case 'section':
      return { ...block, title: change(block.title), blocks: all(block.blocks) };
    case 'prose':
      return { ...block, after: change(block.after) };
    case 'paragraph':
    case 'note':
      return { ...block, line: change(block.line) };
    case 'list':
      return { ...block, items: block.items.map(change) };
    case 'facts': {
      const rows = (one: FactRow): FactRow => ({ ...one, values: one.values.map(change) });
      return { ...block, groups: block.groups.map((group) => ({ ...group, rows: group.rows.map(rows) })) };
    }
    case 'picture':
      return block;
    case 'table':
      return { ...block, rows: block.rows.map(inRow) };
  }
}
