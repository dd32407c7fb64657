// What goes without saying where it stands: the era in the era's own section, the show on the show's own page.
import type { CastList, CrewList, Statement } from '../guide';
import type { Block, FactRow, Inline, Line } from './blocks';
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
export function onPageOf(
  show: { readonly id: string; readonly name: string },
  blocks: readonly Block[],
): readonly Block[] {
  const shorten = (line: Line): Line => line.map((inline) => shortenInline(inline, show, shorten));
  return blocks.map((block) => mapLines(block, shorten));
}

function shortenInline(
  inline: Inline,
  { id, name }: { readonly id: string; readonly name: string },
  shorten: (line: Line) => Line,
): Inline {
  if (typeof inline === 'string') return inline;
  if ('line' in inline) return { ...inline, line: shorten(inline.line) };
  if (inline.type !== 'link' || !inline.ref.startsWith(`${id}.`)) return inline;
  // A character may have the show's name.
  if (!inline.text.startsWith(`${name}, `)) return inline;
  return { ...inline, text: capital(withoutName(inline.text, name)) };
}

function mapLines(block: Block, change: (line: Line) => Line): Block {
  const all = (blocks: readonly Block[]): readonly Block[] => blocks.map((one) => mapLines(one, change));
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
    case 'table': {
      const rows = block.rows.map((row) => ({ ...row, cells: row.cells.map(change), more: all(row.more) }));
      return { ...block, rows };
    }
  }
}
