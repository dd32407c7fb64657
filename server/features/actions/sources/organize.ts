// Puts a file in order without changing what it says: seasons and episodes by their numbers, cast lists and
// jobs as the guide orders them, and the values of a field that stands in a block twice behind one another.
import { categories, fieldOf, jobs } from '../../../../grammar/schema';
import type { Declaration, Field, Statement } from '../../../syntax/tree';
import { statementsIn } from '../../../syntax/walk';
import { deletion, insertion, type Change, type Document, type Proposal } from '../action';
import { removalOf, withComments } from '../layout';
import { numberings, sorted, type PlaceOf } from '../refactorings/sort';
import { settled } from './settle';

/** Everything that can be put in order in a file; nothing where it has mistakes of form. */
export function organize(document: Document): readonly Proposal[] {
  if (document.file.tree.problems.length > 0) return [];
  const changes = settled(document, nextChanges);
  return changes.length > 0 ? [{ title: 'Put the file in order', changes }] : [];
}

const orders: readonly PlaceOf[] = [...numberings, byCategory, byJob];

/** Cast lists by the billing of their categories, others in quotes last. */
function byCategory(statement: Statement): ReturnType<PlaceOf> {
  if (statement.type !== 'declaration' || statement.keyword.text !== 'cast') return undefined;
  const id = statement.label.path?.ids[0]?.text;
  const at = categories.findIndex(({ name }) => name === id);
  return [at < 0 ? categories.length : at, 0];
}

function byJob(statement: Statement): ReturnType<PlaceOf> {
  if (statement.type !== 'field') return undefined;
  const at = jobs.findIndex(({ name }) => name === statement.name.text);
  return at < 0 ? undefined : [at, 0];
}

/** What can be done to the first block that is out of order; others may lie within it. */
function nextChanges({ file: { uri, text, tree } }: Document): readonly Change[] {
  for (const statement of statementsIn(tree.statements)) {
    if (statement.type !== 'declaration') continue;
    const ways = [
      ...orders.map((placeOf) => sorted(uri, text, statement, placeOf)),
      joined(uri, text, statement),
    ];
    const changes = ways.find(({ length }) => length > 0);
    if (changes) return changes;
  }
  return [];
}

/** Moves the values of the second of two fields of one name behind those of the first. */
function joined(uri: string, text: string, { keyword, block }: Declaration): readonly Change[] {
  const siblings = block?.statements ?? [];
  for (const [i, one] of siblings.entries()) {
    if (one.type !== 'field' || !isList(keyword.text, one)) continue;
    const { start, end } = withComments(text, siblings, i);
    const first = siblings
      .slice(0, i)
      .find((other): other is Field => other.type === 'field' && other.name.text === one.name.text);
    const bare = start === one.start && end === one.end;
    if (!first || !bare || !isList(keyword.text, first) || isTeam(one)) continue;
    const values = text.slice(one.values[0]!.start, one.end);
    return [insertion(uri, first.end, `, ${values}`), deletion(uri, removalOf(text, one))];
  }
  return [];
}

/** True for a field of several values that has nothing which belongs to all of them. */
function isList(kind: string, { name, values, sources, comments }: Field): boolean {
  const many = fieldOf(kind, name.text)?.many === true;
  return many && values.length > 0 && sources.length === 0 && comments.length === 0;
}

/** True where the first value shares its credit with the one before, which would be another one then. */
function isTeam({ values }: Field): boolean {
  return values[0]!.qualifiers.some((one) => one.type === 'flag' && one.word.text === 'team');
}
