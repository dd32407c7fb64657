// A guide that follows edits says at any time what one says that is compiled anew, and keeps what an edit does
// not reach.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Guide } from '../server/guide/guide';
import { placedEntries } from '../server/guide/walk';
import {
  compileGuide,
  datasetOf,
  defaultConfig,
  LivingDataset,
  Manuscript,
  summarise,
} from '../server/service';
import { example } from './support/corpus';

function open(texts: ReadonlyMap<string, string>): { living: LivingDataset; files: readonly Manuscript[] } {
  const files = [...texts].map(([name, text]) => new Manuscript(name, text));
  const living = new LivingDataset(defaultConfig);
  living.put(files.map(({ file }) => file));
  return { living, files };
}

const guideNow = (living: LivingDataset): Guide => compileGuide(living.snapshot(), { places: true });

function guideAnew(files: readonly Manuscript[]): Guide {
  return compileGuide(datasetOf(files.map(({ file: { uri }, text }) => summarise(uri, text))), {
    places: true,
  });
}

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

const edit = fc.record({
  file: fc.nat(),
  at: fc.nat(),
  length: fc.oneof(fc.constant(0), fc.nat({ max: 3 }), fc.nat({ max: 60 })),
  text: fc.oneof(fc.constant(''), fc.constantFrom(...pieces)),
});

describe.each(['ballard', 'tour'])('the guide of examples/%s', (name) => {
  it('is after any edits what it is anew', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 5 }), (edits) => {
        const { living, files } = open(example(name));
        guideNow(living);
        for (const { file, at, length, text } of edits) {
          const manuscript = files[file % files.length]!;
          const start = at % (manuscript.text.length + 1);
          living.change(manuscript.edit(start, Math.min(start + length, manuscript.text.length), text));
          expect(JSON.parse(JSON.stringify(guideNow(living)))).toEqual(
            JSON.parse(JSON.stringify(guideAnew(files))),
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
    const { living, files } = open(new Map([['a', text]]));
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
    const { living, files } = open(new Map([['a', text]]));
    const [cove] = guideNow(living).shows;
    living.change(files[0]!.edit(0, 0, '\n\n'));
    expect(guideNow(living).shows[0]).toBe(cove);
    expect(cove!.at!.start).toBe(text.indexOf('cove') + 2);
  });
});
