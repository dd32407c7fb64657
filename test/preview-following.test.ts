// Who follows whom in the preview: the cursor, half-typed lines, and an editor that the guide scrolls.
import { describe, expect, it } from 'vitest';
import { isKept, jumpAt, pursue, pursuitAt, type Jump, type Pursuit } from '../client/preview/following';

const cursor = { uri: 'file:///a.series', offset: 40, lineStart: 36, lineEnd: 60, line: 4, character: 0 };

describe('the cursor', () => {
  const jump = { uri: cursor.uri, firstLine: 4, lastLine: 6, hasArrived: false };

  /** The lines on which the guide stays where it is. */
  function stays(lines: readonly number[]): readonly number[] {
    let now: Jump | undefined = jump;
    return lines.filter((line) => {
      now = jumpAt(now, { ...cursor, line });
      return now !== undefined;
    });
  }

  it('is where the guide has sent it, until it leaves those lines', () => {
    expect(stays([4, 6, 7, 5])).toEqual([4, 6]);
    expect(stays([4, 3])).toEqual([4]);
  });

  it('may be told of before it has got there', () => {
    expect(stays([0, 5, 0])).toEqual([0, 5]);
  });

  it('is a person’s in another file, and where the guide has sent nobody', () => {
    expect(jumpAt(jump, { ...cursor, uri: 'file:///b.series' })).toBeUndefined();
    expect(jumpAt(undefined, cursor)).toBeUndefined();
  });
});

describe('a page with a half-typed line', () => {
  const shown = { root: 'file:///d', page: 'shows/ballard.html' };

  it('is kept as it was', () => {
    expect(isKept(shown, { ...shown, halfTyped: true })).toBe(true);
  });

  it('is shown when it is whole, when another page was asked for, and when there is nothing to keep', () => {
    expect(isKept(shown, { ...shown, halfTyped: false })).toBe(false);
    expect(isKept(shown, { ...shown, page: 'people.html', halfTyped: true })).toBe(false);
    expect(isKept(shown, { ...shown, root: 'file:///e', halfTyped: true })).toBe(false);
    expect(isKept(undefined, { ...shown, halfTyped: true })).toBe(false);
  });
});

describe('an editor that the guide scrolls', () => {
  /** The lines that are taken for a person's scrolling. */
  function persons(start: Pursuit | undefined, lines: readonly number[]): readonly number[] {
    let pursuit = start;
    return lines.filter((line) => {
      pursuit = pursuitAt(pursuit, line);
      return pursuit === undefined;
    });
  }

  it('echoes the jump, and the same line again', () => {
    expect(persons(pursue(10, 50), [50, 50])).toEqual([]);
  });

  it('echoes each step of smooth scrolling', () => {
    expect(persons(pursue(10, 50), [14, 30, 49, 50])).toEqual([]);
    expect(persons(pursue(50, 10), [44, 20, 10])).toEqual([]);
  });

  it('echoes a jump that lines at its top keep from its goal', () => {
    expect(persons(pursue(10, 50), [45])).toEqual([]);
    expect(persons(pursue(50, 10), [5])).toEqual([]);
  });

  it('is a person’s when it leaves the way', () => {
    expect(persons(pursue(10, 50), [50, 53, 56])).toEqual([53, 56]);
    expect(persons(pursue(10, 50), [30, 20])).toEqual([20]);
  });

  it('is a person’s when the guide has not moved it', () => {
    expect(persons(pursue(10, 10), [11])).toEqual([11]);
    expect(persons(undefined, [3])).toEqual([3]);
  });
});
