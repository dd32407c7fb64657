// The tables of a guide: one for each kind of entry and of block, with a column for each field, to look at;
// and long ones of facts, castings, credits and relations, in which nothing has to be taken apart.
import { kinds } from '../../../grammar/schema';
import type { Block, Casting, Credit, Entry, Guide } from '../../guide/guide';
import type { Fact, Link, Statement } from '../../guide/value';
import { qualified, type Ledger } from '../ledger';
import { blocksIn, castingsOf, creditsOf, placedEntries, relationsOf, type Placed } from '../../guide/walk';
import { joined, propertyCell, statementCells, valueCells, valuesCell } from './cells';
import type { Row } from './write';

/** The rows of each table, by its name. A table without rows is left out. */
export type Tables = ReadonlyMap<string, readonly Row[]>;

const plurals: ReadonlyMap<string, string> = new Map(kinds.map(({ name, plural }) => [name, plural]));

/** Puts a guide into tables. What it reads is carried. */
export function tablesOf(guide: Guide, ledger: Ledger): Tables {
  const tables = new Map<string, Row[]>();
  const add = (table: string, rows: readonly Row[]): void => {
    const all = tables.get(table) ?? [];
    all.push(...rows);
    if (all.length > 0) tables.set(table, all);
  };
  add('dataset', [{ name: ledger.carry(guide, 'name').name }]);
  for (const placed of placedEntries(guide)) {
    add(plurals.get(placed.entry.kind) ?? placed.entry.kind, [entryRow(ledger, placed)]);
    add('facts', factRows(ledger, placed.entry, { of: placed.entry.id }));
  }
  for (const [id, block] of blocksIn(guide)) {
    add(plurals.get(block.kind) ?? block.kind, [blockRow(ledger, id, block)]);
    add('facts', factRows(ledger, block, { of: block.place.ref, block: id }));
  }
  add(
    'castings',
    guide.shows.flatMap(castingsOf).flatMap((casting, i) => castingRows(ledger, casting, i + 1)),
  );
  for (const credit of guide.shows.flatMap(creditsOf)) add('credits', [creditRow(ledger, credit)]);
  for (const { of, relation } of relationsOf(guide)) {
    const { relation: name, label, target } = ledger.carry(relation, 'relation', 'target', ...qualified);
    add('relations', [
      { of, relation: name, label, ...linkCells('target', target), ...statementCells(relation) },
    ]);
  }
  return tables;
}

function entryRow(ledger: Ledger, { entry, list, parent }: Placed): Row {
  const { id, name, description, facts, members, home, number, title } = ledger.carry<Entry & Further>(
    entry,
    ...(['name', 'description', 'members', 'home', 'number', 'title'] as const),
    ...qualified,
  );
  return {
    id,
    ...(parent && { parent: parent.id, list }),
    name,
    number,
    title,
    home: propertyCell(home),
    members: propertyCell(members),
    description: description?.text,
    ...fieldCells(facts),
    ...statementCells(entry),
  };
}

function blockRow(ledger: Ledger, id: string, block: Block): Row {
  const { name, description, place, facts } = ledger.carry(block, 'name', 'description', ...qualified);
  const cells = { ...fieldCells(facts), ...statementCells(block) };
  return { id, of: place.ref, name, description: description?.text, ...cells };
}

/** What some entries say besides what all do. */
interface Further {
  readonly number?: string | number;
  readonly title?: string;
  readonly home?: Link;
  readonly members?: readonly Link[];
}

/** Columns that are not fields, though there are fields of the same names. */
const taken: ReadonlySet<string> = new Set(['name', 'number', 'title', 'description', 'home', 'members']);

function fieldCells(facts: readonly Fact[]): Row {
  return Object.fromEntries(
    facts.map(({ field, values }) => [taken.has(field) ? `${field} (field)` : field, valuesCell(values)]),
  );
}

function factRows(ledger: Ledger, { facts }: { readonly facts: readonly Fact[] }, head: Row): readonly Row[] {
  return facts.flatMap(({ field, label, values }) =>
    values.map((value) => ({ ...head, field, label, ...valueCells(ledger, value) })),
  );
}

/** A row for each performer in each role. */
function castingRows(ledger: Ledger, casting: Casting, number: number): readonly Row[] {
  ledger.carry(
    casting,
    'category',
    'performers',
    'roles',
    'reprising',
    'description',
    'listNotes',
    ...qualified,
  );
  const { show, place, category, performers, roles, reprising, description, listNotes } = casting;
  const pairs = atLeastOne(performers).flatMap((performer) =>
    atLeastOne(roles).map((role) => ({ performer, role })),
  );
  return pairs.map(({ performer, role }) => ({
    casting: number,
    show: show.ref,
    place: place.ref,
    category,
    ...linkCells('performer', performer),
    ...linkCells('role', role),
    'role type': role?.type,
    reprising: joined(reprising.map(({ ref, text }) => ref ?? text)),
    description: description?.text,
    ...statementCells({
      ...casting,
      notes: [...(casting.notes ?? []), ...(listNotes ?? [])],
    } satisfies Statement),
  }));
}

function creditRow(ledger: Ledger, credit: Credit): Row {
  const { show, place, job, label, department, person } = ledger.carry(credit, 'job', 'person', ...qualified);
  return {
    show: show.ref,
    place: place.ref,
    job,
    label,
    department,
    ...linkCells('person', person),
    ...statementCells(credit),
  };
}

function linkCells(column: string, link: Link | undefined): Row {
  return { [column]: link?.ref, [`${column} name`]: link?.text };
}

function atLeastOne<T>(all: readonly T[]): readonly (T | undefined)[] {
  return all.length > 0 ? all : [undefined];
}
