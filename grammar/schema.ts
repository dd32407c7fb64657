// THE table: every word of the language with its meaning. Everything that knows a word (checks,
// completion, hover, colouring, reference docs, exports) reads it here; a new field is one new row.
import { categories } from './schema/categories';
import { fields } from './schema/fields';
import { jobs } from './schema/jobs';
import { kinds } from './schema/kinds';
import { qualifiers } from './schema/qualifiers';
import { relations } from './schema/relations';
import type { FieldRow, JobRow, KindName, KindRow, Place, RelationRow } from './schema/types';

export type * from './schema/types';
export { categories, jobs, kinds, qualifiers, relations };

/** Every field of the language: the fields proper, the jobs of the crew, the relations of characters. */
export const allFields: readonly FieldRow[] = [
  ...fields,
  ...jobs.map(jobField),
  ...relations.map(relationField),
];

function jobField(job: JobRow): FieldRow {
  return {
    name: job.name,
    on: ['crew', 'season', 'part', 'episode', 'segment'],
    types: ['reference'],
    targets: ['person', 'group'],
    many: true,
    group: 'job',
    department: job.department,
    doc: job.doc,
    example: job.example,
    ...(job.names && { names: job.names }),
  };
}

function isPersonal({ kind }: RelationRow): boolean {
  return kind === 'family' || kind === 'romance';
}

function relationField(relation: RelationRow): FieldRow {
  return {
    name: relation.name,
    on: ['character'],
    types: ['reference', 'text'],
    // People are kin and lovers of people, but work for, support or betray bodies of people as well.
    targets: isPersonal(relation) ? ['character'] : ['character', 'organization'],
    many: true,
    group: 'relations',
    relation,
    doc: relation.doc,
    example: relation.example,
    ...(relation.names && { names: relation.names }),
  };
}

const kindsByName = new Map<string, KindRow>(kinds.map((row) => [row.name, row]));
const fieldsByKind = new Map<string, Map<string, FieldRow>>();
const fieldNames = new Set<string>();
for (const row of allFields) {
  fieldNames.add(row.name);
  for (const kind of row.on) {
    const rows = fieldsByKind.get(kind) ?? new Map<string, FieldRow>();
    rows.set(row.name, row);
    fieldsByKind.set(kind, rows);
  }
}

/** The kind with this keyword, or undefined where the language has none. */
export function kindOf(keyword: string): KindRow | undefined {
  return kindsByName.get(keyword);
}

/** The field as it is understood in the block of `kind`, or undefined where it cannot stand there. */
export function fieldOf(kind: string, name: string): FieldRow | undefined {
  return fieldsByKind.get(kind)?.get(name);
}

/** The kinds in whose blocks a field may stand. */
export function kindsWith(field: string): readonly KindName[] {
  return kinds.map(({ name }) => name).filter((kind) => fieldOf(kind, field));
}

/** The fields that may stand in the block of `kind`, in the schema's order. */
export function fieldsOf(kind: string): readonly FieldRow[] {
  return [...(fieldsByKind.get(kind)?.values() ?? [])];
}

/** True where any kind has a field of this name. */
export function isField(name: string): boolean {
  return fieldNames.has(name);
}

/** True where a declaration of `kind` may stand in `place`. */
export function standsIn(kind: string, place: Place): boolean {
  return kindsByName.get(kind)?.in.includes(place) ?? false;
}

/** The kinds that may stand in `place`, in the schema's order. */
export function kindsIn(place: Place): readonly KindName[] {
  return kinds.filter((row) => row.in.includes(place)).map((row) => row.name);
}
