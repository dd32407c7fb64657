// Who and what is not to be named before a horizon: characters who are first cast beyond it, and whatever
// else is named only there.
import type { Path } from '../../syntax/tree';
import type { Dataset, Entity } from '../dataset';
import type { FileFacts, Item, NumberUse, Use } from '../facts';
import { resolve, resolveNumber } from '../resolve';
import { showsOf } from '../shows';
import { isCoverageBeyond, isItemBeyond, isPlaceBeyond, isScopeBeyond, positionOf } from './beyond';
import type { Horizon } from './horizon';
import { isPublishedBeyond } from './outcome';

/** What a horizon hides of a dataset. */
export interface Hidden {
  /** Blocks that lie beyond, with all that stands in them. */
  readonly items: ReadonlySet<Item>;
  /** The keys of what is not to be named. */
  readonly keys: ReadonlySet<string>;
  /** The paths that name it. */
  readonly paths: ReadonlySet<Path>;
}

export function hiddenBeyond(dataset: Dataset, horizon: Horizon): Hidden {
  const items = new Set<Item>();
  for (const { items: all } of dataset.files)
    for (const item of all)
      if (
        (item.parent && items.has(item.parent)) ||
        isItemBeyond(dataset, horizon, item) ||
        isPublishedBeyond(horizon, item)
      )
        items.add(item);
  const keys = unseenRoles(dataset, horizon, items);
  for (const item of items) if (item.key !== undefined) keys.add(item.key);
  addWhatIsNamedOnlyThere(dataset, horizon, items, keys);
  const uses = dataset.files.flatMap((file) => file.uses);
  const paths = uses.filter((use) => keys.has(resolve(dataset, use)?.key ?? '')).map(({ path }) => path);
  return { items, keys, paths: new Set(paths) };
}

/** The characters who are cast, but not within the horizon. */
function unseenRoles(dataset: Dataset, horizon: Horizon, hidden: ReadonlySet<Item>): Set<string> {
  const [seen, cast] = [new Set<string>(), new Set<string>()];
  for (const { castings } of showsOf(dataset).values())
    for (const { roles, coverage, item, qualifiers } of castings)
      for (const { entity } of roles) {
        if (!entity) continue;
        cast.add(entity.key);
        const isBeyond =
          hidden.has(item) ||
          isCoverageBeyond(horizon, coverage) ||
          isScopeBeyond(dataset, horizon, qualifiers, item.scope);
        if (!isBeyond) seen.add(entity.key);
      }
  return new Set([...cast].filter((key) => !seen.has(key)));
}

/** A place that names something, and whether it lies beyond. */
interface Naming {
  readonly use: Use;
  readonly entity: Entity;
}

/**
 * People, organizations and the like that are named beyond the horizon and nowhere within it. What is hidden
 * hides what only its own block names, so this goes on until nothing more is found.
 */
function addWhatIsNamedOnlyThere(
  dataset: Dataset,
  horizon: Horizon,
  items: Set<Item>,
  keys: Set<string>,
): void {
  const namings = dataset.files.flatMap(({ uses }) =>
    uses.flatMap((use): readonly Naming[] => {
      const entity = resolve(dataset, use);
      return entity && use.place !== 'mention' ? [{ use, entity }] : [];
    }),
  );
  const beyond = usesBeyond(dataset, horizon, items);
  for (let before = -1; before !== keys.size;) {
    before = keys.size;
    hideBlocks(dataset, items, keys);
    const [there, here] = [new Set<Entity>(), new Set<Entity>()];
    for (const { use, entity } of namings) {
      const isThere = beyond.has(use) || items.has(use.item);
      if (isThere) there.add(entity);
      else if (use.item.key !== entity.key) here.add(entity);
    }
    for (const entity of there) if (!here.has(entity) && isName(entity)) keys.add(entity.key);
  }
}

/** Seasons, episodes and shows stand for themselves; everything else is there because it is named. */
function isName({ kind }: Entity): boolean {
  return kind !== 'show' && kind !== 'season' && kind !== 'episode' && kind !== 'era' && kind !== 'universe';
}

/** The blocks of what is hidden. */
function hideBlocks(dataset: Dataset, items: Set<Item>, keys: ReadonlySet<string>): void {
  for (const file of dataset.files)
    for (const item of file.items)
      if ((item.parent && items.has(item.parent)) || (item.key !== undefined && keys.has(item.key)))
        items.add(item);
}

/** The names in statements that lie beyond, outside of blocks that do. */
function usesBeyond(dataset: Dataset, horizon: Horizon, items: ReadonlySet<Item>): ReadonlySet<Use> {
  const found = new Set<Use>();
  for (const file of dataset.files) {
    const spans = spansBeyond(dataset, horizon, file, items);
    for (const use of file.uses)
      if (spans.some(({ start, end }) => start <= use.path.start && use.path.end <= end)) found.add(use);
  }
  return found;
}

/** The credits and values of a file that lie beyond, by their places. */
function spansBeyond(
  dataset: Dataset,
  horizon: Horizon,
  file: FileFacts,
  items: ReadonlySet<Item>,
): readonly { readonly start: number; readonly end: number }[] {
  return file.items
    .filter((item) => !items.has(item))
    .flatMap(({ credits, fields, scope }) => {
      const isBeyond = ({ qualifiers }: { qualifiers: Item['node']['qualifiers'] }): boolean =>
        isScopeBeyond(dataset, horizon, qualifiers, scope);
      return [...credits.filter(isBeyond), ...fields.flatMap(({ node }) => node.values.filter(isBeyond))];
    });
}

/** True where a mark like `s2e3` means what lies beyond. */
export function isNumberBeyond(dataset: Dataset, horizon: Horizon, use: NumberUse): boolean {
  const entity = resolveNumber(dataset, use);
  const run = entity?.container ?? use.scope.run ?? '';
  return isPlaceBeyond(horizon, run, positionOf({ season: use.season, number: use.number }));
}

/** The name of everything that may be named but whose blocks are hidden, or that has none, by what names it. */
export function withoutHome(dataset: Dataset, { items, keys }: Hidden): ReadonlyMap<Path, string> {
  const names = new Map<Path, string>();
  for (const { uses } of dataset.files)
    for (const use of uses) {
      const entity = resolve(dataset, use);
      if (!entity || keys.has(entity.key) || use.path.ids.length > 1) continue;
      if (entity.items.every((item) => items.has(item)) && isName(entity)) names.set(use.path, entity.name);
    }
  return names;
}
