// The words of messages: lists, articles, code.
import type { KindName } from '../../grammar/schema';

/** `a`, `a and b`, `a, b and c`; empty for nothing. */
export function listed(words: readonly string[], last: 'and' | 'or' = 'and'): string {
  if (words.length < 2) return words[0] ?? '';
  return `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)!}`;
}

/** A word of the language as messages show it. */
export function code(word: string): string {
  return `\`${word}\``;
}

/** Words of the language as a list: `` `a`, `b` and `c` ``. */
export function listedCode(words: readonly string[], last: 'and' | 'or' = 'and'): string {
  return listed(words.map(code), last);
}

/** `` ; did you mean `a` or `b`? ``, or nothing where there is nothing near. */
export function didYouMean(near: readonly string[]): string {
  return near.length === 0 ? '' : `; did you mean ${listedCode(near, 'or')}?`;
}

/** `a show`, `an episode`; for several kinds `a work, a show or an episode`. */
export function aKind(...kinds: readonly KindName[]): string {
  return listed(
    kinds.map((kind) => `${/^[aeio]/.test(kind) ? 'an' : 'a'} ${kind}`),
    'or',
  );
}
