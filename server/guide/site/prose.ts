// Prose as HTML: Markdown whose mentions are links, with its headings below those around it.
import { micromark } from 'micromark';
import type { Prose } from '../document/blocks';
import { replaceMentions } from '../escape';
import { writeAt, writeLine, type Writing } from './lines';
import { Memory } from '../memory';
import { Html, markup } from './template';

/** @param level the level of the headings within */
export function writeProse(writing: Writing, { markdown, after, at }: Prose, level: number): Html {
  const linked = replaceMentions(markdown, (ref) => writing.answers.hrefOf(ref));
  const body = lowered(bodies.of(linked), level);
  const end = writeLine(writing, after).text;
  const whole = body.endsWith('</p>') ? `${body.slice(0, -4)}${end}</p>` : body + end;
  return markup`<div class="prose"${writeAt(writing, at)}>${new Html(whole)}</div>\n`;
}

/**
 * Markdown is safe as micromark writes it: markup in it is escaped, addresses like `javascript:` are dropped.
 * Most of a page's prose is that of the page before, and reading Markdown costs more than all the rest.
 */
const bodies = new Memory((markdown) => withoutDeadLinks(micromark(markdown)), 4_000_000);

/** A link whose address was dropped is only its text. */
function withoutDeadLinks(written: string): string {
  return written.replace(/<a href=""(?: title="[^"]*")?>([\s\S]*?)<\/a>/g, '$1');
}

/** The headings of Markdown, below the heading that they stand under. */
function lowered(written: string, level: number): string {
  if (!written.includes('<h')) return written;
  const levels = [...new Set([...written.matchAll(/<h([1-6])>/g)].map(([, own]) => Number(own)))].sort();
  return written.replace(/<(\/?)h([1-6])>/g, (_, slash: string, own: string) => {
    return `<${slash}h${Math.min(level + levels.indexOf(Number(own)), 6)}>`;
  });
}
