/** The one error handler: every refusal and every fault leaves the service as problem details. */
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { Failure, type Finding } from '../failure.ts';
import { unstorableOf } from '../store/index.ts';
import { bodyRefusal, type BodyIssue } from './malformed-body.ts';
import { problemMediaType, problemOf, refusalOf, type Refusal } from './problem.ts';
import { answerWithPage, asksForPage } from './web/pages.ts';

/** Seconds after which a client may try again, unless the failure says so itself. */
const retryAfter = 5;

const internal: Refusal = {
  status: 500,
  code: 'internal',
  detail: 'Dịch vụ gặp lỗi ngoài dự kiến; hãy báo người quản trị kèm mã yêu cầu (instance).',
};

/** Values that no database keeps: what was sent is at fault, and nothing of it has been done. */
const unstorable: Record<'text' | 'number', Refusal> = {
  text: {
    status: 400,
    code: 'http.unstorable-text',
    detail:
      'Nội dung gửi lên có ký tự điều khiển U+0000 không lưu được; hãy xóa ký tự đó (gõ lại đoạn đã dán) rồi gửi lại.',
  },
  number: {
    status: 400,
    code: 'http.number-too-large',
    detail: 'Yêu cầu có số quá lớn; hãy kiểm tra lại các số đã gửi.',
  },
};

const notFound: Refusal = {
  status: 404,
  code: 'http.not-found',
  detail: 'Không có địa chỉ này; xem các địa chỉ của dịch vụ tại /docs.',
};

/** Errors that Fastify itself raises, by its codes. */
const transport: Record<string, Refusal> = {
  FST_ERR_CTP_BODY_TOO_LARGE: {
    status: 413,
    code: 'http.body-too-large',
    detail: 'Dữ liệu gửi lên vượt quá dung lượng cho phép; hãy rút gọn hoặc chia nhỏ kế hoạch.',
  },
  FST_ERR_CTP_INVALID_MEDIA_TYPE: {
    status: 415,
    code: 'http.wrong-media-type',
    detail: 'Dịch vụ chỉ nhận JSON; hãy gửi với Content-Type: application/json.',
  },
  FST_ERR_CTP_EMPTY_JSON_BODY: {
    status: 400,
    code: 'http.no-body',
    detail: 'Yêu cầu không có nội dung; hãy gửi dữ liệu kế hoạch dạng JSON.',
  },
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: {
    status: 400,
    code: 'http.wrong-length',
    detail: 'Độ dài nội dung không khớp với Content-Length; hãy gửi lại.',
  },
  FST_ERR_BAD_URL: { status: 400, code: 'http.bad-url', detail: 'Địa chỉ yêu cầu không đúng dạng.' },
  FST_ERR_MAX_PARAM_LENGTH: { status: 414, code: 'http.url-too-long', detail: 'Địa chỉ yêu cầu quá dài.' },
};

interface QueryIssue {
  instancePath: string;
  keyword: string;
  params?: { keys?: string[]; values?: unknown[] };
}

/** What the schema of the query found, in Vietnamese. */
function queryFindings(issues: readonly QueryIssue[]): Finding[] {
  return issues.flatMap(({ keyword, instancePath, params }): Finding[] => {
    if (keyword === 'unrecognized_keys') {
      return (params?.keys ?? []).map((key) => ({
        code: 'http.unknown-parameter',
        severity: 'error',
        path: key,
        message: `Không có tham số "${key}"; xem danh sách tham số tại /docs.`,
      }));
    }
    const path = instancePath.replace(/^\//, '').replaceAll('/', '.');
    const values = params?.values?.map(String).join(', ');
    const rest = values ? `; các giá trị được dùng: ${values}` : '';
    return [
      {
        code: 'http.unknown-value',
        severity: 'error',
        path,
        message: `Tham số "${path}" có giá trị không hợp lệ${rest}.`,
      },
    ];
  });
}

export function refusalFor(error: unknown): Refusal {
  if (error instanceof Failure) return refusalOf(error);
  if (hasZodFastifySchemaValidationErrors(error)) {
    const part = (error as { validationContext?: string }).validationContext;
    // An id that is none: there is nothing under it.
    if (part === 'params') return notFound;
    if (part === 'body') return bodyRefusal(error.validation as unknown as BodyIssue[]);
    const findings = queryFindings(error.validation as unknown as QueryIssue[]);
    return { status: 400, code: 'http.bad-query', detail: findings.map((f) => f.message).join(' '), findings };
  }
  const value = unstorableOf(error);
  if (value) return unstorable[value];
  return transport[(error as FastifyError).code] ?? internal;
}

export function refuse(reply: FastifyReply, refusal: Refusal): FastifyReply {
  const { request } = reply;
  if (refusal.status === 401) reply.header('www-authenticate', 'Bearer realm="kehoach"');
  request.errorCode = refusal.code;
  const later = refusal.more?.retryAfter ?? (refusal.status === 503 ? retryAfter : undefined);
  if (later !== undefined) reply.header('retry-after', String(later));
  return reply
    .code(refusal.status)
    .header('x-request-id', request.id)
    .header('cache-control', 'no-store')
    .type(problemMediaType)
    .send(JSON.stringify(problemOf(refusal, request.id)));
}

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;

/** A page of the browser's side, no such path, or the path is known and only the method is not. */
function refuseUnknown(app: FastifyInstance, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const path = request.url.split('?', 1)[0] ?? '';
  const allowed = methods.filter((method) => app.hasRoute({ method, url: path }));
  if (allowed.length > 0) {
    return refuse(reply.header('allow', allowed.join(', ')), {
      status: 405,
      code: 'http.method-not-allowed',
      detail: `Địa chỉ này chỉ nhận ${allowed.join(', ')}.`,
    });
  }
  return refuse(reply, notFound);
}

/** @param pages whether the browser's side is served here */
export function registerErrors(app: FastifyInstance, pages: boolean): void {
  app.decorateRequest('errorCode', undefined);
  app.setErrorHandler((error, request, reply) => {
    const refusal = refusalFor(error);
    if (refusal === internal) request.log.error({ err: error }, 'unexpected fault');
    return refuse(reply, refusal);
  });
  app.setNotFoundHandler((request, reply) =>
    pages && asksForPage(request) ? answerWithPage(reply) : refuseUnknown(app, request, reply),
  );
}

declare module 'fastify' {
  interface FastifyRequest {
    /** The code of the problem that the request was answered with, for the log. */
    errorCode: string | undefined;
  }
}
