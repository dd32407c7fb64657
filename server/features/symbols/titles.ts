// What things are called in lists for people: `Season 1`, `Episode 3 “Title”`, `Renée Ballard`; and the
// icons that they have there. How they are called in messages is for the checks.
import { SymbolKind } from 'vscode-languageserver-types';
import type { KindName } from '../../../grammar/schema';
import type { Dataset, Entity } from '../../model/dataset';
import { textOf, type Item } from '../../model/facts';
import type { Path } from '../../syntax/tree';

/** The icon of each kind. Where a kind has a colour too (see ../tokens/legend.ts), the two agree. */
export const symbolKinds: Readonly<Record<KindName, SymbolKind>> = {
  show: SymbolKind.Class,
  era: SymbolKind.Package,
  season: SymbolKind.Module,
  part: SymbolKind.Module,
  episode: SymbolKind.Event,
  segment: SymbolKind.Event,
  order: SymbolKind.Enum,
  release: SymbolKind.Event,
  cast: SymbolKind.Array,
  crew: SymbolKind.Array,
  character: SymbolKind.Interface,
  person: SymbolKind.Variable,
  group: SymbolKind.Variable,
  organization: SymbolKind.Namespace,
  work: SymbolKind.Struct,
  universe: SymbolKind.Package,
  source: SymbolKind.File,
  review: SymbolKind.Property,
  award: SymbolKind.Constant,
  section: SymbolKind.String,
};

/** What a declaration is called; `known` is what it declares, which may get its name elsewhere. */
export function titleOfItem({ node, kind }: Item, known: Entity | undefined): string {
  const { number, path, name } = node.label;
  const heading = capitalized(node.keyword.text);
  const named = nonBlank(name?.text) ?? nameOf(known);
  if (number) {
    const text = number.type === 'malformed' ? number.text : textOf(number);
    return `${heading} ${text}${named === undefined ? '' : ` “${named}”`}`;
  }
  const id = path && nonBlank(idOf(path));
  if (kind?.label === 'id' || kind?.label === 'number-or-id') return named ?? id ?? heading;
  const said = id ?? named;
  return said === undefined ? heading : `${heading}: ${said}`;
}

/** The name that a thing is given anywhere; undefined where it has only an id. */
function nameOf(entity: Entity | undefined): string | undefined {
  return entity?.namings.length ? nonBlank(entity.name) : undefined;
}

/** A path as it is written: `bosch.harry_bosch`. */
export function idOf({ ids }: Path): string {
  return ids.map(({ text }) => text).join('.');
}

/** What a thing is called by itself. */
export function titleOf(entity: Entity): string {
  const [item] = entity.items;
  return item ? titleOfItem(item, entity) : entity.name;
}

/** What stands around a thing, from the outside in: `Ballard › Season 1`; empty for what is known everywhere. */
export function containerTitle(dataset: Dataset, { items, container }: Entity): string {
  const key = items[0]?.parent?.key ?? container;
  const around = dataset.entities.get(key);
  if (!around) return '';
  const further = containerTitle(dataset, around);
  return further === '' ? titleOf(around) : `${further} › ${titleOf(around)}`;
}

/** An id or a name as a list shows it, where an empty one would be no entry at all. */
export function nonBlank(text: string | undefined): string | undefined {
  return text === undefined || text.trim() === '' ? undefined : text;
}

function capitalized(word: string): string {
  return word === '' ? '…' : word.slice(0, 1).toUpperCase() + word.slice(1);
}
