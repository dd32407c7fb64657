// The rule on stories told over several episodes: part 2 follows part 1.
import { listings } from '../../grammar/schema/kind-lists';
import type { Episode } from '../model/runs';
import { valuesOf } from '../model/values';
import { eachRun, eachSeason } from './each';
import { wholeNumbers } from './numbers';
import { labelOf } from './places';
import type { Report, Rule } from './rule';

export const partIncomplete: Rule = {
  code: 'part-incomplete',
  severity: 'warning',
  summary: 'An episode whose title says that it is part 2 follows part 1.',
  doc:
    'Only titles that end in `Part 2`, `Part Two`, `Part II` or `(2)` are looked at, and only where the ' +
    'episode before is listed too. The first part may have a title of its own, like `Nerve (Part 1)` before ' +
    '`The Hidden Memory (Part 2)`, stand at the end of the season before, or say nothing of parts.',
  wrong: `show hollow_bells "Hollow Bells" {
  season 1 {
    episode 1 "Matins"
    episode 2 "The Long Peal, Part 2"
    episode 3 "Compline"
  }
}
`,
  right: `show hollow_bells "Hollow Bells" {
  season 1 {
    episode 1 "The Long Peal, Part 1"
    episode 2 "The Long Peal, Part 2"
    episode 3 "Compline"
  }
}
`,
  kinds: listings,
  entity: (entity, dataset, report) => {
    partsInSeason(entity, dataset, report);
    partsInRun(entity, dataset, report);
  },
};

const partsInRun = eachRun(({ seasons, episodes }, _dataset, report) => {
  if (seasons.length === 0 && episodes.some(isLaterPart)) checkList({ episodes, before: null }, report);
});

const partsInSeason = eachSeason(({ episodes, number }, { seasons }, report) => {
  if (!(number > 0) || !episodes.some(isLaterPart)) return;
  const earlier = seasons[seasons.findIndex((season) => season.number === number) - 1];
  const last = earlier?.number === number - 1 ? earlier.episodes.at(-1) : undefined;
  checkList({ episodes, before: number === 1 ? null : last }, report);
});

/** True where there is anything to look at. */
function isLaterPart({ entity }: Episode): boolean {
  return (partOf(entity.name)?.number ?? 0) > 1;
}

interface List {
  readonly episodes: readonly Episode[];
  /** The episode before the first one; null where the first is where it all begins. */
  readonly before: Episode | null | undefined;
}

function checkList({ episodes, before }: List, report: Report): void {
  let last: Episode | undefined;
  let lastWhole: Episode | undefined;
  for (const episode of episodes) {
    if (last && isNext(last, episode)) reportPart(episode, [last, lastWhole ?? last], report);
    if (!last && episode.numbering?.from === 1 && before !== undefined)
      reportPart(episode, before ? [before] : [], report);
    last = episode;
    if (wholeNumbers(episode.numbering).length > 0) lastWhole = episode;
  }
}

function isNext(a: Episode, b: Episode): boolean {
  return a.numbering !== undefined && b.numbering !== undefined && isClose(a.numbering.to, b.numbering.from);
}

function isClose(number: number, next: number): boolean {
  return next >= number && next <= number + 1;
}

function reportPart({ entity }: Episode, before: readonly Episode[], report: Report): void {
  const [item] = entity.items;
  const part = item && partOf(entity.name);
  if (!part || part.number < 2 || links.some((name) => valuesOf(entity, name).length > 0)) return;
  const goesOn = before.some(({ entity: { name } }) => {
    const other = partOf(name);
    return other ? other.number === part.number - 1 : fold(name) === fold(part.story);
  });
  if (goesOn) return;
  const [last] = before;
  const place = last ? `follows "${last.entity.name}"` : 'is the first episode';
  report(labelOf(item), `"${entity.name}" ${place}, where part ${part.number - 1} is expected`);
}

/** Fields that say what an episode belongs to, whatever its title says. */
const links = ['continues', 'part-of', 'after'];

const words = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const numerals = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'];
const mark = /\((\d{1,2})\)$|\b(?:part|pt\.?|teil|partie|parte) (\d{1,2}|[a-z]+)(?: of \w+)?\)?$/i;

/** The story and the number of the part that a title ends in. */
function partOf(title: string): { readonly story: string; readonly number: number } | undefined {
  const found = mark.exec(title);
  if (!found) return undefined;
  const word = (found[1] ?? found[2] ?? '').toLowerCase();
  const number = /^\d/.test(word) ? Number(word) : Math.max(words.indexOf(word), numerals.indexOf(word)) + 1;
  return number > 0 ? { story: title.slice(0, found.index), number } : undefined;
}

function fold(title: string): string {
  return title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
