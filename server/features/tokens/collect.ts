// What each word of a file is, as spans with types: of the statements here, of values and qualifiers in
// values.ts. How tokens travel is for ../semantic-tokens.ts.
import { categories } from '../../../grammar/schema';
import type { Dataset } from '../../model/dataset';
import type { FieldFact, FileFacts, Item } from '../../model/facts';
import { compact } from '../../model/lists';
import { isSelf } from '../../model/uses';
import { onceIn } from '../../model/once-in';
import { sameList } from '../../model/reactive';
import type { Comment, Credit, Path, Reference, Span, Statement, Tail, Text } from '../../syntax/tree';
import { lookOf, typeOfKind, type TokenModifier } from './legend';
import { Painter, type Strokes } from './painter';
import { paintAtom, paintProse, paintQualifiers } from './values';

/** Takes the tokens of one statement, told from where it begins. */
export type TakeTokens = (statement: Span, strokes: Strokes) => void;

/** Tells the tokens of a file, in order and apart from each other. @param within leaves out statements beyond it */
export function tellTokens(
  dataset: Dataset,
  file: FileFacts,
  within: Span | undefined,
  take: TakeTokens,
): void {
  const touches = (span: Span): boolean => !within || (span.start <= within.end && span.end >= within.start);
  const tell = (statement: Span, strokes: Strokes): void => {
    if (touches(statement)) take(statement, strokes);
  };
  const tellItem = (item: Item): void => {
    if (!touches(item.node)) return;
    const { head, parts } = paintedIn(dataset, item);
    tell(item.node, head);
    for (const part of parts)
      if ('item' in part) tellItem(part.item);
      else tell(part.statement, part.strokes);
  };
  const items = new Map(file.top.map((item) => [item.node, item]));
  for (const statement of file.tree.statements)
    if (statement.type === 'comment') tell(statement, [0, lengthOf(statement), lookOf('comment')]);
    else if (statement.type === 'declaration') tellItem(items.get(statement)!);
}

function lengthOf({ start, end }: Span): number {
  return end - start;
}

/** What one declaration looks like: its head, and what stands in its block, in order. */
interface Painted {
  readonly head: Strokes;
  readonly parts: readonly Part[];
}

type Part = { readonly statement: Statement; readonly strokes: Strokes } | { readonly item: Item };

function looksTheSame(before: Painted, now: Painted): boolean {
  return (
    sameList(before.head, now.head) &&
    before.parts.length === now.parts.length &&
    before.parts.every((part, i) => isSamePart(part, now.parts[i]!))
  );
}

function isSamePart(before: Part, now: Part): boolean {
  if ('item' in before) return 'item' in now && before.item === now.item;
  return 'statement' in now && before.statement === now.statement && sameList(before.strokes, now.strokes);
}

/** Painted anew only when the declaration, or what is meant by a name in it, has changed; else the same object. */
export const paintedIn = onceIn((dataset, item: Item): Painted => {
  const uses = new Map(item.uses.map((use) => [use.path, use]));
  const paint = (statement: Statement, work: (painter: Painter) => void): Strokes => {
    const painter = new Painter(dataset, item, statement, uses);
    work(painter);
    return painter.sorted();
  };
  const fields = new Map(item.fields.map((field) => [field.node, field]));
  const children = new Map(item.children.map((child) => [child.node, child]));
  const parts: Part[] = [];
  for (const statement of item.declaration.block?.statements ?? []) {
    const child = statement.type === 'declaration' ? children.get(statement) : undefined;
    if (child) parts.push({ item: child });
    else
      parts.push({
        statement,
        strokes: paint(statement, (painter) => paintStatement(painter, statement, fields)),
      });
  }
  return { head: paint(item.declaration, (painter) => paintHead(painter, item)), parts: compact(parts) };
}, looksTheSame);

function paintStatement(
  painter: Painter,
  statement: Statement,
  fields: ReadonlyMap<Statement, FieldFact>,
): void {
  const field = fields.get(statement);
  if (field) paintField(painter, field);
  else if (statement.type === 'credit') paintCredit(painter, statement);
  else if (statement.type === 'comment') paintComments(painter, [statement]);
}

function paintHead(painter: Painter, { node, kind, key }: Item): void {
  const { number, episode, path, name } = node.label;
  if (kind) painter.paint(node.keyword, 'keyword');
  const modifiers = key === undefined ? [] : declared(node);
  if (number) painter.paint(number, 'number', ...modifiers);
  if (episode) painter.paint(episode, 'number');
  if (path && kind?.label === 'category') paintCategory(painter, path);
  else if (path && kind) for (const id of path.ids) painter.paint(id, typeOfKind(kind.name), ...modifiers);
  if (name) painter.paint(name, 'string');
  paintTail(painter, node);
}

function declared({ block }: Item['node']): readonly TokenModifier[] {
  return block ? ['declaration', 'definition'] : ['declaration'];
}

const knownCategories: ReadonlySet<string> = new Set(categories.map(({ name }) => name));

function paintCategory(painter: Painter, path: Path): void {
  const [id] = path.ids;
  if (id && knownCategories.has(id.text)) painter.paint(path, 'enumMember', 'defaultLibrary');
}

function paintTail(painter: Painter, { qualifiers, sources, text }: Tail): void {
  paintQualifiers(painter, qualifiers);
  for (const source of sources) painter.paintPath(source);
  if (text?.type === 'prose') paintProse(painter, text);
  else if (text) painter.paint(text, 'string');
}

function paintField(painter: Painter, { node, row }: FieldFact): void {
  painter.paint(node.name, 'property');
  for (const { atom, qualifiers, sources } of node.values) {
    paintAtom(painter, atom, row);
    paintQualifiers(painter, qualifiers);
    for (const source of sources) painter.paintPath(source);
  }
  for (const source of node.sources) painter.paintPath(source);
  paintComments(painter, node.comments);
}

function paintCredit(painter: Painter, credit: Credit): void {
  for (const performer of credit.performers) paintPlayer(painter, performer);
  if (credit.as) painter.paint(credit.as, 'keyword');
  for (const role of credit.roles)
    if (isSelf(role)) painter.paint(role, 'keyword');
    else paintPlayer(painter, role);
  paintTail(painter, credit);
  paintComments(painter, credit.comments);
}

function paintPlayer(painter: Painter, player: Reference | Text): void {
  if (player.type === 'text') painter.paint(player, 'string');
  else painter.paintReference(player);
}

function paintComments(painter: Painter, comments: readonly Comment[]): void {
  for (const comment of comments) painter.paint(comment, 'comment');
}
