// The rule on audience figures: the same unit from one episode to the next.
import { runs } from '../../grammar/schema/kind-lists';
import type { Entity } from '../model/dataset';
import { groupBy } from '../model/group';
import { once } from '../model/once';
import type { Season } from '../model/runs';
import { notesOf, numberOf, valuesOf, wordOf, type FieldValue } from '../model/values';
import type { NumberValue, Qualifier } from '../syntax/tree';
import { eachRun } from './each';
import { placeOf } from './places';
import { qualifierRow } from './qualifiers';
import type { Report, Rule } from './rule';
import { code, didYouMean } from './words';

interface Figure {
  readonly value: FieldValue;
  readonly atom: NumberValue;
  readonly viewers: number;
}

/** How many figures before and behind one are its neighbours. */
const reach = 4;

export const viewersScale: Rule = {
  code: 'viewers-scale',
  severity: 'warning',
  summary: 'Audience figures are counted in one unit.',
  doc:
    'A figure ten times above or below the median of its neighbours is most often a slip: millions among ' +
    'units, a point in the wrong place. Figures are compared with those around them that have the same ' +
    'note, from four of them on; episodes without a figure, specials and small steps do not matter.',
  wrong: `show static_island "Static Island" {
  season 1 {
    episode 1 "Arrival" { viewers: 9.38 }
    episode 2 "Antenna" { viewers: 5.07 }
    episode 3 "Interference" { viewers: 5110000 }
    episode 4 "Broadcast" { viewers: 4.96 }
    episode 5 "Departure" { viewers: 5.32 }
  }
}
`,
  right: `show static_island "Static Island" {
  season 1 {
    episode 1 "Arrival" { viewers: 9.38 }
    episode 2 "Antenna" { viewers: 5.07 }
    episode 3 "Interference" { viewers: 5.11 }
    episode 4 "Broadcast" { viewers: 4.96 }
    episode 5 "Departure" { viewers: 5.32 }
  }
}
`,
  kinds: runs,
  entity: eachRun((run, _dataset, report) => {
    for (const figures of [run.seasons.flatMap(episodesOf), run.seasons.flatMap(seasonOf)])
      if (figures.length > 3)
        for (const same of groupBy(figures, measureOf).values()) compareFigures(same, report);
  }),
};

function compareFigures(figures: readonly Figure[], report: Report): void {
  for (const [i, { value, viewers, atom }] of figures.entries()) {
    const [from, to] = [Math.max(0, i - reach), i + reach];
    if (figures.length < 4 || isNearAll(viewers, figures, from, to)) continue;
    const around = [...figures.slice(from, i), ...figures.slice(i + 1, to + 1)];
    const usual = median(around);
    if (around.length < 3 || !usual?.viewers || isNear(viewers, usual.viewers)) continue;
    const meant = inTheirUnit(viewers, usual);
    const way = viewers > usual.viewers ? 'above' : 'below';
    const suggestions = meant === undefined ? [] : [meant];
    const message = `${code(atom.text)} is far ${way} the figures around it, like ${code(usual.atom.text)}`;
    report(placeOf(value), message + didYouMean(suggestions), { suggestions });
  }
}

/** True where no figure of a stretch is far from one; so it is with most. */
function isNearAll(viewers: number, figures: readonly Figure[], from: number, to: number): boolean {
  for (let i = from; i <= to && i < figures.length; i++)
    if (!isNear(viewers, figures[i]!.viewers) && figures[i]!.viewers !== viewers) return false;
  return true;
}

/** The figures of the regular episodes of a season. */
const episodesOf = once((season: Season): readonly Figure[] => {
  if (!isNumbered(season)) return [];
  return season.episodes.flatMap(({ entity }) => {
    const figures = figuresOf(entity);
    return figures.length === 0 || isSpecial(entity) ? [] : figures;
  });
});

function seasonOf(season: Season): readonly Figure[] {
  return isNumbered(season) ? figuresOf(season.entity) : [];
}

/** True for seasons other than that of the specials. */
function isNumbered({ number }: Season): boolean {
  return number > 0;
}

const special: ReadonlySet<string> = new Set([
  'special',
  'minisode',
  'webisode',
  'behind-the-scenes',
  'film',
]);

function isSpecial(episode: Entity): boolean {
  return valuesOf(episode, 'type').some(({ atom }) => special.has(wordOf(atom) ?? ''));
}

function figuresOf(entity: Entity): readonly Figure[] {
  return valuesOf(entity, 'viewers').flatMap(figureOf);
}

function figureOf(value: FieldValue): readonly Figure[] {
  const { atom } = value;
  if (value.qualifiers.some(isStrange)) return [];
  const viewers = numberOf(atom);
  return atom.type === 'number' && viewers !== undefined ? [{ value, atom, viewers }] : [];
}

/** True for a word behind a figure that is no qualifier, like `million`: it is not known what was meant. */
function isStrange(qualifier: Qualifier): boolean {
  return qualifierRow(qualifier) === undefined;
}

function measureOf({ value }: Figure): string {
  return notesOf(value.qualifiers).join('\n').toLowerCase();
}

/** The one in the middle, by size. */
function median(figures: readonly Figure[]): Figure | undefined {
  return [...figures].sort((a, b) => a.viewers - b.viewers)[Math.floor(figures.length / 2)];
}

function isNear(a: number, b: number): boolean {
  return a < 10 * b && b < 10 * a;
}

const magnitudes: Readonly<Record<string, number>> = { K: 1e3, M: 1e6, B: 1e9 };

/** A figure that is off by thousands or millions, as its neighbours would write it. */
function inTheirUnit(viewers: number, usual: Figure): string | undefined {
  const { suffix } = usual.atom;
  const meant = [1e-6, 1e-3, 1e3, 1e6].map((factor) => viewers * factor);
  const fit = meant.find((one) => one < 5 * usual.viewers && usual.viewers < 5 * one);
  return fit === undefined
    ? undefined
    : `${Number((fit / (magnitudes[suffix] ?? 1)).toPrecision(6))}${suffix}`;
}

export const audienceRules: readonly Rule[] = [viewersScale];
