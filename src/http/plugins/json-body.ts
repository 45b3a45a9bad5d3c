/** Reads request bodies: JSON only, with faults told by line and column. */
import type { FastifyInstance } from 'fastify';
import { Failure } from '../../failure.ts';
import { readJson } from '../../plan/json/read.ts';

/** @throws Failure `http.not-json`, `http.not-utf8` (kind `usage`), `http.no-body` */
export function registerJsonBody(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    const encoding = request.headers['content-encoding'];
    if (encoding !== undefined && encoding !== 'identity') {
      done(
        new Failure(
          'usage',
          'http.encoded-body',
          'Dịch vụ không nhận nội dung nén; hãy gửi không có Content-Encoding.',
        ),
      );
      return;
    }
    if (body.length === 0) {
      done(new Failure('usage', 'http.no-body', 'Yêu cầu không có nội dung; hãy gửi dữ liệu kế hoạch dạng JSON.'));
      return;
    }
    const reading = readJson(body as Buffer, 'Nội dung gửi lên');
    if (reading.fault) done(new Failure('usage', `http.${reading.fault.code}`, reading.fault.message));
    else done(null, reading.value);
  });
}
