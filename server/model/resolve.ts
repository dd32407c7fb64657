// What a name means where it stands, and everywhere that something is named: the two primitives that
// checks and editor features are made of.
import type { KindName } from '../../grammar/schema';
import type { Path, Span } from '../syntax/tree';
import type { Dataset, Entity } from './dataset';
import { join, type NumberUse, type Scope, type Use } from './facts';
import { entityIndex } from './indexes';

/** The entity that a use means, or undefined where there is none. Its kind may be none of the use's targets. */
export function resolve(dataset: Dataset, use: Use): Entity | undefined {
  const { path, scope, targets } = use;
  return path.ids.length === 1 ? targetOf(dataset, path, scope, targets) : resolvePath(dataset, use).at(-1);
}

/** The entity behind each id of a use's path: of `bosch.harry_bosch` the show and the character. */
export function resolvePath(
  dataset: Dataset,
  { path, scope, targets, place }: Pick<Use, 'path' | 'scope' | 'targets' | 'place'>,
): (Entity | undefined)[] {
  const found = followPath(dataset, path, scope, targets);
  // In prose a full stop may follow a name: what comes behind it need not belong to the path.
  if (place === 'mention' && found[0])
    return found.slice(0, found.indexOf(undefined) < 0 ? undefined : found.indexOf(undefined));
  return found;
}

/** The entity that a path leads to, for one that is no use of its own, like that before an episode's mark. */
export function targetOf(
  dataset: Dataset,
  path: Path,
  scope: Scope,
  targets: readonly KindName[],
): Entity | undefined {
  const { ids } = path;
  return ids.length === 1
    ? lookUp(dataset, ids[0]!.text, scope, targets)
    : followPath(dataset, path, scope, targets).at(-1);
}

function followPath(
  dataset: Dataset,
  path: Path,
  scope: Scope,
  targets: readonly KindName[],
): (Entity | undefined)[] {
  const [first, ...rest] = path.ids;
  let at = lookUp(dataset, first!.text, scope, rest.length > 0 ? containers : targets);
  const found = [at];
  for (const { text } of rest) {
    at = at && member(dataset, at.key, text);
    found.push(at);
  }
  return found;
}

const containers: readonly KindName[] = ['show', 'universe', 'era'];

/** An id among what is visible: the nearest of a wanted kind, or else the nearest of any. */
export function lookUp(
  dataset: Dataset,
  id: string,
  scope: Scope,
  targets: readonly KindName[],
): Entity | undefined {
  const namesakes = dataset.namesakes.get(id);
  if (!namesakes) return undefined;
  const { only } = namesakes;
  // Most ids are those of one thing, and what is known everywhere is in reach of everybody.
  if (only) return only.container === '' || reach(dataset, scope).includes(only.container) ? only : undefined;
  let nearest: Entity | undefined;
  for (const container of reach(dataset, scope)) {
    const entity = namesakes.within(container);
    if (entity && targets.includes(entity.kind)) return entity;
    nearest ??= entity;
  }
  return nearest;
}

/** The containers whose members are visible in a scope, the nearest first. */
export function reach(dataset: Dataset, { owner, run }: Scope): readonly string[] {
  if (owner === undefined) return run === undefined ? everywhere : [run, ''];
  const universes = dataset.universes.get(owner);
  const own = run === undefined || run === owner ? [owner] : [run, owner];
  return universes ? [...own, ...universes.filter((one) => !own.includes(one)), ''] : [...own, ''];
}

const everywhere: readonly string[] = [''];

function member(dataset: Dataset, container: string, id: string): Entity | undefined {
  const homes = [container, ...(dataset.universes.get(container) ?? [])];
  return homes.map((home) => dataset.namesakes.get(id)?.within(home)).find(Boolean);
}

/** Everything of these kinds that can be named in a scope by its id alone, the nearest first. */
export function visible(dataset: Dataset, scope: Scope, targets: readonly KindName[]): readonly Entity[] {
  const found: Entity[] = [];
  for (const container of reach(dataset, scope))
    for (const entity of dataset.members.get(container)?.values() ?? [])
      if (targets.length === 0 || targets.includes(entity.kind)) found.push(entity);
  return found;
}

/** The season or episode that a number means, or undefined where none is declared. */
export function resolveNumber(
  dataset: Dataset,
  use: Pick<NumberUse, 'path' | 'scope' | 'season' | 'number'>,
): Entity | undefined {
  const id = use.number === undefined ? `s${use.season}` : `s${use.season}e${use.number}`;
  const runs = runsOf(dataset, use);
  const own = runs.map((run) => dataset.entities.get(join(run, id))).find(Boolean);
  return own ?? runs.map((run) => dataset.doubles.get(join(run, id))).find(Boolean);
}

/** The keys of the runs that a season's number can mean: that around it, or those of the show around. */
export function runsOf(
  dataset: Dataset,
  { path, scope }: Pick<NumberUse, 'path' | 'scope'>,
): readonly string[] {
  const run = path ? targetOf(dataset, path, scope, containers)?.key : scope.run;
  if (run === undefined) return [];
  const eras = erasOf(dataset, run);
  return eras.length === 0 ? [run] : [run, ...eras];
}

/** The keys of a show's eras. */
const erasOf = entityIndex(({ container, key }) => [[container, key]], 'era');

/** The span of a declaration's label, or of its keyword where it has none. */
export function labelSpan({
  label,
  keyword,
}: {
  label: { number: unknown; path: unknown; name: unknown };
  keyword: Span;
}): Span {
  return (label.number ?? label.path ?? label.name ?? keyword) as Span;
}
