// A guide that follows edits says at any time what one says that is compiled anew, and keeps what an edit does
// not reach.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Guide } from '../server/guide/guide';
import { placedEntries } from '../server/guide/walk';
import { compileGuide, type LivingDataset, type Manuscript } from '../server/service';
import { example } from './support/corpus';
import { anew, edit, fileEdits, follow } from './support/living';

const guideNow = (living: LivingDataset): Guide => compileGuide(living.snapshot(), { places: true });

const guideAnew = (files: readonly Manuscript[]): Guide => compileGuide(anew(files), { places: true });

const pieces = [
  'x',
  '"',
  '{',
  '}',
  '\n',
  ',',
  ' as ',
  '"""',
  'in season 3',
  '@ada',
  '[',
  '// x\n',
  'season 2 {',
];

describe.each(['ballard', 'tour'])('the guide of examples/%s', (name) => {
  it('is after any edits what it is anew', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(fc.array(fileEdits(pieces), { minLength: 1, maxLength: 5 }), (edits) => {
        const followed = follow(example(name));
        guideNow(followed.living);
        for (const one of edits) {
          edit(followed, one);
          expect(JSON.parse(JSON.stringify(guideNow(followed.living)))).toEqual(
            JSON.parse(JSON.stringify(guideAnew(followed.files))),
          );
        }
      }),
      { numRuns: 12 },
    );
  });
});

describe('after an edit', () => {
  const text = `show reef "Reef" {
  season 1 {
    episode 1 "Low Tide" { aired: 2014-03-01; summary: "The tide is out" }
    episode 2 "High Tide" { director: hugo "Hugo" }
  }
  cast main { ann "Ann Lee" as edda "Edda Rook" }
}
show cove "Cove" { cast main { ann as ivy "Ivy Hall" } }
`;

  /** The ids of the entries that are other objects than before. */
  function changedBy(old: string, next: string): readonly string[] {
    const { living, files } = follow(new Map([['a', text]]));
    const [manuscript] = files;
    const before = new Set<unknown>(placedEntries(guideNow(living)).map(({ entry }) => entry));
    const at = text.indexOf(old);
    living.change(manuscript!.edit(at, at + old.length, next));
    const after = placedEntries(guideNow(living)).map(({ entry }) => entry);
    return after.filter((entry) => !before.has(entry)).map(({ id }) => id);
  }

  it.each([
    ['the summary of an episode', 'is out', 'is low', ['reef', 'reef.s1', 'reef.s1e1']],
    ['the name of a character', 'Ivy Hall', 'Ivy Hill', ['cove', 'ann', 'cove.ivy']],
    ['space, which only moves what follows', '  season', '\n\n   season', []],
    ['a remark', 'show cove', '// a remark\nshow cove', []],
  ])('of %s only what shows it is another', (_, old, next, ids) => {
    expect(changedBy(old, next)).toEqual(ids);
  });

  it('places follow the text', () => {
    const { living, files } = follow(new Map([['a', text]]));
    const [cove] = guideNow(living).shows;
    living.change(files[0]!.edit(0, 0, '\n\n'));
    expect(guideNow(living).shows[0]).toBe(cove);
    expect(cove!.at!.start).toBe(text.indexOf('cove') + 2);
  });
});
