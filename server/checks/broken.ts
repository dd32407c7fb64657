// What mistakes of form and of spelling hide: ids that a line meant to declare, seasons that are none.
// Whatever seems to be missing for that reason alone is not told a second time.
import type { Dataset } from '../model/dataset';
import type { FileFacts } from '../model/facts';
import type { Item } from '../model/items';
import type { Span } from '../syntax/tree';
import { labelMistake } from './label-forms';
import { formOf } from './places';

/** The ids that stand as labels of unknown kinds, or with a name behind them on a line that cannot be read. */
export function hiddenIds({ files }: Dataset): ReadonlySet<string> {
  return new Set(files.flatMap((file) => [...strangeLabels(file), ...idsOnBrokenLines(file)]));
}

function strangeLabels({ items }: FileFacts): readonly string[] {
  return items.flatMap(({ kind, node }) =>
    kind ? [] : (node.label.path?.ids ?? []).map(({ text }) => text),
  );
}

const named = /[\p{L}_][\p{L}\p{M}\p{N}_-]*(?=\s+["“'‘])/gu;

function idsOnBrokenLines({ tree, text }: FileFacts): readonly string[] {
  return tree.problems.flatMap(({ span }) => {
    const { start, end } = lineOf(text, span.start);
    return text.slice(start, end).match(named) ?? [];
  });
}

/** The lines on which quotes are in disorder, where words may be taken for ids. */
export function quotesOf({ tree, text }: FileFacts): (stretch: Span) => boolean {
  const lines = tree.problems.filter(({ code }) => code === 'bad-quote');
  return formOf(lines.map(({ span }) => ({ span: lineOf(text, span.start) })));
}

function lineOf(text: string, offset: number): Span {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', offset);
  return { start, end: end < 0 ? text.length : end };
}

/** True where something in these blocks may be a season or an episode that is written wrong. */
export function mayHideNumbers(items: readonly Item[]): boolean {
  return items.some((item) => hasJunk(item) || item.children.some(isDoubtful));
}

function isDoubtful(item: Item): boolean {
  const { kind, node } = item;
  if (!kind) return node.block !== undefined || node.label.number !== undefined;
  if (kind.name !== 'season' && kind.name !== 'episode') return false;
  return hasJunk(item) || labelMistake(node, kind.label) !== undefined;
}

/** True for a block with something in it that is no statement, like the head of `s2 { … }`. */
function hasJunk({ node }: Item): boolean {
  return node.block?.statements.some(({ type }) => type === 'junk') ?? false;
}
