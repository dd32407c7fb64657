// Lines above declarations: how often a thing is named, in how many shows someone is credited, and the
// guide of a show. References and shows are counted when the editor shows the line, by `resolveCodeLens`.
import type { CodeLens, Location, Position, Range } from 'vscode-languageserver-types';
import { kindOf, type KindName } from '../../grammar/schema';
import type { Dataset, Entity } from '../model/dataset';
import type { FileFacts, Item } from '../model/facts';
import { onceIn } from '../model/once-in';
import { occurrences } from '../model/occurrences';
import { sameList } from '../model/reactive';
import { labelSpan } from '../model/resolve';
import type { Span } from '../syntax/tree';
import { billingsNaming } from './hierarchies/billings';
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
  readonly counts: 'references' | 'appearances';
}

/** The lines of a file. Those without a command are to be resolved. */
export function codeLenses(dataset: Dataset, file: FileFacts, settings: CodeLensSettings): CodeLens[] {
  return file.items.flatMap((item) => {
    const entity = item.key === undefined ? undefined : dataset.entities.get(item.key);
    return entity && isHead(item, entity) ? lensesOf(dataset, file, item, entity, settings) : [];
  });
}

/** What the lenses of a declaration say when they are seen: the same list for as long as that is the same. */
export const countedIn = onceIn((dataset, item: Item): readonly unknown[] => {
  const entity = item.key === undefined ? undefined : dataset.entities.get(item.key);
  if (!entity || !isHead(item, entity)) return none;
  return [usesOf(dataset, entity), creditsOf(dataset, entity)].flatMap(({ title, places }) => [
    title,
    ...places.map(({ span }) => span),
  ]);
}, sameList);

const none: readonly never[] = [];

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
  const data = { uri: file.uri, key: entity.key };
  const open = { title: 'Open guide', command: lensCommands.guide };
  return [
    ...(settings.references ? [lensToCount(range, { ...data, counts: 'references' })] : []),
    ...(settings.appearances && isCredited(dataset, entity)
      ? [lensToCount(range, { ...data, counts: 'appearances' })]
      : []),
    ...(settings.guide && entity.kind === 'show'
      ? [{ range, command: { ...open, arguments: [{ uri: file.uri, show: entity.key }] } }]
      : []),
  ];
}

function lensToCount(range: Range, data: LensData): CodeLens {
  return { range, data };
}

/** The lens with what it is about counted; as it is where it says what it has to already. */
export function resolveCodeLens(dataset: Dataset, lens: CodeLens): CodeLens {
  if (lens.command) return lens;
  const entity = entityOf(dataset, lens.data);
  if (!entity) return { ...lens, command: { title: 'No references', command: '' } };
  const { title, places } = isAboutCredits(lens) ? creditsOf(dataset, entity) : usesOf(dataset, entity);
  const locations = places.flatMap(({ uri, span }) => locationOf(dataset, uri, span) ?? []);
  return { ...lens, command: showing(title, lensUri(lens), lens.range.start, locations) };
}

function isAboutCredits({ data }: CodeLens): boolean {
  return (data as Partial<LensData> | undefined)?.counts === 'appearances';
}

interface Counted {
  readonly title: string;
  readonly places: readonly { readonly uri: string; readonly span: Span }[];
}

function usesOf(dataset: Dataset, entity: Entity): Counted {
  const places = occurrences(dataset, entity).filter(({ type }) => type !== 'declaration');
  return { title: count(places.length, 'reference'), places };
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

function isCredited(dataset: Dataset, { key, kind }: Entity): boolean {
  return casts[kind] !== undefined && billingsNaming(dataset, key).length > 0;
}

function creditsOf(dataset: Dataset, { key, kind }: Entity): Counted {
  const places = billingsNaming(dataset, key);
  const shows = new Set(places.map(({ show }) => show));
  return { title: `${casts[kind] ?? 'Credited'} in ${count(shows.size, 'show')}`, places };
}
