// The parsers that are compared, each as two functions of a text: one that only matches, and one that makes a tree
// with positions.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { interpreter, recogniser } from '../../grammar/compiler/ohm';
import { nodeRules } from '../../grammar/nodes';
import { parse } from '../../server/syntax/parse';
import { match } from '../../server/syntax/generated/matcher';

/** What a parser does with a text. */
export interface Parser {
  readonly match: (text: string) => unknown;
  readonly tree: (text: string) => unknown;
  /** Copies the tree as another thread, or a file between two starts, would have to. */
  readonly copy?: (text: string) => unknown;
}

export const parserIds = ['series', 'ohm', 'jsonc-parser', 'yaml'] as const;

export type ParserId = (typeof parserIds)[number];

/** What a parser needs: the folder of the packages, and the path of the grammar. */
export interface Needs {
  readonly packages: string;
  readonly grammar: string;
}

/** Makes a parser ready. */
export function parserOf(id: ParserId, { packages, grammar }: Needs): Parser {
  const require = createRequire(`${packages}/`);
  switch (id) {
    case 'series':
      return { match, tree: parse, copy: copier() };
    case 'ohm':
      return interpretedOhm(readFileSync(grammar, 'utf8'));
    case 'jsonc-parser':
      return jsonc(require(id) as JsoncParser);
    case 'yaml':
      return yaml(require(id) as Yaml);
  }
}

/** Trees are only read once, so that what is measured from the second time on is the copying. */
function copier(): (text: string) => unknown {
  let tree: ReturnType<typeof parse> | undefined;
  return (text) => structuredClone((tree ??= parse(text)));
}

function interpretedOhm(source: string): Parser {
  const nodes = interpreter(source, nodeRules);
  const matches = recogniser(source);
  return { match: (text) => matches(text, 'file'), tree: (text) => nodes(text, 'file') };
}

/** What is used of the package `jsonc-parser`. */
interface JsoncParser {
  readonly visit: (text: string, visitor: object) => unknown;
  readonly parseTree: (text: string, errors: unknown[]) => unknown;
}

function jsonc({ visit, parseTree }: JsoncParser): Parser {
  return { match: (text) => visit(text, {}), tree: (text) => parseTree(text, []) };
}

/** What is used of the package `yaml`. */
interface Yaml {
  readonly Parser: new () => { readonly parse: (text: string) => Iterable<unknown> };
  readonly parseDocument: (text: string) => unknown;
}

function yaml({ Parser: TokenParser, parseDocument }: Yaml): Parser {
  return { match: (text) => [...new TokenParser().parse(text)], tree: parseDocument };
}
