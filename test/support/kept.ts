// What the formatter owes every text, whatever stands in it.
import { expect } from 'vitest';
import { format } from '../../server/format/format';
import { parse } from '../../server/syntax/parse';

/** What a text means: its tree without places. */
export function meaningOf(text: string): unknown {
  const tree = JSON.stringify(parse(text).statements, (key, value: unknown) =>
    key === 'start' || key === 'end' ? undefined : value,
  );
  return JSON.parse(tree);
}

/** What holds for every text there is. */
export function expectKept(text: string): void {
  const formatted = format(text);
  if (parse(text).problems.length > 0) {
    expect(formatted).toBeUndefined();
    return;
  }
  expect(parse(formatted!).problems).toEqual([]);
  expect(meaningOf(formatted!)).toEqual(meaningOf(text));
  expect(format(formatted!)).toBe(formatted);
  const lines = formatted!.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  expect(lines).not.toMatch(/[^\S\n]\n|^\n|\n\n$|[^\n]$/);
}
