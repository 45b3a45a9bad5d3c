// `npm run docs:pictures`: the pictures of docs/huong-dan, taken anew from the service and its pages as they are.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { include: ['tests/web/help/*.pictures.ts'], testTimeout: 300_000, hookTimeout: 120_000 },
});
