// A workspace with two folders, each a dataset of its own, behind one server.
import { commands, type SymbolInformation } from 'vscode';
import { hover, open, placeOf, problem, problems, replace } from './author';
import { contains, equal, type Test } from './runner';

export const twoRootsTests: readonly Test[] = [
  { name: 'both folders are known', run: knowsBoth },
  { name: 'a name of one folder means nothing in the other', run: keepsApart },
];

async function knowsBoth(): Promise<void> {
  const ballard = await open('ballard.series', 0);
  contains(await hover(ballard, placeOf(ballard, 'ballard "Ballard"', 2)), 'Ballard');
  equal(problems(ballard), []);
  const tour = await open('harrow-point.series', 1);
  contains(await hover(tour, placeOf(tour, 'show harrow_point', 'show h'.length)), 'Harrow Point');
  equal(await foldersWith('renee_ballard', 'Renée Ballard'), ['ballard']);
  equal(await foldersWith('harrow_point', 'Harrow Point'), ['tour']);
}

/** The folders with a symbol that is found by its id and shown by its name. */
async function foldersWith(id: string, shown: string): Promise<readonly string[]> {
  const found = await commands.executeCommand<SymbolInformation[]>(
    'vscode.executeWorkspaceSymbolProvider',
    id,
  );
  const folders = found
    .filter(({ name }) => name === shown)
    .map(({ location }) => location.uri.path.split('/').at(-2)!);
  return [...new Set(folders)];
}

async function keepsApart(): Promise<void> {
  const tour = await open('harrow-point.series', 1);
  await replace(
    tour,
    'show harrow_point "Harrow Point" {',
    'show harrow_point "Harrow Point" {\n  related-to: bosch',
  );
  await problem(tour, 'bosch: ');
}
