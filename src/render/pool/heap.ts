/** The heap of a pool's threads. */
import type { ResourceLimits } from 'node:worker_threads';

export interface ThreadHeap {
  /** Megabytes; a plan that needs more ends its thread, not the program. */
  heapMb?: number;
  /** Megabytes for what has just been made; V8 decides unless told. */
  youngMb?: number;
}

export const usualHeapMb = 512;

/**
 * For a pool that does nothing but bulk work. V8 lets a heap grow by a factor between two full collections that goes with the
 * heap's limit, so fewer are needed; the young generation is small, to hold the memory where it was.
 */
export const bulkHeap: Required<ThreadHeap> = { heapMb: 1_000, youngMb: 48 };

export function resourceLimits({ heapMb = usualHeapMb, youngMb }: ThreadHeap): ResourceLimits {
  return {
    maxOldGenerationSizeMb: heapMb,
    ...(youngMb === undefined ? {} : { maxYoungGenerationSizeMb: youngMb }),
  };
}
