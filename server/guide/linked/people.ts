// Cast, crew and kin as nodes: performance roles, properties for jobs, properties between characters.
import type { Casting, Credit, Programme, Relation } from '../guide';
import type { Account } from './account';
import { holdsForAll, ownCastings, ownCredits } from '../walk';
import { linked, node, put, typeName, type Node } from './node';
import { spanOfDates } from './values';

/** Writes the cast and the crew in whose block a programme they stand. */
export function writePeople(account: Account, target: Node, programme: Programme): void {
  for (const casting of ownCastings(programme)) writeCasting(account, target, programme, casting);
  for (const credit of ownCredits(programme)) writeCredit(account, target, programme, credit);
}

function writeCasting(account: Account, target: Node, programme: Programme, casting: Casting): void {
  account.carry(casting, 'performers', 'roles', 'category', 'flags', 'dub', 'description');
  if (holdsForAll(casting.scope, programme)) account.carry(casting, 'scope');
  const { performers, roles, categoryLabel, flags = [], dub, description } = casting;
  const names = roles.map(({ text }) => text);
  const actors = performers.map((performer) => linked(performer, 'Person'));
  const role = node('PerformanceRole', {
    actor: actors.length === 1 ? actors[0] : actors,
    characterName: names.length > 1 ? names : names[0],
    roleName: [categoryLabel, ...(dub ? [`${dub.text} dub`] : []), ...flags].join(', '),
    description: description?.text,
    ...spanOfDates(account, casting),
  });
  put(target, 'actor', role);
}

/** Jobs for which there is a property that says just that. */
const exact: Readonly<Record<string, string>> = {
  creator: 'creator',
  director: 'director',
  writer: 'author',
  producer: 'producer',
  composer: 'musicBy',
  editor: 'editor',
  translator: 'translator',
};

/** Jobs that a property means besides others; a role says which. */
const near: readonly (readonly [property: string, jobs: RegExp])[] = [
  ['author', /^(?:story|teleplay|screenplay|adaptation|dialogue|co-writer|head-writer)$/],
  ['creator', /^co-creator$/],
  ['producer', /producer$|^produced-by$/],
  ['director', /^co-director$/],
];

function writeCredit(account: Account, target: Node, programme: Programme, credit: Credit): void {
  const { job, label, person } = account.carry(credit, 'job', 'person');
  if (holdsForAll(credit.scope, programme)) account.carry(credit, 'scope');
  const isMusicOfSeason = job === 'composer' && /Season$/.test(typeName(target));
  const own = isMusicOfSeason ? undefined : exact[job];
  const property = own ?? near.find(([, jobs]) => jobs.test(job))?.[0] ?? 'contributor';
  const who = linked(person, 'Person');
  const isBare = own !== undefined && !credit.dates;
  const role = isBare
    ? who
    : node('Role', { roleName: label, ...spanOfDates(account, credit), [property]: who });
  put(target, property, role);
}

/** Relations of which schema.org says as much as the language. */
const kin: Readonly<Record<string, string>> = {
  'parent-of': 'children',
  'child-of': 'parent',
  'sibling-of': 'sibling',
  'spouse-of': 'spouse',
};

/** Relations that it knows less exactly. */
const relatives: readonly (readonly [property: string, relations: RegExp])[] = [
  ['children', /^(?:mother|father)-of$/],
  ['parent', /^(?:son|daughter)-of$/],
  ['sibling', /^(?:brother|sister|twin)-of$/],
  ['spouse', /^(?:husband|wife)-of$/],
];

const kinds: Readonly<Record<string, string>> = { family: 'relatedTo', work: 'colleague' };

/** Writes what a character is to another. */
export function writeRelation(account: Account, target: Node, relation: Relation): void {
  const { relation: name, kind } = account.carry(relation, 'target');
  const own = kin[name];
  if (own === undefined) account.blur(relation, 'schema.org knows fewer relations', 'relation');
  else account.carry(relation, 'relation');
  const property = own ?? relatives.find(([, names]) => names.test(name))?.[0] ?? kinds[kind] ?? 'knows';
  put(target, property, linked(relation.target, 'Person'));
}
