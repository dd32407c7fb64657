// The outline of a file, and the search over all of them.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SymbolKind, type DocumentSymbol } from 'vscode-languageserver-types';
import { documentSymbols, flatSymbols } from '../../server/features/document-symbols';
import { fileOf, spanOf } from '../../server/features/place';
import { workspaceSymbols } from '../../server/features/workspace-symbols';
import type { Dataset } from '../../server/model/dataset';
import { example, examples } from '../support/corpus';
import { datasetFrom } from '../support/dataset';
import { fragments } from '../support/fragments';
import { expectFile } from '../support/golden';
import { flush } from '../support/shown';

const kindNames: ReadonlyMap<unknown, string> = new Map(
  Object.entries(SymbolKind).map(([name, kind]) => [kind, name]),
);

function outlineOf(symbols: readonly DocumentSymbol[], indent = ''): readonly string[] {
  return symbols.flatMap(({ name, detail, kind, children = [] }) => [
    `${indent}${name}${detail === undefined ? '' : ` | ${detail}`} (${kindNames.get(kind)!})`,
    ...outlineOf(children, `${indent}  `),
  ]);
}

function outlinesIn(dataset: Dataset): string {
  const outlines = dataset.files.map((file) => {
    const lines = outlineOf(documentSymbols(dataset, file));
    return dataset.files.length > 1 ? [`//- ${file.uri}`, ...lines] : lines;
  });
  return outlines.flat().join('\n');
}

describe('outline', () => {
  function check(input: string, expected: string): void {
    expect(outlinesIn(datasetFrom(flush(input)))).toBe(flush(expected));
  }

  it('tells without wide gaps what qualifies an entry', () =>
    check(
      `
      show bay "Bay" {
        cast main in   season 1 { nell "Nell" as ada "Ada" voice   in s1e2 }
      }
      `,
      `
      Bay | show bay (Class)
        Cast: main | in season 1 (Array)
          Nell as Ada | voice in s1e2 (EnumMember)
      `,
    ));

  it('reads like a table of contents', () =>
    check(
      `
      show bay "Bay" {
        genre: "Drama"
        season 1 "The Lamp Room" {
          part 1 { episodes: s1e1 }
          episode 2..3 "Fog" { director: hugo "Hugo"; segment 1 "Mist" }
        }
        episode pilot
        cast main in season 1 { nell "Nell" as ada "Ada" voice in s1e2: "keeper" }
        cast "And" { tom, kim "Kim" as "Announcer", self }
        crew { co-executive-producer: nell, hugo; oddity: 3 }
        review "Metacritic" in season 1 { score: 1/5 }
        section "Development": """It began."""
        era old "Old"
      }
      `,
      `
      Bay | show bay (Class)
        Season 1 “The Lamp Room” (Module)
          Part 1 (Module)
          Episode 2..3 “Fog” (Event)
            Segment 1 “Mist” (Event)
        pilot | episode pilot (Event)
        Cast: main | in season 1 (Array)
          Nell as Ada | voice in s1e2 (EnumMember)
        Cast: And (Array)
          tom, Kim as Announcer, self (EnumMember)
        Crew (Array)
          Co-executive producer | Nell, Hugo (Property)
          oddity (Property)
        Review: Metacritic | in season 1 (Property)
        Section: Development (String)
        Old | era old (Package)
      `,
    ));

  it('takes names from wherever they are given', () =>
    check(
      `
      //- a.series
      show bay "Bay" { cast main { nell "Nell" as ada "Ada" } }
      //- b.series
      show bay { character ada { rank: "Keeper" }; cast guest { nell as ada } }
      `,
      `
      //- a.series
      Bay | show bay (Class)
        Cast: main (Array)
          Nell as Ada (EnumMember)
      //- b.series
      Bay | show bay (Class)
        Ada | character ada (Interface)
        Cast: guest (Array)
          Nell as Ada (EnumMember)
      `,
    ));

  it('has a name for whatever is still being written', () =>
    check(
      `
      { genre: "x" }
      show
      season
      cast { nell as }
      bogus "Thing"
      person "" { }
      `,
      `
      … (Null)
      Show (Class)
      Season (Module)
      Cast (Array)
        nell as (EnumMember)
      Bogus: Thing (Null)
      Person (Variable)
      `,
    ));

  it('of ballard', () => {
    const files = [...example('ballard')].map(([name, text]) => `//- ${name}\n${text}`);
    expectFile('test/golden/outline-ballard.txt', `${outlinesIn(datasetFrom(files.join('')))}\n`);
  });

  it('keeps every entry within the one around it, and its words within itself', () => {
    const sound = (text: string): void => {
      const dataset = datasetFrom(`//- main.series\n${text}`);
      const file = fileOf(dataset, 'main.series')!;
      const visit = (symbols: readonly DocumentSymbol[], from: number, to: number): void => {
        for (const { name, range, selectionRange, children = [] } of symbols) {
          const [whole, words] = [spanOf(file, range), spanOf(file, selectionRange)];
          expect(name.trim()).not.toBe('');
          expect([from, whole.start, words.start, words.end, whole.end, to]).toEqual(
            [from, whole.start, words.start, words.end, whole.end, to].toSorted((a, b) => a - b),
          );
          visit(children, whole.start, whole.end);
        }
      };
      visit(documentSymbols(dataset, file), 0, text.length);
    };
    for (const text of examples().values()) sound(text);
    fc.assert(fc.property(fragments(60), sound), { numRuns: 500 });
  });

  it('is a list for clients that know no other', () => {
    const dataset = datasetFrom('show bay "Bay" {\nseason 1 { episode 1 "Fog" }\n}');
    const [file] = dataset.files;
    const flat = flatSymbols(file!.uri, documentSymbols(dataset, file!));
    expect(flat.map(({ name, containerName }) => `${name} in ${containerName ?? 'the file'}`)).toEqual([
      'Bay in the file',
      'Season 1 in Bay',
      'Episode 1 “Fog” in Season 1',
    ]);
  });
});

describe('search', () => {
  const fixture = flush(`
    //- a.series
    show bosch "Bosch" {
      season 1 { episode 1 "Low Water" }
      cast main { titus "Titus Welliver" as harry_bosch "Harry Bosch" }
      character barrel "Robert Moore"
    }
    //- b.series
    show bosch_legacy "Bosch: Legacy"
    person renee "Renée Bosworth"
  `);

  function check(query: string, expected: string): void {
    const found = workspaceSymbols([datasetFrom(fixture)], query);
    const shown = found.map(
      ({ name, containerName, location }) =>
        `${name}${containerName === undefined ? '' : ` in ${containerName}`} — ${location.uri}`,
    );
    expect(shown.join('\n')).toBe(flush(expected));
  }

  it('ranks: the whole, the beginning, beginnings of words, letters in order', () =>
    check(
      'bosch',
      `
      Bosch — a.series
      Bosch: Legacy — b.series
      Harry Bosch in Bosch — a.series
      `,
    ));

  it('finds by the first letters of words', () => check('hb', 'Harry Bosch in Bosch — a.series'));

  it('finds episodes by title, number and mark', () => {
    const found = 'Episode 1 “Low Water” in Bosch › Season 1 — a.series';
    check('low wat', found);
    check('episode 1', found);
    check('s1e1', 'Episode 1 “Low Water” (bosch.s1e1) in Bosch › Season 1 — a.series');
  });

  it('needs no accents, and shows the id where only that matches', () => {
    check('Renee Bos', 'Renée Bosworth — b.series');
    check('barrel', 'Robert Moore (bosch.barrel) in Bosch — a.series');
    check('bosch.ha', 'Harry Bosch (bosch.harry_bosch) in Bosch — a.series');
  });

  it('lists everything for nothing, and nothing for nonsense', () => {
    expect(workspaceSymbols([datasetFrom(fixture)], '')).toHaveLength(8);
    check('xyzzy', '');
  });

  it('stops at 500', () => {
    const people = Array.from({ length: 600 }, (_, i) => `person p${i} "Person ${i}"`);
    const found = workspaceSymbols([datasetFrom(people.join('\n'))], 'person 59');
    expect(found[0]!.name).toBe('Person 59');
    expect(workspaceSymbols([datasetFrom(people.join('\n'))], 'p')).toHaveLength(500);
  });
});
