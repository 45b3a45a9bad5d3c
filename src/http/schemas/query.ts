/** Query parameters. Unknown ones are refused. */
import { z } from 'zod';
import { engineNames, type EngineName } from '../../pdf/choose.ts';
import { attachmentModes } from '../../render/attachments.ts';

const flag = z.enum(['true', 'false']);

const draft = flag
  .optional()
  .describe('Chấp nhận chỗ còn thiếu, in thành dấu chấm / accept gaps, printed as dots. Mặc định / default: false');

export const documentQuery = z.strictObject({
  format: z.enum(['docx', 'pdf']).optional().describe('Mặc định / default: docx'),
  template: z
    .string()
    .max(100)
    .optional()
    .describe('Mã mẫu (GET /api/v1/templates); mặc định theo dữ liệu / template id; by the data unless told'),
  draft,
  attachments: z
    .enum(attachmentModes)
    .optional()
    .describe('Thay cho "attachments" của dữ liệu / overrides the plan\'s own value'),
});
export type DocumentQuery = z.infer<typeof documentQuery>;

export const validateQuery = z.strictObject({ draft });

export const convertQuery = z.strictObject({
  engine: z
    .enum(engineNames as [EngineName, ...EngineName[]])
    .optional()
    .describe('Bộ tạo PDF (GET /api/v1/engines) / what makes the PDF. Mặc định / default: auto'),
});
