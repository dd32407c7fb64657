// Files that move: what `series.json` says of them afterwards.
import { describe, expect, it } from 'vitest';
import { renameFiles } from '../../server/features/rename-files';
import { applied } from '../support/edited';

/** The settings of the folder `file:///data` after some moves in it, written as `from → to`. */
function after(text: string, ...moves: readonly string[]): string {
  const uri = 'file:///data/series.json';
  const uris = moves.map((move) => {
    const [oldUri = '', newUri = ''] = move.split(' → ').map((path) => `file:///${path}`);
    return { oldUri, newUri };
  });
  const { changes = {} } = renameFiles([{ uri, folder: 'file:///data', text }], uris);
  return applied(text, changes[uri] ?? []);
}

describe('globs', () => {
  it('that name a file follow it', () => {
    const text = '{\n  "include": ["a.series", "b/c.series"],\n  "exclude": [ "x/a.series" ]\n}\n';
    expect(after(text, 'data/a.series → data/b/a.series', 'data/x/a.series → data/z.series')).toBe(
      '{\n  "include": ["b/a.series", "b/c.series"],\n  "exclude": [ "z.series" ]\n}\n',
    );
  });

  it('that begin with a folder follow it', () => {
    const text = '{ "include": ["shows/**/*.series", "shows2/**"], "exclude": ["shows/drafts/**"] }';
    expect(after(text, 'data/shows → data/all/tv')).toBe(
      '{ "include": ["all/tv/**/*.series", "shows2/**"], "exclude": ["all/tv/drafts/**"] }',
    );
  });

  it('are written as globs and as JSON', () => {
    const text = '{ "exclude": ["a.series"] }';
    expect(after(text, 'data/a.series → data/die%20Gro%C3%9Fen%20%5B1%5D.series')).toBe(
      '{ "exclude": ["die Großen \\\\[1\\\\].series"] }',
    );
    expect(after('{ "exclude": ["a\\u0062.series"] }', 'data/ab.series → data/c.series')).toBe(
      '{ "exclude": ["c.series"] }',
    );
  });

  it.each([
    ['of what leaves the folder', '{ "exclude": ["a.series"] }', 'data/a.series → other/a.series'],
    ['of other files', '{ "exclude": ["a.series"] }', 'data/b.series → data/c.series'],
    ['with a name that is longer', '{ "exclude": ["a.series.bak"] }', 'data/a.series → data/c.series'],
    ['of several files', '{ "include": ["**/*.series"] }', 'data/a.series → data/c.series'],
    [
      'that are no globs',
      '{ "name": "a.series", "rules": { "a.series": "off" } }',
      'data/a.series → data/c.series',
    ],
    ['that are no JSON', '{ "exclude": ["a.series", ', 'data/a.series → data/c.series'],
    ['with a bad escape', '{ "exclude": ["\\x"] }', 'data/a.series → data/c.series'],
  ])('%s stay', (_, text, move) => expect(after(text, move)).toBe(text));
});
