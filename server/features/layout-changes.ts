// The difference between a text and the same text laid out otherwise, as changes of the white space
// between words: a cursor in a word stays where it is. It works for any two texts, and is small for those.
import type { Span } from '../syntax/tree';

export interface Change extends Span {
  readonly text: string;
}

/** Changes that make one text of another, in order, each as small as can be. */
export function layoutChanges(before: string, after: string): readonly Change[] {
  const changes: Change[] = [];
  let [old, now] = [0, 0];
  while (old < before.length || now < after.length) {
    if (before[old] === after[now]) {
      old++;
      now++;
      continue;
    }
    const [start, from] = splitsLineEnd(before, old) ? [old - 1, now - 1] : [old, now];
    const gap = [endOfGap(before, old), endOfGap(after, now)] as const;
    [old, now] = gap[0] === old && gap[1] === now ? meet(before, old, after, now) : gap;
    const change = withoutCommonEnd(before, { start, end: old, text: after.slice(from, now) });
    const last = changes.at(-1);
    if (last?.end === change.start) changes[changes.length - 1] = merged(last, change);
    else changes.push(change);
  }
  return changes;
}

const blank = /[\s;\u200B]/;

function endOfGap(text: string, from: number): number {
  let at = from;
  while (at < text.length && blank.test(text[at]!)) at++;
  return at;
}

/**
 * Where the words have changed places, like sources that stood behind a text: the next offsets by which both
 * texts have gone through the same letters.
 */
function meet(before: string, old: number, after: string, now: number): readonly [number, number] {
  const owed = new Map<string, number>();
  const count = (text: string, at: number, by: number): number => {
    if (at >= text.length) return at;
    const left = (owed.get(text[at]!) ?? 0) + by;
    if (left === 0) owed.delete(text[at]!);
    else owed.set(text[at]!, left);
    return at + 1;
  };
  let ends = [old, now] as const;
  do {
    ends = [count(before, endOfGap(before, ends[0]), 1), count(after, endOfGap(after, ends[1]), -1)];
  } while (owed.size > 0 && (ends[0] < before.length || ends[1] < after.length));
  return ends;
}

function merged({ start, text }: Change, next: Change): Change {
  return { start, end: next.end, text: text + next.text };
}

function withoutCommonEnd(before: string, { start, end, text }: Change): Change {
  let same = 0;
  const most = Math.min(end - start, text.length);
  while (same < most && before[end - same - 1] === text[text.length - same - 1]) same++;
  if (splitsLineEnd(before, end - same)) same--;
  return { start, end: end - same, text: text.slice(0, text.length - same) };
}

/** True between the two characters of a line end: editors know no such place. */
function splitsLineEnd(text: string, at: number): boolean {
  return text[at - 1] === '\r' && text[at] === '\n';
}
