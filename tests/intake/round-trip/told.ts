/** How a plan that was read differs from the plan that its document was made of. */
import { comparePlans } from '../../../src/plan/compare/differences.ts';
import { notShown } from './not-shown.ts';
import { settledPlan } from './settled-plan.ts';

const isDecided = (made: unknown) => (made as { decision?: unknown }).decision !== undefined;

/** Each difference in a line; none where the plans are the same in everything that a document shows. */
export const told = (made: unknown, read: unknown): string[] =>
  comparePlans(settledPlan(made), settledPlan(read))
    .differences.map(({ change, path, before, after }) => ({ place: `${change} ${path}`, before, after }))
    .filter(({ place }) => !notShown.some((one) => one.told.test(place) && !(one.alone && isDecided(made))))
    .map(({ place, before, after }) => `${place}: ${JSON.stringify(before)} → ${JSON.stringify(after)}`);
