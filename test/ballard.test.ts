// The checklist of Ballard, walked by number against the compiled guide: 189 facts, and the 16 traps in
// which naive designs are caught.
import { describe, expect, it } from 'vitest';
import { check } from '../server/checks/check';
import { compileGuide } from '../server/guide/compile';
import {
  ballardDataset,
  begins,
  castingOf,
  castOf,
  creditedInOrder,
  ends,
  entriesOf,
  says,
  showOf,
  subjectOf,
  tells,
  valuesOf,
  type FactRow,
} from './support/ballard';
import { castFacts } from './support/ballard-cast';
import { showFacts } from './support/ballard-show';
import { storyFacts } from './support/ballard-story';

const facts: readonly FactRow[] = [...showFacts, ...castFacts, ...storyFacts];
const dataset = ballardDataset();
const guide = compileGuide(dataset);
const ballard = showOf(guide, 'ballard');

describe('the facts of Ballard', () => {
  for (const [number, statement, ...claims] of facts)
    it(`${number} ${statement}`, () => {
      expect(claims).not.toEqual([]);
      for (const claim of claims) claim(guide);
    });

  it('are all of the checklist, each once', () => {
    expect(facts.map(([number]) => number)).toEqual(Array.from({ length: 189 }, (_, i) => i + 1));
  });
});

/** What is wrong with the example once it is edited: `code ‹text under the squiggle›`. */
function problemsAfter(...edits: readonly (readonly [old: string, text: string])[]): readonly string[] {
  const edited = ballardDataset(...edits);
  const texts = new Map(edited.files.map(({ uri, text }) => [uri, text]));
  return check(edited).map(
    ({ code, uri, span }) => `${code} ‹${texts.get(uri)!.slice(span.start, span.end)}›`,
  );
}

describe('the traps of Ballard', () => {
  it('nothing is wrong, however small', () => expect(check(dataset)).toEqual([]));

  it('T1 only released seasons are counted, and ordered ones have a cast', () => {
    says('Ballard', 'seasons', '1')(guide);
    expect(ballard.seasons.map(({ number }) => number)).toEqual([1, 2]);
    expect(castingOf(guide, 'Jenny Ballard').scope?.text).toBe('season 2');
    expect(problemsAfter(['  seasons: 1\n', '  seasons: 2\n'])).toEqual(['season-count ‹2›']);
    expect(problemsAfter(['in season 2: "Ballard', 'in season 3: "Ballard'])).toEqual(['x']);
  });

  it('T2 developers, creators and the co-creator are three jobs', () => {
    creditedInOrder('creator', 'Michael Alaimo', 'Kendall Sherwood')(guide);
    creditedInOrder('developer', 'Michael Alaimo', 'Kendall Sherwood')(guide);
    creditedInOrder('co-creator', 'Michael Connelly')(guide);
  });
});
void [begins, castOf, ends, entriesOf, subjectOf, tells, valuesOf];
