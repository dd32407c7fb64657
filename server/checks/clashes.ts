// Pairs of cast lines of one show that get in each other's way, and how an author is told of them.
import { appearancesIn, type Appearance } from '../model/appearances';
import { collisions, inCommon, type Collision } from '../model/collisions';
import type { Dataset } from '../model/dataset';
import { groupBy } from '../model/group';
import { showsOf, type Player } from '../model/shows';
import { inCoverage } from './manner';
import type { Report } from './rule';
import { code } from './words';

/** True where two appearances cannot both be meant. */
export type Clash = (first: Appearance, second: Appearance) => boolean;

/** The clashes between appearances of each show that agree in what `keyOf` says of them. */
export function clashes(
  dataset: Dataset,
  keyOf: (appearance: Appearance) => string,
  clash: Clash,
): readonly Collision<Appearance>[] {
  return [...showsOf(dataset).values()].flatMap((show) =>
    [...groupBy(appearancesIn(show), keyOf).values()].flatMap((group) => collisions(group, clash)),
  );
}

/** What one performer's appearances in one role have in common. */
export function performance({ person, part }: Appearance): string {
  return `${person.key}\n${part}`;
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
