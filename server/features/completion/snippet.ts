// Snippets in the syntax of the protocol: places to fill in, and what is written without them.

/** A place to fill in, with what stands there at first. */
export function blank(number: number, initial: string): string {
  return `\${${number}:${initial.replace(/[\\$}]/g, '\\$&')}}`;
}

/** A place to fill in with one of these words. */
export function choice(number: number, words: readonly string[]): string {
  return `\${${number}|${words.join(',')}|}`;
}

/** The block behind a head, with the cursor in it. */
export const body = ' {\n\t$0\n}';

/** A snippet with its places filled in as they are at first. */
export function plainOf(snippet: string): string {
  return snippet
    .replace(/\$\{\d+\|([^,|]*)[^|]*\|\}/g, '$1')
    .replace(/\$\{\d+:((?:\\.|[^}\\])*)\}/g, '$1')
    .replace(/\$\d+/g, '')
    .replace(/\\([\\$}])/g, '$1');
}
