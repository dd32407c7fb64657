// Pairs of cast lines of one show that get in each other's way, and how an author is told of them.
import { appearancesBy, type Appearance } from '../model/appearances';
import { collisions, inCommon, type Collision } from '../model/collisions';
import type { Dataset, Entity } from '../model/dataset';
import { groupBy } from '../model/group';
import type { Player } from '../model/castings';
import { inCoverage } from './manner';
import type { Report } from './rule';
import { code } from './words';

/** True where two appearances cannot both be meant. */
export type Clash = (first: Appearance, second: Appearance) => boolean;

/** The clashes between the appearances of one performer that agree in what `keyOf` says of them, in each show. */
export function clashesOf(
  dataset: Dataset,
  performer: Entity,
  keyOf: (appearance: Appearance) => string,
  clash: Clash,
): readonly Collision<Appearance>[] {
  return clashesIn(appearancesBy(dataset, performer), keyOf, clash);
}

/** The clashes between these appearances of one show. */
export function clashesIn(
  appearances: readonly Appearance[],
  keyOf: (appearance: Appearance) => string,
  clash: Clash,
): readonly Collision<Appearance>[] {
  const groups = groupBy(appearances, (one) => `${one.show.entity.key}\n${keyOf(one)}`);
  return [...groups.values()].flatMap((group) => (group.length < 2 ? [] : collisions(group, clash)));
}

/** A performer or a role as messages name it. */
export function nameOf({ node, entity }: Player): string {
  return node.type === 'text' ? `"${node.text}"` : code(entity?.id ?? node.path.ids.at(-1)!.text);
}

/** Reports at the second of two lines, and points to the first. */
export function reportAt(report: Report, { first, second }: Collision<Appearance>, message: string): void {
  const related = { uri: first.casting.uri, span: first.performer.node, message: 'the other line' };
  report({ uri: second.casting.uri, span: second.performer.node }, message, { related: [related] });
}

/** Where both of two appearances hold, in words. */
export function together({ first, second }: Collision<Appearance>): string {
  return inCoverage(inCommon(first.coverage, second.coverage));
}
