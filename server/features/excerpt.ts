// What has to be read to know whether statements say the same with another word for an id. What a statement says is
// decided by itself and by the kind of block in which it stands, but in a file with mistakes of form, where one may
// reach into the next ones.
import type { FileFacts } from '../model/facts';
import { groupBy } from '../model/group';
import type { Written } from '../model/renamed';
import { Item as Statement } from '../syntax/item';
import type { Id, Span } from '../syntax/tree';

/** A text in which some ids say what they say in a file, with a word in their place. */
export function excerptOf(file: FileFacts, written: readonly Written[], word: string): string {
  const { problems, end } = file.tree;
  if (problems.length > 0) return replaced(file, { start: 0, end }, written, word);
  const statements = [...groupBy(written, ({ id }) => statementOf(id))].map(([statement, all]) => {
    const { item } = all[0]!;
    const said = replaced(file, statement, all, word);
    return statement === statementOf(item.node.keyword)
      ? { around: item.parent, said: said + (item.node.block ? ' {}' : '') }
      : { around: item, said };
  });
  const blocks = groupBy(statements, ({ around }) => around?.node.keyword.text);
  return [...blocks]
    .map(([keyword, all]) => {
      const block = all.map(({ said }) => said).join('\n');
      return keyword === undefined ? block : `${keyword} {\n${block}\n}`;
    })
    .join('\n');
}

/** A stretch of a file with a word in place of some ids. */
function replaced(file: FileFacts, { start, end }: Span, written: readonly Written[], by: string): string {
  let at = start;
  const ids = written.map(({ id }) => id).sort((a, b) => a.start - b.start);
  const parts = ids.map((id) => {
    const kept = file.slice(at, id.start);
    at = id.end;
    return kept + by;
  });
  return parts.join('') + file.slice(at, end);
}

function statementOf(id: Id): Statement {
  if ('anchor' in id && id.anchor instanceof Statement) return id.anchor;
  throw new Error('an id stands in no statement');
}
