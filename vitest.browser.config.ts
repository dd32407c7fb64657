// How the tests run that need a real browser: few at a time, for each starts a Chromium.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/browser/**/*.test.ts'],
    setupFiles: ['test/support/seed.ts'],
    globalSetup: ['scripts/generate.mjs'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers: 1,
  },
});
