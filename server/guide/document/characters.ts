// The page of a character: who played it in which show, what it is to others, and where it appears.
import type { Character, Relation } from '../guide';
import { section, type Block, type FactRow, type Line, type Page } from './blocks';
import { portrayalTable } from './castings';
import { playedLine } from './credits';
import { entryPage } from './entries';
import { factList, row } from './facts';
import { capital, cites, link, links, placed, qualified, several } from './lines';

export function characterPage(character: Character): Page {
  return entryPage('characters', character, () => ownPart(character));
}

function ownPart(character: Character): readonly Block[] {
  const { castings, appearances, relations, home, at } = character;
  const cast = new Set(castings.map(({ show }) => show.ref));
  // What the table of portrayals does not say: shows in which the character was before.
  const isSaid = appearances.every(({ ref }) => cast.has(ref));
  const appears = row('Appears in', isSaid ? [] : [links(appearances)]);
  const belongs = row('Belongs to', home && !cast.has(home.ref) ? [placed([link(home)], at)] : []);
  return [
    section('Portrayals', 'portrayals', portrayalTable(castings), factList([], appears, belongs)),
    section('Relations', 'relations', factList([], ...relationRows(relations))),
  ];
}

/** A character in a few rows. */
export function characterRows({ castings, relations, appearances }: Character): readonly FactRow[] {
  return [
    row('Played by', castings.map(playedLine)),
    ...relationRows(relations),
    row('Appears in', appearances.length > 0 ? [links(appearances)] : []),
  ];
}

function relationRows(relations: readonly Relation[]): readonly FactRow[] {
  const labels = [...new Set(relations.map(({ label }) => label))];
  return labels.map((label) => relationRow(label, relations));
}

function relationRow(label: string, relations: readonly Relation[]): FactRow {
  const own = relations.filter((relation) => relation.label === label);
  return row(
    capital(label),
    own.map((relation) =>
      placed([link(relation.target), ...qualified(relation), ...cites(relation)], relation.at),
    ),
  );
}

/** Who the character is to those who look for it: `Maren Holt in Harrow Point`. */
export function characterSummary({ castings, home, appearances }: Character): Line {
  const performers = new Set(castings.flatMap((casting) => casting.performers.map(({ text }) => text)));
  const shows = new Set([...(home ? [home] : []), ...appearances].map(({ text }) => text));
  const words = [several([...performers], ', '), several([...shows], ', ')].filter(Boolean).join(' in ');
  return words === '' ? [] : [words];
}
