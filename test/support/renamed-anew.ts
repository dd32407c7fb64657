// A rename the long way, as the oracle for the short one: all edited texts are read anew and put together to a
// second dataset, in which whatever was named must still mean the same. So no rule of scoping has to be known here.
import { datasetOf, type Dataset, type Entity } from '../../server/model/dataset';
import { inPlaceOf, join, summarise, type FileFacts, type Item } from '../../server/model/facts';
import { occurrences } from '../../server/model/occurrences';
import { resolveNumber, resolvePath } from '../../server/model/resolve';

/** The texts by the names of their files, with another id for an entity; undefined where that changes a meaning. */
export function renamedAnew(
  before: Dataset,
  entity: Entity,
  id: string,
): ReadonlyMap<string, string> | undefined {
  if (before.members.get(entity.container)?.has(inPlaceOf(entity.id, id))) return undefined;
  const after = datasetOf(
    before.files.map(({ uri, text }) => summarise(uri, textWith(before, uri, text, entity, id))),
    before.config,
  );
  const renamed = renamer(entity.key, join(entity.container, inPlaceOf(entity.id, id)));
  const isSame = before.files.every((file, i) => meansTheSame(before, after, renamed, file, after.files[i]!));
  return isSame ? new Map(after.files.map(({ uri, text }) => [uri, text])) : undefined;
}

function textWith(before: Dataset, uri: string, text: string, entity: Entity, id: string): string {
  return occurrences(before, entity)
    .filter((one) => one.uri === uri)
    .reduceRight((edited, { span }) => edited.slice(0, span.start) + id + edited.slice(span.end), text);
}

type Key = string | undefined;

/** From the key of anything to its key afterwards: what lives in the renamed thing is renamed with it. */
function renamer(from: string, to: string): (key: Key) => Key {
  return (key) =>
    key === from || key?.startsWith(`${from}.`) || key?.startsWith(`${from}/`)
      ? to + key.slice(from.length)
      : key;
}

/** True where the same is declared and named, with the same meaning. */
function meansTheSame(
  before: Dataset,
  after: Dataset,
  renamed: (key: Key) => Key,
  was: FileFacts,
  is: FileFacts,
): boolean {
  const all = (dataset: Dataset, { items, uses, numberUses }: FileFacts): readonly (readonly Key[])[] => [
    keysOf(items),
    keysOf(numberUses.map((use) => resolveNumber(dataset, use))),
    ...uses.map((use) => keysOf(resolvePath(dataset, use))),
  ];
  const [wanted, found] = [all(before, was).map((keys) => keys.map(renamed)), all(after, is)];
  return (
    was.tree.problems.length === is.tree.problems.length &&
    wanted.length === found.length &&
    wanted.every(
      (keys, i) => keys.length === found[i]!.length && keys.every((key, k) => key === found[i]![k]),
    )
  );
}

function keysOf(found: readonly (Entity | Item | undefined)[]): readonly Key[] {
  return found.map((one) => one?.key);
}
