// One line of source as a terminal shows it, and which of its columns a squiggle goes under. Columns are
// counted as a terminal counts them: wide characters take two, accents none, a tab goes on to its stop.
import { charactersOf, printable, widthOf } from './width';

export interface Excerpt {
  /** The line, or the part of it around the squiggle. */
  readonly text: string;
  /** The columns before the squiggle. */
  readonly before: number;
  /** The columns of the squiggle: at least one. */
  readonly length: number;
}

interface Cell {
  readonly shown: string;
  readonly width: number;
  /** Offsets in the line. */
  readonly start: number;
  readonly end: number;
}

const tabStop = 4;
const gap = '… ';
const leftContext = 20;
/** Further away than this from the squiggle, a line is not looked at: there are files of one long line. */
const reach = 2000;

/**
 * @param line the line without its line end
 * @param start where the squiggle starts in it, in UTF-16 units
 * @param end where it ends; beyond the line's end for a span that goes on below
 * @param width the columns that there are; a longer line is cut around the squiggle
 */
export function excerptOf(line: string, start: number, end: number, width: number): Excerpt {
  if (line.length > 2 * reach) return excerptOfLong(line, start, end, width);
  const cells = cellsOf(line);
  const from = columnAt(cells, start);
  const to = columnAt(cells, Math.min(end, line.trimEnd().length), 'end');
  const window = windowOf(widthUntil(cells, cells.length), from, Math.max(width, 2 * leftContext));
  const kept = within(cells, window);
  const [first] = kept;
  const left = first ? widthUntil(cells, cells.indexOf(first)) : 0;
  const mark = left > 0 ? gap : '';
  const text = mark + kept.map(({ shown }) => shown).join('') + (kept.at(-1) === cells.at(-1) ? '' : '…');
  const before = mark.length + Math.max(0, from - left);
  return {
    text: text.trimEnd(),
    before,
    length: Math.max(1, Math.min(to, window.to) - Math.max(from, left)),
  };
}

function excerptOfLong(line: string, start: number, end: number, width: number): Excerpt {
  const skipped = Math.max(0, start - reach);
  const near = line.slice(skipped, start + reach);
  return excerptOf(near, start - skipped, Math.min(end - skipped, near.length), width);
}

function cellsOf(line: string): readonly Cell[] {
  let start = 0;
  let column = 0;
  return charactersOf(line).map((character) => {
    const end = start + character.length;
    const width = character === '\t' ? tabStop - (column % tabStop) : widthOf(character);
    const shown = character === '\t' ? ' '.repeat(width) : printable(character);
    const cell = { shown, width, start, end };
    start = end;
    column += width;
    return cell;
  });
}

/** The column of an offset; within a character, that of its start, or of its end. */
function columnAt(cells: readonly Cell[], offset: number, side: 'start' | 'end' = 'start'): number {
  const index = cells.findIndex(({ start, end }) => (side === 'start' ? end > offset : start >= offset));
  return widthUntil(cells, index < 0 ? cells.length : index);
}

function widthUntil(cells: readonly Cell[], index: number): number {
  return cells.slice(0, index).reduce((sum, { width }) => sum + width, 0);
}

interface Window {
  readonly from: number;
  readonly to: number;
}

function windowOf(total: number, column: number, width: number): Window {
  if (total <= width) return { from: 0, to: total };
  const room = width - gap.length - 1;
  const from = Math.min(Math.max(0, column - leftContext), total - room);
  return { from, to: from + room };
}

function within(cells: readonly Cell[], { from, to }: Window): readonly Cell[] {
  let column = 0;
  return cells.filter(({ width }) => {
    const start = column;
    column += width;
    return start >= from && column <= to;
  });
}
