// The manifest of the extension says what the code does: settings, commands, texts and files are held
// against the sources, and the problem matcher against what the command prints.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SemanticTokenModifiers, SemanticTokenTypes } from 'vscode-languageserver-types';
import { legend } from '../server/features/tokens/legend';
import { lensCommands } from '../server/features/code-lens';
import { defaultSettings } from '../server/lsp/session';
import manifest from '../package.json';
import texts from '../package.nls.json';
import snippets from '../snippets/series.json';
import { bundleCommand } from './support/bundle';
import { clientSources } from './support/client-sources';
import { expectFile } from './support/golden';

const { contributes } = manifest;
const sources = clientSources();
const declared = contributes.commands.map(({ command }) => command);
const settings = new Map<string, { readonly default: unknown; readonly order: number }>(
  contributes.configuration.flatMap(({ properties }) => Object.entries(properties)),
);

/** All strings in a value, at any depth. */
function strings(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(strings) : [];
}

/** What the sources write between quotes and that begins with `series.`. */
function literals(): ReadonlySet<string> {
  const found = sources.flatMap(({ text }) => [...text.matchAll(/'(series\.[\w.]*\w)'/g)]);
  return new Set(found.map(([, name]) => name!));
}

/** The settings that the sources ask for: at once, or with `setting(name, default)` from a section. */
function settingsRead(): readonly string[] {
  return sources.flatMap(({ text }) => {
    const section = /^const section = '([\w.]+)';$/m.exec(text)?.[1];
    const parts = [...text.matchAll(/(?<!function )\bsetting(?:<[^>]*>)?\('(\w+)'/g)];
    const whole = [...text.matchAll(/getConfiguration\('([\w.]+)'[^)]*\)\s*\.get(?:<[^>]*>)?\('([\w.]+)'/g)];
    return [
      ...parts.map(([, name]) => `${section!}.${name!}`),
      ...whole.map(([, start, name]) => `${start!}.${name!}`),
    ];
  });
}

describe('texts', () => {
  const used = strings(manifest).flatMap((text) => /^%(.+)%$/.exec(text)?.[1] ?? []);

  it('are defined where they are used, and used where they are defined', () => {
    expect([...new Set(used)].sort()).toEqual(Object.keys(texts).sort());
  });

  it('are all of what people read', () => {
    const read = [
      ...contributes.commands.map(({ title }) => title),
      ...contributes.configuration.flatMap(({ title, properties }) => [
        title,
        ...Object.values(properties).map(({ markdownDescription }) => markdownDescription),
      ]),
      ...contributes.walkthroughs.flatMap(({ title, description, steps }) => [
        title,
        description,
        ...steps.flatMap((step) => [step.title, step.description, step.media.altText]),
      ]),
    ];
    expect(read.filter((text) => !/^%.+%$/.test(text))).toEqual([]);
  });

  it('of the code are the ones that translators get', () => {
    const calls = sources.flatMap(({ file, text }) => [
      ...[...text.matchAll(/l10n\.t\(/g)].map(({ index }) => ({ file, text: text.slice(index) })),
    ]);
    const written = calls.map(({ file, text }) => {
      const call = /^l10n\.t\(\s*('(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*")/.exec(text);
      expect(call, `${file}: a text is a plain string: ${text.slice(0, 60)}`).not.toBeNull();
      const quoted = call![1]!;
      return quoted.slice(1, -1).replace(/\\(.)/g, '$1');
    });
    const bundle = Object.fromEntries([...new Set(written)].sort().map((text) => [text, text]));
    expectFile('l10n/bundle.l10n.json', `${JSON.stringify(bundle, undefined, 2)}\n`);
  });
});

describe('files', () => {
  it('that it names are there', () => {
    const paths = strings(manifest).filter((text) =>
      /^(?:\.\/)?(?:icons|snippets|syntaxes|schemas|walkthrough|l10n)(?:\/|$)/.test(text),
    );
    expect(paths.length).toBeGreaterThan(10);
    expect(paths.filter((path) => !existsSync(path))).toEqual([]);
  });
});

describe('settings', () => {
  it('of the server have the defaults that the server has', () => {
    const ofServer = Object.entries(defaultSettings).flatMap(([group, rows]) =>
      Object.entries(rows as Readonly<Record<string, unknown>>).map(
        ([name, value]) => [`series.${group}.${name}`, value] as const,
      ),
    );
    const shown = ofServer.map(([name]) => [name, settings.get(name)?.default]);
    expect(shown).toEqual(ofServer);
  });

  it('are read where they are declared, and declared where they are read', () => {
    const ofServer = Object.entries(defaultSettings).flatMap(([group, rows]) =>
      Object.keys(rows as object).map((name) => `series.${group}.${name}`),
    );
    expect([...new Set([...ofServer, ...settingsRead()])].sort()).toEqual([...settings.keys()].sort());
  });

  it('have an order of their own', () => {
    const orders = [...settings.values()].map(({ order }) => order);
    expect(new Set(orders).size).toBe(orders.length);
  });
});

describe('commands', () => {
  const used = literals();

  it('are in the code where they are declared', () => {
    expect(declared.filter((command) => !used.has(command))).toEqual([]);
    expect(new Set(declared).size).toBe(declared.length);
  });

  it('and every other name of the code are declared', () => {
    const known = new Set([
      ...declared,
      ...settings.keys(),
      // What only the code knows: the type of the guide's panels, context keys, the status item, a section.
      ...['series.guide', 'series.guideLocked', 'series.status', 'series.preview'],
      // Registered in tests only.
      'series.test.crashServer',
    ]);
    expect([...used].filter((name) => !known.has(name))).toEqual([]);
  });

  it('of the server’s code lenses are there', () => {
    expect(declared).toEqual(expect.arrayContaining(Object.values(lensCommands)));
  });

  it('in menus, keybindings and the walkthrough are declared', () => {
    const keybindings = contributes.keybindings.map(({ command }) => command);
    const menus = Object.values(contributes.menus).flatMap((items) =>
      items.flatMap((item) => [item.command, ...('alt' in item ? [item.alt] : [])]),
    );
    const links = [...Object.values(texts), ...strings(contributes.walkthroughs)].flatMap((text) =>
      [...text.matchAll(/(?:command|onCommand):(series\.\w+)/g)].map(([, command]) => command!),
    );
    expect(links.length).toBeGreaterThan(4);
    expect([...keybindings, ...menus, ...links].filter((command) => !declared.includes(command))).toEqual([]);
  });

  it('have a category and, but for the guide’s, an icon', () => {
    expect(contributes.commands.filter(({ category }) => category !== 'Series')).toEqual([]);
  });
});

describe('docs/editor.md', () => {
  const page = readFileSync('docs/editor.md', 'utf8');
  const titleOf = (text: string): string => (texts as Readonly<Record<string, string>>)[text.slice(1, -1)]!;

  it('tells of every setting, with its default', () => {
    const rows = new Map(
      [...page.matchAll(/^\| `(series\.[\w.]+)` +\| (\S+) /gm)].map(
        ([, name, value]) => [name!, value!] as const,
      ),
    );
    const shown = [...settings].map(([name, setting]) => {
      const value = setting.default;
      const words = new Map<unknown, string>([
        [true, 'on'],
        [false, 'off'],
        ['', 'empty'],
      ]);
      return [name, words.get(value) ?? `\`${String(value)}\``];
    });
    expect(Object.fromEntries(rows)).toEqual(Object.fromEntries(shown));
  });

  it('tells of every command of the palette that is not the guide’s', () => {
    const hidden = contributes.menus.commandPalette.map(({ command }) => command);
    const shown = contributes.commands.filter(({ command }) => !hidden.includes(command));
    expect(
      shown.map(({ title }) => titleOf(title)).filter((title) => !page.includes(`**${title}**`)),
    ).toEqual([]);
  });

  it('tells of every snippet', () => {
    const prefixes = Object.values(snippets).map(({ prefix }) => prefix);
    expect(prefixes.filter((prefix) => !page.includes(`\`${prefix}\``))).toEqual([]);
  });
});

describe('activation', () => {
  it('happens to nobody who has no dataset', () => {
    expect(manifest.activationEvents).toEqual([
      'workspaceContains:series.json',
      'onWebviewPanel:series.guide',
    ]);
  });
});

describe('semantic tokens', () => {
  const [{ scopes }] = contributes.semanticTokenScopes as unknown as [
    { readonly scopes: Readonly<Record<string, readonly string[]>> },
  ];

  it('are standard, so that themes know them', () => {
    const types: readonly string[] = Object.values(SemanticTokenTypes);
    const modifiers: readonly string[] = Object.values(SemanticTokenModifiers);
    expect(legend.tokenTypes.filter((type) => !types.includes(type))).toEqual([]);
    expect(legend.tokenModifiers.filter((modifier) => !modifiers.includes(modifier))).toEqual([]);
  });

  it('have a scope each for themes that colour scopes only', () => {
    expect(Object.keys(scopes).sort()).toEqual([...legend.tokenTypes].sort());
    for (const list of Object.values(scopes)) expect(list.length).toBeGreaterThan(0);
  });
});

describe('the problem matcher', () => {
  const folder = mkdtempSync(join(tmpdir(), 'series-matcher-'));
  const command = join(folder, 'cli.js');
  const [{ pattern }] = contributes.problemMatchers as unknown as [
    { readonly pattern: Readonly<Record<string, number>> & { readonly regexp: string } },
  ];
  beforeAll(() => bundleCommand(command));
  afterAll(() => rmSync(folder, { recursive: true }));

  const printed = (...words: string[]): string =>
    spawnSync(process.execPath, [command, 'check', ...words], { encoding: 'utf8', maxBuffer: 1e8 }).stdout;

  it('finds every problem that the command prints, and nothing else', () => {
    const paths = ['examples/mistakes', 'examples/tour'];
    const expected = JSON.parse(printed(...paths, '--format', 'json')) as readonly object[];
    const found = printed(...paths)
      .split('\n')
      .flatMap((line) => {
        const match = new RegExp(pattern.regexp).exec(line);
        const part = (name: string): string => match![pattern[name]!]!;
        return match
          ? {
              file: part('file'),
              line: Number(part('line')),
              column: Number(part('column')),
              severity: part('severity'),
              code: part('code'),
              message: part('message'),
            }
          : [];
      });
    expect(expected.length).toBeGreaterThan(60);
    expect(found).toEqual(
      expected.map((problem) => expect.objectContaining({ ...pick(problem) }) as unknown),
    );
  });
});

function pick(problem: object): object {
  const { file, line, column, severity, code, message } = problem as Record<string, unknown>;
  return { file, line, column, severity, code, message };
}

/** What esbuild says of a bundle. @param options the name of its options in scripts/bundle.mjs */
function bundled(options: string, entry: string): { readonly inputs: string[]; readonly imports: string[] } {
  const script = `
    import { build } from 'esbuild';
    import { ${options} as options } from './scripts/bundle.mjs';
    const { metafile } = await build({
      ...options, entryPoints: ['${entry}'], write: false, metafile: true, outdir: 'x',
    });
    const imports = Object.values(metafile.outputs).flatMap((output) => output.imports.map(({ path }) => path));
    console.log(JSON.stringify({ inputs: Object.keys(metafile.inputs), imports: [...new Set(imports)] }));`;
  const output = execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
  return JSON.parse(output) as { readonly inputs: string[]; readonly imports: string[] };
}

describe('the extension for browsers', () => {
  it('needs nothing but the editor', () => {
    expect(bundled('browserExtension', 'client/browser/main.ts').imports).toEqual(['vscode']);
  });

  it('has a server that needs nothing, and no part that asks for a document', () => {
    const { inputs, imports } = bundled('worker', 'server/lsp/main.browser.ts');
    expect(imports).toEqual([]);
    expect(inputs.filter((path) => path.endsWith('.dom.js'))).toEqual([]);
  });

  it('shares all but its entry point with the one for the desktop', () => {
    const ofNode = sources.filter(({ text }) => /from '(?:node:|vscode-languageclient\/node)/.test(text));
    expect(ofNode.map(({ file }) => file)).toEqual(['client/main.node.ts']);
  });
});
