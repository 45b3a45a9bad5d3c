/** Tokens by which programs call the service in a person's name: /tokens. */
import { request } from './request.ts';

export type Scope =
  'drafts:read' | 'drafts:write' | 'documents' | 'library:read' | 'library:write' | 'register:read' | 'admin';

export interface ApiToken {
  id: string;
  name: string;
  scopes: Scope[];
  createdAt: string;
  expiresAt: string;
  lastUsedAt: string | null;
}

export const listTokens = (): Promise<{ items: ApiToken[] }> => request('GET', '/tokens');

/** The token itself comes this once. */
export const createToken = (body: {
  name: string;
  scopes: Scope[];
  days: number;
}): Promise<ApiToken & { token: string }> => request('POST', '/tokens', { body });

export const revokeToken = (id: string): Promise<void> => request('DELETE', `/tokens/${id}`);
