// What an author would have to look up, shown between the words: names behind ids, titles behind episodes,
// ages and earlier shows of performers, and numbers counted through. Each can be switched off.
import { InlayHintKind, type InlayHint } from 'vscode-languageserver-types';
import type { Dataset } from '../model/dataset';
import type { FileFacts, Item } from '../model/facts';
import { joined } from '../model/joined';
import { onceIn } from '../model/once-in';
import { overallOf } from '../model/overall';
import { sameList } from '../model/reactive';
import { itemsWithin } from '../model/within';
import type { Span } from '../syntax/tree';
import { castHints } from './hints/cast';
import { nameHints, titleHints } from './hints/names';
import type { Hint } from './hints/hint';
import { rangeOf } from './place';

export interface InlayHintSettings {
  /** Names behind ids, and the titles of episodes. */
  readonly names: boolean;
  /** How old performers are in what a line of cast covers. */
  readonly ages: boolean;
  /** The how manieth show of the dataset it is for a performer. */
  readonly appearances: boolean;
  /** Numbers of episodes counted through all seasons. */
  readonly overallNumbers: boolean;
}

/** The hints in a stretch of a file, in the order of the text. */
export function inlayHints(
  dataset: Dataset,
  file: FileFacts,
  within: Span,
  settings: InlayHintSettings,
): InlayHint[] {
  return itemsWithin(file, within)
    .flatMap((item) => hintsIn(dataset, file, item, settings))
    .filter(({ offset }) => offset >= within.start && offset <= within.end)
    .sort((a, b) => a.offset - b.offset)
    .map((hint) => toInlayHint(file, hint));
}

/** The hints in the head of a declaration, and among what stands directly in its block. */
function hintsIn(
  dataset: Dataset,
  file: FileFacts,
  item: Item,
  { names, ages, appearances, overallNumbers }: InlayHintSettings,
): readonly Hint[] {
  return [
    ...(names ? [...nameHints(dataset, file, item), ...titleHints(dataset, file, item)] : []),
    ...(ages || appearances ? castHints(dataset, item, { ages, appearances }) : []),
    ...(overallNumbers ? overallHint(dataset, item) : []),
  ];
}

const all: InlayHintSettings = { names: true, ages: true, appearances: true, overallNumbers: true };

/** What hints say of a declaration, wherever it stands: the same list for as long as that is the same. */
export const hintedIn = onceIn((dataset, item: Item): readonly string[] => {
  const file = dataset.base.file(item.uri);
  return file ? hintsIn(dataset, file, item, all).flatMap(({ label, tooltip = '' }) => [label, tooltip]) : [];
}, sameList);

function toInlayHint(file: FileFacts, { offset, label, tooltip }: Hint): InlayHint {
  const { start } = rangeOf(file, { start: offset, end: offset });
  const hint: InlayHint = { position: start, label, kind: InlayHintKind.Type, paddingLeft: true };
  return tooltip === undefined ? hint : joined(hint, { tooltip });
}

/** `episode 3` of a later season: `#13`. */
function overallHint(dataset: Dataset, { key, kind, node }: Item): readonly Hint[] {
  const { number } = node.label;
  if (kind?.name !== 'episode' || !number) return [];
  const entity = key === undefined ? undefined : dataset.entities.get(key);
  const overall = entity && overallOf(dataset, entity);
  if (!overall || overall.stated || isSame(number, overall.from)) return [];
  const label = overall.from === overall.to ? `#${overall.from}` : `#${overall.from}–${overall.to}`;
  return [{ offset: number.end, label, tooltip: 'Counted through all seasons' }];
}

/** True where the number in the season says as much. */
function isSame(number: { readonly type: string }, overall: number): boolean {
  const first = 'from' in number ? number.from : number;
  return typeof first === 'object' && first !== null && 'value' in first && first.value === overall;
}
