// What a reader of a guide stumbles over: qualifiers that hold for a whole list, pieces of episodes, specials,
// the order of things, and words that say again what the place says already.
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { compileGuide } from '../server/guide/compile';
import type { Guide } from '../server/guide/guide';
import { renderJson } from '../server/guide/json';
import { renderMarkdown } from '../server/guide/markdown';
import { datasetFrom } from './support/dataset';

const ajv = new Ajv2020({ allErrors: true, strict: true });
const validate = ajv.compile(JSON.parse(readFileSync('schemas/guide.schema.json', 'utf8')) as object);

function guideOf(fixture: string): Guide {
  const guide = compileGuide(datasetFrom(fixture));
  validate(JSON.parse(renderJson(guide)));
  expect(validate.errors).toBeNull();
  return guide;
}

/** The guide as Markdown without links and anchors. */
function pageOf(fixture: string): string {
  return renderMarkdown(guideOf(fixture))
    .replace(/<a id="[^"]*"><\/a>\s?/g, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1');
}

/** The headings of a page, in their order. */
function headingsOf(fixture: string): readonly string[] {
  return [...pageOf(fixture).matchAll(/^#+ (.*)$/gm)].map(([, title]) => title!);
}

/** The lines of a page between two headings. */
function partOf(fixture: string, heading: string): readonly string[] {
  const page = pageOf(fixture);
  const [, after = ''] = page.split(new RegExp(`^#+ ${heading}\\n`, 'm'));
  return (after.split(/^#/m)[0] ?? '').split('\n').filter((line) => line !== '');
}

describe('what a list says of all its lines', () => {
  const reef = `show reef "Reef" {
  season 1 { episode 1 "Low" }
  season 2
  cast main { ann "Ann" as edda "Edda"; bea "Bea" as mia "Mia" in season 2 }
  cast main in season 1 { cleo "Cleo" as wren "Wren"; dora "Dora" as tess "Tess" in season 2 }
  cast main dub de { jutta "Jutta" as edda voice }
  cast guest uncredited { gus "Gus" as "Sailor" in s1e1 }
  cast "With" (last in the titles) { hugo "Hugo" as keeper "Keeper" (his last role) }
  crew in season 1 (second unit) { director: ivo "Ivo", kit "Kit" in season 2 }
}`;

  it('is said of each: scopes, dubs and flags', () => {
    const { castings } = guideOf(reef).people.find(({ id }) => id === 'cleo')!;
    expect(castings[0]).toMatchObject({ scope: { text: 'season 1' } });
    const own = guideOf(reef).people.find(({ id }) => id === 'dora')!.castings;
    expect(own[0]).toMatchObject({ scope: { text: 'season 2' } });
    const gus = guideOf(reef).people.find(({ id }) => id === 'gus')!.castings;
    expect(gus[0]).toMatchObject({ flags: ['uncredited'] });
    expect(partOf(reef, 'Guests').at(-1)).toContain('uncredited');
  });

  it('keeps dubbed casts apart, after the others', () => {
    const { cast } = guideOf(reef).shows[0]!;
    expect(cast.map(({ label, dub }) => [label, dub?.tag])).toEqual([
      ['Main', undefined],
      ['Guests', undefined],
      ['With', undefined],
      ['Main (German dub)', 'de'],
    ]);
    expect(partOf(reef, 'Main \\(German dub\\)').at(-1)).toBe('| Jutta | Edda | voice |');
  });

  it('has its notes in the heading, and with each line elsewhere', () => {
    expect(headingsOf(reef)).toContain('With (last in the titles)');
    expect(partOf(reef, 'With \\(last in the titles\\)').at(-1)).toBe('| Hugo | Keeper | his last role |');
    expect(pageOf(reef)).toContain('| Reef | Keeper | With | his last role; last in the titles |');
    expect(pageOf(reef)).toContain('| Reef | Hugo | With | his last role; last in the titles |');
  });

  it('holds for a crew as well', () => {
    expect(partOf(reef, 'Crew').at(-1)).toBe(
      '| Directors | Ivo (season 1; second unit), Kit (season 2; second unit) |',
    );
    expect(pageOf(reef)).toContain('| Director | Reef | season 1 | second unit |');
  });
});

describe('pieces of episodes', () => {
  const sponge = `show sponge "Sponge" {
  season 1 {
    part 1 "First half" { aired: 1999; episode 3 "Late" { aired: 1999-09-01 } }
    episode 1 {
      segment a "Help Wanted" { writer: ann "Ann"; cast guest { bea "Bea" as "Singer" } }
      segment b "Reef Blower"
      part 1 { aired: 1999-05-01 }
    }
    episode 2 { segment a "Bubblestand" { summary: "Bubbles." }; segment 2b "Ripped" }
    episode extra "Extra" { note: "On disc." }
  }
}`;

  it('show with their names, facts and credits, whether they have ids or numbers', () => {
    const page = pageOf(sponge);
    for (const heading of ['First half', 'Help Wanted', 'Reef Blower', 'Part 1', 'Bubblestand', '2b. Ripped'])
      expect(headingsOf(sponge).some((one) => one.includes(heading)) ? heading : page).toBe(heading);
    for (const words of ['**Writer:** Ann', 'Bea as Singer', 'Bubbles.', '“Extra”', 'On disc.', '“Late”'])
      expect(page).toContain(words);
  });

  it('are pieces of their episodes, so that two may have one id', () => {
    const [first, second] = guideOf(sponge).shows[0]!.seasons[0]!.episodes;
    expect(first!.segments.map(({ id, title }) => [id, title])).toEqual([
      ['sponge.s1e1/a', 'Help Wanted'],
      ['sponge.s1e1/b', 'Reef Blower'],
    ]);
    expect(second!.segments.map(({ id }) => id)).toEqual(['sponge.s1e2/a', 'sponge.s1e2/segment2b']);
  });
});

it('seasons say in one column when they were shown', () => {
  const seasons = `show reef "Reef" {
  season 1 { aired: 2014-03-01..2014-04-02 }
  season 2 { released: 2015-07-09 }
  season 3 { episode 1 { aired: 2016-01-02 }; episode 2 { aired: 2016-01-09 } }
  season 4 { episode 7 { aired: 2017-05 } }
  season 5 { aired: 2018-02-01; released: 2018-01-01 (online) }
  season 6
}`;
  expect(partOf(seasons, 'Seasons')).toEqual([
    '| Season | State | Shown |',
    '| --- | --- | --- |',
    '| Season 1 | released | 1 March – 2 April 2014 |',
    '| Season 2 | released | 9 July 2015 |',
    '| Season 3 | released | 2–9 January 2016 |',
    '| Season 4 | released | by May 2017 |',
    '| Season 5 | released | 1 January 2018 (online), 1 February 2018 |',
    '| Season 6 | released |  |',
  ]);
});

describe('the order of things', () => {
  it('specials are called so, and come last', () => {
    const who = `show who "Who" {
  season 0 { episode 1 "Boat" { aired: 2005-12-25; after: s1 } }
  season 1 { episode 1 "Rose" { aired: 2005-03-26 } }
  cast main { ann "Ann" as edda "Edda" in s0e1 }
  cast guest { bea "Bea" as "Nurse" in s0e1..s0e3, s1 }
}`;
    expect(guideOf(who).shows[0]!.seasons.map(({ name }) => name)).toEqual(['Season 1', 'Specials']);
    expect(headingsOf(who).slice(5, 7)).toEqual(['Season 1', 'Specials']);
    expect(pageOf(who)).toContain('| Ann | Edda | special 1 |');
    expect(pageOf(who)).toContain('specials 1–3');
    const named = who.replace('season 0', 'season 0 "Christmas"');
    expect(headingsOf(named).slice(5, 7)).toEqual(['Season 1', 'Christmas']);
  });

  it('films stand where they belong, by what they say or by their dates', () => {
    const reef = `show reef "Reef" {
  episode undated "Undated"
  episode late "Late" { type: film; aired: 2019-01-01 }
  episode middle "Middle" { type: film; after: s1; aired: 2020 }
  episode early "Early" { type: pilot; filmed: 2013 }
  season 1 {
    aired: 2014-03..2014-06
    episode cut "Cut" { after: s1e1 }
    episode 1 "One"
    episode 2 "Two"
  }
  season 2 { aired: 2016 }
}`;
    const [show] = guideOf(reef).shows;
    expect(show!.episodes.map(({ title }) => title)).toEqual(['Early', 'Middle', 'Late', 'Undated']);
    expect(show!.seasons[0]!.episodes.map(({ title }) => title)).toEqual(['One', 'Cut', 'Two']);
  });

  it('films between eras stand between them', () => {
    const who = `show who "Who" {
  episode film "The Film" { aired: 1996-05-27 }
  episode coda "Coda" { after: revived.s1 }
  era classic "Classic" { runs: 1963..1989; seasons: 26 }
  era revived "Revived" { runs: 2005..present; season 1 { cast main { ann "Ann" as self } } }
}`;
    expect(headingsOf(who).slice(2, 8)).toEqual([
      'Who',
      'Classic',
      'Between Classic and Revived',
      'Revived',
      'Season 1',
      'Cast: Main',
    ]);
  });

  it('recasts follow each other in time', () => {
    const edda = `show reef "Reef" {
  era old "Old" { season 1; season 2 }
  era new "New" { season 1 }
  cast main { ann "Ann" as edda "Edda" in new }
  cast recurring { bea "Bea" as edda in old.s2; cleo "Cleo" as edda in old.s1 }
  cast main dub de { jutta "Jutta" as edda }
}`;
    const { castings } = guideOf(edda).characters[0]!;
    expect(castings.map(({ performers }) => performers[0]!.text)).toEqual(['Cleo', 'Bea', 'Ann', 'Jutta']);
  });
});

it('episode tables of one show have the same columns in the same order, as far as they fill them', () => {
  const reef = `show reef "Reef" {
  season 1 { episode 1 "One" { aired: 2014; director: ann "Ann"; viewers: 9M }; episode 2 "Two" }
  season 2 { episode 1 "Three" { aired: 2015 }; episode 2 "Four" { aired: 2015; writer: bea "Bea" } }
  era old "Old" { season 1 { episode 1 "Five" } }
}`;
  const heads = pageOf(reef).match(/^\| No\..*$/gm);
  expect(heads).toEqual([
    '| No. | Title | Aired | Viewers | Director |',
    '| No. | Title | Aired | Writer |',
    '| No. | Title |',
  ]);
});

describe('nothing is said twice', () => {
  const who = `show who "Who" {
  season-word: "Series"
  era classic "Classic series" {
    season 1 { aired: 1963; cast guest { ann "Ann" as "Nurse"; eve "Eve" as "Cook" in s1e2 }; crew { editor: ann } }
    season 2 { aired: 1964 }
    cast main { bea "Bea" as edda "Edda"; cleo "Cleo" as mia "Mia" in season 1 }
    crew { producer: dora "Dora" }
  }
  cast host { hugo "Hugo" as self; ivo "Ivo" as self in classic }
  character who "Who"
  order best "Best" { episodes: classic.s1e1; after: classic.s1 }
}`;

  it('an era’s own section does not say that it is of the era', () => {
    expect(partOf(who, 'Main').slice(2, 4)).toEqual(['| Bea | Edda |  |', '| Cleo | Mia | series 1 |']);
    expect(pageOf(who)).toContain('| Producer | Dora |');
    expect(pageOf(who)).toContain('| Editor | Ann |');
    expect(pageOf(who)).toContain('| Eve | Cook | episode 2 |');
    expect(pageOf(who)).toContain('| Who | Edda | Main | Classic series |');
  });

  it('a show’s page does not name the show before its parts', () => {
    expect(pageOf(`${who}\nwork w "W" { part-of: who.best }`).split('## People')[0]).not.toContain('Who, ');
    expect(partOf(who, 'Characters')).toEqual(['Edda, Mia, Who']);
    const awarded = 'show a "A" { season 2 { award "Emmy" { year: 2020; result: won } } }';
    expect(partOf(awarded, 'Awards').at(-1)).toBe('| Emmy | Season 2 | 2020 | won |');
  });

  it('a column in which all are themselves is left out', () => {
    expect(partOf(who, 'Hosts')).toEqual([
      '| Performer | In |',
      '| --- | --- |',
      '| Hugo |  |',
      '| Ivo | Classic series |',
    ]);
  });

  it('a character says apart in which shows it is only said to have been', () => {
    expect(pageOf(who)).not.toContain('Appears in');
    const again = 'show b "B"\nshow c "C" { cast main { bea as who.edda reprising b } }';
    expect(pageOf(`${who}\n${again}`)).toMatch(/\*\*Appears in:\*\* .*\bB\b/);
  });

  it('a season without more to say has no section', () => {
    expect(headingsOf(who)).not.toContain('Series 2');
    expect(renderMarkdown(guideOf(who))).toContain('<a id="id-who.classic.s2"></a>Series 2 |');
    expect(headingsOf('show a "A" { season 1 { aired: 1963 } }')).toContain('Season 1');
  });

  it('a fact of two files is one', () => {
    const two = `//- a.series
show a "A": "A show." { genre: "Drama" [x]; season 1 { episodes: 3 (so far) } }
//- b.series
show a "A": "A show." { genre: "Drama", "Crime" [y]; season 1 { episodes: 3 (so far) } }`;
    const [show] = guideOf(two).shows;
    expect(show!.description!.text).toBe('A show.');
    expect(show!.facts[0]!.values).toEqual([
      { type: 'text', text: 'Drama', sources: ['x', 'y'] },
      { type: 'text', text: 'Crime', sources: ['y'] },
    ]);
    expect(show!.seasons[0]!.facts[0]!.values).toHaveLength(1);
  });
});

it.each([
  ['order o "O" { type: multi-part }', 'multi-part'],
  ['release-model: all-at-once', 'all at once'],
  ['season 1 { status: post-production }', 'post-production'],
  ['status: in-production', 'in production'],
  ['episode x { status: dvd-only }', 'DVD only'],
  ['season 1 { release "R" { type: blu-ray } }', 'Blu-ray'],
  ['award "A" { result: runner-up }', 'runner-up'],
  ['episode x { type: clip-show }', 'clip show'],
  ['cast main { p as q stand-in, motion-capture }', 'stand-in'],
])('%s reads %s', (text, words) => {
  expect(pageOf(`show a "A" { ${text} }`)).toMatch(new RegExp(`(?<!\\w)${words}(?!\\w)`));
});

it.each([
  ['www.amc.com/x', 'https://www.amc.com/x'],
  ['reef.example', 'https://reef.example'],
  ['http://reef.example/', 'http://reef.example/'],
  ['no address', 'no address'],
  ['javascript:alert(1)', 'javascript:alert(1)'],
])('the address %s leads to %s', (text, url) => {
  const [fact] = guideOf(`show a "A" { website: "${text}" }`).shows[0]!.facts;
  expect(fact!.values[0]).toEqual({ type: 'url', text, url });
});
