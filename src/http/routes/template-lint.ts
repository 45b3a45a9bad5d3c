/** `POST /api/v1/templates/lint`: a Word template in; what is wrong with it out, as JSON or as comments in the file. */
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { Failure } from '../../failure.ts';
import { lintInProcess } from '../../templates/lint/lint-in-process.ts';
import type { ConfinedPool } from '../../word/gate/confined/pool.ts';
import { downloadOf } from '../documents/download.ts';
import { findingHeaders } from '../documents/finding-headers.ts';
import { signalOfHangUp } from '../documents/hang-up.ts';
import { pure } from '../plugins/access.ts';
import { admission } from '../plugins/admission.ts';
import { wordMediaType } from '../plugins/word-body.ts';
import { formMediaType, registerWordForm, wordFileOf } from '../plugins/word-form.ts';
import { documentOnly } from '../schemas/document-only.ts';
import { file } from '../schemas/file.ts';
import { lintReport } from '../schemas/lint.ts';
import { lintQuery } from '../schemas/query.ts';
import { fileRefusals } from '../schemas/refusals.ts';

export interface TemplateLintRoutes {
  /** Where Word files from outside are opened. */
  processes: Pick<ConfinedPool, 'run'>;
  /** Files in the making at once, waiting ones included. */
  most: number;
}

const body = z.object({
  file: z.any().meta({ type: 'string', contentMediaType: wordMediaType, description: 'Mẫu .docx / the template' }),
});

const description =
  'Biểu mẫu có một phần tên file là mẫu .docx. Trả về báo cáo JSON, hoặc với annotate=true chính tệp đó có nhận xét (comment) ở ' +
  'từng chỗ. Mẫu không được giữ lại. The form has one part named file. Answers with a JSON report, or with annotate=true with ' +
  'the file and comments in it. Nothing is kept.';

const annotatedName = 'mau-co-nhan-xet.docx';

export function templateLintRoutes(app: FastifyInstance, { processes, most }: TemplateLintRoutes): void {
  // A scope of its own, for other routes read JSON only.
  app.register(async (scope) => {
    await registerWordForm(scope);
    scope.withTypeProvider<ZodTypeProvider>().route({
      method: 'POST',
      url: '/api/v1/templates/lint',
      config: pure,
      preParsing: admission(scope, most),
      validatorCompiler: documentOnly,
      schema: {
        operationId: 'lintTemplate',
        tags: ['templates'],
        summary: 'Kiểm tra mẫu Word / lint a Word template',
        description,
        consumes: [formMediaType],
        querystring: lintQuery,
        body,
        response: {
          200: {
            description: 'Báo cáo, hoặc mẫu có nhận xét / the report, or the template with comments',
            content: {
              'application/json': { schema: lintReport },
              [wordMediaType]: file(wordMediaType, 'annotate=true'),
            },
          },
          ...fileRefusals,
        },
      },
      handler: async (request, reply) => {
        const annotate = request.query.annotate === 'true';
        const bytes = await wordFileOf(request);
        const call = { name: 'gửi lên', annotate, signal: signalOfHangUp(reply) };
        const { report, annotated } = await lintInProcess(processes, bytes, call);
        if (!annotate) return reply.type('application/json').send(report);
        if (!annotated) {
          const message =
            'Mẫu có thứ không an toàn hoặc quá lớn nên không ghi nhận xét vào tệp được; hãy sửa những điều đó trước.';
          throw new Failure('input', report.findings[0]?.code ?? 'word.gate-refused', message, report.findings);
        }
        const download = downloadOf([{ name: annotatedName, mediaType: wordMediaType, bytes: annotated }]);
        const headers = { ...download.headers, ...findingHeaders(report.findings) };
        return reply
          .headers({ ...headers, 'x-kehoach-errors': String(report.counts.error) })
          .send(Buffer.from(download.bytes));
      },
    });
  });
}
