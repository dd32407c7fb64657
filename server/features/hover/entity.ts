// What a hover says of a thing that is declared: as much of its entry in the guide as fits a glance.
import type { KindName } from '../../../grammar/schema';
import type { Dataset, Entity } from '../../model/dataset';
import { containerOf, contextOf, type Context } from '../../guide/compile/context';
import { entryOf, sourceOf, universeOf } from '../../guide/compile/entries';
import { linkTo, nameOf, numberOf, titleOf } from '../../guide/compile/names';
import { characterOf, personOf } from '../../guide/compile/people';
import type { FactRow, Line } from '../../guide/document/blocks';
import { characterRows } from '../../guide/document/characters';
import { factList, opening } from '../../guide/document/facts';
import { cites, link, qualified } from '../../guide/document/lines';
import { backlinkRows } from '../../guide/document/links';
import { sourceRows } from '../../guide/document/sources';
import { universeRows } from '../../guide/document/universes';
import type { Entry, Fact } from '../../guide/guide';
import { creditRows } from './credits';
import { episodeRows, seasonRows, showRows, stateIn } from './programme';
import { writeSheet } from './sheet';

/** The Markdown of a hover over something that is declared. */
export function hoverEntity(dataset: Dataset, entity: Entity): string {
  const context = contextOf(dataset, false);
  const { entry, first, last, said } = described(dataset, context, entity);
  const name = nameOf(context, entity);
  const title = entity.kind === 'season' ? titleOf(entity) : undefined;
  return writeSheet(dataset, {
    name: title === undefined ? name : `${name}: ${title}`,
    about: [[whatItIs(dataset, entity), ...qualified(entry), ...cites(entry)], ...homeOf(context, entity)],
    text: textOf(entry) ?? said ?? '',
    rows: [...first, ...factRows(entry), ...last, ...backlinkRows(entry.referredBy)],
    entity,
  });
}

/** An entry with the rows before and after its facts. */
interface Described {
  readonly entry: Entry;
  readonly first: readonly FactRow[];
  readonly last: readonly FactRow[];
  /** What others say of it, where it says nothing itself. */
  readonly said?: string | undefined;
}

function described(dataset: Dataset, context: Context, entity: Entity): Described {
  const nothing = { first: [], last: [] };
  switch (entity.kind) {
    case 'character': {
      const entry = characterOf(context, entity);
      const [played, ...last] = characterRows(entry);
      const said = entry.castings.find(({ description }) => description)?.description?.markdown;
      return { entry, first: played ? [played] : [], last, said };
    }
    case 'person':
    case 'group': {
      const entry = personOf(context, entity);
      return { entry, first: [], last: creditRows(entry) };
    }
    case 'universe': {
      // What names it is among its members.
      const entry = { ...universeOf(context, entity), referredBy: [] };
      return { entry, first: [], last: universeRows(entry) };
    }
    case 'source': {
      const entry = sourceOf(context, entity);
      return { entry, first: [], last: sourceRows(entry) };
    }
    default:
      return { ...nothing, entry: entryOf(context, entity), ...programmeRows(dataset, context, entity) };
  }
}

function programmeRows(dataset: Dataset, context: Context, entity: Entity): Partial<Described> {
  switch (entity.kind) {
    case 'show':
    case 'era':
      return { last: showRows(dataset, context, entity) };
    case 'season':
      return { last: seasonRows(dataset, context, entity) };
    case 'episode':
      return { first: episodeRows(dataset, context, entity) };
    default:
      return {};
  }
}

/** `character`, `episode 3`; of a season how far it has come. */
function whatItIs(dataset: Dataset, entity: Entity): string {
  if (entity.kind === 'season') return stateIn(dataset, entity) ?? entity.kind;
  const number = entity.kind === 'episode' && titleOf(entity) !== undefined ? numberOf(entity) : undefined;
  return number === undefined ? entity.kind : `${entity.kind} ${number}`;
}

const homes: readonly KindName[] = ['season', 'episode', 'era', 'show', 'universe'];

/** What it belongs to, the nearest first: an episode to its season, the season to its show. */
function homeOf(context: Context, entity: Entity): readonly Line[] {
  const { dataset } = context;
  const number = entity.items.find(({ scope }) => scope.season !== undefined)?.scope.season;
  const season =
    entity.kind === 'episode' && number !== undefined
      ? dataset.members.get(entity.container)?.get(`s${number}`)
      : undefined;
  const around: Entity[] = season ? [season] : [];
  for (
    let at = containerOf(context, dataset.entities.get(entity.container), ...homes);
    at;
    at = containerOf(context, dataset.entities.get(at.container), ...homes)
  )
    around.push(at);
  return around.map((one) => [link(linkTo(context, one))]);
}

/** The first paragraph of what it says of itself. */
function textOf(entry: Entry): string | undefined {
  const markdown = opening(entry).flatMap((block) => (block.type === 'prose' ? [block.markdown] : []));
  return markdown[0]?.split(/\n\s*\n/)[0];
}

const hidden: ReadonlySet<string> = new Set(['story', 'reception', 'external-id']);

function factRows({ facts, kind }: Entry): readonly FactRow[] {
  const isShown = ({ group, values }: Fact): boolean =>
    !hidden.has(group) && (kind === 'source' || !values.some(({ type }) => type === 'url'));
  return factList(facts.filter(isShown)).groups.flatMap(({ rows }) => rows);
}
