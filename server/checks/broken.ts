// What mistakes of form and of spelling hide: ids that a line meant to declare, seasons that are none.
// Whatever seems to be missing for that reason alone is not told a second time.
import type { Dataset } from '../model/dataset';
import type { FileFacts } from '../model/facts';
import type { Item } from '../model/items';
import { labelMistake } from './label-forms';

/** The ids that stand as labels of unknown kinds, or with a name behind them on a line that cannot be read. */
export function hiddenIds({ files }: Dataset): ReadonlySet<string> {
  return new Set(files.flatMap((file) => [...strangeLabels(file), ...idsOnBrokenLines(file)]));
}

function strangeLabels({ items }: FileFacts): readonly string[] {
  return items.flatMap(({ kind, node }) => (kind ? [] : (node.label.path?.ids ?? []).map(({ text }) => text)));
}

const named = /[\p{L}_][\p{L}\p{M}\p{N}_-]*(?=\s+["“'‘])/gu;

function idsOnBrokenLines({ tree, text }: FileFacts): readonly string[] {
  return tree.problems.flatMap(({ span }) => lineOf(text, span.start).match(named) ?? []);
}

function lineOf(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', offset);
  return text.slice(start, end < 0 ? text.length : end);
}

/** True where something in these blocks may be a season or an episode that is written wrong. */
export function mayHideNumbers(items: readonly Item[]): boolean {
  return items.some(({ children }) => children.some(isDoubtful));
}

function isDoubtful({ kind, node }: Item): boolean {
  if (!kind) return node.block !== undefined || node.label.number !== undefined;
  return (kind.name === 'season' || kind.name === 'episode') && labelMistake(node, kind.label) !== undefined;
}
