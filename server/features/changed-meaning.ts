// The check of a rename: whatever was named must still mean the same but for the new id. The statements that would
// be edited are read anew, and whoever names the old or the new id is asked what it would then mean.
import { code } from '../checks/words';
import type { Dataset, Entity } from '../model/dataset';
import { summarise, writtenId } from '../model/facts';
import { groupBy } from '../model/group';
import { Renamed, type Written } from '../model/renamed';
import { resolveNumber, resolvePath } from '../model/resolve';
import type { Path } from '../syntax/tree';
import { excerptOf } from './excerpt';
import { fileOf, rangeOf } from './place';

/** Says what else would change if another id stood in these places; undefined where nothing would. */
export function changedMeaning(
  dataset: Dataset,
  entity: Entity,
  id: string,
  written: readonly Written[],
): string | undefined {
  const renamed = new Renamed(dataset, entity, written, id);
  const misread = misreadFile(dataset, writtenId(entity.id), id, written) ?? changedNumber(dataset, renamed);
  if (misread !== undefined) return `${code(id)} would be read as something else in ${nameOf(misread)}`;
  return changedUse(dataset, renamed);
}

/** The file in which something else is declared or named when an id is another word. */
function misreadFile(
  dataset: Dataset,
  old: string,
  id: string,
  written: readonly Written[],
): string | undefined {
  for (const [uri, ids] of groupBy(written, ({ item }) => item.uri)) {
    const file = fileOf(dataset, uri)!;
    const [was, is] = [old, id].map((word) => {
      const excerpt = excerptOf(file, ids, word);
      // The whole of a file has been read already.
      const isWhole = excerpt.length === file.tree.end && excerpt === file.text;
      const { tree, items, uses, numberUses } = isWhole ? file : summarise(uri, excerpt);
      const named = uses.map(({ path }) => pathOf(path, (text) => (text === old ? id : text)));
      return [tree.problems.length, items.length, numberUses.length, ...named].join();
    });
    if (was !== is) return uri;
  }
  return undefined;
}

/** The file of a season's or an episode's number that would then mean another one. */
function changedNumber(before: Dataset, renamed: Renamed): string | undefined {
  const numbers = renamed.items.flatMap((item) => item.numberUses);
  return numbers.find((use) => {
    const after = resolveNumber(renamed.dataset, { ...use, path: use.path && renamed.path(use.path) });
    return after?.key !== resolveNumber(before, use)?.key;
  })?.uri;
}

function changedUse(before: Dataset, renamed: Renamed): string | undefined {
  for (const use of renamed.items.flatMap((item) => item.uses)) {
    const then = { ...use, path: renamed.path(use.path) };
    const [now, meant] = [resolvePath(before, use), resolvePath(renamed.dataset, then)];
    if (now.length === meant.length && now.every((one, i) => one?.key === meant[i]?.key)) continue;
    const line = rangeOf(fileOf(before, use.uri)!, use.path).start.line + 1;
    const place = `line ${line} of ${nameOf(use.uri)}`;
    return `${code(pathOf(then.path))} in ${place} would then mean ${shown(meant)}, not ${shown(now)}`;
  }
  return undefined;
}

function nameOf(uri: string): string {
  return code(uri.slice(uri.lastIndexOf('/') + 1));
}

function pathOf({ ids }: Path, wordOf = (text: string): string => text): string {
  return ids.map(({ text }) => wordOf(text)).join('.');
}

function shown(found: readonly (Entity | undefined)[]): string {
  const entity = found.at(-1);
  return entity ? `the ${entity.kind} ${code(entity.name)}` : 'nothing';
}
