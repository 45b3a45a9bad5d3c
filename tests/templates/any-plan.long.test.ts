/** `npm run test:long`: other plans every time; a failure tells seed and path to try again with. */
import { it } from 'vitest';
import { lintedRenders } from './any-plan.ts';

it('a template that lints without an error makes documents of many plans of any shape', () => lintedRenders(3_000));
