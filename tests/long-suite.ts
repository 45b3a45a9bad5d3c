/** For stories of which `npm test` tells the main path: a `*.long.test.ts` beside them imports the file and tells all of it. */
import { describe, it } from 'vitest';

/** Set by vitest.long.config.ts. */
export const inLongSuite = process.env['KEHOACH_TESTS'] === 'long';

/** As `it`, in the long tests only. */
export function itInLongSuite(name: string, tell: () => void | Promise<void>): void {
  if (inLongSuite) it(name, tell);
}

/** As `describe`, in the long tests only. */
export function describeInLongSuite(name: string, tell: () => void): void {
  if (inLongSuite) describe(name, tell);
}
