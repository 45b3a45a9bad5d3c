/** What the service says when it says no: problem details (RFC 9457, src/http/problem.ts) as an error. */
import type { Finding } from '../../failure.ts';

/** The members that a problem carries beside code, detail and findings: `current`, `differences`, … */
export type Extensions = Readonly<Record<string, unknown>>;

export class ApiProblem extends Error {
  /** 0 when no answer came. */
  readonly status: number;
  /** Stable, `drafts.changed-meanwhile`; `web.unreachable` when no answer came. */
  readonly code: string;
  readonly findings: readonly Finding[];
  readonly extensions: Extensions;
  /** Seconds after which the service asks to be asked again (`Retry-After`), where it says so. */
  retryAfter: number | undefined;

  constructor(
    status: number,
    code: string,
    detail: string,
    findings: readonly Finding[] = [],
    extensions: Extensions = {},
  ) {
    super(detail);
    this.name = 'ApiProblem';
    this.status = status;
    this.code = code;
    this.findings = findings;
    this.extensions = extensions;
  }
}

export const unreachable = (): ApiProblem =>
  new ApiProblem(0, 'web.unreachable', 'Không kết nối được với máy chủ; hãy kiểm tra mạng rồi thử lại.');

/** The problem that an answer tells, or one made of its status where it is of another kind (a proxy's page). */
export async function problemIn(answer: Response): Promise<ApiProblem> {
  const problem = await toldIn(answer);
  const seconds = Number.parseInt(answer.headers.get('retry-after') ?? '', 10);
  if (seconds >= 0) problem.retryAfter = seconds;
  return problem;
}

async function toldIn(answer: Response): Promise<ApiProblem> {
  const body = await answer.json().catch(() => undefined);
  if (typeof body !== 'object' || body === null) return notOurs(answer.status);
  const { code, detail, findings, ...rest } = body as Record<string, unknown>;
  if (typeof code !== 'string' || typeof detail !== 'string') return notOurs(answer.status);
  return new ApiProblem(answer.status, code, detail, Array.isArray(findings) ? (findings as Finding[]) : [], rest);
}

const notOurs = (status: number): ApiProblem =>
  new ApiProblem(
    status,
    'web.no-problem-details',
    `Máy chủ trả lời không như mong đợi (mã ${status}); hãy thử lại sau ít phút.`,
  );

/** The sentence to show for anything that was thrown. */
export function sentenceOf(error: unknown): string {
  return error instanceof ApiProblem ? error.message : 'Có lỗi trong trang này; hãy tải lại trang và thử lại.';
}
