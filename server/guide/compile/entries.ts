// What all entries have in common, and the entries that need little more: works, organizations, sources.
import type { Entity } from '../../model/dataset';
import type { Item } from '../../model/facts';
import { groupBy } from '../../model/group';
import { labelSpan } from '../../model/resolve';
import type { Casting } from '../../model/shows';
import type { Block, Entry, Link, Source, Statement, Universe, Words } from '../guide';
import { blockOf, blocksOf } from './blocks';
import { entityAround, type Context } from './context';
import { creditsOf, type Credits } from './credits';
import { factsOf } from './facts';
import { linkTo, nameOf } from './names';
import { wordsOf } from './prose';
import { referencesOf, type References } from './references';
import { statementOf } from './statement';
import { saidAt, tidy, uniqueBy } from './tidy';

/** What is worked out once for all entries. */
export interface Compiler extends Context {
  /** What stands in the block of each show, by the show's key. */
  readonly items: ReadonlyMap<string | undefined, readonly Item[]>;
  readonly references: References;
  readonly credits: Credits;
}

/** @param isWanted which lines of casts matter to whoever asks */
export function compilerOf(context: Context, isWanted?: (line: Casting) => boolean): Compiler {
  const items = groupBy(
    context.dataset.files.flatMap((file) => file.items),
    ({ scope }) => scope.owner,
  );
  return { ...context, items, references: referencesOf(context), credits: creditsOf(context, isWanted) };
}

export function entryOf(compiler: Compiler, entity: Entity): Entry {
  const { references } = compiler;
  const { key, children } = entity;
  return tidy({
    kind: entity.kind,
    id: key,
    name: nameOf(compiler, entity),
    description: descriptionOf(compiler, entity),
    facts: factsOf(compiler, entity.fields),
    sections: blocksOf(compiler, children, 'section'),
    awards: awardsOf(compiler, entity, children),
    reviews: blocksOf(compiler, children, 'review'),
    releases: blocksOf(compiler, children, 'release'),
    referredBy: references.fields.get(key) ?? [],
    mentionedIn: references.mentions.get(key) ?? [],
    ...headOf(compiler, entity),
  });
}

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
export function awardsOf(compiler: Compiler, entity: Entity, items: readonly Item[]): readonly Block[] {
  const own = items.filter(({ kind }) => kind?.name === 'award');
  const others = compiler.references.awards.get(entity.key) ?? [];
  return [...new Set([...own, ...others])].map((item) => blockOf(compiler, item));
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

export function sourceOf(compiler: Compiler, entity: Entity): Source {
  return { ...entryOf(compiler, entity), citedIn: compiler.references.citations.get(entity.key) ?? [] };
}

/** Its members: what stands in its block, what says that it belongs to it, what it says that it includes. */
export function universeOf(compiler: Compiler, entity: Entity): Universe {
  const { dataset } = compiler;
  const within = [...dataset.entities.values()].filter(
    ({ container, key, items }) =>
      container === entity.key ||
      dataset.universes.get(key)?.includes(entity.key) ||
      items.some(({ parent }) => entityAround(compiler, parent) === entity),
  );
  const entry = entryOf(compiler, entity);
  const saying = entry.referredBy
    .filter(({ field }) => field === 'universe')
    .map(({ from, at }) => saidAt(from, at));
  const included = entry.facts.filter(({ field }) => field === 'includes').flatMap(({ values }) => values);
  const members: readonly Link[] = [
    ...within.map((member) => saidAt(linkTo(compiler, member), headOf(compiler, member).at)),
    ...saying,
    ...included.flatMap((value) => (value.type === 'reference' ? [referenceLink(value)] : [])),
  ];
  return { ...entry, members: uniqueBy(members, ({ ref, text }) => ref ?? text) };
}

function referenceLink({ text, ref, kind, at }: Link): Link {
  return tidy({ text, ref, kind, at });
}
