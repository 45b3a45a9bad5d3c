// Runs after `npm ci` and `npm install` in a checkout: builds dist/, so that `npx kehoach` works at once.
// Without the development dependencies (npm ci --omit=dev) there is no compiler; an existing dist/ then serves.
import { existsSync } from 'node:fs';

if (existsSync(new URL('../node_modules/typescript/bin/tsc', import.meta.url))) {
  await import('./build.mjs');
} else {
  console.error('kehoach: TypeScript is not installed, dist/ is used as it is.');
}
