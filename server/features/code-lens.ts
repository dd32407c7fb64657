// Lines above declarations: how often a thing is named, in how many shows someone is credited, and the
// guide of a show. References are counted when the editor shows the line, by `resolveCodeLens`.
import type { CodeLens, Location, Position } from 'vscode-languageserver-types';
import { kindOf, type KindName } from '../../grammar/schema';
import type { Dataset, Entity } from '../model/dataset';
import type { FileFacts, Item } from '../model/facts';
import { groupBy } from '../model/group';
import { occurrences } from '../model/occurrences';
import { labelSpan } from '../model/resolve';
import { once } from '../model/once';
import { billingsOf, type Billing } from './hierarchies/billings';
import { entityOf } from './named';
import { locationOf, rangeOf } from './place';

export interface CodeLensSettings {
  readonly references: boolean;
  readonly appearances: boolean;
  readonly guide: boolean;
}

/** The commands that a client brings; their arguments are plain JSON. */
export const lensCommands = {
  /** `[uri, position, locations]` */
  references: 'series.showReferences',
  /** `[{ uri, show }]`: a file of the dataset, and the key of the show. */
  guide: 'series.openGuide',
} as const;

/** What a lens keeps until it is resolved. */
export interface LensData {
  readonly uri: string;
  readonly key: string;
}

/** The lines of a file. Those without a command are to be resolved. */
export function codeLenses(dataset: Dataset, file: FileFacts, settings: CodeLensSettings): CodeLens[] {
  return file.items.flatMap((item) => {
    const entity = item.key === undefined ? undefined : dataset.entities.get(item.key);
    return entity && isHead(item, entity) ? lensesOf(dataset, file, item, entity, settings) : [];
  });
}

/** True for the first declaration of something that has an id. */
function isHead(item: Item, { items, kind }: Entity): boolean {
  return items[0] === item && kindOf(kind)?.label === 'id';
}

function lensesOf(
  dataset: Dataset,
  file: FileFacts,
  { node }: Item,
  entity: Entity,
  settings: CodeLensSettings,
): readonly CodeLens[] {
  const range = rangeOf(file, labelSpan(node));
  const data: LensData = { uri: file.uri, key: entity.key };
  const open = { title: 'Open guide', command: lensCommands.guide };
  return [
    ...(settings.references ? [{ range, data }] : []),
    ...(settings.appearances ? appearanceLens(dataset, file, entity, range) : []),
    ...(settings.guide && entity.kind === 'show'
      ? [{ range, command: { ...open, arguments: [{ uri: file.uri, show: entity.key }] } }]
      : []),
  ];
}

/** The lens with its references counted; as it is where it says what it has to already. */
export function resolveCodeLens(dataset: Dataset, lens: CodeLens): CodeLens {
  if (lens.command) return lens;
  const entity = entityOf(dataset, lens.data);
  if (!entity) return { ...lens, command: { title: 'No references', command: '' } };
  const found = occurrences(dataset, entity).filter(({ type }) => type !== 'declaration');
  const locations = found.flatMap(({ uri, span }) => locationOf(dataset, uri, span) ?? []);
  const title = count(locations.length, 'reference');
  return { ...lens, command: showing(title, lensUri(lens), lens.range.start, locations) };
}

/** The file that a lens stands in; empty for one that is not of this server. */
export function lensUri(lens: CodeLens): string {
  const data: unknown = lens.data;
  const uri = typeof data === 'object' && data !== null && 'uri' in data ? data.uri : undefined;
  return typeof uri === 'string' ? uri : '';
}

function count(number: number, word: string): string {
  return `${number === 0 ? 'No' : number} ${word}${number === 1 ? '' : 's'}`;
}

function showing(title: string, uri: string, position: Position, locations: readonly Location[]) {
  return { title, command: lensCommands.references, arguments: [uri, position, locations] };
}

const casts: Readonly<Partial<Record<KindName, string>>> = {
  character: 'Appears',
  person: 'Credited',
  group: 'Credited',
};

function appearanceLens(
  dataset: Dataset,
  { uri }: FileFacts,
  { key, kind }: Entity,
  range: CodeLens['range'],
): readonly CodeLens[] {
  const verb = casts[kind];
  const own = verb === undefined ? [] : (billingsByKey(dataset).get(key) ?? []);
  if (verb === undefined || own.length === 0) return [];
  const shows = new Set(own.map(({ show }) => show));
  const locations = own.flatMap((billing) => locationOf(dataset, billing.uri, billing.span) ?? []);
  const title = `${verb} in ${count(shows.size, 'show')}`;
  return [{ range, command: showing(title, uri, range.start, locations) }];
}

/** The credits of each person and character. */
const billingsByKey = once((dataset: Dataset) => collectBillings(dataset));

function collectBillings(dataset: Dataset): ReadonlyMap<string, readonly Billing[]> {
  const pairs = billingsOf(dataset).flatMap((billing) =>
    [...new Set([...billing.people, ...billing.characters])].map(({ key }) => ({ key, billing })),
  );
  const groups = [...groupBy(pairs, ({ key }) => key)];
  return new Map(groups.map(([key, own]) => [key, own.map(({ billing }) => billing)]));
}
