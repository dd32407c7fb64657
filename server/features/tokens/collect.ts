// What each word of a file is, as spans with types: of the statements here, of values and qualifiers in
// values.ts. How tokens travel is for ../semantic-tokens.ts.
import { categories } from '../../../grammar/schema';
import type { Dataset } from '../../model/dataset';
import type { FieldFact, FileFacts, Item } from '../../model/facts';
import { isSelf } from '../../model/uses';
import type { Comment, Credit, Declaration, Path, Reference, Span, Tail, Text } from '../../syntax/tree';
import { statementsIn } from '../../syntax/walk';
import { typeOfKind, type TokenModifier } from './legend';
import { Painter, type Token } from './painter';
import { paintAtom, paintProse, paintQualifiers } from './values';

/** The tokens of a file, in order and apart from each other. @param within leaves out statements beyond it */
export function tokensOf(
  dataset: Dataset,
  file: FileFacts,
  within: Span = { start: 0, end: file.text.length },
): readonly Token[] {
  const painter = new Painter(dataset, file);
  const touches = ({ start, end }: Span): boolean => start <= within.end && end >= within.start;
  for (const item of file.items) {
    if (!touches(item.node)) continue;
    paintHead(painter, item);
    for (const field of item.fields) if (touches(field.node)) paintField(painter, field);
    for (const credit of item.credits) if (touches(credit)) paintCredit(painter, credit);
  }
  for (const statement of statementsIn(file.tree.statements))
    if (statement.type === 'comment') paintComments(painter, [statement]);
  return painter.sorted();
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

function declared({ block }: Declaration): readonly TokenModifier[] {
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
