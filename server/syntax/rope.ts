// A text in pieces: an edit copies one piece, and not all of a long text. Lines are counted piece by piece, too.
import { countWhile } from './sorted';
import type { Span } from './tree';

/** A place by its line and by the UTF-16 code units from its beginning, both from 0. */
export interface LinePlace {
  readonly line: number;
  readonly character: number;
}

/** The length of a piece that nobody has edited, in UTF-16 code units. */
const usual = 1 << 13;

interface Piece {
  readonly text: string;
  /** What lies behind each of its line breaks, from its beginning: there a line begins. */
  readonly lines: readonly number[];
}

/** The pieces in a row, with what stands before each of them. */
interface Row {
  readonly pieces: readonly Piece[];
  /** The offset of each piece, and that of the end. */
  readonly offsets: readonly number[];
  /** How many lines have begun before each piece's first break. */
  readonly lines: readonly number[];
}

export class Rope {
  /** Made when it is needed: most texts are never edited. */
  private made: Row | undefined;
  /** Undefined after an edit, until somebody asks. */
  private whole: string | undefined;
  /** Where the last offset was found. Whoever looks there first makes sure that it is the right place. */
  private readonly last = { piece: 0, line: -1 };

  constructor(text: string) {
    this.whole = text;
  }

  get length(): number {
    return this.whole?.length ?? this.row.offsets.at(-1)!;
  }

  /** The whole text. Of a long one that is edited nobody should ask for it after each edit. */
  toString(): string {
    this.whole ??= this.row.pieces.map(({ text }) => text).join('');
    return this.whole;
  }

  charCodeAt(offset: number): number {
    if (this.whole !== undefined) return this.whole.charCodeAt(offset);
    const i = lastUpTo(this.row.offsets, offset);
    return this.row.pieces[i]?.text.charCodeAt(offset - this.row.offsets[i]!) ?? Number.NaN;
  }

  slice(start: number, end: number): string {
    const from = Math.max(0, start);
    const to = Math.max(from, Math.min(end, this.length));
    if (this.whole !== undefined) return this.whole.slice(from, to);
    const { pieces, offsets } = this.row;
    let found = '';
    for (let i = lastUpTo(offsets, from); i < pieces.length && offsets[i]! < to; i++)
      found += pieces[i]!.text.slice(Math.max(0, from - offsets[i]!), to - offsets[i]!);
    return found;
  }

  /** The text of a range of places, or the whole text. */
  getText(range?: { readonly start: LinePlace; readonly end: LinePlace }): string {
    return range ? this.slice(this.offsetAt(range.start), this.offsetAt(range.end)) : this.toString();
  }

  /** Puts a text in place of what stands between two offsets. */
  edit({ start, end }: Span, inserted: string): void {
    const { pieces, offsets } = this.row;
    let first = Math.min(lastUpTo(offsets, start), pieces.length - 1);
    let behind = Math.min(lastUpTo(offsets, end), pieces.length - 1) + 1;
    let text = this.slice(offsets[first]!, start) + inserted + this.slice(end, offsets[behind]!);
    // No piece parts the two characters of a line break.
    if (first > 0 && text.startsWith('\n')) text = pieces[--first]!.text + text;
    while (behind < pieces.length && (text.endsWith('\r') || text === '')) text += pieces[behind++]!.text;
    this.made = inRow([...pieces.slice(0, first), ...piecesOf(text), ...pieces.slice(behind)]);
    this.whole = undefined;
  }

  /** The line and character of an offset; of one within a line break those of the break. */
  positionAt(offset: number): LinePlace {
    const { pieces, offsets, lines } = this.row;
    const at = Math.max(0, Math.min(offset, this.length));
    const i = this.pieceAt(at);
    const { text, lines: begun } = pieces[i]!;
    const local = at - offsets[i]!;
    const inPiece = this.breakBefore(begun, local);
    const line = lines[i]! + inPiece;
    const start = inPiece < 0 ? this.startOf(line) : offsets[i]! + begun[inPiece]!;
    const isInside = local > 0 && !isBreak(text.charCodeAt(local - 1));
    return { line, character: (isInside ? at : this.beforeBreak(at, start)) - start };
  }

  /** The offset of a place; of one beyond a line or the text the end of that. */
  offsetAt({ line, character }: LinePlace): number {
    if (line < 0) return 0;
    if (line >= this.lineCount) return this.length;
    const start = this.startOf(line);
    const next = line + 1 < this.lineCount ? this.startOf(line + 1) : this.length;
    return this.beforeBreak(Math.min(start + Math.max(0, character), next), start);
  }

  /** How many lines there are; one that is empty counts. */
  get lineCount(): number {
    return this.row.lines.at(-1)!;
  }

  private get row(): Row {
    this.made ??= inRow(piecesOf(this.whole ?? ''));
    return this.made;
  }

  /** The piece in which an offset lies: most are asked for in the order of the text, so it is often that of the last one. */
  private pieceAt(offset: number): number {
    const { pieces, offsets } = this.row;
    const { piece } = this.last;
    if (offsets[piece]! <= offset && offset < offsets[piece + 1]!) return piece;
    this.last.piece = Math.min(lastUpTo(offsets, offset), pieces.length - 1);
    return this.last.piece;
  }

  /** The last of the breaks in a piece that is not behind an offset, or -1; often it is that of the last one, or the next. */
  private breakBefore(breaks: readonly number[], offset: number): number {
    const { last } = this;
    for (let i = last.line; i <= last.line + 1; i++)
      if ((i < 0 || breaks[i]! <= offset) && (i + 1 >= breaks.length || offset < breaks[i + 1]!)) {
        last.line = i;
        return i;
      }
    last.line = lastUpTo(breaks, offset);
    return last.line;
  }

  private startOf(line: number): number {
    if (line === 0) return 0;
    const { pieces, offsets, lines } = this.row;
    const i = lastUpTo(lines, line);
    return offsets[i]! + pieces[i]!.lines[line - lines[i]!]!;
  }

  private beforeBreak(offset: number, start: number): number {
    let at = offset;
    while (at > start && isBreak(this.charCodeAt(at - 1))) at--;
    return at;
  }
}

function isBreak(code: number): boolean {
  return code === 10 || code === 13;
}

/** Cuts a text into pieces, behind lines where that can be. */
function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  while (text.length - start > 2 * usual) {
    const line = text.lastIndexOf('\n', start + usual) + 1;
    let end = line > start ? line : start + usual;
    if (text[end - 1] === '\r' && text[end] === '\n') end++;
    pieces.push(pieceOf(text.slice(start, end)));
    start = end;
  }
  pieces.push(pieceOf(text.slice(start)));
  return pieces;
}

function pieceOf(text: string): Piece {
  return { text, lines: text.includes('\r') ? behindBreaks(text) : behindFeeds(text) };
}

function behindFeeds(text: string): readonly number[] {
  const lines: number[] = [];
  for (let at = text.indexOf('\n') + 1; at > 0; at = text.indexOf('\n', at) + 1) lines.push(at);
  return lines;
}

function behindBreaks(text: string): readonly number[] {
  const lines: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) lines.push(i + 1);
  }
  return lines;
}

function inRow(pieces: readonly Piece[]): Row {
  const [offsets, lines] = [[0], [1]];
  for (const [i, piece] of pieces.entries()) {
    offsets.push(offsets[i]! + piece.text.length);
    lines.push(lines[i]! + piece.lines.length);
  }
  return { pieces, offsets, lines };
}

/** The place of the last number in a rising list that is not greater; -1 where all are. */
function lastUpTo(numbers: readonly number[], most: number): number {
  return countWhile(numbers, (one) => one <= most) - 1;
}
