// `npm run intake:report [FILE …]`: loads the measuring tools of the tests, which are TypeScript, through Vite.
import { runnerImport } from 'vite';

const { module } = await runnerImport(new URL('../tests/intake/report/print-figures.ts', import.meta.url).pathname, {
  configFile: false,
  logLevel: 'warn',
});
await module.printFigures(process.argv.slice(2));
