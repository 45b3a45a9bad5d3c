/** What is chosen for a batch beside its plan and units, checked before it is kept. */
import type { Overrides } from '../../bulk/contract.ts';
import { fileNames } from '../../bulk/names/names.ts';
import { overridesOf } from '../../bulk/overrides.ts';

export interface Choice {
  pattern?: string | null | undefined;
  overrides?: unknown;
}

export interface SettledChoice {
  /** Null: the usual one. */
  pattern?: string | null;
  overrides?: Overrides;
}

function settledPattern(pattern: string | null): string | null {
  if (pattern === null || pattern.trim() === '') return null;
  // Only to see whether it is one.
  fileNames(pattern);
  return pattern;
}

/** Only what was told. @throws Failure `bulk.bad-pattern` (kind `usage`), `bulk.bad-overrides` (kind `input`) */
export function settledChoice({ pattern, overrides }: Choice): SettledChoice {
  return {
    ...(pattern === undefined ? {} : { pattern: settledPattern(pattern) }),
    ...(overrides === undefined ? {} : { overrides: overridesOf(overrides) }),
  };
}
