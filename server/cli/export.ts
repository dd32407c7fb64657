// `series export`: writes the dataset in another format, and tells what that format could not hold.
import { resolve } from 'node:path';
import {
  exportFormats,
  lossTable,
  type Exported,
  type ExportFormat,
  type ExportFormatName,
} from '../service';
import { UsageError, type Request } from './args';
import { reasonOf, shownPath, writeAtomically } from './disk';
import { isFolder, writeFolder } from './folder';
import { openGuide } from './guide';
import type { Host } from './host';
import { plural } from './pretty';
import type { Trouble } from './trouble';
import { printable } from './width';

/** Exports the dataset that a command line names. @throws UsageError where several files have no folder */
export function exportGuide(request: Request, host: Host, trouble: Trouble): 0 | 1 {
  const { flags } = request;
  const format = exportFormats[flags.get('to') as ExportFormatName];
  const out = flags.get('out') ?? '-';
  if (format.files === 'several' && out === '-')
    throw new UsageError(`\`--out DIR\` is missing: ${format.name} is several files`, request.command);
  if (format.files === 'several' && !isFolder(resolve(host.folder, out), trouble)) return 1;
  const guide = openGuide(request, host, trouble);
  if (!guide) return 1;
  const exported = format.write(guide);
  writeFiles(exported, format, out, host, trouble);
  tellLosses(exported, format, request, host, trouble);
  return flags.has('strict') && exported.losses.length > 0 ? 1 : 0;
}

function writeFiles(
  { files }: Exported,
  { files: form }: ExportFormat,
  out: string,
  host: Host,
  trouble: Trouble,
): void {
  const path = resolve(host.folder, out);
  if (form === 'several') {
    const written = writeFolder(path, files, trouble);
    const news = written === 0 ? 'nothing has changed' : `${plural(written, 'file')} written`;
    if (!trouble.has(path))
      host.print(`${plural(files.size, 'file')} in ${shownPath(host.folder, path)}: ${news}\n`);
    return;
  }
  for (const text of files.values())
    if (out === '-') host.print(text);
    else write(path, text, trouble);
}

/** A table on standard error, or the whole list in a file. */
function tellLosses(
  { losses }: Exported,
  { name }: ExportFormat,
  { flags }: Request,
  host: Host,
  trouble: Trouble,
): void {
  const report = flags.get('report');
  if (report === undefined) host.warn(lossTable(name, losses).split('\n').map(printable).join('\n'));
  else write(resolve(host.folder, report), `${JSON.stringify({ format: name, losses }, null, 2)}\n`, trouble);
}

function write(path: string, text: string, trouble: Trouble): void {
  try {
    writeAtomically(path, text);
  } catch (error) {
    trouble.fail(path, `cannot be written: ${reasonOf(error)}`);
  }
}
