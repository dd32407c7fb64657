// Rules on reception and awards: where they fire, and the true things that must leave them silent.
import { describe, expect, it } from 'vitest';
import { audienceRules } from '../server/checks/audience';
import { awardRules } from '../server/checks/awards';
import { receptionRules } from '../server/checks/reception';
import { shownBy } from './support/rules';

const shown = shownBy([...receptionRules, ...audienceRules, ...awardRules]);

function review(name: string, fields: string): readonly string[] {
  return shown(`show dusk "Dusk" { review "${name}" { ${fields} } }`);
}

describe('percent-range', () => {
  it('fires wherever a percentage stands', () => {
    expect(review('Rotten Tomatoes', 'score: 108%')).toEqual([
      'percent-range ‹108%› a percentage ends at 100, and this is `108%`',
    ]);
    expect(shown('show dusk "Dusk" { season 1 { share: 240% } }')).toHaveLength(1);
  });

  it('is silent at the ends', () => expect(review('Rotten Tomatoes', 'score: 100%')).toEqual([]));
});

describe('score-range', () => {
  it('fires, and offers the next scale', () => {
    expect(review('Telescope', 'score: 83/10')).toEqual([
      'score-range ‹83/10› 83 is more than the scale holds; did you mean `83/100`?',
    ]);
    expect(review('Telescope', 'average: 8/0')).toEqual([
      'score-range ‹8/0› a scale cannot end at 0; did you mean `8/10`?',
    ]);
  });

  it.each(['score: 10/10', 'score: 0/5', 'average: 8.1/10'])('is silent: %s', (score) =>
    expect(review('Telescope', score)).toEqual([]),
  );
});

describe('metacritic-label', () => {
  const label = (score: string, words: string, name = 'Metacritic'): readonly string[] =>
    review(name, `score: ${score}; label: "${words}"`);

  it('fires, and says which one is earned', () => {
    expect(label('83/100', 'generally favorable')).toEqual([
      'metacritic-label ‹"generally favorable"› 83 of 100 is `universal acclaim` at Metacritic, not `generally favorable`',
    ]);
    expect(label('60/100', 'Generally Favourable Reviews')).toHaveLength(1);
    expect(label('8.0/10', 'Universal acclaim', 'metacritic')).toHaveLength(1);
  });

  it.each([
    ['83/100', 'universal acclaim'],
    ['81/100', 'Universal Acclaim'],
    ['80/100', 'generally favourable reviews'],
    ['61/100', 'generally favorable'],
    ['60/100', 'mixed or average reviews'],
    ['40/100', 'mixed or average'],
    ['39/100', 'generally unfavorable'],
    ['19/100', 'overwhelming dislike'],
    ['8.3', 'generally favorable'],
    ['90/100', 'allgemeine Begeisterung'],
  ])('is silent: %s, %s', (score, words) => expect(label(score, words)).toEqual([]));

  it('looks at Metacritic only', () => {
    expect(label('83/100', 'generally favorable', 'Telescope')).toEqual([]);
    expect(review('Metacritic', 'type: audience; score: 8.3/10; label: "generally favorable"')).toEqual([]);
  });
});

describe('percent-count', () => {
  const of = (percent: string, count: number): readonly string[] =>
    review('Rotten Tomatoes', `score: ${percent}; reviews: ${count}`);

  it('fires, and names the nearest', () =>
    expect(of('95%', 7)).toEqual([
      'percent-count ‹95%› 95% cannot come from 7 reviews; 6 of 7 are 86%, 7 of 7 are 100%',
    ]));

  it.each([
    ['100%', 22],
    ['86%', 7],
    ['85%', 7],
    ['0%', 3],
    ['67%', 3],
    ['66%', 3],
    ['97%', 240],
    ['85.7%', 7],
    ['95%', 0],
  ])('is silent: %s of %d', (percent, count) => expect(of(percent, count)).toEqual([]));

  it('leaves averages alone', () => {
    expect(review('Telescope', 'score: 95%; reviews: 7; method: "weighted average"')).toEqual([]);
    expect(review('Metacritic', 'score: 95%; reviews: 7')).toEqual([]);
  });
});

describe('viewers-scale', () => {
  const season = (...figures: readonly string[]): readonly string[] => {
    const episodes = figures.map((figure, i) => `episode ${i + 1} { ${figure && `viewers: ${figure}`} }`);
    return shown(`show dusk "Dusk" { season 1 {\n${episodes.join('\n')}\n} }`);
  };

  it('fires for units among millions, and the reverse', () => {
    expect(season('9.38', '5.07', '9380000', '4.96', '5.3')).toEqual([
      'viewers-scale ‹9380000› `9380000` is far above the figures around it, like `5.3`; did you mean `9.38`?',
    ]);
    expect(season('9.38M', '5.07M', '4.4', '4.96M')).toEqual([
      'viewers-scale ‹4.4› `4.4` is far below the figures around it, like `5.07M`; did you mean `4.4M`?',
    ]);
    expect(season('938000', '507000', '4.96M', '496000', '4960000')).toHaveLength(1);
  });

  it('fires for a point in the wrong place', () =>
    expect(season('9.38M', '9.07M', '91.2M', '8.96M')).toEqual([
      'viewers-scale ‹91.2M› `91.2M` is far above the figures around it, like `9.07M`',
    ]));

  it.each([
    ['steps that happen', ['9.38M', '5.07M', '22.9M', '4.96M', '2.1M']],
    ['episodes without a figure', ['9.38M', '', '5.07M', '', '', '4.96M', '5.2M']],
    ['too few to tell', ['9.38M', '5070000000', '']],
    ['another measure', ['9.38M', '5.07M', '5.1M, 0.4M (online)', '4.96M', '5M']],
  ])('is silent: %s', (_, figures) => expect(season(...figures)).toEqual([]));

  it('lets a show fade over the years', () => {
    const seasons = [30, 24, 18, 12, 8, 5, 3, 2, 1.2].map((n, i) => `season ${i + 1} { viewers: ${n}M }`);
    expect(shown(`show dusk "Dusk" {\n${seasons.join('\n')}\n}`)).toEqual([]);
  });

  it('leaves specials alone', () => {
    const episodes = ['5M', '5.1M', '5.2M', '5M'].map(
      (figure, i) => `episode ${i + 1} { viewers: ${figure} }`,
    );
    const webisode = 'episode 5 { type: webisode; viewers: 0.2M }';
    expect(shown(`show dusk "Dusk" { season 1 {\n${[...episodes, webisode].join('\n')}\n} }`)).toEqual([]);
  });
});

describe('award-year', () => {
  const award = (fields: string, name = 'Dial Awards'): string => `award "${name}" { ${fields} }`;

  it('fires for shows, seasons, episodes and works', () => {
    expect(shown(`show dusk "Dusk" { runs: 2015-02-01..; ${award('year: 2012')} }`)).toEqual([
      'award-year ‹2012› an award of 2012 is too early for `Dusk`, which came out on 2015-02-01',
    ]);
    expect(shown(`show dusk "Dusk" { season 2 { aired: 2016; ${award('year: 2015')} } }`)).toEqual([
      'award-year ‹2015› an award of 2015 is too early for season 2, which came out in 2016',
    ]);
    expect(shown(`work novel "Novel" { published: 2017; ${award('year: 2016')} }`)).toHaveLength(1);
    expect(shown(`work film "Film" { type: film; released: 2017; ${award('year: 2016')} }`)).toHaveLength(1);
    const episode = `season 5 { episode 14 { aired: 2013-09-15 } }`;
    expect(
      shown(`show dusk "Dusk" { runs: 2008..2013; ${episode}\n${award('year: 2012; for: s5e14')} }`),
    ).toEqual(['award-year ‹2012› an award of 2012 is too early for `s5e14`, which came out on 2013-09-15']);
  });

  it('looks at each of several years', () => {
    expect(
      shown(`show dusk "Dusk" { runs: 2008-01-20..2013; ${award('year: 2007, 2008, 2009, 2006')} }`),
    ).toEqual([
      'award-year ‹2007› an award of 2007 is too early for `Dusk`, which came out on 2008-01-20',
      'award-year ‹2006› an award of 2006 is too early for `Dusk`, which came out on 2008-01-20',
    ]);
  });

  it.each([
    ['several years', `show dusk "Dusk" { runs: 2008..2013; ${award('year: 2008, 2009, 2010')} }`],
    ['the same year', `show dusk "Dusk" { runs: 2015-02-01..; ${award('year: 2015')} }`],
    ['a festival', `show dusk "Dusk" { runs: 2015..; ${award('year: 2014', 'Cannes Festival')} }`],
    ['a script', `show dusk "Dusk" { runs: 2015..; ${award('year: 2014; category: "Best Pilot Script"')} }`],
    [
      'an earlier release',
      `show dusk "Dusk" { runs: 2015..; release "Preview" { date: 2014 }\n${award('year: 2014')} }`,
    ],
    ['a person', `person ann "Ann" { born: 1980; ${award('year: 1979')} }`],
    ['no dates', `show dusk "Dusk" { ${award('year: 2014')} }`],
  ])('is silent: %s', (_, text) => expect(shown(text)).toEqual([]));
});
