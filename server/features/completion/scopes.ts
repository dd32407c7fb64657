// Behind `in`: seasons by their numbers, episodes by their marks, eras and episodes by their ids.
import { CompletionItemKind } from 'vscode-languageserver-types';
import type { KindName } from '../../../grammar/schema';
import { runsOf } from '../../model/resolve';
import { showsOf } from '../../model/shows';
import { firstValue, numberOf } from '../../model/values';
import type { Path, Point } from '../../syntax/tree';
import { entityOffers } from './entities';
import { markOffer, marksAt, marksBehind } from './episodes';
import { form, rank, type Offer } from './offer';
import type { Context, InSlot } from './slot';
import { blank } from './snippet';

const stretches: readonly KindName[] = ['era', 'episode'];

/** The seasons or episodes for which a statement may hold. */
export function scopeOffers(context: Context, { form: wanted, run, from }: InSlot): readonly Offer[] {
  const numbers = seasonNumbers(context, run);
  switch (wanted) {
    case 'season':
      return numbers.length > 0
        ? numbers.map((number) => numberOffer('', number))
        : [form('1', blank(1, '1'))];
    case 'seasons':
      return seasonsOffers(context, numbers);
    case 'episodes':
      return episodeMarks(context, from);
    case 'any':
      return anyOffers(context, numbers);
  }
}

/** Seasons and ranges of them; of a range that has begun its ends. */
function seasonsOffers({ typed }: Context, numbers: readonly number[]): readonly Offer[] {
  const begun = /^\d+(?=\.\.)/.exec(typed)?.[0];
  if (begun === undefined)
    return [...numbers.map((number) => numberOffer('', number)), ...rangeOffers('', numbers)];
  const ends = numbers.filter((number) => number > Number(begun));
  return [...ends.map(String), ''].map((end) => rangeOffer(`${begun}..${end}`));
}

function anyOffers(context: Context, numbers: readonly number[]): readonly Offer[] {
  const free = form('season 1', `season ${blank(1, '1')}`, { kind: CompletionItemKind.Keyword });
  if (context.path.length > 0) return [...episodeMarks(context), ...entityOffers(context, stretches)];
  return [
    ...(numbers.length > 0 ? numbers.map((number) => numberOffer('season ', number)) : [free]),
    ...rangeOffers('seasons ', numbers),
    ...entityOffers(context, stretches),
    ...episodeMarks(context),
  ];
}

/** Within a season its own episodes are the nearest. */
function episodeMarks(context: Context, from?: Point): readonly Offer[] {
  const { season } = context.scope;
  return marksBehind(from, marksAt(context)).map((mark) =>
    markOffer(mark, mark.season === season ? rank.own : rank.global),
  );
}

/** The seasons that are declared or counted, of the run around or of the one that is named. */
function seasonNumbers({ dataset, scope }: Context, path: Path | undefined): readonly number[] {
  const keys = new Set(runsOf(dataset, { path, scope }));
  const shows = [...showsOf(dataset).values()];
  const runs = shows.flatMap((show) => show.runs.filter(({ key }) => keys.has(key)));
  const numbers = runs.flatMap(({ entity, seasons }) => {
    const count = firstValue(entity, 'seasons');
    const length = Math.min((count && numberOf(count.atom)) ?? 0, 100);
    return [...seasons.map(({ number }) => number), ...Array.from({ length }, (_, i) => i + 1)];
  });
  return [...new Set(numbers)].filter(Number.isInteger).sort((a, b) => a - b);
}

function numberOffer(before: string, number: number): Offer {
  const text = `${before}${number}`;
  return { label: text, text, kind: CompletionItemKind.Struct, rank: rank.own, commit: [';'] };
}

/** All regular seasons, and the open range to each of them. */
function rangeOffers(before: string, numbers: readonly number[]): readonly Offer[] {
  const regular = numbers.filter((number) => number > 0);
  const [first, last] = [regular[0], regular.at(-1)];
  if (first === undefined || last === undefined || first === last) return [];
  const open = regular.slice(1).map((number) => `${before}${number}..`);
  return [`${before}${first}..${last}`, ...open].map(rangeOffer);
}

function rangeOffer(text: string): Offer {
  return { label: text, text, kind: CompletionItemKind.Struct, rank: rank.near };
}
