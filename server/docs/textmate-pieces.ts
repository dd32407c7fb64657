// What the colouring rules are made of: the shape of a TextMate rule, and the regular expressions
// (Oniguruma's) for the smallest things of grammar/series.ohm.

/** A rule of a TextMate grammar. */
export interface Pattern {
  readonly name?: string;
  readonly contentName?: string;
  readonly include?: string;
  readonly match?: string;
  readonly begin?: string;
  readonly end?: string;
  readonly while?: string;
  readonly captures?: Captures;
  readonly beginCaptures?: Captures;
  readonly endCaptures?: Captures;
  readonly patterns?: readonly Pattern[];
}

/** The scopes of the groups of an expression, by number. */
export type Captures = Readonly<Record<string, Pattern>>;

const idPart = '[\\p{L}\\p{M}\\p{Nd}_-]';

/** `s1`, `S01E03`, `s1e3.5` */
const mark = '[sS][0-9]+(?:[eE][0-9]+(?:\\.[0-9]+)?[a-z]?)?';

/** Behind a word: nothing that would belong to it. */
export const wordEnd = `(?!${idPart})`;

/** Behind a number: nothing that would belong to it. */
export const edge = `(?!${idPart}|[%~]|\\.${idPart}|/(?!/))`;

/** An id of any script; `as`, `in` and what looks like an episode are none. */
export const id = `(?!(?:as|in|${mark})${wordEnd})[\\p{L}_]${idPart}*`;

/** What stands before the dot of a path, or nothing. */
export const pathHead = `(?:${id}\\.)*`;

/** `a` or `a.b` */
export const path = `${id}(?:\\.${id})*`;

/** `s1e3`, `bosch.s1e3` */
export const episode = `${pathHead}${mark}${edge}`;

/** Where a statement may begin: a line, or what follows a brace or a semicolon. */
export const start = '(?:^|(?<=[;{}]))\\s*';

/** Where a value or a role begins on the line of its field or credit. */
export const valueStart = '(?<=[:,]|\\sas)\\s*';

/** A name in quotes ahead. */
export const nameAhead = '(?=\\s*(?:"(?!"")|[“„‘«]))';

/** The end of the line, or a brace that ends it: what was left open before is closed there. */
export const lineEnd = '$|(?=\\{\\s*$)';

/** One of some words, each taken literally and as a whole. */
export function oneOf(words: Iterable<string>): string {
  return `(${[...new Set(words)].join('|')})${wordEnd}`;
}

/** A rule that gives each group of an expression a scope; `undefined` leaves one plain. */
export function groups(match: string, ...scopes: readonly (string | undefined)[]): Pattern {
  return { match, captures: captures(...scopes) };
}

/** The scopes of groups 1, 2, …; `undefined` leaves one plain. */
export function captures(...scopes: readonly (string | undefined)[]): Captures {
  return Object.fromEntries(
    scopes.flatMap((scope, i) => (scope ? [[String(i + 1), { name: `${scope}.series` }]] : [])),
  );
}

/** A rule that gives what an expression matches one scope. */
export function whole(match: string, scope: string): Pattern {
  return { name: `${scope}.series`, match };
}

/** References to rules of the grammar's repository. */
export function include(...names: readonly string[]): readonly Pattern[] {
  return names.map((name) => ({ include: `#${name}` }));
}
