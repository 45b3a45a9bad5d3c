/** A fixed seed keeps `npm test` the same every time; `any-plan.long.test.ts` looks further. */
import { it } from 'vitest';
import { lintedRenders } from './any-plan.ts';

it(
  'a template that lints without an error makes documents of plans of any shape',
  () => lintedRenders(30, 20_260_301),
  60_000,
);
