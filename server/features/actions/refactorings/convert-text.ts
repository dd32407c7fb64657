// Text in quotes as prose, and prose that is plain as text, saying the same: what is a mere letter in the one
// and a sign in the other is escaped.
import { fieldOf, kindOf } from '../../../../grammar/schema';
import { escapeMarkdown } from '../../../guide/escape';
import type { FileFacts } from '../../../model/facts';
import { encodeText } from '../../../syntax/decode';
import type { Prose, Text } from '../../../syntax/tree';
import { replacement, type Refactoring } from '../action';
import { lineStart, lineStop } from '../layout';
import { stepAt } from '../steps';
import { isMalformed, wordsAt, writeProse } from './prose-at';

/** Where a line is too long for prose to stand on it. */
const width = 100;

/** Turns text into prose, and back. */
export const convertText: Refactoring = (selection) => {
  const { file } = selection;
  const words = wordsAt(selection);
  if (!words || isMalformed(file, words) || !takesProse(file, words)) return [];
  const written = words.type === 'text' ? proseFor(file, words) : textFor(words);
  if (written === undefined) return [];
  const title = words.type === 'text' ? 'Write the text as prose' : 'Write the prose as text';
  return [{ title, changes: [replacement(file.uri, words, written)] }];
};

/** True for the text of a declaration or a credit, and for a value of a field of prose. */
function takesProse({ tree }: FileFacts, words: Text | Prose): boolean {
  const step = stepAt(tree, words.start);
  if (!step) return false;
  const { statement, around } = step;
  if (statement.type === 'declaration')
    return statement.text === words && kindOf(statement.keyword.text)?.text === true;
  if (statement.type === 'credit') return statement.text === words;
  if (statement.type !== 'field' || !around) return false;
  const isValue = statement.values.some(({ atom }) => atom === words);
  return isValue && fieldOf(around.keyword.text, statement.name.text)?.types.includes('prose') === true;
}

function proseFor(file: FileFacts, { text, start, end }: Text): string | undefined {
  if (text.trim() === '' || text.includes('"""')) return undefined;
  const markdown = text.split('\n').map((line) => escapeMarkdown(line).trim().replaceAll('@', '\\@'));
  const [line = ''] = markdown;
  const length = lineStop(file.text, end) - lineStart(file.text, start) + 4;
  const isShort = markdown.length === 1 && length <= width && !/^"|["\\]$/.test(line);
  return isShort ? `"""${line}"""` : writeProse(file, start, markdown);
}

/** Prose of one paragraph without any markup. */
function textFor({ text, mentions }: Prose): string | undefined {
  const line = text.split('\n').join(' ');
  const isPlain = mentions.length === 0 && !/\n\n/.test(text) && escapeMarkdown(line) === line;
  return isPlain && line !== '' ? encodeText(line) : undefined;
}
