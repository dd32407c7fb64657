// The matcher's tape as nodes: the small shape from which trees are built.
import type { NodeRule } from '../../grammar/nodes';
import { match, rules } from './generated/matcher';

/** A node of a match: a rule, where it matched (UTF-16 offsets), and the nodes within. */
export interface Node {
  readonly rule: NodeRule;
  readonly start: number;
  readonly end: number;
  readonly children: readonly Node[];
}

export type Tape = Int32Array;

/**
 * Matches a text.
 * @throws an error where the grammar does not match: it matches every text, so that would be a bug in it
 */
export function matchFile(text: string): Tape {
  const tape = match(text);
  if (!tape) throw new Error('the grammar is not total: it does not match this text');
  return tape;
}

/** The nodes at the top of a tape, one by one, so that a big file never stands in memory as nodes. */
export function* nodesOf(tape: Tape): Generator<Node> {
  for (let at = 0; at < tape.length; at = after(tape, at)) yield read(tape, at);
}

/** How many nodes of a rule stand at the top of a tape. */
export function count(tape: Tape, rule: NodeRule): number {
  let sum = 0;
  for (let at = 0; at < tape.length; at = after(tape, at)) if (rules[tape[at]!] === rule) sum++;
  return sum;
}

function read(tape: Tape, at: number): Node {
  const children: Node[] = [];
  const last = after(tape, at);
  for (let child = at + 4; child < last; child = after(tape, child)) children.push(read(tape, child));
  return { rule: rules[tape[at]!]!, start: tape[at + 1]!, end: tape[at + 2]!, children };
}

function after(tape: Tape, at: number): number {
  return at + 4 * (tape[at + 3]! + 1);
}
