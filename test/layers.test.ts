// The architecture as data: which layer may import which, and who alone may touch what.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Each layer with the layers that it may import besides itself. */
const layers: Readonly<Record<string, readonly string[]>> = {
  grammar: [],
  'grammar/compiler': ['grammar'],
  'server/syntax': ['grammar'],
  'server/format': ['grammar', 'server/syntax'],
  'server/model': ['grammar', 'server/syntax'],
  'server/checks': ['grammar', 'server/syntax', 'server/model'],
  'server/guide': ['grammar', 'server/syntax', 'server/model', 'server/guide/script/rows.ts'],
  'server/guide/script': ['server/guide/script/rows.ts'],
  'server/guide/script/rows.ts': [],
  'server/export': ['grammar', 'server/guide'],
  'server/docs': ['grammar', 'server/checks', 'server/model', 'server/guide', 'server/export'],
  'server/features': [
    'grammar',
    'server/syntax',
    'server/format',
    'server/model',
    'server/checks',
    'server/guide',
    'server/export',
  ],
  server: [
    'grammar',
    'server/syntax',
    'server/format',
    'server/model',
    'server/checks',
    'server/guide',
    'server/export',
  ],
  'server/lsp': [
    'server',
    'grammar',
    'server/model',
    'server/checks',
    'server/features',
    'server/guide',
    'server/lsp/protocol.ts',
  ],
  'server/cli': ['server', 'grammar', 'server/model', 'server/checks', 'server/lsp'],
  'server/lsp/protocol.ts': [],
  client: ['client/preview', 'server/lsp/protocol.ts'],
  'client/browser': ['client'],
  'client/webview': ['client/preview'],
  'client/preview': ['client', 'server/lsp/protocol.ts'],
  bench: [
    'bench/data',
    'grammar',
    'grammar/compiler',
    'server/syntax',
    'server/lsp/protocol.ts',
    'client/preview',
  ],
  'bench/data': [],
};

/** What only some layers may import. */
const reserved: Readonly<Record<string, RegExp>> = {
  'ohm-js': /^grammar\/compiler\/ohm\.ts$/,
  'node:': /^(server\/cli\/|server\/lsp\/disk(-cache)?\.ts$|grammar\/compiler\/main\.ts$|bench\/)/,
  micromark: /^server\/guide\//,
  minisearch: /^server\/guide\/script\//,
};

const files = ['grammar', 'server', 'client', 'bench']
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
  )
  .filter((name) => name.endsWith('.ts') && !name.includes('generated'));

function importsOf(file: string): readonly string[] {
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(/^(?:import|export)\b[^'"]*?from '([^']+)'|^import '([^']+)'/gms)].map(
    ([, from, bare]) => (from ?? bare)!,
  );
}

function layerOf(file: string): string {
  return Object.keys(layers)
    .filter((layer) => file === layer || file.startsWith(`${layer}/`))
    .sort((a, b) => b.length - a.length)[0]!;
}

function localImports(file: string): readonly string[] {
  return importsOf(file)
    .filter((from) => from.startsWith('.') && !from.endsWith('.json'))
    .map((from) => normalize(join(dirname(file), from)));
}

describe.each(files)('%s', (file) => {
  it('imports only what its layer may', () => {
    const own = layerOf(file);
    const allowed = [own, ...layers[own]!];
    const wrong = localImports(file).filter((target) => !allowed.includes(layerOf(`${target}.ts`)));
    expect(wrong).toEqual([]);
  });

  it('leaves to others what is theirs', () => {
    const wrong = importsOf(file).filter((from) =>
      Object.entries(reserved).some(([name, who]) => from.startsWith(name) && !who.test(file)),
    );
    expect(wrong).toEqual([]);
  });
});

it('has no cycles, type imports included', () => {
  const graph = new Map(files.map((file) => [file, localImports(file).map((target) => `${target}.ts`)]));
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): void => {
    expect(path.includes(file) ? [...path, file].join(' → ') : '').toBe('');
    if (done.has(file)) return;
    for (const next of graph.get(file) ?? []) visit(next, [...path, file]);
    done.add(file);
  };
  for (const file of files) visit(file, []);
});
