/** What the parts of a document, the decision and the plan, have in common: head, preamble, signature, recipients. */
import { z } from 'zod';
import { blocks } from './block.ts';
import { citation } from './citation.ts';
import { documentDate } from './date.ts';
import type { Need } from './need.ts';
import { defineRecipients, defineSignature } from './signing.ts';
import { richText, text, writtenRichText } from './text.ts';
import { authority } from './unit.ts';

export const preamble = z.strictObject({
  /** The list: italic, each ends with `;`, the last with `.` (Phụ lục I, II.6.a). */
  citations: z.array(citation).optional(),
  /** Prose, upright: the issuing sentence, or citations written as running text. */
  opening: z.array(richText).optional(),
  /** `Theo đề nghị của … .`, the last line of a decision's list. */
  proposal: richText.optional(),
});

export function partFields(need: Need) {
  return {
    /** Tên loại, if it is not QUYẾT ĐỊNH or KẾ HOẠCH. */
    kind: text.optional(),
    /** Trích yếu. */
    subject: writtenRichText(need),
    /** Digits, perhaps with a letter: `9`, `128`, `12a`. Missing or empty: still blank. */
    number: z
      .string()
      .regex(/^(\d{1,6}[a-zđ]?)?$/)
      .optional(),
    /** Ký hiệu: `QĐ-UBND`. Computed unless told; empty: blank. */
    symbol: text.optional(),
    /** Địa danh. The unit's official name unless told; empty: blank. */
    place: text.optional(),
    date: documentDate.optional(),
    /** In whose power this part is issued, where it differs from the organ's. */
    authority: authority.optional(),
    parentLine: text.optional(),
    organLines: z.array(text).max(6).optional(),
    preamble: preamble.optional(),
    signature: defineSignature(need).optional(),
    recipients: defineRecipients(need).optional(),
    /** Pieces of text whose place nobody knows yet, printed at the end of the part's body. */
    free: blocks.optional(),
  };
}

export function defineDecision(need: Need) {
  return z.strictObject({
    ...partFields(need),
    /** The line above the căn cứ, to the letter, instead of `CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ …`. */
    authorityLine: text.optional(),
    articles: need(
      z
        .array(
          z.strictObject({
            /** Instead of `Điều 1.` */
            label: text.optional(),
            heading: richText.optional(),
            text: writtenRichText(need),
            more: z.array(richText).optional(),
            children: blocks.optional(),
          }),
        )
        .min(need.complete ? 1 : 0),
    ),
  });
}

export type Preamble = z.infer<typeof preamble>;
export type DecisionPart = z.infer<ReturnType<typeof defineDecision>>;
