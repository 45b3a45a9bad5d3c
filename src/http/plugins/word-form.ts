/** Reads Word files and workbooks that come as the part `file` of a form. The gate says what they are. */
import type { MultipartFile, MultipartValue } from '@fastify/multipart';
import type { FastifyError, FastifyInstance, FastifyRequest } from 'fastify';
import { Failure } from '../../failure.ts';
import { refuse } from '../errors.ts';
import { registerMultipart } from './external/multipart.ts';
import { tooLarge } from './word-body.ts';

export const formMediaType = 'multipart/form-data';

/** What the file is, for messages. */
export interface FormWords {
  /** `Địa chỉ này nhận tệp Word` */
  kind: string;
  /** `tệp .docx` */
  file: string;
}

const word: FormWords = { kind: 'Word', file: 'tệp .docx' };

const wantedOf = ({ file }: FormWords, fields: readonly string[] = []) =>
  `hãy gửi biểu mẫu (multipart/form-data) có đúng một phần tên "file" là ${file}` +
  (fields.length > 0 ? ` và các phần chữ: ${fields.join(', ')}` : '');

/** What a form held. */
export interface ReadForm {
  file: Buffer;
  /** As it was called where it comes from; empty if it was not told. */
  fileName: string;
  /** Those of the fields that were there. */
  fields: Record<string, string>;
}

/** For the routes of this scope. */
export async function registerForm(scope: FastifyInstance, words: FormWords): Promise<void> {
  scope.removeAllContentTypeParsers();
  await registerMultipart(scope, scope.initialConfig.bodyLimit ?? 0);
  scope.setErrorHandler((error: FastifyError, request, reply) => {
    if (error.code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') {
      const detail = `Địa chỉ này nhận tệp ${words.kind} qua biểu mẫu; ${wantedOf(words)}.`;
      return refuse(reply, { status: 415, code: 'http.wrong-media-type', detail });
    }
    if (error.code === 'FST_REQ_FILE_TOO_LARGE') return refuse(reply, tooLarge(request));
    throw error;
  });
}

/**
 * The part `file`, and text beside it.
 * @param names of the fields that the route knows
 * @throws Failure `http.encoded-body`, `http.no-file`, `http.bad-form` (kind `usage`); the plugin's own error for a file that is too large
 */
export async function readForm(
  request: FastifyRequest,
  words: FormWords,
  names: readonly string[] = [],
): Promise<ReadForm> {
  const wanted = wantedOf(words, names);
  const encoding = request.headers['content-encoding'];
  if (encoding !== undefined && encoding !== 'identity') {
    const message = 'Dịch vụ không nhận nội dung nén; hãy gửi không có Content-Encoding.';
    throw new Failure('usage', 'http.encoded-body', message);
  }
  if (!request.isMultipart()) throw noFile(wanted);
  const { file, fileName, fields, strangers } = await partsOf(request, wanted, names);
  if (strangers.length > 0) {
    const told = strangers.map((name) => `"${name.slice(0, 40)}"`).join(', ');
    throw new Failure('usage', 'http.bad-form', `Biểu mẫu có phần không dùng đến: ${told}; ${wanted}.`);
  }
  if (file === undefined || file.length === 0) throw noFile(wanted);
  return { file, fileName, fields };
}

/** The bytes of the part `file`, which is all there may be. @throws Failure as `readForm` */
export async function fileOfForm(request: FastifyRequest, words: FormWords): Promise<Buffer> {
  return (await readForm(request, words)).file;
}

export const registerWordForm = (scope: FastifyInstance): Promise<void> => registerForm(scope, word);
export const wordFileOf = (request: FastifyRequest): Promise<Buffer> => fileOfForm(request, word);
export const wordFormOf = (request: FastifyRequest, names: readonly string[]): Promise<ReadForm> =>
  readForm(request, word, names);

/** Bytes of a form around its file. */
const wrapping = 65_536;

const noFile = (wanted: string) => new Failure('usage', 'http.no-file', `Yêu cầu không có tệp nào; ${wanted}.`);

async function partsOf(
  request: FastifyRequest,
  wanted: string,
  names: readonly string[],
): Promise<Omit<ReadForm, 'file'> & { file: Buffer | undefined; strangers: string[] }> {
  const strangers: string[] = [];
  const fields: Record<string, string> = {};
  const told = Number(request.headers['content-length'] ?? 0);
  // More than any request may have is not believed.
  const most = told <= request.routeOptions.bodyLimit + wrapping ? told : 0;
  let file: Buffer | undefined;
  let fileName = '';
  try {
    for await (const part of request.parts()) {
      // Read in any case: what stays unread would hold up what follows.
      const bytes = part.type === 'file' ? await collected(part, most) : undefined;
      if (bytes !== undefined && part.fieldname === 'file' && file === undefined) {
        file = bytes;
        fileName = part.type === 'file' ? part.filename : '';
      } else if (part.type === 'field' && names.includes(part.fieldname) && !(part.fieldname in fields)) {
        fields[part.fieldname] = whole(part);
      } else strangers.push(part.fieldname);
    }
  } catch (error) {
    if (error instanceof Failure || (error as FastifyError).code === 'FST_REQ_FILE_TOO_LARGE') throw error;
    throw new Failure('usage', 'http.bad-form', `Biểu mẫu không đọc được; ${wanted}.`, [], error);
  }
  return { file, fileName, fields, strangers };
}

/** The text of a field, unless the limit has cut it off. */
function whole({ fieldname, value, valueTruncated }: MultipartValue): string {
  if (!valueTruncated) return String(value);
  throw new Failure('usage', 'http.bad-form', `Phần "${fieldname}" của biểu mẫu quá dài; hãy rút gọn.`);
}

/**
 * The bytes of a part, copied as they come into room for all of the request: so a large file is not held twice.
 * @param most bytes of the request, as it says itself; 0: it does not say
 * @throws the plugin's own error for a file that is too large
 */
async function collected(part: MultipartFile, most: number): Promise<Buffer> {
  if (!(most > 0)) return part.toBuffer();
  const room = Buffer.allocUnsafe(most);
  let length = 0;
  for await (const chunk of part.file as AsyncIterable<Buffer>) length += chunk.copy(room, length);
  // The limit cuts the file off; asked for now, the plugin says so itself.
  return part.file.truncated ? part.toBuffer() : room.subarray(0, length);
}
