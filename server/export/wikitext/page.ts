// What all parts of a page write with: names with links to articles, dates, and statements with what
// qualifies them and who says so.
import type { Entry, Guide, Source } from '../../guide/guide';
import type { DateData, Link, Statement, Value } from '../../guide/value';
import { dayOf } from '../../guide/dates';
import { qualified, type Ledger } from '../ledger';
import { placedEntries, valuesOf } from '../../guide/walk';
import { escapeWiki } from './escape';

/** A page that is being written. */
export interface Page {
  readonly ledger: Ledger;
  /** The articles of entries on the English Wikipedia, by the ids of the entries. */
  readonly articles: ReadonlyMap<string, Value>;
  readonly sources: ReadonlyMap<string, Source>;
  /** The sources that it has cited so far. */
  readonly cited: Set<string>;
}

/** A page of a guide, with nothing on it yet. */
export function newPage(ledger: Ledger, guide: Guide): Page {
  const entries = placedEntries(guide).map(({ entry }) => entry);
  return {
    ledger,
    articles: new Map(entries.flatMap((entry) => articleOf(entry).map((article) => [entry.id, article]))),
    sources: new Map(guide.sources.map((source) => [source.id, source])),
    cited: new Set(),
  };
}

function articleOf(entry: Entry): readonly Value[] {
  const isTitle = (text: string): boolean => /^[^#<>[\]{}|_\p{Cc}]+$/u.test(text);
  const english = ({ language }: Value): boolean => !language || /^en\b/.test(language.tag);
  return valuesOf(entry, 'wikipedia')
    .filter((value) => english(value) && isTitle(value.text))
    .slice(0, 1);
}

/** A name, with a link to its article where it is known. */
export function named({ ledger, articles }: Page, { text, ref }: Link): string {
  const article = articles.get(ref ?? '');
  if (!article) return escapeWiki(text);
  const title = ledger.carry(article).text.replace(/'{2,}|^[:/]/g, '');
  return title === text ? `[[${title}]]` : `[[${title}|${escapeWiki(text)}]]`;
}

/** A value in words, with what qualifies it. */
export function written(page: Page, value: Value): string {
  return shown(page, value) + qualifiers(page, value);
}

function shown(page: Page, value: Value): string {
  page.ledger.carry(value);
  if (value.type === 'reference') return named(page, value);
  if (value.type === 'date') return dateWords(value.date) ?? escapeWiki(value.text);
  const text = escapeWiki(value.text);
  if (!value.language) return text;
  page.ledger.carry(value, 'language');
  return `{{lang|${escapeWiki(value.language.tag)}|${text}}}`;
}

/** A day as the template that writes it in the reader's way. */
export function dateWords(date: DateData | undefined, template = 'Start date'): string | undefined {
  const day = dayOf(date);
  return day && `{{${[template, ...day.split('-').map(Number)].join('|')}}}`;
}

/** What qualifies a statement, in parentheses, and its sources as references. */
export function qualifiers(page: Page, statement: Statement, isPlaced = false): string {
  const {
    scope,
    dates = [],
    dub,
    credited,
    flags = [],
    notes = [],
  } = page.ledger.carry(statement, ...qualified.filter((key) => key !== 'language'));
  const words = [
    ...(scope && !isPlaced ? [scope.text] : []),
    ...dates.map(({ word, text }) => `${word} ${text}`),
    ...(dub ? [`${dub.text} dub`] : []),
    ...(credited === undefined ? [] : [`credited as ${credited}`]),
    ...flags,
    ...notes,
  ];
  const inside = words.length > 0 ? ` (${words.map(escapeWiki).join('; ')})` : '';
  return inside + references(page, statement);
}

/** References to the sources of a statement. */
export function references({ ledger, cited }: Page, statement: Statement): string {
  const { sources = [] } = ledger.carry(statement, 'sources');
  for (const id of sources) cited.add(id);
  return sources.map((id) => `<ref name="${escapeWiki(id).replaceAll('"', '&#34;')}" />`).join('');
}
