// Episodes, their numbers and their parts: where the rules speak up, and the many ways of counting on
// which they must not.
import { describe, expect, it } from 'vitest';
import { shownProblems } from './support/dataset';

/** What is said of a show with this block. */
function inShow(block: string): readonly string[] {
  return shownProblems(`show probe "Probe" {\n${block}\n}\n`);
}

/** A season with these episodes, each with a title of its own. */
function season(number: number, numbers: readonly (number | string)[], fields = ''): string {
  const episodes = numbers.map((label, i) => `episode ${label} "Title ${number}/${i + 1}"`);
  return `season ${number} { ${[fields, ...episodes].filter(Boolean).join('; ')} }\n`;
}

/** The whole numbers of a range. */
function upTo(last: number, first = 1): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

describe('duplicate-episode', () => {
  it.each([
    [season(1, [1, 2, 2]), 'duplicate-episode ‹2› `Probe` has episode 2 twice in season 1'],
    [season(1, [1, '2..3', 3]), 'duplicate-episode ‹3› `Probe` has episode 3 twice in season 1'],
    [season(1, [1, '02', 2]), 'duplicate-episode ‹2› `Probe` has episode 2 twice in season 1'],
    [season(1, [1, '1a', '1a']), 'duplicate-episode ‹1a› `Probe` has episode 1a twice in season 1'],
    [
      'season 1 { part 1 { episode 1 "A" }\n part 2 { episode 1 "B" } }',
      'duplicate-episode ‹1› `Probe` has episode 1 twice in season 1',
    ],
    ['episode 1 "A"; episode 1 "B"', 'duplicate-episode ‹1› `Probe` has episode 1 twice'],
  ])('%s', (block, problem) => {
    expect(inShow(block)).toContain(problem);
  });

  it('fires on two blocks of a season with two titles', () => {
    expect(
      shownProblems('show x "X" { season 1 { episode 1 "A" } }\nshow x { season 1 { episode 1 "B" } }'),
    ).toEqual(['duplicate-episode ‹1› `X` has episode 1 twice in season 1']);
  });

  it.each([
    ['two seasons', season(1, [1, 2]) + season(2, [1, 2])],
    [
      'two eras',
      `era a "A" { ${season(1, [1, 2])} }\nera b "B" { season 1 { episode 1 "Z"; episode 2 "Y" } }`,
    ],
    ['suffixes and decimals', season(1, [1, 2, 3, 3.5, 4, '4a'])],
    ['one airing with two numbers', season(5, ['1..2', 3])],
    [
      'another block that says more',
      'season 1 { episode 1 "A" }\n}\nshow probe { season 1 { episode 1 "A" { runtime: 20min } }',
    ],
    [
      'parts of one episode',
      'season 1 { episode 1 "A" { part 1 { aired: 2003-07-17 }\n part 2 { aired: 2003-07-24 } } }',
    ],
  ])('is silent on %s', (_, block) => {
    expect(inShow(block)).toEqual([]);
  });
});

describe('episode-gap', () => {
  it.each([
    [season(1, [1, 2, 4]), 'episode-gap ‹4› episode 3 is missing before episode 4'],
    [season(1, ['1..2', 5]), 'episode-gap ‹5› episodes 3 and 4 are missing before episode 5'],
    ['episode 1 "A"; episode 2 "B"; episode 4 "C"', 'episode-gap ‹4› episode 3 is missing before episode 4'],
  ])('%s', (block, problem) => {
    expect(inShow(block)).toEqual([problem]);
  });

  it.each([
    ['decimals', season(1, [1, 2, 3, 3.25, 3.5, 3.75, 4])],
    ['ranges', season(1, ['1..2', 3, '4..5', 6])],
    ['suffixes', season(1, [190, 191, '192a', 193])],
    ['any order', season(1, [3, 1, 2])],
    ['specials', `season 0 { episode 3 "Three" { aired: 2005-12-25 } }\n${season(1, [1, 2])}`],
    ['a picked episode', season(5, [14], 'episodes: 16')],
    ['a few picked episodes', season(1, [1, 7, 13])],
    ['two picked episodes', season(1, [1, 3])],
    ['two gaps', season(1, [1, 3, 4, 6])],
    ['a wide gap', season(1, [1, 2, 3, 7, 8])],
    ['a list that starts later', season(1, [2, 3, 4])],
    ['numbers that go on', season(1, upTo(13)) + season(2, upTo(26, 14))],
    [
      'a pilot with an id',
      'season 1 { episode pilot "Pilot" { status: unaired }\n episode 1 "A"; episode 2 "B" }',
    ],
    [
      'films between the seasons',
      `episode film "The Film" { after: s1 }\n${season(1, [1, 2])}${season(2, [1, 2])}`,
    ],
  ])('is silent on %s', (_, block) => {
    expect(inShow(block)).toEqual([]);
  });
});

describe('episode-count', () => {
  it.each([
    [
      season(1, upTo(9), 'episodes: 10'),
      'episode-count ‹10› season 1 says 10 episodes, but 9 are listed; list the others, or put a note behind the number',
    ],
    [
      season(1, upTo(3), 'episodes: 2'),
      'episode-count ‹2› season 1 says 2 episodes, but 3 are listed; correct the number, or put a note behind it',
    ],
    [
      season(1, [1, '2..3'], 'episodes: 4'),
      'episode-count ‹4› season 1 says 4 episodes, but 2 or 3 are listed; list the others, or put a note behind the number',
    ],
    [
      'episodes: 3; episode 1 "A"; episode 2 "B"',
      'episode-count ‹3› `Probe` says 3 episodes, but 2 are listed; list the others, or put a note behind the number',
    ],
  ])('%s', (block, problem) => {
    expect(inShow(block)).toEqual([problem]);
  });

  it.each([
    ['no list at all', 'season 1 { episodes: 10 }'],
    ['a double airing counted once', season(1, [1, '2..3'], 'episodes: 2')],
    ['a double airing counted twice', season(1, [1, '2..3'], 'episodes: 3')],
    [
      'a double airing seen in the overall number',
      'season 1 { episodes: 3; episode 1 "A" { overall: 1..2 }\n episode 2 "B" }',
    ],
    ['decimals left out', season(1, [1, 2, 3, 3.5], 'episodes: 3')],
    ['decimals counted', season(1, [1, 2, 3, 3.5], 'episodes: 4')],
    [
      'an unaired episode',
      'season 1 { episodes: 2; episode 1 "A"; episode 2 "B"; episode 3 "C" { status: unaired } }',
    ],
    ['a running season', season(1, upTo(3), 'status: running; episodes: 10')],
    ['a season that goes on', season(1, upTo(3), 'aired: 2025-09-01..present; episodes: 10')],
    ['a season to come', season(1, upTo(3), 'status: filming; episodes: 10')],
    ['a note', season(1, upTo(6), 'episodes: 3 (and 3 unaired)')],
    ['a count of those made', season(1, upTo(6), 'episodes: 3; episodes-produced: 6')],
    ['one picked episode', season(3, [1], 'episodes: 26')],
    ['picked episodes', season(5, [14, 16], 'episodes: 16')],
  ])('is silent on %s', (_, block) => {
    expect(inShow(block)).toEqual([]);
  });
});

describe('season-sum', () => {
  it.each([
    [
      'episodes: 21\nseason 1 { episodes: 10 }\nseason 2 { episodes: 10 }',
      'season-sum ‹21› `Probe` says 21 episodes, but its seasons have 20',
    ],
    [
      `episodes: 5\n${season(1, [1, 2])}${season(2, [1, 2])}`,
      'season-sum ‹5› `Probe` says 5 episodes, but its seasons have 4',
    ],
    [
      'episodes: 9\nera a "A" { season 1 { episodes: 6 } }\nera b "B" { episodes: 4 }',
      'season-sum ‹9› `Probe` says 9 episodes, but its seasons have 10',
    ],
  ])('%s', (block, problem) => {
    expect(inShow(block)).toEqual([problem]);
  });

  it.each([
    ['Ballard', 'episodes: 10\nseason 1 { episodes: 10 }\nseason 2 { renewed: 2025-10-06 }'],
    [
      'a season to come with a count',
      'episodes: 10\nseason 1 { episodes: 10 }\nseason 2 { renewed: 2025-10-06; episodes: 8 }',
    ],
    ['a season without a count', 'episodes: 30\nseason 1 { episodes: 10 }\nseason 2'],
    [
      'seasons that are not all listed',
      'episodes: 73\nseasons: 8\nseason 1 { episodes: 10 }\nseason 2 { episodes: 10 } // series-ignore season-count',
    ],
    ['specials', 'episodes: 12\nseason 0 { episodes: 2 }\nseason 1 { episodes: 10 }'],
    ['a film', 'episodes: 11\nepisode film "The Film"\nseason 1 { episodes: 10 }'],
    ['double airings', `episodes: 3\n${season(1, ['1..2', 3])}`],
    ['a note', 'episodes: 236 (as usually counted)\nseason 1 { episodes: 228 }'],
  ])('is silent on %s', (_, block) => {
    expect(inShow(block).filter((problem) => !problem.startsWith('season-count'))).toEqual([]);
  });
});

describe('overall-number', () => {
  const numbered = (overall: readonly (readonly [number | string, number | string])[]): string =>
    overall.map(([number, all], i) => `episode ${number} "Title ${all}/${i}" { overall: ${all} }`).join('\n');

  it.each([
    [
      `season 1 { ${numbered([
        [1, 1],
        [2, 2],
      ])} }\nseason 2 { ${numbered([
        [1, 4],
        [2, 5],
      ])} }`,
      'overall-number ‹4› the overall number should go on with 3: the seasons before end with 2',
    ],
    [
      `season 1 { ${numbered([
        [1, 1],
        [2, 3],
      ])} }`,
      'overall-number ‹3› the overall number should go on with 2: the episode before has 1',
    ],
    [
      `season 1 { episodes: 10 }\nseason 2 { ${numbered([[1, 12]])} }`,
      'overall-number ‹12› the overall number should go on with 11: the seasons before end with 10',
    ],
    [
      `season 1 { ${numbered([
        [1, 1],
        [2, 2],
      ])} }\nseason 2 { ${numbered([[1, 1]])} }`,
      'overall-number ‹1› the overall number should go on with 3: the seasons before end with 2',
    ],
  ])('%s', (block, problem) => {
    expect(inShow(block)).toEqual([problem]);
  });

  it.each([
    [
      'seasons in step',
      `season 1 { ${numbered([
        [1, 1],
        [2, 2],
      ])} }\nseason 2 { ${numbered([
        [1, 3],
        [2, 4],
      ])} }`,
    ],
    [
      'two numbers both ways',
      `season 5 { ${numbered([
        ['1..2', '53..54'],
        [3, 55],
      ])} }`,
    ],
    [
      'two numbers in the season alone',
      `season 1 { ${numbered([
        ['1..2', 1],
        [3, 2],
      ])} }`,
    ],
    [
      'two numbers over all alone',
      `season 1 { ${numbered([
        [1, '1..2'],
        [2, 3],
      ])} }`,
    ],
    [
      'numbers that go on',
      `season 1 { ${numbered([
        [1, 1],
        [2, 2],
      ])} }\nseason 2 { ${numbered([
        [3, 3],
        [4, 4],
      ])} }`,
    ],
    [
      'decimals',
      `season 1 { ${numbered([
        [3, 3],
        [3.5, 3.5],
        [4, 4],
      ])} }`,
    ],
    [
      'decimals that count',
      `season 1 { ${numbered([
        [3, 3],
        [3.5, 4],
        [4, 5],
      ])} }`,
    ],
    [
      'specials that count',
      `season 0 { episode 1 "Special" { after: s1 } }\nseason 1 { ${numbered([[1, 1]])} }\nseason 2 { ${numbered([[1, 3]])} }`,
    ],
    [
      'a list with holes',
      `season 1 { ${numbered([
        [1, 1],
        [13, 13],
      ])} }`,
    ],
    [
      'seasons that are partly listed',
      `season 1 { episodes: 13; ${numbered([[1, 1]])} }\nseason 2 { ${numbered([[1, 14]])} }`,
    ],
    ['seasons of unknown length', `season 1 { ${numbered([[1, 1]])} }\nseason 2 { ${numbered([[1, 14]])} }`],
    [
      'eras',
      `era a "A" { season 1 { ${numbered([[1, 1]])} } }\nera b "B" { season 1 { episode 1 "New" { overall: 1 } } }`,
    ],
    [
      'a note',
      `season 1 { ${numbered([
        [1, 1],
        [2, 2],
      ])} }\nseason 2 { episode 1 "New" { overall: 1 (counted anew) } }`,
    ],
  ])('is silent on %s', (_, block) => {
    expect(inShow(block).filter((problem) => !problem.startsWith('episode-count'))).toEqual([]);
  });
});

describe('part-incomplete', () => {
  const titled = (...titles: readonly string[]): string =>
    `season 1 { ${titles.map((title, i) => `episode ${i + 1} "${title}"`).join('; ')} }\n`;

  it.each([
    [
      titled('Alone', 'Flood (2)'),
      'part-incomplete ‹2› "Flood (2)" follows "Alone", where part 1 is expected',
    ],
    [
      titled('Flood, Part Two'),
      'part-incomplete ‹1› "Flood, Part Two" is the first episode, where part 1 is expected',
    ],
    [
      titled('Flood: Part I', 'Between', 'Flood: Part II'),
      'part-incomplete ‹3› "Flood: Part II" follows "Between", where part 1 is expected',
    ],
  ])('%s', (block, problem) => {
    expect(inShow(block)).toEqual([problem]);
  });

  it.each([
    ['parts in a row', titled('Flood (1)', 'Flood (2)', 'Flood (3)')],
    ['parts with titles of their own', titled('Nerve (Part 1)', 'The Hidden Memory (Part 2)')],
    ['a first part that says nothing', titled('Flood', 'Flood, Part II')],
    ['a sequel', titled('Weekend II', 'Other', 'Weekend III')],
    ['a story across seasons', `${titled('Alone', 'Worlds, Part 1')}season 2 { episode 1 "Worlds, Part 2" }`],
    [
      'a season before that is not listed',
      'season 1 { episodes: 26 }\nseason 2 { episode 1 "Worlds, Part 2" }',
    ],
    ['an episode before that is not listed', 'season 1 { episodes: 26; episode 14 "Worlds, Part 2" }'],
    [
      'an explicit link',
      'season 1 { episode 1 "Worlds, Part 1"; episode 2 "Alone"; episode 3 "Worlds, Part 2" { continues: s1e1 } }',
    ],
    [
      'a recap in between',
      'season 1 { episode 1 "Worlds, Part 1"; episode 1.5 "Recap"; episode 2 "Worlds, Part 2" }',
    ],
  ])('is silent on %s', (_, block) => {
    expect(inShow(block)).toEqual([]);
  });
});

describe('overlapping-parts', () => {
  const parts = (first: string, second: string, fields = ''): string =>
    `season 4 { ${fields}\n part 1 { ${first} }\n part 2 { ${second} } }`;

  it.each([
    [
      parts('episodes: s4e1..s4e7', 'episodes: s4e7..s4e9'),
      'overlapping-parts ‹2› this part has episode 7 in common with another',
    ],
    [
      parts('episodes: s4e1..s4e7', 'episodes: s4e9'),
      'overlapping-parts ‹2› episode 8 of the season is in none of its parts',
    ],
    [
      parts('episodes: s4e1..s4e7', 'episodes: s4e8', 'episodes: 10'),
      'overlapping-parts ‹2› episodes 9 and 10 of the season are in none of its parts',
    ],
  ])('%s', (block, problem) => {
    expect(inShow(block)).toEqual([problem]);
  });

  it.each([
    [
      'volumes',
      parts(
        'episodes: s4e1..s4e7; released: 2022-05-27',
        'episodes: s4e8..s4e9; released: 2022-07-01',
        'episodes: 9',
      ),
    ],
    ['counts', parts('episodes: 7', 'episodes: 2')],
    ['a part to come', parts('episodes: s4e1..s4e7', 'released: tba', 'episodes: 16')],
    [
      'stories and halves',
      'season 1 { part 1 { type: half; episodes: s1e1..s1e6 }\n part 2 { type: story; episodes: s1e5..s1e6 } }',
    ],
    [
      'stories with episodes between',
      'season 1 { part 1 { type: story; episodes: s1e1..s1e2 }\n part 2 { type: story; episodes: s1e5..s1e6 } }',
    ],
    [
      'arcs',
      'season 1 { part 1 { type: arc; episodes: s1e1..s1e6 }\n part 2 { type: arc; episodes: s1e5..s1e9 } }',
    ],
    [
      'another block that says more',
      `${parts('episodes: s4e1..s4e2', 'episodes: s4e3')}\n}\nshow probe { season 4 { part 1 { episodes: s4e1..s4e2 } }`,
    ],
  ])('is silent on %s', (_, block) => {
    expect(inShow(block)).toEqual([]);
  });
});
