#!/usr/bin/env node
// The installed command: hands over to the built command line in dist/.
import { existsSync } from 'node:fs';

const main = new URL('../dist/cli/main.js', import.meta.url);
if (existsSync(main)) {
  await import(main.href);
} else {
  console.error('Chưa có bản dựng (dist/). Hãy chạy: npm run build');
  console.error('The build is missing (dist/). Run: npm run build');
  process.exitCode = 2;
}
