/** Every breakage. Whoever adds an area of rules adds its breakages here. */
import type { Breakage } from './breakage.ts';
import { brokenLooks } from './looks.ts';

export const allBreakages: readonly Breakage[] = [...brokenLooks];
