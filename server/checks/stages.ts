// Rules on the order of events in the life of a show or a season: announced, ordered, filmed, released, ended.
import { listings } from '../../grammar/schema/kind-lists';
import type { Entity } from '../model/dataset';
import { isBefore } from '../model/dates';
import type { Season } from '../model/runs';
import { firstValue, wordOf } from '../model/values';
import { eachRun, eachSeason } from './each';
import {
  earliest,
  endsOf,
  isQualified,
  latest,
  showingsOf,
  startsOf,
  statedIn,
  type Stated,
} from './moments';
import { placeOf } from './places';
import { inDate } from './telling';
import type { Report, Rule } from './rule';
import { code } from './words';

const lastAiredRunning: Rule = {
  code: 'last-aired-running',
  severity: 'error',
  summary: 'What is running has no end yet, and what has ended has one.',
  doc:
    'A show whose `status` is `running` does not give its `runs` an end; one that is `ended` or `cancelled` ' +
    'does not run to the `present`. Without `runs`, and without a status, nothing is said.',
  wrong: `show gravel_saints "Gravel Saints" {
  status: ended
  runs: 2018-02-01..present
}
`,
  right: `show gravel_saints "Gravel Saints" {
  status: ended
  runs: 2018-02-01..2022-04-28
}
`,
  kinds: listings,
  entity: (entity, dataset, report) => {
    statusOfRun(entity, dataset, report);
    statusOfSeason(entity, dataset, report);
  },
};

const statusOfRun = eachRun(({ entity }, _dataset, report) => {
  checkStatus(code(entity.name), entity, ['runs'], report);
});

const statusOfSeason = eachSeason(({ entity, number }, _run, report) => {
  checkStatus(`season ${number}`, entity, ['aired', 'released'], report);
});

function checkStatus(subject: string, entity: Entity, fields: readonly string[], report: Report): void {
  const status = firstValue(entity, 'status');
  const all = statedIn(entity, ...fields).filter(({ range }) => range);
  if (!status || all.length === 0) return;
  const word = wordOf(status.atom) ?? '';
  const end = latest(endsOf(all));
  const ongoing = all.find((one) => one.ongoing);
  // The end of a season may be known while it is still running; that of a show is not.
  if (word === 'running' && fields.includes('runs') && end && all.every(({ to }) => to))
    report(placeOf(status), `${subject} is running, but its \`runs\` end ${inDate(end)}`);
  if ((word === 'ended' || word === 'cancelled') && ongoing)
    report(placeOf(status), `${subject} is ${word}, but its ${code(ongoing.value.row.name)} has no end`);
}

const filmingAfterRelease: Rule = {
  code: 'filming-after-release',
  severity: 'warning',
  summary: 'The filming of a season ends before all of it has come out.',
  doc:
    'Weekly series are often still filmed when they have begun to air, so the end of the filming is compared ' +
    'with the last date that is known of the season or its episodes. Each date is taken for all the days it ' +
    'can mean. An episode is compared with its own date.',
  wrong: `show lantern_reef "Lantern Reef" {
  season 1 {
    filmed: 2026-06..2026-10
    released: 2026-02-25
  }
}
`,
  right: `show lantern_reef "Lantern Reef" {
  season 1 {
    filmed: 2025-06..2025-10
    released: 2026-02-25
  }
}
`,
  kinds: ['season'],
  entity: eachSeason((season, _run, report) => {
    const episodes = season.episodes.map(({ entity }) => entity);
    const owners = season.number === 0 ? episodes : [season.entity, ...episodes];
    for (const owner of owners)
      checkFilming(owner, owner === season.entity ? [owner, ...episodes] : [owner], report);
  }),
};

function checkFilming(owner: Entity, shown: readonly Entity[], report: Report): void {
  const filmed = statedIn(owner, 'filmed').filter(({ value }) => !isQualified(value));
  if (filmed.length === 0) return;
  const showings = shown.flatMap(showingsOf);
  const open = showings.some(({ ongoing, value }) => ongoing || isQualified(value));
  const out = open ? undefined : latest(endsOf(showings));
  for (const { to, value } of filmed)
    if (to && out && endsOf(showings).every((end) => isBefore(end, to)))
      report(placeOf(value), `the filming ends ${inDate(to)}, after all has come out ${inDate(out)}`);
}

const announcedAfterPremiere: Rule = {
  code: 'announced-after-premiere',
  severity: 'warning',
  summary: 'A season is announced, ordered and renewed before it comes out, and one season after the other.',
  doc:
    'Looks at `announced`, `ordered` and `renewed` of a season against its release, and against those of the ' +
    'season before; of a show, at `announced` against its start. Several seasons may be renewed at once. Each ' +
    'date is taken for all the days it can mean, and one with a note is left alone.',
  wrong: `show thistle_court "Thistle Court" {
  announced: 2024
  season 1 { episodes: 8 }
  season 2 { renewed: 2023-11 }
}
`,
  right: `show thistle_court "Thistle Court" {
  announced: 2022
  season 1 { episodes: 8 }
  season 2 { renewed: 2023-11 }
}
`,
  show: ({ entity, runs }, _dataset, report) => {
    const announced = plain(entity, 'announced');
    checkRelease(announced, code(entity.name), statedIn(entity, 'runs'), report);
    for (const { seasons } of runs) checkSeasons(entity, seasons, announced[0], report);
  },
};

function plain(entity: Entity, ...names: readonly string[]): readonly Stated[] {
  return statedIn(entity, ...names).filter(({ value }) => !isQualified(value));
}

function checkSeasons(
  show: Entity,
  seasons: readonly Season[],
  announced: Stated | undefined,
  report: Report,
): void {
  let before = announced && { pledge: announced, of: code(show.name) };
  for (const { entity, number } of seasons) {
    if (number === 0) continue;
    const pledges = plain(entity, 'announced', 'ordered', 'renewed');
    checkRelease(pledges, `season ${number}`, showingsOf(entity), report);
    if (number > 1 && before) for (const pledge of pledges) checkOrder(pledge, number, before, report);
    const first = earliest(startsOf(pledges));
    const pledge = pledges.find(({ from }) => from === first);
    if (pledge) before = { pledge, of: `season ${number}` };
  }
}

function checkOrder(
  { from, value }: Stated,
  number: number,
  before: { readonly pledge: Stated; readonly of: string },
  report: Report,
): void {
  const { pledge, of } = before;
  if (!from || !pledge.from || !isBefore(from, pledge.from)) return;
  const then = `${of} was ${pledge.value.row.name} ${inDate(pledge.from)}`;
  report(placeOf(value), `season ${number} was ${value.row.name} ${inDate(from)}, before ${then}`);
}

/** Reports what was announced, ordered or renewed only after it had come out. */
function checkRelease(
  pledges: readonly Stated[],
  subject: string,
  showings: readonly Stated[],
  report: Report,
): void {
  const start = earliest(startsOf(showings));
  for (const { from, value } of pledges)
    if (from && start && startsOf(showings).every((date) => isBefore(date, from))) {
      const came = `after it came out ${inDate(start)}`;
      report(placeOf(value), `${subject} was ${value.row.name} ${inDate(from)}, ${came}`);
    }
}

export const stageRules: readonly Rule[] = [lastAiredRunning, filmingAfterRelease, announcedAfterPremiere];
