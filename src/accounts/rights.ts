/** What people may be allowed: roles say what they work on, permissions what they may decide, scopes what their tokens may do. */
import type { permissions, roles, scopes } from '../store/schema/rights.ts';

export { permissions, roles, scopes } from '../store/schema/rights.ts';

/** `clerk` writes drafts, `legal` keeps the library and templates, `admin` keeps people, organisations and the audit log. */
export type Role = (typeof roles)[number];

/** Trình ký, duyệt, ban hành và vào sổ. */
export type Permission = (typeof permissions)[number];

/** `documents` is the pure functions: a plan or a Word file in, a document or findings out. */
export type Scope = (typeof scopes)[number];
