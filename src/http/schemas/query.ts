/** Query parameters. Unknown ones are refused. */
import { z } from 'zod';
import { engineNames } from '../../pdf/engine-names.ts';
import { pdfQuery } from '../../pdf/options.ts';

const flag = z.enum(['true', 'false']).optional();

export const documentQuery = z.strictObject({
  format: z.enum(['docx', 'pdf']).optional().describe('Mặc định / default: docx'),
  template: z
    .string()
    .max(100)
    .optional()
    .describe('Mã mẫu (GET /api/v1/templates); mặc định theo dữ liệu / template id; by the data unless told'),
  ...pdfQuery.shape,
  draft: flag.describe(
    'Bản dự thảo: chỗ thiếu in dấu chấm, mọi trang in mờ "DỰ THẢO" / a draft: gaps as dots, "DỰ THẢO" across every page. Mặc định / default: false',
  ),
  attach: flag.describe(
    'Đính kèm dữ liệu kế hoạch vào PDF (cùng pdfa là PDF/A-3b) / puts the plan data into the PDF. Mặc định / default: false',
  ),
  separate: flag.describe(
    'Mỗi phần thành tệp riêng (true) hay chung một tệp (false); thay cho "attachments" của dữ liệu / each part in a file of its own; overrides the plan\'s "attachments"',
  ),
});
export type DocumentQuery = z.infer<typeof documentQuery>;

export const validateQuery = z.strictObject({
  draft: flag.describe('Chấp nhận chỗ còn thiếu / accept gaps. Mặc định / default: false'),
});

export const convertQuery = z.strictObject({
  engine: z
    .enum(engineNames)
    .optional()
    .describe('Bộ tạo PDF (GET /api/v1/engines) / what makes the PDF. Mặc định / default: auto'),
  ...pdfQuery.shape,
});

export const lintQuery = z.strictObject({
  annotate: flag.describe('Trả về mẫu có nhận xét / answer with the template and comments in it'),
});

export const checkQuery = z.strictObject({
  annotate: flag.optional().describe('Trả về tệp có nhận xét / answer with the file and comments in it'),
  fix: flag.optional().describe('Trả về tệp đã sửa / answer with the file mended'),
});
