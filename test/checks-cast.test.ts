// Rules on cast and crew: where they fire, and the true things that must leave them silent.
import { describe, expect, it } from 'vitest';
import { castRules } from '../server/checks/cast';
import { creditRules } from '../server/checks/credits';
import { lifeRules } from '../server/checks/lives';
import { repriseRules } from '../server/checks/reprises';
import { shownBy } from './support/rules';

const shown = shownBy([...castRules, ...creditRules, ...lifeRules, ...repriseRules]);

/** A show of five seasons with these statements. */
function show(statements: string): string {
  const seasons = [1, 2, 3, 4, 5].map((n) => `season ${n} { aired: ${2000 + n}-09..${2001 + n}-05 }`);
  return `show dusk "Dusk" {\n${seasons.join('\n')}\n${statements}\n}\n`;
}

function main(...lines: readonly string[]): string {
  return show(`cast main {\n${lines.join('\n')}\n}`);
}

describe('duplicate-casting', () => {
  it.each([
    ['the same line twice', main('ann as eve "Eve"', 'ann as eve')],
    ['all of a show and a season of it', main('ann as eve "Eve"', 'ann as eve in season 2')],
    ['two blocks', show('cast main { ann as eve "Eve" }\ncast main { ann as eve }')],
    ['self', main('ann as self', 'ann as self')],
  ])('fires: %s', (_, text) => expect(shown(`${text}person ann "Ann"`)).toHaveLength(1));

  it('says where the two meet', () => {
    const text = main('ann as eve "Eve" in seasons 1..3', 'ann as eve in seasons 3..5');
    expect(shown(`${text}person ann "Ann"`)).toEqual([
      'duplicate-casting ‹ann› `ann` is already listed as `eve` in `cast main` in season 3',
    ]);
  });

  it.each([
    ['several roles on one line', main('ann as eve "Eve", lil "Lil"')],
    ['several roles on several lines', main('ann as eve "Eve"', 'ann as lil "Lil"')],
    ['seasons that do not meet', main('ann as eve "Eve" in season 1', 'ann as eve in season 3')],
    ['body and voice', main('ann as eve "Eve" body', 'ann as eve voice')],
    ['two dubs', main('ann as eve "Eve" dub de', 'ann as eve dub fr')],
    ['another name on screen', main('ann as eve "Eve"', 'ann as eve credited "Ann B." in season 4')],
    ['an older form', main('ann as eve "Eve"', 'ann as old_eve "Eve"')],
    [
      'the list of a season that repeats that of the show',
      show('cast main { ann as eve "Eve" }\nseason 2 { cast main { ann as eve } }'),
    ],
    [
      'segments of an episode',
      show(
        'season 1 { episode 1 { segment 1 "A" { cast guest { ann as eve "Eve" } } segment 2 "B" { cast guest { ann as eve } } } }',
      ),
    ],
  ])('is silent: %s', (_, text) => expect(shown(`${text}person ann "Ann"`)).toEqual([]));
});

describe('conflicting-category', () => {
  const both = (first: string, second: string): string =>
    `${show(`cast main { ann as eve "Eve" ${first} }\ncast recurring { ann as eve ${second} }`)}person ann "Ann"`;

  it('fires where a season is in both', () =>
    expect(shown(both('in seasons 1..3', 'in season 3'))).toEqual([
      'conflicting-category ‹ann› `ann` is listed as both main and recurring for `eve` in season 3',
    ]));

  it('fires where neither says when', () =>
    expect(shown(both('', ''))).toEqual([
      'conflicting-category ‹ann› `ann` is listed as both main and recurring for `eve`',
    ]));

  it.each([
    ['a promotion', both('in seasons 3..5', 'in season 2')],
    ['a step back', both('in seasons 1..5', 'in seasons 6..7')],
    ['a promotion in mid-season', both('in s2e5..s2e10', 'in s2e1..s2e4')],
    ['dates', both('from 2004', 'until 2004')],
    [
      'another role',
      `${show('cast main { ann as eve "Eve" }\ncast recurring { ann as lil "Lil" }')}person ann "Ann"`,
    ],
    [
      'a guest',
      `${show('cast main { ann as eve "Eve" }\ncast guest { ann as eve in s1e1 }')}person ann "Ann"`,
    ],
  ])('is silent: %s', (_, text) => expect(shown(text)).toEqual([]));
});

describe('recast-overlap', () => {
  const people = 'person ann "Ann"\nperson bea "Bea"\nperson cy "Cy"\n';

  it('fires in the seasons that two performers share', () =>
    expect(shown(main('ann as viv "Viv" in seasons 1..3', 'bea as viv in seasons 3..5') + people)).toEqual([
      'recast-overlap ‹bea› `ann` and `bea` both play `viv` in season 3; give each their own seasons, or mark the role `shared`',
    ]));

  it('fires where neither says when, and for two voices', () => {
    expect(shown(main('ann as viv "Viv"', 'bea as viv') + people)).toHaveLength(1);
    expect(shown(main('ann as viv "Viv" voice', 'bea as viv voice') + people)).toHaveLength(1);
  });

  it.each([
    ['a recast between seasons', main('ann as viv "Viv" in seasons 1..3', 'bea as viv in seasons 4..')],
    ['a recast in mid-season', main('ann as viv "Viv" in s3e1..s3e8', 'bea as viv in s3e9..s3e22')],
    ['a recast by date', main('ann as viv "Viv" until 2003', 'bea as viv from 2003')],
    ['twins on one line', main('ann, bea as viv "Viv"')],
    ['a role that is shared', main('ann as viv "Viv" shared', 'bea as viv shared')],
    ['one face and two bodies', main('ann as viv "Viv"', 'bea as viv body', 'cy as viv body')],
    ['body and voice, uncredited', main('ann as viv "Viv" body', 'bea as viv voice uncredited')],
    ['a voice beside the actor', main('ann as viv "Viv"', 'bea as viv voice')],
    ['a stunt double', main('ann as viv "Viv"', 'bea as viv stunt in seasons 1..4')],
    ['a dub', main('ann as viv "Viv"', 'bea as viv dub ja')],
    [
      'two versions',
      main('ann as viv "Viv" voice (broadcast) in s1e1', 'bea as viv voice (syndication) in s1e1'),
    ],
    ['old footage', main('ann as viv "Viv"', 'bea as viv archive in season 4')],
    ['a younger self', main('ann as viv "Viv"', 'bea as young_viv "Viv" in season 2')],
    ['a dub as a list', show('cast main { ann as viv "Viv" }\ncast main dub de { bea as viv }')],
    [
      'a list with seasons',
      show('cast main in season 1 { ann as viv "Viv" }\ncast main in season 2 { bea as viv }'),
    ],
    [
      'an unaired pilot',
      show('cast main { ann as viv "Viv" }\nepisode pilot "Pilot" { cast main { bea as viv } }'),
    ],
    ['a category of its own', show('cast main { ann as viv "Viv" }\ncast "Understudies" { bea as viv }')],
    ['a job', main('ann as "Host"', 'bea as "Host"')],
    ['themselves', main('ann as self', 'bea as self')],
    ['another show', `${main('ann as viv "Viv"')}show dawn "Dawn" { cast main { bea as dusk.viv } }`],
    [
      'eras that count anew',
      'show who "Who" { cast main { ann as viv "Viv" in season 1 } era new "New" { cast main { bea as viv in season 1 } } }',
    ],
  ])('is silent: %s', (_, text) => expect(shown(text + people)).toEqual([]));
});

describe('credit-before-birth', () => {
  const born = (when: string, line: string): readonly string[] =>
    shown(`${main(line)}person ann "Ann" { born: ${when} }`);

  it('fires for a season that was over', () =>
    expect(born('2004-01-02', 'ann as eve "Eve" in seasons 2..5')).toEqual([
      'credit-before-birth ‹ann› `ann` was born on 2004-01-02, after season 2 was over (2003-05)',
    ]));

  it('fires for a show that was over, and for the crew', () =>
    expect(
      shown('show old "Old" { runs: 1985..1986; crew { writer: ann "Ann" } }\nperson ann { born: 1990 }'),
    ).toEqual(['credit-before-birth ‹ann "Ann"› `ann` was born in 1990, after `Old` was over (1986)']));

  it.each([
    ['a baby of that season', '2002-11-30', 'ann as eve "Eve" in season 2'],
    ['a year that may be early enough', '2003', 'ann as eve "Eve" in season 2'],
    ['roughly', '2010~', 'ann as eve "Eve" in season 2'],
    ['a dub', '2010', 'ann as eve "Eve" dub de in season 2'],
    ['the whole show', '2004', 'ann as eve "Eve"'],
  ])('is silent: %s', (_, when, line) => expect(born(when, line)).toEqual([]));

  it('is silent for a show that still runs', () =>
    expect(
      shown(
        'show old "Old" { runs: 1963..present; cast main { ann "Ann" as eve "Eve" } }\nperson ann { born: 1990 }',
      ),
    ).toEqual([]));
});

describe('credit-after-death', () => {
  const died = (line: string): readonly string[] =>
    shown(`${main(line)}person ann "Ann" { died: 2003-07-01 }`);

  it('fires for a season that began later', () =>
    expect(died('ann as eve "Eve" in seasons 1..3')).toEqual([
      'credit-after-death ‹ann› `ann` died on 2003-07-01, before season 3 began (2003-09); mark the credit `posthumous` or `archive` if that is right',
    ]));

  it.each([
    ['marked', 'ann as eve "Eve" posthumous in season 4'],
    ['old footage', 'ann as eve "Eve" archive in season 4'],
    ['a note', 'ann as eve "Eve" in season 4 (archive footage)'],
    ['a season before', 'ann as eve "Eve" in seasons 1..2'],
    ['an open end', 'ann as eve "Eve" in seasons 1..'],
    ['all of a show that began before', 'ann as eve "Eve"'],
  ])('is silent: %s', (_, line) => expect(died(line)).toEqual([]));

  it('is silent in the year of death, and for what the dead have left', () => {
    const text = (job: string): string =>
      `show star "Star" { runs: 1990..1994; crew { ${job}: gene "Gene" } }\nperson gene { died: 1986-10-24 }`;
    expect(shown(text('creator'))).toEqual([]);
    expect(shown(text('director'))).toHaveLength(1);
    expect(shown(text('director').replace('1986', '1990'))).toEqual([]);
  });
});

describe('death-before-birth', () => {
  it('fires for people and characters', () => {
    expect(shown('person ann "Ann" { born: 1950; died: 1949-05 }')).toEqual([
      'death-before-birth ‹1949-05› `ann` died in 1949-05, but was born in 1950',
    ]);
    expect(shown('character eve "Eve" { born: 2350; died: 1893 }')).toHaveLength(1);
  });

  it.each([
    ['an early death', 'person ann "Ann" { born: 1950-03; died: 1950 }'],
    ['an episode', 'character eve "Eve" { born: 1984; died: s3e9 }'],
    ['time travel', 'character eve "Eve" { born: 2350; died: 1893 (by time travel) }'],
  ])('is silent: %s', (_, text) => expect(shown(text)).toEqual([]));
});

describe('reprising', () => {
  const bosch = `show bosch "Bosch" { runs: 2014..2021; cast main { ann "Ann" as harry "Harry" } }
show legacy "Bosch: Legacy" {
  runs: 2022..2025
  cast main { ann as bosch.harry reprising bosch }
  cast guest { bea "Bea" as mo "Mo" }
}
`;
  const ballard = (line: string): readonly string[] =>
    shown(`${bosch}show ballard "Ballard" { runs: 2025..present; cast guest { ${line} } }`);

  it('names the show in which the performer has the role', () =>
    expect(ballard('bea as legacy.mo reprising bosch')).toEqual([
      'reprise-unknown-role ‹bosch› `bea` does not play `mo` in `Bosch`, but in `Bosch: Legacy`',
    ]));

  it('names the performer who has the role', () =>
    expect(ballard('bea as bosch.harry reprising bosch')).toEqual([
      'reprise-unknown-role ‹bosch› `bea` does not play `harry` in `Bosch`; there `ann` does',
    ]));

  it.each([
    ['from two shows', 'ann as bosch.harry reprising bosch, legacy'],
    ['from one of them', 'bea as legacy.mo reprising legacy'],
    ['another role in the same franchise', 'ann as captain "Captain"'],
    ['a character declared anew under the same name', 'ann as harry "Harry" reprising bosch'],
  ])('is silent: %s', (_, line) => expect(ballard(line)).toEqual([]));

  it('is silent where the older show has no cast', () =>
    expect(
      shown('show old "Old" {}\nshow new "New" { cast main { ann "Ann" as eve "Eve" reprising old } }'),
    ).toEqual([]));

  it('asks for another show', () =>
    expect(ballard('bea as cy "Cy" reprising ballard')).toEqual([
      'reprise-self ‹ballard› this is a line of `Ballard` itself; after `reprising` stand the shows in which the role was played before',
    ]));

  it('asks for an earlier show', () => {
    const text = `show late "Late" { runs: 2025..; cast main { ann "Ann" as early.eve } }
show early "Early" { runs: 2014..2021; cast guest { ann as eve "Eve" reprising late } }`;
    expect(shown(text)).toEqual([
      'reprise-order ‹late› `Late` began (2025) after `Early` (2021), so nothing can be reprised from it there',
    ]);
  });

  it('lets a show take a character back from its own spin-off', () => {
    const text = (line: string): string => `show buffy "Buffy" { runs: 1997..2003
  season 1 { aired: 1997 }
  season 7 { aired: 2002..2003 }
  cast ${line}
}
show angel "Angel" { runs: 1999..2004; cast main { ann "Ann" as eve "Eve" } }`;
    expect(shown(text('guest { ann as angel.eve reprising angel in season 7 }'))).toEqual([]);
    expect(shown(text('guest { ann as angel.eve reprising angel }'))).toEqual([]);
    expect(shown(text('guest { ann as angel.eve reprising angel in season 1 }'))).toHaveLength(1);
    expect(shown(text('main { ann as angel.eve reprising angel }'))).toHaveLength(1);
  });
});

describe('duplicate-credit', () => {
  const crew = (...lines: readonly string[]): readonly string[] =>
    shown(`${show(lines.join('\n'))}person ann "Ann"\nperson bea "Bea"`);

  it('fires within a list, and in two', () => {
    expect(crew('crew { writer: ann, bea, ann }')).toEqual([
      'duplicate-credit ‹ann› `ann` is already listed as `writer`',
    ]);
    expect(crew('crew { writer: ann in seasons 1..3\nwriter: ann in season 3 }')).toEqual([
      'duplicate-credit ‹ann› `ann` is already listed as `writer` in season 3',
    ]);
    expect(crew('crew { showrunner: ann in season 2 }', 'season 2 { showrunner: ann }')).toHaveLength(1);
  });

  it.each([
    ['several jobs', 'crew { creator: ann; developer: ann; showrunner: ann }'],
    [
      'seasons that do not meet',
      'crew { showrunner: ann in seasons 1..3, bea in season 4, ann in season 5 }',
    ],
    [
      'a writer of the show and of an episode',
      'crew { writer: ann }\nseason 1 { episode 1 { writer: ann } }',
    ],
    ['story and teleplay', 'season 1 { episode 1 { story: ann, bea team; teleplay: ann, bea team } }'],
    ['segments', 'season 1 { episode 1 { segment 1 { director: ann }\nsegment 2 { director: ann } } }'],
    ['notes', 'crew { composer: ann ("Ol\' Blue Nose"), ann ("Sammy and Me") }'],
    ['dates', 'crew { executive-producer: ann until 2002, ann from 2004 }'],
    ['episode after episode', 'season 1 { episode 1 { director: ann }\nepisode 2 { director: ann } }'],
  ])('is silent: %s', (_, line) => expect(crew(line)).toEqual([]));
});
