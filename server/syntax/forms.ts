// The two forms of a statement: among credits, what is written like a declaration without a kind is a credit,
// and in front of a brace a credit is a declaration. An item keeps its other form, so that it stays the same node.
import { kindOf, qualifiers } from '../../grammar/schema';
import { Item } from './item';
import { Id, Path, Reference } from './nodes';
import { Credit, Declaration, noLabel, type StatementNode } from './statement-nodes';
import type * as tree from './tree';

/** True for a place that holds credits and nothing else. */
export function creditsOnly(place: string): boolean {
  return kindOf(place)?.body === 'credits';
}

/** What an item says among credits: a performer alone, or one whose `as` was forgotten, is a credit. */
export function asCredit(item: Item): StatementNode {
  const { statement } = item;
  if (statement?.type !== 'declaration') return statement!;
  const { keyword, label } = statement;
  if (kindOf(keyword.text) || label.number || label.episode) return statement;
  item.meant ??= creditOf(item, statement);
  return item.meant;
}

function creditOf(
  item: Item,
  { keyword, label, qualifiers: all, sources, text, length }: Declaration,
): Credit {
  const { role, rest } = forgottenRole(label, all);
  const name = label.path ? undefined : label.name;
  const credit = new Credit(item, 0, length);
  credit.performers = [new Reference(new Path([keyword]), name)];
  if (role) credit.roles = [role];
  credit.qualifiers = rest;
  credit.sources = sources;
  credit.text = text;
  return credit;
}

interface Forgotten {
  readonly role?: Reference;
  readonly rest: readonly tree.Qualifier[];
}

/** In `maggie_q renee_ballard "Renée"` the label, in `maggie_q "Maggie Q" renee_ballard` a word that is no flag. */
function forgottenRole({ path, name }: tree.Label, all: readonly tree.Qualifier[]): Forgotten {
  if (path) return { role: new Reference(path, name), rest: all };
  const [first, ...rest] = all;
  if (first?.type !== 'flag' || isFlag(first.word.text)) return { rest: all };
  return { role: new Reference(new Path([first.word]), undefined), rest };
}

function isFlag(word: string): boolean {
  return qualifiers.some(({ flag, name }) => flag && name === word);
}

/** True for what a block can follow: a declaration, or a performer alone. */
export function canOpen(statement: StatementNode): statement is Credit | Declaration {
  if (statement.type === 'credit') return !statement.as && statement.performers.length === 1;
  return statement.type === 'declaration';
}

/** The declaration that a statement is in front of a brace, where it can open a block. */
export function asDeclaration(statement: Credit | Declaration): Declaration {
  if (statement.type === 'declaration') return statement;
  const item = itemOf(statement);
  if (item.statement?.type === 'declaration') return item.statement;
  if (item.meant?.type !== 'declaration') item.meant = declarationOf(item, statement);
  return item.meant;
}

function declarationOf(
  item: Item,
  { performers: [performer], qualifiers: all, sources, text, length }: Credit,
): Declaration {
  const keyword = performer?.type === 'reference' ? performer.path.ids[0]! : new Id(item, 0, '');
  const name = performer?.type === 'reference' ? performer.name : undefined;
  const declaration = new Declaration(item, 0, length, keyword, name ? { ...noLabel, name } : noLabel);
  declaration.qualifiers = all;
  declaration.sources = sources;
  declaration.text = text;
  return declaration;
}

function itemOf({ anchor }: Credit | Declaration): Item {
  if (!(anchor instanceof Item)) throw new Error('a statement stands apart from its item');
  return anchor;
}

/**
 * A declaration that is about to get its first block. Where it stood in a tree without one, something else has
 * been made of it: it is another node from now on.
 * @param fresh the items that were read since the last edit; if undefined, all
 */
export function again(declaration: Declaration, fresh: ReadonlySet<Item> | undefined): Declaration {
  const isNew = !fresh || fresh.has(itemOf(declaration));
  return isNew || declaration.block ? declaration : withoutBlock(declaration);
}

/** Another node for the same declaration, without its block. */
export function withoutBlock(declaration: Declaration): Declaration {
  const { anchor, offset, length, keyword, label, qualifiers: all, sources, text } = declaration;
  const other = new Declaration(anchor, offset, length, keyword, label);
  other.qualifiers = all;
  other.sources = sources;
  other.text = text;
  const item = itemOf(declaration);
  if (item.statement === declaration) item.statement = other;
  else item.meant = other;
  return other;
}

/** What stands in front of a brace that nothing stands in front of. */
export function headless(brace: Item): Declaration {
  if (brace.meant?.type !== 'declaration')
    brace.meant = new Declaration(brace, 0, 0, new Id(brace, 0, ''), noLabel);
  return brace.meant;
}
