// How editors colour the language before the server has spoken: the TextMate grammar comes from the schema,
// agrees with the parser about what stands where, and lets no half-typed line reach the next one.
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { describe, expect, it } from 'vitest';
import { allFields, categories, kinds, qualifiers } from '../grammar/schema';
import { textMateGrammar } from '../server/docs/textmate';
import { parse } from '../server/syntax/parse';
import { colour, markdown, scopesOf } from './support/coloured';
import { examples } from './support/corpus';
import { fragments } from './support/fragments';
import { families } from './support/families';
import { expectFile } from './support/golden';

const path = 'syntaxes/series.tmLanguage.json';

describe('the grammar', () => {
  it('comes from the schema', async () => {
    const text = JSON.stringify(textMateGrammar());
    expectFile(path, await format(text, { ...(await resolveConfig(path)), parser: 'json' }));
  });

  it.each([...examples()])('agrees with the parser in %s', (_, text) => {
    const coloured = colour(text);
    const wrong = parse(text)
      .statements.flatMap((statement) => [...families(statement)])
      .filter(([offset, family]) => !family.test(coloured.at(offset)))
      .map(([offset, family]) => [text.slice(offset).split('\n')[0], family.source, coloured.at(offset)]);
    expect(wrong).toEqual([]);
  });
});

describe('every word of the schema has its colour', () => {
  it.each(kinds)('kind $name', ({ name, label }) => {
    const scope = label === 'id' ? 'storage.type.kind.series' : 'keyword.control.kind.series';
    for (const marked of [`[[${name}]] {`, `x { [[${name}]]`, `a; [[${name}]]`])
      expect(scopesOf(marked)).toBe(`source.series ${scope}`);
    for (const marked of [`[[${name}]]_x {`, `[[${name}]] as x`, `network: [[${name}]]`])
      expect(scopesOf(marked)).not.toContain(scope);
  });

  it.each([...new Set(allFields.map(({ name }) => name))])('field %s', (name) => {
    const rows = allFields.filter((row) => row.name === name);
    const job = rows.some(({ group }) => group === 'job');
    const kind = job ? '.job' : rows.some(({ relation }) => relation) ? '.relation' : '';
    for (const marked of [`  [[${name}]]: "x"`, `x { [[${name}]] : x }`])
      expect(scopesOf(marked).split(' ').at(-1)).toBe(`variable.other.property${kind}.series`);
    expect(scopesOf(`[[${name}]]x: "x"`)).not.toContain('variable.other.property');
  });

  const words = allFields.flatMap(({ name, words }) => Object.keys(words ?? {}).map((word) => [name, word]));
  it.each(words)('%s: %s', (field, word) => {
    expect(scopesOf(`${field}: [[${word}]]`)).toContain('constant.language.word');
    expect(scopesOf(`${field}: x, [[${word}]] (why) [here] // c`)).toContain('constant.language.word');
    expect(scopesOf(`network: [[${word}]]`)).toContain('variable.other.reference');
    expect(scopesOf(`${field}: [[${word}]]_x`)).toContain('variable.other.reference');
  });

  it.each(categories)('category $name', ({ name }) => {
    expect(scopesOf(`cast [[${name}]] {`)).toContain('constant.language.category');
  });

  it.each(qualifiers.filter(({ flag }) => flag))('flag $name', ({ name }) => {
    expect(scopesOf(`a as b [[${name}]] in s1`)).toContain('storage.modifier');
    expect(scopesOf(`writer: a, [[${name}]]`)).toContain('variable.other.reference');
  });
});

describe('details', () => {
  it.each([
    ['// [[series-ignore]] season-gap, bad-date: why', 'keyword.other.ignore'],
    ['// series-ignore season-gap, [[bad-date]]: why', 'constant.other.rule'],
    ['person x "a[[\\"]]b"', 'constant.character.escape'],
    ['aka: "A"@[[en-US]]', 'constant.other.language-tag'],
    ['a as [[self]]', 'variable.language.self'],
    ['runs: 2014..[[present]]', 'constant.language'],
    ['aired: [[tba]]', 'constant.language'],
    ['runs: 2014[[..]]2021', 'keyword.operator.range'],
    ['a in [[seasons]] 1..2', 'keyword.operator.word'],
    ['a in classic [[seasons]] 1..2', 'keyword.operator.word'],
    ['genre: "x" [x, [[y]]]', 'variable.other.source'],
    ['network: [[fox]] "Fox"', 'entity.name.function'],
    ['[[fox]] "Fox" as x', 'entity.name.function'],
    ['website: [[https://x.y/]]', 'string.unquoted.url'],
    ['note: """see @[[s1e3]]. Or"""', 'variable.other.mention'],
    ['note: """me@[[example]]"""', 'meta.embedded.block.markdown'],
    ['note: """\\@[[example]]"""', 'meta.embedded.block.markdown'],
    ['note: """\n  - *so* @[[x.y]]\n"""', 'variable.other.mention'],
    ['note: """\n    [[*so*]]\n"""', 'markup.italic'],
  ])('%s: %s', (marked, scope) => {
    const scopes = scopesOf(marked);
    expect(scopes).toContain(scope);
    if (scope.startsWith('meta.embedded')) expect(scopes).not.toContain('mention');
  });

  it.each([
    'note: """a"""',
    'note: """\n    a\n    b."""',
    'note: """\n  a\n  """ [x]',
    'note: """\n  ```\n  a\n"""',
    'note: """\n  a \\""" b\n\n  - c\n  """',
    'note: """\n  never closed\n  summary: """b"""',
  ])('prose ends where the grammar ends it: %j', (text) => {
    const { at } = colour(`${text}\nseason 1`);
    expect(at(text.length + 1)).toBe('source.series keyword.control.kind.series');
  });
});

describe('nothing bleeds', () => {
  const flat = (text: string): void => {
    expect([...new Set(colour(text).depths)]).toEqual([1]);
  };

  it('from tokens in any order, without prose', () => {
    fc.assert(fc.property(fragments(30), (text) => flat(text.replaceAll(/"{3,}/g, '""'))));
  });

  it('from the lines of the examples, cut anywhere', () => {
    const lines = [...examples().values()].flatMap((text) => text.split('\n'));
    const short = lines.filter((line) => !line.includes('"""'));
    fc.assert(
      fc.property(fc.constantFrom(...short), fc.nat(), fc.nat(), (line, a, b) =>
        flat(line.slice(a % (line.length + 1)).slice(0, b % (line.length + 1))),
      ),
    );
  });

  it('from prose, once it is closed', () => {
    const parts = fc.constantFrom(
      'a',
      ' ',
      '    ',
      '\n',
      '\n\n',
      '- ',
      '```',
      '@x',
      '\\',
      '"',
      '*',
      '{',
      ':',
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 20 }), (inside) => {
        const text = `note: """${inside.join('').replaceAll('""', '"')} """`;
        if (parse(text).problems.length === 0) expect(colour(text).depths.at(-1)).toBe(1);
      }),
    );
  });
});

describe('Markdown', () => {
  it.each(['```series', '```series wrong', '~~~series'])('colours %s', (fence) => {
    const text = `Words.\n\n${fence}\nshow x {\n  note: """\n${fence.slice(0, 3)}\n\nshow`;
    const { at } = colour(text, markdown);
    expect(at(text.indexOf('show'))).toMatch(/meta\.embedded\.block\.series storage\.type\.kind\.series$/);
    expect(at(text.lastIndexOf('show'))).not.toContain('series');
  });

  it.each(['```', '```seriesx', '```ts'])('leaves %s alone', (fence) => {
    const text = `${fence}\nshow x {\n\`\`\``;
    expect(colour(text, markdown).at(text.indexOf('show'))).not.toContain('series');
  });
});

describe('the language configuration', () => {
  type Pattern = string | { readonly pattern: string; readonly flags: string };
  interface EnterRule {
    readonly beforeText: Pattern;
    readonly afterText?: Pattern;
    readonly previousLineText?: Pattern;
    readonly action: { readonly indent: string; readonly appendText?: string };
  }
  const { wordPattern, onEnterRules, indentationRules, ...rest } = JSON.parse(
    readFileSync('syntaxes/language-configuration.json', 'utf8'),
  ) as {
    readonly wordPattern: { readonly pattern: string; readonly flags: string };
    readonly onEnterRules: readonly EnterRule[];
    readonly indentationRules: Readonly<Record<string, Pattern>>;
    readonly brackets: readonly string[][];
    readonly colorizedBracketPairs: readonly string[][];
    readonly autoClosingPairs: readonly { readonly open: string; readonly close: string }[];
  };
  const regExp = (pattern: Pattern): RegExp =>
    typeof pattern === 'string' ? new RegExp(pattern) : new RegExp(pattern.pattern, pattern.flags);
  // The editor looks for the word at a place with the flag `g` added.
  const words = (text: string): string[] =>
    [...text.matchAll(new RegExp(wordPattern.pattern, `g${wordPattern.flags}`))].map(([word]) => word);

  it.each(['nell_harkin', 'jean-luc', '_x', 'Рене', '化物語', 'हिन्दी', 'as_is', 's1x'])(
    'takes the id %s for a word',
    (id) => {
      expect(words(`@${id}, "${id}"`)).toEqual([id, id]);
      expect(parse(`person ${id}`).problems).toEqual([]);
      expect(scopesOf(`person [[${id}]]`)).toContain('entity.name.type');
    },
  );

  it.each(['s1e1..s1e7', 'a.b', '"a b"', '@x', ''])('does not take %j for one', (text) => {
    expect(words(text)).not.toEqual([text]);
  });

  it('finds every id of the examples as one word', () => {
    for (const text of examples().values()) {
      const known = new Set(words(text));
      const ids = [...text.matchAll(/(?<=^ *(?:person|character|show|work) )[^\s.;:{]+/gm)];
      expect(ids.map(([id]) => id).filter((id) => !known.has(id))).toEqual([]);
    }
  });

  it('colours and closes the brackets that it pairs', () => {
    expect(rest.colorizedBracketPairs).toEqual(rest.brackets);
    const closed = rest.autoClosingPairs.map(({ open, close }) => [open, close]);
    expect(closed).toEqual(expect.arrayContaining([...rest.brackets]));
  });

  /** What is done where `|` is when Enter is pressed: the first rule that fits, as the editor has it. */
  const onEnter = (text: string): string | undefined => {
    const lines = text.split('\n');
    const [before = '', after = ''] = lines.at(-1)!.split('|');
    const rule = onEnterRules.find(
      ({ beforeText, afterText, previousLineText }) =>
        regExp(beforeText).test(before) &&
        (!afterText || regExp(afterText).test(after)) &&
        (!previousLineText || regExp(previousLineText).test(lines.at(-2) ?? '')),
    );
    return rule && [rule.action.indent, rule.action.appendText].filter(Boolean).join(' ');
  };

  it.each([
    ['  // one| two', 'none // '],
    ['  // one\n  // two|', 'none // '],
    ['  // alone|', undefined],
    ['  // one\n  //|', undefined],
    ['  genre: "a", // so|', 'indent'],
    ['    "b",|', undefined],
    ['  note: """a,|', undefined],
    ['  summary: """|"""', 'indentOutdent'],
    ['  summary: """|', 'indent'],
    ['    Prose that goes on, and on|', undefined],
    ['  genre: "a", // so\n    "b"|', 'outdent'],
    ['  company: a,\n    b "B, c" (so) [x], d|', 'outdent'],
    ['    b,\n    c // last|', 'outdent'],
    ['  genre: "a",\n    "b",|', undefined],
    ['    Prose that goes on,\n    and on, in words|', undefined],
    ['  note: """a,\n    b|', undefined],
    ['  genre: "a"\n  country: "b"|', undefined],
  ])('Enter in %j: %s', (text, action) => {
    expect(onEnter(text)).toBe(action);
  });

  it.each([
    ['season 1 {', true],
    ['cast main { // so', true],
    ['season 1 { episode 1 }', false],
    ['// season 1 {', false],
  ])('a line behind %j is deeper: %s', (line, deeper) => {
    expect(regExp(indentationRules.increaseIndentPattern!).test(line)).toBe(deeper);
  });

  it('takes a closing brace back', () => {
    expect('    }').toMatch(regExp(indentationRules.decreaseIndentPattern!));
    expect('  a }').not.toMatch(regExp(indentationRules.decreaseIndentPattern!));
  });
});
