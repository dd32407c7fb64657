// Marks a credit with the word that explains what looks like a mistake.
import { qualifiers } from '../../../../grammar/schema';
import type { FileFacts } from '../../../model/facts';
import type { Credit, Span, Value } from '../../../syntax/tree';
import { insertion, type Change, type Fix } from '../action';
import { isWithin, stepAt } from '../steps';

/** Work that came out after a death: made before it, or taken from older footage. */
export const markPosthumous: Fix = ({ span }, { file }) =>
  ['posthumous', 'archive'].flatMap((flag) => {
    const marked = creditAt(file, span);
    const place = marked?.type === 'credit' ? 'credit' : 'value';
    const row = qualifiers.find(({ name }) => name === flag);
    if (!marked || !row?.on.includes(place) || (marked.type === 'credit' && marked.performers.length > 1))
      return [];
    return [{ title: `Mark the credit ${flag}`, changes: [mark(file, marked, flag)] }];
  });

/** A role that two have at once: both lines say so. */
export const markShared: Fix = ({ uri, span, related = [] }, { dataset }) => {
  const changes = [{ uri, span }, ...related].flatMap((place) => {
    const file = dataset.files.find((one) => one.uri === place.uri);
    const credit = file && creditAt(file, place.span);
    return credit ? [mark(file, credit, 'shared')] : [];
  });
  return changes.length > 0 ? [{ title: 'Mark the role shared', changes }] : [];
};

function creditAt({ tree }: FileFacts, span: Span): Credit | Value | undefined {
  const statement = stepAt(tree, span.start)?.statement;
  if (statement?.type === 'credit') return statement;
  return statement?.type === 'field' ? statement.values.find((one) => isWithin(span, one)) : undefined;
}

/** Behind the qualifiers that are there, before sources and text. */
function mark({ uri }: FileFacts, marked: Credit | Value, flag: string): Change {
  return insertion(uri, endOfQualifiers(marked), ` ${flag}`);
}

/** The offset at which one more qualifier may stand. */
export function endOfQualifiers(marked: Credit | Value): number {
  const heads: readonly Span[] =
    marked.type === 'credit' ? [...marked.performers, ...marked.roles] : [marked.atom];
  return Math.max(...[...heads, ...marked.qualifiers].map(({ end }) => end));
}
