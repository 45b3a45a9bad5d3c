/** What the schema found, in Vietnamese: where, what is wrong, what to do. */
import type { z } from 'zod';
import type { Finding } from '../failure.ts';
import { nearest } from './nearest.ts';
import { formatPath } from './paths.ts';

type Issue = z.core.$ZodIssue;

/** At most so many findings are told at once. */
const most = 200;

const typeNames: Record<string, string> = {
  string: 'chuỗi ký tự',
  number: 'số',
  int: 'số nguyên',
  boolean: 'true hoặc false',
  array: 'danh sách [ … ]',
  object: 'đối tượng { … }',
  record: 'đối tượng { … }',
  undefined: 'không có',
  null: 'null',
};

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return typeof value;
}

/** The keys that the object at this place may have are in the message of zod's own issue only as far as it knows them. */
function own(issue: Issue): { code: string; text: string } {
  const params = issue.code === 'custom' ? (issue.params as Record<string, unknown> | undefined) : undefined;
  switch (params?.code) {
    case 'plan.illegal-character':
      return {
        code: 'plan.illegal-character',
        text: `có ký tự điều khiển ${String(params.name)} ở vị trí ${Number(params.at) + 1} mà tệp Word không chứa được; hãy xóa ký tự này`,
      };
    case 'plan.blank':
      return { code: 'plan.blank', text: 'còn để trống; hãy điền nội dung, hoặc xuất ở chế độ bản nháp (--draft)' };
    case 'plan.date-form':
      return { code: 'plan.date-form', text: 'phải là ngày dạng 2025-01-22, 2025-01 hoặc 2025' };
    case 'plan.no-such-day':
      return { code: 'plan.no-such-day', text: `là ngày không có trong lịch (${quote(issue.input)})` };
    default:
      return { code: 'plan.invalid-value', text: 'không hợp lệ' };
  }
}

function quote(value: unknown): string {
  const shown = JSON.stringify(value) ?? String(value);
  return shown.length > 60 ? `${shown.slice(0, 60)}…` : shown;
}

function describe(issue: Issue): { code: string; text: string } {
  switch (issue.code) {
    case 'invalid_type': {
      const got = typeOf(issue.input);
      if (got === 'undefined') {
        return { code: 'plan.missing', text: 'còn thiếu; hãy bổ sung, hoặc xuất ở chế độ bản nháp (--draft)' };
      }
      const want = typeNames[issue.expected] ?? issue.expected;
      return { code: 'plan.wrong-type', text: `phải là ${want}, nhưng đang là ${typeNames[got] ?? got}` };
    }
    case 'unrecognized_keys':
      return { code: 'plan.unknown-field', text: '' };
    case 'invalid_value': {
      const values = issue.values.map(String);
      const near = typeof issue.input === 'string' ? nearest(issue.input, values) : undefined;
      return {
        code: 'plan.unknown-value',
        text: `không nhận giá trị ${quote(issue.input)}; các giá trị được dùng: ${values.map((v) => `"${v}"`).join(', ')}${near ? ` (có phải "${near}"?)` : ''}`,
      };
    }
    case 'too_big':
      return { code: 'plan.too-big', text: `vượt quá mức tối đa ${String(issue.maximum)}` };
    case 'too_small':
      return {
        code: issue.origin === 'array' ? 'plan.missing' : 'plan.too-small',
        text:
          issue.origin === 'array'
            ? `cần có ít nhất ${String(issue.minimum)} mục`
            : `nhỏ hơn mức tối thiểu ${String(issue.minimum)}`,
      };
    case 'invalid_format':
      return {
        code: 'plan.wrong-form',
        text: `sai dạng: ${quote(issue.input)}${issue.format === 'regex' ? ` (mẫu ${String(issue.pattern)})` : ''}`,
      };
    case 'invalid_key':
      return { code: 'plan.wrong-form', text: 'có tên không hợp lệ; chỉ dùng chữ, số và dấu gạch dưới' };
    case 'custom':
      return own(issue);
    default:
      return { code: 'plan.invalid-value', text: 'không hợp lệ' };
  }
}

/** A union none of whose alternatives takes a value of this type. */
function isTypeless(issue: Issue): boolean {
  return (
    issue.code === 'invalid_union' &&
    issue.errors.every((alternative) =>
      alternative.some((i) => i.path.length === 0 && (i.code === 'invalid_type' || isTypeless(i))),
    )
  );
}

/** A union's problem is told as that of the alternative that came furthest. */
function unfold(issue: Issue): Issue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const input = issue.input;
  const shape = (alternative: Issue[]): number =>
    alternative.some((i) => i.path.length === 0 && (i.code === 'invalid_type' || isTypeless(i))) ? 1 : 0;
  const best = [...issue.errors].sort((a, b) => shape(a) - shape(b))[0] ?? [];
  if (best.length === 0 || shape(best) === 1) {
    return [{ ...issue, code: 'invalid_type', expected: 'string', input } as Issue];
  }
  return best.flatMap((inner) => unfold({ ...inner, path: [...issue.path, ...inner.path] } as Issue));
}

export function describeIssues(issues: readonly Issue[]): Finding[] {
  const findings: Finding[] = [];
  for (const issue of issues.flatMap(unfold)) {
    if (findings.length >= most) break;
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) {
        const path = formatPath([...issue.path, key]);
        findings.push({
          code: 'plan.unknown-field',
          severity: 'error',
          path,
          message: `Không có trường nào tên là "${path}"; hãy sửa tên hoặc xóa trường này.`,
        });
      }
      continue;
    }
    const path = formatPath(issue.path);
    const { code, text } = describe(issue);
    findings.push({
      code,
      severity: 'error',
      path,
      message: `${path === '' ? 'Dữ liệu' : `Trường "${path}"`} ${text}.`,
    });
  }
  return findings;
}
