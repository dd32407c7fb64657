// The border between the preview's page and the extension: what comes over it is read with care.
import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { externalAddress, parseMessage, type FromPage } from '../client/preview/messages';
import { freshState, parseState } from '../client/preview/state';

const messages: readonly FromPage[] = [
  { type: 'ready' },
  { type: 'reload' },
  { type: 'open', page: 'shows/ballard.html' },
  { type: 'source', id: 'a', file: 0, start: 4, end: 9, beside: false },
  { type: 'scrolled', id: 'a', file: 1, offset: 12 },
  { type: 'problem', id: 'a', problem: 0 },
  { type: 'fix', id: 'a', problem: 0, title: 'Add season 2' },
  { type: 'fixes', id: 'a', problem: 3 },
  { type: 'external', url: 'https://example.org/' },
  { type: 'allowImages' },
  { type: 'lock', locked: true },
];

describe('a message of the page', () => {
  it.each(messages)('$type is read as it was sent', (message) => {
    expect(parseMessage(message)).toEqual(message);
  });

  it('keeps nothing that it should not have', () => {
    expect(parseMessage({ type: 'ready', command: 'rm', __proto__: { page: 'x' } })).toEqual({
      type: 'ready',
    });
  });

  const wrong: readonly unknown[] = [
    undefined,
    null,
    'ready',
    [],
    { type: 'constructor' },
    { type: '__proto__' },
    { type: ['ready'] },
    { type: 'open' },
    { type: 'open', page: 7 },
    { type: 'open', page: 'x'.repeat(10_001) },
    { type: 'source', id: 'a', file: -1, start: 0, end: 1, beside: false },
    { type: 'source', id: 'a', file: 0.5, start: 0, end: 1, beside: false },
    { type: 'source', id: 'a', file: 0, start: Number.NaN, end: 1, beside: false },
    { type: 'source', id: 'a', file: '0', start: 0, end: 1, beside: false },
    { type: 'fix', id: 'a', problem: 0 },
    { type: 'lock', locked: 'true' },
  ];

  it.each(wrong.map((value) => [value]))('is refused: %j', (value) => {
    expect(parseMessage(value)).toBeUndefined();
  });

  it('is never an accident', () => {
    fc.assert(fc.property(fc.anything(), (value) => parseMessage(value) === undefined));
  });
});

describe('an address outside of the guide', () => {
  it.each(['https://example.org/a?b=c', 'http://example.org/', 'mailto:a@example.org'])(
    '%s is opened',
    (url) => {
      expect(externalAddress(url)).toBe(url);
    },
  );

  it.each([
    'javascript:alert(1)',
    'file:///etc/passwd',
    'command:workbench.action.quit',
    'vscode://x',
    '/a',
    '',
  ])('%s is not', (url) => {
    expect(externalAddress(url)).toBeUndefined();
  });
});

describe('what was kept of a page', () => {
  const state = {
    ...freshState,
    uri: 'file:///a.series',
    locked: true,
    zoom: 1.5,
    past: [{ page: 'index.html', anchor: undefined, scroll: 0 }],
    now: { page: 'people.html', anchor: 'renee', scroll: 20 },
    folded: { 'people.html': ['a'] },
  };

  it('comes back as it was, through JSON too', () => {
    expect(parseState(state)).toEqual(state);
    expect(parseState(JSON.parse(JSON.stringify(state)))).toEqual(state);
  });

  it('is taken where it is whole', () => {
    const broken = {
      ...state,
      zoom: 100,
      past: [...state.past, { page: 1 }],
      next: 'x',
      folded: { a: [1, 'b'], c: 2 },
    };
    expect(parseState(broken)).toEqual({ ...state, zoom: 1, next: [], folded: { a: ['b'], c: [] } });
  });

  it('is fresh where nothing can be read', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        const { past, next } = parseState(value);
        expect(past).toEqual([]);
        expect(next).toEqual([]);
      }),
    );
    expect(parseState('x')).toEqual(freshState);
  });
});
