/** Every breakage. Whoever adds an area of rules adds its breakages here. */
import type { Breakage, RightVariant } from './breakage.ts';
import { brokenEnds, endVariants } from './ends.ts';
import { brokenHeads, headVariants } from './head.ts';
import { brokenLooks } from './looks.ts';
import { brokenPages, pageVariants } from './page.ts';
import { bodyVariants, brokenBodies } from './preamble-and-body.ts';

export const allBreakages: readonly Breakage[] = [
  ...brokenPages,
  ...brokenHeads,
  ...brokenLooks,
  ...brokenBodies,
  ...brokenEnds,
];

export const allVariants: readonly RightVariant[] = [...pageVariants, ...headVariants, ...bodyVariants, ...endVariants];
