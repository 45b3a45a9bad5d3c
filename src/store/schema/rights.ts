/** What people may be allowed, as the tables keep it; what each means is said in accounts/rights.ts. */

export const roles = ['clerk', 'legal', 'admin'] as const;

export const permissions = ['submit', 'approve', 'issue'] as const;

export const scopes = [
  'drafts:read',
  'drafts:write',
  'documents',
  'library:read',
  'library:write',
  'register:read',
  'admin',
] as const;
