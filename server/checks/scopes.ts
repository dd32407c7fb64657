// Rules on the seasons and episodes that a statement names with `in`, `s1e3` and the like.
import type { Dataset } from '../model/dataset';
import type { NumberUse } from '../model/facts';
import { once } from '../model/once';
import { runsOf } from '../model/resolve';
import type { Run, Show } from '../model/shows';
import { firstValue, numberOf, valuesOf } from '../model/values';
import type { Atom, EpisodeValue, Point, Qualifier, RangeValue } from '../syntax/tree';
import { mayHideNumbers } from './broken';
import { numbersInWords } from './numbers';
import type { Report, Rule } from './rule';
import { isWhole } from './value-types';
import { runAt } from './runs';
import { code } from './words';
import { written } from './written';

const unknownSeason: Rule = {
  code: 'unknown-season',
  severity: 'error',
  summary: 'A season that is named by its number is declared.',
  doc:
    'A season that is only announced counts as declared. Where a show declares no season at all, its count ' +
    '`seasons: 4` says which there are; where it has no count either, any number will do. A number that ' +
    'belongs to an `era` of the show is fine.',
  wrong: `show quince_hollow "Quince Hollow" {
  season 1 { episodes: 6 }
  season 2 { renewed: 2031-02 }

  cast main {
    wilhelmine_vass "Wilhelmine Vass" as grafter "Marit Solheim" in season 3: "a grafter of fruit trees"
  }
}
`,
  right: `show quince_hollow "Quince Hollow" {
  season 1 { episodes: 6 }
  season 2 { renewed: 2031-02 }

  cast main {
    wilhelmine_vass "Wilhelmine Vass" as grafter "Marit Solheim" in season 2: "a grafter of fruit trees"
  }
}
`,
  item: (item, dataset, report) => {
    for (const use of item.numberUses) {
      const { node, season, uri } = use;
      const found = node.type === 'number' && !isWhole(node) ? undefined : knownTo(dataset, use);
      if (!found || found.numbers.has(season)) continue;
      const best = nearestNumber(season, found.numbers);
      const suggestion = written(dataset, uri, node).replace(seasonMark, `$1${best}`);
      const message = `${code(found.name)} has no season ${season}; it has ${seasonsInWords(found.numbers)}`;
      report({ uri, span: node }, message, { suggestions: [suggestion] });
    }
  },
};

/** The digits of the season in `3`, `s3`, `bosch.s3e1`. */
const seasonMark = /(^|(?:^|\.)[sS])\d+(?=$|[eE.a-z])/;

interface Known {
  readonly name: string;
  readonly numbers: ReadonlySet<number>;
}

/** The seasons among which a number is looked up; undefined where nothing says which there are. */
function knownTo(dataset: Dataset, use: NumberUse): Known | undefined {
  const [key] = runsOf(dataset, use);
  const found = key === undefined ? undefined : runAt(dataset, key);
  if (!found) return undefined;
  return found.run === found.show.runs[0] ? knownInShow(found.show) : knownInEra(found.run);
}

const knownInShow = once(({ runs }: Show) => knownIn(runs));
const knownInEra = once((run: Run) => knownIn([run]));

/** @param runs a show or an era, and the eras of a show */
function knownIn([run, ...eras]: readonly Run[]): Known | undefined {
  if (!run || [run, ...eras].some(({ entity }) => mayHideNumbers(entity.items))) return undefined;
  const own = seasonsIn(run);
  const others = eras.map(seasonsIn);
  if ((!own && eras.length === 0) || others.includes(undefined)) return undefined;
  const numbers = [own, ...others].flatMap((one) => [...(one ?? [])]);
  return numbers.length === 0 ? undefined : { name: run.entity.name, numbers: new Set(numbers) };
}

/** The numbers of the seasons that a run declares or counts. */
function seasonsIn({ seasons, entity }: Run): ReadonlySet<number> | undefined {
  const value = firstValue(entity, 'seasons');
  const count = value && numberOf(value.atom);
  if (seasons.length === 0 && count === undefined) return undefined;
  const counted = Array.from({ length: Math.min(count ?? 0, 1000) }, (_, i) => i + 1);
  const specials = seasons.length === 0 || valuesOf(entity, 'specials').length > 0 ? [0] : [];
  return new Set([...specials, ...seasons.map(({ number }) => number), ...counted]);
}

function nearestNumber(wanted: number, numbers: ReadonlySet<number>): number {
  const away = (number: number): number => Math.abs(number - wanted);
  return [...numbers].reduce((best, number) => (away(number) < away(best) ? number : best));
}

function seasonsInWords(numbers: ReadonlySet<number>): string {
  const regular = [...numbers].filter((number) => number > 0);
  const all = regular.length > 0 ? regular : [...numbers];
  return all.length === 1 ? `only season ${all[0]!}` : `seasons ${numbersInWords(all)}`;
}

const scopeEmpty: Rule = {
  code: 'scope-empty',
  severity: 'error',
  summary: 'A range of seasons or episodes does not end before it begins.',
  doc: 'Both ends belong to a range. Ranges of dates are the business of `start-after-end`.',
  wrong: `show tin_lanterns "Tin Lanterns" {
  seasons: 5

  cast recurring {
    bram_oostveen "Bram Oostveen" as lamplighter "Jory Pell" in seasons 4..2: "lights the quay"
  }
}
`,
  right: `show tin_lanterns "Tin Lanterns" {
  seasons: 5

  cast recurring {
    bram_oostveen "Bram Oostveen" as lamplighter "Jory Pell" in seasons 2..4: "lights the quay"
  }
}
`,
  item: ({ uri, node }, dataset, report) => {
    const { number } = node.label;
    if (number?.type === 'range') checkRange(number, uri, dataset, report);
  },
  types: ['episodes', 'numbering'],
  value: ({ uri, atom }, dataset, report) => {
    if (atom.type === 'range') checkRange(atom, uri, dataset, report);
  },
  qualifiers: ({ item, qualifiers }, dataset, report) => {
    for (const qualifier of qualifiers)
      for (const range of scopeRanges(qualifier)) checkRange(range, item.uri, dataset, report);
  },
};

function checkRange(range: RangeValue, uri: string, dataset: Dataset, report: Report): void {
  const { from, to } = range;
  if (!to || !isReversed(from, to)) return;
  const [first, last] = [written(dataset, uri, from), written(dataset, uri, to)];
  const message = `the range runs backwards: ${last} comes before ${first}`;
  report({ uri, span: range }, message, { suggestions: [`${last}..${first}`] });
}

const none: readonly never[] = [];

function scopeRanges(qualifier: Qualifier): readonly RangeValue[] {
  if (qualifier.type !== 'in') return none;
  const all: readonly Atom[] = [...qualifier.seasons, ...qualifier.episodes];
  return all.filter((one) => one.type === 'range');
}

function isReversed(from: Point, to: Point): boolean {
  if (from.type === 'number' && to.type === 'number') return to.value < from.value;
  if (from.type !== 'episode' || to.type !== 'episode' || !isSameRun(from, to)) return false;
  if (from.season !== to.season) return to.season < from.season;
  return numberAt(to, Infinity) < numberAt(from, -Infinity);
}

/** The second end may leave out the show before its mark. */
function isSameRun(from: EpisodeValue, to: EpisodeValue): boolean {
  return !to.path || pathOf(from) === pathOf(to);
}

function pathOf({ path }: EpisodeValue): string {
  return path?.ids.map(({ text }) => text).join('.') ?? '';
}

function numberAt({ number }: EpisodeValue, edge: number): number {
  return number === undefined ? edge : Number.parseFloat(number);
}

export const scopeRules: readonly Rule[] = [unknownSeason, scopeEmpty];
