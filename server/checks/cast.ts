// Rules on cast lines that get in each other's way: the same credit twice, in two categories, or two
// performers for one character at one time.
import { performers } from '../../grammar/schema/kind-lists';
import type { Appearance } from '../model/appearances';
import { clashesOf, nameOf, reportAt, together, type Clash } from './clashes';
import { isDated, mannerOf, onOneLevel, pieceOf, type Placed } from './manner';
import { recastOverlap } from './recasts';
import type { Rule } from './rule';
import { code } from './words';

function placed({ casting, coverage }: Appearance): Placed {
  return { item: casting.item, coverage };
}

const duplicateCasting: Rule = {
  code: 'duplicate-casting',
  severity: 'warning',
  summary: 'A performer is listed once for a role in a category of cast.',
  doc:
    'Two lines with the same performer, the same role and the same category, over episodes that overlap. ' +
    'Lines that differ in manner (`voice`, `dub`, a note, a name on screen) say different things, and the ' +
    'cast of a season or an episode may repeat what the list of the show sums up.',
  wrong: `show quarry_lane "Quarry Lane" {
  cast main {
    seraphina_molyneux "Seraphina Molyneux" as sergeant_voss "Petra Voss": "a sergeant with a secret"
    milo_tarn "Milo Tarn" as hugo_pell "Hugo Pell": "the owner of the quarry"
    seraphina_molyneux as sergeant_voss: "runs the station"
  }
}
`,
  right: `show quarry_lane "Quarry Lane" {
  cast main {
    seraphina_molyneux "Seraphina Molyneux" as sergeant_voss "Petra Voss": "a sergeant with a secret, who runs the station"
    milo_tarn "Milo Tarn" as hugo_pell "Hugo Pell": "the owner of the quarry"
  }
}
`,
  kinds: performers,
  entity: (entity, dataset, report) => {
    const keyOf = ({ part, casting }: Appearance): string => `${part}\n${casting.category}`;
    const clash: Clash = (a, b) =>
      mannerOf(a.casting.qualifiers) === mannerOf(b.casting.qualifiers) && onOneLevel(placed(a), placed(b));
    for (const collision of clashesOf(dataset, entity, keyOf, clash)) {
      const { person, role, casting } = collision.second;
      const where = together(collision);
      const message = `${code(person.id)} is already listed as ${nameOf(role)} in \`cast ${casting.category}\`${where}`;
      reportAt(report, collision, message);
    }
  },
};

const conflictingCategory: Rule = {
  code: 'conflicting-category',
  severity: 'warning',
  summary: 'In one season a performer is either main or recurring in a role.',
  doc:
    'Who is promoted or steps back has a line in each category, each with its own seasons. Guest ' +
    'appearances are not compared.',
  wrong: `show copper_bay "Copper Bay" {
  season 1 { released: 2011 }
  season 2 { released: 2012 }
  season 3 { released: 2013 }
  cast main {
    lionel_ashby "Lionel Ashby" as warden_kray "Warden Kray" in seasons 1..3: "keeps the island"
  }
  cast recurring {
    lionel_ashby as warden_kray in season 3: "comes back now and then"
  }
}
`,
  right: `show copper_bay "Copper Bay" {
  season 1 { released: 2011 }
  season 2 { released: 2012 }
  season 3 { released: 2013 }
  cast main {
    lionel_ashby "Lionel Ashby" as warden_kray "Warden Kray" in seasons 1..2: "keeps the island"
  }
  cast recurring {
    lionel_ashby as warden_kray in season 3: "comes back now and then"
  }
}
`,
  kinds: performers,
  entity: (entity, dataset, report) => {
    const clash: Clash = (a, b) =>
      a.casting.category !== b.casting.category &&
      pieceOf(a.casting.item) === pieceOf(b.casting.item) &&
      isPlain(a) &&
      isPlain(b);
    for (const collision of clashesOf(dataset, entity, ({ part }) => part, clash)) {
      const { person, role } = collision.second;
      const message = `${code(person.id)} is listed as both main and recurring for ${nameOf(role)}${together(collision)}`;
      reportAt(report, collision, message);
    }
  },
};

/** True for main and recurring cast without anything that makes the line a special case. */
function isPlain({ casting: { category, qualifiers } }: Appearance): boolean {
  const counts = category === 'main' || category === 'recurring';
  return counts && !isDated(qualifiers) && !qualifiers.some(({ type }) => type === 'dub' || type === 'flag');
}

export const castRules: readonly Rule[] = [duplicateCasting, conflictingCategory, recastOverlap];
