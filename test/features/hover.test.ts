// Hovers: the underlined source, then the Markdown.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { examples } from '../support/corpus';
import { datasetFrom } from '../support/dataset';
import { fragments } from '../support/fragments';
import { shownHover } from '../support/hovered';
import { marked } from '../support/marked';
import { flush } from '../support/shown';

function check(input: string, expected: string): void {
  expect(shownHover(marked(flush(input))).trimEnd()).toBe(flush(expected));
}

it('tells what kinds and fields mean, what they take, and what others call them', () => {
  check(
    'wo<|>rk late_show',
    `
      work late_show
      ^^^^
      **\`work\`** · stands at the top of a file or in a universe

      A work that is no show of its own: a novel, a comic, a film, a play, a podcast.

      - Elsewhere: schema.org \`CreativeWork\`

      \`\`\`series
      work late_show "The Late Show" { type: novel; published: 2017 }
      \`\`\`
    `,
  );
  check(
    'show a "A" { character b { half-sib<|>ling-of: c } }',
    `
      show a "A" { character b { half-sibling-of: c } }
                                 ^^^^^^^^^^^^^^^
      **\`half-sibling-of\`** · family relation of character

      Half-brother or half-sister of: one parent in common.

      - Takes a character by its id or text in quotes; several side by side
      - The other way round: \`half-sibling-of\`
      - Elsewhere: schema.org \`sibling\`

      \`\`\`series
      half-sibling-of: arya "Arya"
      \`\`\`
    `,
  );
  check(
    'show a "A" { imd<|>b: "tt0903747" }',
    `
      show a "A" { imdb: "tt0903747" }
                   ^^^^
      **\`imdb\`** · field of show

      The id at IMDb of a title.

      - Takes text in quotes; one, or one for each scope
      - Looks like \`tt\` and at least seven digits
      - Elsewhere: schema.org \`sameAs\`, TMDB \`external_ids.imdb_id\`, NFO \`uniqueid type="imdb"\`

      \`\`\`series
      imdb: "tt0903747"
      \`\`\`
    `,
  );
  check(
    'show a "A" { ra<|>nk: "Captain" }',
    `
      show a "A" { rank: "Captain" }
                   ^^^^
      **\`rank\`** · field of show

      The place among the programmes of that season or week.

      - Takes a whole number, like \`10\`; several side by side

      \`\`\`series
      rank: 12, 8 (adults 18–49)
      \`\`\`
    `,
  );
  check(
    'show a "A" { whatev<|>er: 1 }',
    `
      nothing
    `,
  );
});

it('tells what words, categories and qualifiers mean', () => {
  check(
    'show a "A" { type: antho<|>logy }',
    `
      show a "A" { type: anthology }
                         ^^^^^^^^^
      **\`anthology\`** · type: new stories and a new cast each season or episode
    `,
  );
  check(
    'show a "A" { cast special-gu<|>est { b as c } }',
    `
      show a "A" { cast special-guest { b as c } }
                        ^^^^^^^^^^^^^
      **Special guest stars** · cast category

      Guests of note whom the credits announce as special guest stars.

      - Elsewhere: schema.org \`actor\`, TMDB \`guest_stars\`, NFO \`actor/type=GuestStar\`

      \`\`\`series
      cast special-guest { titus_welliver "Titus Welliver" as bosch.harry_bosch reprising bosch }
      \`\`\`
    `,
  );
  check(
    'show a "A" { cast "Wi<|>th" { b as c } }',
    `
      show a "A" { cast "With" { b as c } }
                        ^^^^^^
      **With** · a cast category of this dataset

      The language knows \`main\`, \`also-starring\`, \`special-guest\`, \`recurring\`, \`guest\`, \`cameo\`, \`host\`, \`narrator\`, \`announcer\`, \`judge\`, \`mentor\`, \`panelist\`, \`contestant\`, \`correspondent\` and \`musical-guest\`.
    `,
  );
  check(
    'show a "A" { cast main { b as c repr<|>ising d } }',
    `
      show a "A" { cast main { b as c reprising d } }
                                      ^^^^^^^^^^^
      **\`reprising bosch, bosch_legacy\`** · after a credit

      The shows in which this performer has already played this character.

      \`\`\`series
      titus_welliver as bosch.harry_bosch reprising bosch, bosch_legacy
      \`\`\`
    `,
  );
  check(
    'show a "A" { cast main { b as c vo<|>ice } }',
    `
      show a "A" { cast main { b as c voice } }
                                      ^^^^^
      **\`voice\`** · after a credit

      Only the voice is theirs: animation, a voice on the phone, a creature spoken by someone else.

      - Elsewhere: TMDB \`(voice)\`, NFO \`(voice)\`

      \`\`\`series
      alex_desert "Alex Désert" as carl voice in seasons 32..
      \`\`\`
    `,
  );
  check(
    'show a "A" { title: "B" @d<|>e }',
    `
      show a "A" { title: "B" @de }
                              ^^^
      **\`@en-US\`** · after a value or declaration

      The language, and perhaps script and region, of the text before it, as a BCP 47 tag.

      - Elsewhere: schema.org \`inLanguage\`, TMDB \`iso_639_1, iso_3166_1\`

      \`\`\`series
      aka: "Money Heist"@en, "Haus des Geldes"@de-DE
      \`\`\`
    `,
  );
  check(
    'show a "A" { title: "B" (fre<|>ely) }',
    `
      show a "A" { title: "B" (freely) }
                              ^^^^^^^^
      **\`(free text)\`** · after a credit, value or declaration

      Anything else worth saying about this one statement: a reason, a measure, a billing phrase, a version.

      \`\`\`series
      viewers: 9.38M (live and same day)
      \`\`\`
    `,
  );
  check(
    'show a "A" { network: b un<|>til 2004 }',
    `
      show a "A" { network: b until 2004 }
                              ^^^^^^^^^^
      **\`until 2021\`** · after a credit, value or declaration

      The date up to which the statement held.

      - Elsewhere: schema.org \`Role.endDate\`

      \`\`\`series
      company: spumco "Spümcø" until 1992-09
      \`\`\`
    `,
  );
});

it('says dates in words', () => {
  check(
    'person a { born: 1979-05-<|>02 }',
    `
      person a { born: 1979-05-02 }
                       ^^^^^^^^^^
      **2 May 1979**, a Wednesday
    `,
  );
  check(
    'person a { born: 197<|>9 }',
    `
      person a { born: 1979 }
                       ^^^^
      **1979** · exact to the year: 1 January – 31 December 1979
    `,
  );
  check(
    'person a { born: 1979-0<|>5~ }',
    `
      person a { born: 1979-05~ }
                       ^^^^^^^^
      **c. May 1979** · exact to the month, roughly: 1–31 May 1979
    `,
  );
  check(
    'show a { runs: 2021-spr<|>ing..present }',
    `
      show a { runs: 2021-spring..present }
                     ^^^^^^^^^^^
      **spring 2021** · exact to the part of the year: 1 March – 31 May 2021
    `,
  );
  check(
    'show a { runs: 2021..20<|>24 }',
    `
      show a { runs: 2021..2024 }
                           ^^^^
      **2024** · exact to the year: 1 January – 31 December 2024
    `,
  );
  check(
    'show a { season 1 { released: tb<|>a } }',
    `
      show a { season 1 { released: tba } }
                                    ^^^
      **to be announced** · the date is not known yet
    `,
  );
  check(
    'show a { network: b until 20<|>04 }',
    `
      show a { network: b until 2004 }
                                ^^^^
      **2004** · exact to the year: 1 January – 31 December 2004
    `,
  );
  check(
    'person a { born: 1979-02-3<|>0 }',
    `
      person a { born: 1979-02-30 }
                       ^^^^^^^^^^
      **\`1979-02-30\`** · February 1979 has 28 days
    `,
  );
});

it('explains the rules that a comment silences', () => {
  check(
    'show a {} // series-ignore unused-entity, bad-da<|>te: shown so',
    `
      show a {} // series-ignore unused-entity, bad-date: shown so
                                                ^^^^^^^^
      **\`bad-date\`** · error

      A date is one of the calendar, in one of the forms of the language.

      Dates are written from the year down: \`2025\`, \`2025-07\`, \`2025-07-09\`; a season of the year is \`2026-autumn\`, a date that is not certain \`1967~\`, one that is still open \`tba\`. All dates are looked at: in fields, in ranges and behind \`on\`, \`from\` and \`until\`.
    `,
  );
  check(
    'show a {} // series-ignore no-such-ru<|>le',
    `
      show a {} // series-ignore no-such-rule
                                 ^^^^^^^^^^^^
      **\`no-such-rule\`** is not the code of a rule
    `,
  );
  check(
    'show a {} // a comm<|>ent',
    `
      nothing
    `,
  );
});

it('says that a name is not declared', () => {
  check(
    'show a { network: channel_n<|>orth }',
    `
      show a { network: channel_north }
                        ^^^^^^^^^^^^^
      **\`channel_north\`** is not declared in this dataset
    `,
  );
  check(
    'show a { episode pilot { after: s<|>9e1 } }',
    `
      show a { episode pilot { after: s9e1 } }
                                      ^^^^
      **Season 9, episode 1** is not declared in this dataset
    `,
  );
});

it('tells who plays a character, and what ties it to others from both ends', () => {
  check(
    `
      show bay "Bay" {
        season 1 { aired: 2021 }
        cast main {
          nell "Nell Harkin" as ada "Ada Quill": "keeps the light"
          ruben "Ruben Ade" as con "Con Bray" voice in seasons 1..2
        }
        character ada {
          rank: "Keeper" in season 1, "Principal keeper" in seasons 2..
          mother-of: wren "Wren" (estranged)
        }
        character con: "a sergeant with a past" { dates: a<|>da until s2e4 }
      }
    `,
    `
        character con: "a sergeant with a past" { dates: ada until s2e4 }
                                                         ^^^
      **Ada Quill** · character · [Bay](main.series#L1)

      keeps the light

      - Played by: [Nell Harkin](main.series#L4) in [Bay](main.series#L1) (main)
      - Rank: Keeper (season 1), Principal keeper (seasons 2 onwards)
      - Mother of: [Wren](main.series#L9) (estranged)
      - Dates: [Con Bray](main.series#L11) (until season 2, episode 4)
      - Appears in: [Bay](main.series#L1)

      Declared in [main.series:4](main.series#L4), [main.series:7](main.series#L7)
    `,
  );
  check(
    `
      universe coast "The Coast" {
        character cat "Harbour Cat": "seen by @kit"
      }
      group kit "Kit" { type: animal }
      show bay "Bay" { universe: coast; runs: 2021..2022; cast recurring { kit as c<|>at } }
      show watch "Watch" { universe: coast; runs: 2023..present; cast recurring { kit as cat reprising bay } }
    `,
    `
      show bay "Bay" { universe: coast; runs: 2021..2022; cast recurring { kit as cat } }
                                                                                  ^^^
      **Harbour Cat** · character · [The Coast](main.series#L1)

      seen by @kit

      - Played by: [Kit](main.series#L4) in [Bay](main.series#L5) (recurring), [Kit](main.series#L4) in [Watch](main.series#L6) (recurring; reprised from Bay)
      - Appears in: [Bay](main.series#L5), [Watch](main.series#L6)

      Declared in [main.series:2](main.series#L2)
    `,
  );
});

it('gathers the credits of people, show by show', () => {
  check(
    `
      person o<|>rla "Orla Finnegan" { born: 1970-05-02; birthplace: "Galway" }
      show bay "Bay" {
        runs: 2021
        crew { creator: orla; director: orla in s1e1, orla in s1e3 }
        season 1 { episode 2 { writer: orla } }
        cast guest { orla as self in s1e1; orla as "Narrator" voice uncredited }
      }
      show watch "Watch" { runs: 2023; cast main { orla as ada "Ada" } }
    `,
    `
      person orla "Orla Finnegan" { born: 1970-05-02; birthplace: "Galway" }
             ^^^^
      **Orla Finnegan** · person

      - Born: 2 May 1970
      - Birthplace: Galway
      - Credits:
        - [Bay](main.series#L2): self (guest; season 1, episode 1), Narrator (guest; voice; uncredited), creator, director (season 1, episode 1; season 1, episode 3), writer (season 1, episode 2)
        - [Watch](main.series#L8): [Ada](main.series#L8) (main)

      Declared in [main.series:1](main.series#L1)
    `,
  );
});

it('outlines shows, seasons and episodes', () => {
  check(
    `
      show b<|>ay "Bay" {
        genre: "Drama"
        network: north "Channel North" in season 1, tidal "Tidal" in seasons 2..
        runs: 2021-03-04..present
        crew { creator: orla "Orla"; editor: tess "Tess" }
        season 1 { episodes: 3; aired: 2021-03-04..2021-03-18 }
        season 2 "Dreamland" { renewed: 2022-05-02 }
        premise: """
          A light that no *ship* needs, kept by @orla.

          More of it.
        """
      }
      show watch "Watch" { spinoff-of: bay }
    `,
    `
      show bay "Bay" {
           ^^^
      **Bay** · show

      A light that no *ship* needs, kept by [Orla](main.series#L5).

      - Genre: Drama
      - Runs: 4 March 2021 – present
      - Network: [Channel North](main.series#L3) (season 1), [Tidal](main.series#L3) (seasons 2 onwards)
      - Creator: [Orla](main.series#L5)
      - Season by season: [Season 1](main.series#L6) (released; 3 episodes; 4–18 March 2021), [Season 2](main.series#L7) (ordered)
      - Spin-offs: [Watch](main.series#L14)

      Declared in [main.series:1](main.series#L1)
    `,
  );
  check(
    `
      show bay "Bay" {
        season <|>2 "Dreamland" { renewed: 2022-05-02 [echo]; episode 1 "Fog" }
      }
      source echo "The Echo" { url: "https://echo.example/" }
    `,
    `
        season 2 "Dreamland" { renewed: 2022-05-02 [echo]; episode 1 "Fog" }
               ^
      **Season 2: Dreamland** · ordered · [Bay](main.series#L1)

      - Renewed: 2 May 2022 \\[[echo](main.series#L4)\\]
      - Listed: [“Fog”](main.series#L2)

      Declared in [main.series:2](main.series#L2)
    `,
  );
  check(
    `
      show bay "Bay" {
        crew { writer: orla "Orla" in s2e1..s2e2; director: hugo "Hugo"; creator: orla }
        season 1 { episodes: 10 }
        season 2 {
          episode <|>2 "Fog Signal": "a horn nobody sounds" {
            aired: 2022-03-11
            director: tess "Tess", kim "Kim" team
            cast guest { nell "Nell" as self }
          }
        }
      }
    `,
    `
          episode 2 "Fog Signal": "a horn nobody sounds" {
                  ^
      **“Fog Signal”** · episode 2 · [Season 2](main.series#L4) · [Bay](main.series#L1)

      a horn nobody sounds

      - Overall: 12
      - Writer: [Orla](main.series#L2)
      - Director: [Tess](main.series#L7), [Kim](main.series#L7)
      - Guests: [Nell](main.series#L8) as self
      - Aired: 11 March 2022

      Declared in [main.series:5](main.series#L5)
    `,
  );
});

it('knows what other files say', () => {
  check(
    `
      //- a.series
      show bay "Bay" { crew { writer: orla "Orla" in s2e1 } }
      //- b.series
      show bay { season 1 { episodes: 10 } }
      //- c.series
      show bay { season 2 { episode <|>1 "Fog" } }
    `,
    `
      show bay { season 2 { episode 1 "Fog" } }
                                    ^
      **“Fog”** · episode 1 · [Season 2](c.series#L1) · [Bay](a.series#L1)

      - Overall: 11
      - Writer: [Orla](a.series#L1)

      Declared in [c.series:1](c.series#L1)
    `,
  );
});

it('tells of eras, orders and parts', () => {
  check(
    'show bay "Bay" { era old "The old run" { season 1 { episodes: 4 } }; cast main { a "A" as b "B" in o<|>ld } }',
    `
      show bay "Bay" { era old "The old run" { season 1 { episodes: 4 } }; cast main { a "A" as b "B" in old } }
                                                                                                         ^^^
      **The old run** · era · [Bay](main.series#L1)

      - Season by season: [Season 1](main.series#L1) (released; 4 episodes)

      Declared in [main.series:1](main.series#L1)
    `,
  );
  check(
    'show bay "Bay" { order m<|>ade "As made" { type: production; episodes: s1e2, s1e1 } }',
    `
      show bay "Bay" { order made "As made" { type: production; episodes: s1e2, s1e1 } }
                             ^^^^
      **As made** · order · [Bay](main.series#L1)

      - Type: production
      - Episodes: season 1, episode 2; season 1, episode 1

      Declared in [main.series:1](main.series#L1)
    `,
  );
  check(
    'show bay "Bay" { season 1 { part <|>1 "Ebb" { type: half; episodes: s1e1..s1e2 } } }',
    `
      show bay "Bay" { season 1 { part 1 "Ebb" { type: half; episodes: s1e1..s1e2 } } }
                                       ^
      **Ebb** · part · [Season 1](main.series#L1) · [Bay](main.series#L1)

      - Type: half
      - Episodes: season 1, episodes 1–2

      Declared in [main.series:1](main.series#L1)
    `,
  );
});

it('tells of organizations, works, universes and sources', () => {
  check(
    `
      organization lapd "Los Angeles Police Department" { short-name: "LAPD"; type: police }
      organization r<|>hd "Robbery-Homicide Division" { part-of: lapd }
      show bay "Bay" { company: rhd; character ada "Ada" { member-of: rhd former } }
    `,
    `
      organization rhd "Robbery-Homicide Division" { part-of: lapd }
                   ^^^
      **Robbery-Homicide Division** · organization

      - Part of: [Los Angeles Police Department](main.series#L1)
      - Company of: [Bay](main.series#L3)
      - Members: [Ada](main.series#L3) (former)

      Declared in [main.series:2](main.series#L2)
    `,
  );
  check(
    `
      work l<|>ate "The Late Show" { type: novel; author: mc "Michael Connelly"; published: 2017 }
      show bay "Bay" { season 2 { draws-on: late (freely) } }
    `,
    `
      work late "The Late Show" { type: novel; author: mc "Michael Connelly"; published: 2017 }
           ^^^^
      **The Late Show** · work

      - Type: novel
      - Published: 2017
      - Author: [Michael Connelly](main.series#L1)
      - Drawn on by: [Bay, season 2](main.series#L2) (freely)

      Declared in [main.series:1](main.series#L1)
    `,
  );
  check(
    'universe c<|>oast "The Coast" { type: franchise; includes: bay }; show bay "Bay" {}',
    `
      universe coast "The Coast" { type: franchise; includes: bay }; show bay "Bay" {}
               ^^^^^
      **The Coast** · universe

      - Type: franchise
      - Includes: [Bay](main.series#L1)
      - Members: [Bay](main.series#L1)

      Declared in [main.series:1](main.series#L1)
    `,
  );
  check(
    `
      source echo "The Echo" { type: article; url: "https://echo.example/"; published: 2022-05-02 }
      show bay "Bay" { cancelled: 2022-05-02 [e<|>cho] }
    `,
    `
      show bay "Bay" { cancelled: 2022-05-02 [echo] }
                                              ^^^^
      **The Echo** · source

      - Type: article
      - URL: <https://echo.example/>
      - Published: 2 May 2022
      - Cited in: [Bay](main.series#L2)

      Declared in [main.series:1](main.series#L1)
    `,
  );
});

it('shows names as they are, whatever signs they have', () => {
  check(
    `
      //- file:///data/a(1).series
      person a "*A* [b](c)"
      show s "S" { cast main { <|>a as self } }
    `,
    `
      show s "S" { cast main { a as self } }
                               ^
      **\\*A\\* \\[b\\](c)** · person

      - Credits: [S](file:///data/a%281%29.series#L2): self (main)

      Declared in [a(1).series:1](file:///data/a%281%29.series#L1)
    `,
  );
});

it('finds something to say or not, whatever the text', () => {
  const make = (text: string, place: number): void => {
    const dataset = datasetFrom(text);
    const file = dataset.files[0]!;
    shownHover({ dataset, file, offset: place % (text.length + 1) });
  };
  fc.assert(fc.property(fragments(60), fc.nat(), make), { numRuns: 500 });
  for (const text of examples().values()) for (let at = 0; at < text.length; at += 97) make(text, at);
});

it('tells nothing of what lies beyond a horizon', () => {
  const fixture = `
    show bay "Lantern Bay" {
      season 1 { episode 1 "Ebb" {} episode 2 "Flood" {} }
      season 2 {}
      cast main {
        nell_harkin "Nell Harkin" as ada<1> in seasons 1..2
        tomas_reyes "Tomás Reyes" as bray<2> in season 2
      }
      character ada { sister-of: bray; mother-of: wren "Wren" }
      character bray "Bray" {}
    }
  `;
  const at = (mark: string, horizon: string): string =>
    shownHover(marked(flush(fixture.replace(`<${mark}>`, '<|>').replace(/<\d>/g, ''))), horizon);
  expect(at('1', 's1e1')).toContain('(main; season 1)');
  expect(at('1', 's1e1')).toContain('Wren');
  expect(at('1', 's1e1')).not.toContain('Bray');
  expect(at('1', 's2')).toContain('Bray');
  expect(at('2', 's1')).toContain('Hidden: it lies beyond `s1`');
  expect(at('2', 'other.s1')).toContain('Tomás Reyes');
  expect(at('2', 's2')).not.toContain('Nothing is hidden');
});

it.each([
  ['s99e99x', 's99e99x means nothing here: `Lantern Bay` has no season 99; it has 1.'],
  ['2024-13', '2024-13 means nothing here: '],
])('says that nothing is hidden where the horizon %s means nothing', (horizon, words) => {
  const place = marked('show <|>bay "Lantern Bay" { season 1 }');
  expect(shownHover(place, horizon)).toContain(`Nothing is hidden, since ${words}`);
  expect(shownHover(place, '')).not.toContain('Nothing is hidden');
});
