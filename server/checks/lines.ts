// Credits as rules on performers and roles look at them: the first performer, and the first role.
import type { KindName } from '../../grammar/schema';
import * as lists from '../../grammar/schema/kind-lists';
import type { Dataset, Entity } from '../model/dataset';
import type { Scope } from '../model/identity';
import type { Item } from '../model/items';
import { targetOf } from '../model/resolve';
import { isSelf } from '../model/uses';
import type { Credit, Reference, Text } from '../syntax/tree';

export interface Line {
  readonly uri: string;
  readonly scope: Scope;
  readonly credit: Credit;
  /** What the ids before and after `as` mean as they stand. */
  readonly before: Entity;
  readonly after: Entity;
}

export const performers: readonly KindName[] = lists.performers;
export const characters: readonly KindName[] = ['character'];

/** The credits of a block whose first performer and first role both mean something. */
export function linesOf(dataset: Dataset, { uri, scope, credits }: Item): readonly Line[] {
  if (credits.length === 0) return none;
  return credits.flatMap((credit) => {
    const after = meant(dataset, credit.roles[0], scope, characters);
    const before = after && meant(dataset, credit.performers[0], scope, performers);
    return before ? [{ uri, scope, credit, before, after }] : [];
  });
}

const none: readonly never[] = [];

function meant(
  dataset: Dataset,
  player: Reference | Text | undefined,
  scope: Scope,
  targets: readonly KindName[],
): Entity | undefined {
  if (player?.type !== 'reference' || isSelf(player)) return undefined;
  return targetOf(dataset, player.path, scope, targets);
}
