/** One call of the service: what `client.ts` sends through, and for answers whose types the API's description does not tell. */
import { csrfToken, sessionEnded } from './csrf.ts';
import { problemIn, unreachable } from './problem.ts';

export type Query = Record<string, string | number | boolean | undefined>;

export interface RequestOptions {
  query?: Query;
  /** Sent as JSON, a form or a file as it is. */
  body?: unknown;
  signal?: AbortSignal;
}

/** The code by which the service says that the cookie stands for no session any more. */
const notSignedIn = 'accounts.not-signed-in';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** `/drafts` with its query; what is undefined or empty is left out. */
export function addressOf(path: string, query: Query = {}): string {
  const words = new URLSearchParams();
  for (const [name, value] of Object.entries(query))
    if (value !== undefined && value !== '') words.set(name, String(value));
  const text = words.toString();
  return `/api/v1${path}${text ? `?${text}` : ''}`;
}

/**
 * Sends a request with the token against forged ones.
 * @throws ApiProblem when the service refuses or cannot be reached; the abort of the request's signal as it is
 */
export async function send(request: Request): Promise<Response> {
  if (request.method !== 'GET') request.headers.set('x-csrf-token', csrfToken());
  let answer: Response;
  try {
    answer = await fetch(request);
  } catch (error) {
    if (request.signal.aborted) throw error;
    throw unreachable();
  }
  if (answer.ok) return answer;
  const problem = await problemIn(answer);
  if (problem.code === notSignedIn) sessionEnded();
  throw problem;
}

/** The answer, whatever it holds (a PDF, a file). Throws as `send`. */
export function fetchAnswer(method: Method, path: string, options: RequestOptions = {}): Promise<Response> {
  const { body, query, signal } = options;
  const isReady = body instanceof FormData || body instanceof Blob;
  const headers = new Headers(body !== undefined && !isReady ? { 'content-type': 'application/json' } : {});
  const payload = body === undefined ? null : isReady ? body : JSON.stringify(body);
  return send(new Request(addressOf(path, query), { method, headers, body: payload, signal: signal ?? null }));
}

/** The JSON of an answer; undefined for an empty one. Throws as `send`. */
export async function request<T>(method: Method, path: string, options: RequestOptions = {}): Promise<T> {
  const answer = await fetchAnswer(method, path, options);
  const text = await answer.text();
  return (text === '' ? undefined : JSON.parse(text)) as T;
}
