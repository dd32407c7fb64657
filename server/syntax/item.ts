// The items of a text in a row: statements without their blocks, comments, junk and braces. What an item is
// depends on nothing but its own text, and on as much behind it as the matcher looked at.
import { Anchor } from './anchor';
import { Rule, top } from './generated/matcher';
import { problemsOfMatch } from './problems';
import { readComment, readCredit, readDeclaration, readField } from './statements';
import { after, lengthOf, none, ruleOf, type Source } from './source';
import { Junk, type Credit, type Declaration, type StatementNode } from './statement-nodes';
import type { Span, SyntaxProblem } from './tree';

/** What few items have. */
interface Rare {
  meant: Credit | Declaration | undefined;
  readonly junk: Junk | undefined;
  readonly problems: readonly SyntaxProblem[];
}

/** One item, which is the anchor of its nodes. There are many of them, and each number takes room. */
export class Item extends Anchor implements Span {
  /** What it says; undefined for a brace. */
  statement: StatementNode | undefined = undefined;
  private rare: Rare | undefined = undefined;
  /** Its reach, and in the two lowest bits its brace. */
  private packed: number;

  /** @param reach how many code units from its start decide what it is */
  constructor(at: number, reach: number) {
    super(at);
    this.packed = reach * 4 + 1;
  }

  /** How many code units from its start decide what it is. */
  get reach(): number {
    return this.packed >> 2;
  }

  set reach(reach: number) {
    this.packed = reach * 4 + (this.packed & 3);
  }

  /** 1 for an opening brace, -1 for a closing one. */
  get brace(): 1 | 0 | -1 {
    return ((this.packed & 3) - 1) as 1 | 0 | -1;
  }

  set brace(brace: 1 | 0 | -1) {
    this.packed = this.reach * 4 + brace + 1;
  }

  /** How many code units it takes. */
  get size(): number {
    const { statement, junk } = this;
    if (!statement) return 1;
    return junk ? junk.offset + junk.length : statement.length;
  }

  get start(): number {
    return this.at;
  }

  get end(): number {
    return this.at + this.size;
  }

  /** The statement in its other form, where it stands among what makes something else of it (forms.ts). */
  get meant(): Credit | Declaration | undefined {
    return this.rare?.meant;
  }

  set meant(meant: Credit | Declaration | undefined) {
    if (this.rare) this.rare.meant = meant;
    else if (meant) this.rare = { meant, junk: undefined, problems: none };
  }

  /** What could not be read behind the statement. */
  get junk(): Junk | undefined {
    return this.rare?.junk;
  }

  get problems(): readonly SyntaxProblem[] {
    return this.rare?.problems ?? none;
  }

  /** Says what is wrong with the item. */
  blame(junk: Junk | undefined, problems: readonly SyntaxProblem[]): void {
    this.rare = { meant: undefined, junk, problems };
  }
}

/** Reads the item that the matcher has just matched. */
export function readItem(source: Source, item: Item): void {
  source.begin(item);
  const rule = ruleOf(0);
  if (rule === Rule.open) {
    item.brace = 1;
  } else if (rule === Rule.close) {
    item.brace = -1;
  } else {
    item.statement = readStatement(source, 0, rule);
    const junk = after(0) < top ? readJunk(source, after(0)) : undefined;
    const problems = problemsOfMatch(source);
    if (junk || problems.length > 0) item.blame(junk, problems);
  }
}

function readStatement(source: Source, node: number, rule: Rule): StatementNode {
  switch (rule) {
    case Rule.declaration:
      return readDeclaration(source, node);
    case Rule.field:
      return readField(source, node);
    case Rule.credit:
      return readCredit(source, node);
    case Rule.comment:
    case Rule.hashComment:
      return readComment(source, node);
    case Rule.junk:
      return readJunk(source, node);
    default:
      throw new Error(`rule ${Rule[rule]} is not an item`);
  }
}

function readJunk(source: Source, node: number): Junk {
  return new Junk(source.anchor, source.offsetOf(node), lengthOf(node));
}
