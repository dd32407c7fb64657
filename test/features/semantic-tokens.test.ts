// What each word is coloured as; and that tokens are always in order, apart, and within their lines.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SemanticTokens } from 'vscode-languageserver-types';
import { linesOf } from '../../server/features/lines';
import { legend, semanticTokens } from '../../server/features/semantic-tokens';
import { tokenDelta } from '../../server/features/tokens/delta';
import { documentAt } from '../../server/lsp/session';
import { sessionOn } from '../support/session';
import { changedTokens, fullTokens } from '../../server/lsp/tokens';
import { Workspace } from '../../server/lsp/workspace';
import type { Dataset } from '../../server/model/dataset';
import { examples } from '../support/corpus';
import { datasetFrom } from '../support/dataset';
import { fragments } from '../support/fragments';
import { flush } from '../support/shown';

interface Seen {
  readonly line: number;
  readonly character: number;
  readonly length: number;
  readonly type: string;
  readonly text: string;
}

/** The tokens as an editor reads them. */
function seen(text: string, { data }: SemanticTokens): readonly Seen[] {
  const [file] = datasetFrom(`//- main.series\n${text}`).files;
  const written = linesOf(file!);
  const tokens: Seen[] = [];
  let [line, character] = [0, 0];
  for (let i = 0; i < data.length; i += 5) {
    const [lines = 0, characters = 0, length = 0, type = 0, bits = 0] = data.slice(i, i + 5);
    character = lines === 0 ? character + characters : characters;
    line += lines;
    const start = written.offsetAt({ line, character });
    const modifiers = legend.tokenModifiers.filter((_, bit) => bits & (1 << bit));
    const name = [legend.tokenTypes[type]!, ...modifiers].join('.');
    tokens.push({
      line,
      character,
      length,
      type: name,
      text: file!.text.slice(start, start + length),
    });
  }
  return tokens;
}

function fileIn(dataset: Dataset): Dataset['files'][number] {
  return dataset.files.find(({ uri }) => uri === 'main.series')!;
}

function shown(input: string, multiline = false): readonly string[] {
  const dataset = datasetFrom(`//- main.series\n${flush(input)}`);
  const file = fileIn(dataset);
  return seen(file.text, semanticTokens(dataset, file, multiline)).map(({ text, type }) => `${text}:${type}`);
}

function check(input: string, expected: string, multiline?: boolean): void {
  expect(shown(input, multiline).join('\n')).toBe(flush(expected));
}

describe('tokens', () => {
  it('of declarations', () =>
    check(
      `
      show bay "Bay" { // new
        season 2 "Two" in s1
        episode 2..3
        cast main
        cast "And"
        bogus thing
      }
      `,
      `
      show:keyword
      bay:class.declaration.definition
      "Bay":string
      // new:comment
      season:keyword
      2:number.declaration
      "Two":string
      in:keyword
      s1:number
      episode:keyword
      2..3:number.declaration
      cast:keyword
      main:enumMember.defaultLibrary
      cast:keyword
      "And":string
      `,
    ));

  it('of fields', () =>
    check(
      `
      show bay "Bay" {
        type: series, oddity
        network: tidal "Tidal" in seasons 1..2, tidal (from then on) [echo]
        aka: "Bai"@ga
        runs: 2014-03..present
        released: tba
        backdoor-pilot: two.s1e3..s1e4
        runtime: 44min from 2015 until s2e6
      }
      `,
      `
      show:keyword
      bay:class.declaration.definition
      "Bay":string
      type:property
      series:enumMember.defaultLibrary
      network:property
      tidal:namespace.declaration
      "Tidal":string
      in:keyword
      seasons:keyword
      1:number
      ..:operator
      2:number
      tidal:namespace
      (from then on):string
      echo:decorator
      aka:property
      "Bai":string
      @:keyword
      ga:enumMember
      runs:property
      2014-03:number
      ..:operator
      present:keyword
      released:property
      tba:keyword
      backdoor-pilot:property
      two:class
      s1e3:number
      ..:operator
      s1e4:number
      runtime:property
      44min:number
      from:keyword
      2015:number
      until:keyword
      s2e6:number
      `,
    ));

  it('of credits', () =>
    check(
      `
      cast guest {
        nell "Nell", // both
          kim as bay.ada "Ada", self voice uncredited odd reprising bay, two dub de credited "N." : "keeper"
      }
      `,
      `
      cast:keyword
      guest:enumMember.defaultLibrary
      nell:variable.declaration
      "Nell":string
      // both:comment
      kim:variable
      as:keyword
      ada:interface
      "Ada":string
      self:keyword
      voice:keyword
      uncredited:keyword
      reprising:keyword
      bay:class
      two:class
      dub:keyword
      de:enumMember
      credited:keyword
      "N.":string
      "keeper":string
      `,
    ));

  it('of prose, line by line, with mentions as what they mean', () => {
    const text = `
      show bay "Bay" {
        character ada "Ada"
        premise: """
          Of @ada. And @bay.ada

          in @s1e2, not @nobody
        """
      }
    `;
    const all = shown(text);
    expect(all.slice(6).join('\n')).toBe(
      flush(`
        premise:property
        """:string
        Of :string
        @:operator
        ada:interface
        . And :string
        @:operator
        bay:class
        ada:interface
        in :string
        @:operator
        s1e2:number
        , not @nobody:string
        """:string
      `),
    );
    expect(shown(text, true).slice(7, 8)).toEqual(['"""\n    Of :string']);
  });

  it('of a range are those that it touches', () => {
    const dataset = datasetFrom('//- main.series\nshow bay "Bay"\nshow two "Two"\nshow three "Three"');
    const file = fileIn(dataset);
    const range = { start: { line: 1, character: 2 }, end: { line: 1, character: 6 } };
    const found = seen(file.text, semanticTokens(dataset, file, false, range));
    expect(found.map(({ text }) => text)).toEqual(['show', 'two']);
  });
});

describe('tokens of any text', () => {
  function sound(text: string): void {
    const dataset = datasetFrom(`//- main.series\n${text}`);
    const file = fileIn(dataset);
    const lines = text.split(/\r\n|\r|\n/);
    let last = { line: 0, character: 0, length: 0 };
    for (const token of seen(text, semanticTokens(dataset, file, false))) {
      const { line, character, length } = token;
      expect(length).toBeGreaterThan(0);
      expect(line > last.line || character >= last.character + last.length, JSON.stringify(token)).toBe(true);
      expect(line).toBeGreaterThanOrEqual(last.line);
      expect(character + length, JSON.stringify(token)).toBeLessThanOrEqual(lines[line]!.length);
      last = token;
    }
  }

  it('are in order, apart, and within their lines', () => {
    for (const text of examples().values()) sound(text);
    fc.assert(fc.property(fragments(80), sound), { numRuns: 1000 });
  });
});

describe('changes', () => {
  function apply(before: readonly number[], after: readonly number[]): readonly number[] {
    return tokenDelta(before, after).reduceRight<number[]>(
      (data, { start, deleteCount, data: added = [] }) => data.toSpliced(start, deleteCount, ...added),
      [...before],
    );
  }

  it('make the new tokens of the old', () => {
    const numbers = fc.array(fc.nat(2), { maxLength: 12 });
    const agree = (before: number[], after: number[]): void => {
      expect(apply(before, after)).toEqual(after);
    };
    fc.assert(fc.property(numbers, numbers, agree));
  });

  it('are as small as can be', () => {
    expect(tokenDelta([1, 2, 3], [1, 2, 3])).toEqual([]);
    expect(tokenDelta([1, 2, 3], [1, 9, 3])).toEqual([{ start: 1, deleteCount: 1, data: [9] }]);
    expect(tokenDelta([1, 1], [1, 1, 1])).toEqual([{ start: 2, deleteCount: 0, data: [1] }]);
  });

  it('are sent since the last answer, and all is sent where that is not known', () => {
    const session = sessionOn(new Workspace());
    const uri = 'file:///a/main.series';
    const write = (text: string) => {
      session.workspace.openFile(uri, text);
      return documentAt(session, uri)!;
    };
    const first = fullTokens(write('show bay "Bay"'), session);
    const second = changedTokens(write('show bay "Bay"\nshow two'), session, first.resultId!);
    expect(second).toEqual({
      resultId: '2',
      edits: [{ start: 15, deleteCount: 0, data: [1, 0, 4, 0, 0, 0, 5, 3, 3, 1] }],
    });
    const third = changedTokens(write('show bay'), session, first.resultId!);
    expect(third).toEqual({ resultId: '3', data: first.data.slice(0, 10) });
  });
});
