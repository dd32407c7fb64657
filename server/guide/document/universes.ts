// The page of a universe: how its shows ran, and what belongs to it.
import { kindOf } from '../../../grammar/schema';
import type { Figure } from '../figures/figure';
import type { Link, Universe } from '../guide';
import { pictures, section, type FactRow, type Page } from './blocks';
import { entryPage } from './entries';
import { factList, row } from './facts';
import { capital, links } from './lines';

export function universePage(universe: Universe, figures: () => readonly Figure[]): Page {
  // What says that it belongs to it is among its members.
  const referredBy = universe.referredBy.filter(({ field }) => field !== 'universe');
  return entryPage('universes', { ...universe, referredBy }, () => [
    section('Members', 'members', pictures(figures()), factList([], ...memberRows(universe))),
  ]);
}

/** Its members by kind. */
function memberRows({ members }: Universe): readonly FactRow[] {
  const kinds = [...new Set(members.map(({ kind }) => kind))];
  return kinds.map((kind) => row(headOf(kind), [links(members.filter((member) => member.kind === kind))]));
}

function headOf(kind: Link['kind']): string {
  return capital((kind === undefined ? undefined : kindOf(kind)?.plural) ?? 'others');
}

/** A universe in one row. */
export function universeRows({ members }: Universe): readonly FactRow[] {
  return [row('Members', members.length > 0 ? [links(members)] : [])];
}
