// Rules on codes that the world outside has settled: countries, languages, ids in other databases.
import type { FieldRow } from '../../grammar/schema';
import type { Entity } from '../model/dataset';
import { entityIndex } from '../model/indexes';
import { once } from '../model/once';
import { textOfAtom, valuesIn, type FieldValue } from '../model/values';
import { encodeText } from '../syntax/decode';
import type { Atom, Id, Qualifier } from '../syntax/tree';
import { tell, type Mistake } from './mistake';
import { nearest } from './nearest';
import type { Report, Rule } from './rule';
import { countryNames, isCountry, isLanguage, isTag, languageNames, nearTags } from './territories';
import { code, didYouMean } from './words';

const countryLanguageCode: Rule = {
  code: 'country-language-code',
  severity: 'error',
  summary: 'Countries, languages and tags exist.',
  doc:
    'Countries and languages go by their English names or their ISO codes; countries also by names of the past ' +
    'and of parts, like `"Soviet Union"` and `"Scotland"`. A language that is in no list is believed where it is ' +
    'like none that is. The tags after `@` and `dub` are BCP 47 tags like `en`, `en-US` and `zh-Hant`.',
  wrong: 'show calder_moss "Calder Moss" {\n  language: "Englsh"\n  country: "Untied Kingdom"\n}\n',
  right: 'show calder_moss "Calder Moss" {\n  language: "English"\n  country: "United Kingdom"\n}\n',
  types: ['country', 'language'],
  value: (value, _dataset, report) => {
    tell(report, value.uri, nameMistake(value));
  },
  qualifiers: ({ item, qualifiers }, _dataset, report) => {
    for (const qualifier of qualifiers) {
      const tag = tagOf(qualifier);
      if (tag && tag.text !== '') tell(report, item.uri, tagMistake(tag));
    }
  },
};

function nameMistake({ row, atom }: FieldValue): Mistake | undefined {
  const [type, ...others] = row.types;
  if ((type !== 'country' && type !== 'language') || others.length > 0) return undefined;
  const name = textOfAtom(atom)?.trim();
  if (!name) return undefined;
  return type === 'country' ? countryMistake(name, atom) : languageMistake(name, atom);
}

function countryMistake(name: string, span: Atom): Mistake | undefined {
  if (isCountry(name)) return undefined;
  const near = nearest(name, countryNames());
  const message = `${code(encodeText(name))} is no country or code of one${didYouMean(near.map(encodeText))}`;
  return { span, message, suggestions: near.map(encodeText) };
}

function languageMistake(name: string, span: Atom): Mistake | undefined {
  if (isLanguage(name)) return undefined;
  const tags = nearTags(name);
  const near = tags.length > 0 ? tags : nearest(name, languageNames());
  const country = name.length > 3 && isCountry(name);
  if (near.length === 0 && !country && name.length > 3) return undefined;
  const what = country ? 'a country, not a language' : 'no language or code of one';
  const help = didYouMean(near.map(encodeText));
  return { span, message: `${code(encodeText(name))} is ${what}${help}`, suggestions: near.map(encodeText) };
}

function tagOf(qualifier: Qualifier): Id | undefined {
  if (qualifier.type === 'language') return qualifier.tag;
  return qualifier.type === 'dub' ? qualifier.language : undefined;
}

function tagMistake(tag: Id): Mistake | undefined {
  if (isTag(tag.text)) return undefined;
  const near = nearTags(tag.text);
  const help = near.length > 0 ? didYouMean(near) : '; tags are written like `en`, `en-US`, `zh-Hant`';
  return { span: tag, message: `${code(tag.text)} is no tag of a language${help}`, suggestions: near };
}

const duplicateExternalId: Rule = {
  code: 'duplicate-external-id',
  severity: 'error',
  summary: 'An id in another database belongs to one thing.',
  doc:
    'Two entities with one `imdb`, `tmdb`, `tvdb`, `tvmaze`, `wikidata` or `eidr` are one entity, or one of the ids ' +
    'is wrong. A show and its own season or episode may share one. Databases that count things otherwise ' +
    '(`mal`, `anidb`) and articles are left out.',
  wrong:
    'show thornbury_9 "Thornbury Nine" {\n  imdb: "tt9100441"\n}\n\nshow copperline "Copperline" {\n  imdb: "tt9100441"\n}\n',
  right:
    'show thornbury_9 "Thornbury Nine" {\n  imdb: "tt9100441"\n}\n\nshow copperline "Copperline" {\n  imdb: "tt9100527"\n}\n',
  entity: (entity, dataset, report) => {
    for (const [key, { value }] of externalIds(entity)) {
      const first = owners(dataset, key)[0]!;
      if (first.entity === entity || isWithin(entity, first.entity) || isWithin(first.entity, entity))
        continue;
      const { row, atom } = value;
      const message = `${code(idOf(atom))} is the ${code(row.name)} id of ${code(first.entity.name)} already`;
      report({ uri: value.uri, span: atom }, message, {
        related: [{ uri: first.value.uri, span: first.value.atom, message: 'given here' }],
      });
    }
  },
};

/** Databases that count shows, people and the rest each from 1. */
const numberedByKind: ReadonlySet<string> = new Set(['tmdb', 'tvdb', 'tvmaze']);

interface Owner {
  readonly entity: Entity;
  readonly value: FieldValue;
}

/** Who has an id in another database. */
const owners = entityIndex((entity) => externalIds(entity));

function externalIds(entity: Entity): readonly (readonly [key: string, owner: Owner])[] {
  const found: (readonly [string, Owner])[] = [];
  for (const field of entity.fields) {
    const { row } = field;
    if (row?.group !== 'external-id' || row.many) continue;
    const kind = numberedByKind.has(row.name) ? entity.kind : '';
    for (const value of valuesIn(field)) {
      const id = idOf(value.atom);
      if (id !== '') found.push([`${row.name} ${kind} ${id}`, { entity, value }]);
    }
  }
  return found;
}

/** An id as it is written: in quotes, or as a number. */
function idOf(atom: Atom): string {
  if (atom.type === 'number' || atom.type === 'date' || atom.type === 'malformed') return atom.text;
  return textOfAtom(atom)?.trim() ?? '';
}

function isWithin(inner: Entity, outer: Entity): boolean {
  return inner.key.startsWith(`${outer.key}.`) || inner.key.startsWith(`${outer.key}/`);
}

const malformedExternalId: Rule = {
  code: 'malformed-external-id',
  severity: 'warning',
  summary: 'An id in another database looks like the ids of that database.',
  doc: 'Each database has its own form: `"tt0903747"` for a title at IMDb, `"Q1079"` at Wikidata, numbers elsewhere.',
  wrong: 'show sable_harbor "Sable Harbor" {\n  imdb: "8031422"\n  wikidata: "81422071"\n}\n',
  right: 'show sable_harbor "Sable Harbor" {\n  imdb: "tt8031422"\n  wikidata: "Q81422071"\n}\n',
  item: ({ fields }, _dataset, report) => {
    for (const field of fields)
      if (field.row?.pattern) for (const value of valuesIn(field)) checkForm(value, report);
  },
};

function checkForm({ row, atom, uri }: FieldValue, report: Report): void {
  const id = idOf(atom);
  const form = row.pattern && formOf(row.pattern);
  if (!row.pattern || !form || id === '' || form.test(id)) return;
  const meant = encodeText((prefixes[row.name] ?? '') + id);
  const suggestions = form.test(meant.slice(1, -1)) ? [meant] : [];
  const message = `${code(row.name)} takes ${row.pattern.expected}${didYouMean(suggestions)}`;
  report({ uri, span: atom }, message, { suggestions });
}

const formOf = once(({ source }: NonNullable<FieldRow['pattern']>) => new RegExp(source));

/** What is most often left out. */
const prefixes: Readonly<Record<string, string>> = { imdb: 'tt', wikidata: 'Q' };

export const codeRules: readonly Rule[] = [countryLanguageCode, duplicateExternalId, malformedExternalId];
