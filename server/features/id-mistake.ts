// Why a word cannot be an id. What an id is, only the grammar knows: the word is tried where it would stand.
import type { KindName } from '../../grammar/schema';
import { idFor } from '../checks/fold';
import { code } from '../checks/words';
import { summarise } from '../model/facts';
import { parse } from '../syntax/parse';

/** Why nothing of this kind can have this id, as a sentence; undefined where it can. */
export function idMistake(kind: KindName, id: string): string | undefined {
  if (id.trim() === '') return 'an id has at least one letter';
  if (/\s/.test(id)) return `an id has no blanks in it: ${code(idFor(id))}`;
  if (!isId(kind, id)) return isId(kind, `${id}_`) ? isReserved(kind, id) : isMisspelt(id);
  const plays = kind !== 'character' || summarise('', `cast main {\na as ${id}\n}`).uses.length === 2;
  return plays ? undefined : `no role can be called ${code(id)}: it means the performers themselves`;
}

function isId(kind: KindName, word: string): boolean {
  const [statement] = parse(`${kind} ${word}`).statements;
  if (statement?.type !== 'declaration') return false;
  const { label, end } = statement;
  return label.path?.ids.length === 1 && label.path.ids[0]!.text === word && end === label.path.end;
}

function isReserved(kind: KindName, id: string): string {
  const [statement] = parse(`${kind} ${id}`).statements;
  const episode = statement?.type === 'declaration' && statement.label.episode;
  return episode
    ? `${code(id)} reads as a season or an episode, and cannot be an id`
    : `${code(id)} is a word of the language, and cannot be an id`;
}

function isMisspelt(id: string): string {
  return `${code(id)} is no id: ids are letters, digits, \`_\` and \`-\`, and begin with a letter or \`_\``;
}
