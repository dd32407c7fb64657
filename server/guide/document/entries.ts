// People, characters, organizations, works, universes, orders and sources: one page for each kind, one
// section for each entry.
import type { Figure } from '../figures/figure';
import type { Character, Entry, Person, Relation, Source, Universe } from '../guide';
import {
  nested,
  pageOf,
  pictures,
  present,
  type Block,
  type FactRow,
  type Line,
  type Page,
  type Section,
} from './blocks';
import { castingLine, creditLine, playedLine } from './credits';
import { factList, proseOf, row, writtenSections } from './facts';
import { cites, link, links, placed, qualified, unplaced } from './lines';
import { backlinkRows, mentionRow } from './links';
import { receptionTables } from './reception';

/** A page of entries; undefined where there are none. */
export function entryPage<T extends Entry>(
  name: string,
  title: string,
  entries: readonly T[],
  rowsOf: (entry: T) => readonly FactRow[],
  figuresOf: (entry: T) => readonly Figure[] = () => [],
): Page | undefined {
  if (entries.length === 0) return undefined;
  const head = { name, title, refs: entries.map(({ id }) => id) };
  return pageOf(head, () => ({
    lead: [],
    blocks: entries.map((entry) => entrySection(entry, rowsOf(entry), figuresOf(entry))),
  }));
}

function entrySection(entry: Entry, rows: readonly FactRow[], figures: readonly Figure[]): Section {
  const blocks: readonly Block[] = present(
    proseOf(entry),
    factList(entry.facts, ...rows, ...backlinkRows(entry.referredBy), mentionRow(entry)),
    pictures(figures),
    receptionTables(entry),
    nested(writtenSections(entry)),
  );
  const section: Section = {
    type: 'section',
    title: [entry.name, ...qualified(entry), ...cites(entry)],
    ref: entry.id,
    blocks,
  };
  return entry.at ? { ...section, at: entry.at } : section;
}

export function personRows({ castings, credits }: Person): readonly FactRow[] {
  const jobs = [...new Set(credits.map(({ label }) => label))];
  return [
    row('Roles', castings.map(castingLine)),
    ...jobs.map((job) => row(job, uniqueLines(credits.filter(({ label }) => label === job).map(creditLine)))),
  ];
}

/** A job said once for the show and again for an episode of it is one line each; what is equal is said once. */
function uniqueLines(lines: readonly Line[]): readonly Line[] {
  return [...new Map(lines.map((line) => [JSON.stringify(unplaced(line)), line])).values()];
}

/** @param several true where there are several shows to appear in */
export function characterRows(character: Character, several = true): readonly FactRow[] {
  const { castings, relations, appearances } = character;
  const labels = [...new Set(relations.map(({ label }) => label))];
  return [
    row('Played by', castings.map(playedLine)),
    ...labels.map((label) => relationRow(label, relations)),
    row('Appears in', several && appearances.length > 0 ? [links(appearances)] : []),
  ];
}

function relationRow(label: string, relations: readonly Relation[]): FactRow {
  const own = relations.filter((relation) => relation.label === label);
  const heading = label.charAt(0).toUpperCase() + label.slice(1);
  return row(
    heading,
    own.map((relation) =>
      placed([link(relation.target), ...qualified(relation), ...cites(relation)], relation.at),
    ),
  );
}

export function universeRows({ members }: Universe): readonly FactRow[] {
  return [row('Members', members.length > 0 ? [links(members)] : [])];
}

export function sourceRows({ citedIn }: Source): readonly FactRow[] {
  return [row('Cited in', citedIn.length > 0 ? [links(citedIn)] : [])];
}
