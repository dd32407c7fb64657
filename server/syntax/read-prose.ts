// From the node of prose to its text and its mentions.
import { dedent } from './decode';
import { Rule } from './generated/matcher';
import * as nodes from './nodes';
import { readEpisode, readIds } from './read-numbers';
import { after, endOf, extended, lengthOf, none, only, ruleOf, startOf, within, type Source } from './source';
import type * as tree from './tree';

export function readProse(source: Source, node: number): tree.Prose {
  const closed = only(node, Rule.missingProseEnd) < 0;
  const text = dedent(source.slice(startOf(node) + 3, endOf(node) - (closed ? 3 : 0)));
  const { anchor } = source;
  return new nodes.Prose(anchor, source.offsetOf(node), lengthOf(node), text, readMentions(source, node));
}

function readMentions(source: Source, node: number): readonly tree.Mention[] {
  let mentions: readonly tree.Mention[] = none;
  const last = after(node);
  for (let child = within(node); child < last; child = after(child))
    if (ruleOf(child) === Rule.mention) mentions = extended(mentions, readMention(source, child));
  return mentions;
}

/** Its path leaves out the sign. */
function readMention(source: Source, node: number): tree.Mention {
  const at = source.offsetOf(node);
  const length = lengthOf(node);
  const first = within(node);
  if (ruleOf(first) === Rule.episode)
    return new nodes.Mention(source.anchor, at, length, undefined, readEpisode(source, first));
  const path = new nodes.Path(readIds(source, node));
  return new nodes.Mention(source.anchor, at, length, path, undefined);
}
