// Formatting as it is typed: `<|>` is the cursor after the key, and after the edit.
import { describe, expect, it } from 'vitest';
import { onTypeFormatting } from '../../server/features/on-type-formatting';
import { applied } from '../support/edited';
import { marked } from '../support/marked';

/** The text after a newline at the mark, as an editor that knows no indentation makes it. */
function afterNewline(fixture: string): string {
  return after(fixture.replace('<|>', '\n<|>'), '\n');
}

function after(fixture: string, typed: string): string {
  const { file, offset } = marked(fixture);
  const edits = onTypeFormatting({ ...marked(fixture), offset }, typed);
  const line = file.text.slice(0, offset).split('\n').length - 1;
  expect(edits.every(({ range }) => range.start.line === line && range.end.line === line)).toBe(true);
  return applied(file.text, edits);
}

describe('a newline', () => {
  it.each([
    ['behind `{`', 'show a {<|>', 'show a {\n  '],
    ['behind `{`, before `}`', 'show a {<|>}', 'show a {\n}'],
    ['behind `{` in a block', 'show a {\n  season 1 {<|>\n}\n', 'show a {\n  season 1 {\n    \n}\n'],
    [
      'behind `{` where the brace is missing',
      'show a {\n  season 1 {<|>\n  season 2\n}\n',
      'show a {\n  season 1 {\n    \n  season 2\n}\n',
    ],
    ['behind two `{`', 'show a { season 1 {<|>', 'show a { season 1 {\n    '],
    ['behind a comment behind `{`', 'show a { // c<|>\n}', 'show a { // c\n  \n}'],
    ['behind a statement', 'show a {\n  genre: "B"<|>\n}', 'show a {\n  genre: "B"\n  \n}'],
    ['behind a statement that is indented otherwise', 'show a {\n\tb: 1<|>\n}', 'show a {\n\tb: 1\n  \n}'],
    ['behind a block', 'show a {\n  season 1 {\n  }<|>\n}', 'show a {\n  season 1 {\n  }\n  \n}'],
    ['behind a block at the top', 'show a {\n}<|>', 'show a {\n}\n'],
    ['behind a missing value', 'show a {\n  genre:<|>\n}', 'show a {\n  genre:\n  \n}'],
    ['behind an empty line', 'show a {\n  b: 1\n<|>\n}', 'show a {\n  b: 1\n\n  \n}'],
    ['before a statement', 'show a {\n  b: 1; <|>c: 2\n}', 'show a {\n  b: 1; \n  c: 2\n}'],
    ['before `}`', 'show a {\n  season 1 { b: 1 <|>}\n}', 'show a {\n  season 1 { b: 1 \n  }\n}'],
    ['behind a comma', 'show a {\n  genre: "B",<|>\n}', 'show a {\n  genre: "B",\n    \n}'],
    ['behind a comma and blanks', 'show a {\n  genre: "B", <|>\n}', 'show a {\n  genre: "B", \n    \n}'],
    ['behind a comma and a comment', 'show a {\n  b: "B", // c<|>\n}', 'show a {\n  b: "B", // c\n    \n}'],
    [
      'behind a comma before the next statement',
      'show a {\n  writer: b,<|>\n  season 1\n}',
      'show a {\n  writer: b,\n    \n  season 1\n}',
    ],
    [
      'behind the second comma of a list',
      'show a {\n  genre: "B",\n    "C",<|>\n}',
      'show a {\n  genre: "B",\n    "C",\n    \n}',
    ],
    [
      'within a list',
      'show a {\n  genre: "B",<|> "C"\n}',
      'show a {\n  genre: "B",\n     "C"\n}'.replace('     ', '    '),
    ],
    ['behind a list', 'show a {\n  b: "B",\n    "C"<|>\n}', 'show a {\n  b: "B",\n    "C"\n  \n}'],
    [
      'behind the comma of performers',
      'show a {\n  cast main {\n    b "B",<|>\n  }\n}',
      'show a {\n  cast main {\n    b "B",\n      \n  }\n}',
    ],
    [
      'behind the comma of roles',
      'show a {\n  cast main {\n    b as c,<|>\n  }\n}',
      'show a {\n  cast main {\n    b as c,\n      \n  }\n}',
    ],
    ['behind `"""`', 'show a {\n  premise: """<|>\n}', 'show a {\n  premise: """\n    \n}'],
    ['between `"""` and `"""`', 'show a {\n  b: """<|>"""\n}', 'show a {\n  b: """\n  """\n}'],
    ['behind prose', 'show a {\n  b: """\n    x\n  """<|>\n}', 'show a {\n  b: """\n    x\n  """\n  \n}'],
    ['behind prose on a line', 'show a {\n  b: """x"""<|>\n}', 'show a {\n  b: """x"""\n  \n}'],
    ['behind a comma at the top', 'genre: "B",<|>', 'genre: "B",\n  '],
    ['at the start of a file', '<|>show a', '\nshow a'],
  ])('%s', (_, before, expected) => expect(afterNewline(before)).toBe(expected));

  it('in prose is left to its author', () => {
    const text = 'show a {\n  b: """\n      x {<|>\n  """\n}';
    expect(afterNewline(text)).toBe(text.replace('<|>', '\n'));
  });

  it('is no list behind a comma in quotes or in a comment', () => {
    expect(afterNewline('show a {\n  b: "x,<|>\n}')).toBe('show a {\n  b: "x,\n  \n}');
    expect(afterNewline('show a {\n  // x,<|>\n}')).toBe('show a {\n  // x,\n  \n}');
  });

  it('takes away what an editor has put in', () => {
    expect(after('show a {\n  b: 1\n        <|>\n}', '\n')).toBe('show a {\n  b: 1\n  \n}');
  });

  it('knows other line ends', () => {
    expect(after('show a {\r\n<|>\r\n}', '\n')).toBe('show a {\r\n  \r\n}');
  });
});

describe('a brace', () => {
  it.each([
    [
      'to its block',
      'show a {\n  season 1 {\n    b: 1\n    }<|>\n}',
      'show a {\n  season 1 {\n    b: 1\n  }\n}',
    ],
    ['to the top', 'show a {\n  b: 1\n  }<|>', 'show a {\n  b: 1\n}'],
    ['to a block indented otherwise', '   show a {\n b: 1\n}<|>', '   show a {\n b: 1\n   }'],
    ['not behind a statement', 'show a {\n  season 1 { b: 1 }<|>\n}', 'show a {\n  season 1 { b: 1 }\n}'],
    ['not where it closes nothing', '  b: 1\n  }<|>', '  b: 1\n  }'],
    ['not in prose', 'show a {\n  b: """\n    }<|>\n  """\n}', 'show a {\n  b: """\n    }\n  """\n}'],
    ['not in a comment', 'show a {\n  // }<|>\n}', 'show a {\n  // }\n}'],
  ])('goes back %s', (_, before, expected) => expect(after(before, '}')).toBe(expected));
});
