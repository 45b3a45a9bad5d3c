/** What may be said of a person. */
import { z } from 'zod';
import { longestPassword } from '../password/rules.ts';
import { permissions, roles } from '../rights.ts';

/** As it is looked up: `Nguyen.An ` → `nguyen.an`. */
export function usernameOf(text: string): string {
  return text.normalize('NFC').trim().toLowerCase();
}

export const username = z
  .string()
  .transform(usernameOf)
  .pipe(
    z
      .string()
      .regex(
        /^[a-z0-9][a-z0-9._@-]{1,63}$/,
        'Tên đăng nhập gồm 2 đến 64 chữ cái không dấu, chữ số, dấu ".", "_", "-" hoặc "@", bắt đầu bằng chữ cái hoặc chữ số.',
      ),
  )
  .describe('Không phân biệt hoa thường / case does not matter');

export const fullName = z
  .string()
  .transform((text) => text.normalize('NFC').trim().replace(/\s+/gu, ' '))
  .pipe(z.string().min(2, 'Họ và tên quá ngắn.').max(100, 'Họ và tên quá dài.'));

/** A password as it is typed, at sign-in or anew; whether a new one is good is said by password/rules.ts. */
export const typedPassword = z
  .string()
  .min(1, 'Thiếu mật khẩu.')
  .max(longestPassword * 2, 'Mật khẩu quá dài.');

const someRoles = z.array(z.enum(roles)).transform((list) => [...new Set(list)]);
const somePermissions = z.array(z.enum(permissions)).transform((list) => [...new Set(list)]);

export const newUser = z.strictObject({
  organisationId: z.uuid().optional().describe('Mặc định là cơ quan của người tạo / the creator’s own unless told'),
  username,
  fullName,
  roles: someRoles,
  permissions: somePermissions.default([]),
  password: typedPassword
    .optional()
    .describe(
      'Mật khẩu đầu, phải đổi khi đăng nhập; không có: chỉ đăng nhập một lần (SSO) / without it: single sign-on only',
    ),
});
export type NewUser = z.infer<typeof newUser>;

export const userChange = z.strictObject({
  organisationId: z.uuid().optional(),
  fullName: fullName.optional(),
  roles: someRoles.optional(),
  permissions: somePermissions.optional(),
  active: z.boolean().optional(),
});
export type UserChange = z.infer<typeof userChange>;
