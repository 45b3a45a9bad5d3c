/** The whole: a plan, perhaps with the decision before it and appendices behind it. */
import { z } from 'zod';
import { defineAppendix } from './appendix.ts';
import { definePlanPart } from './body.ts';
import { citation } from './citation.ts';
import { completeNeed, draftNeed, type Need } from './need.ts';
import { defineDecision } from './part.ts';
import { text } from './text.ts';
import { defineOrgan } from './unit.ts';

const year = z.int().min(1945).max(2100);

function definePlan(need: Need) {
  return z.strictObject({
    $schema: z.string().optional(),
    /** Paper unless told. Decides how attachments in files of their own are filled in (Phụ lục III, after Mẫu 1.3, Mẫu 2.2). */
    medium: z.enum(['paper', 'electronic']).optional(),
    /** Whether plan and appendices stand in the file of the main document or each in its own. */
    attachments: z.enum(['sameFile', 'separateFiles']).optional(),
    /** The year or years that the plan is for. */
    period: need(z.strictObject({ from: year, to: year.optional() })),
    organ: need(defineOrgan(need)),
    /** Own values for placeholders: `{{ten_bien}}`. */
    variables: z.record(z.string().regex(/^[\p{L}_][\p{L}\p{N}_]{0,63}$/u), text).optional(),
    /** Documents that texts cite by `{{vien_dan "id"}}` without listing them. */
    references: z.array(citation).optional(),
    decision: defineDecision(need).optional(),
    plan: need(definePlanPart(need)),
    appendices: z.array(defineAppendix(need)).max(100).optional(),
  });
}

/** Anything may be missing. */
export const draftPlan = definePlan(draftNeed).meta({ id: 'DraftPlan' });
/** What an official document needs is there. Cross-field rules are in `structure.ts`. */
export const completePlan = definePlan(completeNeed).meta({ id: 'Plan' });

export type Plan = z.infer<typeof draftPlan>;
