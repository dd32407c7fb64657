// Names behind ids and titles behind episodes, where they say more than what is written.
import { fold } from '../../checks/fold';
import type { Dataset, Entity } from '../../model/dataset';
import type { FileFacts, Item, Use } from '../../model/facts';
import { resolve, resolveNumber } from '../../model/resolve';
import type { Span } from '../../syntax/tree';
import type { Hint } from './hint';

/** A longer name would push aside what is written. */
const longest = 40;

/** Mentions and sources stand within sentences and behind facts, where hints would be in the way. */
const silent: ReadonlySet<Use['place']> = new Set(['mention', 'source']);

/** `rhd` is the Robbery-Homicide Division; that `titus_welliver` is Titus Welliver goes without saying. */
export function nameHints(dataset: Dataset, file: FileFacts, { uses }: Item): readonly Hint[] {
  return uses.flatMap((use) => {
    const { path, name, place } = use;
    if (name || silent.has(place)) return [];
    if (/^\.(?!\.)/.test(file.slice(path.end, path.end + 2))) return [];
    const entity = resolve(dataset, use);
    return entity && isTelling(entity) ? [{ offset: path.end, label: entity.name }] : [];
  });
}

function isTelling({ namings, name, id }: Entity): boolean {
  return namings.length > 0 && name.length <= longest && squeezed(name) !== squeezed(id);
}

/** What tells names and ids apart: no article, no blanks, no accents. */
function squeezed(name: string): string {
  return fold(name)
    .replace(/^(?:the|an?) /, '')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** `s1e3` is “The Keeper's Log”. */
export function titleHints(dataset: Dataset, file: FileFacts, { numberUses }: Item): readonly Hint[] {
  return numberUses.flatMap((use) => {
    const { node, number } = use;
    if (number === undefined || isEnd(file, node)) return [];
    const entity = resolveNumber(dataset, use);
    if (!entity || entity.namings.length === 0 || entity.name.length > longest) return [];
    return isInProse(file, node) ? [] : [{ offset: node.end, label: `“${entity.name}”` }];
  });
}

/** True for the first or the last of a range of episodes. */
function isEnd(file: FileFacts, { start, end }: Span): boolean {
  return file.slice(end, end + 2) === '..' || file.slice(start - 2, start) === '..';
}

function isInProse(file: FileFacts, { start }: Span): boolean {
  return file.slice(start - 1, start) === '@';
}
