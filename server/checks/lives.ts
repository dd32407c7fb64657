// Rules on births and deaths: nobody dies before being born, or works before or after their life.
import { kindsWith } from '../../grammar/schema';
import { billingsOf, worksOf as creditsOf } from '../model/appearances';
import type { Coverage } from '../model/coverage';
import { earliestEnd, firstEnds, lastStarts, type Moment } from '../model/calendar';
import { dateAt, isBefore, type PartialDate } from '../model/dates';
import type { Dataset, Entity } from '../model/dataset';
import { dateOf } from '../model/seasons';
import type { Show } from '../model/shows';
import { firstValue, hasFlag, notesOf } from '../model/values';
import type { Qualifier, Span } from '../syntax/tree';
import type { Rule } from './rule';
import { called, inDate } from './telling';
import { code } from './words';

/** One person's credit, in the cast or in the crew. */
interface Work {
  readonly show: Show;
  readonly person: Entity;
  readonly job: string | undefined;
  readonly uri: string;
  readonly span: Span;
  readonly coverage: Coverage;
  readonly qualifiers: readonly Qualifier[];
}

/** Every credit of a person. */
function worksOf(dataset: Dataset, person: Entity): readonly Work[] {
  const cast = billingsOf(dataset, person).map(({ show, casting, performer }): Work => {
    const { uri, coverage, qualifiers } = casting;
    return { show, person, job: undefined, uri, span: performer.node, coverage, qualifiers };
  });
  const crew = creditsOf(dataset, person).map(({ show, credit }): Work => {
    const { uri, job, coverage, value } = credit;
    const { atom: span, qualifiers } = value;
    return { show, person, job: job.name, uri, span, coverage, qualifiers };
  });
  return [...cast, ...crew];
}

/** The dates that a credit itself gives: `on`, `from`, `until`. */
function ownDates({ qualifiers }: Work): readonly PartialDate[] {
  return qualifiers.flatMap((one) => (one.type === 'dated' ? (dateAt(one.point) ?? []) : []));
}

const creditBeforeBirth: Rule = {
  code: 'credit-before-birth',
  severity: 'error',
  summary: 'Nobody is credited for what was over before they were born.',
  doc:
    'The first season or episode of a credit, or the whole show where the credit names none, was over ' +
    'before the person was born. Dates count only as exactly as they are given, and dubs not at all.',
  wrong: `show lantern_street "Lantern Street" {
  runs: 1985..1987
  cast main {
    casper_lindqvist "Casper Lindqvist" as joss_amery "Joss Amery": "a lamplighter"
  }
}
person casper_lindqvist { born: 1990-04-02 }
`,
  right: `show lantern_street "Lantern Street" {
  runs: 1985..1987
  cast main {
    casper_lindqvist "Casper Lindqvist" as joss_amery "Joss Amery": "a lamplighter"
  }
}
person casper_lindqvist { born: 1960-04-02 }
`,
  kinds: kindsWith('born'),
  entity: (person, dataset, report) => {
    const born = dateOf(person, 'born');
    if (!born) return;
    for (const work of worksOf(dataset, person)) {
      const over = mayBeOver(work, born) && !isLaterVersion(work) ? overBefore(work, born) : undefined;
      if (over) report(work, `${code(person.id)} was born ${inDate(born)}, after ${over}`);
    }
  },
};

/** False where nothing of the show was over by then, as it is of nearly all: that is soon known. */
function mayBeOver({ show, qualifiers }: Work, born: PartialDate): boolean {
  if (qualifiers.some(({ type }) => type === 'dated')) return true;
  const earliest = earliestEnd(show);
  return earliest !== undefined && earliest < born.first;
}

/** What was surely over before a day, in words. */
function overBefore(work: Work, born: PartialDate): string | undefined {
  const own = ownDates(work);
  if (own.length > 0)
    return own.every((date) => isBefore(date, born)) ? 'the date of this credit' : undefined;
  const over = firstEnds(work.show, work.coverage).find(({ date }) => isBefore(date, born));
  return over && `${called(over.entity)} was over (${over.date.text})`;
}

/** True for work on a version that may have been made long after the show, like a dub. */
function isLaterVersion({ qualifiers }: Work): boolean {
  const isDub = qualifiers.some(({ type }) => type === 'dub');
  return isDub || notesOf(qualifiers).some((note) => /version|dub|remaster|restor|re-?release/i.test(note));
}

/** Jobs that a show goes on to credit to those who once did them. */
const lasting: ReadonlySet<string> = new Set([
  'creator',
  'co-creator',
  'developer',
  'format-creator',
  'story',
  'theme-composer',
  'opening-theme',
  'closing-theme',
  'songs',
  'lyricist',
  'language-creator',
  'character-designer',
]);

const creditAfterDeath: Rule = {
  code: 'credit-after-death',
  severity: 'warning',
  summary: 'What began after a person had died credits them as `posthumous` or `archive` only.',
  doc:
    'The last season or episode that a credit names, or the show where it names none, began after the ' +
    'person had died. Credits for what they left behind (creator, developer, story, themes, songs) are ' +
    'not looked at, nor are seasons without an end, `seasons 3..`, beyond the first.',
  wrong: `show velvet_harbor "Velvet Harbor" {
  season 1 { released: 2014-03-01 }
  season 2 { released: 2019-03-01 }
  cast main {
    ambrose_kettering "Ambrose Kettering" as mayor_lund "Mayor Lund" in seasons 1..2: "in office for ever"
  }
}
person ambrose_kettering { born: 1931; died: 2017-06-09 }
`,
  right: `show velvet_harbor "Velvet Harbor" {
  season 1 { released: 2014-03-01 }
  season 2 { released: 2019-03-01 }
  cast main {
    ambrose_kettering "Ambrose Kettering" as mayor_lund "Mayor Lund" in season 1: "in office for ever"
    ambrose_kettering as mayor_lund archive in season 2: "seen in old recordings"
  }
}
person ambrose_kettering { born: 1931; died: 2017-06-09 }
`,
  kinds: kindsWith('died'),
  entity: (person, dataset, report) => {
    const died = dateOf(person, 'died');
    if (!died) return;
    for (const work of worksOf(dataset, person)) {
      if (isMarked(work)) continue;
      const began = beganAfter(work, died);
      const advice = '; mark the credit `posthumous` or `archive` if that is right';
      if (began) report(work, `${code(work.person.id)} died ${inDate(died)}, before ${began}${advice}`);
    }
  },
};

/** What surely began after a day, in words. */
function beganAfter(work: Work, died: PartialDate): string | undefined {
  const own = ownDates(work);
  if (own.length > 0)
    return own.every((date) => isBefore(died, date)) ? 'the date of this credit' : undefined;
  const isLater = ({ date }: Moment): boolean => isBefore(died, date);
  const began = lastStarts(work.show, work.coverage).find(isLater);
  return began && `${called(began.entity)} began (${began.date.text})`;
}

function isMarked({ job, qualifiers }: Work): boolean {
  if (job !== undefined && lasting.has(job)) return true;
  if (hasFlag(qualifiers, 'posthumous') || hasFlag(qualifiers, 'archive')) return true;
  return notesOf(qualifiers).some((note) => /posthum|archiv|after (?:his|her|their) death/i.test(note));
}

const deathBeforeBirth: Rule = {
  code: 'death-before-birth',
  severity: 'error',
  summary: 'Nobody dies before being born.',
  doc:
    'People and characters alike. A note in parentheses after one of the dates, as for one who travels ' +
    'through time, keeps it silent.',
  wrong: `show glass_orchard "Glass Orchard" {
  cast main {
    isolde_marchetti "Isolde Marchetti" as prue_dunmore "Prue Dunmore": "grows pears under glass"
  }
}
person isolde_marchetti { born: 1978-05; died: 1968-11 }
`,
  right: `show glass_orchard "Glass Orchard" {
  cast main {
    isolde_marchetti "Isolde Marchetti" as prue_dunmore "Prue Dunmore": "grows pears under glass"
  }
}
person isolde_marchetti { born: 1968-05; died: 2018-11 }
`,
  kinds: kindsWith('died'),
  entity: (entity, _dataset, report) => {
    const born = dateOf(entity, 'born');
    const died = born && dateOf(entity, 'died');
    if (!died || !isBefore(died, born)) return;
    const values = [firstValue(entity, 'born')!, firstValue(entity, 'died')!] as const;
    if (values.some(({ qualifiers }) => notesOf(qualifiers).length > 0)) return;
    const [, { uri, value }] = values;
    report({ uri, span: value }, `${code(entity.id)} died ${inDate(died)}, but was born ${inDate(born)}`);
  },
};

export const lifeRules: readonly Rule[] = [creditBeforeBirth, creditAfterDeath, deathBeforeBirth];
