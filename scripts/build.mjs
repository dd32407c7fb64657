// Builds everything that is shipped: first the matcher, then one bundle per row of the table and the style of
// the guide.
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build as esbuild } from 'esbuild';
import { browserExtension, nodeCommand, nodeExtension, nodeModule, worker } from './bundle.mjs';
import generate from './generate.mjs';
import { isMain, root } from './root.mjs';

const bundles = [
  { entry: 'server/cli/main.ts', file: 'dist/cli.js', options: nodeCommand, executable: true },
  { entry: 'server/lsp/main.browser.ts', file: 'dist/server.browser.js', options: worker },
  { entry: 'client/main.node.ts', file: 'dist/extension.cjs', options: nodeExtension },
  { entry: 'client/browser/main.ts', file: 'dist/extension.browser.cjs', options: browserExtension },
  { entry: 'client/webview/main.ts', file: 'dist/preview.js', options: worker },
  { entry: 'client/webview/preview.css', file: 'dist/preview.css', options: worker },
];

const style = 'dist/guide.css';

/** Every file that is built, besides source maps. */
export const built = [...bundles.map(({ file }) => file), style];

/** Packages that work at build time only and must not be shipped. */
const unshipped = ['ohm-js'];

/**
 * Generates the matcher and writes every bundle and the style.
 * @param {string} [folder] what stands for the project's folder, in which `dist` is written
 * @param {boolean} [isShipped] small, and without source maps
 */
export async function build(folder = root, isShipped = false) {
  await generate();
  const written = bundles.map((bundle) => writeBundle(bundle, folder, isShipped));
  await Promise.all([...written, writeStyle(folder)]);
}

/** Builds; when that fails, says why and ends the process. */
export async function buildOrExit() {
  try {
    await build();
  } catch (error) {
    // esbuild has printed its own errors by now, with the source around them.
    const isReported = error instanceof Error && 'errors' in error;
    console.error(isReported ? 'The build failed.' : error instanceof Error ? error.message : error);
    process.exit(1);
  }
}

async function writeBundle({ entry, file, options, executable = false }, folder, isShipped) {
  const { metafile } = await esbuild({
    ...options,
    entryPoints: [entry],
    outfile: join(folder, file),
    sourcemap: isShipped ? false : 'linked',
    minify: isShipped,
    metafile: true,
  });
  refuseUnshipped(file, metafile);
  if (executable) await chmod(join(folder, file), 0o755);
}

/** The style sheet of the guide's pages, for the preview to link. */
async function writeStyle(folder) {
  const entryPoints = ['server/guide/site/style.ts'];
  const { outputFiles } = await esbuild({ ...nodeModule, banner: {}, entryPoints, write: false });
  const { style: rules } = await import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`);
  await mkdir(join(folder, 'dist'), { recursive: true });
  await writeFile(join(folder, style), rules);
}

function refuseUnshipped(file, { inputs }) {
  for (const [importer, { imports }] of Object.entries(inputs)) {
    for (const name of unshipped) {
      const isPart = (path) => path.includes(`node_modules/${name}/`);
      if (isPart(importer) || !imports.some(({ path }) => isPart(path))) continue;
      throw new Error(`${file} must not contain ${name}, but ${importer} imports it.`);
    }
  }
}

if (isMain(import.meta.url)) await buildOrExit();
