// Rules on the seasons and episodes that a statement names with `in`, `s1e3` and the like.
import type { Dataset } from '../model/dataset';
import type { NumberUse } from '../model/facts';
import { runsOf } from '../model/resolve';
import type { Run } from '../model/shows';
import { firstValue, numberOf, valuesOf } from '../model/values';
import type { Atom, EpisodeValue, Point, Qualifier, RangeValue } from '../syntax/tree';
import { mayHideNumbers } from './broken';
import { isDated } from './moments';
import { numbersInWords } from './numbers';
import type { Rule } from './rule';
import { isWhole } from './value-types';
import { everyRun, qualifiersInFile, valuesInFile } from './walk';
import { code } from './words';

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
  check: (dataset, report) => {
    const known = seasonFinder(dataset);
    for (const { uri, text, numberUses } of dataset.files)
      for (const use of numberUses) {
        const { node, season } = use;
        const found = node.type === 'number' && !isWhole(node) ? undefined : known(use);
        if (!found || found.numbers.has(season)) continue;
        const best = nearestNumber(season, found.numbers);
        const suggestion = text.slice(node.start, node.end).replace(seasonMark, `$1${best}`);
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

/** Finds the seasons among which a number is looked up; undefined where nothing says which there are. */
function seasonFinder(dataset: Dataset): (use: NumberUse) => Known | undefined {
  const runs = new Map([...everyRun(dataset)].map(({ run }) => [run.key, run]));
  const found = new Map<string, Known | undefined>();
  return (use) => {
    const place = [use.scope.run, use.scope.owner, ...(use.path?.ids.map(({ text }) => text) ?? [])].join(
      ' ',
    );
    if (!found.has(place))
      found.set(place, knownIn(runsOf(dataset, use).flatMap((key) => runs.get(key) ?? [])));
    return found.get(place);
  };
}

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
  check: (dataset, report) => {
    for (const file of dataset.files)
      for (const range of rangesIn(file)) {
        const { from, to } = range;
        if (!to || !isReversed(from, to)) continue;
        const [first, last] = [from, to].map(({ start, end }) => file.text.slice(start, end));
        const message = `the range runs backwards: ${last!} comes before ${first!}`;
        report({ uri: file.uri, span: range }, message, { suggestions: [`${last!}..${first!}`] });
      }
  },
};

/** The ranges of seasons and episodes in scopes, values and labels. */
function* rangesIn(file: Dataset['files'][number]): Iterable<RangeValue> {
  for (const { node } of file.items) if (node.label.number?.type === 'range') yield node.label.number;
  for (const { atom, row } of valuesInFile(file)) if (atom.type === 'range' && !isDated(row)) yield atom;
  for (const qualifiers of qualifiersInFile(file)) yield* qualifiers.flatMap(scopeRanges);
}

function scopeRanges(qualifier: Qualifier): readonly RangeValue[] {
  if (qualifier.type !== 'in') return [];
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
