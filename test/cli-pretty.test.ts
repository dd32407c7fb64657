// Findings as they are printed: golden texts of the renderer, and the widths behind them.
import { describe, expect, it } from 'vitest';
import packageJson from '../package.json';
import { about } from '../server/cli/about';
import { excerptOf } from '../server/cli/excerpt';
import { spotOf, type Finding } from '../server/cli/finding';
import { renderFinding, renderPretty, summaryOf } from '../server/cli/pretty';
import { progressOn } from '../server/cli/progress';
import { renderGithub } from '../server/cli/reports';
import { renderSarif } from '../server/cli/sarif';
import { printable, truncate } from '../server/cli/width';
import { allRules } from '../server/service';

const plain = { colours: false, width: 80 };

/** A finding at the part of a text between `‹` and `›`. */
function findingIn(marked: string, more: Partial<Finding> = {}): Finding {
  return {
    ...spotIn(marked, 'a.series'),
    severity: 'error',
    code: 'some-code',
    message: 'something is wrong',
    suggestions: [],
    related: [],
    ...more,
  };
}

function spotIn(marked: string, file: string): ReturnType<typeof spotOf> {
  const start = marked.indexOf('‹');
  const end = marked.indexOf('›') - 1;
  return spotOf(marked.replace(/[‹›]/g, ''), { start, end }, file);
}

function drawn(marked: string, more?: Partial<Finding>): string {
  return `\n${renderFinding(findingIn(marked, more), plain)}\n`;
}

describe('a finding', () => {
  it('stands under its line', () => {
    expect(drawn('show a "A" {\n  genre: ‹drama›\n}\n')).toBe(`
a.series:2:10 error some-code something is wrong
2 |   genre: drama
  |          ^^^^^
`);
  });

  it('has related places and help below', () => {
    const related = [
      { ...spotIn('\n'.repeat(99) + 'person ‹mia› "Mia"', 'b.series'), message: 'first here' },
    ];
    const suggestions = ['mia', 'mira', 'maria'];
    expect(drawn('person ‹mai› "Mai"', { related, suggestions, severity: 'warning' })).toBe(`
a.series:1:8 warning some-code something is wrong
  1 | person mai "Mai"
    |        ^^^
    note: b.series:100:8 first here
100 | person mia "Mia"
    |        ---
    help: did you mean \`mia\`, \`mira\` or \`maria\`?
`);
  });

  it('says what to take away', () => {
    expect(drawn('genre: "Drama"‹,›', { suggestions: [''] })).toContain('\n  help: remove it\n');
    expect(drawn('genre: "Drama"‹,›', { suggestions: ['x', ''] })).toContain('did you mean `x` or nothing?');
  });

  it('knows wide characters, accents and tabs', () => {
    expect(drawn('\tname: "日本 e\u0301e\u0301" ‹x한›')).toBe(`
a.series:1:18 error some-code something is wrong
1 |     name: "日本 e\u0301e\u0301" x한
  |                     ^^^
`);
    expect(excerptOf('👩‍👩‍👧 x', 9, 10, 80)).toEqual({ text: '👩‍👩‍👧 x', before: 3, length: 1 });
    expect(excerptOf('ab\tx', 3, 4, 80)).toEqual({ text: 'ab  x', before: 4, length: 1 });
  });

  it('goes on below where its span does', () => {
    expect(drawn('show a "A" ‹{\n  genre: drama\n›')).toBe(`
a.series:1:12 error some-code something is wrong
1 | show a "A" {
  |            ^…
`);
  });

  it('has a squiggle where its span is empty or beyond the text', () => {
    expect(drawn('genre:‹›')).toContain('\n1 | genre:\n  |       ^\n');
    expect(drawn('‹›')).toContain('\n1 |\n  | ^\n');
    expect(drawn('genre:‹\n›\n')).toContain('\n1 | genre:\n  |       ^…\n');
  });

  it('shows a long line around its squiggle', () => {
    const line = `premise: "${'word '.repeat(40)}‹wrong›${' word'.repeat(40)}"`;
    expect(drawn(line)).toBe(`
a.series:1:211 error some-code something is wrong
1 | … word word word word wrong word word word word word word word word word wo…
  |                       ^^^^^
`);
    const [, source, squiggle] = renderFinding(
      findingIn(`${'x'.repeat(1e6)}‹y›${'z'.repeat(1e6)}`),
      plain,
    ).split('\n');
    expect(source!.indexOf('y')).toBe(squiggle!.indexOf('^'));
    expect(source!.length).toBeLessThanOrEqual(80);
  });

  it('cannot steer the terminal', () => {
    const output = drawn('name: "‹\u001b[31m\u202e›"', {
      message: 'bad \u001b]0;x\u0007\r\nname',
      file: 'a\n.series',
    });
    // eslint-disable-next-line no-control-regex -- finding control characters is what this is for
    expect(output).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
    expect(output.split('\n')).toHaveLength(5);
    expect(printable('\u0007')).toBe('␇');
  });

  it('has colours where they are wanted', () => {
    expect(JSON.stringify(renderFinding(findingIn('‹x›'), { colours: true, width: 80 }))).toBe(
      JSON.stringify(
        'a.series:1:1 \u001b[1m\u001b[31merror\u001b[39m\u001b[22m \u001b[2msome-code\u001b[22m ' +
          '\u001b[1msomething is wrong\u001b[22m\n' +
          '\u001b[34m1 |\u001b[39m x\n\u001b[34m  |\u001b[39m \u001b[1m\u001b[31m^\u001b[39m\u001b[22m',
      ),
    );
  });
});

describe('the summary', () => {
  const at = (file: string, severity: Finding['severity']) => findingIn('‹x›', { file, severity });

  it('counts', () => {
    expect(summaryOf({ findings: [], files: 1 })).toBe('No problems in 1 file');
    expect(summaryOf({ findings: [at('a', 'warning')], files: 1 })).toBe('1 warning in 1 file');
    const many = [at('a', 'error'), at('a', 'error'), at('b', 'warning'), at('b', 'error'), at('b', 'info')];
    expect(summaryOf({ findings: many, files: 14 })).toBe(
      '3 errors, 1 warning and 1 remark in 2 of 14 files',
    );
    expect(summaryOf({ findings: many.slice(0, 4), files: 2 })).toBe('3 errors and 1 warning in 2 files');
  });

  it('comes last', () => {
    expect(renderPretty({ findings: [at('a', 'error')], files: 1 }, plain)).toMatch(
      /\^\n\n1 error in 1 file\n$/,
    );
  });
});

describe('reports for programs', () => {
  it('escape what GitHub would read as its own', () => {
    const finding = findingIn('‹x›', { severity: 'info', message: '100%: a,b\r\nc', file: 'a:b,c.series' });
    expect(renderGithub([finding])).toBe(
      '::notice file=a%3Ab%2Cc.series,line=1,endLine=1,col=1,endColumn=2,title=some-code::100%25: a,b%0D%0Ac\n',
    );
  });

  it('name the command as its package does', () => {
    const { name, version, homepage } = packageJson as typeof packageJson & { readonly homepage?: string };
    expect(about).toEqual({ name, version, ...(homepage !== undefined && { homepage }) });
  });

  it('link rules to their documentation where the project has a home', () => {
    const housed = { name: 'series', version: '1.0.0', homepage: 'https://example.org/series' };
    const related = [{ ...spotIn('‹y›', 'b.series'), message: 'first here' }];
    const log = JSON.parse(renderSarif([findingIn('‹x›', { related })], allRules, housed)) as unknown;
    expect(log).toMatchObject({
      runs: [
        {
          tool: {
            driver: {
              informationUri: 'https://example.org/series',
              rules: allRules.map(({ code }) => ({
                helpUri: `https://example.org/series/docs/rules.md#${code}`,
              })),
            },
          },
          results: [
            {
              relatedLocations: [
                { message: { text: 'first here' }, physicalLocation: { region: { startLine: 1 } } },
              ],
            },
          ],
        },
      ],
    });
  });
});

describe('the progress line', () => {
  it('waits for a second, does not flicker, and is wiped', () => {
    let now = 0;
    const written: string[] = [];
    const progress = progressOn(
      (text) => written.push(text),
      12,
      () => now,
    );
    progress.show('too early');
    progress.clear();
    expect(written).toEqual([]);
    now = 1000;
    progress.show('file 1 of 100');
    now = 1050;
    progress.show('file 2 of 100');
    progress.clear();
    progress.clear();
    expect(written).toEqual(['\r\u001b[Kfile 1 of …', '\r\u001b[K']);
  });

  it('is cut to its width', () => {
    expect(truncate('日本語', 5)).toBe('日本…');
    expect(truncate('short', 5)).toBe('short');
  });
});
