/** What reading a document into a plan tells, as the API tells it (`src/intake/contract.ts`). */
import { z } from 'zod';
import { planData } from './drafts.ts';
import { findingSchema } from './finding.ts';

const place = z
  .object({
    part: z
      .string()
      .optional()
      .describe('Tệp thành phần của tệp Word; không có với văn bản / part of the Word package'),
    paragraph: z.int().describe('Số thứ tự đoạn, từ 1 / paragraph, from 1'),
    lines: z
      .object({ from: z.int(), to: z.int() })
      .optional()
      .describe('Với văn bản: các dòng, từ 1 / of a text: its lines, from 1'),
    cell: z
      .object({ row: z.int(), cell: z.int() })
      .optional()
      .describe('Dòng và ô của bảng, từ 1 / of a table, from 1'),
  })
  .meta({ id: 'SourcePlace' });

const piece = z
  .object({
    text: z.string().describe('Nguyên văn / the words as they stand'),
    place,
    state: z
      .enum(['placed', 'form', 'free', 'noise'])
      .describe(
        'placed: vào trường đúng nghĩa; form: biểu mẫu tự in; free: chưa rõ là gì, giữ nguyên văn tại chỗ; noise: không thuộc văn ' +
          'bản / placed in a field of its meaning; printed by the form itself; kept word for word; no part of the document',
      ),
    what: z.string().describe('Được coi là gì / what it was taken for'),
    path: z.string().describe('Chỗ trong plan; trống với form và noise / where in plan; empty for form and noise'),
    confidence: z.number().describe('0 đến 1; dưới 0,75 cần xem lại / below 0.75 a person should look'),
  })
  .meta({ id: 'ImportedPiece' });

const report = z
  .object({
    format: z.enum(['docx', 'text']),
    parts: z.object({ decision: z.boolean(), plan: z.boolean(), appendices: z.int() }),
    pieces: z.array(piece).describe('Mọi đoạn của văn bản, theo thứ tự / all of the source, in its order'),
    counts: z.object({
      placed: z.int(),
      form: z.int(),
      free: z.int(),
      noise: z.int(),
      uncertain: z.int().describe('Dưới 0,75, trừ noise / below 0.75, noise aside'),
    }),
    findings: z.array(findingSchema).describe('Điểm cần kiểm tra trong kế hoạch / what the checks say of the plan'),
    stripped: z.array(findingSchema).describe('Những thứ đã bỏ khỏi tệp Word / what was stripped from a Word file'),
  })
  .meta({ id: 'ImportReport' });

export const imported = z.object({ plan: planData, report }).meta({ id: 'Imported' });
