/** The plan part: its typed content and the outline that orders it. */
import { z } from 'zod';
import { blocks } from './block.ts';
import type { Need } from './need.ts';
import { pillarId, section } from './outline.ts';
import { partFields } from './part.ts';
import { marker } from './marker.ts';
import { richText, text, writtenRichText } from './text.ts';
import { authority } from './unit.ts';

export function definePillar(need: Need) {
  return z.strictObject({
    id: pillarId,
    name: writtenRichText(need),
    objectives: blocks.optional(),
    tasks: blocks.optional(),
  });
}

/** Who does what: a unit, a person, or a paragraph that names none. */
export const assignment = z.strictObject({
  /** `unit` unless told; `none` for duties without a bearer of their own. */
  bearer: z.enum(['unit', 'person', 'none']).optional(),
  /** The unit's or person's name; also the heading unless `heading` is given. */
  name: text.optional(),
  /** The heading to the letter, such as `Công chức Tư pháp - Hộ tịch có trách nhiệm`. */
  heading: richText.optional(),
  runIn: z.boolean().optional(),
  /** The sign before it; by depth unless told. */
  marker: marker.optional(),
  label: text.optional(),
  /** Duties in prose directly under the heading (or after it, if it runs in). */
  text: richText.optional(),
  duties: blocks.optional(),
});

export function definePlanPart(need: Need) {
  return z.strictObject({
    ...partFields(need),
    /** The `(Kèm theo …)` line to the letter. */
    reference: richText.optional(),
    /** Whom the `(Kèm theo …)` lines name as issuer, where it is not the decision's own authority. */
    referenceAuthority: authority.optional(),
    purpose: blocks.optional(),
    requirements: blocks.optional(),
    generalObjectives: blocks.optional(),
    targets: blocks.optional(),
    pillars: z.array(definePillar(need)).max(50).optional(),
    solutions: blocks.optional(),
    budget: blocks.optional(),
    assignments: z.array(assignment).optional(),
    /** The order of the sections. A draft without one gets the usual order. */
    outline: need(z.array(section).min(need.complete ? 1 : 0)),
    /** Closing paragraphs; the body's last one ends with `./.` */
    closing: z.array(richText).optional(),
    /** A note in brackets after `./.` */
    closingNote: richText.optional(),
  });
}

export type Pillar = z.infer<ReturnType<typeof definePillar>>;
export type Assignment = z.infer<typeof assignment>;
export type PlanPart = z.infer<ReturnType<typeof definePlanPart>>;
