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

/** The members of the object at an offset; undefined where there is none. */
function membersOf(text: string, open: number): readonly Member[] | undefined {
  if (text[open] !== '{') return undefined;
  const tokens = text.slice(open + 1).matchAll(/"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s"{}[\],:]+/g);
  const members: Member[] = [];
  let depth = 0;
  let key: { readonly text: string; readonly start: number } | undefined;
  let value: Span | undefined;
  for (const { 0: token, index } of tokens) {
    const start = open + 1 + index;
    const end = start + token.length;
    const isEnd = depth === 0 && (token === ',' || token === '}');
    if (isEnd && key && value) members.push({ key: JSON.parse(key.text) as string, start: key.start, value });
    if (depth === 0 && token === '}') return members;
    if (isEnd) key = value = undefined;
    else if (!key) key = { text: token, start };
    else if (depth > 0 || token !== ':') value = { start: value?.start ?? start, end };
    if (token === '{' || token === '[') depth++;
    if (token === '}' || token === ']') depth--;
  }
  return undefined;
}
