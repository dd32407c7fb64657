// What each word is coloured as; and that tokens are always in order, apart, and within their lines.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SemanticTokens } from 'vscode-languageserver-types';
import { linesOf } from '../../server/features/lines';
import { legend, semanticTokens } from '../../server/features/semantic-tokens';
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

function shown(input: string): readonly string[] {
  const dataset = datasetFrom(`//- main.series\n${flush(input)}`);
  const file = fileIn(dataset);
  return seen(file.text, semanticTokens(dataset, file)).map(({ text, type }) => `${text}:${type}`);
}

function check(input: string, expected: string): void {
  expect(shown(input).join('\n')).toBe(flush(expected));
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
  });

  it('of a range are those that it touches', () => {
    const dataset = datasetFrom('//- main.series\nshow bay "Bay"\nshow two "Two"\nshow three "Three"');
    const file = fileIn(dataset);
    const range = { start: { line: 1, character: 2 }, end: { line: 1, character: 6 } };
    const found = seen(file.text, semanticTokens(dataset, file, range));
    expect(found.map(({ text }) => text)).toEqual(['show', 'two']);
  });
});

describe('tokens of any text', () => {
  function sound(text: string): void {
    const dataset = datasetFrom(`//- main.series\n${text}`);
    const file = fileIn(dataset);
    const lines = text.split(/\r\n|\r|\n/);
    let last = { line: 0, character: 0, length: 0 };
    for (const token of seen(text, semanticTokens(dataset, file))) {
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
  const uri = 'file:///a/main.series';

  /** A session with a file, and how a client asks for its tokens again after it has got another text. */
  function shownIn(
    text: string,
  ): (text: string) => { readonly data: readonly number[]; readonly sent: number } {
    const session = sessionOn(new Workspace());
    session.workspace.openFile(uri, text);
    const first = fullTokens(documentAt(session, uri)!, session);
    let [data, id] = [first.data, first.resultId!];
    return (next) => {
      session.workspace.openFile(uri, next);
      const { resultId, ...more } = changedTokens(documentAt(session, uri)!, session, id);
      const edits = 'edits' in more ? more.edits : [];
      data = edits.reduce(
        (all, { start, deleteCount, data: added = [] }) => all.toSpliced(start, deleteCount, ...added),
        data,
      );
      id = resultId!;
      return { data, sent: edits.flatMap((edit) => edit.data ?? []).length };
    };
  }

  function tokensOf(text: string): readonly number[] {
    const dataset = datasetFrom(`//- main.series\n${text}`);
    return semanticTokens(dataset, fileIn(dataset)).data;
  }

  it('make the new tokens of the old', () => {
    const text = [...examples().values()]
      .sort((a, b) => a.length - b.length)
      .at(-1)!
      .slice(0, 6000);
    const edit = fc.record({
      at: fc.nat(text.length),
      cut: fc.nat(3),
      put: fc.constantFrom('', ' ', '\n', 'x', '"', '}', ',', ' // x\n', 'person ada "Ada"\n'),
    });
    const agree = (edits: { at: number; cut: number; put: string }[]): void => {
      const change = shownIn(text);
      let now = text;
      for (const { at, cut, put } of edits) {
        now = now.slice(0, at) + put + now.slice(at + cut);
        expect(change(now).data).toEqual(tokensOf(now));
      }
    };
    fc.assert(fc.property(fc.array(edit, { minLength: 1, maxLength: 4 }), agree), { numRuns: 60 });
  });

  it('are no more than the statements that were edited', () => {
    const season = 'season 1 {\n    episode 1 "One" {\n      aired: 2020-01-01\n    }\n  }\n';
    const change = shownIn(`show bay "Bay" {\n  genre: "Drama"\n  ${season}  country: US\n}\n`);
    const edited = `show bay "Bay" {\n  genre: "Drama", "Crime"\n  ${season}  country: US\n}\n`;
    // `genre` with two texts.
    expect(change(edited)).toEqual({ data: tokensOf(edited), sent: 15 });
    expect(change(`${edited}// end\n`)).toMatchObject({ sent: 5 });
    // A line more moves what follows, and nothing in it.
    expect(change(`\n${edited}// end\n`)).toMatchObject({ sent: 15 });
    expect(change(`\n${edited}// end\n`)).toMatchObject({ sent: 0 });
  });

  it('are sent since the last answer, and all is sent where that is not known', () => {
    const session = sessionOn(new Workspace());
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
