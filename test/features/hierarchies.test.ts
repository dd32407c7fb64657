// Credits as a call hierarchy, and what comes from what as a type hierarchy.
import { describe, expect, it } from 'vitest';
import type { CallHierarchyItem, Range, TypeHierarchyItem } from 'vscode-languageserver-types';
import { incomingCalls, outgoingCalls, prepareCallHierarchy } from '../../server/features/call-hierarchy';
import { fileOf, spanOf } from '../../server/features/place';
import { prepareTypeHierarchy, subtypes, supertypes } from '../../server/features/type-hierarchy';
import type { Dataset } from '../../server/model/dataset';
import { marked } from '../support/marked';
import { flush } from '../support/shown';

function textAt(dataset: Dataset, uri: string, range: Range): string {
  const file = fileOf(dataset, uri)!;
  const { start, end } = spanOf(file, range);
  return file.text.slice(start, end);
}

function shownItem({ name, detail, uri }: CallHierarchyItem | TypeHierarchyItem): string {
  return `${name} (${detail!}) — ${uri}`;
}

describe('calls', () => {
  function shown(input: string): string {
    const place = marked(flush(input));
    const { dataset } = place;
    const [item] = prepareCallHierarchy(place) ?? [];
    if (!item) return 'nothing';
    const credits = (uri: string, ranges: readonly Range[]): readonly string[] =>
      ranges.map((range) => `  ${textAt(dataset, uri, range)}`);
    return [
      shownItem(item),
      ...incomingCalls(dataset, item).flatMap(({ from, fromRanges }) => [
        `← ${shownItem(from)}`,
        ...credits(from.uri, fromRanges),
      ]),
      ...outgoingCalls(dataset, item).flatMap(({ to, fromRanges }) => [
        `→ ${shownItem(to)}`,
        ...credits(item.uri, fromRanges),
      ]),
    ].join('\n');
  }

  const check = (input: string, expected: string): void => expect(shown(input)).toBe(flush(expected));

  const fixture = (a: string, b = a): string => `
    //- a.series
    show bay "Bay" {
      cast main { nell "Nell" as ${a} "Ada": "keeper" }
      season 1 {
        episode 2 "Fog" { cast guest { tom "Tom", nell as ada }; director: nell }
      }
    }
    //- b.series
    show bay { cast recurring { ${b} as "Voice", ada } }
  `;

  it('of a character come from where it is credited, and go to who plays it', () =>
    check(
      fixture('ad<|>a', 'nell'),
      `
      Ada (character · Bay) — a.series
      ← Bay (show) — a.series
        nell "Nell" as ada "Ada"
      ← Episode 2 “Fog” (episode · Bay › Season 1) — a.series
        tom "Tom", nell as ada
      ← Bay (show) — b.series
        nell as "Voice", ada
      → Nell (person) — a.series
        nell "Nell" as ada "Ada"
        tom "Tom", nell as ada
      → Tom (person) — a.series
        tom "Tom", nell as ada
      `,
    ));

  it('of a person come from credits before and behind the camera, and go to roles', () =>
    check(
      fixture('ada', 'ne<|>ll'),
      `
      Nell (person) — a.series
      ← Bay (show) — a.series
        nell "Nell" as ada "Ada"
      ← Episode 2 “Fog” (episode · Bay › Season 1) — a.series
        tom "Tom", nell as ada
        nell
      ← Bay (show) — b.series
        nell as "Voice", ada
      → Ada (character · Bay) — a.series
        nell "Nell" as ada "Ada"
        tom "Tom", nell as ada
      `,
    ));

  it('of a show go to its cast and crew', () =>
    check(
      fixture('ada', 'nell').replace('bay "Bay"', 'b<|>ay "Bay"'),
      `
      Bay (show) — a.series
      → Nell (person) — a.series
        nell "Nell" as ada "Ada"
        tom "Tom", nell as ada
        nell
      → Tom (person) — a.series
        tom "Tom", nell as ada
      `,
    ));

  it('show the item itself where the credits stand in another file', () =>
    check(
      `
      //- a.series
      show bay "Bay" { cast main { nell as ada "Ada" } }
      //- people.series
      person ne<|>ll "Nell"
      `,
      `
      Nell (person) — people.series
      ← Bay (show) — a.series
        nell as ada "Ada"
      → Ada (character · Bay) — a.series
        nell
      `,
    ));

  it('start from nothing else', () => check('organization bo<|>ard "Board"', 'nothing'));

  it('outlive what they were asked about', () => {
    const place = marked('show b<|>ay "Bay"');
    const [item] = prepareCallHierarchy(place)!;
    const { dataset } = marked('<|>');
    expect(incomingCalls(dataset, item!)).toEqual([]);
    expect(outgoingCalls(dataset, { ...item!, data: undefined })).toEqual([]);
  });
});

describe('types', () => {
  function check(input: string, expected: string): void {
    const place = marked(flush(input));
    const [item] = prepareTypeHierarchy(place) ?? [];
    const shown = item && [
      ...supertypes(place.dataset, item).map((one) => `↑ ${shownItem(one)}`),
      shownItem(item),
      ...subtypes(place.dataset, item).map((one) => `↓ ${shownItem(one)}`),
    ];
    expect(shown?.join('\n') ?? 'nothing').toBe(flush(expected));
  }

  const shows = `
    universe coast "Coast" { show bay "Bay" }
    show two "Two" { spinoff-of: bay; sequel-of: bay; universe: coast }
    show three "Three" { prequel-of: two; related-to: bay }
    universe islands "Islands" { part-of: coast }
  `;

  it('of a show are the shows that it comes from, its universes, and what comes from it', () => {
    check(
      shows.replace('show two', 'show t<|>wo'),
      `
      ↑ Bay (show · Coast) — main.series
      ↑ Coast (universe) — main.series
      Two (show) — main.series
      ↓ Three (show) — main.series
      `,
    );
    check(
      shows.replace('related-to: bay', 'related-to: ba<|>y'),
      `
      ↑ Coast (universe) — main.series
      Bay (show · Coast) — main.series
      ↓ Two (show) — main.series
      `,
    );
  });

  it('of a universe are its shows and its parts', () =>
    check(
      shows.replace('universe: coast', 'universe: c<|>oast'),
      `
      Coast (universe) — main.series
      ↓ Islands (universe) — main.series
      ↓ Bay (show · Coast) — main.series
      ↓ Two (show) — main.series
      `,
    ));

  it('of a character are its forms', () =>
    check(
      `
      show bay "Bay" {
        character ada "Ada"
        character you<|>ng_ada "Young Ada" { variant-of: ada }
        character mirror_ada "Ada" { variant-of: young_ada }
      }
      `,
      `
      ↑ Ada (character · Bay) — main.series
      Young Ada (character · Bay) — main.series
      ↓ Ada (character · Bay) — main.series
      `,
    ));

  it('start from nothing else', () => check('person ne<|>ll "Nell"', 'nothing'));
});
