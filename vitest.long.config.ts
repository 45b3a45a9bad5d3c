// `npm run test:long`: the same stories over many more inputs; run before an issue is resolved.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.long.test.ts', 'tests/**/*.long.test.ts'],
    globalSetup: 'tests/store/run-folder.ts',
    // Read by tests/long-suite.ts.
    env: { KEHOACH_TESTS: 'long' },
    testTimeout: 1_800_000,
    hookTimeout: 120_000,
  },
});
