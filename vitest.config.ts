// How the unit tests run. The matcher is generated first, so that none runs against an old grammar.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/support/seed.ts'],
    globalSetup: ['scripts/generate.mjs'],
    testTimeout: 20_000,
    // Tests are pure functions over text: threads are cheaper than processes, and two suit a small machine.
    pool: 'threads',
    maxWorkers: 2,
  },
});
