/** The report of a check as the API tells it. */
import { z } from 'zod';
import { findingSchema } from './finding.ts';

const severity = z.enum(['error', 'warning', 'information']);

const place = z
  .object({
    pagePart: z.string().describe('Phần của trang, như Phần đầu văn bản / where on the page'),
    part: z.string().optional().describe('Tệp thành phần / part of the package'),
    paragraph: z.int().optional().describe('Số thứ tự đoạn trong đó, từ 1 / paragraph in it, from 1'),
    quoted: z.string().describe('Chữ tại chỗ đó / the words there'),
  })
  .meta({ id: 'FormPlace' });

export const formFinding = z
  .object({
    code: z.string().describe('Mã quy tắc cố định / stable id of the rule'),
    severity,
    clause: z.string().describe('Điểm, khoản, mục của Nghị định / where the decree says so'),
    sentence: z.string().describe('Nghị định yêu cầu gì / what the decree requires'),
    found: z.string().describe('Hiện là / what stands there'),
    required: z.string().describe('Phải là / what must stand there'),
    place,
    others: z.array(place).describe('Những chỗ khác cũng như vậy / further places of the same'),
    remedy: z.string().describe('Cách sửa trong Word / how to mend it in Word'),
    fixable: z.boolean().describe('fix=true sửa được / fix=true can mend it'),
  })
  .meta({ id: 'FormFinding' });

const formReport = z
  .object({
    valid: z.boolean().describe('Không có lỗi nào; có thể còn cảnh báo / no errors, perhaps warnings'),
    counts: z.object({ error: z.int(), warning: z.int(), information: z.int() }),
    rules: z
      .object({ met: z.int(), notMet: z.int(), notApplicable: z.int() })
      .describe('Số quy tắc đạt, không đạt, không áp dụng / rules, each counted for each document'),
    documents: z.array(z.object({ name: z.string(), role: z.enum(['main', 'attached', 'appendix', 'fragment']) })),
    findings: z.array(formFinding),
  })
  .meta({ id: 'FormReport' });

const mend = z
  .object({
    code: z.string(),
    ...place.shape,
    before: z.string(),
    after: z.string(),
  })
  .meta({ id: 'Mend' });

export const checkReport = formReport
  .extend({
    stripped: z.array(findingSchema).describe('Những thứ đã bỏ khỏi tệp trước khi kiểm tra / what was left out first'),
    mends: z.array(mend).optional().describe('fix=true: những chỗ đã sửa / what was mended'),
    afterMending: formReport.optional().describe('fix=true: kiểm tra lại tệp đã sửa / the mended file checked again'),
  })
  .meta({ id: 'CheckReport' });
export type CheckReport = z.infer<typeof checkReport>;
