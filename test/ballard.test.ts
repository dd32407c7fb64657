// The checklist of Ballard, walked by number against the compiled guide: 189 facts, the 16 traps in which
// naive designs are caught, and how many there are of everything.
import { describe, expect, it } from 'vitest';
import { check } from '../server/checks/check';
import { compileGuide } from '../server/guide/compile';
import {
  ballardDataset,
  begins,
  castingOf,
  castOf,
  castOnlyIn,
  creditedInOrder,
  creditsOf,
  dated,
  ends,
  entriesOf,
  includes,
  recounts,
  says,
  shown,
  showOf,
  subjectOf,
  tells,
  valuesOf,
  type Claim,
  type FactRow,
} from './support/ballard';
import { castFacts } from './support/ballard-cast';
import { checksum } from './support/ballard-checksum';
import { showFacts } from './support/ballard-show';
import { storyFacts } from './support/ballard-story';

const facts: readonly FactRow[] = [...showFacts, ...castFacts, ...storyFacts];
const dataset = ballardDataset();
const guide = compileGuide(dataset);
const ballard = showOf(guide, 'ballard');

function holds(...claims: readonly Claim[]): void {
  for (const claim of claims) claim(guide);
}

describe('the facts of Ballard', () => {
  for (const [number, statement, ...claims] of facts)
    it(`${number} ${statement}`, () => {
      expect(claims).not.toEqual([]);
      holds(...claims);
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

// Where a trap is that a check must stay silent, an edit shows that it would have spoken.
describe('the traps of Ballard', () => {
  it('nothing is found wrong, however small', () => expect(check(dataset)).toEqual([]));

  it('T1 only what is out is counted, and what is ordered may be cast', () => {
    holds(says('Ballard', 'seasons', '1'), castOnlyIn(2, 'Jenny Ballard'));
    expect(ballard.seasons.map(({ number }) => number)).toEqual([1, 2]);
    expect(problemsAfter(['  seasons: 1\n', '  seasons: 2\n'])).toEqual(['season-count ‹2›']);
    expect(problemsAfter(['in season 2: "Ballard', 'in season 3: "Ballard'])).toEqual(['unknown-season ‹3›']);
  });

  it('T2 developer, creator and co-creator are three jobs', () => {
    holds(
      creditedInOrder('developer', 'Michael Alaimo', 'Kendall Sherwood'),
      creditedInOrder('creator', 'Michael Alaimo', 'Kendall Sherwood'),
      creditedInOrder('co-creator', 'Michael Connelly'),
    );
  });

  it('T3 co-executive producers have a list of their own', () => {
    expect(ballard.crew.find(({ job }) => job === 'co-executive-producer')?.credits).toHaveLength(4);
    expect(creditsOf(guide, 'executive-producer')).not.toContain('@Jasmine Russ');
  });

  it('T4 the day of the renewal and its month go together', () => {
    holds(recounts('Development', 'In October 2025'), dated('Season 2', 'renewed', '2025-10-06'));
    const alsoOf = (date: string): readonly string[] =>
      problemsAfter(['2025-10-06 [deadline]', `2025-10-06 [deadline]\n    renewed: ${date}`]);
    expect(alsoOf('2025-10')).toEqual([]);
    expect(alsoOf('2025-11')).toEqual(['precision-conflict ‹2025-11›']);
  });

  it('T5 there are two genres where the lead names one', () => {
    holds(says('Ballard', 'genre', 'Crime drama', 'Police procedural'));
    const [summary] = valuesOf(guide, 'Ballard', 'summary').map(shown);
    expect(summary).toContain('police procedural');
    expect(summary).not.toMatch(/crime/i);
  });

  it('T6 titles and ranks stand apart from names', () => {
    const names = guide.characters.map(({ name }) => name).join('\n');
    expect(names).not.toMatch(/Detective|Councilman|Captain|Attorney|Officer|RHD|LAPD|[“”"(]/i);
    const titled = guide.characters.flatMap(({ name, facts: own }) =>
      own
        .filter(({ field }) => ['rank', 'title'].includes(field))
        .map(({ values }) => [name, ...values.map(({ text }) => text)].join(': ')),
    );
    expect(titled.toSorted()).toEqual([
      'Barrel: Detective',
      'Berchem: Captain',
      'Crate: Detective',
      'Harry Bosch: Detective',
      'Honey Chandler: Los Angeles County District Attorney',
      'Jake Pearlman: Councilman',
      'Jerry Edgar: Detective',
      'Renée Ballard: Detective',
      'Robert Olivas: Detective',
      'Ted Rawls: Reserve officer',
    ]);
  });

  it('T7 a character has one id, however it is called', () => {
    const ids = ['renee_ballard', 'martina_castro', 'zamira_parker', 'thomas_laffont'];
    for (const id of ids)
      expect(guide.characters.filter((one) => one.id === `ballard.${id}`)).toHaveLength(1);
    expect(guide.characters.map(({ id }) => id)).toContain('bosch_legacy.maurice_bassi');
    expect(valuesOf(guide, 'Ballard', 'premise')[0]).toMatchObject({
      markdown: expect.stringContaining(
        'Detective [Renée Ballard](series:ballard.renee_ballard) is',
      ) as string,
    });
  });

  it('T8 Ballard is a show, Renée and Jenny', () => {
    const named = entriesOf(guide).filter(({ kind, name }) => /\bBallard$/.test(name) && kind !== 'source');
    expect(named.map(({ kind, id }) => `${kind} ${id}`).toSorted()).toEqual([
      'character ballard.jenny_ballard',
      'character ballard.renee_ballard',
      'show ballard',
    ]);
    expect(
      problemsAfter(
        ['character jenny_ballard {', 'character jenny_ballard {\n    short-name: "Ballard"'],
        ['character renee_ballard {', 'character renee_ballard {\n    short-name: "Ballard"'],
      ),
    ).toEqual(['alias-collision ‹"Ballard"›']);
  });

  it('T9 Hector Hugo and Jamie Hector are two people', () => {
    const hectors = guide.people.filter(({ name }) => name.includes('Hector'));
    expect(hectors.map(({ name }) => name)).toEqual(['Hector Hugo', 'Jamie Hector']);
    expect(problemsAfter(['"Kevin Dunn"', '"Jamie Hecttor"'])).toEqual([
      'near-duplicate-person ‹jamie_hector›',
    ]);
  });

  it('T10 all six reprises are read alike, and no text of a line ends in a full stop', () => {
    expect(castOf(guide, 'special-guest').map(({ reprising }) => reprising.length)).toEqual([
      2, 2, 2, 2, 1, 2,
    ]);
    const texts = castOf(guide).flatMap(({ description }) => (description ? [description.text] : []));
    expect(texts).toHaveLength(27);
    for (const text of texts) expect(text).not.toMatch(/\.$|reprising/);
  });

  it('T11 years are whole', () => {
    holds(says('Bosch', 'runs', '2014..2021'), says('Bosch: Legacy', 'runs', '2022..2025'));
  });

  it('T12 present is no date', () => {
    holds(begins('Ballard', 'runs', '2025-07-09'), ends('Ballard', 'runs', 'present'));
    expect(valuesOf(guide, 'Ballard', 'runs')[0]).not.toHaveProperty('to');
  });

  it('T13 quotation marks, accents and emphasis are kept', () => {
    holds(
      includes('Berchem', 'traits', "a “cop's cop”"),
      tells('Rotten Tomatoes review', 'consensus', '*Bosch*'),
    );
    expect(castingOf(guide, 'Berchem').description?.text).toContain('"cop\'s cop"');
    expect(subjectOf(guide, 'Renée Ballard').name).toBe('Ren\u00e9e Ballard');
  });

  it('T14 ten episodes may go unlisted', () => {
    holds(says('Ballard', 'episodes', '10'), says('Season 1', 'episodes', '10'));
    expect([...ballard.episodes, ...ballard.seasons.flatMap(({ episodes }) => episodes)]).toEqual([]);
    expect(problemsAfter(['  episodes: 10\n\n', '  episodes: 9\n\n'])).toEqual(['season-sum ‹9›']);
  });

  it('T15 a character may have no description, and another no name', () => {
    expect(castingOf(guide, 'Janet Olivas').description).toBeUndefined();
    holds(
      says('Jake Pearlman', 'sibling-of', 'a sister who was murdered'),
      says('Abril Cortes', 'girlfriend-of', 'the victim of a murder that the unit investigates'),
    );
  });

  it('T16 the season is that of the casting, not of the character', () => {
    holds(castOnlyIn(1, 'Ted Rawls'), castOnlyIn(2, 'Jenny Ballard'));
    expect(castOf(guide).filter(({ scope }) => scope)).toHaveLength(2);
    for (const character of guide.characters) {
      expect(character).not.toHaveProperty('scope');
      const said = [...character.facts.flatMap(({ values }) => values), ...character.relations];
      expect(said.filter(({ scope }) => scope)).toEqual([]);
    }
  });
});

describe('the checksum of Ballard', () => {
  it.each(checksum)('%s', (_, claim) => claim(guide));
});
