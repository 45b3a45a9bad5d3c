/** What linting a template tells, as the API tells it. */
import { z } from 'zod';
import { templateForms } from '../../store/schema/index.ts';

const severity = z.enum(['error', 'warning', 'information']);

const place = z
  .object({
    pagePart: z.string().describe('Thân văn bản, Đầu trang, Kiểu (styles), Toàn mẫu … / where in the file'),
    paragraph: z.int().optional().describe('Số thứ tự đoạn trong đó, từ 1 / paragraph in it, from 1'),
    quoted: z.string().describe('Chữ tại chỗ đó / the words there'),
  })
  .meta({ id: 'LintPlace' });

export const lintFinding = z
  .object({
    code: z.string().describe('Mã cố định / stable code'),
    severity,
    path: z.string().describe('Thân văn bản, đoạn 12'),
    message: z.string(),
    place,
    remedy: z.string().describe('Cách sửa trong Word / how to mend it in Word'),
    clause: z.string().optional().describe('Điều khoản của Nghị định 30 / the clause of the decree'),
  })
  .meta({ id: 'LintFinding' });

export const lintCounts = z.object({ error: z.int(), warning: z.int(), information: z.int() });

export const lintReport = z
  .object({
    valid: z.boolean().describe('Không có lỗi nào / no errors'),
    counts: lintCounts,
    findings: z.array(lintFinding),
    parts: z.array(z.enum(['decision', 'plan', 'appendix'])),
    form: z.enum(templateForms),
    usedTags: z.array(z.string()),
    unusedTags: z.array(z.string()),
  })
  .meta({ id: 'LintReport' });
