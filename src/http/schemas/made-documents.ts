/** The documents that were made of a draft, and what making one again has shown, as the API tells them. */
import { z } from 'zod';
import { makers } from '../../templates/made/again.ts';
import { flag, instant, person } from './drafts.ts';

const format = z.enum(['docx', 'pdf']);

const madeDocument = z
  .object({
    id: z.uuid(),
    revision: z.int().describe('Lần lưu của kế hoạch khi tạo / revision of the plan it was made of'),
    format,
    fileName: z.string(),
    template: z.object({ id: z.string(), version: z.string() }),
    draft: z.boolean().describe('Chỗ thiếu in dấu chấm / gaps as dots'),
    mark: z.boolean().describe('In mờ "DỰ THẢO" / "DỰ THẢO" across every page'),
    engine: z.string(),
    fonts: z.string(),
    renderer: z.string(),
    documentHash: z.string().describe('SHA-256'),
    madeAt: instant.describe('Lần đầu / first'),
    madeBy: person,
  })
  .meta({ id: 'MadeDocument' });
export const madeList = z.object({ items: z.array(madeDocument), total: z.int() }).meta({ id: 'MadeList' });

export const againQuery = z.strictObject({
  download: flag.describe('Trả về tệp mới thay cho kết quả so sánh / the new file in place of the comparison'),
});
export const issuedAgainQuery = z.strictObject({
  ...againQuery.shape,
  format: format.optional().describe('Cả hai nếu không nêu; khi tải về: docx / both unless told; downloading: docx'),
});

const difference = z
  .object({
    file: z.string().optional().describe('Tên tệp, khi có nhiều tệp / where there are several'),
    paragraph: z.int(),
    before: z.string().nullable(),
    after: z.string().nullable(),
  })
  .meta({ id: 'ParagraphDifference' });
const again = z
  .object({
    format,
    same: z.boolean().describe('Từng byte / byte for byte'),
    differs: z
      .array(z.object({ what: z.enum(makers), recorded: z.string(), now: z.string() }))
      .describe('Đã đổi từ khi tạo / what is another than it was'),
    note: z.string().nullable(),
    differences: z
      .array(difference)
      .optional()
      .describe('Các đoạn khác nhau, khi tệp Word cũ còn lưu / paragraphs, where the old Word file is kept'),
  })
  .meta({ id: 'MadeAgain' });
export const againAnswer = z.object({ same: z.boolean(), documents: z.array(again) }).meta({ id: 'MadeAgainAnswer' });
