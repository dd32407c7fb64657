// Names, dates and coverage: what an id means where it stands, and where it is meant.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coverageOf, inWords, isEmpty, overlap } from '../server/model/coverage';
import { datasetOf } from '../server/model/dataset';
import { isBefore, readDate, type PartialDate } from '../server/model/dates';
import { fileScope, summarise } from '../server/model/facts';
import { occurrences } from '../server/model/occurrences';
import { resolve, resolveNumber, visible } from '../server/model/resolve';
import { stateOf } from '../server/model/seasons';
import { showsOf } from '../server/model/shows';
import { parse } from '../server/syntax/parse';
import { example } from './support/corpus';
import { datasetFrom, filesOf } from './support/dataset';

const two = `//- bosch.series
show bosch "Bosch" {
  cast main { titus_welliver "Titus Welliver" as harry_bosch "Harry Bosch" }
  character harry_bosch { friend-of: edgar }
  character edgar "Jerry Edgar"
  season 1 { episode 1 "Pilot" {} }
}
//- ballard.series
show ballard "Ballard" {
  spinoff-of: bosch
  premise: """After @bosch.harry_bosch. And @edgar."""
  cast main {
    maggie_q "Maggie Q" as ballard "Renée Ballard" in season 2
    titus_welliver as bosch.harry_bosch reprising bosch in s1e1, bosch.s1e1
  }
  character edgar "Edgar the cat" { friend-of: ballard }
  season 2 { renewed: 2025-10-06 [deadline] }
}
source deadline "Deadline"
`;

/** Where each use of an id leads: \`id → key\`, in the order of the files. */
function meanings(fixture: string): readonly string[] {
  const dataset = datasetFrom(fixture);
  const named = dataset.files.flatMap(({ uses }) =>
    uses.map(
      (use) => `${use.path.ids.map(({ text }) => text).join('.')} → ${resolve(dataset, use)?.key ?? '?'}`,
    ),
  );
  const numbered = dataset.files.flatMap(({ numberUses }) =>
    numberUses.map(
      (use) =>
        `s${use.season}${use.number === undefined ? '' : `e${use.number}`} → ${resolveNumber(dataset, use)?.key ?? '?'}`,
    ),
  );
  return [...named, ...numbered];
}

describe('names', () => {
  it('mean what is nearest, of the kind that is meant', () => {
    expect(meanings(two)).toEqual([
      'bosch → bosch',
      'bosch.harry_bosch → bosch.harry_bosch',
      'edgar → ballard.edgar',
      'maggie_q → maggie_q',
      'ballard → ballard.ballard',
      'titus_welliver → titus_welliver',
      'bosch.harry_bosch → bosch.harry_bosch',
      'bosch → bosch',
      'bosch → bosch',
      'ballard → ballard.ballard',
      'deadline → deadline',
      'titus_welliver → titus_welliver',
      'harry_bosch → bosch.harry_bosch',
      'edgar → bosch.edgar',
      's2 → ballard.s2',
      's1e1 → ?',
      's1e1 → bosch.s1e1',
    ]);
  });

  it('are found in every file, by their dotted paths too', () => {
    const dataset = datasetFrom(two);
    const found = (key: string): readonly string[] =>
      occurrences(dataset, dataset.entities.get(key)!).map(({ uri, span, type }) => {
        const text = filesOf(two).get(uri)!;
        const line = text.slice(0, span.start).split('\n').length;
        return `${uri}:${line} ${type} ${text.slice(span.start, span.end)}`;
      });
    expect(found('bosch.harry_bosch')).toEqual([
      'ballard.series:3 mention harry_bosch',
      'ballard.series:6 use harry_bosch',
      'bosch.series:2 use harry_bosch',
      'bosch.series:3 declaration harry_bosch',
    ]);
    expect(found('bosch')).toEqual([
      'ballard.series:2 use bosch',
      'ballard.series:3 mention bosch',
      'ballard.series:6 use bosch',
      'ballard.series:6 use bosch',
      'ballard.series:6 use bosch',
      'bosch.series:1 declaration bosch',
    ]);
    expect(found('maggie_q')).toEqual(['ballard.series:5 declaration maggie_q']);
  });

  it('of a universe are known in its shows, and by path elsewhere', () => {
    const fixture = `universe bosch_universe "Bosch universe" { character honey "Honey Chandler" }
show a "A" { universe: bosch_universe; cast main { p "P" as honey } }
show b "B" { cast main { q "Q" as bosch_universe.honey; q as honey } }`;
    expect(meanings(fixture).filter((line) => line.includes('honey'))).toEqual([
      'honey → bosch_universe.honey',
      'bosch_universe.honey → bosch_universe.honey',
      'honey → ?',
    ]);
  });

  it('declared at first mention do not shadow what is known there', () => {
    const dataset = datasetFrom(
      'character munch "John Munch"\nshow a "A" { cast main { p "P" as munch "John Munch" } }',
    );
    expect([...dataset.entities.keys()]).toEqual(['munch', 'a', 'p']);
  });

  it('do not depend on the order of the files', () => {
    const facts = [...example('ballard')].map(([name, text]) => summarise(name, text));
    const keys = (files: typeof facts): unknown => {
      const { entities } = datasetOf(files);
      return [...entities.values()].map(({ key, kind, name }) => [key, kind, name]);
    };
    fc.assert(
      fc.property(fc.shuffledSubarray(facts, { minLength: facts.length }), (shuffled) => {
        expect(keys(shuffled)).toEqual(keys(facts));
      }),
      { numRuns: 20 },
    );
  });

  it('that can be used somewhere are listed by nearness', () => {
    const dataset = datasetFrom(two);
    const scope = { ...fileScope, owner: 'ballard', run: 'ballard' };
    expect(visible(dataset, scope, ['character']).map(({ key }) => key)).toEqual([
      'ballard.edgar',
      'ballard.ballard',
    ]);
  });
});

describe('dates', () => {
  const read = (text: string): PartialDate | string | undefined => readDate({ text });

  it.each([
    ['2025', '2025-01-01', '2025-12-31'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2025-07-09', '2025-07-09', '2025-07-09'],
    ['2026-autumn', '2026-09-01', '2026-11-30'],
    ['1967~', '1967-01-01', '1967-12-31'],
  ])('%s means %s to %s', (text, first, last) => expect(read(text)).toMatchObject({ first, last }));

  it.each([
    ['2025-02-30', 'February 2025 has 28 days'],
    ['2014-21', 'there is no month 21; the years 2014 to 2021 are written `2014..2021`'],
    ['2025-22-09', 'there is no month 22; the month comes before the day'],
    [
      '09-22-189',
      'a year has four digits; dates are written `2025`, `2025-07`, `2025-07-09`, `2026-autumn`, `1967~` or `tba`',
    ],
    [
      '2025-7-9',
      '`2025-7-9` is not a date; dates are written `2025`, `2025-07`, `2025-07-09`, `2026-autumn`, `1967~` or `tba`',
    ],
  ])('%s is refused', (text, message) => expect(read(text)).toBe(message));

  it('come before others only if they surely do', () => {
    const before = (a: string, b: string): boolean =>
      isBefore(read(a) as PartialDate, read(b) as PartialDate);
    expect(before('2024', '2025-01')).toBe(true);
    expect(before('2025', '2025-07-09')).toBe(false);
    expect(before('1967~', '1968')).toBe(false);
  });
});

describe('coverage', () => {
  const dataset = datasetFrom('show a "A" { season 1; season 2; era old "Old" { season 1 } }');
  const scope = { ...fileScope, owner: 'a', run: 'a' };
  const coverage = (qualifiers: string): ReturnType<typeof coverageOf> => {
    const [credit] = parse(`p, q ${qualifiers}`).statements;
    return coverageOf(dataset, credit?.type === 'credit' ? credit.qualifiers : [], scope);
  };

  it.each([
    ['', ''],
    ['in season 1', 'season 1'],
    ['in seasons 1..3, 5', 'seasons 1–3, 5'],
    ['in seasons 3..', 'seasons 3–'],
    ['in s1e3, s1e5..s1e7', 's1e3, s1e5–s1e7'],
    ['in s2', 'season 2'],
    ['in seasons 1..2, s3e4', 'seasons 1–2, s3e4'],
    ['in old seasons 1..2', 'seasons 1–2'],
  ])('%j is %j in words', (qualifiers, words) => expect(inWords(coverage(qualifiers))).toBe(words));

  it.each([
    ['in season 1', 'in season 2', false],
    ['in seasons 1..3', 'in season 2', true],
    ['in seasons 3..', 'in season 9', true],
    ['in s1e3', 'in season 1', true],
    ['in s1e1..s1e3', 'in s1e4', false],
    ['in old', 'in season 1', false],
    ['in old season 1', 'in season 1', false],
    ['in old season 1', 'in old', true],
    ['', 'in season 7', true],
  ])('%j and %j', (a, b, expected) => expect(overlap(coverage(a), coverage(b))).toBe(expected));

  it('knows a range that runs backwards', () => {
    expect(coverage('in seasons 4..2')!.map(isEmpty)).toEqual([true]);
  });
});

describe('shows', () => {
  it('have runs, seasons and episodes in the order of their numbers', () => {
    const fixture = `show a "A" {
  season 2 { episode 3.5 "c" {}; episode 1 "a" {}; episode 53..54 "d" {}; episode 3a "b" {}; episode film "Film" {} }
  season 1 { part 1 { episode 1 "x" {} } }
  era old "Old" { season 1 { episode 1 "y" {} } }
}`;
    const runs = showsOf(datasetFrom(fixture)).get('a')!.runs;
    const listed = runs.map((run) =>
      run.seasons.map(
        (season) => `${season.entity.key}: ${season.episodes.map(({ entity }) => entity.id).join(' ')}`,
      ),
    );
    expect(listed).toEqual([['a.s1: s1e1', 'a.s2: s2e1 s2e3a s2e3.5 s2e53..54 film'], ['a.old.s1: s1e1']]);
  });

  it.each([
    ['released: 2025-07-09', 'released'],
    ['renewed: 2025-10-06', 'ordered'],
    ['announced: 2025; filmed: 2025-10..2025-12', 'filming'],
    ['released: tba', 'announced'],
    ['cancelled: 2025', 'cancelled'],
    ['', 'released'],
  ])('a season with `%s` is %s', (fields, state) => {
    const show = showsOf(datasetFrom(`show a "A" { season 1 { ${fields} } }`)).get('a')!;
    expect(stateOf(show.runs[0]!.seasons[0]!)).toBe(state);
  });
});

it('parts and segments are pieces of what they stand in, whether they have numbers or ids', () => {
  const dataset = datasetFrom(`show a "A" {
  season 1 {
    part 1 "Volume"
    episode 1 { segment a "First"; segment 2 "Second"; part 1 }
    episode 2 { segment a "Third" }
    episode film { segment a "Fourth" }
  }
  character a "Someone"
}`);
  const pieces = [...dataset.entities.values()].filter(({ kind }) => kind === 'part' || kind === 'segment');
  expect(pieces.map(({ key, container, name }) => [key, container, name])).toEqual([
    ['a.s1/part1', 'a.s1', 'Volume'],
    ['a.s1e1/a', 'a.s1e1', 'First'],
    ['a.s1e1/segment2', 'a.s1e1', 'Second'],
    ['a.s1e1/part1', 'a.s1e1', '/part1'],
    ['a.s1e2/a', 'a.s1e2', 'Third'],
    ['a.film/a', 'a.film', 'Fourth'],
  ]);
  expect(dataset.entities.get('a.a')?.kind).toBe('character');
});
