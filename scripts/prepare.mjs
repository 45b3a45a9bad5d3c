// Runs after `npm ci` and `npm install` in a checkout: builds dist/, so that `npx kehoach` works at once.
// Without the development dependencies (npm ci --omit=dev) there is no compiler; an existing dist/ then serves.
import { existsSync } from 'node:fs';
import { spawnSync } from 'node:child_process';

const compiler = new URL('../node_modules/typescript/bin/tsc', import.meta.url);
if (existsSync(compiler)) {
  const run = spawnSync(process.execPath, [compiler.pathname, '-p', 'tsconfig.build.json'], {
    stdio: 'inherit',
    cwd: new URL('..', import.meta.url),
  });
  process.exitCode = run.status ?? 1;
} else {
  console.error('kehoach: TypeScript is not installed, dist/ is used as it is.');
}
