// A declaration at the top of a file as a file of its own, named for its id.
import { deletion, type Refactoring } from '../action';
import { lineEndOf, removalOf, withComments } from '../layout';
import { stepsTo } from '../steps';

/** Moves what is declared at the top of a file, with its comments. */
export const moveToFile: Refactoring = ({ dataset, file: { uri, text, tree }, span }) => {
  const step = stepsTo(tree, span.start)[0];
  if (step?.statement.type !== 'declaration') return [];
  const { statement, siblings, index } = step;
  const id = statement.label.path?.ids[0]?.text;
  const onHead = span.start <= (statement.block?.start ?? statement.end);
  const isAlone = siblings.filter(({ type }) => type !== 'comment').length === 1;
  if (id === undefined || !onHead || isAlone) return [];
  const name = `${id.replaceAll('_', '-').replace(/^-+/, '')}.series`;
  const target = uri.slice(0, uri.lastIndexOf('/') + 1) + encodeURIComponent(name);
  if (dataset.files.some((one) => one.uri === target)) return [];
  const moved = withComments(text, siblings, index);
  const created = { uri: target, text: text.slice(moved.start, moved.end) + lineEndOf(text) };
  return [
    { title: `Move ${id} to ${name}`, changes: [deletion(uri, removalOf(text, moved))], creates: [created] },
  ];
};
