// Rules on the numbers of episodes: none twice, none left out, the overall number in step with them.
import { listings } from '../../grammar/schema/kind-lists';
import type { Item } from '../model/items';
import type { Episode, Run } from '../model/shows';
import { rivals } from './doubles';
import { eachRun, eachSeason } from './each';
import { gapIn, numbersInWords, wholeNumbers } from './numbers';
import { labelOf } from './places';
import type { Report, Rule } from './rule';
import { code, listed } from './words';

const duplicateEpisode: Rule = {
  code: 'duplicate-episode',
  severity: 'error',
  summary: 'A season has each episode number once.',
  doc:
    'An airing with two numbers, `53..54`, takes both. `192` and `192a` differ, as do `3` and `3.5`. The parts ' +
    'of a season share its numbers. A block of the same season elsewhere may say more of an episode, as long ' +
    'as it gives it no other title.',
  wrong: `show slate_garden "Slate Garden" {
  season 1 {
    episode 1 "Lichen"
    episode 2 "Frost Heave"
    episode 2 "Runoff"
  }
}
`,
  right: `show slate_garden "Slate Garden" {
  season 1 {
    episode 1 "Lichen"
    episode 2 "Frost Heave"
    episode 3 "Runoff"
  }
}
`,
  kinds: listings,
  entity: (entity, dataset, report) => {
    twiceInSeason(entity, dataset, report);
    twiceInRun(entity, dataset, report);
  },
};

const twiceInSeason = eachSeason((season, run, report) => {
  reportTwice(` in season ${season.number}`, run, season.episodes, report);
});

const twiceInRun = eachRun((run, _dataset, report) => {
  reportTwice('', run, run.episodes, report);
});

function reportTwice(where: string, run: Run, episodes: readonly Episode[], report: Report): void {
  const taken = new Map<string, Item>();
  for (const episode of episodes)
    for (const [i, item] of rivals(episode.entity).entries()) {
      const numbers = numbersOf(episode);
      const twice = i > 0 ? numbers : numbers.filter((number) => taken.has(number));
      for (const number of numbers) if (!taken.has(number)) taken.set(number, item);
      const first = twice[0] === undefined ? undefined : taken.get(twice[0]);
      if (!first) continue;
      const message = `${code(run.entity.name)} has episode ${listed(twice)} twice${where}`;
      const related = [{ ...labelOf(first), message: `episode ${twice[0]!} is already here` }];
      report(labelOf(item), message, { related });
    }
}

/** An episode's numbers; one that has no number takes none. */
function numbersOf({ numbering }: Episode): readonly string[] {
  if (!numbering) return [];
  const whole = wholeNumbers(numbering);
  return whole.length > 0 ? whole.map(String) : [numbering.text];
}

const episodeGap: Rule = {
  code: 'episode-gap',
  severity: 'warning',
  summary: 'The episodes that a season lists are numbered without a gap.',
  doc:
    'Fires where one or two numbers in a row are missing between others, in a list of three or more that is ' +
    'unbroken but for them. Wider gaps, and several of them, mean that an author picked some episodes; and a ' +
    'list may start anywhere. `53..54` fills both numbers, `192a` the number 192; decimals stand between the ' +
    'whole numbers. Specials in season 0 are left alone.',
  wrong: `show paper_estuary "Paper Estuary" {
  season 1 {
    episode 1 "Silt"
    episode 2 "Spring Tide"
    episode 4 "Sandbar"
  }
}
`,
  right: `show paper_estuary "Paper Estuary" {
  season 1 {
    episode 1 "Silt"
    episode 2 "Spring Tide"
    episode 3 "Sandbar"
  }
}
`,
  kinds: listings,
  entity: (entity, dataset, report) => {
    gapInSeason(entity, dataset, report);
    gapInRun(entity, dataset, report);
  },
};

const gapInSeason = eachSeason(({ number, episodes }, _run, report) => {
  if (number !== 0) reportGap(fill(episodes), report);
});

const gapInRun = eachRun(({ seasons, episodes }, _dataset, report) => {
  if (episodes.length > 0 && seasons.length === 0) reportGap(fill(episodes), report);
});

/** The whole numbers that a list fills, each with the first episode that does. */
function fill(episodes: readonly Episode[]): ReadonlyMap<number, Episode> {
  const filled = new Map<number, Episode>();
  for (const episode of episodes) {
    const { numbering } = episode;
    const whole = wholeNumbers(numbering);
    const numbers = whole.length > 0 || !numbering ? whole : [Math.floor(numbering.from)];
    for (const number of numbers) if (number > 0 && !filled.has(number)) filled.set(number, episode);
  }
  return filled;
}

function reportGap(filled: ReadonlyMap<number, Episode>, report: Report): void {
  const gap = gapIn([...filled.keys()]);
  const item = gap && filled.get(gap[1])?.entity.items[0];
  if (item) report(labelOf(item), gapMessage(...gap));
}

function gapMessage(before: number, number: number): string {
  const missing = Array.from({ length: number - before - 1 }, (_, i) => before + 1 + i);
  const are = missing.length === 1 ? `episode ${missing[0]!} is` : `episodes ${numbersInWords(missing)} are`;
  return `${are} missing before episode ${number}`;
}

export const numberingRules: readonly Rule[] = [duplicateEpisode, episodeGap];
