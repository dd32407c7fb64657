// Packs the extension as it is installed: a .vsix in build/, of small bundles and what the manifest names. Fails
// where a file is missing or was not expected, and where the package grows beyond its limit.
import { cp, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createVSIX, listFiles } from '@vscode/vsce';
import { build, built } from './build.mjs';
import { isMain, root } from './root.mjs';

/**
 * How big the package may be, in bytes. Most of it is the server, the same server for a worker, and the two clients
 * (an extension host in a browser loads one file, and its workers run scripts without imports); a fifth is pictures.
 */
const limit = 1_200_000;

/** What is packed besides the bundles, and why. */
const packed = {
  'README.md': 'what the Marketplace shows',
  'CHANGELOG.md': 'what the Marketplace shows',
  LICENSE: 'the terms',
  'package.nls.json': 'the words of the manifest',
  l10n: 'the words of the extension',
  syntaxes: 'colouring and brackets',
  snippets: 'snippets',
  icons: 'of the extension and of files',
  walkthrough: 'first steps',
  'schemas/series.schema.json': 'completion in series.json',
  'docs/rules.md': 'what a rule means',
};

const staging = join(root, 'build/package');

/** Packs the extension. @returns the path of the package */
export async function packExtension() {
  await rm(staging, { recursive: true, force: true });
  await mkdir(staging, { recursive: true });
  await build(staging, true);
  for (const path of Object.keys(packed))
    await cp(join(root, path), join(staging, path), { recursive: true });
  const manifest = await writeManifest();
  const files = await listFiles({ cwd: staging, dependencies: false });
  refuseMissing(manifest, files);
  refuseUnexpected(files);
  const packagePath = join(root, `build/${manifest.name}-${manifest.version}.vsix`);
  await createVSIX({
    cwd: staging,
    packagePath,
    dependencies: false,
    allowMissingRepository: true,
    rewriteRelativeLinks: false,
  });
  await report(files, packagePath);
  return packagePath;
}

/** The manifest without what is only for work on the project. */
async function writeManifest() {
  const manifest = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  for (const name of ['scripts', 'devDependencies', 'dependencies', 'allowScripts']) delete manifest[name];
  await writeFile(join(staging, 'package.json'), JSON.stringify(manifest));
  return manifest;
}

/** Whatever the manifest names, and all that is built. */
function refuseMissing(manifest, files) {
  const missing = [...namedFiles(manifest), ...built].filter((path) => !files.includes(path));
  if (missing.length > 0) throw new Error(`These files are not packed: ${missing.join(', ')}.`);
}

/** Source maps, what other tools leave behind, and bundles that nobody has thought about. */
function refuseUnexpected(files) {
  const expected = ['package.json', ...built];
  const isExpected = (file) => expected.includes(file) || packedWith(file) !== undefined;
  const unexpected = files.filter((file) => !isExpected(file) || file.endsWith('.map'));
  if (unexpected.length > 0) throw new Error(`These files must not be packed: ${unexpected.join(', ')}.`);
}

/** What has to be packed for a file to be: itself, or a folder around it. */
function packedWith(file) {
  return Object.keys(packed).find((name) => file === name || file.startsWith(`${name}/`));
}

/** The files that a manifest names, however deeply: all texts that begin with `./` and have an ending. */
function namedFiles(value) {
  if (typeof value === 'string') return /^\.\/.*\.\w+$/.test(value) ? [value.slice(2)] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(namedFiles);
}

async function report(files, packagePath) {
  for (const file of files) {
    const { size } = await stat(join(staging, file));
    console.log(`${kilobytes(size).padStart(9)}  ${file.padEnd(44)}  ${reason(file)}`);
  }
  const { size } = await stat(packagePath);
  console.log(`\n${kilobytes(size).padStart(9)}  ${packagePath}`);
  if (size > limit) throw new Error(`The package is bigger than ${kilobytes(limit)}.`);
}

function reason(file) {
  if (built.includes(file)) return 'what runs';
  const path = packedWith(file);
  return path === undefined ? 'the manifest' : packed[path];
}

function kilobytes(bytes) {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

if (isMain(import.meta.url)) {
  try {
    await packExtension();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}
