// `npm test`: every test but the long ones (*.long.test.ts, see vitest.long.config.ts).
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'tests/**/*.test.ts'],
    exclude: ['**/*.long.test.ts', 'node_modules', 'dist'],
    globalSetup: 'tests/store/run-folder.ts',
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
