// What messages say to somebody who does not know the language yet: one message for a mistake, and a
// suggestion that mends it.
import { describe, expect, it } from 'vitest';
import { filesOf, problemsIn, shownProblems } from './support/dataset';
import { only } from './support/only';

/** The suggestions of every problem, by the text under the squiggle. */
function suggested(fixture: string): Readonly<Record<string, readonly string[]>> {
  const text = filesOf(fixture).get('main.series')!;
  return Object.fromEntries(
    problemsIn(fixture).map(({ span, suggestions = [] }) => [text.slice(span.start, span.end), suggestions]),
  );
}

function codesOf(fixture: string): readonly string[] {
  return problemsIn(fixture).map(({ code }) => code);
}

/** A show of one season with these statements. */
function inSeason(statements: string): string {
  return `show a_b "A B" {\n  season 1 { ${statements} }\n}`;
}

describe('a line with a mistake of form', () => {
  const line = 'aaron_paul "Aaron Paul as jesse_pinkman "Jesse Pinkman"';

  it('brings no message on blanks in the names that it cuts wrong', () => {
    expect(only('name-whitespace', `show a_b "A B" {\n  cast main {\n    ${line}\n  }\n}`)).toEqual([]);
  });

  it('brings no message on the ids that it fails to declare', () => {
    const fixture = `show a_b "A B" {\n  character mike "Mike" { friend-of: jesse_pinkman }\n  cast main {\n    ${line}\n  }\n}`;
    expect(only('unknown-reference', fixture)).toEqual([]);
  });

  it.each(['score: “92%”', "score: '92%'"])('brings no message on the type of %s', (field) => {
    expect(codesOf(`show a_b "A B" {\n  review "Rotten Tomatoes" { ${field} }\n}`)).toEqual(['bad-quote']);
  });
});

describe('dates as they are spoken', () => {
  it.each([
    ['January 27, 2008', ['2008-01-27']],
    ['Jan. 27th, 2008', ['2008-01-27']],
    ['27 January 2008', ['2008-01-27']],
    ['Sunday, 27 Jan 2008', ['2008-01-27']],
    ['January 2008', ['2008-01']],
    ['27/01/2008', ['2008-01-27']],
    ['27.1.2008', ['2008-01-27']],
    ['1/27/2008', ['2008-01-27']],
    ['2/1/2008', ['2008-01-02', '2008-02-01']],
    ['2008/01/27', ['2008-01-27']],
    ['2008-01-27', ['2008-01-27']],
    ['2008', ['2008']],
    ['Autumn 2008', ['2008-autumn']],
    ['TBA', ['tba']],
    ['February 30, 2008', []],
    ['soon', []],
  ])('%s', (text, dates) => {
    expect(suggested(inSeason(`aired: "${text}"`))[`"${text}"`]).toEqual(dates);
  });

  it('are named in the message', () => {
    expect(only('wrong-type', inSeason('aired: "January 27, 2008"'))).toEqual([
      '‹"January 27, 2008"› `aired` takes dates without quotes, from the year down: `2008-01-27`',
    ]);
  });

  it('are periods where there are two', () => {
    const fixture = 'show a_b "A B" {\n  runs: "January 20, 2008 – September 29, 2013"\n}';
    expect(suggested(fixture)).toEqual({
      '"January 20, 2008 – September 29, 2013"': ['2008-01-20..2013-09-29'],
    });
  });
});

describe('numbers as they are spoken', () => {
  it.each([
    ['3.29 million', '3.29M'],
    ['3.29 m', '3.29M'],
    ['900 thousand', '900K'],
    ['1.1 billion', '1.1B'],
    ['"3.29 million"', '3.29M'],
    ['"3,290,000"', '3290000'],
  ])('viewers: %s', (written, number) => {
    const [line] = only('wrong-type', inSeason(`viewers: ${written} (live)`));
    expect(line).toContain(`\`${number}\``);
    expect(suggested(inSeason(`viewers: ${written} (live)`))).toEqual({ [written]: [number] });
  });

  it('do not count for viewers-scale', () => {
    const episodes = ['3.1M', '3.29 million', '3.4M', '3.5M', '3.2M']
      .map((viewers, i) => `episode ${i + 1} "E${i}" { viewers: ${viewers} }`)
      .join('; ');
    expect(shownProblems(inSeason(episodes))).toEqual([
      'wrong-type ‹3.29 million› `viewers` takes a number in one word: `3.29M`',
    ]);
  });
});

describe('ranges with a dash', () => {
  const castOf = (scope: string): string =>
    `show a_b "A B" {\n  season 1\n  season 2\n  cast main { aa_bb "Aa Bb" as cc_dd "Cc Dd" in ${scope}: "x" }\n}`;

  it.each([
    ['s1-s2', 's1..s2'],
    ['s1e1-s1e3', 's1e1..s1e3'],
    ['s1e1-e3', 's1e1..s1e3'],
    ['s1e1-3', 's1e1..s1e3'],
    ['s1-2', 's1..s2'],
  ])('in %s', (written, meant) => {
    expect(suggested(castOf(written))).toEqual({ [written]: [meant] });
    expect(shownProblems(castOf(written))).toEqual([
      `unknown-reference ‹${written}› a range has two dots: \`${meant}\``,
    ]);
  });

  it('in values', () => {
    const fixture = 'show a_b "A B" {\n  season 1 { part 1 { episodes: s1e1-s1e3 } }\n}';
    expect(suggested(fixture)).toEqual({ 's1e1-s1e3': ['s1e1..s1e3'] });
  });
});

describe('did you mean', () => {
  const inCharacter = (field: string): string => `show a_b "A B" {\n  character c "C" { ${field}: "x" }\n}`;
  const inCrew = (field: string): string => `show a_b "A B" {\n  crew { ${field}: x_y "X Y" }\n}`;

  it.each([
    ['best-friend-of', ['friend-of']],
    ['father', ['father-of', 'grandfather-of', 'godfather-of'].slice(0, 1)],
    ['enemies', ['enemy-of']],
    ['boyfriend', ['boyfriend-of']],
  ])('%s in a character', (field, near) => {
    expect(suggested(inCharacter(field))[field]).toEqual(near);
  });

  it.each([
    ['producer-executive', ['executive-producer']],
    ['exec-producer', ['executive-producer']],
    ['directed-by', ['director']],
    ['written-by', ['writer']],
    ['writers', ['writer']],
    ['cinematography', ['cinematographer']],
    ['shwrunner', ['showrunner']],
    ['Director', ['director']],
  ])('%s in the crew', (field, near) => {
    expect(suggested(inCrew(field))[field]).toEqual(near);
  });

  it.each(['two-part', 'two-parter', 'multipart'])('%s as a type of order', (word) => {
    const fixture = `show a_b "A B" {\n  order x "X" { type: ${word}; episodes: s1e1 }\n}`;
    expect(suggested(fixture)[word]).toEqual(['multi-part', `"${word}"`]);
    expect(only('wrong-type', fixture)[0]).toContain('did you mean `multi-part`?');
  });

  it('shows some words of a long list, and where the others are', () => {
    expect(only('wrong-type', inSeason('episode 1 "A" { type: xyzzy }'))[0]).toMatch(
      /takes a word like `[\w-]+`, `[\w-]+` or `[\w-]+` \(see the reference for all\), or text in quotes$/,
    );
  });

  it.each(['Season', 'Show', 'Cast', 'Character'])('%s is written in lower case', (word) => {
    expect(suggested(`${word} x { genre: "Drama" }`)).toEqual({ [word]: [word.toLowerCase()] });
    expect(only('unknown-kind', `${word} x { }`)).toEqual([
      `‹${word}› kinds are written in lower case: \`${word.toLowerCase()}\``,
    ]);
  });
});

describe('a value for another field', () => {
  it('is told where that field has this one in its name', () => {
    const fixture = 'show a_b "A B" {\n  rating: TV-Y7\n}';
    expect(suggested(fixture)).toEqual({ 'rating: TV-Y7': ['content-rating: "TV-Y7"'] });
    expect(only('wrong-type', fixture)[0]).toContain('`content-rating: "TV-Y7"`');
  });
});

describe('names of two words without their id', () => {
  const inCrew = (value: string): string => `show a_b "A B" {\n  crew { creator: ${value} }\n}`;

  it('with the name behind it', () => {
    const fixture = 'show a_b "A B" {\n  crew {\n    creator: vince gilligan "Vince Gilligan"\n  }\n}';
    expect(shownProblems(fixture)).toEqual([
      'bad-quote ‹vince gilligan "Vince Gilligan"› an id is one word: `vince_gilligan "Vince Gilligan"`',
    ]);
    expect(suggested(fixture)).toEqual({
      'vince gilligan "Vince Gilligan"': ['vince_gilligan "Vince Gilligan"'],
    });
  });

  it.each([
    ['vince gilligan as walter_white', 'vince_gilligan "vince gilligan"'],
    ['bryan cranston "Bryan Cranston" as walter_white "Walter White"', 'bryan_cranston "Bryan Cranston"'],
    ['bryan_cranston "Bryan Cranston" as walter white "Walter White": "x"', 'walter_white "Walter White"'],
  ])('in a cast: %s', (credit, name) => {
    const fixture = `show a_b "A B" {\n  cast main {\n    ${credit}\n  }\n}`;
    const [found, ...more] = problemsIn(fixture);
    expect(more).toEqual([]);
    expect(found?.suggestions).toEqual([name]);
  });

  it('in a declaration', () => {
    const fixture = 'person vince gilligan "Vince Gilligan"';
    expect(suggested(fixture)).toEqual({
      'vince gilligan "Vince Gilligan"': ['vince_gilligan "Vince Gilligan"'],
    });
  });

  it('alone', () => {
    expect(suggested(inCrew('Vince Gilligan'))).toEqual({
      'Vince Gilligan': ['vince_gilligan "Vince Gilligan"'],
    });
  });
});

describe('one date that is far off', () => {
  const show = (...aired: readonly string[]): string =>
    `show a_b "A B" {\n  runs: 2008-01-20..2013-09-29\n  season 1 {\n    aired: 2008-01-20..2008-03-09\n${aired
      .map((date, i) => `    episode ${i + 1} "E${i}" { aired: ${date} }\n`)
      .join('')}  }\n  season 2 { aired: 2013-01-01..2013-09-29 }\n}`;

  it('is told at the episode alone where its season says when it ran', () => {
    expect(codesOf(show('2008-01-20', '2018-01-27', '2008-02-10'))).toEqual(['episode-outside-season']);
    expect(codesOf(show('2008-01-20', '1998-01-27', '2008-02-10'))).toEqual(['episode-outside-season']);
  });

  it('brings no suggestion at `runs` where only one episode says so', () => {
    const fixture = show('2008-01-20', '2018-01-27').replace('    aired: 2008-01-20..2008-03-09\n', '');
    const [found] = problemsIn(fixture).filter(({ code }) => code === 'show-outside-seasons');
    expect(found?.suggestions).toEqual([]);
    expect(found?.related).toHaveLength(1);
  });
});

describe('seasons that are misspelt', () => {
  it.each(['seson 2 { }', 'Season 2 { }', 'season two { }', 's2 { }', 'season s2 { }', 'season "2" { }'])(
    '%s is not unknown to the cast too',
    (season) => {
      const fixture = `show a_b "A B" {\n  season 1\n  ${season}\n  cast main { aa_bb "Aa Bb" as cc_dd "Cc Dd" in season 2 }\n}`;
      expect(only('unknown-season', fixture)).toEqual([]);
    },
  );

  it('and nor are misspelt episodes', () => {
    const fixture =
      'show a_b "A B" {\n  season 1 { episode 1 "A"; episode 2 "B"; episode 3 "C"; epsiode 4 "D" { } }\n' +
      '  cast main { aa_bb "Aa Bb" as cc_dd "Cc Dd" in s1e4 }\n}';
    expect(codesOf(fixture)).toEqual(['unknown-kind']);
  });
});

describe('a number given twice', () => {
  it('is all that is told of an episode', () => {
    const fixture = inSeason(
      'episode 1 "A" { aired: 2008-01-20; director: a_a "A A" }; episode 1 "B" { aired: 2008-02-10; director: a_a }',
    );
    expect(codesOf(fixture)).toEqual(['duplicate-episode']);
  });

  it('is all that is told of a season', () => {
    const fixture = 'show a_b "A B" {\n  season 1 { aired: 2008 }\n  season 1 { aired: 2009 }\n}';
    expect(codesOf(fixture)).toEqual(['duplicate-season']);
  });

  it('leaves conflicts of dates between files alone', () => {
    const fixture =
      '//- a.series\nshow a_b "A B" { season 1 { episode 1 "A" { aired: 2008-01-20 } } }\n' +
      '//- b.series\nshow a_b { season 1 { episode 1 { aired: 2008-02-10 } } }\n';
    expect(codesOf(fixture)).toEqual(['precision-conflict']);
  });
});

describe('declarations of an unknown kind', () => {
  it('still tell which ids are meant', () => {
    const fixture =
      'show a_b "A B" {\n  charcter dwight { }\n  character jim "Jim" { friend-of: dwight }\n' +
      '  cast main { rr_ww "Rr Ww" as dwight; j_k "J K" as jim: "x" }\n}';
    expect(codesOf(fixture)).toEqual(['unknown-kind']);
  });
});

describe('a field that cannot stand where it does', () => {
  it.each([
    ['show a_b "A B" {\n  creator: jo_doe "Jo Doe"\n  crew { writer: jo_doe }\n}', ['misplaced']],
    ['show a_b "A B" { crew {\n  shwrunner: jo_doe "Jo Doe"\n  writer: jo_doe\n} }', ['unknown-field']],
    ['show a_b "A B" {\n  creator: jo_doe\n  crew { writer: jo_doe }\n}', ['misplaced', 'unknown-reference']],
  ])('still tells whom it names: %j', (fixture, codes) => {
    expect(codesOf(fixture)).toEqual(codes);
  });
});
