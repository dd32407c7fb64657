// How the unit tests run. The matcher is generated first, so that none runs against an old grammar.
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Only an editor has the real one.
  resolve: { alias: { vscode: fileURLToPath(new URL('test/support/vscode.ts', import.meta.url)) } },
  test: {
    // What a server keeps for its next start is kept out of the developer's own cache.
    env: { XDG_CACHE_HOME: fileURLToPath(new URL('build/cache', import.meta.url)) },
    include: ['test/**/*.test.ts'],
    exclude: ['test/browser/**', 'test/editor/**', 'test/neovim/**', 'test/package/**', 'test/person/**'],
    setupFiles: ['test/support/seed.ts'],
    globalSetup: ['scripts/generate.mjs'],
    testTimeout: 20_000,
    // Tests are pure functions over text: threads are cheaper than processes, and two suit a small machine.
    pool: 'threads',
    maxWorkers: 2,
  },
});
