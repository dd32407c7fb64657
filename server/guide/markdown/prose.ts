// An author's Markdown inside the document: its headings fit the place, and nothing in it is active.

/** Lowers headings, so that they stand below the heading above them. */
export function lower(markdown: string, level: number): string {
  return markdown.replace(/^( {0,3})(#{1,6})(?=\s|$)/gm, (_, indent: string, signs: string) => {
    return indent + '#'.repeat(Math.min(signs.length + level - 1, 6));
  });
}

/** Markdown without markup and without addresses like `javascript:`. */
export function safeMarkdown(markdown: string): string {
  return markdown
    .replace(/<(?=[a-z/!?])(?!https?:\/\/[^\s<>]*>)/gi, '\\<')
    .replace(/(\]\(\s*|\]:\s*)(<?)([^\s)>]*)/g, (whole, before: string, sign: string, target: string) =>
      isSafe(target) ? whole : `${before}${sign}#`,
    );
}

function isSafe(target: string): boolean {
  return /^(?:https?:|mailto:|series:|#)/i.test(target) || !/[:&\\]/.test(target);
}
