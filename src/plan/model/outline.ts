/** The outline: the order of a plan's sections, their headings, and what stands under each. */
import { z } from 'zod';
import { blocks, type Block } from './block.ts';
import { marker, type Marker } from './marker.ts';
import { richText, text, type RichText } from './text.ts';

/** What a section prints beside its own blocks and children. */
export const sectionContents = [
  'purpose',
  'requirements',
  'generalObjectives',
  'targets',
  'pillars',
  'solutions',
  'budget',
  'assignments',
] as const;
export type SectionContent = (typeof sectionContents)[number];

const passHeading = z.strictObject({ marker: marker.optional(), label: text.optional(), text: richText.optional() });
export type PassHeading = z.infer<typeof passHeading>;

export const pillarId = z.string().regex(/^[a-z0-9-]{1,64}$/);

/** One pass over the pillars: with objectives, tasks or both, and with its own headings. */
export const pillarPass = z.strictObject({
  show: z.enum(['objectives', 'tasks', 'both']).optional(),
  /** The sign before each pillar's heading; by depth unless told. */
  marker: marker.optional(),
  /** A heading before each pillar's objectives, such as `a) Mục tiêu`; none unless told. */
  objectivesHeading: passHeading.optional(),
  tasksHeading: passHeading.optional(),
  /** Which pillars, in which order and under which headings; all that have something to show, unless told. */
  items: z
    .array(
      z.strictObject({
        pillar: pillarId,
        label: text.optional(),
        heading: richText.optional(),
        runIn: z.boolean().optional(),
      }),
    )
    .optional(),
});
export type PillarPass = z.infer<typeof pillarPass>;

export interface Section {
  /** The sign before the heading; `I.`, `1.`, `a)`, `-` by depth unless told. */
  marker?: Marker | undefined;
  /** Printed instead of the computed sign; empty: none, and the counting does not move on. */
  label?: string | undefined;
  heading?: RichText | undefined;
  /** The heading runs into the first paragraph below it. */
  runIn?: boolean | undefined;
  /** A remark in the heading's line, such as `(có Phụ lục kèm theo)`. */
  headingNote?: RichText | undefined;
  /** Free blocks, before the content. */
  blocks?: Block[] | undefined;
  content?: SectionContent | undefined;
  pass?: PillarPass | undefined;
  children?: Section[] | undefined;
  /** A note after everything else, such as `(Nhiệm vụ cụ thể tại các Phụ lục I, II kèm theo).` */
  note?: RichText | undefined;
}

export const section: z.ZodType<Section> = z
  .strictObject({
    marker: marker.optional(),
    label: text.optional(),
    heading: richText.optional(),
    runIn: z.boolean().optional(),
    headingNote: richText.optional(),
    blocks: blocks.optional(),
    content: z.enum(sectionContents).optional(),
    pass: pillarPass.optional(),
    get children() {
      return z.array(section).optional();
    },
    note: richText.optional(),
  })
  .meta({ id: 'Section' });
