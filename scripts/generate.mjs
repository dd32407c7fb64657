// Generates what others import: the matcher out of the grammar, and the script of the guide's pages as a text.
// The grammar's compiler itself decides what it writes; here is only how to start it.
import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { nodeModule, pageScript } from './bundle.mjs';
import { isMain, root } from './root.mjs';

/** Also Vitest's global set-up, hence the default export. */
export default async function generate() {
  await Promise.all([generateMatcher(), generateScript()]);
}

/** Writes server/syntax/generated/. */
async function generateMatcher() {
  const folder = await mkdtemp(join(tmpdir(), 'series-compiler-'));
  try {
    const compiler = join(folder, 'compiler.mjs');
    await build({
      ...nodeModule,
      entryPoints: ['grammar/compiler/main.ts'],
      outfile: compiler,
      sourcemap: 'inline',
    });
    run(compiler);
  } finally {
    await rm(folder, { recursive: true });
  }
}

function run(compiler) {
  const { status } = spawnSync(process.execPath, ['--enable-source-maps', compiler], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error('The grammar could not be compiled (grammar/compiler/main.ts).');
}

/** Writes the script of the guide's pages, which `series build` hands out as it is: small, with its licence. */
async function generateScript() {
  const licence = await readFile(join(root, 'node_modules/minisearch/LICENSE.txt'), 'utf8');
  const { outputFiles } = await build({
    ...pageScript,
    entryPoints: ['server/guide/script/main.ts'],
    banner: { js: `/*! With MiniSearch. ${licence.trim()} */` },
    write: false,
  });
  const file = join(root, 'server/guide/site/generated/script.ts');
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, `export const script = ${JSON.stringify(outputFiles[0].text)};\n`);
}

if (isMain(import.meta.url)) await generate();
