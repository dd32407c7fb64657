// The bundled `series` command as an author runs it: its own process, real folders, exit codes and streams.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  appendFileSync,
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { version } from '../package.json';
import { noProgress } from '../server/cli/progress';
import { run } from '../server/cli/run';
import { allRules } from '../server/service';
import { bundleCommand } from './support/bundle';

const base = mkdtempSync(join(tmpdir(), 'series-cli-'));
const command = join(base, 'bin', 'cli.mjs');
let folder = '';

beforeAll(() => {
  bundleCommand(command);
}, 60_000);

beforeEach(() => {
  folder = mkdtempSync(join(base, 'work-'));
});

afterAll(() => {
  rmSync(base, { recursive: true });
});

interface Result {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

interface Options {
  readonly input?: string | Buffer;
  readonly env?: Readonly<Record<string, string>>;
  /** Where to run, within the test's folder. */
  readonly within?: string;
}

function series(words: readonly string[], { input = '', env = {}, within = '.' }: Options = {}): Result {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...words], {
    cwd: join(folder, within),
    input,
    env: { ...process.env, FORCE_COLOR: undefined, NO_COLOR: undefined, ...env },
    encoding: 'utf8',
  });
  return { code: status, out: stdout, err: stderr };
}

/** The same within this process: much faster, and no files. */
async function runHere(words: readonly string[]): Promise<Result> {
  const written = { out: '', err: '' };
  const code = await run(words, {
    folder: '/',
    colours: false,
    width: 80,
    input: () => Promise.reject(new Error('There is no input.')),
    print: (text) => (written.out += text),
    warn: (text) => (written.err += text),
    progress: noProgress,
  });
  return { code, ...written };
}

/** Writes files below the test's folder. */
function write(files: Readonly<Record<string, string | Buffer>>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

function read(path: string): string {
  return readFileSync(join(folder, path), 'utf8');
}

/** Texts of which it is known that they bring one problem, or none. */
function example(code: string, side: 'wrong' | 'right'): string {
  return allRules.find((rule) => rule.code === code)![side];
}

const broken = example('syntax-error', 'wrong');
const doubtful = example('stray-separator', 'wrong');
const sound = example('stray-separator', 'right');
const untidy = sound.replace(/\{/, '{\n\n\n').replace(/: /g, ':   ');

/** The files with problems, in the order in which they are reported. */
function filesIn({ out }: Result): readonly string[] {
  return (JSON.parse(out) as { file: string }[]).map(({ file }) => file);
}

describe('help and usage', () => {
  it('shows help', () => {
    const { code, out } = series(['--help']);
    expect(code).toBe(0);
    for (const name of ['check', 'fmt', 'build', 'export']) expect(out).toContain(`  ${name} `);
    expect(out).toContain('Exit codes:');
    expect(series(['-h'])).toEqual(series(['help']));
  });

  it.each(['check', 'fmt', 'build', 'export'])('shows help on %s', (name) => {
    const { code, out, err } = series([name, '--help']);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain(`Usage: series ${name} `);
    expect(series(['help', name]).out).toBe(out);
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(90);
  });

  it('shows the version', () => {
    expect(series(['--version'])).toEqual({ code: 0, out: `series ${version}\n`, err: '' });
    expect(series(['-v']).out).toBe(`series ${version}\n`);
    expect(series(['check', '--version']).out).toBe(`series ${version}\n`);
  });

  it.each([
    [[], 'series: expected a command: check, fmt, build, serve, export'],
    [['chekc'], 'series: there is no command `chekc`; did you mean `check`?'],
    [['frobnicate'], 'series: there is no command `frobnicate`; there are check, fmt, build, serve, export'],
    [['--halp'], 'series: there is no flag `--halp`; did you mean `--help`?'],
    [['check', '--fromat', 'json'], 'series check: there is no flag `--fromat`; did you mean `--format`?'],
    [['check', '-x'], 'series check: there is no flag `-x`'],
    [['check', '--format'], 'series check: `--format` needs a value: `--format FORMAT`'],
    [['check', '--format', '--help'], 'series check: `--format` needs a value: `--format FORMAT`'],
    [['check', '--format=xml'], '`--format` does not know `xml`; there are pretty, json, sarif, github'],
    [['check', '--format', 'sarfi'], '`--format` does not know `sarfi`; did you mean `sarif`?'],
    [['check', '--max-warnings', 'few'], '`--max-warnings` takes a whole number, not `few`'],
    [['check', '--max-warnings=-1'], '`--max-warnings` takes a whole number, not `-1`'],
    [['check', ''], 'series check: a PATH is empty'],
    [['fmt', '--check=yes'], 'series fmt: `--check` takes no value'],
    [['build'], 'series build: `--out DIR` is missing'],
    [['build', 'a', 'b', '--out', 'c'], 'series build: expected one PATH, not 2'],
    [['build', '-', '--out', 'c'], 'standard input is not a dataset'],
    [['export'], 'series export: `--to FORMAT` is missing'],
    [
      ['export', '--to', 'xml'],
      '`--to` does not know `xml`; there are json, ndjson, markdown, csv, jsonld, wikitext, nfo, ics',
    ],
  ])('refuses %j', async (words, message) => {
    const { code, out, err } = await runHere(words);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(message);
    expect(err).toMatch(/\nTry `series.* --help`\.\n$/);
  });

  it('refuses in the real command as well', async () => {
    expect(series(['check', '--foo'])).toEqual(await runHere(['check', '--foo']));
  });
});

describe('check', () => {
  it('exits with 0 where there is no problem', () => {
    write({ 'a.series': sound });
    expect(series(['check'])).toEqual({ code: 0, out: 'No problems in 1 file\n', err: '' });
  });

  it('shows a problem under its line and exits with 1', () => {
    write({ 'a.series': broken, 'b.series': sound });
    const { code, out, err } = series(['check', '.']);
    expect([code, err]).toEqual([1, '']);
    expect(out).toBe(
      [
        'a.series:2:8 error syntax-error expected a value after `genre:`',
        '2 |   genre:',
        '  |        ^',
        '',
        '1 error in 1 of 2 files',
        '',
      ].join('\n'),
    );
  });

  it('lets warnings pass, up to --max-warnings', () => {
    write({ 'a.series': doubtful });
    expect(series(['check']).code).toBe(0);
    expect(series(['check', '--max-warnings', '1']).code).toBe(0);
    const { code, err } = series(['check', '--max-warnings=0']);
    expect([code, err]).toEqual([1, '1 warning: --max-warnings allows 0\n']);
  });

  it('prints colours only where they are wanted', () => {
    write({ 'a.series': broken });
    const escape = '\u001b[';
    expect(series(['check']).out).not.toContain(escape);
    expect(series(['check'], { env: { FORCE_COLOR: '1' } }).out).toContain(`${escape}31merror`);
    expect(series(['check'], { env: { FORCE_COLOR: '0' } }).out).not.toContain(escape);
    expect(series(['check'], { env: { NO_COLOR: '1' } }).out).not.toContain(escape);
    expect(series(['check', '--format', 'json'], { env: { FORCE_COLOR: '1' } }).out).not.toContain(escape);
  });

  it('reports as JSON, sorted by file and place', () => {
    write({ 'b.series': doubtful, 'a.series': broken, 'c.series': sound });
    const result = series(['check', '--format', 'json', 'b.series', 'a.series']);
    expect(result.code).toBe(1);
    expect(filesIn(result)).toEqual(['a.series', 'b.series']);
    expect((JSON.parse(result.out) as unknown[])[0]).toEqual({
      file: 'a.series',
      line: 2,
      column: 8,
      endLine: 2,
      endColumn: 9,
      severity: 'error',
      code: 'syntax-error',
      message: 'expected a value after `genre:`',
    });
  });

  it('reports an empty JSON array where there is no problem', () => {
    write({ 'a.series': sound });
    expect(series(['check', '--format=json']).out).toBe('[]\n');
  });

  it('counts columns in UTF-16 units, without the byte order mark', () => {
    write({ 'a.series': '\ufeffshow a "🎬🎬" { genre: }\r\n', 'b.series': 'show b "B" { genre: }\n' });
    const rows = JSON.parse(series(['check', '--format', 'json']).out) as { code: string; column: number }[];
    const [first, second] = rows.filter(({ code }) => code === 'syntax-error');
    expect(first!.column - second!.column).toBe(3);
  });

  it('reports as SARIF', () => {
    write({ 'my shows/a#1.series': broken, 'b.series': doubtful });
    const { code, out } = series(['check', '--format', 'sarif']);
    expect(code).toBe(1);
    const log = JSON.parse(out) as { version: string; runs: Record<string, unknown>[] };
    expect(log).toMatchObject({
      $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
      version: '2.1.0',
      runs: [
        {
          tool: { driver: { name: 'series', version } },
          columnKind: 'utf16CodeUnits',
          invocations: [{ executionSuccessful: true, toolExecutionNotifications: [] }],
          results: [
            { ruleId: 'stray-separator', level: 'warning' },
            {
              ruleId: 'syntax-error',
              ruleIndex: allRules.findIndex((rule) => rule.code === 'syntax-error'),
              level: 'error',
              message: { text: 'expected a value after `genre:`' },
              locations: [
                {
                  physicalLocation: {
                    artifactLocation: { uri: 'my%20shows/a%231.series' },
                    region: { startLine: 2, startColumn: 8, endLine: 2, endColumn: 9 },
                  },
                },
              ],
            },
          ],
        },
      ],
    });
    const { rules } = (log.runs[0]!.tool as { driver: { rules: { id: string; help: object }[] } }).driver;
    expect(rules.map(({ id }) => id)).toEqual(allRules.map((rule) => rule.code));
    for (const { id, help } of rules)
      expect(help).toMatchObject({ text: expect.stringContaining(`docs/rules.md#${id}`) as string });
  });

  it('tells SARIF of what could not be read', () => {
    write({ 'a.series': sound });
    const { out } = series(['check', 'a.series', 'none.series', '--format', 'sarif']);
    const log = JSON.parse(out) as { runs: { invocations: unknown[] }[] };
    expect(log.runs[0]!.invocations).toEqual([
      {
        executionSuccessful: false,
        toolExecutionNotifications: [
          { level: 'error', message: { text: 'none.series: there is no such file or folder' } },
        ],
      },
    ]);
  });

  it('reports as annotations of a GitHub workflow', () => {
    write({ 'a,b%.series': broken, 'c.series': doubtful });
    const [first, second] = series(['check', '--format', 'github']).out.split('\n');
    expect(first).toBe(
      '::error file=a%2Cb%25.series,line=2,endLine=2,col=8,endColumn=9,title=syntax-error' +
        '::expected a value after `genre:`',
    );
    expect(second).toMatch(/^::warning file=c\.series,line=2,.*,title=stray-separator::/);
  });

  it('reads standard input as one file', () => {
    const { code, out } = series(['check', '-', '--format', 'json'], { input: broken });
    expect(code).toBe(1);
    expect(out).toContain('"file": "<stdin>"');
    expect(series(['check', '-'], { input: sound }).out).toBe('No problems in 1 file\n');
  });

  it('reads standard input next to files, under the settings of the folder', () => {
    write({ 'series.json': '{ "rules": { "syntax-error": "off" } }', 'a.series': doubtful });
    const result = series(['check', '-', 'a.series', '--format', 'json'], { input: broken });
    expect(filesIn(result)).toEqual(['a.series']);
  });

  it('shows paths relative to the current folder', () => {
    write({ 'one/a.series': broken, 'two/b.series': sound });
    expect(filesIn(series(['check', '../one', '--format', 'json'], { within: 'two' }))).toEqual([
      '../one/a.series',
    ]);
  });

  it('ends quietly where its output is closed early', () => {
    write({ 'a.series': `show a "A" {\n${'  genre:\n'.repeat(5000)}}\n` });
    const line = `"${process.execPath}" "${command}" check | head -1`;
    const { stdout, stderr } = spawnSync('sh', ['-c', line], { cwd: folder, encoding: 'utf8' });
    expect(stdout.split('\n')).toHaveLength(2);
    expect(stderr).toBe('');
  });
});

describe('series.json', () => {
  it('changes and switches off rules', () => {
    write({ 'series.json': '{ "rules": { "syntax-error": "off" } }', 'a.series': broken });
    expect(series(['check'])).toEqual({ code: 0, out: 'No problems in 1 file\n', err: '' });
    write({ 'series.json': '{ "rules": { "syntax-error": "warning" } }' });
    expect(series(['check']).out).toContain('a.series:2:8 warning syntax-error');
  });

  it('is found above the path', () => {
    write({
      'series.json': '{ "rules": { "syntax-error": "off" } }',
      'shows/a.series': broken,
      'b.series': doubtful,
    });
    expect(series(['check', 'shows']).out).toBe('No problems in 1 file\n');
    expect(series(['check', 'a.series'], { within: 'shows' }).out).toBe('No problems in 1 file\n');
  });

  it('says which files belong to the dataset', () => {
    write({
      'series.json': '{ "include": ["shows/**/*.series"], "exclude": ["**/draft-*"] }',
      'shows/a.series': broken,
      'shows/draft-b.series': broken,
      'c.series': broken,
    });
    expect(filesIn(series(['check', '--format', 'json']))).toEqual(['shows/a.series']);
    const { code, err } = series(['check', 'c.series']);
    expect(code).toBe(0);
    expect(err).toContain('c.series: not read:');
  });

  it('gives every folder with one a dataset of its own', () => {
    write({
      'series.json': '{}',
      'a.series': broken,
      'inner/series.json': '{ "rules": { "syntax-error": "off" } }',
      'inner/b.series': broken,
    });
    expect(filesIn(series(['check', '--format', 'json']))).toEqual(['a.series']);
    expect(series(['check']).out).toContain('in 1 of 2 files');
    expect(series(['check', 'inner']).code).toBe(0);
  });

  it.each([
    ['{ "rules": ', 'series.json: is not JSON: '],
    ['[]', 'series.json: expected an object'],
    ['{ "rule": {} }', 'series.json: `rule` is not a setting'],
    ['{ "rules": { "syntax-eror": "off" } }', 'series.json: there is no rule `syntax-eror`'],
    ['{ "include": "a" }', 'series.json: `include` takes a list of globs'],
  ])('is told where it is broken, and the files are checked all the same: %s', (text, message) => {
    write({ 'series.json': text, 'a.series': broken });
    const { code, out, err } = series(['check']);
    expect(code).toBe(2);
    expect(err).toContain(message);
    expect(out).toContain('a.series:2:8 error syntax-error');
  });
});

it('finds a stray NUL byte in a text at its place', () => {
  write({ 'a.series': 'show a "A" {\n  genre: "x" \0\n  country:\n}\n' });
  const { code, out } = series(['check']);
  expect(code).toBe(1);
  expect(out).toContain('a.series:2:14 error syntax-error did not expect `\\u{0}` here');
  expect(out).toContain('a.series:3:10 error syntax-error');
});

describe('what cannot be read', () => {
  const cases: readonly (readonly [string, string | Buffer, string])[] = [
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'is not a text file'],
    [
      'NUL bytes in what is no text',
      Buffer.from('show a\0b "caf\xe9, caf\xe9" {}', 'latin1'),
      'is not a text file: it has a NUL byte at offset 6',
    ],
    ['UTF-16 with a mark', Buffer.from('\ufeffshow a "A" {}', 'utf16le'), 'is UTF-16; save it as UTF-8'],
    ['UTF-16 without one', Buffer.from('show a "A" {}', 'utf16le'), 'is UTF-16; save it as UTF-8'],
    [
      'bytes that are not UTF-8',
      Buffer.from('// one\nshow a "caf\xe9" {}', 'latin1'),
      'is not valid UTF-8: byte 0xE9 on line 2 (offset 18)',
    ],
  ];

  it.each(cases)('tells of %s, and goes on', (_what, content, message) => {
    write({ 'a.series': content, 'b.series': broken });
    const { code, out, err } = series(['check']);
    expect([code, err]).toEqual([2, `a.series: ${message}\n`]);
    expect(out).toContain('b.series:2:8 error');
  });

  it.each(cases)('leaves a file with %s as it is', (_what, content, message) => {
    write({ 'a.series': content, 'b.series': untidy });
    const { code, out, err } = series(['fmt']);
    expect([code, out]).toEqual([2, 'b.series\n']);
    expect(err).toContain(`a.series: ${message}\n`);
    expect(readFileSync(join(folder, 'a.series'))).toEqual(Buffer.from(content));
  });

  it.each(cases)('tells of %s on standard input', (_what, content, message) => {
    const checked = series(['check', '-'], { input: content });
    expect([checked.code, checked.err]).toEqual([2, `<stdin>: ${message}\n`]);
    const formatted = series(['fmt', '-'], { input: content });
    expect(formatted).toEqual({ code: 2, out: '', err: `<stdin>: ${message}\n` });
  });

  it('tells of a path that does not exist, and goes on', () => {
    write({ 'a.series': broken });
    const { code, out, err } = series(['check', 'none', 'a.series', 'none.series']);
    expect(code).toBe(2);
    expect(err).toBe('none: there is no such file or folder\nnone.series: there is no such file or folder\n');
    expect(out).toContain('a.series:2:8 error');
  });

  it('tells of a folder without files', () => {
    mkdirSync(join(folder, 'empty'));
    write({ 'a.series': sound });
    expect(series(['check', 'empty'])).toEqual({
      code: 2,
      out: '',
      err: 'empty: there are no `.series` files in it\n',
    });
  });

  it('tells of a file with another ending', () => {
    write({ 'notes.txt': 'x' });
    expect(series(['check', 'notes.txt'])).toMatchObject({
      code: 2,
      err: 'notes.txt: its name does not end in `.series`\n',
    });
  });

  it('tells of a link that leads nowhere', () => {
    write({ 'b.series': sound });
    symlinkSync('a.series', join(folder, 'a.series'));
    const { code, out, err } = series(['check']);
    expect([code, out]).toEqual([2, 'No problems in 1 file\n']);
    expect(err).toBe('a.series: it is a link that leads back to itself\n');
  });

  it.skipIf(process.getuid?.() === 0)('tells of a file without permission', () => {
    write({ 'a.series': sound, 'b.series': sound });
    chmodSync(join(folder, 'a.series'), 0);
    expect(series(['check', 'a.series'])).toMatchObject({ code: 2, err: 'a.series: permission denied\n' });
    mkdirSync(join(folder, 'closed'), { mode: 0 });
    expect(series(['check', 'closed', 'b.series']).err).toContain('closed: permission denied\n');
    expect(series(['build', 'b.series', '--out', 'closed/site']).err).toContain('permission denied\n');
  });

  it('cannot be steered by control characters in names', () => {
    write({ 'a\u001b[2J.series': broken });
    expect(series(['check']).out).toContain('a␛[2J.series:2:8');
  });
});

describe('fmt', () => {
  it('rewrites what is laid out otherwise, and prints its name', () => {
    write({ 'a.series': untidy, 'b/c.series': sound });
    chmodSync(join(folder, 'a.series'), 0o640);
    expect(series(['fmt'])).toEqual({ code: 0, out: 'a.series\n', err: '1 of 2 files changed\n' });
    expect(read('a.series')).toBe(sound);
    expect(statSync(join(folder, 'a.series')).mode & 0o777).toBe(0o640);
    expect(readdirSync(folder)).toEqual(['a.series', 'b']);
    expect(series(['fmt'])).toEqual({ code: 0, out: '', err: '0 of 2 files changed\n' });
  });

  it('does not touch a file that is laid out well', () => {
    write({ 'a.series': sound });
    const before = statSync(join(folder, 'a.series'), { bigint: true });
    series(['fmt', 'a.series']);
    const after = statSync(join(folder, 'a.series'), { bigint: true });
    expect([after.mtimeNs, after.ino]).toEqual([before.mtimeNs, before.ino]);
  });

  it('only says what would change with --check', () => {
    write({ 'a.series': untidy, 'b.series': sound });
    expect(series(['fmt', '--check'])).toEqual({
      code: 1,
      out: 'a.series\n',
      err: '1 of 2 files would change\n',
    });
    expect(read('a.series')).toBe(untidy);
    expect(series(['fmt', '--check', 'b.series']).code).toBe(0);
  });

  it('leaves a file with mistakes of form as it is', () => {
    write({ 'a.series': broken, 'b.series': untidy });
    const { code, out, err } = series(['fmt']);
    expect([code, out]).toEqual([1, 'b.series\n']);
    expect(err).toBe(
      'a.series:2:8 error syntax-error expected a value after `genre:`; left as it is\n' +
        '1 of 2 files changed; 1 with mistakes of form\n',
    );
    expect(read('a.series')).toBe(broken);
  });

  it('formats standard input to standard output', () => {
    expect(series(['fmt', '-'], { input: untidy })).toEqual({ code: 0, out: sound, err: '' });
    expect(series(['fmt', '-'], { input: broken })).toMatchObject({ code: 1, out: '' });
    expect(series(['fmt', '-', '--check'], { input: untidy })).toMatchObject({ code: 1, out: '<stdin>\n' });
    expect(series(['fmt', '-', '--check'], { input: sound })).toMatchObject({ code: 0, out: '' });
  });

  it('writes through a link, which stays a link', () => {
    write({ 'real/a.series': untidy, 'x/b.series': sound });
    symlinkSync('../real/a.series', join(folder, 'x', 'a.series'));
    expect(series(['fmt', 'x']).out).toBe('x/a.series\n');
    expect(read('real/a.series')).toBe(sound);
    expect(readdirSync(join(folder, 'x'), { withFileTypes: true })[0]!.isSymbolicLink()).toBe(true);
  });

  it('formats only what is named', () => {
    write({ 'series.json': '{}', 'a.series': untidy, 'b.series': untidy });
    expect(series(['fmt', 'b.series']).out).toBe('b.series\n');
    expect(read('a.series')).toBe(untidy);
  });
});

describe('build', () => {
  it('writes a site, and afterwards only what has changed', () => {
    write({ 'shows/a.series': sound });
    const { code, out, err } = series(['build', 'shows', '--out', 'public/site']);
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/^\d+ pages? in public\/site: \d+ files? written\n$/);
    expect(read('public/site/index.html')).toContain('<');
    const pages = readdirSync(join(folder, 'public/site'), { recursive: true }).map(String);
    expect(Number.parseInt(out)).toBe(pages.filter((path) => path.endsWith('.html')).length);
    expect(series(['build', 'shows', '--out', 'public/site']).out).toContain('nothing has changed');
    write({ 'public/site/index.html': 'x' });
    expect(series(['build', 'shows', '--out', 'public/site']).out).toContain('1 file written');
  });

  describe('again', () => {
    const two = 'show a "A" { cast main { p "P" as q "Q" } }\nshow b "B" { genre: "Drama" }\n';
    const built = (): readonly string[] =>
      readdirSync(join(folder, 'site'), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
        .map((entry) => relative(join(folder, 'site'), join(entry.parentPath, entry.name)))
        .sort();

    beforeEach(() => {
      write({ 'a.series': two });
      expect(series(['build', '--out', 'site']).code).toBe(0);
      expect(built()).toEqual(expect.arrayContaining(['people/p.html', 'shows/b.html']));
    });

    it('removes the pages that are no more, with their folders, and nothing else', () => {
      write({
        'a.series': 'show b "B" { genre: "Drama" }\n',
        'site/shows/mine.html': 'mine',
        'site/people.txt': 'x',
      });
      const { code, out, err } = series(['build', '--out', 'site']);
      expect([code, err]).toEqual([0, '']);
      expect(out).toMatch(/\d+ files? written, \d+ removed\n$/);
      const html = built().filter((path) => !/\.(?:css|js)$/.test(path));
      expect(html).toEqual(['index.html', 'people.txt', 'shows/b.html', 'shows/mine.html']);
      expect(existsSync(join(folder, 'site/people'))).toBe(false);
    });

    it('leaves a page that is no more where somebody has changed it, and says so', () => {
      write({ 'a.series': 'show b "B" { genre: "Drama" }\n', 'site/people/p.html': 'changed' });
      const { code, err } = series(['build', '--out', 'site']);
      expect(code).toBe(0);
      expect(err).toBe('site/people/p.html: is no longer part of the site, but was changed: left as it is\n');
      expect(read('site/people/p.html')).toBe('changed');
    });

    it('knows its files by a record that other programs can read', () => {
      const sums = read('site/.series-site.sha256').trim().split('\n');
      expect(sums.map((line) => line.slice(66))).toEqual(built());
      for (const line of sums) {
        const sum = createHash('sha256')
          .update(read(`site/${line.slice(66)}`))
          .digest('hex');
        expect(line.slice(0, 64)).toBe(sum);
      }
    });

    it('removes nothing outside of the folder, whatever the record says', () => {
      write({ 'precious.html': 'precious', 'else/b.html': 'else' });
      symlinkSync('../else', join(folder, 'site/linked'));
      const lines = ['../precious.html', 'linked/b.html'].map((path) => {
        const text = read(`site/${path}`);
        return `${createHash('sha256').update(text).digest('hex')}  ${path}\n`;
      });
      appendFileSync(join(folder, 'site/.series-site.sha256'), lines.join(''));
      series(['build', '--out', 'site']);
      expect([read('precious.html'), read('else/b.html')]).toEqual(['precious', 'else']);
      // The lines are gone, and the next build has nothing to say.
      expect(series(['build', '--out', 'site'])).toMatchObject({ code: 0, err: '' });
    });
  });

  it('replaces no file that no build has written', () => {
    write({ 'a.series': sound, 'site/index.html': 'my own page' });
    const { code, err } = series(['build', '--out', 'site']);
    expect(code).toBe(2);
    expect(err).toBe(
      'site/index.html: was not written by a build: move it away, or give --out another folder\n',
    );
    expect(read('site/index.html')).toBe('my own page');
  });

  it('creates no folder through a link that leads out of the folder', () => {
    write({ 'a.series': 'show b.c "B" {}\nshow d "D" { character e "E" {} }', 'else/x': 'x', 'site/x': 'x' });
    for (const name of ['shows', 'characters']) symlinkSync('../else', join(folder, 'site', name));
    symlinkSync('../new.sha256', join(folder, 'site/.series-site.sha256'));
    const { code, err } = series(['build', '--out', 'site']);
    expect(code).toBe(2);
    expect(err).toContain('a link leads out of the folder');
    expect(readdirSync(join(folder, 'else'))).toEqual(['x']);
    expect(existsSync(join(folder, 'new.sha256'))).toBe(false);
  });

  it('builds a dataset with errors, and says so', () => {
    write({ 'a.series': broken });
    const { code, err } = series(['build', '--out', 'site']);
    expect(code).toBe(0);
    expect(err).toBe('warning: the dataset has 1 error; what is wrong may be missing. See `series check`.\n');
    expect(existsSync(join(folder, 'site/index.html'))).toBe(true);
  });

  it('refuses to write to a file', () => {
    write({ 'a.series': sound, site: 'x' });
    expect(series(['build', '--out', 'site'])).toEqual({
      code: 2,
      out: '',
      err: 'site: is a file; --out takes a folder\n',
    });
  });

  it('refuses to write through a link that leads out of the folder', () => {
    write({ 'a.series': sound, 'precious.html': 'precious' });
    mkdirSync(join(folder, 'site'));
    symlinkSync('../precious.html', join(folder, 'site/index.html'));
    const { code, err } = series(['build', '--out', 'site']);
    expect(code).toBe(2);
    expect(err).toContain('site/index.html: cannot be written: a link leads out of the folder');
    expect(read('precious.html')).toBe('precious');
  });

  it('builds nothing where there is nothing', () => {
    mkdirSync(join(folder, 'empty'));
    expect(series(['build', 'empty', '--out', 'site']).code).toBe(2);
    expect(existsSync(join(folder, 'site'))).toBe(false);
  });

  it('wants one dataset', () => {
    write({ 'a/series.json': '{}', 'a/a.series': sound, 'b/series.json': '{}', 'b/b.series': sound });
    expect(series(['build', '.', '--out', 'site'])).toMatchObject({
      code: 2,
      err: '.: there are 2 datasets in it: name the folder of one\n',
    });
    expect(series(['build', 'a', '--out', 'site']).code).toBe(0);
  });
});

describe('export', () => {
  it('prints the guide', () => {
    write({ 'a.series': sound });
    const json = series(['export', '.', '--to', 'json']);
    expect([json.code, json.err]).toEqual([0, '']);
    expect(() => JSON.parse(json.out) as unknown).not.toThrow();
    expect(series(['export', '--to=markdown']).out).toMatch(/^#/m);
    expect(series(['export', '--to=markdown', '--out', '-']).out).toMatch(/^#/m);
  });

  it('writes the guide to a file', () => {
    write({ 'a.series': sound });
    const { out } = series(['export', '--to', 'json']);
    expect(series(['export', '--to', 'json', '--out', 'guide.json'])).toEqual({ code: 0, out: '', err: '' });
    expect(read('guide.json')).toBe(out);
  });

  it('exports a dataset with errors, and says so on standard error', () => {
    write({ 'a.series': broken });
    const { code, out, err } = series(['export', '--to', 'json']);
    expect(code).toBe(0);
    expect(err).toContain('warning: the dataset has 1 error');
    expect(() => JSON.parse(out) as unknown).not.toThrow();
  });

  it('tells on standard error what is lost, and counts it as no error', () => {
    write({ 'a.series': sound });
    const { code, out, err } = series(['export', '--to', 'ics']);
    expect([code, out.slice(0, 15)]).toEqual([0, 'BEGIN:VCALENDAR']);
    expect(err).toMatch(/^not in ics: \d+ of what the dataset says\n {2,}\d+ {2}\w/);
    expect(series(['export', '--to', 'ics', '--strict']).code).toBe(1);
    expect(series(['export', '--to', 'json', '--strict'])).toMatchObject({ code: 0, err: '' });
  });

  it('writes what is lost into a file instead', () => {
    write({ 'a.series': sound });
    expect(series(['export', '--to', 'ics', '--report', 'losses.json']).err).toBe('');
    const report = JSON.parse(read('losses.json')) as {
      format: string;
      losses: { what: string; why: string }[];
    };
    expect(report.format).toBe('ics');
    expect(report.losses).toContainEqual(
      expect.objectContaining({ what: 'show', why: 'a calendar holds only what happens on a day' }),
    );
  });

  it('writes several files into a folder, and leaves those alone that have not changed', () => {
    write({ 'a.series': sound });
    expect(series(['export', '--to', 'csv', '--out', 'tables']).out).toMatch(
      /^\d+ files in tables: \d+ files written\n$/,
    );
    expect(read('tables/shows.csv')).toMatch(/^id,name/);
    expect(series(['export', '--to', 'csv', '--out', 'tables']).out).toMatch(/: nothing has changed\n$/);
  });

  it('wants a folder for several files', () => {
    write({ 'a.series': sound });
    expect(series(['export', '--to', 'nfo'])).toMatchObject({
      code: 2,
      err: 'series export: `--out DIR` is missing: nfo is several files\nTry `series export --help`.\n',
    });
    expect(series(['export', '--to', 'nfo', '--out', 'a.series'])).toMatchObject({
      code: 2,
      err: 'a.series: is a file; --out takes a folder\n',
    });
  });

  it('tells of a file that cannot be written', () => {
    write({ 'a.series': sound });
    mkdirSync(join(folder, 'taken'));
    expect(series(['export', '--to', 'json', '--out', 'no/such/guide.json'])).toMatchObject({
      code: 2,
      err: 'no/such/guide.json: cannot be written: there is no such file or folder\n',
    });
    expect(series(['export', '--to', 'json', '--out', 'taken'])).toMatchObject({
      code: 2,
      err: 'taken: cannot be written: is a folder\n',
    });
  });
});
