// Inlay hints: the text with each hint between ‹ and › where the editor shows it.
import { describe, expect, it } from 'vitest';
import { inlayHints, type InlayHintSettings } from '../../server/features/inlay-hints';
import { offsetOf } from '../../server/features/place';
import { datasetFrom } from '../support/dataset';
import { flush } from '../support/shown';

const none: InlayHintSettings = { names: false, ages: false, appearances: false, overallNumbers: false };

/** The hints of the last file of a fixture. */
function shown(input: string, settings: Partial<InlayHintSettings>, within?: string): string {
  const dataset = datasetFrom(input);
  const file = dataset.files.at(-1)!;
  const start = within === undefined ? 0 : file.text.indexOf(within);
  const span = { start, end: start + (within ?? file.text).length };
  const hints = inlayHints(dataset, file, span, { ...none, ...settings });
  return hints
    .toReversed()
    .reduce((text, { position, label }) => {
      const at = offsetOf(file, position);
      return `${text.slice(0, at)}‹${typeof label === 'string' ? label : ''}›${text.slice(at)}`;
    }, file.text)
    .trimEnd();
}

function checker(settings: Partial<InlayHintSettings>): (input: string, expected: string) => void {
  return (input, expected) => expect(shown(flush(input), settings)).toBe(flush(expected));
}

describe('names', () => {
  const check = checker({ names: true });

  it('stand behind ids that do not tell them', () =>
    check(
      `
      organization rhd "Robbery-Homicide Division" {}
      show bay "Bay" {
        company: rhd, tidal "Tidal Pictures", tidal
        character ada "Ada Quill" { member-of: rhd former }
        cast main { nell "Nell Harkin" as ada; nell as ada in season 1 }
      }
      `,
      `
      organization rhd "Robbery-Homicide Division" {}
      show bay "Bay" {
        company: rhd‹Robbery-Homicide Division›, tidal "Tidal Pictures", tidal‹Tidal Pictures›
        character ada "Ada Quill" { member-of: rhd‹Robbery-Homicide Division› former }
        cast main { nell "Nell Harkin" as ada‹Ada Quill›; nell‹Nell Harkin› as ada‹Ada Quill› in season 1 }
      }
      `,
    ));

  it('are left out where the id says as much', () =>
    check(
      `
      person zoe_saldana "Zoë Saldaña" {}
      show the_bay "Bay" { cast main { zoe_saldana as self } }
      show watch "The Watch" { spinoff-of: the_bay; related-to: watch }
      `,
      `
      person zoe_saldana "Zoë Saldaña" {}
      show the_bay "Bay" { cast main { zoe_saldana as self } }
      show watch "The Watch" { spinoff-of: the_bay; related-to: watch }
      `,
    ));

  it('are titles behind single episodes', () =>
    check(
      `
      show bay "Bay" {
        season 1 { episode 1 "Fog"; episode 2 "Low Water"; episode 3 }
        cast guest { nell "Nell" as self in s1e1, s1e1..s1e2, s1e3 }
        premise: """What @nell saw in @s1e1."""
        note: "none" [source_of_it]
      }
      source source_of_it "The Galway Echo" {}
      `,
      `
      show bay "Bay" {
        season 1 { episode 1 "Fog"; episode 2 "Low Water"; episode 3 }
        cast guest { nell "Nell" as self in s1e1‹“Fog”›, s1e1..s1e2, s1e3 }
        premise: """What @nell saw in @s1e1."""
        note: "none" [source_of_it]
      }
      source source_of_it "The Galway Echo" {}
      `,
    ));

  it('do not stand in the middle of a path', () =>
    check(
      `
      show bay "Bay" {
        era old "The first run" { season 1 { episode 1 "Fog" } }
        cast main { nell "Nell" as self in old; tom "Tom" as self in old.s1e1 }
      }
      `,
      `
      show bay "Bay" {
        era old "The first run" { season 1 { episode 1 "Fog" } }
        cast main { nell "Nell" as self in old‹The first run›; tom "Tom" as self in old.s1e1‹“Fog”› }
      }
      `,
    ));
});

describe('ages', () => {
  const check = checker({ ages: true });

  it('are those at the beginning of what a line covers', () =>
    check(
      `
      person nell "Nell" { born: 1979-05-02 }
      person tom "Tom" { born: 1979 }
      person kim "Kim" { born: 1970s~ }
      person old "Old" { born: 1920-01-01; died: 2000 }
      show bay "Bay" {
        runs: 2020-01-01..present
        season 1 { aired: 2021-05-01..2021-06-01; cast guest { nell as self } }
        season 2 { aired: 2022-05-02..2022-06-01; episode 5 { aired: 2023-01-01 } }
        cast main { nell as a "A", tom, kim; nell, tom as b "B" in season 1; old as c "C" in season 2 }
        cast guest { nell as self in s2e5; nell as self in season 3 }
      }
      `,
      `
      person nell "Nell" { born: 1979-05-02 }
      person tom "Tom" { born: 1979 }
      person kim "Kim" { born: 1970s~ }
      person old "Old" { born: 1920-01-01; died: 2000 }
      show bay "Bay" {
        runs: 2020-01-01..present
        season 1 { aired: 2021-05-01..2021-06-01; cast guest { nell‹41› as self } }
        season 2 { aired: 2022-05-02..2022-06-01; episode 5 { aired: 2023-01-01 } }
        cast main { nell‹40› as a "A", tom, kim; nell‹41›, tom‹41–42› as b "B" in season 1; old as c "C" in season 2 }
        cast guest { nell‹43› as self in s2e5; nell as self in season 3 }
      }
      `,
    ));
});

describe('earlier shows', () => {
  const check = checker({ appearances: true });

  it('are counted by when the shows began', () =>
    check(
      `
      show legacy "Legacy" { runs: 2022..2025; cast main { tw as hb } }
      show ballard "Ballard" { runs: 2025..present; cast guest { tw as hb; nell "Nell" as self } }
      show bosch "Bosch" { runs: 2014..2021; cast main { tw "Titus" as hb "Harry" } }
      `,
      `
      show legacy "Legacy" { runs: 2022..2025; cast main { tw‹2nd show› as hb } }
      show ballard "Ballard" { runs: 2025..present; cast guest { tw‹3rd show› as hb; nell "Nell" as self } }
      show bosch "Bosch" { runs: 2014..2021; cast main { tw "Titus" as hb "Harry" } }
      `,
    ));
});

describe('overall numbers', () => {
  const check = checker({ overallNumbers: true });

  it('go on from the seasons before', () =>
    check(
      `
      show bay "Bay" {
        season 0 { episode 1 "Special" }
        season 1 { episodes: 10; episode 1; episode 10 }
        season 2 { episode 1 "Fog"; episode 2..3 "Long"; episode 3.5 }
        season 3 { episode 1 { overall: 20 }; episode 2 }
      }
      `,
      `
      show bay "Bay" {
        season 0 { episode 1 "Special" }
        season 1 { episodes: 10; episode 1; episode 10 }
        season 2 { episode 1‹#11› "Fog"; episode 2..3‹#12–13› "Long"; episode 3.5 }
        season 3 { episode 1 { overall: 20 }; episode 2‹#21› }
      }
      `,
    ));

  it('end where a season is missing or of unknown length', () =>
    check(
      `
      show bay "Bay" {
        season 1 { episode 2 "Fog" }
        season 2 { episode 1 "Mist" }
      }
      show watch "Watch" {
        season 1 { episodes: 4 }
        season 3 { episode 1 "Mist" }
      }
      `,
      `
      show bay "Bay" {
        season 1 { episode 2 "Fog" }
        season 2 { episode 1 "Mist" }
      }
      show watch "Watch" {
        season 1 { episodes: 4 }
        season 3 { episode 1 "Mist" }
      }
      `,
    ));
});

it('keeps to the lines that the editor shows', () => {
  const text =
    'organization rhd "Robbery-Homicide Division"\nshow a { company: rhd }\nshow b { company: rhd }';
  expect(shown(text, { names: true }, 'show b { company: rhd }')).toBe(
    text.replace(/rhd \}$/, 'rhd‹Robbery-Homicide Division› }'),
  );
});
