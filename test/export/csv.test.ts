// CSV as csv-parse reads it: a table for each kind, with every fact, and no text that becomes a formula.
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { castingsOf, creditsOf, placedEntries } from '../../server/guide/walk';
import type { Guide } from '../../server/guide/guide';
import { exampleGuide, filesIn, guideFrom, hostile, hostileGuide, large } from '../support/exported';

type Row = Readonly<Record<string, string>>;

/** The rows of a table, as a strict reader of RFC 4180 finds them. */
function tableIn(guide: Guide, name: string): readonly Row[] {
  return rowsOf(filesIn('csv', guide).get(`${name}.csv`) ?? '');
}

function rowsOf(text: string): readonly Row[] {
  return parse<Row>(text, { columns: true, record_delimiter: '\r\n', relax_column_count: false });
}

/** A text without the apostrophe that keeps spreadsheets from calculating. */
function unguarded(text: string): string {
  return /^'+[=+\-@\t\r\n]/.test(text) ? text.slice(1) : text;
}

describe.each(['tour', 'ballard'])('csv of %s', (example) => {
  const guide = exampleGuide(example);

  it('has a row for every entry, by its name', () => {
    const files = [...filesIn('csv', guide).keys()].map((name) => name.replace('.csv', ''));
    const rows = files.flatMap((name) => tableIn(guide, name));
    const names = new Map(rows.map((row) => [row.id, row.name]));
    for (const { entry } of placedEntries(guide))
      expect([entry.id, names.get(entry.id)]).toEqual([entry.id, entry.name]);
  });

  it('has a row for every value of every entry', () => {
    const facts = tableIn(guide, 'facts').filter(({ block }) => block === '');
    const values = placedEntries(guide).flatMap(({ entry }) =>
      entry.facts.flatMap(({ field, values }) => values.map(({ text }) => [entry.id, field, text])),
    );
    expect(facts.map(({ of, field, value }) => [of, field, unguarded(value!)])).toEqual(values);
  });

  it('has every casting and every credit, with what qualifies it', () => {
    const castings = tableIn(guide, 'castings').map((row) => [
      row['performer name'],
      row['role name'],
      row.in,
    ]);
    const expected = guide.shows
      .flatMap(castingsOf)
      .flatMap(({ performers, roles, scope }) =>
        performers.flatMap(({ text }) => roles.map((role) => [text, role.text, scope?.text ?? ''])),
      );
    expect(castings).toEqual(expected);
    const credits = tableIn(guide, 'credits').map((row) => [row.job, row['person name'], row.sources]);
    const crew = guide.shows.flatMap(creditsOf);
    expect(credits).toEqual(
      crew.map(({ job, person, sources = [] }) => [job, person.text, sources.join('; ')]),
    );
  });
});

describe('cells', () => {
  it('hold dates in ISO 8601, and numbers as numbers', () => {
    const guide = guideFrom(
      'show a "A" { seasons: 1; season 1 { viewers: 4.62M; episode 1 { aired: 2021-03-04 } } }',
    );
    expect(tableIn(guide, 'episodes')[0]!.aired).toBe('2021-03-04');
    expect(tableIn(guide, 'seasons')[0]!.viewers).toBe('4620000');
    expect(tableIn(guide, 'facts').find(({ field }) => field === 'aired')!['first day']).toBe('2021-03-04');
  });

  it('of negative numbers are no formulas, and texts that would be are guarded', () => {
    const text = filesIn('csv', guideFrom('show a "=1+1" { aka: "-x", "\'=x" }')).get('facts.csv')!;
    expect(text).toContain(",'-x,");
    expect(text).toContain(",''=x,");
  });

  it('hold a text of a megabyte', () => {
    const [show] = rowsOf(filesIn('csv', guideFrom(`show a "${large}"`)).get('shows.csv')!);
    expect(show!.name === large).toBe(true);
  });

  it.each(hostile.map((text) => [text.slice(0, 40), text]))('keep %j as it is', (_, text) => {
    const files = filesIn('csv', hostileGuide(text));
    const [show] = rowsOf(files.get('shows.csv')!);
    expect([show!.name, show!.genre, show!.description].map((cell) => unguarded(cell!))).toEqual([
      text,
      text,
      text,
    ]);
    const [casting] = rowsOf(files.get('castings.csv')!);
    const cells = [casting!['performer name'], casting!['role name'], casting!.credited];
    expect(cells.map((cell) => unguarded(cell!))).toEqual([text, text, text]);
  });

  it.each(hostile.map((text) => [text.slice(0, 40), text]))('begin no formula with %j', (_, text) => {
    const cells = [...filesIn('csv', hostileGuide(text)).values()].flatMap((table) =>
      rowsOf(table).flatMap((row) => Object.values(row)),
    );
    const heads = cells.map((cell) => cell.slice(0, 20));
    expect(heads.filter((head) => /^[=+@\t\r]|^-(?!\d+(?:\.\d+)?$)/.test(head))).toEqual([]);
  });
});
