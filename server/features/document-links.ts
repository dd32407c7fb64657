// What opens a page or a file when it is clicked: web addresses in quotes, ids of other databases, files
// named by a path. References between things are definitions, not links.
import type { DocumentLink } from 'vscode-languageserver-types';
import type { FieldRow } from '../../grammar/schema';
import type { FieldFact, FileFacts } from '../model/facts';
import type { Span, Value } from '../syntax/tree';
import { rangeOf } from './place';

/** The links of a file, in the order of the text. */
export function documentLinks(file: FileFacts): DocumentLink[] {
  const fields = file.items.flatMap((item) => item.fields);
  const links = fields.flatMap((field) => field.node.values.flatMap((value) => linkOf(file, field, value)));
  return links.sort(
    ({ range: { start: a } }, { range: { start: b } }) => a.line - b.line || a.character - b.character,
  );
}

function linkOf(file: FileFacts, field: FieldFact, value: Value): readonly DocumentLink[] {
  const { atom } = value;
  const said = atom.type === 'text' || atom.type === 'number' ? atom.text.trim() : '';
  const target = said === '' ? undefined : targetOf(file, field, value, said);
  if (target === undefined) return [];
  const span = atom.type === 'text' ? { start: atom.start + 1, end: atom.end - 1 } : atom;
  return [linkAt(file, span, target)];
}

function linkAt(file: FileFacts, span: Span, target: string): DocumentLink {
  return { range: rangeOf(file, span), target, tooltip: `Open ${nameOf(target)}` };
}

/** The site of a page, the name of a file. */
function nameOf(target: string): string {
  const { protocol, hostname, pathname } = new URL(target);
  return protocol.startsWith('http') ? hostname : (pathname.split('/').at(-1) ?? pathname);
}

/** The address that a value means, or undefined where it means none. */
function targetOf(file: FileFacts, { row, item }: FieldFact, value: Value, said: string): string | undefined {
  if (/^https?:\/\//i.test(said)) return URL.canParse(said) ? new URL(said).href : undefined;
  const template = row && templateFor(row, item.kind?.name);
  if (template !== undefined && isId(row, said)) return fill(template, said, languageOf(value));
  return row?.types.includes('url') ? fileAt(file.uri, said) : undefined;
}

function templateFor({ page }: FieldRow, kind: FieldRow['on'][number] | undefined): string | undefined {
  if (typeof page !== 'object') return page;
  return kind && page[kind];
}

function isId(row: FieldRow | undefined, said: string): boolean {
  return !row?.pattern || new RegExp(row.pattern.source, 'u').test(said);
}

function fill(template: string, id: string, language: string): string {
  const encoded = encodeURIComponent(id).replaceAll('%2F', '/').replaceAll('%20', '_');
  return template.replace('{id}', encoded).replace('{language}', language);
}

/** The language of a value by its tag, without script and region. */
function languageOf({ qualifiers }: Value): string {
  const tagged = qualifiers.find((qualifier) => qualifier.type === 'language');
  return /^[a-z]{2,3}(?![a-z])/i.exec(tagged?.tag?.text ?? '')?.[0].toLowerCase() ?? 'en';
}

/** A path is meant from the folder of the file that names it. */
function fileAt(uri: string, path: string): string | undefined {
  return /^[^:\s]+\.\w+$/.test(path) && URL.canParse(path, uri) ? new URL(path, uri).href : undefined;
}
