// Ranges as people type them, `s1-s2` and `s1e1-3`, which read as ids.

/** The range with two dots that an id may have been meant to be; undefined for any other id. */
export function rangeMeant(id: string): string | undefined {
  const [, show = '', season, episode, lastSeason, lastEpisode] =
    /^((?:\w+\.)*)s(\d+)(?:e(\d+))?-(?:s?(\d+))?(?:e(\d+))?$/i.exec(id) ?? [];
  if (season === undefined || (lastSeason ?? lastEpisode) === undefined) return undefined;
  if (episode === undefined) return lastEpisode ? undefined : `${show}s${season}..s${lastSeason!}`;
  // `s1e1-3` are episodes of one season, `s1e1-s2e3` those of two.
  const [last, number] = lastEpisode ? [lastSeason ?? season, lastEpisode] : [season, lastSeason!];
  const isSeason = lastEpisode === undefined && /-s\d+$/i.test(id);
  return isSeason ? undefined : `${show}s${season}e${episode}..s${last}e${number}`;
}
