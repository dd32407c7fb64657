// Files without mistakes, in a layout that nobody would choose.
import fc from 'fast-check';

// In these snippets `·` is a place where blanks may stand, `~` one where they must, and `↵` one where a
// list may go on in the next line.
const fields = [
  'genre·:·"Crime drama"·,↵"Mystery"·@en·(x)·,↵a~"A"·[·b·,·c·]',
  'network·:·fox·"Fox"·in~seasons~1..5·,·7..·,↵nbc~in~season~6',
  'runs·:·2014..2021·,↵2025-07-09..present~(on  location)~uncredited',
  'premise·:·"""Foo\n   bar\n     @baz\n\n"""·(y)·,↵"""\n x\n"""',
  'b·:·c~in~s1e3·,·s1e5..s1e7~on~2025·,↵d~reprising~e·,·f.g~credited·"H {"~dub~ja',
];
const credits = [
  'a·"A"·as~b·"B"·in~season~1·[·c·]·:·"leads"',
  'a·,↵b·"B"·,↵c~as~self~voice·[d]·:·"""x\n    y\n   z"""·[e]',
  'a~as·"Host"·,↵b.c·,↵d·@en',
  'a·"A"·(x)',
];
const heads = [
  'show~a·"A"·(x)·[b]·:·"y"',
  'season~2·"B"',
  'cast~main',
  'crew',
  'section·"C"·:·"""d\n\n   e"""',
  '化物語~s1e3',
];

const joined = (parts: readonly string[]): string => parts.join('');
const blank = fc.constantFrom(' ', '  ', '\t', '\u00A0', ' \u200B');
const gap = fc.oneof(fc.constant(''), blank);
const comment = fc.constantFrom(' // c', ' //', '\t// {  ', '  // é "');
const lineEnd = fc.constantFrom('\n', '\n\n  ', '\r\n', '\n // d\n');
const lineBreak = fc.tuple(gap, fc.oneof(fc.constant(''), comment), lineEnd).map(joined);
const separator = fc
  .array(
    fc.oneof(
      fc.constantFrom('\n', ';', '\n\n', ' ;', '\r\n'),
      comment.map((text) => `${text}\n`),
    ),
    {
      minLength: 1,
      maxLength: 3,
    },
  )
  .map((parts) => parts.join(' '));

const fillers: Readonly<Record<string, fc.Arbitrary<string>>> = {
  '·': gap,
  '~': blank,
  '↵': fc.oneof(gap, lineBreak),
};

function fill(snippet: string): fc.Arbitrary<string> {
  const parts = snippet.split(/([·~↵])/).map((part) => fillers[part] ?? fc.constant(part));
  return fc.tuple(...parts).map(joined);
}

/** Statements and blocks within blocks; every file parses without problems. */
export const looseFile: fc.Arbitrary<string> = fc.letrec<{ file: string; statement: string }>((tie) => {
  const head = fc.constantFrom(...heads).chain(fill);
  const block = fc
    .tuple(head, fc.oneof(gap, separator), tie('file'))
    .map(([kind, space, body]) => `${kind}${space}{${body}}`);
  const simple = fc.constantFrom(...fields, ...credits, ...heads).chain(fill);
  const item = fc.tuple(tie('statement'), separator).map(joined);
  return {
    statement: fc.oneof({ depthSize: 'small', maxDepth: 4, withCrossShrink: true }, simple, block),
    file: fc.array(item, { maxLength: 4 }).map(joined),
  };
}).file;
