// The preview's pure parts: what is shown where, where links lead, what keys and clicks mean.
import { describe, expect, it, vi } from 'vitest';
import { requestFor } from '../client/preview/goal';
import { latest } from '../client/preview/latest';
import { back, forward, visit, without, type Visits } from '../client/webview/history';
import { commandOf } from '../client/webview/keys';
import { clickOn, targetOf } from '../client/webview/links';
import { innermost } from '../client/webview/places';
import { counts, placeProblems, worst } from '../client/webview/problems';
import { scrollMap, type Box } from '../client/webview/scroll';
import { zoomed } from '../client/webview/zoom';
import type { GuideProblem } from '../server/lsp/protocol';

describe('work of which the newest result counts', () => {
  it('runs one at a time, and once more for all that was asked meanwhile', async () => {
    const ends: (() => void)[] = [];
    const ask = latest(() => new Promise<void>((resolve) => ends.push(resolve)));
    const first = ask();
    void ask();
    void ask();
    expect(ends).toHaveLength(1);
    ends[0]!();
    await expect.poll(() => ends.length).toBe(2);
    ends[1]!();
    await first;
    expect(ends).toHaveLength(2);
    void ask();
    expect(ends).toHaveLength(3);
  });

  it('leaves the server as much time as it took, where that was long', async () => {
    const pauses: number[] = [];
    const ends: (() => void)[] = [];
    const clock = vi.spyOn(performance, 'now').mockReturnValue(0);
    const ask = latest(
      () => new Promise((resolve) => ends.push(resolve)),
      (milliseconds) => (pauses.push(milliseconds), Promise.resolve()),
    );
    for (const [i, took] of [400, 30, 9000].entries()) {
      const all = ask();
      void ask();
      clock.mockReturnValue(performance.now() + took);
      ends[2 * i]!();
      await expect.poll(() => ends.length).toBe(2 * i + 2);
      ends[2 * i + 1]!();
      await all;
    }
    clock.mockRestore();
    expect(pauses).toEqual([400, 1000]);
  });

  it('goes on after a failure', async () => {
    let runs = 0;
    const ask = latest(() => {
      runs++;
      return runs === 1 ? Promise.reject(new Error('no server')) : Promise.resolve();
    });
    await expect(ask()).rejects.toThrow('no server');
    await ask();
    expect(runs).toBe(2);
  });
});

describe('what a preview asks for', () => {
  const cursor = { uri: 'file:///d/a.series', offset: 9, lineStart: 8, lineEnd: 12, line: 1, character: 1 };
  const page = { root: 'file:///d', name: 'D', page: 'people.html', title: 'People', id: 'x', html: '' };
  const shown = { ...page, files: [], problems: [], halfTyped: false };
  const uri = 'file:///d/b.series';
  const position = { line: 1, character: 1 };

  it('is the page of the cursor, or one that was named', () => {
    const known = { uri, cursor, shown, needsWhole: false };
    expect(requestFor({ type: 'cursor' }, known)).toEqual({ uri: cursor.uri, position, known: 'x' });
    expect(requestFor({ page: 'index.html' }, known)).toEqual({ uri, page: 'index.html', known: 'x' });
    expect(requestFor({ entry: 'bosch' }, known)).toEqual({ uri, entry: 'bosch', known: 'x' });
    expect(requestFor({ type: 'file' }, { ...known, shown: undefined })).toEqual({ uri });
  });

  it('is the same page again, with the cursor if it is in the dataset', () => {
    const same = { type: 'same' } as const;
    const again = { page: 'people.html', known: 'x' };
    const known = { uri, cursor, shown, needsWhole: false };
    expect(requestFor(same, known)).toEqual({ uri: cursor.uri, position, ...again });
    const elsewhere = { ...cursor, uri: 'file:///other/a.series' };
    expect(requestFor(same, { ...known, cursor: elsewhere })).toEqual({ uri, ...again });
  });

  it('is the whole page, where what is shown is no longer there to be changed', () => {
    const known = { uri, cursor, shown, needsWhole: true };
    expect(requestFor({ type: 'same' }, known)).toEqual({ uri: cursor.uri, position, page: 'people.html' });
  });
});

describe('the innermost element', () => {
  const show = { file: 0, start: 0, end: 100 };
  const row = { file: 0, start: 20, end: 40 };
  const cell = { file: 0, start: 25, end: 30 };

  it('is the smallest that holds a place in its file', () => {
    const all = [show, row, cell];
    expect(innermost(all, { file: 0, start: 26, end: 28 })).toEqual([cell]);
    expect(innermost(all, { file: 0, start: 26, end: 31 })).toEqual([row]);
    expect(innermost(all, { file: 0, start: 50, end: 50 })).toEqual([show]);
    expect(innermost(all, { file: 1, start: 26, end: 28 })).toEqual([]);
    expect(innermost(all, { file: 0, start: 90, end: 101 })).toEqual([]);
    expect(innermost([...all, { ...cell }], { file: 0, start: 26, end: 28 })).toEqual([cell, cell]);
  });
});

describe('scrolling', () => {
  const boxes: readonly Box[] = [
    { file: 0, start: 10, end: 20, top: 100, bottom: 150 },
    { file: 0, start: 30, end: 40, top: 200, bottom: 250 },
    // A guide may put what is written later further up.
    { file: 0, start: 50, end: 60, top: 120, bottom: 130 },
    { file: 1, start: 0, end: 10, top: 300, bottom: 320 },
  ];
  const { heightOf, spotAt } = scrollMap(boxes);

  it('goes evenly from one element to the next', () => {
    expect(heightOf({ file: 0, offset: 10 })).toBe(100);
    expect(heightOf({ file: 0, offset: 20 })).toBe(150);
    expect(heightOf({ file: 0, offset: 30 })).toBe(200);
  });

  it('stays on an element whose successor is above it', () => {
    expect(heightOf({ file: 0, offset: 40 })).toBe(250);
    expect(heightOf({ file: 0, offset: 49 })).toBe(250);
    expect(heightOf({ file: 0, offset: 50 })).toBe(120);
  });

  it('begins at the top, and knows nothing of files that are not on the page', () => {
    expect(heightOf({ file: 0, offset: 0 })).toBe(0);
    expect(heightOf({ file: 2, offset: 5 })).toBeUndefined();
    expect(scrollMap([]).heightOf({ file: 0, offset: 0 })).toBeUndefined();
  });

  it('finds the source of what stands at a height', () => {
    expect(spotAt(100)).toEqual({ file: 0, offset: 10 });
    expect(spotAt(110)).toEqual({ file: 0, offset: 12 });
    expect(spotAt(200)).toEqual({ file: 0, offset: 30 });
    expect(spotAt(225)).toEqual({ file: 0, offset: 35 });
    expect(spotAt(310)).toEqual({ file: 1, offset: 5 });
    expect(spotAt(9999)).toEqual({ file: 1, offset: 10 });
    expect(spotAt(0)).toEqual({ file: 0, offset: 10 });
    expect(scrollMap([]).spotAt(0)).toBeUndefined();
  });

  it('comes back to where it was', () => {
    const ordered = scrollMap(boxes.slice(0, 2));
    for (let offset = 10; offset <= 40; offset++) {
      const height = ordered.heightOf({ file: 0, offset })!;
      expect(ordered.spotAt(height)).toEqual({ file: 0, offset });
    }
  });
});

describe('a link', () => {
  it.each([
    ['#cast', 'shows/ballard.html', { type: 'page', page: 'shows/ballard.html', anchor: 'cast' }],
    [
      '../people.html#renee%20b',
      'shows/ballard.html',
      { type: 'page', page: 'people.html', anchor: 'renee b' },
    ],
    ['bosch.html', 'shows/ballard.html', { type: 'page', page: 'shows/bosch.html', anchor: undefined }],
    ['#a', 'shows/化物語.html', { type: 'page', page: 'shows/化物語.html', anchor: 'a' }],
    ['shows/100%25.html', 'index.html', { type: 'page', page: 'shows/100%.html', anchor: undefined }],
    ['#100%', 'index.html', { type: 'page', page: 'index.html', anchor: '100%' }],
    ['https://example.org/x', 'index.html', { type: 'external', url: 'https://example.org/x' }],
    ['mailto:a@example.org', 'index.html', { type: 'external', url: 'mailto:a@example.org' }],
    ['//example.org/x', 'index.html', { type: 'external', url: 'https://example.org/x' }],
    ['javascript:alert(1)', 'index.html', undefined],
    ['command:workbench.action.quit', 'index.html', undefined],
    ['file:///etc/passwd', 'index.html', undefined],
    ['https://', 'index.html', undefined],
  ] as const)('%s on %s leads to %j', (href, page, target) => {
    expect(targetOf(href, page)).toEqual(target);
  });
});

describe('a click', () => {
  it('follows links, and shows the source of all else', () => {
    expect(clickOn(true, { alt: false, control: false })).toBe('follow');
    expect(clickOn(false, { alt: false, control: false })).toBe('source');
  });

  it('shows the source of a link with a key held down', () => {
    expect(clickOn(true, { alt: true, control: false })).toBe('source');
    expect(clickOn(true, { alt: false, control: true })).toBe('source beside');
    expect(clickOn(false, { alt: false, control: true })).toBe('source beside');
  });
});

describe('a key', () => {
  const none = { altKey: false, ctrlKey: false, metaKey: false };

  it.each([
    ['ArrowLeft', { altKey: true }, { type: 'travel', direction: 'back' }],
    ['ArrowRight', { altKey: true }, { type: 'travel', direction: 'forward' }],
    ['[', { metaKey: true }, { type: 'travel', direction: 'back' }],
    ['=', { ctrlKey: true }, { type: 'zoom', step: 'in' }],
    ['-', { metaKey: true }, { type: 'zoom', step: 'out' }],
    ['0', { ctrlKey: true }, { type: 'zoom', step: 'reset' }],
    ['F12', {}, { type: 'source' }],
  ])('%s with %j is ours', (key, held, command) => {
    expect(commandOf({ key, ...none, ...held })).toEqual(command);
  });

  it.each([
    ['ArrowLeft', {}],
    ['ArrowLeft', { altKey: true, ctrlKey: true }],
    ['=', {}],
    ['F12', { ctrlKey: true }],
    ['constructor', { ctrlKey: true }],
    ['a', { ctrlKey: true }],
  ])('%s with %j is the editor’s', (key, held) => {
    expect(commandOf({ key, ...none, ...held })).toBeUndefined();
  });
});

describe('zoom', () => {
  it('goes step by step, to an end', () => {
    expect(zoomed(1, 'in')).toBe(1.1);
    expect(zoomed(1.1, 'out')).toBe(1);
    expect(zoomed(3, 'in')).toBe(3);
    expect(zoomed(0.5, 'out')).toBe(0.5);
    expect(zoomed(2.5, 'reset')).toBe(1);
    expect(zoomed(1.05, 'in')).toBe(1.1);
  });
});

describe('the pages that were visited', () => {
  const start: Visits = { past: [], now: undefined, next: [] };
  const to = (page: string): { page: string; anchor: undefined; scroll: number } => ({
    page,
    anchor: undefined,
    scroll: 0,
  });

  it('are gone back to where they stood', () => {
    const two = visit(visit(start, to('a'), 0), to('b'), 120);
    const gone = back(two, 40)!;
    expect(gone.now).toEqual({ ...to('a'), scroll: 120 });
    expect(forward(gone, 130)!.now).toEqual({ ...to('b'), scroll: 40 });
    expect(back(gone, 0)).toBeUndefined();
    expect(forward(two, 0)).toBeUndefined();
  });

  it('are a new way from where one turns off', () => {
    const turned = visit(back(visit(visit(start, to('a'), 0), to('b'), 0), 0)!, to('c'), 0);
    expect(turned.past.map(({ page }) => page)).toEqual(['a']);
    expect(turned.next).toEqual([]);
  });

  it('are forgotten when they are gone, and not kept without end', () => {
    const many = Array.from({ length: 80 }, (_, i) => to(`p${i}`)).reduce(
      (now, one) => visit(now, one, 0),
      start,
    );
    expect(many.past).toHaveLength(50);
    expect(without(many, 'p78').past.at(-1)!.page).toBe('p77');
  });
});

describe('the problems of a page', () => {
  const problem = (
    start: number,
    end: number,
    severity: GuideProblem['severity'],
    uri = 'a',
  ): GuideProblem => ({
    uri,
    start,
    end,
    severity,
    range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
    code: 'x',
    message: 'm',
    fixes: [],
  });
  const row = { file: 0, start: 20, end: 40 };
  const show = { file: 0, start: 0, end: 100 };

  it('stand at the smallest element that holds them, or their beginning', () => {
    const problems = [
      problem(22, 25, 'warning'),
      problem(30, 120, 'error'),
      problem(50, 51, 'information'),
      problem(22, 25, 'error', 'b'),
      problem(200, 201, 'error'),
      problem(22, 23, 'hint'),
    ];
    const places = placeProblems(() => [show, row], ['a'], problems);
    expect(places).toEqual([row, row, show, undefined, undefined, undefined]);
  });

  it('are counted, the worst first', () => {
    const problems = [problem(0, 0, 'warning'), problem(0, 0, 'error'), problem(0, 0, 'warning')];
    expect(counts(problems)).toEqual([
      { severity: 'error', count: 1 },
      { severity: 'warning', count: 2 },
    ]);
    expect(worst(problems)).toBe('error');
  });
});
