/** One call of the service. */
import { csrfToken, sessionEnded } from './csrf.ts';
import { problemIn, unreachable } from './problem.ts';

export type Query = Record<string, string | number | boolean | undefined>;

export interface RequestOptions {
  query?: Query;
  /** Sent as JSON, a form as it is. */
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
 * The answer, whatever it holds (a PDF, a file).
 * @throws ApiProblem when the service refuses or cannot be reached; the abort of `signal` as it is
 */
export async function fetchAnswer(method: Method, path: string, options: RequestOptions = {}): Promise<Response> {
  const { body, query, signal } = options;
  const headers = new Headers();
  if (method !== 'GET') headers.set('x-csrf-token', csrfToken());
  const isForm = body instanceof FormData;
  if (body !== undefined && !isForm) headers.set('content-type', 'application/json');
  const payload = body === undefined ? null : isForm ? body : JSON.stringify(body);
  let answer: Response;
  try {
    answer = await fetch(addressOf(path, query), { method, headers, body: payload, signal: signal ?? null });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw unreachable();
  }
  if (answer.ok) return answer;
  const problem = await problemIn(answer);
  if (problem.code === notSignedIn) sessionEnded();
  throw problem;
}

/** The JSON of an answer; undefined for an empty one. Throws as `fetchAnswer`. */
export async function request<T>(method: Method, path: string, options: RequestOptions = {}): Promise<T> {
  const answer = await fetchAnswer(method, path, options);
  const text = await answer.text();
  return (text === '' ? undefined : JSON.parse(text)) as T;
}
