// Rules on figures of reception: percentages, scores, and the labels and counts that must fit them.
import type { Item } from '../model/items';
import { numberOf, textOfAtom, valuesOf, wordOf } from '../model/values';
import type { Atom } from '../syntax/tree';
import { encodeText } from '../syntax/decode';
import { placeOf } from './places';
import type { Rule } from './rule';
import { code, didYouMean } from './words';

const percentRange: Rule = {
  code: 'percent-range',
  severity: 'error',
  summary: 'A percentage lies between 0 and 100.',
  doc: 'Percentages are shares: of the critics who liked it, of those who were watching.',
  wrong: 'show puffin_bureau "Puffin Bureau" {\n  review "Rotten Tomatoes" { score: 108%; reviews: 12 }\n}\n',
  right: 'show puffin_bureau "Puffin Bureau" {\n  review "Rotten Tomatoes" { score: 100%; reviews: 12 }\n}\n',
  types: ['percent'],
  value: (value, _dataset, report) => {
    if (value.atom.type !== 'percent' || value.atom.value <= 100) return;
    report(placeOf(value), `a percentage ends at 100, and this is ${code(`${value.atom.value}%`)}`);
  },
};

const scoreRange: Rule = {
  code: 'score-range',
  severity: 'error',
  summary: 'A score lies within its scale.',
  doc: 'The number before the stroke is at most the one behind it, and the scale does not end at 0.',
  wrong: 'show cinder_alley "Cinder Alley" {\n  review "Telescope Weekly" { score: 83/10; reviews: 9 }\n}\n',
  right: 'show cinder_alley "Cinder Alley" {\n  review "Telescope Weekly" { score: 83/100; reviews: 9 }\n}\n',
  types: ['score'],
  value: (value, _dataset, report) => {
    const { atom } = value;
    if (atom.type !== 'score' || (atom.value <= atom.outOf && atom.outOf > 0)) return;
    const likely = [5, 10, 20, 100].find((scale) => scale > atom.outOf && scale >= atom.value);
    const suggestions = likely === undefined ? [] : [`${atom.value}/${likely}`];
    const message = atom.outOf > 0 ? `${atom.value} is more than the scale holds` : 'a scale cannot end at 0';
    report(placeOf(value), message + didYouMean(suggestions), { suggestions });
  },
};

/** Metacritic's labels by the lowest score that earns them. */
const labels: readonly (readonly [from: number, label: string])[] = [
  [81, 'universal acclaim'],
  [61, 'generally favorable'],
  [40, 'mixed or average'],
  [20, 'generally unfavorable'],
  [0, 'overwhelming dislike'],
];

const metacriticLabel: Rule = {
  code: 'metacritic-label',
  severity: 'warning',
  summary: 'The label of a Metacritic score is the one that the score earns.',
  doc:
    '81–100 universal acclaim, 61–80 generally favorable, 40–60 mixed or average, 20–39 generally ' +
    'unfavorable, 0–19 overwhelming dislike; with or without “reviews”. Only reviews of that name are looked ' +
    'at, and only these labels.',
  wrong: `show ferrous_bay "Ferrous Bay" {
  review "Metacritic" { score: 83/100; reviews: 7; label: "generally favorable" }
}
`,
  right: `show ferrous_bay "Ferrous Bay" {
  review "Metacritic" { score: 83/100; reviews: 7; label: "universal acclaim" }
}
`,
  kinds: ['review'],
  item: (review, _dataset, report) => {
    const [label, ...otherLabels] = valuesOf(review, 'label');
    const [score, ...otherScores] = valuesOf(review, 'score');
    if (!label || !score || otherLabels.length + otherScores.length > 0 || !isMetacritic(review)) return;
    const stated = labelIn(textOfAtom(label.atom) ?? '');
    const points = pointsOf(score.atom);
    const earned = points === undefined ? undefined : labels.find(([from]) => points >= from)?.[1];
    if (!stated || !earned || stated === earned) return;
    const message = `${points} of 100 is ${code(earned)} at Metacritic, not ${code(stated)}`;
    report(placeOf(label), message, { suggestions: [encodeText(earned)] });
  },
};

function isMetacritic(review: Item): boolean {
  const isByViewers = valuesOf(review, 'type').some(({ atom }) => wordOf(atom) === 'audience');
  return !isByViewers && /^metacritic$/i.test(review.node.label.name?.text.trim() ?? '');
}

/** A label in the spelling of the table, or undefined where it is none of those. */
function labelIn(text: string): string | undefined {
  const plain = text
    .toLowerCase()
    .replace('favour', 'favor')
    .replace(/ (?:reviews?|ratings?)$/, '')
    .trim();
  return labels.map(([, label]) => label).find((label) => label === plain);
}

/** A score on Metacritic's scale of 100. */
function pointsOf(atom: Atom): number | undefined {
  if (atom.type === 'score' && (atom.outOf === 0 || atom.value > atom.outOf)) return undefined;
  if (atom.type === 'score') return Math.round((atom.value / atom.outOf) * 100);
  const points = numberOf(atom);
  // A bare 8.3 may be out of 10, and a bare 83 only out of 100.
  return points !== undefined && points > 10 && points <= 100 ? Math.round(points) : undefined;
}

const percentCount: Rule = {
  code: 'percent-count',
  severity: 'warning',
  summary: 'A percentage of approval is one that the number of reviews can come to.',
  doc:
    'Of 7 reviews 6 are 86%, and 7 are 100%: 95% cannot come about. Rounding up, down and to the nearest is ' +
    'understood. Weighted averages, as `method` or the name Metacritic tells of them, are left alone.',
  wrong: 'show wicker_court "Wicker Court" {\n  review "Rotten Tomatoes" { score: 95%; reviews: 7 }\n}\n',
  right: 'show wicker_court "Wicker Court" {\n  review "Rotten Tomatoes" { score: 86%; reviews: 7 }\n}\n',
  kinds: ['review'],
  item: (review, _dataset, report) => {
    const [score, ...others] = valuesOf(review, 'score');
    const [reviews, ...otherCounts] = valuesOf(review, 'reviews');
    if (score?.atom.type !== 'percent' || !reviews || others.length + otherCounts.length > 0) return;
    const { value: percent } = score.atom;
    const count = numberOf(reviews.atom) ?? 0;
    if (count < 1 || percent > 100 || isPossible(percent, count) || isAverage(review)) return;
    report(
      placeOf(score),
      `${percent}% cannot come from ${inReviews(count)}; ${nearestShares(percent, count)}`,
    );
  },
};

function isAverage(review: Item): boolean {
  const methods = valuesOf(review, 'method').map(({ atom }) => textOfAtom(atom) ?? '');
  return isMetacritic(review) || methods.some((method) => /weight|average|mean/i.test(method));
}

/** True where a whole number of reviews comes to this percentage, rounded in any direction. */
function isPossible(percent: number, count: number): boolean {
  const unit = 10 ** -(String(percent).split('.')[1]?.length ?? 0);
  const near = Math.round((percent / 100) * count);
  return [near - 1, near, near + 1].some(
    (one) => one >= 0 && one <= count && Math.abs((100 * one) / count - percent) < unit,
  );
}

function nearestShares(percent: number, count: number): string {
  const below = Math.floor((percent / 100) * count);
  return [below, below + 1]
    .map((one) => `${one} of ${count} are ${Math.round((100 * one) / count)}%`)
    .join(', ');
}

function inReviews(count: number): string {
  return count === 1 ? '1 review' : `${count} reviews`;
}

export const receptionRules: readonly Rule[] = [percentRange, scoreRange, metacriticLabel, percentCount];
