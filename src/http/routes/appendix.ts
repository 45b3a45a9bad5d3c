/** `POST /api/v1/appendix/import` and `/export`: an appendix's table from Excel and to Excel. */
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { Failure, type Finding } from '../../failure.ts';
import { checkPlanData } from '../../plan/parse.ts';
import { defineAppendix, type Appendix } from '../../plan/model/appendix.ts';
import { draftNeed } from '../../plan/model/need.ts';
import type { TableReader } from '../../tables/outside/table-reader.ts';
import { writeAppendix } from '../../tables/write-appendix.ts';
import { downloadOf } from '../documents/download.ts';
import { signalOfHangUp } from '../documents/hang-up.ts';
import { pure } from '../plugins/access.ts';
import { admission } from '../plugins/admission.ts';
import { formMediaType, registerForm, fileOfForm, type FormWords } from '../plugins/word-form.ts';
import { documentOnly } from '../schemas/document-only.ts';
import { file } from '../schemas/file.ts';
import { findingSchema } from '../schemas/finding.ts';
import { fileRefusals, refusals } from '../schemas/refusals.ts';

export const workbookMediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export interface AppendixRoutes {
  reader: TableReader;
  /** Files in the making at once, waiting ones included. */
  most: number;
}

const workbook: FormWords = { kind: 'Excel', file: 'tệp .xlsx' };

const form = z.object({
  file: z.any().meta({ type: 'string', contentMediaType: workbookMediaType, description: 'Tệp .xlsx / the workbook' }),
});

const appendix = defineAppendix(draftNeed).meta({ id: 'Appendix' });
const imported = z.object({ appendix, findings: z.array(findingSchema) }).meta({ id: 'ImportedAppendix' });
const exported = z.object({ appendix }).meta({ id: 'AppendixToExport' });

const importing =
  'Biểu mẫu có một phần tên file là tệp .xlsx. Trả về phụ lục và những chỗ cần xem lại, mỗi chỗ nêu trang tính, dòng, cột. ' +
  'The form has one part named file. Answers with the appendix and with the places to look at again, each with its sheet, row and column.';

/**
 * The appendix of a body.
 * @throws Failure `plan.invalid` (kind `input`) with paths from the appendix on
 */
function appendixOf(body: unknown): Appendix {
  const data = typeof body === 'object' && body !== null && 'appendix' in body ? body.appendix : undefined;
  if (data === undefined) {
    throw new Failure('usage', 'http.no-appendix', 'Yêu cầu không có phụ lục; hãy gửi JSON dạng {"appendix": {…}}.');
  }
  const { plan, findings } = checkPlanData({ appendices: [data] }, { draft: true });
  const [first] = plan?.appendices ?? [];
  if (first) return first;
  const own = findings.map((finding): Finding => ({
    ...finding,
    path: finding.path.replace(/^appendices\[0\]\.?/, ''),
  }));
  throw new Failure('input', 'plan.invalid', `Phụ lục chưa hợp lệ: ${own[0]?.message ?? ''}`, own);
}

export function appendixRoutes(app: FastifyInstance, { reader, most }: AppendixRoutes): void {
  app.withTypeProvider<ZodTypeProvider>().route({
    method: 'POST',
    url: '/api/v1/appendix/export',
    config: pure,
    validatorCompiler: documentOnly,
    schema: {
      operationId: 'exportAppendix',
      tags: ['appendix'],
      summary: 'Xuất bảng phụ lục ra Excel / an appendix as an Excel workbook',
      body: exported,
      response: {
        200: {
          description: 'Tệp .xlsx / the workbook',
          content: { [workbookMediaType]: file(workbookMediaType, '.xlsx') },
        },
        400: refusals[400],
        413: refusals[413],
        415: refusals[415],
        422: refusals[422],
        503: refusals[503],
      },
    },
    handler: async (request, reply) => {
      const bytes = await writeAppendix(appendixOf(request.body));
      const download = downloadOf([{ name: 'phu-luc.xlsx', mediaType: workbookMediaType, bytes }]);
      return reply.headers(download.headers).send(Buffer.from(download.bytes));
    },
  });
  // A scope of its own, for other routes read JSON only.
  app.register(async (scope) => {
    await registerForm(scope, workbook);
    scope.withTypeProvider<ZodTypeProvider>().route({
      method: 'POST',
      url: '/api/v1/appendix/import',
      config: pure,
      preParsing: admission(scope, most),
      validatorCompiler: documentOnly,
      schema: {
        operationId: 'importAppendix',
        tags: ['appendix'],
        summary: 'Nhập bảng phụ lục từ Excel / an appendix from an Excel workbook',
        description: importing,
        consumes: [formMediaType],
        body: form,
        response: { 200: imported, ...fileRefusals },
      },
      handler: async (request, reply) => {
        const bytes = await fileOfForm(request, workbook);
        const read = await reader.read({ bytes, name: 'gửi lên' }, { signal: signalOfHangUp(reply) });
        // What the reader made is data of the model; the description's schema need not walk it again.
        return reply.header('cache-control', 'no-store').type('application/json; charset=utf-8').send(read);
      },
    });
  });
}
