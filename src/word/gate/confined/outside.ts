/** Files from outside as the doors hand them on, and the processes that work on them. */
import type { FileLimits } from './contract.ts';
import { usualFileLimits } from './limits.ts';
import { confinedPool, type ConfinedPool, type PoolHabits } from './pool.ts';

export interface OutsideFile {
  bytes: Uint8Array;
  /** For messages. */
  name: string;
}

export interface OutsideLimits {
  /** Those not told are the usual ones. */
  limits?: Partial<FileLimits> | undefined;
  pool?: Partial<PoolHabits>;
}

export const outsidePool = ({ limits, pool }: OutsideLimits): ConfinedPool =>
  confinedPool({ ...usualFileLimits, ...limits }, pool);
