// From a name to the places that have to do with it: definition, declaration, type, implementations.
import { describe, expect, it } from 'vitest';
import type { LocationLink } from 'vscode-languageserver-types';
import { declaration } from '../../server/features/declaration';
import { definition } from '../../server/features/definition';
import { implementation } from '../../server/features/implementation';
import { spanOf, type Place } from '../../server/features/place';
import { asLocations } from '../../server/features/sites';
import { typeDefinition } from '../../server/features/type-definition';
import { marked } from '../support/marked';
import { flush, shownPlaces } from '../support/shown';

/** Shows where one gets from the cursor. */
function checkWith(feature: (place: Place) => LocationLink[]): (input: string, expected: string) => void {
  return (input, expected) => {
    const place = marked(flush(input));
    const links = feature(place);
    expect(shownPlaces(place.dataset, asLocations(links))).toBe(flush(expected));
    for (const { targetRange, targetSelectionRange } of links) {
      expect(targetRange.start.line).toBeLessThanOrEqual(targetSelectionRange.start.line);
      expect(targetRange.end.line).toBeGreaterThanOrEqual(targetSelectionRange.end.line);
    }
  };
}

describe('definition', () => {
  const check = checkWith(definition);

  it('is the block, wherever it stands', () =>
    check(
      `
      //- a.series
      show bay "Bay" { cast main { nell "Nell" as <|>ada "Ada" } }
      //- b.series
      show bay { character ada { rank: "Keeper" } }
      person nell { born: 1979 }
      `,
      `
      //- b.series
      show bay { character <|ada|> { rank: "Keeper" } }
      `,
    ));

  it('of several blocks is the one with the name', () =>
    check(
      `
      //- a.series
      show bay { country: "Ireland" }
      //- b.series
      show bay "Bay" { genre: "Drama" }
      show two "Two" { spinoff-of: b<|>ay }
      `,
      `
      //- b.series
      show <|bay|> "Bay" { genre: "Drama" }
      `,
    ));

  it('is the mention that declares where there is no block', () =>
    check(
      `
      show bay "Bay" {
        cast main { nell "Nell" as ada "Ada" }
        crew { creator: <|>nell }
      }
      `,
      'cast main { <|nell|> "Nell" as ada "Ada" }',
    ));

  it('of each id in a path is its own', () => {
    const text = 'show bay "Bay" { character ada "Ada" }\nshow two "Two" { title-character: ';
    check(`${text}b<|>ay.ada }`, 'show <|bay|> "Bay" { character ada "Ada" }');
    check(`${text}bay.ad<|>a }`, 'show bay "Bay" { character <|ada|> "Ada" }');
  });

  it('of a mark is the season or the episode', () => {
    const text = (use: string): string => `show bay "Bay" {
      season 1 { episode 2..3 "Fog" }
      ${use}
    }`;
    check(text('note: """See @s1<|>e3."""'), 'season 1 { episode <|2..3|> "Fog" }');
    check(text('cast guest { a "A" as self in season <|>1 }'), 'season <|1|> { episode 2..3 "Fog" }');
  });

  it('is nothing for words and for names that mean nothing', () => {
    check('show bay "Bay" { ty<|>pe: series }', '');
    check('show bay "Bay" { type: ser<|>ies }', '');
    check('show bay "Bay" { network: no<|>body }', '');
    check('sh<|>ow bay "Bay"', '');
    check('<|>', '');
  });

  it('links from the word alone', () => {
    const place = marked('show bay "Bay" { character ada "Ada" }\nshow two { title-character: bay.a<|>da }');
    const [link] = definition(place);
    const { start, end } = spanOf(place.file, link!.originSelectionRange!);
    expect(place.file.text.slice(start, end)).toBe('ada');
  });
});

describe('declaration', () => {
  const check = checkWith(declaration);

  it('is the mention with the first name, even where a block says more', () =>
    check(
      `
      //- a.series
      show bay "Bay" { cast main { nell "Nell" as ada "Ada" } }
      //- b.series
      show bay { character <|>ada { rank: "Keeper" } }
      `,
      `
      //- a.series
      show bay "Bay" { cast main { nell "Nell" as <|ada|> "Ada" } }
      `,
    ));

  it('is the first block where nothing has a name', () =>
    check('show bay { season 1 }\nshow two { spinoff-of: <|>bay }', 'show <|bay|> { season 1 }'));

  it('of a season is its label', () =>
    check('show bay {\nseason 1 "One"\ncrew { creator: a "A" in s<|>1 }\n}', 'season <|1|> "One"'));
});

describe('type definition', () => {
  const check = checkWith(typeDefinition);

  it('of a character is its show', () =>
    check(
      'show bay "Bay" { character ada "Ada" }\nshow two "Two" { title-character: bay.<|>ada }',
      'show <|bay|> "Bay" { character ada "Ada" }',
    ));

  it('of a form of a character is that character', () =>
    check(
      `
      show bay "Bay" {
        character ada "Ada"
        character young<|>_ada "Young Ada" { variant-of: ada }
      }
      `,
      'character <|ada|> "Ada"',
    ));

  it('of a character that wanders is every show that casts it', () =>
    check(
      `
      character <|>munch "Munch"
      show one "One" { cast main { r "R" as munch } }
      show two "Two" { cast main { r as munch } }
      show three "Three" { cast main { r as self } }
      `,
      `
      show <|one|> "One" { cast main { r "R" as munch } }
      show <|two|> "Two" { cast main { r as munch } }
      `,
    ));

  it('of an episode is its season, of a season its show or era', () => {
    const text = (inside: string): string => `show bay "Bay" {\nera old "Old" {\n${inside}\n}\n}`;
    check(text('season 1 "One" { episode <|>1 "Fog" }'), 'season <|1|> "One" { episode 1 "Fog" }');
    check(text('season <|>1 "One" { episode 1 "Fog" }'), 'era <|old|> "Old" {');
  });

  it('of a show is its universe, of a performer the person', () => {
    check('universe coast "Coast"\nshow b<|>ay "Bay" { universe: coast }', 'universe <|coast|> "Coast"');
    check(
      'show bay "Bay" { cast main { ne<|>ll as ada "Ada" } }\nperson nell "Nell" { born: 1979 }',
      'person <|nell|> "Nell" { born: 1979 }',
    );
  });
});

describe('implementation', () => {
  const check = checkWith(implementation);

  it('of a character is in the credits of those who play it', () =>
    check(
      `
      //- a.series
      show bay "Bay" {
        cast main { nell "Nell" as <|>ada "Ada", eve "Eve" in season 1: "keeper" }
        cast guest { tom "Tom", kim "Kim" as ada shared }
        character ada { mother-of: eve }
      }
      //- b.series
      show two "Two" { cast guest { nell as bay.ada reprising bay } }
      `,
      `
      //- a.series
      cast main { <|nell "Nell" as ada "Ada", eve "Eve"|> in season 1: "keeper" }
      cast guest { <|tom "Tom", kim "Kim" as ada|> shared }
      //- b.series
      show two "Two" { cast guest { <|nell as bay.ada|> reprising bay } }
      `,
    ));

  it('of a person is in the credits before and behind the camera', () =>
    check(
      `
      person n<|>ell "Nell" { spouse: tom "Tom" }
      show bay "Bay" {
        crew { creator: nell }
        season 1 { director: nell }
        cast main { nell as ada "Ada" }
        award "Best" { recipient: nell }
      }
      `,
      `
      crew { creator: <|nell|> }
      season 1 { director: <|nell|> }
      cast main { <|nell as ada "Ada"|> }
      `,
    ));

  it('of a work is in what adapts it', () =>
    check(
      `
      work sto<|>rm "Storm" { author: tess "Tess" }
      show bay "Bay" { based-on: storm; season 1 { adapts: storm } }
      source essay "Essay" { note: """On @storm.""" }
      `,
      'show bay "Bay" { based-on: <|storm|>; season 1 { adapts: <|storm|> } }',
    ));

  it('of an organization is in its shows and its people', () =>
    check(
      `
      organization b<|>oard "Board"
      show bay "Bay" { network: board; character ada "Ada" { member-of: board } }
      source essay "Essay" { publisher: board }
      `,
      'show bay "Bay" { network: <|board|>; character ada "Ada" { member-of: <|board|> } }',
    ));

  it('of a universe is in its shows', () =>
    check(
      'universe <|>coast "Coast" {\nshow one "One"\n}\nshow two "Two" { universe: coast }',
      'show <|one|> "One"\nshow two "Two" { universe: <|coast|> }',
    ));

  it('of a show is in all its blocks', () =>
    check(
      `
      //- a.series
      show <|>bay "Bay" { seasons: 1 }
      //- b.series
      show bay { season 1 }
      `,
      `
      //- a.series
      show <|bay|> "Bay" { seasons: 1 }
      //- b.series
      show <|bay|> { season 1 }
      `,
    ));
});
