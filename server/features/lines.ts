// The lines of a text, and the way from offsets to the positions of the protocol and back. Offsets are
// UTF-16 code units everywhere; in which units a position counts characters is agreed with the client.
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Position, Range } from 'vscode-languageserver-types';
import type { FileFacts } from '../model/facts';
import { lastWhile } from '../syntax/sorted';
import type { Span } from '../syntax/tree';

/** The units in which a position may count characters. */
export const encodings = ['utf-16', 'utf-8', 'utf-32'] as const;
export type Encoding = (typeof encodings)[number];

/** How many units of an encoding a code point takes. */
const widths: Readonly<Record<Encoding, (codePoint: number) => number>> = {
  'utf-16': (codePoint) => (codePoint > 0xffff ? 2 : 1),
  'utf-8': (codePoint) => (codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4),
  'utf-32': () => 1,
};

/** A character beyond ASCII in a line, in UTF-16 code units from the line's start. */
interface Wide extends Span {
  /** What to add to an offset in the line to count units, up to this character and behind it. */
  readonly before: number;
  readonly behind: number;
}

/** A text whose lines are counted in UTF-16. */
export interface Counted {
  readonly positionAt: (offset: number) => Position;
  readonly offsetAt: (position: Position) => number;
  readonly getText: (range?: Range) => string;
}

/** The lines of one text. Places beyond a line or the text are drawn back to its end. */
export class Lines {
  private readonly wideByLine = new Map<number, readonly Wide[]>();

  constructor(
    private readonly document: Counted,
    private readonly encoding: Encoding,
  ) {}

  static of(text: string, encoding: Encoding = 'utf-16'): Lines {
    return new Lines(TextDocument.create('', '', 0, text), encoding);
  }

  /** The position of an offset; within a character that is that of the character. */
  positionAt(offset: number): Position {
    const position = this.document.positionAt(offset);
    if (this.encoding === 'utf-16') return position;
    const { line, character } = position;
    const wide = lastWhile(this.wideAt(line), ({ start }) => start < character);
    if (!wide) return position;
    return { line, character: character < wide.end ? wide.start + wide.before : character + wide.behind };
  }

  /** The offset of a position; within a character that is the offset of the character. */
  offsetAt(position: Position): number {
    if (this.encoding === 'utf-16') return this.document.offsetAt(position);
    const { line, character } = position;
    const wide = lastWhile(this.wideAt(line), ({ start, before }) => start + before < character);
    if (!wide) return this.document.offsetAt(position);
    const isWithin = character < wide.end + wide.behind;
    return this.document.offsetAt({ line, character: isWithin ? wide.start : character - wide.behind });
  }

  /** The offset at which the line of an offset begins. */
  lineStart(offset: number): number {
    return this.document.offsetAt({ line: this.document.positionAt(offset).line, character: 0 });
  }

  /** The length of a span in units; line ends count as the characters that they are. */
  lengthOf({ start, end }: Span): number {
    if (this.encoding === 'utf-16') return end - start;
    const [from, to] = [this.document.positionAt(start), this.document.positionAt(end)];
    const text = this.document.getText({ start: from, end: to });
    return text.length + (wideIn(text, this.encoding).at(-1)?.behind ?? 0);
  }

  private wideAt(line: number): readonly Wide[] {
    const known = this.wideByLine.get(line) ?? this.findWide(line);
    this.wideByLine.set(line, known);
    return known;
  }

  private findWide(line: number): readonly Wide[] {
    const text = this.document.getText({
      start: { line, character: 0 },
      end: { line, character: Number.MAX_SAFE_INTEGER },
    });
    return wideIn(text, this.encoding);
  }
}

function wideIn(text: string, encoding: Encoding): readonly Wide[] {
  let before = 0;
  return [...text.matchAll(/\P{ASCII}/gu)].map(({ index, 0: character }) => {
    const behind = before + widths[encoding](character.codePointAt(0)!) - character.length;
    const wide = { start: index, end: index + character.length, before, behind };
    before = behind;
    return wide;
  });
}

const known = new WeakMap<FileFacts, Lines>();

/** How the characters of a file are counted, and the open document that counts its lines already. */
interface Counting {
  readonly encoding: Encoding;
  readonly document: Counted | undefined;
}

const countings = new WeakMap<FileFacts, Counting>();

/** The lines of a file, counted in UTF-16 unless `countIn` has said otherwise. */
export function linesOf(file: FileFacts): Lines {
  const lines = known.get(file) ?? linesIn(file);
  known.set(file, lines);
  return lines;
}

function linesIn(file: FileFacts): Lines {
  const { encoding, document } = countings.get(file.base) ?? { encoding: 'utf-16', document: undefined };
  return document ? new Lines(document, encoding) : Lines.of(file.text, encoding);
}

/**
 * Has all positions in a file counted in these units.
 * @param document the open document with the same text, whose lines need not be counted again
 */
export function countIn({ base }: FileFacts, encoding: Encoding, document?: Counted): void {
  countings.set(base, { encoding, document });
  known.delete(base);
}
