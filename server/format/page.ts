// What every part of the formatter needs: the text, how deep the line stands in it, and how its author
// set two things apart. What is written where is for the other files here.
import type { Span } from '../syntax/tree';

/** The text being formatted, and the depth of the line being written. */
export interface Page {
  readonly text: string;
  readonly depth: number;
}

/** Nothing where two things share a line; else the line ends between them, a blank line at most. */
export type Gap = '' | '\n' | '\n\n';

export function slice({ text }: Page, { start, end }: Span): string {
  return text.slice(start, end);
}

export function indent({ depth }: Page): string {
  return '  '.repeat(depth);
}

export function deeper(page: Page): Page {
  return { ...page, depth: page.depth + 1 };
}

export function spansLines(text: string): boolean {
  return /[\r\n]/.test(text);
}

/** How the author set apart what ends at one offset from what starts at another. */
export function gapBetween({ text }: Page, end: number, start: number): Gap {
  const lines = text.slice(end, start).split(/\r\n|\r|\n/);
  if (lines.length === 1) return '';
  return lines.slice(1, -1).some((line) => line.trim() === '') ? '\n\n' : '\n';
}
