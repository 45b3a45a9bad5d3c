/** Legal bases (căn cứ) and other documents that a plan cites. */
import { z } from 'zod';
import { documentDate } from './date.ts';
import { richText, text } from './text.ts';

export const citation = z
  .strictObject({
    /** A name by which texts cite it: `{{vien_dan "nq76"}}`. */
    id: z
      .string()
      .regex(/^[A-Za-z0-9_-]{1,64}$/)
      .optional(),
    /** The words before it; `Căn cứ` unless told. */
    lead: text.optional(),
    /** Tên loại: Luật, Nghị quyết, Nghị định, Quyết định, Chỉ thị, Kế hoạch … */
    kind: text.optional(),
    /**
     * Số, ký hiệu as one text: `76/NQ-CP`, the year form `28/2018/QĐ-TTg`, the Party form `06-NQ/TU`; a blank number is
     * `/QĐ-UBND`. A Luật or Pháp lệnh has none.
     */
    number: text.optional(),
    date: documentDate.optional(),
    /** Who issued it: `Chính phủ`. */
    organ: text.optional(),
    /** Trích yếu with its first word (`ban hành …`, `về …`); for a Luật its name. */
    subject: text.optional(),
    /** The whole wording as it is printed, instead of the canonical one. */
    text: richText.optional(),
  })
  .meta({ id: 'Citation' });

export type Citation = z.infer<typeof citation>;
