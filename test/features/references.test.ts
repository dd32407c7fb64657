// Every place that names a thing, in all files and in one.
import { describe, expect, it } from 'vitest';
import { DocumentHighlightKind } from 'vscode-languageserver-types';
import { documentHighlight } from '../../server/features/document-highlight';
import { references } from '../../server/features/references';
import { marked } from '../support/marked';
import { flush, shownPlaces } from '../support/shown';

const fixture = `
  //- a.series
  show bay "Bay" {
    premise: """About @<|>ada, and @ada.nobody."""
    cast main { nell "Nell" as ada "Ada" }
    character ada { nickname: "ada" }
  }
  //- b.series
  show two "Two" {
    title-character: bay.ada
    character ada "Another Ada"
    note: """Not @ada, but @bay.ada."""
  }
`;

describe('references', () => {
  function check(input: string, includeDeclaration: boolean, expected: string): void {
    const place = marked(flush(input));
    expect(shownPlaces(place.dataset, references(place, includeDeclaration))).toBe(flush(expected));
  }

  it('stand in fields, credits and prose of all files', () =>
    check(
      fixture,
      true,
      `
      //- a.series
      premise: """About @<|ada|>, and @<|ada|>.nobody."""
      cast main { nell "Nell" as <|ada|> "Ada" }
      character <|ada|> { nickname: "ada" }
      //- b.series
      title-character: bay.<|ada|>
      note: """Not @ada, but @bay.<|ada|>."""
      `,
    ));

  it('leave the declaration out where it is not wanted', () =>
    check(
      `
      show bay "Bay" {
        season 1
        cast main { nell "Nell" as ada "Ada" in season <|>1 }
        crew { writer: nell in s1, s1e2 }
      }
      `,
      false,
      `
      cast main { nell "Nell" as ada "Ada" in season <|1|> }
      crew { writer: nell in <|s1|>, s1e2 }
      `,
    ));

  it('are none for a word of the language', () => check('show bay "Bay" { gen<|>re: "Drama" }', true, ''));
});

describe('highlights', () => {
  function check(input: string, expected: string | null): void {
    const { dataset, file, ...place } = marked(flush(input));
    const found = documentHighlight({ dataset, file, ...place });
    const kinds = { [DocumentHighlightKind.Write]: 'write', [DocumentHighlightKind.Read]: 'read' };
    const shown = found?.map(({ range, kind }) => {
      const [line] = shownPlaces({ ...dataset, files: [file] }, [{ uri: file.uri, range }]).split('\n');
      return `${kinds[kind as 2 | 3]} ${line!}`;
    });
    expect(shown?.join('\n') ?? null).toBe(expected === null ? null : flush(expected));
  }

  it('tell declarations from uses, and stay in the file', () =>
    check(
      fixture,
      `
      read premise: """About @<|ada|>, and @ada.nobody."""
      read premise: """About @ada, and @<|ada|>.nobody."""
      read cast main { nell "Nell" as <|ada|> "Ada" }
      write character <|ada|> { nickname: "ada" }
      `,
    ));

  it('leave words to the editor', () => check('show bay "Bay" { genre: "Dr<|>ama" }', null));
});
