// Hovers over a real dataset: what an author sees of people and characters who wander between shows.
import { expect, it } from 'vitest';
import { datasetOf } from '../../server/model/dataset';
import { summarise } from '../../server/model/facts';
import { fileOf } from '../../server/features/place';
import { example } from '../support/corpus';
import { shownHover } from '../support/hovered';
import { flush } from '../support/shown';

const dataset = datasetOf([...example('ballard')].map(([name, text]) => summarise(name, text)));

/** @param words the first words like these in the file are pointed at */
function check(name: string, words: string, expected: string): void {
  const file = fileOf(dataset, name)!;
  const offset = file.text.indexOf(words) + words.length;
  expect(shownHover({ dataset, file, offset }).trimEnd()).toBe(flush(expected));
}

it('shows Harry Bosch with both of his older shows', () => {
  check(
    'ballard.series',
    'as bosch.harry_bosch',
    `
          titus_welliver as bosch.harry_bosch reprising bosch, bosch_legacy: "retired from the LAPD, and a private investigator since"
                                  ^^^^^^^^^^^
      **Harry Bosch** · character · [Bosch](bosch.series#L3)

      a homicide detective who becomes a private investigator

      - Played by:
        - [Titus Welliver](bosch.series#L12) in [Bosch](bosch.series#L3) (main)
        - [Titus Welliver](bosch.series#L12) in [Bosch: Legacy](bosch-legacy.series#L3) (main; reprised from Bosch)
        - [Titus Welliver](bosch.series#L12) in [Ballard](ballard.series#L6) (special guest; reprised from Bosch, Bosch: Legacy)
      - Rank: Detective (former)
      - Member of: [Los Angeles Police Department](organizations.series#L29) (former)
      - Status: retired (from the police)
      - Occupation: Private investigator
      - Boss of: [Maurice Bassi](bosch-legacy.series#L25) (as his technology expert)
      - Appears in: [Bosch](bosch.series#L3), [Bosch: Legacy](bosch-legacy.series#L3), [Ballard](ballard.series#L6)
      - Title character of: [Bosch: Legacy](bosch-legacy.series#L3), [Bosch](bosch.series#L3)

      Declared in [bosch.series:12](bosch.series#L12), [bosch.series:23](bosch.series#L23)
    `,
  );
});

it('shows Renée Ballard with all that others are to her', () => {
  check(
    'characters.series',
    'character renee_ballard',
    `
        character renee_ballard {
                  ^^^^^^^^^^^^^
      **Renée Ballard** · character · [Ballard](ballard.series#L6)

      an LAPD detective and the head of the Cold Case Unit

      - Played by: [Maggie Q](ballard.series#L75) in [Ballard](ballard.series#L6) (main)
      - Rank: Detective
      - Member of: [Los Angeles Police Department](organizations.series#L29)
      - Leads: [Cold Case Unit](organizations.series#L41)
      - Child of: [Jenny Ballard](characters.series#L121) (estranged)
      - Grandchild of: [Tutu](characters.series#L35)
      - Dates: [Aaron](characters.series#L58) (on and off)
      - Work partner of: [Thomas Laffont](characters.series#L39) (former), [Ken Chastain](characters.series#L85) (former)
      - Overseen by: [Ted Rawls](characters.series#L20) (on cold cases)
      - Recruited: [Zamira Parker](characters.series#L13) (for the Cold Case Unit)
      - Assisted by: [Thomas Laffont](characters.series#L39) (comes back to help her run the unit)
      - Acquaintance of: [Damani](characters.series#L112) (through her cases)
      - Supported by: [Thomas Laffont](characters.series#L39) (someone to rely on in her life), [Berchem](characters.series#L78) (took a chance on her)
      - Assaulted by: [Robert Olivas](characters.series#L63)
      - Appears in: [Ballard](ballard.series#L6)
      - Title character of: [Ballard](ballard.series#L6)

      Declared in [ballard.series:75](ballard.series#L75), [characters.series:6](characters.series#L6)
    `,
  );
});

it('shows Stephen Chang with his part in both shows', () => {
  check(
    'ballard.series',
    'stephen_chang',
    `
          stephen_chang as bosch_legacy.maurice_bassi reprising bosch_legacy: "Bosch's technology expert"
          ^^^^^^^^^^^^^
      **Stephen Chang** · person

      - Credits:
        - [Bosch: Legacy](bosch-legacy.series#L3): [Maurice Bassi](bosch-legacy.series#L25) (recurring)
        - [Ballard](ballard.series#L6): [Maurice Bassi](bosch-legacy.series#L25) (special guest; reprised from Bosch: Legacy)

      Declared in [bosch-legacy.series:18](bosch-legacy.series#L18)
    `,
  );
});

it('shows the show, its makers and what it comes from', () => {
  check(
    'bosch.series',
    'show bosch',
    `
      show bosch "Bosch" {
           ^^^^^
      **Bosch** · show

      - Type: series
      - Country: United States
      - Language: English
      - Runs: 2014–2021
      - Universe: [Bosch television universe](universe.series#L3)
      - Spin-offs: [Ballard](ballard.series#L6), [Bosch: Legacy](bosch-legacy.series#L3)
      - Related to: [Ballard](ballard.series#L6) (a worthy sibling, critics say)

      Declared in [bosch.series:3](bosch.series#L3)
    `,
  );
});

it('shows the season that is still to come', () => {
  check(
    'ballard.series',
    'in season 2',
    `
          rosanna_arquette "Rosanna Arquette" as jenny_ballard "Jenny Ballard" in season 2: "Ballard's estranged mother"
                                                                                         ^
      **Season 2** · ordered · [Ballard](ballard.series#L6)

      - Renewed: 6 October 2025 \\[[deadline](sources.series#L3)\\]
      - Status: ordered

      Declared in [ballard.series:67](ballard.series#L67)
    `,
  );
});
