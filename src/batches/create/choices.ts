/** What is chosen for a batch beside its plan and units, checked before it is kept. */
import type { Overrides } from '../../bulk/contract.ts';

export interface Choice {
  pattern?: string | null | undefined;
  overrides?: unknown;
}

export interface SettledChoice {
  /** Null: the usual one. */
  pattern?: string | null;
  overrides?: Overrides;
}

/** Only what was told. @throws Failure `bulk.…` (kind `input`) with findings */
export function settledChoice({ pattern, overrides }: Choice): SettledChoice {
  const told = typeof pattern === 'string' && pattern.trim() === '' ? null : pattern;
  return {
    ...(told === undefined ? {} : { pattern: told }),
    ...(overrides === undefined ? {} : { overrides: overrides as Overrides }),
  };
}
