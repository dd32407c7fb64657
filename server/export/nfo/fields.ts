// The fields of an entry as the tags of Kodi that hold the same.
import type { Block, Entry } from '../../guide/guide';
import type { Value } from '../../guide/value';
import { isoOf } from '../../guide/dates';
import type { Ledger } from '../ledger';
import { slugOf } from '../names';
import { valuesOf } from '../../guide/walk';
import { element, type Element } from '../xml';

type Elements = readonly (Element | undefined)[];

/** Tags that may be repeated, with the fields that they hold. */
const many: readonly (readonly [tag: string, ...fields: string[]])[] = [
  ['genre', 'genre'],
  ['country', 'country'],
  ['tag', 'keyword'],
  ['studio', 'network', 'company'],
  ['thumb', 'image'],
];

/** Tags of which there is one. */
const single: readonly (readonly [tag: string, ...fields: string[]])[] = [
  ['originaltitle', 'original-title'],
  ['sorttitle', 'sort-title'],
  ['tagline', 'tagline'],
  ['mpaa', 'content-rating'],
  ['trailer', 'trailer'],
  ['code', 'production-code'],
];

const ids = ['tvdb', 'tmdb', 'imdb', 'tvmaze', 'wikidata', 'eidr', 'mal', 'anidb'];

/** What every kind of entry may say. */
export function commonTags(ledger: Ledger, entry: Entry, reviews: readonly Block[]): Elements {
  return [
    ...single.map(([tag, ...fields]) => first(ledger, tag, valuesOf(entry, ...fields))),
    plotTag(ledger, entry),
    runtimeTag(ledger, entry),
    ...many.flatMap(([tag, ...fields]) =>
      valuesOf(entry, ...fields).map((value) => texted(ledger, tag, value)),
    ),
    ...idTags(ledger, entry),
    element(
      'ratings',
      reviews.map((review, i) => ratingTag(ledger, review, i === 0)),
    ),
  ];
}

function texted(ledger: Ledger, tag: string, value: Value): Element | undefined {
  return element(tag, ledger.carry(value).text);
}

function first(ledger: Ledger, tag: string, [value, ...others]: readonly Value[]): Element | undefined {
  for (const other of others) ledger.refuse(other, onlyOne);
  return value && texted(ledger, tag, value);
}

const onlyOne = 'Kodi takes one value';

/** All that tells the story: the text after the declaration, the summary and the premise. */
function plotTag(ledger: Ledger, entry: Entry): Element | undefined {
  const { description } = ledger.carry(entry, 'description');
  const prose = valuesOf(entry, 'summary', 'premise').map((value) => ledger.carry(value).text);
  const texts = [...(description ? [description.text] : []), ...prose];
  return texts.length > 0 ? element('plot', texts.join('\n\n')) : undefined;
}

function runtimeTag(ledger: Ledger, entry: Entry): Element | undefined {
  const [duration] = valuesOf(entry, 'runtime').flatMap((value) =>
    value.type === 'duration' ? [value] : [],
  );
  return duration && element('runtime', Math.round(ledger.carry(duration).minutes));
}

function idTags(ledger: Ledger, entry: Entry): Elements {
  const values = ids.flatMap((type) => valuesOf(entry, type).map((value) => ({ type, value })));
  return values.map(({ type, value }, i) =>
    element('uniqueid', ledger.carry(value).text, { type, ...(i === 0 && { default: 'true' }) }),
  );
}

/** The date in a tag, and its year in another; a date of which only the year is known has just that. */
export function dateTags(ledger: Ledger, tag: string, value: Value | undefined): Elements {
  const date = value?.type === 'date' ? value.date : value?.type === 'period' ? value.from : undefined;
  const iso = isoOf(date);
  const isDay = date?.precision === 'day';
  if (value && (iso === undefined || !(isDay || date?.precision === 'year')))
    ledger.refuse(value, 'Kodi wants a day, or a year');
  else if (value) ledger.carry(value);
  if (iso === undefined) return [];
  return [isDay ? element(tag, iso) : undefined, element('year', iso.slice(0, 4))];
}

/** Names that Kodi gives to ratings of some reviewers. */
const raters: Readonly<Record<string, string>> = {
  'rotten-tomatoes': 'tomatometerallcritics',
  tmdb: 'themoviedb',
};

function ratingTag(ledger: Ledger, review: Block, isFirst: boolean): Element | undefined {
  const [score] = valuesOf(review, 'score').filter(({ type }) => type === 'score' || type === 'percent');
  if (score?.type !== 'score' && score?.type !== 'percent') return undefined;
  const [votes] = valuesOf(review, 'votes', 'reviews').flatMap((value) =>
    value.type === 'number' ? [value] : [],
  );
  const slug = slugOf(ledger.carry(review, 'name').name);
  const { number } = ledger.carry(score);
  ledger.carry(review, 'scope');
  const max = score.type === 'score' ? score.outOf : 100;
  const content = [element('value', number), element('votes', votes && ledger.carry(votes).number)];
  return element('rating', content, { name: raters[slug] ?? slug, max, default: String(isFirst) });
}
