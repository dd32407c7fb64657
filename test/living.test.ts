// A dataset that follows edits says at any time what one says that is put together anew, and an edit costs
// only what it reaches.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkerOf } from '../server/checks/check';
import { check, type Dataset, unrecorded } from '../server/service';
import { example } from './support/corpus';
import { anew, edit, fileEdits, follow } from './support/living';

/** Everything about a dataset that somebody may see. */
function seen(dataset: Dataset): unknown {
  return {
    entities: [...dataset.entities.values()].map(
      ({ key, kind, name, items, inline, namings, conflicts, fields, children }) => ({
        key,
        kind,
        name,
        items: items.map(({ uri, node }) => `${uri} ${node.start}`),
        inline: inline.map(({ uri, path }) => `${uri} ${path.start}`),
        namings: namings.map(({ uri, text, span }) => `${uri} ${span.start} ${text}`),
        conflicts: conflicts.length,
        fields: fields.map(({ node }) => `${node.name.text} ${node.start}`),
        children: children.map(({ node }) => node.start),
      }),
    ),
    members: [...dataset.members]
      .filter(([, members]) => members.size > 0)
      .map(([key, members]) => [key, [...members.keys()]])
      .sort(),
    doubles: [...dataset.doubles.keys()].sort(),
    universes: [...dataset.universes].sort(),
    uses: dataset.files.map(({ uses, numberUses }) => [
      uses.map(({ path, targets }) => `${path.start} ${targets.join()}`),
      numberUses.map(({ node, season, number }) => `${node.start} ${season} ${number}`),
    ]),
    problems: check(dataset),
  };
}

const pieces = [
  'x',
  '"',
  '{',
  '}',
  '\n',
  ',',
  ': ',
  ' as ',
  '"""',
  'season 2 {',
  'in season 3',
  '@',
  '//',
  'person x "X"',
];

describe.each(['ballard', 'tour', 'mistakes'])('%s', (folder) => {
  it('is after any edits what it is anew', () => {
    const texts = example(folder);
    fc.assert(
      fc.property(fc.array(fileEdits(pieces), { minLength: 1, maxLength: 6 }), (edits) => {
        const followed = follow(texts);
        check(followed.living.snapshot());
        for (const one of edits) {
          edit(followed, one);
          check(followed.living.snapshot());
        }
        // Where nothing is recorded, as on the command line, the same is found.
        expect(seen(followed.living.snapshot())).toEqual(unrecorded(() => seen(anew(followed.files))));
      }),
      { numRuns: 60 },
    );
  }, 120_000);
});

it('knows the universes of a show that was no show for another declaration of its id', () => {
  const text = 'organization b\nshow b { universe: u }\n';
  const followed = follow(new Map([['a.series', text]]));
  edit(followed, { file: 0, at: 0, length: 1, text: '' });
  expect([...followed.living.universes]).toEqual([['b', ['u']]]);
});

it('looks only at what an edit reaches', () => {
  const texts = example('ballard');
  const { living, files } = follow(texts);
  const manuscript = files.find(({ file }) => file.uri.endsWith('ballard.series'))!;
  const checker = checkerOf(living);
  checker.finish();
  const all = checker.runs;
  const at = manuscript.text.indexOf('leads');
  living.change(manuscript.edit(at, at, 'x'));
  checker.finish();
  expect(checker.runs - all).toBeLessThan(all / 3);
});

it.each(['ballard', 'tour', 'mistakes'])(
  'finds what is wrong in one file of %s before it looks at others',
  (name) => {
    const texts = example(name);
    const all = check(follow(texts).living.snapshot());
    for (const uri of texts.keys()) {
      const checker = checkerOf(follow(texts).living);
      checker.lookInto(uri);
      expect(checker.problemsIn(uri)).toEqual(all.filter((problem) => problem.uri === uri));
    }
  },
);
