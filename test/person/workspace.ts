// The folder that the person works in: for each step a copy of Ballard, which is a dataset of its own, so that
// what one step leaves behind disturbs no other.
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../../scripts/root.mjs';
import { copyExamples } from '../../scripts/vscode/workspaces.mjs';
import { inventLongShow } from '../../bench/data/invent';
import { seriesText } from '../../bench/data/series';

/** A place in a file, as editors count: from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** A workspace on the disk. */
export interface Workspace {
  readonly folder: string;
  readonly read: (name: string) => Promise<string>;
  /** Where a text stands for the first time in a file. @param inside how many UTF-16 code units after its start */
  readonly place: (name: string, text: string, inside?: number) => Promise<Place>;
  readonly remove: () => Promise<void>;
}

/** Makes a workspace. @param steps the names of the copies */
export async function makeWorkspace(...steps: readonly string[]): Promise<Workspace> {
  const { folder, remove } = await copyExamples();
  for (const step of steps) await cp(join(root, 'examples/ballard'), join(folder, step), { recursive: true });
  await addDataset(folder, 'hostile', hostile);
  await addDataset(folder, 'huge', seriesText(inventLongShow(500, 1)));
  const read = (name: string): Promise<string> => readFile(join(folder, name), 'utf8');
  const place = async (name: string, text: string, inside = 0): Promise<Place> =>
    placeIn(await read(name), text, inside);
  return { folder, read, place, remove };
}

async function addDataset(folder: string, name: string, text: string): Promise<void> {
  await mkdir(join(folder, name));
  await writeFile(join(folder, name, 'series.json'), '{}\n');
  await writeFile(join(folder, name, `${name}.series`), text);
}

function placeIn(text: string, part: string, inside: number): Place {
  const start = text.indexOf(part);
  if (start < 0) throw new Error(`The text has no ${part}.`);
  const before = text.slice(0, start + inside).split('\n');
  return { line: before.length, column: before.at(-1)!.length + 1 };
}

/** Wherever a text may stand, one that wants to be more, and sets `hostile` where it succeeds. */
const hostile = `show hostile "<script>top.hostile=window.hostile=1</script>" {
  aka: "</title></head><script>window.hostile=1</script>", "</main></body></html><h1>out</h1>"
  tagline: "<img src=x onerror=window.hostile=1>"
  website: "javascript:window.hostile=1"
  genre: "\\" onmouseover=\\"window.hostile=1\\" x=\\"", "' autofocus onfocus='window.hostile=1"
  summary: """
    [click me](javascript:window.hostile=1) ![x](x" onerror="window.hostile=1)
    <iframe srcdoc="<script>top.hostile=1</script>"></iframe>
    <svg onload="window.hostile=1"><a href="javascript:window.hostile=1">here</a></svg>
    <style>body { display: none }</style> <meta http-equiv="refresh" content="0;url=https://example.com">
    <base href="https://example.com/"> <form action="https://example.com"><input name=x></form>
    <a href="command:workbench.action.closeWindow">close</a> [close](command:workbench.action.closeWindow)
  """

  cast main {
    a "<b onclick=window.hostile=1>A</b>" as b "<details open ontoggle=window.hostile=1>": "\${window.hostile=1}"
  }

  section "<object data='javascript:window.hostile=1'></object>": """
    ${'long <b>text</b> '.repeat(12_000)}
  """
}
`;
