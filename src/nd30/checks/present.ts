/** What a document must show at its end and in its preamble. */
import type { ComponentKind } from '../kinds.ts';
import { isIssuedByAnother } from './attached.ts';
import type { Check } from './check.ts';
import { firstOf } from './standing.ts';

/** One of the kinds stands there; a document that another issues has none. */
export const oneOf =
  (kinds: readonly ComponentKind[], found: string): Check =>
  ({ document }) => {
    if (isIssuedByAnother(document)) return 'notApplicable';
    return kinds.some((kind) => firstOf(document, kind) !== undefined) ? [] : [{ found }];
  };
