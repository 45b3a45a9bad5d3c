import { afterEach, describe, expect, it, vi } from 'vitest';
import { keepCsrfToken, onSessionEnd } from './csrf.ts';
import { ApiProblem } from './problem.ts';
import { addressOf, send } from './request.ts';

const call = (method = 'GET') => send(new Request('http://localhost/api/v1/drafts', { method }));

const problem = (status: number, code: string, more: object = {}) =>
  new Response(JSON.stringify({ type: 't', title: 't', status, code, detail: 'Sai.', findings: [], ...more }), {
    status,
  });

afterEach(() => {
  vi.unstubAllGlobals();
  onSessionEnd(() => undefined);
});

describe('a call of the service', () => {
  it('carries the token with changes only', async () => {
    const seen: (string | null)[] = [];
    vi.stubGlobal('fetch', (request: Request) => {
      seen.push(request.headers.get('x-csrf-token'));
      return Promise.resolve(new Response('{}'));
    });
    keepCsrfToken('token');
    await call();
    await call('POST');
    expect(seen).toEqual([null, 'token']);
  });

  it('throws what the service says, with the members that the problem carries beside', async () => {
    vi.stubGlobal('fetch', () =>
      Promise.resolve(problem(409, 'drafts.changed-meanwhile', { current: { revision: 4 } })),
    );
    await expect(call('POST')).rejects.toMatchObject({
      status: 409,
      code: 'drafts.changed-meanwhile',
      message: 'Sai.',
      extensions: { current: { revision: 4 } },
    });
  });

  it("throws a sentence of its own for a proxy's page and for no answer at all", async () => {
    vi.stubGlobal('fetch', () => Promise.resolve(new Response('<h1>Bad Gateway</h1>', { status: 502 })));
    await expect(call()).rejects.toMatchObject({ status: 502, code: 'web.no-problem-details' });
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('failed')));
    await expect(call()).rejects.toMatchObject({ status: 0, code: 'web.unreachable' });
    await expect(call()).rejects.toBeInstanceOf(ApiProblem);
  });

  it('tells of the end of the session, and not of a wrong password', async () => {
    const ended = vi.fn();
    onSessionEnd(ended);
    vi.stubGlobal('fetch', () => Promise.resolve(problem(401, 'accounts.wrong-credentials')));
    await expect(call('POST')).rejects.toThrow();
    expect(ended).not.toHaveBeenCalled();
    vi.stubGlobal('fetch', () => Promise.resolve(problem(401, 'accounts.not-signed-in')));
    await expect(call()).rejects.toThrow();
    expect(ended).toHaveBeenCalledOnce();
  });
});

describe('an address', () => {
  it('leaves out what is not asked for', () => {
    expect(addressOf('/drafts', { q: '', year: 2026, unit: undefined })).toBe('/api/v1/drafts?year=2026');
    expect(addressOf('/drafts')).toBe('/api/v1/drafts');
  });
});
