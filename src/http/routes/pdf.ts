/** `POST /api/v1/pdf`: any Word file in, a PDF out. */
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { Failure } from '../../failure.ts';
import type { FileConverter } from '../../pdf/outside/converter.ts';
import { pdfOptionsOf } from '../../pdf/options.ts';
import { downloadOf } from '../documents/download.ts';
import { findingHeaders } from '../documents/finding-headers.ts';
import { signalOfHangUp } from '../documents/hang-up.ts';
import { pure } from '../plugins/access.ts';
import { admission } from '../plugins/admission.ts';
import { bytesMediaType, registerWordBody, wordMediaType } from '../plugins/word-body.ts';
import { documentOnly } from '../schemas/document-only.ts';
import { file } from '../schemas/file.ts';
import { convertQuery } from '../schemas/query.ts';
import { fileRefusals } from '../schemas/refusals.ts';

export interface PdfRoutes {
  converter: FileConverter;
  /** Files in the making at once, waiting ones included. */
  most: number;
}

const body = z.any().meta({ type: 'string', contentMediaType: wordMediaType });

const description =
  'Nội dung yêu cầu là chính tệp .docx. Macro, đối tượng nhúng, hình và liên kết ra ngoài bị bỏ (kể trong ' +
  'x-kehoach-finding-codes) hoặc bị từ chối (422). engine=auto: bộ tạo PDF sẵn có nếu trình bày được cả văn bản, nếu không thì ' +
  'LibreOffice; engine=native: từ chối và kể chỗ chưa trình bày được. The body is the .docx itself; active content is left out ' +
  'or refused before any engine sees the file.';

export function pdfRoutes(app: FastifyInstance, { converter, most }: PdfRoutes): void {
  // A scope of its own, for other routes read JSON only.
  app.register((scope, _options, done) => {
    registerWordBody(scope);
    scope.withTypeProvider<ZodTypeProvider>().route({
      method: 'POST',
      url: '/api/v1/pdf',
      config: pure,
      preParsing: admission(scope, most),
      validatorCompiler: documentOnly,
      schema: {
        operationId: 'convertToPdf',
        tags: ['documents'],
        summary: 'Tệp Word sang PDF / a Word file to PDF',
        description,
        consumes: [wordMediaType, bytesMediaType],
        querystring: convertQuery,
        body,
        response: {
          200: {
            description: 'PDF. ETag: SHA-256.',
            content: { 'application/pdf': file('application/pdf', 'PDF') },
          },
          ...fileRefusals,
        },
      },
      handler: async (request, reply) => {
        const bytes = request.body as Buffer | undefined;
        if (!bytes || bytes.length === 0) {
          const message = 'Yêu cầu không có nội dung; hãy gửi chính tệp .docx làm nội dung yêu cầu.';
          throw new Failure('usage', 'http.no-body', message);
        }
        const { engine = 'auto' } = request.query;
        const converted = await converter.convert(
          { bytes, name: 'gửi lên' },
          { engine, pdf: pdfOptionsOf(request.query), signal: signalOfHangUp(reply) },
        );
        const download = downloadOf([{ name: 'van-ban.pdf', mediaType: 'application/pdf', bytes: converted.pdf }]);
        return reply
          .headers({
            ...download.headers,
            ...findingHeaders(converted.findings),
            'x-kehoach-engine': converted.engine,
          })
          .send(Buffer.from(download.bytes));
      },
    });
    done();
  });
}
