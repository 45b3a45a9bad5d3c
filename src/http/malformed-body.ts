/** What the schema of a body found, in Vietnamese. (Plans have findings of their own, made in `plan/`.) */
import type { Finding } from '../failure.ts';
import type { Refusal } from './problem.ts';

/** An issue of zod as fastify-type-provider-zod hands it on. */
export interface BodyIssue {
  keyword: string;
  instancePath: string;
  message: string;
  params?: {
    keys?: string[];
    values?: unknown[];
    input?: unknown;
    expected?: string;
    minimum?: unknown;
    maximum?: unknown;
    format?: string;
  };
}

/** A schema that says it better says it in Vietnamese, which zod itself never does. */
const isVietnamese = (text: string): boolean => /[^\p{ASCII}]/u.test(text);

const sentences: Readonly<Record<string, (params: NonNullable<BodyIssue['params']>) => string>> = {
  invalid_type: () => 'thiếu hoặc sai kiểu dữ liệu',
  invalid_value: ({ values = [] }) => `không nhận giá trị này; các giá trị được dùng: ${values.map(String).join(', ')}`,
  invalid_format: ({ format = '' }) => `không đúng dạng (${format})`,
  too_small: ({ minimum }) => `phải có ít nhất ${String(minimum)}`,
  too_big: ({ maximum }) => `chỉ được nhiều nhất ${String(maximum)}`,
};

function findingsOf({ keyword, instancePath, message, params = {} }: BodyIssue): Finding[] {
  const path = instancePath
    .replace(/^\//, '')
    .replace(/\/(\d+)(?=\/|$)/g, '[$1]')
    .replaceAll('/', '.');
  if (keyword === 'unrecognized_keys') {
    return (params.keys ?? []).map((key) => ({
      code: 'http.unknown-field',
      severity: 'error',
      path: path === '' ? key : `${path}.${key}`,
      message: `Không có mục "${key}" ở đây; hãy bỏ mục này.`,
    }));
  }
  const place = path === '' ? 'Nội dung gửi lên' : `Mục "${path}"`;
  const told = isVietnamese(message) ? message : `${place} ${sentences[keyword]?.(params) ?? 'không hợp lệ'}.`;
  return [{ code: 'http.wrong-field', severity: 'error', path, message: told }];
}

export function bodyRefusal(issues: readonly BodyIssue[]): Refusal {
  const findings = issues.flatMap(findingsOf);
  const detail = findings.map(({ message }) => message).join(' ');
  return { status: 422, code: 'http.invalid-body', detail, findings };
}
