// A guide as the files that Kodi, Jellyfin and Emby read beside the videos of a library.
import type { Episode, Era, Guide, Season, Show } from '../guide/guide';
import type { Value } from '../guide/value';
import type { ExportFormat, Exported } from './format';
import { Ledger } from './ledger';
import { commonTags, dateTags } from './nfo/fields';
import { episodeFile, foldersOf, numbersOf, seasonFolder, type Library } from './nfo/files';
import { peopleTags } from './nfo/people';
import { reviewsOf, valuesOf } from '../guide/walk';
import { element, writeXml, type Element } from './xml';

/** NFO files. */
export const nfo: ExportFormat = {
  name: 'nfo',
  about: 'files for the media libraries Kodi, Jellyfin and Emby',
  extension: 'nfo',
  files: 'several',
  write,
};

type Elements = readonly (Element | undefined)[];

function write(guide: Guide): Exported {
  const ledger = new Ledger(guide, {
    thing: 'a media library has no file for it',
    field: 'there is no tag for it',
    qualifier: 'a tag cannot be qualified',
  });
  const folders = foldersOf(guide.shows);
  const files = guide.shows.flatMap((show) =>
    [show, ...show.eras].flatMap((run) => runFiles(ledger, show, run, folders)),
  );
  return { files: new Map(files), losses: ledger.losses() };
}

type File = readonly [path: string, text: string];

function runFiles(
  ledger: Ledger,
  show: Show,
  run: Library,
  folders: ReadonlyMap<string, string>,
): readonly File[] {
  const folder = folders.get(run.id) ?? run.id;
  for (const episode of run.episodes) ledger.refuse(episode, wholeNumbers);
  const seasons = run.seasons.flatMap((season): readonly File[] => {
    const within = `${folder}/${seasonFolder(season)}`;
    const episodes = season.episodes.flatMap((episode): readonly File[] => {
      const numbers = numbersOf(episode);
      if (!numbers) ledger.refuse(episode, wholeNumbers);
      if (!numbers) return [];
      const path = `${within}/${episodeFile(folder, season.number, numbers)}`;
      return [[path, document('episodedetails', episodeTags(ledger, show, season, episode, numbers))]];
    });
    return [[`${within}/season.nfo`, document('season', seasonTags(ledger, show, season))], ...episodes];
  });
  return [[`${folder}/tvshow.nfo`, document('tvshow', showTags(ledger, show, run))], ...seasons];
}

const wholeNumbers = 'libraries count episodes in whole numbers, within seasons';

function document(name: string, content: Elements): string {
  return writeXml({ name, content });
}

function showTags(ledger: Ledger, show: Show, run: Show | Era): Elements {
  ledger.carry(show, 'name');
  const { name } = ledger.carry(run, 'name');
  const [runs] = valuesOf(run, 'runs');
  return [
    element('title', run === show ? name : `${show.name}: ${name}`),
    ...dateTags(ledger, 'premiered', runs),
    ...endTags(ledger, runs),
    ...commonTags(ledger, run, reviewsOf(show, run)),
    ...peopleTags(ledger, run),
  ];
}

/** Whether a show goes on, and when it ended where that is known to the day. */
function endTags(ledger: Ledger, runs: Value | undefined): Elements {
  if (runs?.type !== 'period') return [];
  if (runs.ongoing) return [element('status', 'Continuing')];
  const isDay = runs.to?.precision === 'day' && !runs.to.approximate;
  if (!isDay) ledger.blur(runs, 'Kodi wants the day of the end');
  return [element('status', 'Ended'), isDay ? element('enddate', runs.to.first) : undefined];
}

function seasonTags(ledger: Ledger, show: Show, season: Season): Elements {
  const { number, title } = ledger.carry(season, 'number', 'title');
  const [shown] = valuesOf(season, 'aired', 'released');
  return [
    element('title', title ?? season.name),
    element('seasonnumber', number),
    ...dateTags(ledger, 'premiered', firstDay(ledger, shown)),
    ...commonTags(ledger, season, reviewsOf(show, season)),
    ...peopleTags(ledger, season),
  ];
}

function episodeTags(
  ledger: Ledger,
  show: Show,
  season: Season,
  episode: Episode,
  [first, last]: readonly [number, number],
): Elements {
  const { title } = ledger.carry(episode, 'number', 'title');
  const [shown] = valuesOf(episode, 'aired', 'released');
  return [
    element('title', title ?? episode.name),
    element('showtitle', show.name),
    element('season', season.number),
    element('episode', first),
    last === first ? undefined : element('episodenumberend', last),
    ...dateTags(ledger, 'aired', firstDay(ledger, shown)),
    ...placeTags(ledger, episode),
    ...commonTags(ledger, episode, reviewsOf(show, episode)),
    ...peopleTags(ledger, episode),
  ];
}

/** A date, or a period of which only the beginning can be said. */
function firstDay(ledger: Ledger, value: Value | undefined): Value | undefined {
  if (value?.type === 'period') ledger.blur(value, 'Kodi takes the first day only');
  return value;
}

/** Between which seasons or episodes a special stands. */
function placeTags(ledger: Ledger, episode: Episode): Elements {
  const [after] = valuesOf(episode, 'after');
  const [before] = valuesOf(episode, 'before');
  const isSeason = after?.type === 'episodes' && after.from && after.from.episode === undefined;
  return [
    isSeason ? element('airsafter_season', (ledger.carry(after), after.from.season)) : undefined,
    ...(before?.type === 'episodes' && before.from
      ? [
          element('airsbefore_season', (ledger.carry(before), before.from.season)),
          element('airsbefore_episode', wholeNumber(before.from.episode)),
        ]
      : []),
  ];
}

function wholeNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^\d+$/.test(text) ? Number(text) : undefined;
}
