/** Reads Word files that come as the part `file` of a form. The gate says what they are. */
import type { FastifyError, FastifyInstance, FastifyRequest } from 'fastify';
import { Failure } from '../../failure.ts';
import { refuse } from '../errors.ts';
import { registerMultipart } from './external/multipart.ts';
import { tooLarge } from './word-body.ts';

export const formMediaType = 'multipart/form-data';

const wanted = 'hãy gửi biểu mẫu (multipart/form-data) có đúng một phần tên "file" là tệp .docx';

/** For the routes of this scope. */
export async function registerWordForm(scope: FastifyInstance): Promise<void> {
  scope.removeAllContentTypeParsers();
  await registerMultipart(scope, scope.initialConfig.bodyLimit ?? 0);
  scope.setErrorHandler((error: FastifyError, request, reply) => {
    if (error.code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') {
      const detail = `Địa chỉ này nhận tệp Word qua biểu mẫu; ${wanted}.`;
      return refuse(reply, { status: 415, code: 'http.wrong-media-type', detail });
    }
    if (error.code === 'FST_REQ_FILE_TOO_LARGE') return refuse(reply, tooLarge(request));
    throw error;
  });
}

/**
 * The bytes of the part `file`.
 * @throws Failure `http.encoded-body`, `http.no-file`, `http.bad-form` (kind `usage`); the plugin's own error for a file that is too large
 */
export async function wordFileOf(request: FastifyRequest): Promise<Buffer> {
  const encoding = request.headers['content-encoding'];
  if (encoding !== undefined && encoding !== 'identity') {
    const message = 'Dịch vụ không nhận nội dung nén; hãy gửi không có Content-Encoding.';
    throw new Failure('usage', 'http.encoded-body', message);
  }
  if (!request.isMultipart()) throw noFile();
  const { file, strangers } = await partsOf(request);
  if (strangers.length > 0) {
    const names = strangers.map((name) => `"${name.slice(0, 40)}"`).join(', ');
    throw new Failure('usage', 'http.bad-form', `Biểu mẫu có phần không dùng đến: ${names}; ${wanted}.`);
  }
  if (file === undefined || file.length === 0) throw noFile();
  return file;
}

const noFile = () => new Failure('usage', 'http.no-file', `Yêu cầu không có tệp nào; ${wanted}.`);

async function partsOf(request: FastifyRequest): Promise<{ file: Buffer | undefined; strangers: string[] }> {
  const strangers: string[] = [];
  let file: Buffer | undefined;
  try {
    for await (const part of request.parts()) {
      // Read in any case: what stays unread would hold up what follows.
      const bytes = part.type === 'file' ? await part.toBuffer() : undefined;
      if (bytes !== undefined && part.fieldname === 'file' && file === undefined) file = bytes;
      else strangers.push(part.fieldname);
    }
  } catch (error) {
    if ((error as FastifyError).code === 'FST_REQ_FILE_TOO_LARGE') throw error;
    throw new Failure('usage', 'http.bad-form', `Biểu mẫu không đọc được; ${wanted}.`, [], error);
  }
  return { file, strangers };
}
