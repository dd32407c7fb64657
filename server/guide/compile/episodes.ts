// Seasons and episodes in words: `seasons 2–4, 6 onwards`, `season 1, episodes 3, 5–7`.
import type { Entity } from '../../model/dataset';
import type { Scope } from '../../model/facts';
import { groupBy } from '../../model/group';
import { resolveNumber, targetOf } from '../../model/resolve';
import type { EpisodeValue, InQualifier, Point, RangeValue } from '../../syntax/tree';
import type { EpisodePoint, ScopeStretch } from '../value';
import type { Context } from './context';
import { pathText, runAround, seasonWord } from './names';
import { tidy } from './tidy';

/** The seasons of `in seasons 1..3, 5` in words; empty where there are none. */
export function seasonsInWords(seasons: InQualifier['seasons'], word: string): string {
  const words = seasons.filter((one) => !isSpecials(one)).map(seasonWords);
  const many = words.length > 1 || /[–o]/.test(words[0] ?? '');
  const counted = words.length > 0 ? [`${many ? plural(word) : word.toLowerCase()} ${words.join(', ')}`] : [];
  return [...counted, ...(seasons.some(isSpecials) ? [specials] : [])].join(', ');
}

const specials = 'specials';

/** Season 0 is no season to readers. */
function isSpecials(season: InQualifier['seasons'][number]): boolean {
  return season.type === 'number' && season.value === 0;
}

/** A season, or an episode of it: `season 1`, `season 1, episode 3`, `specials`, `special 2`. */
export function placeInWords(word: string, season: number, episode?: string): string {
  if (season === 0) return episode === undefined ? specials : `special ${episode}`;
  return episode === undefined ? `${word} ${season}` : `${word} ${season}, episode ${episode}`;
}

function seasonWords(season: InQualifier['seasons'][number]): string {
  if (season.type !== 'range') return season.text;
  const from = pointText(season.from);
  return season.to ? `${from}–${pointText(season.to)}` : `${from} onwards`;
}

function pointText(point: Point): string {
  return 'text' in point ? point.text : '';
}

function plural(word: string): string {
  return /s$/i.test(word) ? word.toLowerCase() : `${word.toLowerCase()}s`;
}

/** A stretch of episodes, with what is needed to say it. */
interface Piece {
  /** The name of its show or era, where that is not the one around. */
  readonly run: string;
  readonly word: string;
  readonly from: EpisodeValue;
  readonly to: EpisodeValue | undefined;
  readonly open: boolean;
}

/** Episodes in words, those of one season together: `season 1, episodes 3, 5–7; season 2`. */
export function episodesInWords(
  context: Context,
  episodes: readonly (EpisodeValue | RangeValue)[],
  scope: Scope,
): string {
  const pieces = episodes.flatMap((one) => pieceOf(context, one, scope) ?? []);
  const groups = groupBy(pieces, (piece) => (isWithin(piece) ? `${piece.run} ${piece.from.season}` : piece));
  return [...groups.values()].map(groupWords).join('; ');
}

function pieceOf(context: Context, node: EpisodeValue | RangeValue, scope: Scope): Piece | undefined {
  const from = node.type === 'range' ? node.from : node;
  if (from.type !== 'episode') return undefined;
  const to = node.type === 'range' && node.to?.type === 'episode' ? node.to : undefined;
  const run = runOf(context, from, scope);
  return {
    run: from.path ? (run?.name ?? pathText(from.path)) : '',
    word: seasonWord(context, run).toLowerCase(),
    from,
    to,
    open: node.type === 'range' && node.to === undefined,
  };
}

function runOf(context: Context, { path }: EpisodeValue, scope: Scope): Entity | undefined {
  if (!path) return context.dataset.entities.get(scope.run ?? '');
  return runAround(context, targetOf(context.dataset, path, scope, ['show', 'era']));
}

/** True where a piece is one episode or a stretch of one season. */
function isWithin({ from, to, open }: Piece): boolean {
  return (
    from.number !== undefined && !open && (!to || (to.season === from.season && to.number !== undefined))
  );
}

function groupWords(pieces: readonly Piece[]): string {
  const [first] = pieces;
  const { run, word, from } = first!;
  const prefix = run ? `${run}, ` : '';
  if (!isWithin(first!)) return prefix + acrossWords(first!);
  const numbers = pieces.map(({ from: a, to: b }) => (b ? `${a.number}–${b.number}` : a.number!));
  const many = numbers.length > 1 || pieces[0]!.to !== undefined;
  const place = from.season === 0 ? 'special' : `${word} ${from.season}, episode`;
  return `${prefix}${place}${many ? 's' : ''} ${numbers.join(', ')}`;
}

function acrossWords({ word, from, to, open }: Piece): string {
  if (open) return `${pointWords(word, from)} onwards`;
  if (!to) return pointWords(word, from);
  if (from.number === undefined && to.number === undefined)
    return from.season === to.season
      ? placeInWords(word, from.season)
      : `${plural(word)} ${from.season}–${to.season}`;
  return `${pointWords(word, from)} to ${pointWords(word, to)}`;
}

function pointWords(word: string, { season, number }: EpisodeValue): string {
  return placeInWords(word, season, number);
}

/** A stretch as data, with the entries at its ends. */
export function stretchOf(context: Context, node: EpisodeValue | RangeValue, scope: Scope): ScopeStretch {
  const from = node.type === 'range' ? node.from : node;
  const to = node.type === 'range' ? node.to : node;
  const run = from.type === 'episode' ? runOf(context, from, scope)?.key : scope.run;
  return tidy({ run: run ?? '', from: endOf(context, from, scope), to: to && endOf(context, to, scope) });
}

function endOf(context: Context, point: Point, scope: Scope): EpisodePoint | undefined {
  if (point.type === 'number') return { season: point.value };
  if (point.type !== 'episode') return undefined;
  const { path, season, number } = point;
  const ref = resolveNumber(context.dataset, { path, season, number, scope })?.key;
  return tidy({ season, episode: number, ref });
}
