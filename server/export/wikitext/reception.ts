// What critics and juries said of a show, and what the page itself cites.
import type { Block, Show, Source } from '../../guide/guide';
import type { Value } from '../../guide/value';
import { isoOf } from '../../guide/dates';
import { valuesOf } from '../../guide/walk';
import { section } from './cast';
import { escapeUrl, escapeWiki, template } from './escape';
import { qualifiers, written, type Page } from './page';

/** Reviews as a list, awards as a table. */
export function receptionSection(page: Page, { reviews, awards }: Show): readonly string[] {
  const lines = reviews.map((review) => `* ${reviewLine(page, review)}`).join('\n');
  const critics = section('=== Critical response ===', lines === '' ? [] : [lines]);
  const prizes = section('=== Accolades ===', awards.length === 0 ? [] : [awardTable(page, awards)]);
  return section('== Reception ==', [...critics, ...prizes]);
}

function reviewLine(page: Page, review: Block): string {
  const { name } = page.ledger.carry(review, 'name');
  const said = ['score', 'average', 'reviews', 'votes', 'label', 'consensus', 'quote', 'author'].flatMap(
    (field) =>
      review.facts
        .filter((fact) => fact.field === field)
        .map(
          ({ label, values }) =>
            `${label.toLowerCase()} ${values.map((one) => written(page, one)).join(', ')}`,
        ),
  );
  return `'''${escapeWiki(name)}'''${qualifiers(page, review)}: ${said.join('; ')}`;
}

function awardTable(page: Page, awards: readonly Block[]): string {
  const rows = awards.map((award) => {
    const cell = (field: string): string =>
      valuesOf(award, field)
        .map((one) => written(page, one))
        .join('<br />');
    const name = escapeWiki(page.ledger.carry(award, 'name').name) + qualifiers(page, award);
    const cells = [cell('year'), name, cell('category'), cell('recipient'), cell('result')];
    return `|-\n${cells.map((text) => `| ${text}\n`).join('')}`;
  });
  const head = ['Year', 'Award', 'Category', 'Recipient', 'Result'].map((column) => `! ${column}\n`).join('');
  return `{| class="wikitable"\n${head}${rows.join('')}|}`;
}

/** The sources that the page has cited, in the order of their first use. */
export function referenceSection(page: Page): readonly string[] {
  const all = [...page.cited].map((id) => {
    const source = page.sources.get(id);
    const name = escapeWiki(id).replaceAll('"', '&#34;');
    return `<ref name="${name}">${source ? citation(page, source) : escapeWiki(id)}</ref>\n`;
  });
  return section('== References ==', all.length > 0 ? [`{{Reflist |refs=\n${all.join('')}}}`] : []);
}

const parameters: readonly (readonly [parameter: string, field: string])[] = [
  ['author', 'author'],
  ['publisher', 'publisher'],
  ['date', 'published'],
  ['access-date', 'accessed'],
  ['archive-url', 'archive-url'],
  ['archive-date', 'archived'],
  ['language', 'language'],
  ['pages', 'pages'],
  ['quote', 'quote'],
];

function citation(page: Page, source: Source): string {
  const { name } = page.ledger.carry(source, 'name');
  const [url] = valuesOf(source, 'url').flatMap((value) => (value.type === 'url' ? [value] : []));
  const rest = parameters.map(
    ([parameter, field]) => [parameter, cited(page, valuesOf(source, field)[0])] as const,
  );
  return template(url ? 'Cite web' : 'Cite report', {
    title: escapeWiki(name),
    url: url && escapeUrl(page.ledger.carry(url).url),
    ...Object.fromEntries(rest),
  });
}

function cited(page: Page, value: Value | undefined): string | undefined {
  if (!value) return undefined;
  page.ledger.carry(value);
  if (value.type === 'url') return escapeUrl(value.url);
  return (value.type === 'date' ? isoOf(value.date) : undefined) ?? escapeWiki(value.text);
}
