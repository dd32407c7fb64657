// Rules on shows, eras and seasons are rules on entities: each is looked at alone, with what is listed in it.
import type { Dataset, Entity } from '../model/dataset';
import { runAt, seasonAt, type Run, type Season } from '../model/runs';
import type { Check, Report } from './rule';

/** A check of each show and of each era, as a run of seasons. */
export function eachRun(check: (run: Run, dataset: Dataset, report: Report) => void): Check<Entity> {
  return (entity, dataset, report) => {
    const run = runAt(dataset, entity);
    if (run) check(run, dataset, report);
  };
}

/** A check of each season, and of its run. */
export function eachSeason(check: (season: Season, run: Run, report: Report) => void): Check<Entity> {
  return (entity, dataset, report) => {
    const season = seasonAt(dataset, entity);
    const run = season && runAt(dataset, dataset.entities.get(season.run));
    if (run) check(season, run, report);
  };
}
