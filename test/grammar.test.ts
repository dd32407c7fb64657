// The grammar and its compiled matcher: the examples in the grammar hold, and the matcher says of
// every text what the interpreter says.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile } from '../grammar/compiler/emit';
import { examplesOf, interpreter, readGrammar } from '../grammar/compiler/ohm';
import type { Node } from '../grammar/compiler/expr';
import { nodeRules } from '../grammar/nodes';
import { match } from '../server/syntax/generated/matcher';
import { examples } from './support/corpus';
import { fragments } from './support/fragments';

const source = readFileSync('grammar/series.ohm', 'utf8');
const interpret = interpreter(source, nodeRules);

/** The nodes of the interpreter in the form of the matcher's tape. */
function tapeOf(nodes: readonly Node[]): number[] {
  return nodes.flatMap((node) => {
    const within = tapeOf(node.children);
    return [
      nodeRules.indexOf(node.rule as (typeof nodeRules)[number]),
      node.start,
      node.end,
      within.length / 4,
      ...within,
    ];
  });
}

function expectSame(text: string, rule = 'file'): void {
  const nodes = interpret(text, rule);
  const tape = match(text, rule);
  expect(tape && [...tape]).toEqual(nodes && tapeOf(nodes));
}

describe('examples in the grammar', () => {
  it.each(
    examplesOf(source).map(
      (one) => [one.rule, one.shouldMatch ? 'takes' : 'refuses', one.example, one] as const,
    ),
  )('%s %s %j', (rule, _, text, { shouldMatch }) => {
    expect(match(text, rule) !== undefined).toBe(shouldMatch);
    expectSame(text, rule);
  });

  it('give every rule that makes an error node at least one sentence', () => {
    const { descriptions } = rulesWithDescriptions();
    for (const rule of nodeRules) if (rule.startsWith('missing')) expect(descriptions).toContain(rule);
  });
});

function rulesWithDescriptions(): { descriptions: string[] } {
  const rules = [...readGrammar(source, 'file').values()];
  return { descriptions: rules.flatMap(({ name, description }) => (description ? [name] : [])) };
}

describe('the compiled matcher', () => {
  it.each([...examples()])('matches %s as the interpreter does', (_, text) => {
    expectSame(text);
  });

  it('matches any text as the interpreter does', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => expectSame(text)),
      { numRuns: 200 },
    );
    fc.assert(
      fc.property(fragments(12), (text) => expectSame(text)),
      { numRuns: 300 },
    );
  });

  it('tells words from mentions in any prose as the interpreter does', () => {
    const pieces = fc.constantFrom('a', 'é', '_', '1', '@', '@x', '\\', '"', '.', ' ', '\n', 'x: """');
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (prose) => expectSame(`x: """${prose.join('')}"""`)),
      { numRuns: 300 },
    );
  });

  it.each([
    ['left recursion', 'G { a = a "x" -- more\n | "x" -- one }', 'rule a is left-recursive: a → a_more → a'],
    ['hidden left recursion', 'G { a = "y"? b\n b = a "x" -- more\n | "x" -- one }', 'a → b → b_more → a'],
    ['parameters', 'G { a = f<"x">\n f<e> = e }', 'rule a: `f<"x">` cannot be compiled'],
    ['ranges beyond UTF-16', 'G { a = "\\u{1F600}".."\\u{1F64F}" }', 'rule a: `'],
  ])('refuses %s and names the rule', (_, grammar, message) => {
    expect(() => compile(readGrammar(grammar, 'a'), { start: 'a', item: 'a', kept: [] })).toThrow(message);
  });
});
