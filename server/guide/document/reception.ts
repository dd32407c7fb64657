// Reviews, awards and releases as tables.
import { saidAt } from '../compile/tidy';
import type { Block as Said, Entry } from '../guide';
import { present, type Block, type Line, type Row, type Table } from './blocks';
import { cellsOf, columnsOf, remainder } from './columns';
import { cites, link, qualifiersOf } from './lines';
import { anchorsOf } from './places';

/** The reviews, the awards and the releases of an entry, each in a table if there are some. */
export function receptionTables(entry: Entry): readonly Block[] {
  return present(
    blockTable(entry.releases, 'Releases', 'Release', entry.id),
    blockTable(entry.reviews, 'Reviews', 'Review', entry.id),
    blockTable(entry.awards, 'Awards', 'Award', entry.id),
  );
}

/** A table of blocks of one kind. @param owner the entry whose blocks need not say where they stand */
export function blockTable(blocks: readonly Said[], caption: string, head: string, owner: string): Table {
  const columns = columnsOf(
    blocks.map(({ facts }) => facts),
    5,
  );
  const scopes = blocks.map((block) => scopeLine(block, owner));
  const scoped = scopes.some((line) => line.length > 0);
  const anchors = anchorsOfRows(blocks, owner);
  const rows = blocks.map((block, i): Row => {
    const words = qualifiersOf(block, false);
    const name: Line = [block.name, ...(words.length > 0 ? [` (${words.join('; ')})`] : []), ...cites(block)];
    const cells = [name, ...(scoped ? [scopes[i] ?? []] : []), ...cellsOf(block.facts, columns)];
    const row: Row = { anchor: anchors[i]!, cells, more: remainder(block, columns) };
    return saidAt(row, block.at);
  });
  const labels = columns.map(({ label }) => label);
  return { type: 'table', caption, columns: [head, ...(scoped ? ['Of'] : []), ...labels], head: 0, rows };
}

/** What tells awards of one name from each other. */
const distinctions: readonly string[] = ['category', 'year'];

/** Names for rows by what they say and whose they are: `award-emmy-awards-best-drama-2015.reef.s2`. */
function anchorsOfRows(blocks: readonly Said[], owner: string): readonly string[] {
  const words = blocks.map(({ name, facts }) => {
    const told = facts.filter(({ field }) => distinctions.includes(field)).flatMap(({ values }) => values);
    return [name, ...told.map(({ text }) => text)].join(' ');
  });
  return anchorsOf(blocks[0]?.kind ?? '', words).map((anchor) => `${anchor}.${owner}`);
}

function scopeLine({ place, scope }: Said, owner: string): Line {
  if (place.ref !== owner && place.ref !== undefined) return [link(place)];
  return scope && place.kind !== 'episode' ? [scope.text] : [];
}
