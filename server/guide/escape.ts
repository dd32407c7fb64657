// Plain text as Markdown that shows it unchanged, and the links of mentions in Markdown.

/** Escapes what Markdown would read as markup. The text becomes one line. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_[\]<>|~&]/g, '\\$&')
    .replace(/^(\s*)([#+=-])/, '$1\\$2')
    .replace(/^(\s*\d+)([.)])/, '$1\\$2');
}

/** A mention in prose: `[Name](series:id)`. */
export function mentionLink(name: string, ref: string): string {
  return `[${escapeMarkdown(name)}](series:${ref})`;
}

/** Rewrites the mentions in Markdown. @param target where a mention leads; undefined leaves the name alone */
export function replaceMentions(markdown: string, target: (ref: string) => string | undefined): string {
  const mention = /\[((?:\\.|[^\\[\]])*)\]\(series:([\p{L}\p{M}\p{N}_./-]+)\)/gu;
  return markdown.replace(mention, (_, name: string, ref: string) => {
    const found = target(ref);
    return found === undefined ? name : `[${name}](${found})`;
  });
}
