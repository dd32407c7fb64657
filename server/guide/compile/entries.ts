// What all entries have in common, and the entries that need little more: works, organizations, sources.
import type { Entity } from '../../model/dataset';
import type { Item } from '../../model/facts';
import { entityIndex } from '../../model/indexes';
import { joined } from '../../model/joined';
import { labelSpan } from '../../model/resolve';
import type { Block, Entry, Link, Source, Statement, Universe, Words } from '../guide';
import { blockOf, blocksOf } from './blocks';
import { entityAround, type Context } from './context';
import { factsOf } from './facts';
import { kept } from './kept';
import { linkTo, nameOf } from './names';
import { wordsOf } from './prose';
import { awardsNaming, backlinksTo, citationsOf, mentionsOf } from './references';
import { statementOf } from './statement';
import { saidAt, tidy, uniqueBy } from './tidy';

export const entryOf = kept((context, entity: Entity): Entry => {
  const { key, children } = entity;
  return tidy({
    kind: entity.kind,
    id: key,
    name: nameOf(context, entity),
    description: descriptionOf(context, entity),
    facts: factsOf(context, entity.fields),
    sections: blocksOf(context, children, 'section'),
    awards: awardsOf(context, entity, children),
    reviews: blocksOf(context, children, 'review'),
    releases: blocksOf(context, children, 'release'),
    referredBy: backlinksTo(context, entity),
    mentionedIn: mentionsOf(context, entity),
    ...headOf(context, entity),
  });
});

/** The different texts after its declarations, one after the other. */
function descriptionOf(context: Context, { items }: Entity): Words | undefined {
  const texts = items.flatMap(({ node, uri, scope }) =>
    node.text ? [wordsOf(context, node.text, uri, scope)] : [],
  );
  const all = uniqueBy(texts, ({ markdown }) => markdown);
  const [first, ...more] = all;
  if (!first || more.length === 0) return first;
  const join = (texts: readonly string[]): string => texts.join('\n\n');
  const [text, markdown] = [all.map((one) => one.text), all.map((one) => one.markdown)].map(join);
  return { ...first, text: text!, markdown: markdown! };
}

/** The awards among items that stand in its blocks, and those elsewhere that name it. */
export function awardsOf(context: Context, entity: Entity, items: readonly Item[]): readonly Block[] {
  const own = items.filter(({ kind }) => kind?.name === 'award');
  return [...new Set([...own, ...awardsNaming(context, entity)])].map((item) => blockOf(context, item));
}

/** What the heads of its declarations say; where there is none, the place that names it first. */
export function headOf(context: Context, entity: Entity): Statement {
  const [item] = entity.items;
  if (!item) {
    const [use] = entity.inline;
    return tidy({ at: use && context.at(use.uri, use.path) });
  }
  return statementOf(context, {
    uri: item.uri,
    span: labelSpan(item.node),
    qualifiers: entity.items.flatMap(({ node }) => node.qualifiers),
    sources: entity.items.flatMap(({ node }) => node.sources),
    around: item.scope,
    placed: false,
  });
}

export const sourceOf = kept((context, entity: Entity): Source => {
  return joined(entryOf(context, entity), { citedIn: citationsOf(context, entity) });
});

/** Its members: what stands in its block, what says that it belongs to it, what it says that it includes. */
export const universeOf = kept((context, entity: Entity): Universe => {
  const entry = entryOf(context, entity);
  const saying = entry.referredBy
    .filter(({ field }) => field === 'universe')
    .map(({ from, at }) => saidAt(from, at));
  const included = entry.facts.filter(({ field }) => field === 'includes').flatMap(({ values }) => values);
  const members: readonly Link[] = [
    ...membersIn(context.dataset, entity.key).map((member) =>
      saidAt(linkTo(context, member), headOf(context, member).at),
    ),
    ...saying,
    ...included.flatMap((value) => (value.type === 'reference' ? [referenceLink(value)] : [])),
  ];
  return joined(entry, { members: uniqueBy(members, ({ ref, text }) => ref ?? text) });
});

/** What belongs to a universe, by its key: as one of its names, as a show in it, or by standing in its block. */
const membersIn = entityIndex((entity, dataset) => {
  const { key, container, items } = entity;
  const around = items.flatMap(({ parent }) => entityAround({ dataset }, parent)?.key ?? []);
  const homes = new Set([container, ...(dataset.universes.get(key) ?? []), ...around]);
  return [...homes]
    .filter((home) => dataset.entities.get(home)?.kind === 'universe')
    .map((home) => [home, entity] as const);
});

function referenceLink({ text, ref, kind, at }: Link): Link {
  return tidy({ text, ref, kind, at });
}
