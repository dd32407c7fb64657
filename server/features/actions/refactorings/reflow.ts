// Prose wrapped anew: paragraphs only. Code, lists, tables, quotes, headings and whatever is indented stay as
// they are.
import { replacement, type Refactoring } from '../action';
import { isMalformed, proseIndent, wordsAt, writeProse } from './prose-at';

const width = 100;

/** Wraps the paragraphs of prose. */
export const reflow: Refactoring = (selection) => {
  const { file } = selection;
  const prose = wordsAt(selection);
  if (prose?.type !== 'prose' || isMalformed(file, prose)) return [];
  const room = width - proseIndent(file, prose.start).length;
  const lines = wrapped(prose.text, room);
  const before = prose.text.split('\n');
  if (lines.join('\n') === before.join('\n')) return [];
  const written = writeProse(file, prose.start, lines);
  return [{ title: `Wrap the prose at ${width} columns`, changes: [replacement(file.uri, prose, written)] }];
};

/** What cannot begin a line of a paragraph: it would begin something else. */
const special = /^(?:[-+*=#>|<]|\d+[.)]|```|~~~|\s)/;

/** Markdown with its paragraphs wrapped. */
export function wrapped(markdown: string, room: number): readonly string[] {
  const lines = markdown.split('\n');
  const result: string[] = [];
  let fenced = false;
  for (let at = 0; at < lines.length;) {
    const stop = lines.findIndex((line, i) => i >= at && line === '');
    const end = stop < 0 ? lines.length : Math.max(stop, at + 1);
    const block = lines.slice(at, end);
    const fences = block.filter((line) => /^\s*(?:```|~~~)/.test(line)).length;
    const plain = !fenced && fences === 0 && !block.some((line) => special.test(line) || line.endsWith('\\'));
    result.push(...(plain ? wrap(block, room) : block));
    fenced = fenced !== (fences % 2 === 1);
    at = end;
  }
  return result;
}

function wrap(block: readonly string[], room: number): readonly string[] {
  const lines: string[] = [];
  for (const word of block.join(' ').split(/[ \t]+/)) {
    const last = lines.at(-1);
    const fits = last !== undefined && last.length + 1 + word.length <= room;
    if (last !== undefined && (fits || special.test(word))) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
