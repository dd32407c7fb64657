// Where things are declared, as places to go to: the one that defines a thing, the one that first
// mentions it, and all blocks that say something of it.
import type { Location, LocationLink } from 'vscode-languageserver-types';
import type { Dataset, Entity } from '../model/dataset';
import type { Item, Use } from '../model/facts';
import { labelSpan } from '../model/resolve';
import type { Credit, Span } from '../syntax/tree';
import { fileOf, rangeOf, type Place } from './place';

/** A place to go to: all that belongs to it, and in it the words to land on. */
export interface Site {
  readonly uri: string;
  readonly whole: Span;
  readonly words: Span;
}

/** Where a block, a label or a first mention declares a thing. */
export function siteOfItem({ uri, node }: Item): Site {
  return { uri, whole: node, words: labelSpan(node) };
}

/** Where a use names a thing, with the name in quotes behind it. */
export function siteOfUse({ uri, path, name }: Use): Site {
  return { uri, whole: { start: path.start, end: name?.end ?? path.end }, words: path };
}

/** A line of cast; its words are the performers and their roles. */
export function siteOfCredit(uri: string, credit: Credit): Site {
  const last = credit.roles.at(-1) ?? credit.as ?? credit.performers.at(-1) ?? credit;
  return { uri, whole: credit, words: { start: credit.start, end: last.end } };
}

/** The blocks that say something of a thing, in the order of the dataset. */
export function blocksOf({ items }: Entity): readonly Site[] {
  return items.filter(({ node }) => node.block).map(siteOfItem);
}

/**
 * Where a thing is defined: the block that gives it its name, else its first block, else its first
 * declaration, else the first id with a name in quotes.
 */
export function definitionSite({ items, inline }: Entity): Site | undefined {
  const blocks = items.filter(({ node }) => node.block);
  const item = blocks.find(({ node }) => node.label.name) ?? blocks[0] ?? items[0];
  if (item) return siteOfItem(item);
  return inline[0] && siteOfUse(inline[0]);
}

/** Where a thing is first said to exist, which may be in the middle of another statement. */
export function declarationSite(dataset: Dataset, entity: Entity): Site | undefined {
  const [naming] = entity.namings;
  const uses = (naming && fileOf(dataset, naming.uri)?.uses) ?? [];
  const use = uses.find(({ name }) => name?.start === naming?.span.start);
  if (use) return siteOfUse(use);
  const item = entity.items.find(({ node }) => node.label.name) ?? entity.items[0];
  return item ? siteOfItem(item) : definitionSite(entity);
}

/** Sites as links from the word at a place. */
export function linksTo({ dataset, file }: Place, origin: Span, sites: readonly Site[]): LocationLink[] {
  const originSelectionRange = rangeOf(file, origin);
  return sites.flatMap(({ uri, whole, words }) => {
    const target = fileOf(dataset, uri);
    if (!target) return [];
    const [targetRange, targetSelectionRange] = [rangeOf(target, whole), rangeOf(target, words)];
    return [{ originSelectionRange, targetUri: uri, targetRange, targetSelectionRange }];
  });
}

/** The same for clients that know no links. */
export function asLocations(links: readonly LocationLink[]): Location[] {
  return links.map(({ targetUri, targetSelectionRange }) => ({
    uri: targetUri,
    range: targetSelectionRange,
  }));
}
