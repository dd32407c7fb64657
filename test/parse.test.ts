// What the parser owes its author: a tree for every text, one clear message for each mistake at the
// right place, and every other statement kept.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from '../server/syntax/parse';
import type { Statement } from '../server/syntax/tree';
import { examples } from './support/corpus';
import { fragments } from './support/fragments';
import { mistakes, outline, statementsOf } from './support/shape';

describe('shapes', () => {
  it('nests blocks and keeps every statement', () => {
    const text =
      'show a "A" {\n  genre: "x", "y"; country: "z"\n  cast main {\n    p "P" as c "C" in season 1: "t"\n    q "Q"\n  }\n}\n';
    expect(outline(text)).toBe(
      [
        'show a "A" {}',
        '  field genre: "x", "y"',
        '  field country: "z"',
        '  cast main {}',
        '    credit p "P" as c "C" in season 1: "t"',
        '    credit q "Q"',
      ].join('\n'),
    );
    expect(mistakes(text)).toEqual([]);
  });

  it.each([
    ['9.38M', { text: '9.38M', value: 9.38, suffix: 'M' }],
    ['007.50', { text: '007.50', value: 7.5, suffix: '' }],
    ['192a', { text: '192a', value: 192, suffix: 'a' }],
    ['0.1', { value: 0.1 }],
    ['12345678901.2345678', { value: Number('12345678901.2345678') }],
    ['1,410,000', { text: '1410000', value: 1410000 }],
    ['98.5%', { value: 98.5 }],
    ['8.1/10', { value: 8.1, outOf: 10 }],
    ['1h30min', { minutes: 90 }],
    ['44min30s', { minutes: 44.5 }],
    ['s1', { season: 1, number: undefined }],
    ['S01E003.5a', { season: 1, number: '3.5a' }],
    ['s02e0', { season: 2, number: '0' }],
    ['a.s10e00', { season: 10, number: '0' }],
  ])('reads the value %s', (written, parts) => {
    const [, field] = parse(`// é\nx: ${written}`).statements;
    expect(field?.type === 'field' && field.values[0]?.atom).toMatchObject(parts);
  });

  it('takes a brace on the next line', () => {
    expect(outline('show a "A"\n{\n  genre: "x"\n}\n')).toBe('show a "A" {}\n  field genre: "x"');
  });

  it('lets a list go on after a comma, and only a list', () => {
    expect(outline('writer: a,\n  b "B", // note\n  c\nseason 2')).toBe(
      'field writer: a, b "B", // note c\nseason 2',
    );
    expect(outline('writer: a,\nseason 2')).toBe('field writer: a,\nseason 2');
  });

  it.each([
    ['"a \\"b\\" \\u{1F600}"', 'a "b" 😀'],
    ['"""\n    one\n      two\n\n    three\n  """', 'one\n  two\n\nthree'],
    ['"""one\n  two"""', 'one\ntwo'],
    ['""""""', ''],
  ])('decodes %s', (source, expected) => {
    const [field] = parse(`summary: ${source}`).statements;
    expect(field).toMatchObject({ values: [{ atom: { text: expected } }] });
  });

  it.each([
    ['aired: 2015 [a], 2016 [b]', [['a'], ['b']], []],
    ['aired: 2015, 2016 [a, b]', [[], []], ['a', 'b']],
    ['aired: 2015 [a], 2016', [['a'], []], []],
  ])('gives sources to whom they belong: %s', (text, own, all) => {
    const names = (paths: readonly { ids: readonly { text: string }[] }[]): unknown =>
      paths.map(({ ids }) => ids[0]!.text);
    const [field] = parse(text).statements;
    if (field?.type !== 'field') throw new Error('expected a field');
    expect([field.values.map(({ sources }) => names(sources)), names(field.sources)]).toEqual([own, all]);
  });

  it.each([
    ['network: fox "Fox" in seasons 1..5, nbc in seasons 6..8', 2],
    ['rank: 10 in seasons 1..2, 12 in season 3', 2],
    ['director: a in s1e1, s1e3, b in s1e4', 2],
    ['viewers: 9.38M in s1e1, 5.07M in s1e2', 2],
    ['runtime: 22min in season 1, 44min in season 2', 2],
  ])('knows where a value ends: %s', (text, values) => {
    const [field] = parse(text).statements;
    expect(field?.type === 'field' && field.values.length).toBe(values);
    expect(mistakes(text)).toEqual([]);
  });
});

describe('mistakes', () => {
  it.each<[string, readonly string[]]>([
    ['genre:', ['1: syntax-error ‹:› expected a value after `genre:`']],
    ['a as', ['1: syntax-error ‹s› expected a character, `self` or a job in quotes after `as`']],
    ['show a "A {\n  genre: "x"\n}', ['1: bad-quote ‹"A › expected a closing `"` for the `"` here']],
    ['genre: “Crime”', ['1: bad-quote ‹“Crime”› expected straight double quotes, `"…"`']],
    ['url: https://a.b/c?d', ['1: syntax-error ‹https://a.b/c?d› expected the address in quotes']],
    ['aired: 2025 [s', ['1: bad-quote ‹[s› expected a closing `]` for the `[` here']],
    ['aired: 2025 (in', ['1: bad-quote ‹(in› expected a closing parenthesis for the `(` here']],
    [
      'genre: "a",, "b"',
      ['1: stray-separator ‹,› nothing stands here: expected a value after the comma, or no comma'],
    ],
    ['a as b in seasons 1-3', ['1: syntax-error ‹1-3› expected two dots between the ends, `1..3`']],
    ['runs: 2014–2021', ['1: syntax-error ‹2014–2021› expected two dots between the ends, `1..3`']],
    ['# note', ['1: syntax-error ‹# note› expected `//` before a comment']],
    ['season 2 ? 3', ['1: syntax-error ‹? 3› did not expect `? 3` here']],
    [
      'a: 1 b: 2',
      [
        '1: syntax-error ‹b: 2› did not expect `b: 2` here: a new field starts on a line of its own, or after `;`',
      ],
    ],
    [
      'runs: 2008 to 2013',
      ['1: syntax-error ‹2013› did not expect `2013` here: a range has two dots, like `2008..2013`'],
    ],
    [
      'cast main { "Ada" - x }',
      [
        '1: bad-quote ‹"Ada" - x › did not expect `"Ada" - x` here: between a performer and a role stands `as`',
      ],
    ],
    [
      'summary: "a\\qb"',
      ['1: syntax-error ‹\\› expected one of the escapes `\\"`, `\\\\`, `\\n`, `\\t`, `\\u{…}`'],
    ],
    ['}', ['1: bad-quote ‹}› this `}` closes nothing: there is one more than `{`']],
    ['show a "A" {', ['1: bad-quote ‹{› expected a closing `}` for `show a`']],
    ['{\n  genre: "x"\n}', ['1: syntax-error ‹{› expected a declaration before `{`, like `season 1 {`']],
    ['summary: """\n  open', ['1: bad-quote ‹"""› expected a closing `"""` for the `"""` here']],
  ])('%j', (text, expected) => {
    expect(mistakes(text)).toEqual(expected);
  });

  it('closes a block that a statement shows to be left open', () => {
    const text =
      'show a "A" {\n  season 1 {\n    episodes: 10\n  season 2 {\n  }\n  cast main {\n    p as c\n  }\n}\n';
    expect(outline(text)).toBe(
      'show a "A" {}\n  season 1 {\n    field episodes: 10\n  season 2 {}\n  cast main {}\n    credit p as c',
    );
    expect(mistakes(text)).toEqual([
      '2: bad-quote ‹{› expected a closing `}` for `season 1` before `season 2`',
    ]);
  });

  it('finds the brace that is too many', () => {
    const text = 'show a "A" {\n  season 1 {\n  }\n  }\n  cast main {\n  }\n}\nshow b "B" {}';
    expect(outline(text)).toBe('show a "A" {}\n  season 1 {}\n  cast main {}\nshow b "B" {}');
    expect(mistakes(text)).toEqual(['4: bad-quote ‹}› this `}` closes nothing: there is one more than `{`']);
  });

  it('keeps the next prose when one is left open', () => {
    const text = 'show a "A" {\n  premise: """\n    open\n  summary: """\n    shut\n  """\n  genre: "x"\n}\n';
    expect(outline(text)).toBe(
      'show a "A" {}\n  field premise: """ open\n  field summary: """ shut """\n  field genre: "x"',
    );
    expect(mistakes(text)).toHaveLength(1);
  });
});

describe('bad input', () => {
  it.each([
    ['nothing', ''],
    ['only comments', '// a\n// b'],
    ['a byte order mark', '\ufeffshow a "A"\n'],
    ['carriage returns', 'show a "A" {\r\n  genre: "x"\r\n}\r\n'],
    ['right-to-left text', 'show شو "مسلسل" {\n  genre: "דרמה"\n}\n'],
    ['emoji in text', 'show a "👩‍🚀 🏳️‍🌈"\n'],
    ['letters of any script', 'show 化物語 "化物語"\nperson Рене "Рене"\nperson हिन्दी "हिन्दी"'],
  ])('%s is no mistake', (_, text) => {
    expect(mistakes(text)).toEqual([]);
  });

  it('says where a NUL byte stands and keeps the rest', () => {
    const text = 'genre: "a" \u0000\ncountry: "b"';
    expect(mistakes(text)).toEqual(['1: syntax-error ‹\u0000› did not expect `\\u{0}` here']);
    expect(outline(text)).toContain('field country: "b"');
  });

  it('survives a thousand levels of braces', () => {
    const text = `${'season 1 {\n'.repeat(1000)}genre: "x"\n${'}\n'.repeat(1000)}show b "B" {}`;
    expect(mistakes(text)).toEqual(['101: syntax-error ‹{› blocks cannot nest deeper than 100 levels']);
    expect(parse(text).statements).toHaveLength(2);
  });

  it.each([
    ['one line of a megabyte', 'a, '.repeat(350_000)],
    ['a line of open parentheses', '('.repeat(1_000_000)],
    ['a line of quotes', '"'.repeat(1_000_000)],
    ['a megabyte of open prose', `summary: """${'x\n'.repeat(500_000)}`],
    ['a megabyte of commas', ','.repeat(1_000_000)],
    [
      'ten megabytes',
      'show a "A" {\n  genre: "x" (note) [s], "y"\n  season 1 { episodes: 3 }\n}\n'.repeat(150_000),
    ],
  ])(
    '%s is read in one pass',
    (_, text) => {
      expect(parse(text).end).toBe(text.length);
    },
    60_000,
  );
});

describe('properties', () => {
  it('parses any text, and its spans lie in order within it', () => {
    const holds = (text: string): void => {
      const tree = parse(text);
      expectOrder(tree.statements, 0, text.length);
      for (const { span } of tree.problems)
        expect(0 <= span.start && span.start <= span.end && span.end <= text.length).toBe(true);
    };
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 80 }), holds), { numRuns: 300 });
    fc.assert(fc.property(fragments(40), holds), { numRuns: 1000 });
  });

  it('keeps the statements that an edit did not touch', () => {
    const texts = [...examples()].filter(([name]) => !name.startsWith('mistakes')).map(([, text]) => text);
    const insert = fc.constantFrom(
      'x',
      '"',
      '?',
      ',',
      '(',
      '[',
      ' as ',
      ':',
      '@',
      '//',
      '“',
      '1..',
      '.',
      '{',
      '}',
      ';',
      '\n',
    );
    const edit = fc.record({
      how: fc.constantFrom('delete', 'duplicate', 'swap', 'insert'),
      text: fc.constantFrom(...texts),
      at: fc.nat(),
      insert,
    });
    fc.assert(
      fc.property(edit, ({ how, text, at, insert }) => {
        const tokens = tokensOf(text);
        const i = at % tokens.length;
        // Prose may hold any line, so an edit of its quotes can turn text into statements and back.
        if ([tokens[i], tokens[i + 1], insert].some((token) => token?.includes('"""'))) return;
        const before = said(text);
        const after = new Set(said(edited(tokens, i, how, insert)));
        expect(before.filter((one) => !after.has(one)).length).toBeLessThanOrEqual(5);
      }),
      { numRuns: 500 },
    );
  });
});

/** What each statement says, blocks apart. */
function said(text: string): readonly string[] {
  return statementsOf(parse(text)).map((one) => JSON.stringify(one));
}

/** A text in pieces: strings, words, signs, blanks. */
function tokensOf(text: string): readonly string[] {
  return text.match(/"""[\s\S]*?"""|"(?:\\.|[^"\\\n])*"|\/\/.*|[\p{L}\p{N}_-]+|\s+|./gu) ?? [];
}

function edited(tokens: readonly string[], i: number, how: string, insert: string): string {
  const [before, token, next, rest] = [
    tokens.slice(0, i),
    tokens[i]!,
    tokens[i + 1] ?? '',
    tokens.slice(i + 2),
  ];
  const middle = {
    delete: [next],
    duplicate: [token, token, next],
    swap: [next, token],
    insert: [insert, token, next],
  }[how]!;
  return [...before, ...middle, ...rest].join('');
}

function expectOrder(statements: readonly Statement[], start: number, end: number): void {
  let last = start;
  for (const statement of statements) {
    expect(statement.start).toBeGreaterThanOrEqual(last);
    expect(statement.end).toBeLessThanOrEqual(end);
    if (statement.type === 'declaration' && statement.block)
      expectOrder(statement.block.statements, statement.start, statement.end);
    last = statement.end;
  }
}
