/** The environment variables of the service: what each may be, and what it is unless told. docs/operations.md explains them. */
import { isIP } from 'node:net';
import { z } from 'zod';

/** An unset variable and an empty one are the same. */
const text = z.string().trim().min(1);

function wholeNumber(least: number, most: number) {
  return z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .pipe(z.number().min(least).max(most));
}

function webAddress(protocols: RegExp) {
  return z.url({ protocol: protocols });
}

/** `127.0.0.1`, `10.0.0.0/8`, and the same of IPv6. */
function isAddress(text: string): boolean {
  const [address = '', bits, ...rest] = text.split('/');
  const most = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1;
  return most > 0 && rest.length === 0 && (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= most));
}

/** What a value must be, in Vietnamese, for the message when it is not. */
export interface Variable<T> {
  schema: z.ZodType<T, string>;
  wanted: string;
}

const variable = <T>(schema: z.ZodType<T, string>, wanted: string): Variable<T> => ({ schema, wanted });
const number = (least: number, most: number) =>
  variable(wholeNumber(least, most), `một số nguyên từ ${least} đến ${most}`);

export const variables = {
  KEHOACH_DATA: variable(text, 'đường dẫn một thư mục'),
  DATABASE_URL: variable(
    webAddress(/^postgres(ql)?$/),
    'địa chỉ PostgreSQL dạng postgres://người-dùng:mật-khẩu@máy/cơ-sở-dữ-liệu',
  ),
  KEHOACH_HOST: variable(text, 'tên hoặc địa chỉ của máy này'),
  KEHOACH_PORT: number(0, 65_535),
  KEHOACH_BODY_LIMIT: number(1, 64),
  KEHOACH_PUBLIC_URL: variable(
    webAddress(/^https?$/)
      .transform((url) => new URL(url))
      .refine(({ href, origin }) => href === `${origin}/`)
      .transform(({ origin }) => origin),
    'địa chỉ mà trình duyệt dùng, không có đường dẫn phía sau, dạng https://kehoach.example.vn',
  ),
  KEHOACH_TRUST_PROXY: variable(
    z
      .string()
      .transform((list) => list.split(',').map((one) => one.trim()))
      .refine((list) => list.every(isAddress)),
    'địa chỉ IP (hoặc dải địa chỉ) của proxy đứng trước dịch vụ, cách nhau bằng dấu phẩy, ví dụ 127.0.0.1',
  ),
  KEHOACH_OIDC_ISSUER: variable(webAddress(/^https?$/), 'địa chỉ của nhà cung cấp đăng nhập, dạng https://…'),
  KEHOACH_OIDC_CLIENT_ID: variable(text, 'mã ứng dụng do nhà cung cấp đăng nhập cấp'),
  KEHOACH_OIDC_CLIENT_SECRET: variable(text, 'mật khẩu ứng dụng do nhà cung cấp đăng nhập cấp'),
  KEHOACH_OIDC_NAME: variable(text, 'tên hiện trên nút đăng nhập'),
  KEHOACH_RENDER_THREADS: number(1, 64),
  KEHOACH_RENDER_LINE: number(0, 10_000),
  KEHOACH_RENDER_MEMORY: number(128, 16_384),
  KEHOACH_BATCH_DAYS: number(1, 3_650),
  KEHOACH_BATCH_THREADS: number(0, 64),
  KEHOACH_METRICS_PORT: number(0, 65_535),
  KEHOACH_METRICS_HOST: variable(text, 'tên hoặc địa chỉ của máy này'),
  KEHOACH_LOG_LEVEL: variable(
    z.enum(['fatal', 'error', 'warn', 'info', 'debug']),
    'fatal, error, warn, info hoặc debug',
  ),
} as const satisfies Record<string, Variable<unknown>>;

export type VariableName = keyof typeof variables;

export type Values = { [Name in VariableName]?: z.output<(typeof variables)[Name]['schema']> };

/** Read by other rooms; known here so that a slip of the pen in one is told too. */
export const variablesElsewhere = [
  'KEHOACH_DEBUG',
  'KEHOACH_FILE_DEADLINE',
  'KEHOACH_FILE_MEMORY',
  'KEHOACH_LIBREOFFICE',
  'KEHOACH_LIBREOFFICE_WASM',
  'KEHOACH_SOFFICE',
  'KEHOACH_CHROMIUM',
  'KEHOACH_PICTURES',
];
