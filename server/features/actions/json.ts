// One setting put into a JSON text, which is changed as little as can be.
import type { Span } from '../../syntax/tree';

interface Member {
  readonly key: string;
  /** From the quote of the key. */
  readonly start: number;
  readonly value: Span;
}

interface Edit {
  readonly span: Span;
  readonly text: string;
}

/**
 * Sets `{ [group]: { [key]: value } }` in the text of an object.
 * @returns undefined where the text is no object, or the group is none
 */
export function withSetting(text: string, group: string, key: string, value: string): Edit | undefined {
  if (!isJson(text)) return undefined;
  const start = text.indexOf('{');
  const members = membersOf(text, start);
  const within = members?.find((member) => member.key === group)?.value;
  const setting = `${JSON.stringify(key)}: ${JSON.stringify(value)}`;
  if (!members) return undefined;
  if (!within) return added(text, start, members, `${JSON.stringify(group)}: { ${setting} }`);
  const settings = membersOf(text, within.start);
  const known = settings?.find((member) => member.key === key);
  if (known) return { span: known.value, text: JSON.stringify(value) };
  return settings && added(text, within.start, settings, setting);
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text.replace(/^\uFEFF/, ''));
    return true;
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}

/** One more member behind the last one, on a line of its own where that one has a line of its own. */
function added(text: string, open: number, members: readonly Member[], member: string): Edit {
  const last = members.at(-1);
  if (!last) {
    const close = text.indexOf('}', open);
    return { span: { start: open, end: close + 1 }, text: `{ ${member} }` };
  }
  const before = text.slice(0, last.start);
  const [gap = ' '] = /(?:\r\n|\r|\n)[ \t]*$/.exec(before) ?? [];
  return { span: { start: last.value.end, end: last.value.end }, text: `,${gap}${member}` };
}

interface Token extends Span {
  readonly text: string;
}

/** The members of the object at an offset of a JSON text; undefined where no object begins there. */
function membersOf(text: string, open: number): readonly Member[] | undefined {
  if (text[open] !== '{') return undefined;
  const tokens = tokensFrom(text, open + 1);
  const members: Member[] = [];
  let at = 0;
  while (tokens[at] && tokens[at]!.text !== '}') {
    const { text: key, start } = tokens[at]!;
    const next = behindValue(tokens, at + 2);
    const value = { start: tokens[at + 2]!.start, end: tokens[next - 1]!.end };
    members.push({ key: JSON.parse(key) as string, start, value });
    at = tokens[next]?.text === ',' ? next + 1 : next;
  }
  return members;
}

function tokensFrom(text: string, from: number): readonly Token[] {
  const found = text.slice(from).matchAll(/"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s"{}[\],:]+/g);
  return [...found].map(({ 0: token, index }) => ({
    text: token,
    start: from + index,
    end: from + index + token.length,
  }));
}

/** The index of the token behind a value. */
function behindValue(tokens: readonly Token[], at: number): number {
  let depth = 0;
  let next = at;
  do {
    const { text = '' } = tokens[next++] ?? {};
    if (text === '{' || text === '[') depth++;
    if (text === '}' || text === ']') depth--;
  } while (depth > 0);
  return next;
}
