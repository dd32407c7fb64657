// `series export`: writes the show guide as one file, for programs or for reading.
import { resolve } from 'node:path';
import { compileGuide, renderJson, renderMarkdown } from '../service';
import type { Request } from './args';
import type { exportFormats } from './commands';
import { reasonOf, writeAtomically } from './disk';
import { openDataset } from './guide';
import type { Host } from './host';
import type { Trouble } from './trouble';

type Guide = ReturnType<typeof compileGuide>;

const renderers: Readonly<Record<(typeof exportFormats)[number], (guide: Guide) => string>> = {
  json: renderJson,
  markdown: renderMarkdown,
};

/** Exports the dataset that a command line names. */
export function exportGuide(request: Request, host: Host, trouble: Trouble): 0 | 1 {
  const dataset = openDataset(request, host, trouble);
  if (!dataset) return 1;
  const render = renderers[request.flags.get('to') as keyof typeof renderers];
  const text = render(compileGuide(dataset));
  const out = request.flags.get('out') ?? '-';
  if (out === '-') host.print(text);
  else write(resolve(host.folder, out), text, trouble);
  return 0;
}

function write(path: string, text: string, trouble: Trouble): void {
  try {
    writeAtomically(path, text);
  } catch (error) {
    trouble.fail(path, `cannot be written: ${reasonOf(error)}`);
  }
}
