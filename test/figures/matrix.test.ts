// Who appears when: the table agrees with what the castings cover.
import { describe, expect, it } from 'vitest';
import { appearanceMatrix } from '../../server/guide/figures/matrix';
import type { Matrix } from '../../server/guide/figures/figure';
import { compileGuide } from '../../server/guide/compile';
import { appearancesIn } from '../../server/model/appearances';
import { touchesSeason } from '../../server/model/coverage';
import type { Dataset } from '../../server/model/dataset';
import { stateOf } from '../../server/model/seasons';
import { showsOf } from '../../server/model/shows';
import { datasetFrom } from '../support/dataset';
import { generatedShow, large } from '../support/generated-show';
import { exampleDataset, exampleGuide, guideFrom, showIn } from '../support/guides';

/** The rows as a reader sees them: the name, then a sign for each cell. */
function shown(matrix: Matrix | undefined): readonly string[] {
  const signs = { main: 'M', recurring: 'R', guest: 'G', absent: '.', unknown: '?' };
  return (matrix?.rows ?? []).map(({ link, cells }) => {
    const own = cells.map(({ state, episodes }) => `${signs[state]}${episodes ?? ''}`);
    return `${link.text}: ${own.join(' ')}`;
  });
}

function matrixOf(text: string): Matrix | undefined {
  return appearanceMatrix(showIn(guideFrom(text), 'x'));
}

describe('appearances by season', () => {
  it('follow the scopes of the castings', () => {
    const matrix = matrixOf(`show x "X" {
  season 1 { episodes: 10; released: 2020 }
  season 2 {
    episodes: 8
    released: 2021
    cast guest { p_d as d "D" }
  }
  season 3 { renewed: 2022 }
  cast main { p_a as a "A"; p_b as b "B" in season 1; p_c as c "C" in seasons 2.. }
  cast recurring { p_e as e "E" in s1e3, s1e5..s1e7; p_f as f "F" in s1e9..s2e2; p_g as g "G" in season 3 }
  cast guest { p_b as b in s2e1..s2e8 }
}
`);
    expect(matrix?.columns.map(({ short, state = '' }) => short + state)).toEqual(['1', '2', '3ordered']);
    expect(shown(matrix)).toEqual([
      'A: M M ?',
      'B: M G ?',
      'C: . M M',
      'E: R4 . ?',
      'F: R2 R2 ?',
      'G: . . R',
      'D: . G ?',
    ]);
  });

  it('say in words what the signs say', () => {
    const guide = exampleGuide('tour');
    const matrix = appearanceMatrix(showIn(guide, 'harrow_point'));
    const una = matrix?.rows.find(({ link }) => link.text === 'Una Marsh');
    expect(una?.cells.map(({ text }) => text)).toEqual([
      'Special guest stars, in 1 episode',
      'Does not appear',
      'Special guest stars, in 3 episodes',
      'Not yet known',
    ]);
  });

  it('are no picture where all characters appear alike', () => {
    const text = (scope: string): string => `show x "X" {
  season 1 { released: 2020 }
  season 2 { released: 2021 }
  cast main { p_a as a "A"; p_b as b "B"; p_c as c "C"${scope} }
}
`;
    expect(matrixOf(text(''))).toBeUndefined();
    expect(matrixOf(text(' in season 1'))).toBeDefined();
  });

  it('say nothing of films and pilots that stand in no season', () => {
    const matrix = matrixOf(`show x "X" {
  season 1 { released: 2020 }
  season 2 { released: 2021 }
  cast main { p_a as a "A"; p_b as b "B" in season 1; p_c as c "C" }
  episode pilot "Pilot" { cast main { p_d as d "D" } }
}
`);
    expect(shown(matrix)).toEqual(['A: M M', 'B: M .', 'C: M M']);
  });
});

it('has a column for each episode where there is one season', () => {
  const matrix = matrixOf(`show x "X" {
  season 1 {
    released: 2020
    episode 1 "One" { cast guest { p_c as c "C" } }
    episode 2..3 "Two and three" { cast guest { p_c as c; p_d as "Crowd" } }
  }
  cast main { p_a as a "A"; p_b as b "B" in s1e3 }
}
`);
  expect(matrix?.columns.map(({ short }) => short)).toEqual(['1', '2–3']);
  expect(shown(matrix)).toEqual(['A: M M', 'B: . M', 'C: G G', 'Crowd: . G']);
});

/** Character and season of every appearance, found on the dataset and not on the guide. */
function appearances(dataset: Dataset, id: string): readonly string[] {
  const show = showsOf(dataset).get(id)!;
  const seasons = show.runs.flatMap(({ key, seasons }) => seasons.map((season) => ({ key, season })));
  const own = appearancesIn(show).filter(({ role, casting }) => role.entity && !isDubbed(casting.credit));
  return seasons.flatMap(({ key, season }) => {
    if (season.number === 0) return [];
    const isOut = stateOf(season) === 'released';
    const here = own.filter(({ coverage }) =>
      coverage ? touchesSeason(coverage, key, season.number) : isOut,
    );
    return here.map(({ part }) => `${season.entity.key} ${part}`);
  });
}

function isDubbed({ qualifiers }: { readonly qualifiers: readonly { readonly type: string }[] }): boolean {
  return qualifiers.some(({ type }) => type === 'dub');
}

describe.each([
  ['ballard', exampleDataset('ballard'), 'ballard'],
  ['tour', exampleDataset('tour'), 'harrow_point'],
  ['tour', exampleDataset('tour'), 'keepers'],
  ['generated', datasetFrom(generatedShow(large)), 'large'],
])('of %s', (_, dataset, id) => {
  it(`agrees with the castings of ${id}`, () => {
    const matrix = appearanceMatrix(showIn(compileGuide(dataset), id))!;
    expect(matrix.left).toBe(0);
    const filled = matrix.rows.flatMap(({ link, cells }) =>
      cells.flatMap(({ state }, i) =>
        state === 'absent' || state === 'unknown' || link.ref === undefined
          ? []
          : [`${matrix.columns[i]!.link.ref} ${link.ref}`],
      ),
    );
    expect(filled.sort()).toEqual([...new Set(appearances(dataset, id))].sort());
  });
});
