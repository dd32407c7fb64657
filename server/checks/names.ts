// Rules on names that are given twice: to two ids, to two characters, to two shows.
import type { KindName } from '../../grammar/schema';
import type { Dataset, Entity } from '../model/dataset';
import type { Item } from '../model/facts';
import { entityIndex, itemIndex } from '../model/indexes';
import { targetOf } from '../model/resolve';
import { categoryOf } from '../model/shows';
import { isSelf } from '../model/uses';
import { textOfAtom, valuesOf, type FieldValue } from '../model/values';
import { areShowsApart, isToldApart } from './apart';
import { fold, isNumbered } from './fold';
import { characters } from './lines';
import { foldedName } from './namesakes';
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
  kinds: [...unique],
  entity: (entity, dataset, report) => {
    if (!isNamedOnce(entity)) return;
    const [first] = namesakes(dataset, nameKey(entity));
    if (!first || first === entity) return;
    const place = homeOf(entity);
    const home = homeOf(first);
    if (!place || !home || isNumbered(entity.name) || isToldApart(dataset, first, entity)) return;
    if (isExtra(dataset, first) && isExtra(dataset, entity)) return;
    const message = `${code(first.id)} is ${aKind(entity.kind)} of the same name, ${code(`"${entity.name}"`)}`;
    report(place, message, {
      related: [{ ...home, message: 'the first of that name' }],
      suggestions: [first.id],
    });
  },
};

const namesakes = entityIndex<Entity>(
  (entity) => (isNamedOnce(entity) ? [[nameKey(entity), entity]] : []),
  ...unique,
);

function nameKey({ kind, container, name }: Entity): string {
  return `${kind} ${container} ${name}`;
}

/** True for what has a name that should be its own: characters outside of shows may live in different ones. */
function isNamedOnce({ kind, container, namings }: Entity): boolean {
  return unique.has(kind) && namings.length > 0 && (kind !== 'character' || container !== '');
}

/** True for a character of guests alone: the nurses, clerks and officers of single episodes. */
function isExtra(dataset: Dataset, { key }: Entity): boolean {
  const all = guestsAs(dataset, key);
  return all.length > 0 && all.every((isGuest) => isGuest);
}

/** For each character, of everyone who plays it, whether as a guest. */
const guestsAs = itemIndex<boolean>((item, dataset) => {
  const { scope, credits } = item;
  if (dataset.entities.get(scope.owner ?? '')?.kind !== 'show') return [];
  return credits.flatMap(({ roles }) =>
    roles.flatMap((role) => {
      if (role.type === 'text' || isSelf(role)) return [];
      const entity = targetOf(dataset, role.path, scope, characters);
      return entity?.kind === 'character' ? [[entity.key, isGuest(item)] as const] : [];
    }),
  );
}, 'cast');

function isGuest(item: Item): boolean {
  return ['guest', 'cameo'].includes(categoryOf(item)) || item.node.label.name !== undefined;
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
  kinds: ['character'],
  entity: (owner, dataset, report) => {
    if (!isOfShow(owner)) return;
    for (const [alias, value] of aliasesOf(owner)) {
      const called = callings(dataset, keyOf(owner, alias));
      const other = (called.findLast(({ isName }) => isName) ?? called[0]!).entity;
      if (other !== owner && !isToldApart(dataset, owner, other))
        report(
          { uri: value.uri, span: value.value },
          `${code(`"${alias}"`)} is also what ${code(other.name)} is called`,
        );
    }
  },
};

interface Calling {
  readonly entity: Entity;
  /** False for a nickname and the like. */
  readonly isName: boolean;
}

/** What the characters of each show are called. */
const callings = entityIndex<Calling>((entity) => {
  if (!isOfShow(entity)) return [];
  const name = [`${entity.container} ${foldedName(entity)}`, { entity, isName: true }] as const;
  const others = aliasesOf(entity).map(
    ([alias]) => [keyOf(entity, alias), { entity, isName: false }] as const,
  );
  return [name, ...others];
}, 'character');

function isOfShow({ kind, container }: Entity): boolean {
  return kind === 'character' && container !== '';
}

/** What a character is called at any time and by anyone. */
function aliasesOf(character: Entity): readonly (readonly [alias: string, value: FieldValue])[] {
  if (character.fields.length === 0) return [];
  return aliases.flatMap((field) =>
    valuesOf(character, field).flatMap((value) => {
      const alias = textOfAtom(value.atom);
      return !alias || isQualified(value) ? [] : [[alias, value] as const];
    }),
  );
}

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
  kinds: ['show'],
  entity: (show, dataset, report) => {
    if (!isTitled(show)) return;
    const [first] = titled(dataset, foldedName(show));
    if (!first || first === show) return;
    const place = homeOf(show);
    const home = homeOf(first);
    if (!place || !home || areShowsApart(dataset, first, show)) return;
    const message = `${code(first.id)} is titled ${code(`"${first.name}"`)} too`;
    report(place, `${message}; say of both when they ran or where they come from`, {
      related: [{ ...home, message: 'the first of that title' }],
    });
  },
};

const titled = entityIndex<Entity>((show) => (isTitled(show) ? [[foldedName(show), show]] : []), 'show');

function isTitled({ kind, namings }: Entity): boolean {
  return kind === 'show' && namings.length > 0;
}

export const nameRules: readonly Rule[] = [duplicateDeclaration, aliasCollision, twoShows];
