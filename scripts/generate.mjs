// Turns the grammar into the matcher: bundles grammar/compiler/main.ts and runs it.
// The compiler itself decides what it writes; here is only how to start it.
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { nodeModule } from './bundle.mjs';
import { isMain, root } from './root.mjs';

/** Writes server/syntax/generated/. Also Vitest's global set-up, hence the default export. */
export default async function generate() {
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

if (isMain(import.meta.url)) await generate();
