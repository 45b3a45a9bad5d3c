/** The end of a document: signature block (ô số 7) and recipients (ô số 9b, 12). */
import { z } from 'zod';
import type { Need } from './need.ts';
import { text, writtenText } from './text.ts';

export const capacities = ['TM.', 'KT.', 'TL.', 'TUQ.', 'Q.'] as const;

export function defineSignature(need: Need) {
  return z.strictObject({
    /** Quyền hạn, chức vụ, line by line: `TM. ỦY BAN NHÂN DÂN`, `CHỦ TỊCH`. */
    lines: need(
      z
        .array(z.strictObject({ capacity: z.enum(capacities).optional(), title: writtenText(need) }))
        .min(need.complete ? 1 : 0)
        .max(6),
    ),
    /** Họ và tên, without academic titles. */
    name: writtenText(need),
  });
}

function defineRecipient(need: Need) {
  return z.strictObject({
    /** One recipient, or several that share the purpose. */
    names: need(z.array(text).min(need.complete ? 1 : 0)),
    /** What it gets the document for: `b/c`, `t/h`, `để b/c`; printed in brackets. */
    purpose: text.optional(),
  });
}

export function defineRecipients(need: Need) {
  return z.strictObject({
    list: need(z.array(defineRecipient(need)).min(need.complete ? 1 : 0)),
    /** The last line: `Lưu: VT, VP (3).` */
    archive: z
      .strictObject({
        /** `VT` unless told. */
        office: text.optional(),
        /** The drafting unit's abbreviation. */
        unit: text.optional(),
        /** Copies kept. */
        copies: z.int().positive().max(9_999).optional(),
        /** The whole line to the letter. */
        text: text.optional(),
      })
      .optional(),
    /** Ký hiệu người soạn thảo và số lượng bản phát hành (ô số 12): `PL.(300)`. */
    drafter: z.strictObject({ mark: need(text), copies: z.int().positive().max(999_999).optional() }).optional(),
  });
}

export type Signature = z.infer<ReturnType<typeof defineSignature>>;
export type Recipients = z.infer<ReturnType<typeof defineRecipients>>;
