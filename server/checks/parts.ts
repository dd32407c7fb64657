// The rule on the parts of a split season: volumes, halves, stories.
import { groupBy } from '../model/group';
import type { Item } from '../model/items';
import type { Season } from '../model/runs';
import { firstValue, textOfAtom, valuesOf, wordOf } from '../model/values';
import type { Atom, EpisodeValue } from '../syntax/tree';
import { eachSeason } from './each';
import { numbersInWords, statedCount, wholeNumbers } from './numbers';
import { labelOf } from './places';
import type { Report, Rule } from './rule';

export const overlappingParts: Rule = {
  code: 'overlapping-parts',
  severity: 'error',
  summary: 'The parts of a season share no episode and leave none out.',
  doc:
    'Parts are compared with those of the same type. Stories and arcs may leave episodes out between them, ' +
    'and arcs may overlap. Parts whose episodes are not named are left alone.',
  wrong: `show basalt_choir "Basalt Choir" {
  season 1 {
    episodes: 9
    part 1 "Volume 1" { episodes: s1e1..s1e7 }
    part 2 "Volume 2" { episodes: s1e7..s1e9 }
  }
}
`,
  right: `show basalt_choir "Basalt Choir" {
  season 1 {
    episodes: 9
    part 1 "Volume 1" { episodes: s1e1..s1e7 }
    part 2 "Volume 2" { episodes: s1e8..s1e9 }
  }
}
`,
  kinds: ['season'],
  entity: eachSeason((season, _run, report) => {
    if (season.parts.length === 0) return;
    for (const [type, parts] of groupBy(season.parts, typeOf))
      if (type !== 'arc') checkParts(season, type, parts, report);
  }),
};

interface Extent {
  readonly item: Item;
  readonly stated: readonly number[];
  readonly listed: readonly number[];
}

function typeOf(part: Item): string {
  const atom = firstValue(part, 'type')?.atom;
  return (atom && (wordOf(atom) ?? textOfAtom(atom))) ?? '';
}

function checkParts(season: Season, type: string, parts: readonly Item[], report: Report): void {
  const extents = parts.map((item) => extentOf(item, season.number));
  const owners = new Map<number, Extent>();
  for (const extent of extents) {
    const shared = claim(extent, owners);
    const other = owners.get(shared[0] ?? Number.NaN);
    if (!other) continue;
    const related = [{ ...labelOf(other.item), message: 'they are already in this part' }];
    report(labelOf(extent.item), `this part has ${inEpisodes(shared)} in common with another`, { related });
  }
  if (type !== 'story' && extents.every(({ stated, listed }) => stated.length + listed.length > 0))
    reportLeftOut(season, extents, owners, report);
}

/** Takes the episodes of a part. @returns those that were taken; two listings are a `duplicate-episode` */
function claim(extent: Extent, owners: Map<number, Extent>): readonly number[] {
  const { stated, listed } = extent;
  return [...new Set([...stated, ...listed])].filter((number) => {
    const owner = owners.get(number);
    if (!owner) owners.set(number, extent);
    if (!owner || owner.item.key === extent.item.key) return false;
    return stated.includes(number) || owner.stated.includes(number);
  });
}

function extentOf(item: Item, season: number): Extent {
  const stated = valuesOf(item, 'episodes').flatMap(({ atom }) => numbersIn(atom, season));
  const episodes = item.children.filter(({ kind }) => kind?.name === 'episode');
  return { item, stated, listed: episodes.flatMap((episode) => wholeNumbers(episode.numbering)) };
}

function numbersIn(atom: Atom, season: number): readonly number[] {
  const [from, to] = atom.type === 'range' ? [atom.from, atom.to] : [atom, atom];
  if (from.type !== 'episode' || to?.type !== 'episode' || from.season !== season || to.season !== season)
    return [];
  return wholeNumbers({ text: '', from: at(from), to: at(to), suffix: '' });
}

function at({ number, path }: EpisodeValue): number {
  return path ? Number.NaN : Number(number);
}

function reportLeftOut(
  { entity }: Season,
  extents: readonly Extent[],
  owners: ReadonlyMap<number, Extent>,
  report: Report,
): void {
  const last = extents.at(-1)!;
  const missing = leftOut([...owners.keys()], statedCount(entity, 'episodes')?.count ?? 0);
  if (missing.length === 0 || extents.length < 2 || !isRow(extents)) return;
  const are = missing.length === 1 ? 'is' : 'are';
  report(labelOf(last.item), `${inEpisodes(missing)} of the season ${are} in none of its parts`);
}

/** The numbers that are left out after the first, up to the count of the season. */
function leftOut(numbers: readonly number[], count: number): readonly number[] {
  const taken = new Set(numbers);
  const start = numbers.reduce((a, b) => Math.min(a, b), Infinity);
  const end = Math.min(
    numbers.reduce((a, b) => Math.max(a, b), count),
    start + 1000,
  );
  const missing: number[] = [];
  for (let number = start; number <= end; number++) if (!taken.has(number)) missing.push(number);
  return missing;
}

function inEpisodes(numbers: readonly number[]): string {
  return `${numbers.length === 1 ? 'episode' : 'episodes'} ${numbersInWords(numbers)}`;
}

/** True where the parts are numbered from 1 without a gap, so that none is still to be declared. */
function isRow(extents: readonly Extent[]): boolean {
  return extents.every(({ item }, i) => item.numbering?.from === i + 1);
}
