/** Reads request bodies that are Word files: bytes, as they come. The gate says what they are; here only the media type counts. */
import type { FastifyInstance, FastifyError, FastifyRequest } from 'fastify';
import { Failure } from '../../failure.ts';
import { refuse } from '../errors.ts';
import type { Refusal } from '../problem.ts';

export const wordMediaType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
export const bytesMediaType = 'application/octet-stream';

const saveAsDocx = 'hãy mở bằng Word và lưu lại dạng .docx';

/** What to do with a file whose media type says what it is. */
const others: Readonly<Record<string, string>> = {
  'application/msword': `Tệp .doc là dạng cũ; ${saveAsDocx}.`,
  'application/vnd.ms-word.document.macroenabled.12': `Tệp .docm chứa macro; ${saveAsDocx}.`,
  'application/vnd.ms-word.template.macroenabled.12': `Tệp .dotm chứa macro; ${saveAsDocx}.`,
  'application/vnd.oasis.opendocument.text': 'Tệp .odt là của LibreOffice; hãy lưu lại dạng .docx.',
  'application/rtf': `Tệp RTF chưa dùng được; ${saveAsDocx}.`,
  'application/pdf': 'Tệp này đã là PDF; hãy gửi tệp Word (.docx).',
  'multipart/form-data': 'Hãy gửi chính tệp .docx làm nội dung yêu cầu, không qua biểu mẫu (multipart).',
};

function wrongType(header: string | undefined): string {
  const type = header?.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  const told = Object.hasOwn(others, type) ? `${others[type]} ` : '';
  return `${told}Địa chỉ này chỉ nhận tệp Word; hãy gửi với Content-Type: ${wordMediaType} hoặc ${bytesMediaType}.`;
}

export function tooLarge(request: FastifyRequest): Refusal {
  const megabytes = request.routeOptions.bodyLimit / 1024 / 1024;
  const detail = `Tệp lớn hơn ${megabytes} MB, mức mà dịch vụ nhận; hãy giảm dung lượng hình ảnh trong tệp.`;
  return { status: 413, code: 'http.body-too-large', detail };
}

/** For the routes of this scope. */
export function registerWordBody(scope: FastifyInstance): void {
  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser([wordMediaType, bytesMediaType], { parseAs: 'buffer' }, (request, body, done) => {
    const encoding = request.headers['content-encoding'];
    if (encoding === undefined || encoding === 'identity') return done(null, body);
    done(
      new Failure('usage', 'http.encoded-body', 'Dịch vụ không nhận nội dung nén; hãy gửi không có Content-Encoding.'),
    );
  });
  scope.setErrorHandler((error: FastifyError, request, reply) => {
    if (error.code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') {
      const detail = wrongType(request.headers['content-type']);
      return refuse(reply, { status: 415, code: 'http.wrong-media-type', detail });
    }
    if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE') {
      return refuse(reply, tooLarge(request));
    }
    throw error;
  });
}
