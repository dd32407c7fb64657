// Nothing is offered that the checker would reject: at many places of the examples, on lines that are cut
// off there as if they were just being typed, every item is accepted and the statement checked.
import type { CompletionItem } from 'vscode-languageserver-types';
import { describe, expect, it } from 'vitest';
import { check } from '../../server/checks/check';
import type { Problem } from '../../server/checks/rule';
import { allRules } from '../../server/checks/rules';
import { completion, type CompletionOptions } from '../../server/features/completion';
import { fileOf, type Place } from '../../server/features/place';
import { datasetOf, type Dataset } from '../../server/model/dataset';
import { summarise } from '../../server/model/facts';
import type { Span, Statement } from '../../server/syntax/tree';
import { childrenOf, statementsIn, type AnyNode } from '../../server/syntax/walk';
import { accepted, plain, rich } from '../support/completed';
import { example } from '../support/corpus';

const rejecting = new Set([
  'syntax-error',
  'bad-quote',
  'stray-separator',
  'unknown-kind',
  'misplaced',
  'unknown-field',
  'wrong-type',
  'repeated-field',
  'unknown-reference',
  'unknown-season',
  'scope-empty',
  'country-language-code',
  'bad-date',
  'reprise-self',
  'reprise-unknown-role',
]);
const rules = allRules.filter(({ code }) => rejecting.has(code));

/** A statement that is cut off at an offset, in the text of its file. */
interface Cut {
  readonly uri: string;
  readonly text: string;
  readonly offset: number;
  readonly statement: Span;
}

/** Every way to cut off the statements of a file before one of their words, and once behind the last. */
function cutsOf(uri: string, text: string): readonly Cut[] {
  const { tree } = summarise(uri, text);
  return [...statementsIn(tree.statements)].flatMap((statement) => {
    if (statement.type === 'comment' || statement.type === 'junk') return [];
    const { end } = statement;
    const head = headEnd(statement);
    const offsets = new Set([...wordsIn(statement, head), head]);
    return [...offsets].map((offset) => ({
      uri,
      text: text.slice(0, offset) + ' '.repeat(Number(offset === head)) + text.slice(end),
      offset: offset === head ? offset + 1 : offset,
      statement: { start: statement.start, end: offset + 1 },
    }));
  });
}

function headEnd(statement: Statement): number {
  return statement.type === 'declaration' && statement.block ? statement.block.start : statement.end;
}

function wordsIn(node: AnyNode, end: number): readonly number[] {
  const children = childrenOf(node).filter(({ start }) => start < end);
  return [...children.map(({ start }) => start), ...children.flatMap((child) => wordsIn(child, end))];
}

function withText(dataset: Dataset, uri: string, text: string): Dataset {
  const others = dataset.files.filter((file) => file.uri !== uri);
  return datasetOf([...others, summarise(uri, text)], dataset.config);
}

/** What is wrong with a statement, in words. @param behind how much of the file stands behind it */
function mistakes(dataset: Dataset, uri: string, { start }: Span, behind: number): readonly string[] {
  const end = fileOf(dataset, uri)!.text.length - behind;
  const within = ({ uri: at, span }: Problem): boolean =>
    at === uri && span.start >= start && span.start < end;
  return check(dataset, rules)
    .filter(within)
    .map(({ code, message }) => `${code}: ${message}`);
}

/** The text after accepting an item, and after it whatever has to follow, the first that is offered. */
function finished(place: Place, item: CompletionItem, options: CompletionOptions, depth = 0): string {
  const { text, offset } = accepted(place, item);
  if (!item.command || depth > 3) return text;
  const dataset = withText(place.dataset, place.file.uri, text);
  const next = { dataset, file: fileOf(dataset, place.file.uri)!, offset };
  const [first] = completion(next, options).items;
  return first ? finished(next, first, options, depth + 1) : text;
}

/** A few of many, spread evenly. */
function some<T>(all: readonly T[], most: number): readonly T[] {
  const step = Math.max(1, all.length / most);
  return Array.from({ length: Math.min(most, all.length) }, (_, i) => all[Math.floor(i * step)]!);
}

/** All places instead of some; that takes minutes. */
const thorough = process.env.THOROUGH === '1';

describe.each(['tour', 'ballard'])('in examples/%s', (folder) => {
  const files = example(folder);
  const dataset = datasetOf([...files].map(([uri, text]) => summarise(uri, text)));
  const cuts = [...files].flatMap(([uri, text]) => cutsOf(uri, text));

  it.each([
    ['snippets', rich, 24],
    ['plain text', plain, 12],
  ])(
    'accepts %s',
    (_, options, places) => {
      const found = new Map<string, string>();
      let count = 0;
      for (const { uri, text, offset, statement } of some(cuts, thorough ? 1e6 : places)) {
        const before = withText(dataset, uri, text);
        const place = { dataset: before, file: fileOf(before, uri)!, offset };
        const behind = text.length - Math.max(offset, statement.end);
        const known = mistakes(before, uri, statement, behind);
        for (const item of some(completion(place, options).items, thorough ? 12 : 4)) {
          count++;
          const after = finished(place, item, options);
          const wrong = mistakes(withText(before, uri, after), uri, statement, behind);
          for (const one of wrong.filter((mistake) => !known.includes(mistake)))
            found.set(`${item.label}: ${one}`, after.slice(statement.start, after.length - behind));
        }
      }
      expect(count).toBeGreaterThan(30);
      expect(Object.fromEntries(found)).toEqual({});
    },
    60_000,
  );
});
