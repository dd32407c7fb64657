// From a row of items to blocks within blocks, for one group of stretches (groups.ts). Braces that are missing or
// too many are found by what the schema lets stand where, and only where they do not add up: items whose braces
// balance are nested as they are written. No node is changed here but those that must become others: what the
// blocks are is told apart, and put in place by blocks.ts.
import { fieldOf, isField, kindOf, standsIn, type Place } from '../../grammar/schema';
import { Place as Piece } from './anchor';
import { again, asCredit, asDeclaration, canOpen, creditsOnly, headless } from './forms';
import type { Item } from './item';
import { Block, type Credit, type Declaration, type StatementNode } from './statement-nodes';
import type * as tree from './tree';
import type { Span, Statement, SyntaxProblem } from './tree';

/** How deep blocks may nest; the language itself needs six. */
const deepest = 100;

interface Frame {
  readonly head: Declaration;
  readonly open: Item;
  /** Where its own statements begin among those of all open blocks. */
  readonly from: number;
  /** True where the block holds credits and nothing else. */
  readonly isOfCredits: boolean;
}

export class Nest {
  readonly problems: SyntaxProblem[] = [];
  /** The declarations that shall have a block, and the block of each. */
  readonly heads: Declaration[] = [];
  readonly blocks: Block[] = [];
  /** The statements that stand in no block; there are some when all is finished. */
  top: StatementNode[] = [];
  /** True where a block was still open at the end. */
  isOpen = false;
  private readonly frames: Frame[] = [];
  /** The statements of all blocks that are open, those of the innermost last. */
  private readonly statements: StatementNode[] = [];
  /** True where the innermost block holds credits and nothing else. */
  private isOfCredits: boolean;
  /** The item before, if it is a brace that closes a block: what comes behind it has a say in that. */
  private closing: Item | undefined = undefined;
  private tooDeep = 0;
  private missing: number;
  private surplus: number;

  /**
   * @param opens, closes how many braces of either kind the items have
   * @param fresh those that were read since the last edit; if undefined, all
   * @param amongCredits true where they stand in a block that holds credits and nothing else
   */
  constructor(
    opens: number,
    closes: number,
    private readonly fresh: ReadonlySet<Item> | undefined,
    private readonly amongCredits = false,
  ) {
    this.isOfCredits = amongCredits;
    this.missing = Math.max(0, opens - closes);
    this.surplus = Math.max(0, closes - opens);
  }

  /** Takes the next item. */
  take(item: Item): void {
    if (this.closing) this.close(this.closing, item.statement);
    this.closing = item.brace < 0 ? item : undefined;
    if (item.brace === 0) this.add(item);
    else if (item.brace > 0) this.open(item);
  }

  private add(item: Item): void {
    const statement = item.statement!;
    if (this.missing > 0) this.closeWhatIsOpen(statement);
    // Most statements are not looked at here, which spares bringing them back into the processor's cache.
    this.statements.push(this.isOfCredits ? this.credit(item) : statement);
    if (item.junk) this.statements.push(item.junk);
  }

  private credit(item: Item): StatementNode {
    const meant = asCredit(item);
    if (meant !== item.statement && meant.type === 'credit' && meant.roles[0])
      this.report('syntax-error', 'expected `as` between the performer and the role', item, meant.roles[0]);
    return meant;
  }

  private open(brace: Item): void {
    if (this.frames.length < deepest) this.begin(brace);
    else if (this.tooDeep++ === 0)
      this.report('syntax-error', `blocks cannot nest deeper than ${deepest} levels`, brace, brace);
  }

  private begin(brace: Item): void {
    const { statements } = this;
    const from = this.frames[this.frames.length - 1]?.from ?? 0;
    let last = statements.length - 1;
    while (last >= from && isBetween(statements[last]!)) last--;
    const head = last < from ? undefined : statements[last];
    if (head && this.canOpen(head)) {
      statements.copyWithin(last, last + 1);
      statements.pop();
      this.enter(again(asDeclaration(head), this.fresh), brace, last);
    } else {
      this.report('syntax-error', 'expected a declaration before `{`, like `season 1 {`', brace, brace);
      this.enter(headless(brace), brace, statements.length);
    }
  }

  private enter(head: Declaration, open: Item, from: number): void {
    this.isOfCredits = creditsOnly(head.keyword.text);
    this.frames.push({ head, open, from, isOfCredits: this.isOfCredits });
  }

  /** A declaration in front of a brace that has its block already is the one whose block ended last. */
  private canOpen(head: StatementNode): head is Credit | Declaration {
    return head !== this.heads[this.heads.length - 1] && canOpen(head);
  }

  /** @param next the statement behind the brace, where there is one before the next brace */
  private close(brace: Item, next: Statement | undefined): void {
    if (this.tooDeep > 0) {
      this.tooDeep--;
    } else if (this.frames.length === 0 || this.isSurplus(next)) {
      this.surplus--;
      this.report('bad-quote', 'this `}` closes nothing: there is one more than `{`', brace, brace);
    } else {
      this.end(brace, true);
    }
  }

  /** @param end what ends with the blocks that nothing closes; if undefined, the last statement in each */
  finish(end: Span | undefined): void {
    if (this.closing) this.close(this.closing, undefined);
    this.isOpen = this.frames.length > 0;
    while (this.frames.length > 0) this.leaveOpen(end ?? this.lastInside(), '');
    this.top = this.statements.slice();
  }

  /** What stands last in the innermost block. */
  private lastInside(): Span {
    const { from, open } = this.frames.at(-1)!;
    return this.statements.length > from ? this.statements.at(-1)! : open;
  }

  /** The place of the innermost block; an unknown kind where the block has no head. */
  private get place(): string {
    return this.placeAt(this.frames.length);
  }

  private placeAt(depth: number): string {
    return this.frames[depth - 1]?.head.keyword.text ?? 'file';
  }

  /** Ends blocks that a statement shows to be left open: it fits none of them, but fits around them. */
  private closeWhatIsOpen(statement: Statement): void {
    for (let depth = this.frames.length; depth >= Math.max(0, this.frames.length - this.missing); depth--) {
      if (!fits(statement, this.placeAt(depth))) continue;
      while (this.frames.length > depth)
        this.leaveOpen(this.lastInside(), ` before \`${wordOf(statement)}\``);
      return;
    }
  }

  private isSurplus(next: Statement | undefined): boolean {
    if (this.surplus === 0 || !next || next.type === 'comment') return false;
    return fits(next, this.place) && !fits(next, this.placeAt(this.frames.length - 1));
  }

  private leaveOpen(last: Span, where: string): void {
    const { head, open } = this.frames.at(-1)!;
    this.missing--;
    this.report('bad-quote', `expected a closing \`}\` for \`${describe(head)}\`${where}`, open, open);
    this.end(last, false);
  }

  private end(close: Span, closed: boolean): void {
    const { head, open, from } = this.frames.pop()!;
    const statements = this.statements.splice(from);
    this.isOfCredits = this.frames[this.frames.length - 1]?.isOfCredits ?? this.amongCredits;
    this.heads.push(head);
    this.blocks.push(new Block(open, close, closed, statements));
    this.statements.push(head);
  }

  private report(code: SyntaxProblem['code'], message: string, item: Item, { start, end }: Span): void {
    this.problems.push({ code, message, span: new Piece(item, start - item.at, end - start) });
  }
}

/** True for what may stand between a head and its brace. */
export function isBetween({ type }: StatementNode): boolean {
  return type === 'comment' || type === 'junk';
}

/** True where the statement is known to belong in the place; what the schema does not know fits nowhere. */
function fits(statement: Statement, place: string): boolean {
  switch (statement.type) {
    case 'declaration':
      return (
        standsIn(statement.keyword.text, place as Place) ||
        (creditsOnly(place) && !kindOf(statement.keyword.text))
      );
    case 'field':
      return isField(statement.name.text) && fieldOf(place, statement.name.text) !== undefined;
    case 'credit':
      return creditsOnly(place);
    default:
      return true;
  }
}

function describe({ keyword, label }: tree.Declaration): string {
  const first =
    label.number && 'text' in label.number
      ? label.number.text
      : label.path?.ids.map((id) => id.text).join('.');
  return [keyword.text, first ?? (label.name && `"${label.name.text}"`)].filter(Boolean).join(' ') || '{';
}

function wordOf(statement: Statement): string {
  if (statement.type === 'declaration') return describe(statement);
  return statement.type === 'field' ? `${statement.name.text}:` : 'the next credit';
}
