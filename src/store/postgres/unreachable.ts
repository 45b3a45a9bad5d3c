/** What a failed connection means to whoever runs the service. */
import { Failure } from '../../failure.ts';

/** By the code of Node, or of PostgreSQL (appendix A of its manual). */
const reasons: Record<string, string> = {
  ECONNREFUSED: 'máy chủ từ chối kết nối; hãy xem PostgreSQL đã chạy và đúng cổng chưa',
  ENOENT: 'không có ổ cắm (socket) ở đường dẫn ấy; hãy xem PostgreSQL đã chạy chưa',
  ENOTFOUND: 'không tìm thấy máy có tên ấy; hãy xem lại tên máy',
  EAI_AGAIN: 'không hỏi được tên máy (DNS); hãy thử lại sau',
  ETIMEDOUT: 'máy chủ không trả lời; hãy xem mạng và tường lửa',
  EHOSTUNREACH: 'không có đường mạng tới máy chủ; hãy xem mạng và tường lửa',
  ECONNRESET: 'máy chủ ngắt kết nối; hãy xem nhật ký của PostgreSQL',
  '28P01': 'sai mật khẩu; hãy xem lại tên người dùng và mật khẩu trong DATABASE_URL',
  '28000': 'máy chủ không cho người dùng này vào; hãy xem pg_hba.conf',
  '3D000': 'không có cơ sở dữ liệu tên ấy; hãy tạo nó bằng createdb',
  '42501': 'người dùng không có quyền tạo bảng; hãy cho người dùng làm chủ cơ sở dữ liệu',
  '53300': 'máy chủ đã hết chỗ cho kết nối mới; hãy tăng max_connections hoặc thử lại sau',
  '57P03': 'máy chủ đang khởi động; hãy thử lại sau',
};

interface Coded {
  code?: string;
  cause?: unknown;
  errors?: unknown[];
  message?: string;
}

/** The innermost error that has a code: Drizzle and Node wrap them. */
function coded(error: unknown): Coded | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  const { code, cause, errors } = error as Coded;
  return coded(cause) ?? errors?.map(coded).find(Boolean) ?? (code === undefined ? undefined : (error as Coded));
}

/** Host, port and database as the URL says them, never the password. */
function placeOf({ hostname, port, pathname, searchParams }: URL): string {
  const host = searchParams.get('host') ?? hostname;
  return `${decodeURIComponent(pathname.slice(1))} trên ${host}${port ? `:${port}` : ''}`;
}

export function parsedUrl(databaseUrl: string): URL {
  const url = URL.canParse(databaseUrl) ? new URL(databaseUrl) : undefined;
  if (url && ['postgres:', 'postgresql:'].includes(url.protocol) && url.pathname.length > 1) return url;
  const message = 'DATABASE_URL không đúng dạng postgres://người-dùng:mật-khẩu@máy:cổng/cơ-sở-dữ-liệu; hãy sửa lại.';
  throw new Failure('unavailable', 'store.bad-database-url', message);
}

export function unreachable(url: URL, error: unknown): Failure {
  const { code = '', message } = coded(error) ?? (error as Coded);
  const timedOut = /timeout/i.test(message ?? '') ? reasons['ETIMEDOUT'] : undefined;
  const why = reasons[code] ?? timedOut ?? `hệ thống báo "${message}"`;
  const sentence = `Không dùng được PostgreSQL (cơ sở dữ liệu ${placeOf(url)}): ${why}.`;
  return new Failure('unavailable', 'store.database-unreachable', sentence, [], error);
}
