// Prose with its mentions resolved: `@renee_ballard` becomes a link with her name.
import type { Scope } from '../../model/facts';
import { resolveNumber, resolvePath } from '../../model/resolve';
import { dedent } from '../../syntax/decode';
import type { Mention, Prose, Text } from '../../syntax/tree';
import { escapeMarkdown, mentionLink } from '../escape';
import type { Link, Words } from '../value';
import type { Context } from './context';
import { episodesInWords } from './episodes';
import { linkTo } from './names';
import { saidAt } from './tidy';

/** What stands in quotes: a plain string as it is, prose as Markdown. */
export function wordsOf(context: Context, node: Text | Prose, uri: string, scope: Scope): Words {
  return saidAt(spokenOf(context, node, uri, scope), context.at(uri, node));
}

function spokenOf(context: Context, node: Text | Prose, uri: string, scope: Scope): Words {
  if (node.type === 'text') return { text: node.text, markdown: escapeMarkdown(node.text) };
  const found = node.mentions.flatMap((mention) => meaningOf(context, mention, scope) ?? []);
  if (found.length === 0) return { text: node.text, markdown: node.text };
  const raw = context.textOf(uri, node);
  return {
    text: splice(raw, node.start, found, ({ text }) => text),
    markdown: splice(raw, node.start, found, ({ text, ref }) =>
      ref === undefined ? escapeMarkdown(text) : mentionLink(text, ref),
    ),
  };
}

/** Prose with a place for each of its meanings, from the text between its quotes. */
function splice(
  raw: string,
  start: number,
  found: readonly Meaning[],
  words: (link: Link) => string,
): string {
  const end = raw.length >= 6 && raw.endsWith('"""') ? raw.length - 3 : raw.length;
  const pieces: string[] = [];
  let at = 3;
  for (const meaning of found) {
    pieces.push(raw.slice(at, meaning.start - start), words(meaning.link).replace(/\s+/g, ' '));
    at = meaning.end - start;
  }
  return dedent([...pieces, raw.slice(at, end)].join(''));
}

/** A mention, or as much of it as means something. */
interface Meaning {
  readonly start: number;
  readonly end: number;
  readonly link: Link;
}

function meaningOf(context: Context, mention: Mention, scope: Scope): Meaning | undefined {
  const { start, end, path, episode } = mention;
  const { dataset } = context;
  if (episode) {
    const { season, number } = episode;
    const entity = resolveNumber(dataset, { path: episode.path, season, number, scope });
    if (entity) return { start, end, link: linkTo(context, entity) };
    return { start, end, link: { text: episodesInWords(context, [episode], scope) } };
  }
  if (!path) return undefined;
  const found = resolvePath(dataset, { path, scope, targets: [], place: 'mention' });
  const entity = found.at(-1);
  return entity && { start, end: path.ids[found.length - 1]!.end, link: linkTo(context, entity) };
}
