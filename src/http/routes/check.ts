/** `POST /api/v1/check`: a Word file in; what is wrong with its form out, as JSON, as comments in the file, or mended. */
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { Failure } from '../../failure.ts';
import type { FileChecker } from '../../nd30/outside/checker.ts';
import type { CheckedFile } from '../../nd30/outside/task.ts';
import { downloadOf } from '../documents/download.ts';
import { findingHeaders } from '../documents/finding-headers.ts';
import { signalOfHangUp } from '../documents/hang-up.ts';
import { pure } from '../plugins/access.ts';
import { admission } from '../plugins/admission.ts';
import { wordMediaType } from '../plugins/word-body.ts';
import { formMediaType, registerWordForm, wordFileOf } from '../plugins/word-form.ts';
import { checkReport, type CheckReport } from '../schemas/check.ts';
import { documentOnly } from '../schemas/document-only.ts';
import { file } from '../schemas/file.ts';
import { checkQuery } from '../schemas/query.ts';
import { fileRefusals } from '../schemas/refusals.ts';

export interface CheckRoutes {
  checker: FileChecker;
  /** Files in the making at once, waiting ones included. */
  most: number;
}

const body = z.object({
  file: z.any().meta({ type: 'string', contentMediaType: wordMediaType, description: 'Tệp .docx / the Word file' }),
});

const description =
  'Biểu mẫu có một phần tên file là tệp .docx. Trả về báo cáo JSON; annotate=true: chính tệp đó có nhận xét (comment) ở từng ' +
  'chỗ; fix=true: tệp đã sửa những chỗ có một cách sửa an toàn. Với fix=true và Accept: application/json: báo cáo kèm danh sách ' +
  'đã sửa. The form has one part named file. Answers with a JSON report, with the file and comments in it (annotate=true), or ' +
  'with the file mended (fix=true); Accept: application/json asks for the report in any case, ' +
  `Accept: ${wordMediaType} without a parameter for the comments.`;

type Wanted = 'report' | 'annotated' | 'mended';

interface Asked {
  annotate?: 'true' | 'false' | undefined;
  fix?: 'true' | 'false' | undefined;
}

/** What comes back. The caller's words beat the media types it takes. */
function wantedOf({ annotate, fix }: Asked, accept = ''): Wanted {
  if (annotate === 'true' && fix === 'true') {
    const message = 'annotate=true và fix=true cho hai tệp khác nhau; hãy gửi hai yêu cầu.';
    throw new Failure('usage', 'http.bad-query', message);
  }
  const word = accept.includes(wordMediaType);
  if (accept.includes('application/json') && !word) return 'report';
  if (fix === 'true') return 'mended';
  return annotate === 'true' || (word && annotate === undefined) ? 'annotated' : 'report';
}

const names: Record<Exclude<Wanted, 'report'>, string> = {
  annotated: 'van-ban-co-nhan-xet.docx',
  mended: 'van-ban-da-sua.docx',
};

function reportOf({ report, stripped, mended }: CheckedFile): CheckReport {
  return {
    ...report,
    stripped: [...stripped],
    ...(mended ? { mends: mended.mends, afterMending: mended.report } : {}),
  };
}

/** The file, with the counts of the report beside it. */
function sendFile(reply: FastifyReply, wanted: Exclude<Wanted, 'report'>, checked: CheckedFile): FastifyReply {
  const bytes = wanted === 'mended' ? checked.mended?.docx : checked.annotated;
  if (!bytes) throw new Error(`The checker gave no ${wanted} file`);
  const download = downloadOf([{ name: names[wanted], mediaType: wordMediaType, bytes }]);
  const { counts, findings } = (wanted === 'mended' && checked.mended?.report) || checked.report;
  const mends = checked.mended ? { 'x-kehoach-mends': String(checked.mended.mends.length) } : {};
  return reply
    .headers({
      ...download.headers,
      ...findingHeaders([...checked.stripped, ...findings]),
      'x-kehoach-errors': String(counts.error),
      ...mends,
    })
    .send(Buffer.from(download.bytes));
}

export function checkRoutes(app: FastifyInstance, { checker, most }: CheckRoutes): void {
  // A scope of its own, for other routes read JSON only.
  app.register(async (scope) => {
    await registerWordForm(scope);
    scope.withTypeProvider<ZodTypeProvider>().route({
      method: 'POST',
      url: '/api/v1/check',
      config: pure,
      preParsing: admission(scope, most),
      validatorCompiler: documentOnly,
      schema: {
        operationId: 'checkForm',
        tags: ['documents'],
        summary: 'Kiểm tra thể thức tệp Word / check the form of a Word file',
        description,
        consumes: [formMediaType],
        querystring: checkQuery,
        body,
        response: {
          200: {
            description: 'Báo cáo, hoặc tệp Word / the report, or the Word file',
            content: {
              'application/json': { schema: checkReport },
              [wordMediaType]: file(wordMediaType, 'annotate=true, fix=true'),
            },
          },
          ...fileRefusals,
        },
      },
      handler: async (request, reply) => {
        const wanted = wantedOf(request.query, request.headers.accept);
        const bytes = await wordFileOf(request);
        const options = { annotate: wanted === 'annotated', fix: request.query.fix === 'true' };
        const signal = signalOfHangUp(reply);
        const checked = await checker.check({ bytes, name: 'gửi lên' }, { ...options, signal });
        if (wanted !== 'report') return sendFile(reply, wanted, checked);
        return reply
          .header('cache-control', 'no-store')
          .type('application/json; charset=utf-8')
          .send(reportOf(checked));
      },
    });
  });
}
