/** Problem details (RFC 9457): the one form in which this service says no. */
import { z } from 'zod';
import { Failure, type FailureKind, type FailureMore, type Finding } from '../failure.ts';
import { findingSchema } from './schemas/finding.ts';

export const problemMediaType = 'application/problem+json';

export const problemSchema = z
  .object({
    type: z.string().describe('urn:kehoach:problem:<code>'),
    title: z.string().describe('Tên chung của lỗi theo mã trạng thái HTTP / what the status means'),
    status: z.int(),
    code: z.string().describe('Mã lỗi cố định / stable code'),
    detail: z.string().describe('Sai gì, ở đâu, sửa thế nào / what failed, where, how to mend it'),
    findings: z.array(findingSchema).describe('Từng điểm sai với đường dẫn / each place'),
    instance: z.string().describe('urn:kehoach:request:<x-request-id>'),
  })
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof problemSchema>;

const titles: Record<number, string> = {
  400: 'Yêu cầu không đúng',
  401: 'Chưa đăng nhập',
  403: 'Không được phép',
  404: 'Không tìm thấy',
  405: 'Phương thức không được hỗ trợ',
  408: 'Yêu cầu quá chậm',
  409: 'Dữ liệu đã khác',
  413: 'Dữ liệu quá lớn',
  414: 'Địa chỉ quá dài',
  415: 'Kiểu dữ liệu không được hỗ trợ',
  416: 'Không có đoạn dữ liệu này',
  422: 'Dữ liệu không hợp lệ',
  429: 'Quá nhiều lần thử',
  431: 'Yêu cầu quá lớn',
  500: 'Lỗi của dịch vụ',
  503: 'Dịch vụ tạm thời chưa đáp ứng được',
  504: 'Quá thời hạn xử lý',
};

/** 4xx: sending the same again is no use. 429, 503: later it may work. 504: the work took longer than it may. */
const statuses: Record<FailureKind, number> = {
  usage: 400,
  unauthenticated: 401,
  forbidden: 403,
  missing: 404,
  conflict: 409,
  input: 422,
  template: 422,
  busy: 429,
  unavailable: 503,
  timeout: 504,
};

/** What `fail` needs beside a Failure: errors of the transport have statuses of their own. */
export interface Refusal {
  status: number;
  code: string;
  detail: string;
  findings?: readonly Finding[];
  more?: FailureMore;
}

export function refusalOf(failure: Failure): Refusal {
  const { code, message, findings, kind, more } = failure;
  return { status: statuses[kind], code, detail: message, findings, more };
}

/** @param requestId the answer's `x-request-id` */
export function problemOf(refusal: Refusal, requestId: string): Problem {
  return {
    ...refusal.more?.members,
    type: `urn:kehoach:problem:${refusal.code}`,
    title: titles[refusal.status] ?? 'Yêu cầu không thực hiện được',
    status: refusal.status,
    code: refusal.code,
    detail: refusal.detail,
    findings: [...(refusal.findings ?? [])],
    instance: `urn:kehoach:request:${requestId}`,
  };
}
