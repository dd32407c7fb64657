// What mistakes of form and of spelling hide: ids that a line meant to declare, seasons that are none.
// Whatever seems to be missing for that reason alone is not told a second time.
import { fileAt, type Dataset } from '../model/dataset';
import type { FieldFact, FileFacts, Item } from '../model/facts';
import { fileIndex, itemIndex } from '../model/indexes';
import type { Span, SyntaxProblem } from '../syntax/tree';
import { labelMistake } from './label-forms';
import { lineAround } from './written';

/**
 * True for an id that stands as the label of an unknown kind, or with a name behind it where it declares nothing: on a
 * line that cannot be read, or in a field that cannot stand where it does.
 */
export function isHidden(dataset: Dataset, id: string): boolean {
  return hiddenInItems(dataset, id).length > 0 || hiddenAtTop(dataset, id).length > 0;
}

const hiddenInItems = itemIndex<true>((item, dataset) => {
  const { kind, node, mistakes } = item;
  const misplaced = item.fields.flatMap((field) => (field.row ? [] : namesIn(field)));
  const labels = kind ? [] : (node.label.path?.ids ?? []).map(({ text }) => text);
  const broken = mistakes.length === 0 ? [] : idsOnLines(mistakes, fileAt(dataset, item.uri));
  return [...labels, ...broken, ...misplaced].map((id) => [id, true] as const);
});

/** The ids that a field would declare. */
function namesIn({ node }: FieldFact): readonly string[] {
  return node.values.flatMap(({ atom }) =>
    atom.type === 'reference' && atom.name ? [atom.path.ids.at(-1)!.text] : [],
  );
}

const hiddenAtTop = fileIndex<true>((file: FileFacts) =>
  idsOnLines(file.mistakes, file).map((id) => [id, true] as const),
);

const named = /[\p{L}_][\p{L}\p{M}\p{N}_-]*(?=\s+["“'‘])/gu;

function idsOnLines(mistakes: readonly SyntaxProblem[], file: FileFacts | undefined): readonly string[] {
  if (!file) return [];
  return mistakes.flatMap(({ span }) => {
    const { start, end } = lineAround(file, span.start);
    return file.slice(start, end).match(named) ?? [];
  });
}

/** The lines on which quotes are in disorder, where words may be taken for ids. */
export function linesOfQuotes(
  mistakes: readonly SyntaxProblem[],
  file: FileFacts,
): readonly { span: Span }[] {
  return mistakes
    .filter(({ code }) => code === 'bad-quote')
    .map(({ span }) => ({ span: lineAround(file, span.start) }));
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
function hasJunk({ declaration }: Item): boolean {
  return declaration.block?.statements.some(({ type }) => type === 'junk') ?? false;
}
