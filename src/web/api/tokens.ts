/** Tokens by which programs call the service in a person's name: /tokens. */
import { api, bodyOf, type Taken, type Told } from './client.ts';

export type ApiToken = Told<'ApiToken'>;
export type Scope = ApiToken['scopes'][number];

export const listTokens = () => bodyOf(api.GET('/api/v1/tokens'));

/** The token itself comes this once. */
export const createToken = (body: Taken<'/api/v1/tokens', 'post'>) => bodyOf(api.POST('/api/v1/tokens', { body }));

export const revokeToken = (id: string) => bodyOf(api.DELETE('/api/v1/tokens/{id}', { params: { path: { id } } }));
