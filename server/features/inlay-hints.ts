// What an author would have to look up, shown between the words: names behind ids, titles behind episodes,
// ages and earlier shows of performers, and numbers counted through. Each can be switched off.
import { InlayHintKind, type InlayHint } from 'vscode-languageserver-types';
import type { Dataset } from '../model/dataset';
import type { FileFacts } from '../model/facts';
import { joined } from '../model/joined';
import { overallOf } from '../model/overall';
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
  const { names, ages, appearances, overallNumbers } = settings;
  const hints = [
    ...(names ? [...nameHints(dataset, file, within), ...titleHints(dataset, file, within)] : []),
    ...(ages || appearances ? castHints(dataset, file, within, settings) : []),
    ...(overallNumbers ? overallHints(dataset, file, within) : []),
  ];
  return hints.sort((a, b) => a.offset - b.offset).map((hint) => toInlayHint(file, hint));
}

function toInlayHint(file: FileFacts, { offset, label, tooltip }: Hint): InlayHint {
  const { start } = rangeOf(file, { start: offset, end: offset });
  const hint: InlayHint = { position: start, label, kind: InlayHintKind.Type, paddingLeft: true };
  return tooltip === undefined ? hint : joined(hint, { tooltip });
}

/** `episode 3` of a later season: `#13`. */
function overallHints(dataset: Dataset, { items }: FileFacts, { start, end }: Span): readonly Hint[] {
  return items.flatMap(({ key, kind, node }) => {
    const { number } = node.label;
    if (kind?.name !== 'episode' || !number || number.start < start || number.end > end) return [];
    const entity = key === undefined ? undefined : dataset.entities.get(key);
    const overall = entity && overallOf(dataset, entity);
    if (!overall || overall.stated || isSame(number, overall.from)) return [];
    const label = overall.from === overall.to ? `#${overall.from}` : `#${overall.from}–${overall.to}`;
    return [{ offset: number.end, label, tooltip: 'Counted through all seasons' }];
  });
}

/** True where the number in the season says as much. */
function isSame(number: { readonly type: string }, overall: number): boolean {
  const first = 'from' in number ? number.from : number;
  return typeof first === 'object' && first !== null && 'value' in first && first.value === overall;
}
