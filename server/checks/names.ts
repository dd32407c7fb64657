// Rules on names that are given twice: to two ids, to two characters, to two shows.
import type { KindName } from '../../grammar/schema';
import type { Dataset, Entity } from '../model/dataset';
import { groupBy } from '../model/group';
import { showsOf, type Casting } from '../model/shows';
import { textOfAtom, valuesOf, type FieldValue } from '../model/values';
import { areShowsApart, isToldApart } from './apart';
import { fold, isNumbered } from './fold';
import { homeOf } from './places';
import type { Rule } from './rule';
import { aKind, code } from './words';

const unique: ReadonlySet<KindName> = new Set<KindName>([
  'person',
  'group',
  'organization',
  'work',
  'character',
]);

const duplicateDeclaration: Rule = {
  code: 'duplicate-declaration',
  severity: 'warning',
  summary: 'One person, group, organization, work or character has one id.',
  doc:
    'Fires on two ids of one kind with the same name; characters are compared within their show. Silent where ' +
    'something tells the two apart: a date of birth, an id elsewhere, another type of work, a remark in ' +
    'parentheses behind the name, `variant-of`, or ids that are numbered, like `guard_1` and `guard_2`; and ' +
    'for characters of guests only, of whom many have but a job for a name.',
  wrong:
    'show pellmarsh "Pellmarsh" {\n  crew {\n    creator: odile_brandt "Odile Brandt"\n' +
    '    writer: brandt "Odile Brandt"\n  }\n}\n',
  right:
    'show pellmarsh "Pellmarsh" {\n  crew {\n    creator: odile_brandt "Odile Brandt"\n' +
    '    writer: odile_brandt\n  }\n}\n',
  check: (dataset, report) => {
    const entities = [...dataset.entities.values()].filter(isNamedOnce);
    const extras = guestRoles(dataset);
    const groups = groupBy(entities, ({ kind, container, name }) => `${kind} ${container} ${name}`);
    for (const [first, ...others] of groups.values())
      for (const entity of others) {
        const place = homeOf(entity);
        const home = homeOf(first!);
        if (!place || !home || isNumbered(entity.name) || isToldApart(dataset, first!, entity)) continue;
        if (extras.has(first!) && extras.has(entity)) continue;
        const message = `${code(first!.id)} is ${aKind(entity.kind)} of the same name, ${code(`"${entity.name}"`)}`;
        report(place, message, {
          related: [{ ...home, message: 'the first of that name' }],
          suggestions: [first!.id],
        });
      }
  },
};

/** True for what has a name that should be its own: characters outside of shows may live in different ones. */
function isNamedOnce({ kind, container, namings }: Entity): boolean {
  return unique.has(kind) && namings.length > 0 && (kind !== 'character' || container !== '');
}

/** Characters of guests alone: the nurses, clerks and officers of single episodes. */
function guestRoles(dataset: Dataset): ReadonlySet<Entity> {
  const castings = [...showsOf(dataset).values()].flatMap((show) => show.castings);
  const roles = castings.flatMap((casting) =>
    casting.roles.flatMap(({ entity }) => (entity ? [{ entity, guest: isGuest(casting) }] : [])),
  );
  const byEntity = groupBy(roles, ({ entity }) => entity);
  return new Set(
    [...byEntity].filter(([, all]) => all.every(({ guest }) => guest)).map(([entity]) => entity),
  );
}

function isGuest({ category, item }: Casting): boolean {
  return ['guest', 'cameo'].includes(category) || item.node.label.name !== undefined;
}

const aliases = ['aka', 'nickname', 'short-name'] as const;

const aliasCollision: Rule = {
  code: 'alias-collision',
  severity: 'warning',
  summary: 'A nickname or a short name means one character of a show.',
  doc:
    'Compares `aka`, `nickname` and `short-name` with those of the other characters of the show, and with their ' +
    'names. Silent where an `in`, a date or a remark says when or to whom it is said, and for variants of one ' +
    'character.',
  wrong:
    'show brindle_bay "Brindle Bay" {\n  character opal_strand "Opal Strand" { short-name: "Strand" }\n' +
    '  character jude_strand "Jude Strand" { short-name: "Strand" }\n}\n',
  right:
    'show brindle_bay "Brindle Bay" {\n  character opal_strand "Opal Strand" { short-name: "Strand" }\n' +
    '  character jude_strand "Jude Strand" { short-name: "Jude" }\n}\n',
  check: (dataset, report) => {
    const characters = [...dataset.entities.values()].filter(
      ({ kind, container }) => kind === 'character' && container !== '',
    );
    const names = new Map<string, Entity>();
    for (const one of characters) names.set(keyOf(one, one.name), one);
    for (const owner of characters)
      for (const value of aliases.flatMap((field) => valuesOf(owner, field))) {
        const alias = textOfAtom(value.atom);
        if (!alias || isQualified(value)) continue;
        const other = names.get(keyOf(owner, alias));
        if (!other) names.set(keyOf(owner, alias), owner);
        else if (other !== owner && !isToldApart(dataset, owner, other))
          report(
            { uri: value.uri, span: value.value },
            `${code(`"${alias}"`)} is also what ${code(other.name)} is called`,
          );
      }
  },
};

function keyOf({ container }: Entity, name: string): string {
  return `${container} ${fold(name)}`;
}

function isQualified({ qualifiers }: FieldValue): boolean {
  return qualifiers.some(({ type }) => type !== 'language');
}

const twoShows: Rule = {
  code: 'two-shows-one-title',
  severity: 'warning',
  summary: 'Two shows with one title have dates or countries that tell them apart.',
  doc: 'Remakes and namesakes are common: the ids tell them apart for the dataset, years and countries for its readers.',
  wrong:
    'show fenwick_1 "Fenwick Street" {\n  runs: 1978..1981\n}\n\nshow fenwick_2 "Fenwick Street" {\n  genre: "Drama"\n}\n',
  right:
    'show fenwick_1 "Fenwick Street" {\n  runs: 1978..1981\n}\n\nshow fenwick_2 "Fenwick Street" {\n  runs: 2004..2009\n}\n',
  check: (dataset, report) => {
    const shows = [...dataset.entities.values()].filter(({ kind, namings }) => kind === 'show' && namings[0]);
    for (const [first, ...others] of groupBy(shows, ({ name }) => fold(name)).values())
      for (const show of others) {
        const place = homeOf(show);
        const home = homeOf(first!);
        if (!place || !home || areShowsApart(dataset, first!, show)) continue;
        const message = `${code(first!.id)} is titled ${code(`"${first!.name}"`)} too`;
        report(place, `${message}; say of both when they ran or where they come from`, {
          related: [{ ...home, message: 'the first of that title' }],
        });
      }
  },
};

export const nameRules: readonly Rule[] = [duplicateDeclaration, aliasCollision, twoShows];
