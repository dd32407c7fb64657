// Renames what an author has named: an id with every use of it, or a name in quotes wherever it is given.
// What stands at the place is for renameable.ts, what a rename must not change for changed-meaning.ts.
import { TextEdit, type Range, type WorkspaceEdit } from 'vscode-languageserver-types';
import { code } from '../checks/words';
import type { Dataset, Entity } from '../model/dataset';
import { inPlaceOf, writtenId } from '../model/facts';
import { groupBy } from '../model/group';
import { usesOfId } from '../model/occurrences';
import { declarationsOf, writtenIds } from '../model/renamed';
import { resolve } from '../model/resolve';
import { encodeText } from '../syntax/decode';
import type { Span } from '../syntax/tree';
import { changedMeaning } from './changed-meaning';
import { idMistake } from './id-mistake';
import { fileOf, rangeOf, type Place } from './place';
import { refuse } from './refusal';
import { renameableAt, type Renameable } from './renameable';

/**
 * What would be renamed at a place, and what it is called now.
 * @throws a refusal where nothing can be renamed
 */
export function prepareRename(place: Place): { range: Range; placeholder: string } {
  const found = renameableAt(place);
  return { range: rangeOf(place.file, found.span), placeholder: wordOf(found) };
}

/**
 * The edits that give what stands at a place another id, or another name in quotes.
 * @throws a refusal where that cannot be, or where something else would change its meaning
 */
export function rename({ dataset, ...place }: Place, to: string): WorkspaceEdit {
  const found = renameableAt({ dataset, ...place });
  if (to === wordOf(found)) return { changes: {} };
  return found.type === 'id'
    ? renameId(dataset, found.entity, to)
    : renameName(dataset, found.entity, found.name.text, to);
}

function wordOf(found: Renameable): string {
  return found.type === 'id' ? writtenId(found.entity.id) : found.name.text;
}

function renameId(dataset: Dataset, entity: Entity, to: string): WorkspaceEdit {
  const taken = dataset.members.get(entity.container)?.get(inPlaceOf(entity.id, to));
  const reason =
    idMistake(entity.kind, to) ??
    (taken && `${code(to)} is taken: there is the ${taken.kind} ${code(taken.name)}`);
  if (reason !== undefined) refuse(reason);
  const written = writtenIds(dataset, entity);
  const change = changedMeaning(dataset, entity, to, written);
  if (change !== undefined) refuse(change);
  return editAll(
    dataset,
    written.map(({ item: { uri }, id }) => ({ uri, span: id })),
    to,
  );
}

function renameName(dataset: Dataset, entity: Entity, from: string, to: string): WorkspaceEdit {
  if (to.trim() === '') refuse('a name has at least one letter');
  const declared = declarationsOf(entity).map(({ uri, node }) => ({ uri, name: node.label.name }));
  const used = usesOfId(dataset, entity.id).filter((use) => resolve(dataset, use) === entity);
  const given = [...declared, ...used].flatMap(({ uri, name }) =>
    name?.text === from ? [{ uri, span: name }] : [],
  );
  return editAll(dataset, given, encodeText(to));
}

/** Edits that put a text in these places. */
function editAll(
  dataset: Dataset,
  places: readonly { readonly uri: string; readonly span: Span }[],
  text: string,
): WorkspaceEdit {
  const edits = [...groupBy(places, ({ uri }) => uri)].map(([uri, all]) => {
    const file = fileOf(dataset, uri)!;
    return [uri, all.map(({ span }) => TextEdit.replace(rangeOf(file, span), text))] as const;
  });
  return { changes: Object.fromEntries(edits) };
}
