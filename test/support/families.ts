// What the parser says of a text, as families of scopes that its colours should have.
import { isField, kindOf, qualifiers } from '../../grammar/schema';
import type { Declaration, Field, FlagQualifier } from '../../server/syntax/tree';
import { childrenOf, type AnyNode } from '../../server/syntax/walk';

const numeric = /constant\.numeric/;

/** The family of scopes that a node's first character should have, by what the parser says it is. */
const byType: Readonly<Record<string, RegExp>> = {
  comment: /comment\.line/,
  text: /string\.quoted/,
  prose: /meta\.prose/,
  percent: /constant\.numeric\.percentage/,
  score: /constant\.numeric\.score/,
  duration: /constant\.numeric\.duration/,
  date: /constant\.(numeric|language)/,
  number: numeric,
  episode: /constant\.numeric\.episode/,
  malformed: numeric,
  range: numeric,
  note: /string\.other\.note/,
  in: /keyword\.operator\.word/,
  dated: /keyword\.operator\.word/,
  reprising: /keyword\.operator\.word/,
  credited: /keyword\.operator\.word/,
  dub: /keyword\.operator\.word/,
  language: /punctuation\.definition\.language/,
  path: /variable|entity\.name|constant\.language/,
};

/** The offsets in a node and in all below it, with the scopes expected there. */
export function* families(node: AnyNode): Generator<readonly [number, RegExp]> {
  if (isMention(node)) {
    yield [node.start, /embedded.* variable\.other\.mention/];
    return;
  }
  const family = byType[node.type ?? ''];
  if (family) yield [node.start, family];
  if (node.type === 'declaration') yield* ofDeclaration(node as Declaration);
  if (node.type === 'field') yield ofField(node as Field);
  if (node.type === 'flag') yield ofFlag(node as FlagQualifier);
  if (node.type === 'episode') return;
  for (const child of childrenOf(node)) yield* families(child);
}

function isMention(node: AnyNode): boolean {
  return node.type === undefined && 'path' in node && 'episode' in node && !('name' in node);
}

function* ofDeclaration({ keyword, label }: Declaration): Generator<readonly [number, RegExp]> {
  const kind = kindOf(keyword.text);
  if (kind) yield [keyword.start, /storage\.type\.kind|keyword\.control\.kind/];
  if (kind?.label === 'category' && label.path) yield [label.path.start, /constant\.language\.category/];
  if (kind?.label.endsWith('id') && label.path) yield [label.path.ids.at(-1)!.start, /entity\.name\.type/];
}

function ofField({ name }: Field): readonly [number, RegExp] {
  return [name.start, isField(name.text) ? /variable\.other\.property/ : /^source\.series$/];
}

function ofFlag({ word }: FlagQualifier): readonly [number, RegExp] {
  const known = qualifiers.some(({ flag, name }) => flag && name === word.text);
  return [word.start, known ? /storage\.modifier/ : /variable/];
}
