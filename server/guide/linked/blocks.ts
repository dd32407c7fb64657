// Reviews, awards, releases and sections as parts of the node that they are about.
import type { Block, Entry } from '../guide';
import type { Value } from '../value';
import { isoOf } from '../dates';
import type { Account, Ids } from './account';
import { valuesOf } from '../walk';
import { linked, node, put, type Json, type Node } from './node';

/** A review as its rating, where it counts votes or reviews, or else as one review. */
export function writeReview(account: Account, target: Node, review: Block): void {
  const { name } = account.carry(review, 'name', 'scope');
  const read = reader(account, review);
  const [score] = valuesOf(review, 'score').flatMap((value) =>
    value.type === 'score' || value.type === 'percent' ? [account.carry(value)] : [],
  );
  const rating = {
    ratingValue: score?.number,
    bestRating: score && (score.type === 'score' ? score.outOf : 100),
    ratingExplanation: read('label'),
  };
  const counts = { reviewCount: read('reviews'), ratingCount: read('votes') };
  const author = node('Organization', { name });
  const common = { description: read('consensus'), url: read('url') };
  const isCounted = counts.reviewCount !== undefined || counts.ratingCount !== undefined;
  if (isCounted)
    put(target, 'aggregateRating', node('AggregateRating', { author, ...rating, ...counts, ...common }));
  if (isCounted) return;
  const reviewRating = score && node('Rating', rating);
  const [by] = valuesOf(review, 'author').map((value) => personOf(account.carry(value)));
  const written = { author: by ?? author, publisher: by && author, reviewBody: read('quote') };
  put(
    target,
    'review',
    node('Review', { ...written, reviewRating, datePublished: read('published'), ...common }),
  );
}

function personOf(value: Value): Node {
  return value.type === 'reference' ? linked(value, 'Person') : node('Person', { name: value.text });
}

/** Takes the one value of a field, if it can be said in a word, a number or a date. */
function reader(account: Account, block: Block): (field: string) => string | number | undefined {
  return (field) => {
    const [value] = valuesOf(block, field);
    const written = value && wordOf(value);
    if (value && written !== undefined) account.carry(value);
    return written;
  };
}

function wordOf(value: Value): string | number | undefined {
  if (value.type === 'number') return value.number;
  return value.type === 'date' ? isoOf(value.date) : value.text;
}

/** An award as the text that schema.org has for it: `Coastal Screen Prize 2022, Best Leading Performance (won)`. */
export function writeAward(account: Account, target: Node, award: Block): void {
  const { name } = account.carry(award, 'name');
  const read = reader(account, award);
  const head = [name, read('year')].filter((one) => one !== undefined).join(' ');
  const result = read('result');
  const words = [head, read('category')].filter((one) => one !== undefined).join(', ');
  put(target, 'award', result === undefined ? words : `${words} (${result})`);
}

/** A release as an event at which it is published. */
export function writeRelease(account: Account, target: Node, release: Block): void {
  const { name } = account.carry(release, 'name');
  const read = reader(account, release);
  const [platform] = valuesOf(release, 'platform').flatMap((value) =>
    value.type === 'reference' ? [account.carry(value)] : [],
  );
  const country = read('country');
  const event = node('PublicationEvent', {
    name,
    startDate: read('date'),
    publishedBy: platform && linked(platform, 'Organization'),
    location: country === undefined ? undefined : node('Country', { name: country }),
    inLanguage: read('language'),
    url: read('url'),
  });
  put(target, 'publication', event);
}

/** A section of prose as a part of its own. */
export function writeSection(account: Account, target: Node, section: Block): void {
  const { name, description } = account.carry(section, 'name', 'description');
  put(target, 'hasPart', node('CreativeWork', { name, text: description?.text }));
}

/** The sources of an entry. Those of single facts have no place. */
export function writeSources(account: Account, target: Node, entry: Entry, known: Ids): void {
  const { sources = [] } = account.carry(entry, 'sources');
  const cited = (id: string): Json =>
    known.has(id) ? linked({ text: id, ref: id }) : node('CreativeWork', { name: id });
  for (const id of sources) put(target, 'citation', cited(id));
}
