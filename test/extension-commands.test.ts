// The pure parts of the extension's commands: the text of a new show, the page of statistics, the list of
// rules, and which dataset a file belongs to.
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ruleRows, ruleSection } from '../client/commands/rules-table';
import { idOf, isId, showText } from '../client/commands/show-text';
import { statisticsPage } from '../client/commands/statistics-page';
import { datasetAround } from '../client/datasets';
import { allRules, format, parse } from '../server/service';
import { problemsIn } from './support/dataset';

const full = { id: 'lantern_bay', title: 'Lantern Bay', network: 'Channel North', episodes: '8' };

describe('a new show', () => {
  it('says what was answered', () => {
    expect(showText(full)).toBe(
      [
        'show lantern_bay "Lantern Bay" {',
        '  network: channel_north "Channel North"',
        '',
        '  season 1 {',
        '    episodes: 8',
        '  }',
        '}',
        '',
      ].join('\n'),
    );
  });

  it.each([
    ['no network', { ...full, network: '' }],
    ['no season', { ...full, episodes: '' }],
    ['nothing but a title', { ...full, network: '', episodes: '' }],
    ['leading zeros', { ...full, episodes: '007' }],
  ])('with %s is laid out well and has no problem', (_, show) => {
    const text = showText(show);
    expect(format(text)).toBe(text);
    expect(problemsIn(text)).toEqual([]);
  });

  it('is right, whatever its title and its network are called', () => {
    const name = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => /\S/.test(text));
    fc.assert(
      fc.property(name, name, (title, network) => {
        const text = showText({ ...full, id: idOf(title), title, network });
        expect(parse(text).problems).toEqual([]);
        expect(format(text)).toBe(text);
      }),
    );
  });
});

/** Whether the grammar takes a text as one id. */
function isIdByGrammar(text: string): boolean {
  const { problems, statements } = parse(`show ${text} "X"`);
  const [first] = statements;
  const ids = first?.type === 'declaration' ? (first.label.path?.ids ?? []) : [];
  return problems.length === 0 && ids.length === 1 && ids[0]!.text === text;
}

describe('an id for a name', () => {
  it.each([
    ['Lantern Bay', 'lantern_bay'],
    ["The Keeper's Log", 'the_keepers_log'],
    ['Pokémon: Indigo', 'pokemon_indigo'],
    ['24', '_24'],
    ['S1', '_s1'],
    ['As', '_as'],
    ['化物語', '化物語'],
    ['हिन्दी', 'हिन्दी'],
    ['Й', 'й'],
    ['…', '_'],
  ])('%s: %s', (name, id) => {
    expect(idOf(name)).toBe(id);
    expect(parse(`show ${id}`).problems).toEqual([]);
  });

  it.each(['1a', 'as', 'in', 's1', 'S01E03', 's1e3a', '-a', 'a b', 'a.b', ''])('%j is none', (text) => {
    expect(isId(text)).toBe(false);
    expect(isIdByGrammar(text)).toBe(false);
  });

  it('keeps every mark that the grammar knows, and no other', () => {
    const marks = Array.from({ length: 0x11_0000 }, (_, code) => code)
      .filter((code) => code < 0xd800 || code > 0xdfff)
      .map((code) => String.fromCodePoint(code))
      .filter((mark) => /\p{M}/u.test(mark));
    expect(marks.filter((mark) => !isIdByGrammar(idOf(`я${mark}я`)))).toEqual([]);
  });

  it('is one by the grammar where it is one for us, and the other way round', () => {
    const plain = fc.string({
      unit: fc.constantFrom(...'a e i n s A S E 0 1 9 _ - . é 語'.split(' '), ' '),
      minLength: 1,
    });
    fc.assert(
      fc.property(plain, (text) => {
        expect(isId(text)).toBe(isIdByGrammar(text));
      }),
    );
  });
});

describe('the page of statistics', () => {
  const page = statisticsPage({
    root: 'file:///x',
    name: 'Bosch | *universe*',
    files: 2,
    lines: 1234,
    entries: [
      { kind: 'show', label: 'shows', count: 3 },
      { kind: 'era', label: 'eras', count: 0 },
    ],
    castings: 40,
    credits: 7,
    relations: 5,
    problems: { errors: 1, warnings: 2, others: 3 },
  });

  it('counts what there is, and leaves out what is not there', () => {
    expect(page).toContain('| Shows | 3 |');
    expect(page).toContain('| Lines of cast | 40 |');
    expect(page).toContain('| Warnings | 2 |');
    expect(page).not.toMatch(/eras/i);
  });

  it('takes no name for markup', () => {
    expect(page).toMatch(/^# Bosch \\\| \\\*universe\\\*\n/);
  });
});

it('the list of rules has every rule', () => {
  const rows = ruleRows(readFileSync('docs/rules.md', 'utf8'));
  expect(rows.map(({ code }) => code)).toEqual(allRules.map(({ code }) => code));
  expect(rows.map(({ severity }) => severity)).toEqual(allRules.map(({ severity }) => severity));
  for (const { summary } of rows) expect(summary).toMatch(/^\S.*\.$/);
});

it('there is a page for every rule, about that one only', () => {
  const documentation = readFileSync('docs/rules.md', 'utf8');
  for (const { code } of allRules) {
    const headings = [...ruleSection(documentation, code).matchAll(/^## (.*)$/gm)].map(([, title]) => title);
    expect(headings).toEqual([code]);
  }
  expect(ruleSection(documentation, 'no-such-rule')).toBe('');
});

describe('the dataset around a file', () => {
  const counts = { files: 1, errors: 0, warnings: 0 };
  const datasets = [
    { root: 'file:///a', name: 'A', ...counts },
    { root: 'file:///a/b', name: 'B', ...counts },
  ];

  it.each([
    ['file:///a/x.series', 'A'],
    ['file:///a/b/c/x.series', 'B'],
    ['file:///ab/x.series', undefined],
  ])('%s: %s', (uri, name) => {
    expect(datasetAround(datasets, uri)?.name).toBe(name);
  });
});
