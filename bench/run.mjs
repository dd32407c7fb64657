// Makes ready what the benchmark needs, once, and starts it: the packages that Series is compared with, a Node.js that
// runs all of them, and the bundles. Everything is put below build/bench, where nothing else looks.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, cp, mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { nodeCommand, nodeModule, worker } from '../scripts/bundle.mjs';
import { findChromium, launchArguments } from '../scripts/chromium.mjs';
import { npmIn } from '../scripts/npm.mjs';
import { root } from '../scripts/root.mjs';

const own = join(root, 'bench');
const folder = join(root, 'build/bench');
const bundles = join(folder, 'bundles');
const manifests = ['package.json', 'package-lock.json', '.npmrc'];

/** Langium wants this version of Node.js, or a newer one. */
const nodeNeeded = 22;

const packages = await installPackages();
const node = nodeIn(packages);
await generateLangium(packages, node);
await bundleAll(packages);
await bundleOurs();
await runMain(node);

/** Moves the folder to its place only when all is there: an interrupted installation leaves nothing behind. */
async function installPackages() {
  const target = join(folder, `packages-${await fingerprint()}`);
  if (!existsSync(target)) {
    console.error('Installing what Series is compared with (once) …');
    await mkdir(folder, { recursive: true });
    const temporary = await mkdtemp(join(folder, 'installing-'));
    try {
      for (const name of manifests) await copyFile(join(own, name), join(temporary, name));
      const status = npmIn(
        temporary,
        'ci',
        '--ignore-scripts',
        '--no-audit',
        '--no-fund',
        '--loglevel=error',
      );
      if (status !== 0)
        throw new Error(`The packages could not be installed: npm ended with exit code ${status}.`);
      await rename(temporary, target);
    } finally {
      await rm(temporary, { recursive: true, force: true });
    }
  }
  return join(target, 'node_modules');
}

/** Changes with what is to be installed. */
async function fingerprint() {
  const hash = createHash('sha256').update(process.platform + process.arch);
  for (const name of manifests) hash.update(await readFile(join(own, name)));
  return hash.digest('hex').slice(0, 12);
}

function nodeIn(packages) {
  const { platform, arch } = process;
  const name = platform === 'win32' ? `node-win-${arch}/bin/node.exe` : `node-${platform}-${arch}/bin/node`;
  if (existsSync(join(packages, name))) return join(packages, name);
  if (Number(process.versions.node.split('.')[0]) >= nodeNeeded) return process.execPath;
  throw new Error(`The benchmark needs Node.js ${nodeNeeded} or newer on ${platform} ${arch}.`);
}

/** Lets langium-cli make its parser and its node types of the grammar. */
async function generateLangium(packages, node) {
  const target = join(folder, 'langium');
  await cp(join(own, 'langium'), target, { recursive: true });
  const cli = join(packages, 'langium-cli/bin/langium.js');
  const { status, stdout, stderr } = spawnSync(node, [cli, 'generate'], { cwd: target, encoding: 'utf8' });
  if (status !== 0) throw new Error(`langium-cli failed:\n${stdout}${stderr}`);
}

async function bundleAll(packages) {
  const vscode = join(own, 'preview/vscode.ts');
  await Promise.all([
    build({
      ...nodeModule,
      entryPoints: ['bench/main.ts', 'bench/parse/worker.ts'],
      outdir: 'build/bench/bundles',
      outExtension: { '.js': '.mjs' },
      external: ['playwright-core', 'esbuild'],
      alias: { vscode },
      sourcemap: 'linked',
    }),
    build({ ...worker, entryPoints: ['client/webview/main.ts'], outfile: 'build/bench/bundles/preview.js' }),
    build({
      absWorkingDir: root,
      bundle: true,
      platform: 'node',
      format: 'cjs',
      minify: true,
      nodePaths: [packages],
      alias: { generated: join(folder, 'langium/generated') },
      entryPoints: ['bench/langium/main.mjs'],
      outfile: 'build/bench/bundles/langium.cjs',
      logLevel: 'warning',
    }),
  ]);
}

/** The program as it is shipped, or, for a profile, one whose functions keep their names and their places. */
async function bundleOurs() {
  await build({
    ...nodeCommand,
    entryPoints: ['server/cli/main.ts'],
    outfile: 'build/bench/bundles/cli.js',
    minify: !process.argv.includes('--profile'),
  });
  await copyFile(join(root, 'dist/guide.css'), join(bundles, 'guide.css'));
}

/** Waits for it: it ends its children itself, also when it is interrupted. */
function runMain(node) {
  const installed = {
    node,
    packages,
    command: join(bundles, 'cli.js'),
    nodeOptions: [],
    langium: join(bundles, 'langium.cjs'),
    parser: join(bundles, 'parse/worker.mjs'),
    preview: join(bundles, 'preview.js'),
    style: join(bundles, 'guide.css'),
    grammar: join(root, 'grammar/series.ohm'),
    examples: join(root, 'examples'),
    browser: { path: findChromium(), options: launchArguments },
    folder,
  };
  const main = spawn(node, [join(bundles, 'main.mjs'), ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: { ...process.env, SERIES_BENCH: JSON.stringify(installed) },
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => main.kill(signal));
  return new Promise((resolve) => {
    main.once('exit', (code) => {
      process.exitCode = code ?? 1;
      resolve();
    });
  });
}
