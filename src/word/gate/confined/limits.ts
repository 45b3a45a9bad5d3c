/** What work on one file from outside may use, unless an operator says otherwise. */
import type { FileLimits } from './contract.ts';

/** Room for documents of a hundred pages; what needs more is told so. */
export const usualFileLimits: FileLimits = { deadlineMs: 20_000, memoryMb: 160 };
