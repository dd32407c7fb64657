// A guide as tables of comma-separated values, one file for each.
import type { Guide } from '../guide/guide';
import { tablesOf } from './csv/tables';
import { writeCsv } from './csv/write';
import type { ExportFormat, Exported } from './format';
import { Ledger } from './ledger';

/** Comma-separated values. */
export const csv: ExportFormat = {
  name: 'csv',
  about: 'tables for spreadsheets and databases',
  extension: 'csv',
  files: 'several',
  write,
};

const statement = [
  'in',
  'from',
  'until',
  'on',
  'language tag',
  'dub',
  'credited',
  'flags',
  'notes',
  'sources',
];

/** The columns of the long tables, which are always there. */
const leading: Readonly<Record<string, readonly string[]>> = {
  facts: [
    ...[
      'of',
      'block',
      'field',
      'label',
      'type',
      'value',
      'number',
      'out of',
      'first day',
      'last day',
      'word',
    ],
    ...['ref', 'markdown', ...statement],
  ],
  castings: [
    ...[
      'casting',
      'show',
      'place',
      'category',
      'performer',
      'performer name',
      'role',
      'role name',
      'role type',
    ],
    ...['reprising', 'description', ...statement],
  ],
  credits: ['show', 'place', 'job', 'label', 'department', 'person', 'person name', ...statement],
  relations: ['of', 'relation', 'label', 'target', 'target name', ...statement],
};

function write(guide: Guide): Exported {
  const ledger = new Ledger(guide, {
    thing: 'there is no table for it',
    field: 'there is no column for it',
    qualifier: 'a cell holds plain text',
  });
  const tables = tablesOf(guide, ledger);
  const files = new Map(
    [...tables].map(([name, rows]) => [`${name}.csv`, writeCsv(rows, leading[name] ?? [])]),
  );
  return { files, losses: ledger.losses() };
}
