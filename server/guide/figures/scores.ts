// The scores of reviews side by side. A score without a scale is no part of anything, and stays in the table
// of reviews.
import type { Block, Show } from '../guide';
import type { Value } from '../value';
import { valuesOf } from './days';
import { placeOf } from './links';
import type { ScoreRow, Scores } from './figure';

/** The scores of a show's reviews; undefined where fewer than two have a scale. */
export function reviewScores(show: Show): Scores | undefined {
  const rows = show.reviews.flatMap((review) => rowOf(show, review) ?? []);
  if (rows.length < 2) return undefined;
  return {
    type: 'scores',
    key: 'scores',
    title: 'Scores',
    description: rows.map(({ name, text }) => `${name} ${text}`).join(', '),
    rows,
  };
}

function rowOf(show: Show, review: Block): ScoreRow | undefined {
  const [value] = valuesOf(review.facts, 'score');
  const part = value && partOf(value);
  if (part === undefined) return undefined;
  const { place, scope } = review;
  const [label] = valuesOf(review.facts, 'label');
  const basis = ['reviews', 'votes'].flatMap((field) =>
    valuesOf(review.facts, field).map(({ text }) => `${text} ${field}`),
  );
  const where = place.ref === show.id ? scope && { text: scope.text, ...onlyRef(review) } : place;
  return {
    name: review.name,
    text: value!.text,
    part,
    ...(where && { place: where }),
    ...(label && { label: label.text }),
    ...(basis.length > 0 && { basis: basis.join(', ') }),
    ...placeOf(review.at),
  };
}

/** The entry behind a scope of one season or episode. */
function onlyRef({ scope }: Block): { readonly ref?: string } {
  const [one, ...others] = scope?.stretches ?? [];
  const ref = one?.from?.ref;
  return ref !== undefined && others.length === 0 && ref === one?.to?.ref ? { ref } : {};
}

/** How much of its scale a score has; undefined where it has none. */
function partOf(value: Value): number | undefined {
  const part =
    value.type === 'score' && value.outOf > 0
      ? value.number / value.outOf
      : value.type === 'percent'
        ? value.number / 100
        : undefined;
  return part === undefined || !(part >= 0 && part <= 1) ? undefined : part;
}
