/** Headers and examples of answers, and bodies of several media types, which fastify-type-provider-zod leaves out of the description. */
import { problemMediaType, problemOf } from '../problem.ts';
import { checkExample } from './check-example.ts';
import { importedText, importExample } from './import-example.ts';

interface Answer {
  headers?: Readonly<Record<string, { description: string; schema: { type: string }; example: string | number }>>;
  example?: unknown;
  /** What the example is; problem details unless told. */
  mediaType?: string;
}

function problem(status: number, code: string, detail: string, path = ''): Answer {
  const findings = path === '' ? [] : [{ code, severity: 'error' as const, path, message: detail }];
  return { example: problemOf({ status, code, detail, findings }, '0b6f2c9e') };
}

/** Of every operation that takes a Word file. */
const ofFiles: Readonly<Record<number, Answer>> = {
  413: problem(
    413,
    'http.body-too-large',
    'Tệp lớn hơn 8 MB, mức mà dịch vụ nhận; hãy giảm dung lượng hình ảnh trong tệp.',
  ),
  504: problem(504, 'word.gate-timeout', 'Xử lý tệp quá 20 giây nên đã dừng; hãy chia nhỏ tệp, hoặc tăng thời hạn.'),
};

const integer = (description: string, example: number) => ({ description, schema: { type: 'integer' }, example });
const words = (description: string, example: string) => ({ description, schema: { type: 'string' }, example });

/** By operation id and status. */
const answers: Readonly<Record<string, Readonly<Record<string, Answer>>>> = {
  checkForm: {
    200: {
      mediaType: 'application/json',
      example: checkExample,
      headers: {
        'x-kehoach-errors': integer(
          'Tệp Word: số lỗi; với fix=true là lỗi còn lại / a Word file: errors, with fix=true those left',
          2,
        ),
        'x-kehoach-mends': integer('fix=true: số chỗ đã sửa / how many places were mended', 5),
        'x-kehoach-findings': integer('Tệp Word: số điểm tìm thấy / a Word file: how many findings', 3),
        'x-kehoach-finding-codes': words(
          'Mã của chúng, mỗi mã một lần / their codes, each once',
          'nd30.motto-size, nd30.margin-right',
        ),
      },
    },
    400: problem(
      400,
      'http.no-file',
      'Yêu cầu không có tệp nào; hãy gửi biểu mẫu (multipart/form-data) có đúng một phần tên "file" là tệp .docx.',
    ),
    415: problem(
      415,
      'http.wrong-media-type',
      'Địa chỉ này nhận tệp Word qua biểu mẫu; hãy gửi biểu mẫu (multipart/form-data) có đúng một phần tên "file" là tệp .docx.',
    ),
    422: problem(
      422,
      'word.not-docx',
      'Tệp gửi lên không phải là tệp Word (.docx) hoặc đã hỏng; hãy mở bằng Word và lưu lại dạng .docx.',
    ),
    ...ofFiles,
  },
  convertToPdf: {
    200: {
      headers: {
        'x-kehoach-engine': words('Chương trình đã tạo PDF / which program made it', 'Kehoach 0.1.0'),
        'x-kehoach-findings': integer('Số thứ đã bỏ khỏi tệp trước khi chuyển / how many things were left out', 2),
        'x-kehoach-finding-codes': words(
          'Mã của chúng, mỗi mã một lần; không có khi không bỏ gì / their codes, each once',
          'word.gate-macro, word.gate-external-image',
        ),
      },
    },
    415: problem(415, 'http.wrong-media-type', 'Tệp .doc là dạng cũ; hãy mở bằng Word và lưu lại dạng .docx.'),
    422: problem(
      422,
      'pdf.native-unsupported',
      'Bộ tạo PDF sẵn có chưa trình bày được: đường viền đoạn văn hai nét (1 chỗ: thân văn bản, đoạn 4 “ỦY BAN NHÂN DÂN”).',
      'word/document.xml, đoạn 4',
    ),
    ...ofFiles,
  },
  importDocument: {
    200: { mediaType: 'application/json', example: importExample },
    415: problem(
      415,
      'http.wrong-media-type',
      'Địa chỉ này nhận tệp Word hoặc văn bản qua biểu mẫu; hãy gửi biểu mẫu (multipart/form-data) có đúng một phần tên "file" là ' +
        'tệp .docx hoặc .txt, hay chính văn bản với Content-Type: text/plain.',
    ),
    422: problem(
      422,
      'intake.picture',
      'Tệp gửi lên là hình ảnh; hãy dùng tệp Word (.docx), hoặc nhận dạng chữ (OCR) rồi dán văn bản.',
    ),
    ...ofFiles,
  },
  previewPlan: {
    200: {
      headers: {
        'x-kehoach-pages': { description: 'Số trang / how many pages', schema: { type: 'integer' }, example: 17 },
      },
    },
    400: problem(400, 'http.bad-body', 'Thiếu trường "plan"; hãy gửi {"plan": …} với dữ liệu kế hoạch.', 'plan'),
    503: problem(503, 'render.busy', 'Dịch vụ đang bận xuất nhiều văn bản; hãy gửi lại sau ít giây.'),
  },
};

/** Bodies that are no form, by operation id and media type: fastify-type-provider-zod describes all of a route by one schema. */
const bodies: Readonly<Record<string, Readonly<Record<string, object>>>> = {
  importDocument: { 'text/plain': { schema: { type: 'string' }, example: importedText } },
};

interface Operation {
  operationId?: string;
  requestBody?: { content?: Record<string, object> };
  responses?: Record<string, { headers?: unknown; content?: Record<string, { example?: unknown }> }>;
}

/** Adds them, in place. */
export function describeAnswers<T extends object>(document: T): T {
  const { paths = {} } = document as { paths?: Record<string, Record<string, Operation>> };
  for (const { operationId = '', requestBody, responses = {} } of Object.values(paths).flatMap((path) =>
    Object.values(path),
  )) {
    if (requestBody?.content) Object.assign(requestBody.content, bodies[operationId]);
    for (const [status, { headers, example, mediaType = problemMediaType }] of Object.entries(
      answers[operationId] ?? {},
    )) {
      const response = responses[status];
      const content = response?.content?.[mediaType];
      if (response && headers) response.headers = headers;
      if (content && example) content.example = example;
    }
  }
  return document;
}
