// The table of the formats in which a dataset can be handed on.
import type { Guide } from '../guide/guide';
import { renderJson } from '../guide/json';
import { renderMarkdown } from '../guide/markdown';
import { csv } from './csv';
import { oneText, type ExportFormat } from './format';
import { ics } from './ics';
import { jsonld } from './jsonld';
import { ndjson } from './ndjson';
import { nfo } from './nfo';
import { wikitext } from './wikitext';

export type * from './format';

const json: ExportFormat = {
  name: 'json',
  about: 'the show guide as data',
  extension: 'json',
  files: 'one',
  write: (guide) => ({ files: oneText('guide.json', renderJson(guide)), losses: [] }),
};

const markdown: ExportFormat = {
  name: 'markdown',
  about: 'the show guide as one text to read',
  extension: 'md',
  files: 'one',
  write: (guide) => ({ files: oneText('guide.md', renderMarkdown(guide)), losses: [] }),
};

/** The names of the formats that write one text, and of those that write several files. */
export type TextFormatName = 'json' | 'ndjson' | 'markdown' | 'jsonld' | 'ics';
export type FolderFormatName = 'csv' | 'wikitext' | 'nfo';
export type ExportFormatName = TextFormatName | FolderFormatName;

/** Every format, those first that lose nothing. */
export const exportFormats: Readonly<Record<ExportFormatName, ExportFormat>> = {
  json,
  ndjson,
  markdown,
  csv,
  jsonld,
  wikitext,
  nfo,
  ics,
};

/** A guide as the one text of a format. */
export function exportedText(name: TextFormatName, guide: Guide): string {
  return [...exportFormats[name].write(guide).files.values()].join('');
}
