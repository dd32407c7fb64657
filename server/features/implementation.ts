// Go to implementations: from a thing to where others make it real. A character is played in credits, a
// person is credited, a work is adapted, an organization is worked for, a universe is shared. What nobody
// else makes real (a show, a season) is made by its own blocks, which may stand in many files.
import type { LocationLink } from 'vscode-languageserver-types';
import type { KindName } from '../../grammar/schema';
import { programmes } from '../../grammar/schema/kind-lists';
import type { Entity } from '../model/dataset';
import type { Use, UsePlace } from '../model/facts';
import { namedAt, usesOf } from './named';
import type { Place } from './place';
import { blocksOf, linksTo, siteOfCredit, siteOfItem, siteOfUse, type Site } from './sites';

/** Which uses make a thing of a kind real: where they stand, and in whose block if that matters. */
interface Making {
  readonly places: readonly UsePlace[];
  readonly within?: readonly KindName[];
}

const credited: Making = {
  places: ['performer', 'field'],
  within: ['cast', 'crew', ...programmes, 'segment'],
};

const makings: Partial<Record<KindName, Making>> = {
  character: { places: ['role'] },
  person: credited,
  group: credited,
  organization: { places: ['field'], within: [...programmes, 'character', 'person', 'organization'] },
  work: { places: ['field'], within: [...programmes, 'segment', 'work'] },
  universe: { places: ['field'], within: ['show', 'work'] },
};

/** The places that make real what is named at a place. */
export function implementation(place: Place): LocationLink[] {
  const named = namedAt(place);
  return named ? linksTo(place, named.span, sitesOf(place, named.entity)) : [];
}

function sitesOf({ dataset }: Place, entity: Entity): readonly Site[] {
  const making = makings[entity.kind];
  if (!making) return blocksOf(entity);
  const uses = usesOf(dataset, entity).filter((use) => makes(making, use));
  const sites = uses.map(siteOfMaking);
  return entity.kind === 'universe' ? [...sites, ...showsWithin(entity)].sort(inText) : sites;
}

function makes({ places, within }: Making, { place, item }: Use): boolean {
  const kind = item.kind?.name;
  return places.includes(place) && (!within || (kind !== undefined && within.includes(kind)));
}

function siteOfMaking(use: Use): Site {
  const { start } = use.path;
  const credit = use.item.credits.find((one) => one.start <= start && start < one.end);
  return credit ? siteOfCredit(use.uri, credit) : siteOfUse(use);
}

/** The shows that stand in a universe's block. */
function showsWithin({ items }: Entity): readonly Site[] {
  const shows = items.flatMap(({ children }) => children).filter(({ kind }) => kind?.name === 'show');
  return shows.map(siteOfItem);
}

/** Orders sites as the dataset has them: by address, then by place. */
function inText(a: Site, b: Site): number {
  if (a.uri !== b.uri) return a.uri < b.uri ? -1 : 1;
  return a.words.start - b.words.start;
}
