// Rules on `reprising`: the role was played before, elsewhere, and by the same performer.
import { appearancesBy, appearancesIn, appearancesOf, type Appearance } from '../model/appearances';
import { firstEnds, showStart, type Moment } from '../model/calendar';
import { castBlocks, castingsOf, type Casting } from '../model/castings';
import { isBefore } from '../model/dates';
import type { Dataset } from '../model/dataset';
import type { Item } from '../model/items';
import { targetOf } from '../model/resolve';
import { showAt, type Show } from '../model/shows';
import type { Credit, Path } from '../syntax/tree';
import { fold } from './fold';
import type { More, Rule } from './rule';
import { called } from './telling';
import { code, listedCode } from './words';

/** A show named after `reprising`, on a line of a show's cast. */
interface Reprise {
  readonly show: Show;
  readonly casting: Casting;
  readonly path: Path;
  readonly from: Show;
}

/** The reprises in a block of cast. */
function reprisesIn(dataset: Dataset, item: Item): readonly Reprise[] {
  if (item.kind?.name !== 'cast' || !item.credits.some(isReprise)) return [];
  const show = showAt(dataset, item.scope.owner);
  if (!show) return [];
  return castingsOf(dataset, item).flatMap((casting) =>
    pathsOf(casting).flatMap((path) => {
      const from = showAt(dataset, targetOf(dataset, path, item.scope, ['show'])?.key);
      return from ? [{ show, casting, path, from }] : [];
    }),
  );
}

function isReprise({ qualifiers }: Credit): boolean {
  return qualifiers.some(({ type }) => type === 'reprising');
}

function pathsOf({ credit }: Casting): readonly Path[] {
  return credit.qualifiers.flatMap((one) => (one.type === 'reprising' ? one.shows : []));
}

const repriseUnknownRole: Rule = {
  code: 'reprise-unknown-role',
  severity: 'error',
  summary: 'A performer reprises a role from shows in whose cast they have it.',
  doc:
    'The show after `reprising` has a cast, but not this performer in this role. The message says in which ' +
    'show they have it, or who plays the role there. A character of the same name counts as the same, and ' +
    'shows of which no cast is listed are not looked at.',
  wrong: `show ferry_police "Ferry Police" {
  cast main {
    ruben_okafor "Ruben Okafor" as captain_sallow "Edgar Sallow": "runs the ferry"
  }
}
show ferry_nights "Ferry Nights" {
  cast main {
    delphine_roux "Delphine Roux" as lockkeeper_ines "Ines Baptiste": "keeps the lock"
  }
}
show ferry_dawn "Ferry Dawn" {
  cast guest { delphine_roux as ferry_nights.lockkeeper_ines reprising ferry_police: "comes back once" }
}
`,
  right: `show ferry_police "Ferry Police" {
  cast main {
    ruben_okafor "Ruben Okafor" as captain_sallow "Edgar Sallow": "runs the ferry"
  }
}
show ferry_nights "Ferry Nights" {
  cast main {
    delphine_roux "Delphine Roux" as lockkeeper_ines "Ines Baptiste": "keeps the lock"
  }
}
show ferry_dawn "Ferry Dawn" {
  cast guest { delphine_roux as ferry_nights.lockkeeper_ines reprising ferry_nights: "comes back once" }
}
`,
  kinds: ['cast'],
  item: (item, dataset, report) => {
    for (const { show, casting, path, from } of reprisesIn(dataset, item)) {
      if (show === from || !hasCast(dataset, from)) continue;
      for (const appearance of appearancesOf(show, casting)) {
        const own = appearancesBy(dataset, appearance.person);
        if (own.some((other) => other.show === from && isSameRole(other, appearance))) continue;
        const elsewhere = own.filter((other) => other.show !== show && isSameRole(other, appearance));
        report({ uri: casting.uri, span: path }, ...missing(appearance, from, elsewhere));
      }
    }
  },
};

function hasCast(dataset: Dataset, { entity: { key } }: Show): boolean {
  return castBlocks(dataset, key).some(({ credits }) => credits.length > 0);
}

/** The same character, or one who goes by the same name: shows may each declare their own. */
export function isSameRole(a: Appearance, b: Appearance): boolean {
  if (a.part === b.part) return true;
  const names = [a.role.entity?.name, b.role.entity?.name];
  return names.every((name) => name !== undefined) && fold(names[0]!) === fold(names[1]!);
}

/** @param elsewhere where the performer has the role */
function missing(
  appearance: Appearance,
  from: Show,
  elsewhere: readonly Appearance[],
): [message: string, more: More] {
  const { person, role, casting } = appearance;
  const part = role.node.type === 'text' ? `"${role.node.text}"` : code(role.entity?.id ?? 'self');
  const message = `${code(person.id)} does not play ${part} in ${code(from.entity.name)}`;
  const shows = [...new Set(elsewhere.map(({ show }) => show.entity))];
  if (shows.length > 0) {
    const suggestions = shows.filter((show) => !casting.reprising.includes(show)).map(({ id }) => id);
    return [`${message}, but in ${listedCode(shows.map(({ name }) => name))}`, { suggestions }];
  }
  const others = appearancesIn(from).filter((other) => isSameRole(other, appearance));
  const players = [...new Set(others.map((other) => other.person.id))];
  if (players.length === 0) return [message, {}];
  return [`${message}; there ${listedCode(players)} ${players.length > 1 ? 'do' : 'does'}`, {}];
}

const repriseOrder: Rule = {
  code: 'reprise-order',
  severity: 'warning',
  summary: 'A role is reprised from a show that began before.',
  doc:
    'Main cast that is listed for the whole show has been there from its beginning. For other lines the ' +
    'first season or episode that they name counts, and the end of the show where they name none: a show ' +
    'may well take a character back from its own spin-off.',
  wrong: `show beacon_hill_vets "Beacon Hill Vets" {
  runs: 1999..2004
  cast main {
    gideon_strand "Gideon Strand" as vet_marlowe "Marlowe Quist" reprising cold_pastures: "a country vet"
  }
}
show cold_pastures "Cold Pastures" {
  runs: 2009..2011
  cast main {
    gideon_strand as beacon_hill_vets.vet_marlowe: "the vet, retired"
  }
}
`,
  right: `show beacon_hill_vets "Beacon Hill Vets" {
  runs: 1999..2004
  cast main {
    gideon_strand "Gideon Strand" as vet_marlowe "Marlowe Quist": "a country vet"
  }
}
show cold_pastures "Cold Pastures" {
  runs: 2009..2011
  cast main {
    gideon_strand as beacon_hill_vets.vet_marlowe reprising beacon_hill_vets: "the vet, retired"
  }
}
`,
  kinds: ['cast'],
  item: (item, dataset, report) => {
    for (const { show, casting, path, from } of reprisesIn(dataset, item)) {
      const began = show === from ? undefined : showStart(from);
      const early = began && momentsOf(show, casting).find(({ date }) => isBefore(date, began));
      if (!began || !early) continue;
      const message = `${code(from.entity.name)} began (${began.text}) after ${called(early.entity)} (${early.date.text}), so nothing can be reprised from it there`;
      report({ uri: casting.uri, span: path }, message);
    }
  },
};

/** By when a line of cast has been seen for the first time. */
function momentsOf(show: Show, { category, coverage }: Casting): readonly Moment[] {
  const start = showStart(show);
  if (coverage || category !== 'main' || !start) return firstEnds(show, coverage);
  return [{ date: start, entity: show.entity }];
}

const repriseSelf: Rule = {
  code: 'reprise-self',
  severity: 'error',
  summary: 'A role is reprised from another show.',
  doc:
    'After `reprising` stand the shows in which the performer played the role before. A role that goes on ' +
    'in the same show is simply cast again, `in season 3`.',
  wrong: `show midnight_bakers "Midnight Bakers" {
  cast main {
    theodora_wynn "Theodora Wynn" as oven_queen "Agnes Loaf" reprising midnight_bakers: "kneads at night"
  }
}
`,
  right: `show midnight_bakers "Midnight Bakers" {
  cast main {
    theodora_wynn "Theodora Wynn" as oven_queen "Agnes Loaf": "kneads at night"
  }
}
`,
  kinds: ['cast'],
  item: (item, dataset, report) => {
    for (const { show, casting, path, from } of reprisesIn(dataset, item)) {
      if (show !== from) continue;
      const message = `this is a line of ${code(show.entity.name)} itself; after \`reprising\` stand the shows in which the role was played before`;
      report({ uri: casting.uri, span: path }, message);
    }
  },
};

export const repriseRules: readonly Rule[] = [repriseUnknownRole, repriseOrder, repriseSelf];
