// How the project's TypeScript is bundled, for whoever bundles it.
import { root } from './root.mjs';

/**
 * Found from the project's folder, whoever imports it: the protocol's package pins a patch of its own, which would
 * be bundled a second time.
 */
const once = { 'vscode-languageserver-types': 'vscode-languageserver-types' };

/** esbuild options for an ECMAScript module that Node runs, packages included. */
export const nodeModule = {
  absWorkingDir: root,
  bundle: true,
  alias: once,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  // Most packages that offer both forms bundle cleanly only as ECMAScript modules.
  mainFields: ['module', 'main'],
  // CommonJS packages inside the bundle ask for Node's own modules with `require`.
  banner: {
    js: [
      `import { createRequire as createRequireForBundle } from 'node:module';`,
      `const require = createRequireForBundle(import.meta.url);`,
    ].join('\n'),
  },
  logLevel: 'warning',
};

/** The same, for a file that is started as a command. */
export const nodeCommand = {
  ...nodeModule,
  banner: { js: `#!/usr/bin/env node\n${nodeModule.banner.js}` },
};

/** An extension for the extension host on Node, which provides `vscode`. */
export const nodeExtension = {
  absWorkingDir: root,
  bundle: true,
  alias: once,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  mainFields: ['module', 'main'],
  external: ['vscode'],
  logLevel: 'warning',
};

/** An extension for the extension host in a browser. */
export const browserExtension = {
  ...nodeExtension,
  platform: 'browser',
  target: 'es2022',
  mainFields: ['browser', 'module', 'main'],
};

/** A script of its own in a browser: a worker, or the script of a page. */
export const worker = {
  ...browserExtension,
  format: 'iife',
  external: [],
  // Packages for browsers may ask for a document, which a worker does not have.
  conditions: ['worker', 'module'],
};

/** A script that is handed out with pages, to whatever browser reads them. */
export const pageScript = {
  ...worker,
  conditions: ['module'],
  minify: true,
};
