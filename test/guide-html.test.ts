// Every page of the examples' guides, read by a validator that others wrote: by the HTML standard, and by rules that
// keep pages open to everyone.
import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { renderSite } from '../server/guide/html';
import { savedPage } from '../server/features/export';
import { exampleDataset, exampleGuide } from './support/guides';
import { siteAsOf } from './support/site';

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:standard', 'html-validate:a11y', 'html-validate:document'],
  rules: {
    // The files beside a page are its own; from a disk, a browser could not compare them with a checksum.
    'require-sri': 'off',
    // A section is a part with a heading here; what scrolls is a region and has none.
    'prefer-native-element': ['error', { exclude: ['region'] }],
  },
});

/** What is wrong with a page, each with its line. */
function mistakesIn(html: string): readonly string[] {
  const { results } = validator.validateStringSync(html);
  const lines = html.split('\n');
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line }) => `${ruleId}: ${message} in ${lines[line - 1]?.slice(0, 200)}`),
  );
}

const sites = [
  ['ballard', renderSite(exampleGuide('ballard'))],
  ['tour', renderSite(exampleGuide('tour'))],
  ['the tour up to s1e1', siteAsOf(exampleDataset('tour'), 'harrow_point.s1e1')],
] as const;

it('finds what is wrong', () => {
  const page = sites[0][1].get('index.html')!;
  expect(
    mistakesIn(page.replace('</main>', '<p id="content"><div></div></p></main>')).length,
  ).toBeGreaterThan(1);
});

describe.each(sites)('the site of %s', (_, site) => {
  it.each([...site.keys()].filter((path) => path.endsWith('.html')))('is valid HTML: %s', (path) => {
    expect(mistakesIn(site.get(path)!)).toEqual([]);
  });
});

it('is valid HTML where a page is saved alone', () => {
  expect(mistakesIn(savedPage(exampleDataset('tour'), 'shows/harrow_point.html')!)).toEqual([]);
});
