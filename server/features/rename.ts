// Renames what an author has named: an id with every use of it, or a name in quotes wherever it is given.
// What stands at the place is for renameable.ts, what a rename must not change for changed-meaning.ts.
import { TextEdit, type Range, type WorkspaceEdit } from 'vscode-languageserver-types';
import { code } from '../checks/words';
import type { Dataset, Entity } from '../model/dataset';
import { inPlaceOf, writtenId } from '../model/facts';
import { occurrences } from '../model/occurrences';
import { resolve } from '../model/resolve';
import { encodeText } from '../syntax/decode';
import { idMistake } from './id-mistake';
import { fileOf, rangeOf, type Place } from './place';
import { refuse } from './refusal';
import { renameableAt, type Renameable } from './renameable';
import { changedMeaning, type Spans } from './changed-meaning';

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
  const spans: Spans = new Map();
  for (const { uri, span } of occurrences(dataset, entity)) add(spans, uri, span);
  const change = changedMeaning(dataset, entity, to, spans);
  if (change !== undefined) refuse(change);
  return editAll(dataset, spans, to);
}

function renameName(dataset: Dataset, entity: Entity, from: string, to: string): WorkspaceEdit {
  if (to.trim() === '') refuse('a name has at least one letter');
  const spans: Spans = new Map();
  for (const { uri, items, uses } of dataset.files) {
    for (const { key, node } of items)
      if (key === entity.key && node.label.name?.text === from) add(spans, uri, node.label.name);
    for (const use of uses)
      if (use.name?.text === from && resolve(dataset, use) === entity) add(spans, uri, use.name);
  }
  return editAll(dataset, spans, encodeText(to));
}

function add(spans: Spans, uri: string, { start, end }: { start: number; end: number }): void {
  spans.set(uri, [...(spans.get(uri) ?? []), { start, end }]);
}

function editAll(dataset: Dataset, spans: Spans, text: string): WorkspaceEdit {
  const edits = [...spans].map(([uri, places]) => {
    const file = fileOf(dataset, uri)!;
    return [uri, places.map((span) => TextEdit.replace(rangeOf(file, span), text))] as const;
  });
  return { changes: Object.fromEntries(edits) };
}
