// How far a line is indented among lines that somebody else wrote: by the blocks around it, as they are
// indented themselves. The formatter, which knows better, is not asked: it would move all lines.
import { indent } from '../format/page';
import type { FileFacts } from '../model/facts';
import type { Block, Declaration, Statement } from '../syntax/tree';
import { linesOf } from './lines';

const step = indent({ text: '', depth: 1 });

/** A declaration with its block. */
export type Opened = Declaration & { readonly block: Block };

/** The declarations whose blocks an offset stands in, the outermost first. */
export function blocksAround(statements: readonly Statement[], offset: number): readonly Opened[] {
  const around = statements.filter(isOpened).find(({ block }) => holds(block, offset));
  return around ? [around, ...blocksAround(around.block.statements, offset)] : [];
}

function isOpened(statement: Statement): statement is Opened {
  return statement.type === 'declaration' && statement.block !== undefined;
}

function holds({ start, end, closed }: Block, offset: number): boolean {
  return start < offset && (closed ? offset < end : offset <= end);
}

/** The indentation of what stands in the innermost of these blocks. */
export function indentationIn(file: FileFacts, blocks: readonly Opened[]): string {
  const last = blocks.at(-1);
  return last ? deeper(indentationAt(file, blocks.slice(0, -1), last.start)) : '';
}

/** The indentation of a statement in these blocks: that of its line, if nothing stands before it. */
export function indentationAt(file: FileFacts, blocks: readonly Opened[], start: number): string {
  const before = beforeOn(file, start);
  return before.trim() === '' ? before : indentationIn(file, blocks);
}

export function deeper(indentation: string): string {
  return indentation + step;
}

/** The end of what stands before an offset and before the blanks and line breaks in front of it. */
export function endOfText(file: FileFacts, offset: number): number {
  for (let at = offset; ;) {
    const before = file.slice(Math.max(0, at - aFew), at);
    const end = at - before.length + before.trimEnd().length;
    if (end > at - before.length || before.length < aFew) return end;
    at = end;
  }
}

/** So many code units are looked at in one go. */
const aFew = 200;

/** What stands before an offset on its line. */
export function beforeOn(file: FileFacts, offset: number): string {
  return file.slice(linesOf(file).lineStart(offset), offset);
}
