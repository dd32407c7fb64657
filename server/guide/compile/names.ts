// What entities are called in the guide, and links to them.
import { kindOf } from '../../../grammar/schema';
import type { Entity } from '../../model/dataset';
import { numberingOf } from '../../model/shows';
import { firstValue, textOfAtom, wordOf } from '../../model/values';
import type { Path } from '../../syntax/tree';
import type { Link } from '../value';
import { containerOf, showAround, type Context } from './context';
import { kept } from './kept';
import { capital } from './labels';

/** What a season is called in a run: `season`, or the show's own word like `Volume`. */
export function seasonWord(context: Context, run: Entity | undefined): string {
  for (const owner of [run, showAround(context, run)]) {
    const value = owner && firstValue(owner, 'season-word');
    const word = value && textOfAtom(value.atom)?.trim();
    if (word) return word;
  }
  return kindOf('season')?.name ?? '';
}

/** The name in quotes, or undefined where there is none. */
export function titleOf(entity: Entity): string | undefined {
  return entity.namings.length > 0 ? entity.name : undefined;
}

/** The number of an episode, a part or a segment as readers know it: `53–54`. */
export function numberOf(entity: Entity): string | undefined {
  const numbering = entity.items.map(numberingOf).find(Boolean);
  return numbering?.text.replace('..', '–');
}

/** The name of an entity among its neighbours: `Season 2`, `“Fly”`, `Episode 3`, `Volume 1`, `Renée Ballard`. */
export function nameOf(context: Context, entity: Entity): string {
  const title = titleOf(entity);
  switch (entity.kind) {
    case 'season':
      if (entity.id === 's0') return title ?? 'Specials';
      return `${capital(seasonWord(context, runAround(context, entity)))} ${entity.id.slice(1)}`;
    case 'episode':
      return title === undefined ? `Episode ${numberOf(entity) ?? entity.id}` : `“${title}”`;
    case 'part':
    case 'segment':
      return title ?? `${capital(pieceWord(entity))} ${numberOf(entity) ?? entity.id.slice(1)}`;
    default:
      return entity.name;
  }
}

/** What a part is called: its `type`, if that is a word, or else `part`. */
function pieceWord(entity: Entity): string {
  const type = firstValue(entity, 'type');
  return (type && (wordOf(type.atom) ?? textOfAtom(type.atom))) ?? entity.kind;
}

/** The name that tells an entity from all others: `Ballard, season 1, “Fly”`. */
const fullNameOf = kept((context, entity: Entity): string => {
  const show = showAround(context, entity);
  const names: string[] = [];
  if (!show || show === entity || !numbered.has(entity.kind)) return nameOf(context, entity);
  for (
    let at: Entity | undefined = entity;
    at && at !== show;
    at = context.dataset.entities.get(at.container)
  )
    names.unshift(...seasonOfEpisode(context, at), nameWithin(context, at));
  return [show.name, ...names].join(', ');
});

const numbered: ReadonlySet<string> = new Set(['era', 'season', 'part', 'episode', 'segment', 'order']);

/** A name behind others: `series 2`. */
function nameWithin(context: Context, entity: Entity): string {
  const name = nameOf(context, entity);
  return entity.kind === 'season' && name !== titleOf(entity)
    ? name.charAt(0).toLowerCase() + name.slice(1)
    : name;
}

/** The season of an episode, which is a member of its run. */
function seasonOfEpisode(context: Context, entity: Entity): readonly string[] {
  const season = entity.items.find(({ scope }) => scope.season !== undefined)?.scope.season;
  if (entity.kind !== 'episode' || season === undefined) return [];
  const run = runAround(context, entity);
  const specials = season === 0 ? context.dataset.members.get(run?.key ?? '')?.get('s0') : undefined;
  if (specials) return [nameWithin(context, specials)];
  return [`${seasonWord(context, run).toLowerCase()} ${season}`];
}

export function runAround(context: Context, entity: Entity | undefined): Entity | undefined {
  return containerOf(context, entity, 'era', 'show');
}

/** A link to an entity; with its whole name where it is shown away from its show. */
export function linkTo(context: Context, entity: Entity, form: 'short' | 'full' = 'short'): Link {
  const text = form === 'full' ? fullNameOf(context, entity) : nameOf(context, entity);
  return { text, ref: entity.key, kind: entity.kind };
}

/** A path as it is written, for what it names when that is unknown. */
export function pathText(path: Path): string {
  return path.ids.map(({ text }) => text).join('.');
}
