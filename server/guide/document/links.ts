// What refers to an entry, as rows of a list.
import type { Backlink, Entry } from '../guide';
import type { FactRow } from './blocks';
import { cites, link, links, placed, qualified } from './lines';

/** The fields of others that name an entry, by field. */
export function backlinkRows(all: readonly Backlink[]): readonly FactRow[] {
  const labels = [...new Set(all.map(({ label }) => label))];
  return labels.map((label) => ({
    label,
    values: all
      .filter((one) => one.label === label)
      .map((one) => placed([link(one.from), ...qualified(one), ...cites(one)], one.at)),
  }));
}

export function mentionRow({ mentionedIn }: Entry): FactRow {
  const values = mentionedIn.length > 0 ? [links(mentionedIn)] : [];
  return { label: 'Mentioned in', values };
}
