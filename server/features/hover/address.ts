// Where links in a hover lead: to the line of a file that declares a thing.
import type { Dataset, Entity } from '../../model/dataset';
import { locationOf } from '../place';
import { declarationSite, definitionSite, siteOfItem, type Site } from '../sites';

/** The address of the line that defines a thing, as editors open it from a link: `file:///bosch.series#L23`. */
export function addressOf(dataset: Dataset, entity: Entity): string | undefined {
  const site = definitionSite(entity);
  return site && addressAt(dataset, site);
}

/** The addresses of all lines that declare a thing, that which gives it its name first. */
export function addressesOf(dataset: Dataset, entity: Entity): readonly string[] {
  const first = declarationSite(dataset, entity);
  const sites = [...(first ? [first] : []), ...entity.items.map(siteOfItem)];
  return [...new Set(sites.map((site) => addressAt(dataset, site)))];
}

function addressAt(dataset: Dataset, { uri, words }: Site): string {
  const line = locationOf(dataset, uri, words)?.range.start.line ?? 0;
  return `${uri.replace(/[()\s]/g, encodeSign)}#L${line + 1}`;
}

/** Signs that would end a link in Markdown. */
function encodeSign(sign: string): string {
  return `%${sign.charCodeAt(0).toString(16).padStart(2, '0').toUpperCase()}`;
}
