// Ballard as it is compiled, and the claims that the checklist makes of it. Values are compared as `shown`
// writes them: `@Bosch` is a link, then come flags, scope and notes, as in `@LAPD former (for years)`.
import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import type {
  Block,
  Casting,
  DateData,
  Entry,
  Guide,
  Link,
  Relation,
  Show,
  Statement,
  Value,
} from '../../server/guide/guide';
import type { Dataset } from '../../server/model/dataset';
import { example } from './corpus';
import { datasetFrom } from './dataset';

/** Something that holds for the guide, or fails as an expectation. */
export type Claim = (guide: Guide) => void;

/** A fact of the checklist: its number there, what it says, and what that means for the guide. */
export type FactRow = readonly [number: number, statement: string, ...claims: Claim[]];

/**
 * The example as a dataset.
 * @param edits what to write in place of what, each found once in all files
 */
export function ballardDataset(...edits: readonly (readonly [old: string, text: string])[]): Dataset {
  let fixture = [...example('ballard')].map(([name, text]) => `//- ${name}\n${text}`).join('\n');
  for (const [old, text] of edits) {
    const parts = fixture.split(old);
    if (parts.length !== 2) throw new Error(`found ${parts.length - 1} times: ${old}`);
    fixture = parts.join(text);
  }
  return datasetFrom(fixture, readFileSync('examples/ballard/series.json', 'utf8'));
}

export function showOf(guide: Guide, id: string): Show {
  return theOne(guide.shows, (show) => show.id === id, id);
}

/** An entry by its name; a review is called `Metacritic review`. */
export function subjectOf(guide: Guide, name: string): Entry | Block {
  const reviews = guide.shows.flatMap((show) => show.reviews);
  return theOne<Entry | Block>(
    [...entriesOf(guide), ...reviews],
    ({ kind, name: own }) => (kind === 'review' ? `${own} review` : own) === name,
    name,
  );
}

export function entriesOf(guide: Guide): readonly Entry[] {
  const { shows, people, characters, organizations, works, universes, orders, sources } = guide;
  const seasons = shows.flatMap((show) => show.seasons);
  return [shows, seasons, people, characters, organizations, works, universes, orders, sources].flat();
}

/** What an entry says in one of its fields, or of its relations to others. */
export function valuesOf(guide: Guide, subject: string, field: string): readonly (Value | Relation)[] {
  const entry = subjectOf(guide, subject);
  const relations = guide.characters.find((character) => character === entry)?.relations ?? [];
  const values = entry.facts.filter((fact) => fact.field === field).flatMap((fact) => fact.values);
  return [...values, ...relations.filter((one) => one.relation === field && !one.derived)];
}

/** The one line of Ballard's cast with a character. */
export function castingOf(guide: Guide, character: string): Casting {
  const castings = castOf(guide);
  return theOne(castings, ({ roles }) => roles.some(({ text }) => text === character), character);
}

/** The lines of Ballard's cast, by category in billing order. */
export function castOf(guide: Guide, category?: string): readonly Casting[] {
  const lists = showOf(guide, 'ballard').cast;
  return lists.flatMap((list) => (list.category === (category ?? list.category) ? list.castings : []));
}

/** Those whom Ballard credits with a job, in order. */
export function creditsOf(guide: Guide, job: string): readonly string[] {
  const lists = showOf(guide, 'ballard').crew.filter((list) => list.job === job);
  return lists.flatMap(({ credits }) => credits.map((credit) => linked(credit.person) + qualified(credit)));
}

/** The field has exactly these values, in this order. */
export function says(subject: string, field: string, ...values: readonly string[]): Claim {
  return (guide) => expect(valuesOf(guide, subject, field).map(shown)).toEqual(values);
}

/** The field has these values, maybe among others. */
export function includes(subject: string, field: string, ...values: readonly string[]): Claim {
  return (guide) => {
    const all = valuesOf(guide, subject, field).map(shown);
    for (const value of values) expect(all).toContain(value);
  };
}

/** The prose of the field has these words in it. */
export function tells(subject: string, field: string, ...words: readonly string[]): Claim {
  return (guide) => {
    const text = valuesOf(guide, subject, field).map(shown).join();
    for (const phrase of words) expect(text).toContain(phrase);
  };
}

/** The section of Ballard has these words in it. */
export function recounts(section: string, ...words: readonly string[]): Claim {
  return (guide) => {
    const { description } = theOne(
      showOf(guide, 'ballard').sections,
      ({ name }) => name === section,
      section,
    );
    for (const phrase of words) expect(description?.text.replace(/\s+/g, ' ')).toContain(phrase);
  };
}

/** The field has one date, just as precise. */
export function dated(subject: string, field: string, date: string): Claim {
  return (guide) => expect(valuesOf(guide, subject, field).map(bare)).toEqual([date]);
}

/** The field has one period that begins then, just as precise. */
export function begins(subject: string, field: string, date: string): Claim {
  return (guide) => expect(valuesOf(guide, subject, field).map((value) => endsOf(value)[0])).toEqual([date]);
}

/** The field has one period that ends then, just as precise, or is `present`. */
export function ends(subject: string, field: string, date: string): Claim {
  return (guide) => expect(valuesOf(guide, subject, field).map((value) => endsOf(value)[1])).toEqual([date]);
}

/** They play a character of this show in one list of Ballard's cast, and in no other. */
export function plays(category: string, performer: string, character: string, home = 'Ballard'): Claim {
  return (guide) => {
    const { category: own, performers, roles } = castingOf(guide, character);
    const line = [own, performers.map(linked), roles.map(({ type }) => type), roles.map(linked)];
    expect(line).toEqual([category, [`@${performer}`], ['character'], [`@${character}`]]);
    const owner = guide.characters.find(({ id }) => id === roles[0]?.ref);
    expect(owner?.home?.text).toBe(home);
    expect(castOf(guide).filter((casting) => casting.performers[0]?.text === performer)).toHaveLength(1);
  };
}

/** This is the list of Ballard's cast with these performers, in this order. */
export function billed(category: string, ...performers: readonly string[]): Claim {
  return (guide) => {
    const names = castOf(guide, category).flatMap((casting) => casting.performers.map(({ text }) => text));
    expect(names).toEqual(performers);
  };
}

/** The character is cast in one season of Ballard only, and in nothing else. */
export function castOnlyIn(season: number, character: string): Claim {
  return (guide) => {
    const one = { run: 'ballard', from: { season }, to: { season } };
    const castings = guide.characters.filter(({ name }) => name === character).flatMap((own) => own.castings);
    expect(castings.map(({ scope }) => scope?.stretches)).toEqual([[one]]);
    expect(castingOf(guide, character).scope?.stretches).toEqual([one]);
  };
}

/** They play the character in Ballard as they did in that show, in whose cast they are with it. */
export function reprises(performer: string, character: string, from: string): Claim {
  return (guide) => {
    const { performers, reprising } = castingOf(guide, character);
    expect(performers.map(linked)).toEqual([`@${performer}`]);
    expect(reprising.map(linked)).toContain(`@${from}`);
    const before = guide.people.find(({ name }) => name === performer)?.castings ?? [];
    const there = before.filter(({ show }) => show.text === from);
    expect(there.flatMap(({ roles }) => roles.map(linked))).toEqual([`@${character}`]);
  };
}

/** The character comes back to Ballard from these shows and no others. */
export function reprisesOnly(character: string, ...shows: readonly string[]): Claim {
  return (guide) =>
    expect(castingOf(guide, character).reprising.map(linked)).toEqual(shows.map((show) => `@${show}`));
}

/** Ballard credits them with the job. */
export function credited(job: string, person: string): Claim {
  return (guide) => expect(creditsOf(guide, job)).toContain(`@${person}`);
}

/** Ballard credits them with the job and nobody else, in this order. */
export function creditedInOrder(job: string, ...people: readonly string[]): Claim {
  return (guide) => expect(creditsOf(guide, job)).toEqual(people.map((person) => `@${person}`));
}

/** These are all the jobs that someone has. */
export function hasJobs(person: string, ...jobs: readonly string[]): Claim {
  return (guide) => {
    const credits = guide.people.filter(({ name }) => name === person).flatMap((own) => own.credits);
    expect(credits.map(({ show, job }) => `${show.text}: ${job}`)).toEqual(
      jobs.map((job) => `Ballard: ${job}`),
    );
  };
}

/** A value with what qualifies it. */
export function shown(value: Value | Relation): string {
  return bare(value) + qualified(value);
}

export function linked({ text, ref }: Link): string {
  return ref === undefined ? text : `@${text}`;
}

function qualified({ language, flags = [], scope, dates = [], notes = [] }: Statement): string {
  const parts = [
    ...(language ? [`@${language.tag}`] : []),
    ...flags,
    ...(scope ? [`in ${scope.text}`] : []),
    ...dates.map(({ word, text }) => `${word} ${text}`),
    ...notes.map((note) => `(${note})`),
  ];
  return parts.map((part) => ` ${part}`).join('');
}

function bare(value: Value | Relation): string {
  if ('target' in value) return linked(value.target);
  switch (value.type) {
    case 'reference':
      return linked(value);
    case 'word':
      return value.word;
    case 'percent':
      return `${value.number}%`;
    case 'score':
      return `${value.number}/${value.outOf}`;
    case 'date':
      return isoOf(value.date);
    case 'period':
      return endsOf(value).join('..');
    default:
      return value.text.replace(/\s+/g, ' ');
  }
}

function endsOf(value: Value | Relation): readonly [from: string, to: string] {
  if (!('type' in value) || value.type !== 'period') return ['no period', 'no period'];
  return [isoOf(value.from), value.ongoing ? 'present' : isoOf(value.to)];
}

/** As much of a date as is known: `2025-10-06`, `2024-07`, `2023`. */
function isoOf(date: DateData | undefined): string {
  if (!date || date.approximate || date.precision === 'quarter') return 'no such date';
  return date.first.slice(0, { year: 4, month: 7, day: 10 }[date.precision]);
}

function theOne<T>(all: readonly T[], isIt: (one: T) => boolean, name: string): T {
  const found = all.filter(isIt);
  if (found.length !== 1) throw new Error(`${found.length} entries are called ${name}`);
  return found[0]!;
}
