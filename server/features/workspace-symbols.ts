// Everything that is declared, searched by id and by name.
import type { WorkspaceSymbol } from 'vscode-languageserver-types';
import type { Dataset, Entity } from '../model/dataset';
import { joined } from '../model/joined';
import { once } from '../model/once';
import { foldForMatch, match, ranks } from './symbols/match';
import { locationOf } from './place';
import { definitionSite } from './sites';
import { containerTitle, symbolKinds, titleOf } from './symbols/titles';

const most = 500;

/** What matches a query, the best matches first and then in the order of the datasets; 500 at the most. */
export function workspaceSymbols(datasets: Iterable<Dataset>, query: string): WorkspaceSymbol[] {
  const wanted = foldForMatch(query);
  // `bosch.ha` asks for members of a show, so what stands around counts too.
  const dotted = query.includes('.');
  const found = [...datasets].flatMap((dataset) =>
    [...dataset.entities.values()].flatMap((entity) => {
      const hit = { dataset, entity, ...rank(wanted, entity, dotted) };
      return hit.best === ranks.none ? [] : [hit];
    }),
  );
  return found
    .sort((a, b) => a.best - b.best)
    .slice(0, most)
    .flatMap(({ dataset, entity, byId }) => symbolOf(dataset, entity, byId));
}

interface Texts {
  readonly title: string;
  readonly name: string;
  readonly id: string;
  readonly key: string;
}

const textsOf = once((entity: Entity): Texts => ({
  title: foldForMatch(titleOf(entity)),
  name: foldForMatch(entity.name),
  id: foldForMatch(entity.id),
  key: foldForMatch(entity.key),
}));

/** How well an entity matches, and whether it does so by its id rather than by its name. */
function rank(wanted: string, entity: Entity, dotted: boolean): { best: number; byId: boolean } {
  const { title, name, id, key } = textsOf(entity);
  const byName = Math.min(match(wanted, name), match(wanted, title));
  const byId = match(wanted, dotted ? key : id);
  return { best: Math.min(byName, byId), byId: byId < byName };
}

function symbolOf(dataset: Dataset, entity: Entity, byId: boolean): WorkspaceSymbol[] {
  const site = definitionSite(entity);
  const location = site && locationOf(dataset, site.uri, site.words);
  if (!location) return [];
  const title = titleOf(entity);
  // Editors filter once more by what they show: what was found by its id shows it.
  const name = byId ? `${title} (${entity.key})` : title;
  const around = containerTitle(dataset, entity);
  const symbol = { name, kind: symbolKinds[entity.kind], location };
  return [around === '' ? symbol : joined(symbol, { containerName: around })];
}
