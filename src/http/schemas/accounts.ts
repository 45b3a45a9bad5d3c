/** People, organisations, tokens and the audit log as the API tells them. */
import { z } from 'zod';
import { permissions, roles, scopes } from '../../accounts/rights.ts';
import { organisationKinds } from '../../accounts/tree/forms.ts';

const instant = z.string().describe('ISO 8601, UTC');

/** The id in a path. */
export const byId = z.object({ id: z.uuid() });

export const organisationSchema = z
  .object({
    id: z.uuid(),
    parentId: z.uuid().nullable(),
    name: z.string(),
    kind: z.enum(organisationKinds),
    unitCode: z.string().nullable(),
  })
  .meta({ id: 'Organisation' });

export const userSchema = z
  .object({
    id: z.uuid(),
    organisationId: z.uuid(),
    username: z.string(),
    fullName: z.string(),
    roles: z.array(z.enum(roles)),
    permissions: z.array(z.enum(permissions)),
    active: z.boolean(),
    mustChangePassword: z.boolean(),
    createdAt: instant,
  })
  .meta({ id: 'User' });

export const signedInSchema = z
  .object({
    user: userSchema.omit({ organisationId: true, active: true, createdAt: true }),
    organisation: organisationSchema,
    csrfToken: z
      .string()
      .describe('Gửi trong header x-csrf-token với mọi yêu cầu thay đổi / to be sent with every change'),
  })
  .meta({ id: 'SignedIn' });

export const tokenSchema = z
  .object({
    id: z.uuid(),
    name: z.string(),
    scopes: z.array(z.enum(scopes)),
    createdAt: instant,
    expiresAt: instant,
    lastUsedAt: instant.nullable(),
  })
  .meta({ id: 'ApiToken' });

export const auditEntrySchema = z
  .object({
    id: z.int(),
    at: instant,
    organisation: z.object({ id: z.uuid(), name: z.string() }).nullable(),
    actor: z.string().describe('Tên đăng nhập khi đó / the username as it was'),
    actorName: z.string().nullable().describe('Họ và tên hiện nay / the full name now'),
    action: z.string().describe('draft.issued, user.changed …'),
    subjectKind: z.string().nullable(),
    subjectId: z.string().nullable(),
    subjectName: z.string().nullable().describe('Tên hiện nay; kế hoạch của cơ quan khác thì không ghi / the name now'),
    details: z.unknown().meta({ type: 'object', description: 'Nhỏ, không có nội dung văn bản / small' }),
  })
  .meta({ id: 'AuditEntry' });

/** Nothing to say but that it is done. */
export const done = z.null().describe('Đã xong / done');
