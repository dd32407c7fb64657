// Seasons and episodes by their marks, `s1` and `s1e3`: those that are listed, and those that a season
// counts without listing any.
import { CompletionItemKind } from 'vscode-languageserver-types';
import type { Scope } from '../../model/facts';
import { showsOf, type Episode, type Run, type Season } from '../../model/shows';
import { firstValue, numberOf } from '../../model/values';
import { encodeText } from '../../syntax/decode';
import type { Dataset, Entity } from '../../model/dataset';
import type { Point } from '../../syntax/tree';
import { containerBefore } from './entities';
import { rank, type Offer } from './offer';
import type { Context, ValueSlot } from './slot';

/** A season or an episode as it is named. */
export interface Mark {
  readonly text: string;
  readonly name: string | undefined;
  readonly season: number;
  /** Undefined for a season. */
  readonly number: number | undefined;
  readonly entity: Entity | undefined;
}

type RangeEnd = Pick<ValueSlot, 'from' | 'end'>;

/** The marks that a field of episodes takes here; of other shows, the ids to begin with. */
export function episodeOffers(context: Context, slot: RangeEnd): readonly Offer[] {
  const marks = marksBehind(slot.from, marksAt(context));
  return [...marks.map((mark) => markOffer(mark, rank.near)), ...otherShows(context, slot)];
}

/** Those that may end a range: of the sort with which it begins, and later. */
export function marksBehind(from: Point | undefined, marks: readonly Mark[]): readonly Mark[] {
  if (from?.type !== 'episode') return marks;
  if (from.number === undefined)
    return marks.filter(({ season, number }) => number === undefined && season > from.season);
  const first = Number.parseFloat(from.number);
  return marks.filter(
    ({ season, number }) =>
      number !== undefined && (season > from.season || (season === from.season && number > first)),
  );
}

/** What can be named by a mark here: of the show around, or of the one before the dot. */
export function marksAt(context: Context): readonly Mark[] {
  const { dataset, scope, path } = context;
  if (path.length === 0) return marksIn(dataset, scope);
  const container = containerBefore(context);
  if (!container) return [];
  const owner = container.kind === 'era' ? container.container : container.key;
  return marksIn(dataset, { ...scope, owner, run: container.key });
}

/** The marks of a run, then those of the show's eras with their ids before the dot. */
function marksIn(dataset: Dataset, { owner, run }: Scope): readonly Mark[] {
  const runs = showsOf(dataset).get(owner ?? '')?.runs ?? [];
  const own = runs.filter(({ key }) => key === run).flatMap((one) => marksOf(one, ''));
  const isEra = run !== owner;
  const eras = isEra ? [] : runs.filter(({ key }) => key !== run);
  return [...own, ...eras.flatMap((era) => marksOf(era, `${era.entity.id}.`))];
}

function marksOf({ seasons }: Run, prefix: string): readonly Mark[] {
  return seasons
    .filter(({ number }) => Number.isInteger(number))
    .flatMap((season) => [
      { ...markOf(season.entity, `${prefix}s${season.number}`), season: season.number, number: undefined },
      ...episodesOf(season, prefix),
    ]);
}

function markOf(entity: Entity, text: string): Pick<Mark, 'text' | 'name' | 'entity'> {
  return { text, name: entity.name === entity.id ? undefined : entity.name, entity };
}

function episodesOf({ entity, number: season, episodes }: Season, prefix: string): readonly Mark[] {
  const listed = episodes.flatMap((episode) => markOfEpisode(episode, season, prefix));
  if (listed.length > 0) return listed;
  const count = firstValue(entity, 'episodes');
  const length = Math.min((count && numberOf(count.atom)) ?? 0, 100);
  return Array.from({ length }, (_, i) => {
    const text = `${prefix}s${season}e${i + 1}`;
    return { text, name: undefined, season, number: i + 1, entity: undefined };
  });
}

function markOfEpisode({ entity, numbering }: Episode, season: number, prefix: string): readonly Mark[] {
  if (!numbering) return [];
  const [first = ''] = numbering.text.split('..');
  return [{ ...markOf(entity, `${prefix}s${season}e${first}`), season, number: numbering.from }];
}

export function markOffer({ text, name, entity }: Mark, near: number): Offer {
  return {
    label: text,
    text,
    kind: CompletionItemKind.Event,
    ...(name !== undefined && { detail: encodeText(name), filter: `${text} ${name}` }),
    rank: near,
    commit: [',', ';'],
    ...(entity && { data: { type: 'entity', key: entity.key } as const }),
  };
}

function otherShows({ dataset, scope, path, quoted }: Context, { end }: RangeEnd): readonly Offer[] {
  if (path.length > 0 || quoted || end) return [];
  const others = [...showsOf(dataset).values()].filter(
    ({ entity, runs }) => entity.key !== scope.owner && runs.some(({ seasons }) => seasons.length > 0),
  );
  return others.map(({ entity: { key, name } }) => ({
    label: `${key}.`,
    text: `${key}.`,
    kind: CompletionItemKind.Module,
    detail: encodeText(name),
    filter: `${key}. ${name}`,
    rank: rank.other,
    again: true,
    data: { type: 'entity', key } as const,
  }));
}
