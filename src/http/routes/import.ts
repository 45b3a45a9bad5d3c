/** `POST /api/v1/import`: an existing Word file or text in; a plan, and what became of every piece of the source, out. */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { Failure } from '../../failure.ts';
import type { FileImporter } from '../../intake/outside/importer.ts';
import { signalOfHangUp } from '../documents/hang-up.ts';
import { pure } from '../plugins/access.ts';
import { admission } from '../plugins/admission.ts';
import { fileOfForm, formMediaType, registerForm, type FormWords } from '../plugins/word-form.ts';
import { documentOnly } from '../schemas/document-only.ts';
import { imported } from '../schemas/import.ts';
import { fileRefusals } from '../schemas/refusals.ts';

export interface ImportRoutes {
  importer: FileImporter;
  /** Files in the making at once, waiting ones included. */
  most: number;
}

const textMediaType = 'text/plain';

const words: FormWords = {
  kind: 'Word hoặc văn bản',
  file: `tệp .docx hoặc .txt, hay chính văn bản với Content-Type: ${textMediaType}`,
};

const body = z.object({
  file: z
    .any()
    .meta({ type: 'string', contentMediaType: 'application/octet-stream', description: 'Tệp .docx hoặc .txt' }),
});

const description =
  'Biểu mẫu có một phần tên file là tệp .docx hoặc .txt; hoặc gửi chính văn bản (text/plain), như chép từ PDF. Trả về kế hoạch ' +
  '(bản nháp) và báo cáo từng đoạn; không đoạn nào bị bỏ: đoạn chưa rõ là gì được giữ nguyên văn. Không có gì được giữ lại trên ' +
  'máy chủ. The form has one part named file, a Word file or a text; or the body is the text itself (text/plain). Answers with ' +
  'a plan (a draft) and what became of every piece; what was not understood is kept word for word. Nothing is kept.';

async function bytesOf(request: FastifyRequest): Promise<Buffer> {
  if (request.isMultipart()) return fileOfForm(request, words);
  if (Buffer.isBuffer(request.body) && request.body.length > 0) return request.body;
  const message = `Yêu cầu không có văn bản nào; hãy gửi ${words.file}.`;
  throw new Failure('usage', 'http.no-file', message);
}

/** In UTF-8 unless the bytes say otherwise, whatever `charset` says. */
function registerText(scope: FastifyInstance): void {
  scope.addContentTypeParser(textMediaType, { parseAs: 'buffer' }, (request, bytes, done) => {
    const encoding = request.headers['content-encoding'];
    if (encoding === undefined || encoding === 'identity') return done(null, bytes);
    const message = 'Dịch vụ không nhận nội dung nén; hãy gửi không có Content-Encoding.';
    done(new Failure('usage', 'http.encoded-body', message));
  });
}

export function importRoutes(app: FastifyInstance, { importer, most }: ImportRoutes): void {
  // A scope of its own, for other routes read JSON only.
  app.register(async (scope) => {
    await registerForm(scope, words);
    registerText(scope);
    scope.withTypeProvider<ZodTypeProvider>().route({
      method: 'POST',
      url: '/api/v1/import',
      config: pure,
      preParsing: admission(scope, most),
      validatorCompiler: documentOnly,
      schema: {
        operationId: 'importDocument',
        tags: ['documents'],
        summary: 'Đọc văn bản cũ thành kế hoạch / read an existing document into a plan',
        description,
        consumes: [formMediaType, textMediaType],
        body,
        response: { 200: imported, ...fileRefusals },
      },
      handler: async (request, reply) => {
        const bytes = await bytesOf(request);
        const read = await importer.read({ bytes, name: 'gửi lên' }, { signal: signalOfHangUp(reply) });
        // What the reader made is data of the model; the description's schema need not walk it again.
        return reply.header('cache-control', 'no-store').type('application/json; charset=utf-8').send(read);
      },
    });
  });
}
