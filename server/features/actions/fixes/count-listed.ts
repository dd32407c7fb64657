// A count that says more or less than is listed: the list may be right as well as the count.
import { countEpisodes } from '../../../checks/numbers';
import type { Dataset } from '../../../model/dataset';
import { stateOf } from '../../../model/seasons';
import { showsOf } from '../../../model/shows';
import { firstValue } from '../../../model/values';
import type { Span } from '../../../syntax/tree';
import { replacement, type Fix } from '../action';
import { isSame } from '../steps';

/** Changes a count to what is listed, where that is one number. */
export const countListed: Fix = ({ uri, span, code }, { dataset }) => {
  const count = code === 'season-count' ? seasonsAt(dataset, uri, span) : episodesAt(dataset, uri, span);
  return count === undefined
    ? []
    : [{ title: `Change to ${count}`, changes: [replacement(uri, span, String(count))] }];
};

interface Counted {
  readonly entity: Parameters<typeof firstValue>[0];
}

/** True for what states its count at this place. */
function states({ entity }: Counted, field: string, uri: string, span: Span): boolean {
  const value = firstValue(entity, field);
  return value?.uri === uri && isSame(value.atom, span);
}

function seasonsAt(dataset: Dataset, uri: string, span: Span): number | undefined {
  for (const { runs } of showsOf(dataset).values())
    for (const run of runs) {
      if (!states(run, 'seasons', uri, span)) continue;
      const counted = run === runs[0] ? runs : [run];
      const seasons = counted.flatMap((one) => one.seasons);
      return seasons.filter((one) => one.number > 0 && stateOf(one) === 'released').length;
    }
  return undefined;
}

function episodesAt(dataset: Dataset, uri: string, span: Span): number | undefined {
  const runs = [...showsOf(dataset).values()].flatMap((show) => show.runs);
  const owner = runs
    .flatMap((run) => [run, ...run.seasons])
    .find((one) => states(one, 'episodes', uri, span));
  const { least, most } = countEpisodes(owner?.episodes ?? []);
  return owner && least === most ? most : undefined;
}
