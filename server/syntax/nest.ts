// From a row of items to blocks within blocks. Braces that are missing or too many are found by what
// the schema lets stand where, and only where the file's braces do not add up: a file whose braces
// balance is nested as it is written.
import { fieldOf, isField, kindOf, qualifiers, standsIn, type Place } from '../../grammar/schema';
import { noLabel } from './statements';
import type { Credit, Declaration, Id, Path, Reference, Span, Statement, SyntaxProblem } from './tree';

/** How deep blocks may nest; the language itself needs six. */
const deepest = 100;

interface Frame {
  readonly head: Declaration;
  readonly open: Span;
  readonly statements: Statement[];
}

export class Nest {
  readonly problems: SyntaxProblem[] = [];
  private readonly top: Statement[] = [];
  private readonly frames: Frame[] = [];
  private tooDeep = 0;
  private missing: number;
  private surplus: number;

  /** @param opens, closes how many braces of either kind the file has */
  constructor(opens: number, closes: number) {
    this.missing = Math.max(0, opens - closes);
    this.surplus = Math.max(0, closes - opens);
  }

  add(statement: Statement): void {
    this.closeWhatIsOpen(statement);
    const { statements } = this;
    const meant = creditsOnly(this.place) ? asCredit(statement) : statement;
    statements.push(meant);
    if (meant === statement || meant.type !== 'credit' || !meant.roles[0]) return;
    this.report('syntax-error', 'expected `as` between the performer and the role', meant.roles[0]);
  }

  open(brace: Span): void {
    if (this.frames.length < deepest) this.begin(brace);
    else if (this.tooDeep++ === 0)
      this.report('syntax-error', `blocks cannot nest deeper than ${deepest} levels`, brace);
  }

  private begin(brace: Span): void {
    const { statements } = this;
    const comments: Statement[] = [];
    while (statements.at(-1)?.type === 'comment' || statements.at(-1)?.type === 'junk')
      comments.unshift(statements.pop()!);
    const head = statements.at(-1);
    if (head && canOpen(head)) {
      statements.pop();
      this.frames.push({ head: asDeclaration(head), open: brace, statements: comments });
    } else {
      statements.push(...comments);
      this.report('syntax-error', 'expected a declaration before `{`, like `season 1 {`', brace);
      this.frames.push({ head: headless(brace), open: brace, statements: [] });
    }
  }

  /** @param next the statement behind the brace, where there is one before the next brace */
  close(brace: Span, next: Statement | undefined): void {
    if (this.tooDeep > 0) {
      this.tooDeep--;
    } else if (this.frames.length === 0 || this.isSurplus(next)) {
      this.surplus--;
      this.report('bad-quote', 'this `}` closes nothing: there is one more than `{`', brace);
    } else {
      this.end(brace.end, true);
    }
  }

  finish(end: number): Statement[] {
    while (this.frames.length > 0) this.leaveOpen(end, '');
    return this.top;
  }

  private get statements(): Statement[] {
    return this.frames.at(-1)?.statements ?? this.top;
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
    if (this.missing === 0) return;
    for (let depth = this.frames.length; depth >= Math.max(0, this.frames.length - this.missing); depth--) {
      if (!fits(statement, this.placeAt(depth))) continue;
      const shown = ` before \`${wordOf(statement)}\``;
      while (this.frames.length > depth) this.leaveOpen(lastEnd(this.frames.at(-1)!), shown);
      return;
    }
  }

  private isSurplus(next: Statement | undefined): boolean {
    if (this.surplus === 0 || !next || next.type === 'comment') return false;
    return fits(next, this.place) && !fits(next, this.placeAt(this.frames.length - 1));
  }

  private leaveOpen(end: number, where: string): void {
    const { head, open } = this.frames.at(-1)!;
    this.missing--;
    this.report('bad-quote', `expected a closing \`}\` for \`${describe(head)}\`${where}`, open);
    this.end(end, false);
  }

  private end(end: number, closed: boolean): void {
    const { head, open, statements } = this.frames.pop()!;
    const block = { start: open.start, end, statements, closed };
    this.statements.push({ ...head, end, block });
  }

  private report(code: SyntaxProblem['code'], message: string, { start, end }: Span): void {
    this.problems.push({ code, message, span: { start, end } });
  }
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

function creditsOnly(place: string): boolean {
  return kindOf(place)?.body === 'credits';
}

/**
 * Among credits what is written like a declaration without a kind is a credit: a performer alone, or one
 * whose `as` was forgotten.
 */
function asCredit(statement: Statement): Statement {
  if (statement.type !== 'declaration' || statement.block) return statement;
  const { keyword, label, sources, text } = statement;
  if (kindOf(keyword.text) || label.number || label.episode) return statement;
  const { role, qualifiers: rest } = forgottenRole(statement);
  const path: Path = { type: 'path', start: keyword.start, end: keyword.end, ids: [keyword] };
  const name = label.path ? undefined : label.name;
  const performer: Reference = {
    type: 'reference',
    start: keyword.start,
    end: name?.end ?? keyword.end,
    path,
    name,
  };
  const credit: Credit = {
    type: 'credit',
    start: statement.start,
    end: statement.end,
    performers: [performer],
    as: undefined,
    roles: role ? [role] : [],
    comments: [],
    qualifiers: rest,
    sources,
    text,
  };
  return credit;
}

/** In `maggie_q renee_ballard "Renée"` the label, in `maggie_q "Maggie Q" renee_ballard` a word that is no flag. */
function forgottenRole({
  label,
  qualifiers: all,
}: Declaration): Pick<Declaration, 'qualifiers'> & { role?: Reference } {
  const [first, ...rest] = all;
  const { path, name } = label;
  if (path)
    return {
      role: { type: 'reference', start: path.start, end: name?.end ?? path.end, path, name },
      qualifiers: all,
    };
  if (first?.type !== 'flag' || isFlag(first.word.text)) return { qualifiers: all };
  const { start, end } = first;
  const role: Reference = {
    type: 'reference',
    start,
    end,
    path: { type: 'path', start, end, ids: [first.word] },
    name: undefined,
  };
  return { role, qualifiers: rest };
}

function isFlag(word: string): boolean {
  return qualifiers.some(({ flag, name }) => flag && name === word);
}

/** True for what a block can follow: a declaration without one, or what `asCredit` made of it. */
function canOpen(statement: Statement): boolean {
  if (statement.type === 'credit') return !statement.as && statement.performers.length === 1;
  return statement.type === 'declaration' && !statement.block;
}

function asDeclaration(statement: Statement): Declaration {
  if (statement.type === 'declaration') return statement;
  const credit = statement as Credit;
  const [performer] = credit.performers;
  const keyword: Id =
    performer?.type === 'reference'
      ? performer.path.ids[0]!
      : { text: '', start: credit.start, end: credit.start };
  const name = performer?.type === 'reference' ? performer.name : undefined;
  const { start, end, qualifiers, sources, text } = credit;
  return {
    type: 'declaration',
    start,
    end,
    keyword,
    label: { ...noLabel, name },
    qualifiers,
    sources,
    text,
    block: undefined,
  };
}

function headless({ start }: Span): Declaration {
  const keyword: Id = { text: '', start, end: start };
  return {
    type: 'declaration',
    start,
    end: start,
    keyword,
    label: noLabel,
    qualifiers: [],
    sources: [],
    text: undefined,
    block: undefined,
  };
}

function describe({ keyword, label }: Declaration): string {
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

function lastEnd(frame: Frame): number {
  return frame.statements.at(-1)?.end ?? frame.open.end;
}
