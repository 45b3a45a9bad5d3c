import type { ChildProcess } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { placeForEach } from './command-line.ts';

const place = placeForEach();

interface Running {
  child: ChildProcess;
  address: string;
  stderr(): string;
  stdout(): string;
  /** Asks it to end; gives its exit code. */
  end(): Promise<number | null>;
}

/** The full service on a free port, its data in `data/` of the test's folder. */
async function serve(env: Record<string, string> = {}): Promise<Running> {
  const child = place.start(['serve', '--port', '0'], { KEHOACH_RENDER_THREADS: '1', ...env });
  let [stderr, stdout] = ['', ''];
  child.stdout?.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const address = await new Promise<string>((resolve, reject) => {
    child.stderr?.on('data', (chunk: Buffer) => {
      stderr += chunk.toString();
      const found = /http:\/\/[\d.]+:\d+/.exec(stderr)?.[0];
      if (found) resolve(found);
    });
    void ended.then(() => reject(new Error(stderr)));
  });
  const end = (): Promise<number | null> => {
    child.kill('SIGTERM');
    return ended;
  };
  return { child, address, stderr: () => stderr, stdout: () => stdout, end };
}

const tokenIn = (stderr: string): string | undefined => /dùng một lần\): (\S+)/.exec(stderr)?.[1];

const admin = {
  organisation: { name: 'UBND xã Lộc Hòa', kind: 'commune' },
  username: 'quantri',
  fullName: 'Người quản trị',
  password: 'mat-khau-cua-nguoi-quan-tri',
};

function post(url: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
}

/** They stand in plans, addresses, passwords and broken JSON below; some are as words of Vietnamese are. */
const words = ['tunguyenluong', 'Xóm Bến Cát', 'sai-mat-khau-roi', 'canhbaokhongthay'] as const;

/** One saves, looks, has a plan issued, and is refused in all the usual ways. */
async function workADay(address: string, headers: Record<string, string>): Promise<void> {
  const api = `${address}/api/v1`;
  const text = await readFile(new URL('../../samples/toi-thieu.json', import.meta.url), 'utf8');
  const plan = JSON.parse(text) as { plan: { subject: string } };
  plan.plan.subject = `${words[0]} ${words[1]}`;
  const made = (await (await post(`${api}/drafts`, { from: 'json', plan }, headers)).json()) as Draft;
  const draft = `${api}/drafts/${made.id}`;
  const put = (body: unknown) =>
    fetch(draft, {
      method: 'PUT',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
  const statuses = [
    (await put({ revision: made.revision, plan: { ...plan, [words[0]]: words[1] } })).status,
    (await put({ revision: made.revision, plan })).status,
    (await post(`${api}/preview`, { plan }, headers)).status,
    (await post(`${api}/preview`, { plan: { plan: { subject: `{{${words[0]}}}` } } }, headers)).status,
    (await post(`${api}/documents?format=docx&template=${words[3]}`, plan, headers)).status,
    (await post(`${api}/session`, { username: words[0], password: words[2] })).status,
    (await fetch(`${api}/${words[3]}?q=${words[0]}`)).status,
    (await fetch(`${api}/session`, { method: 'POST', headers: { 'content-type': 'text/plain' }, body: words[2] }))
      .status,
  ];
  expect(statuses).toEqual([200, 409, 200, 422, 400, 401, 404, 415]);
  const { revision } = (await (await fetch(draft, { headers })).json()) as Draft;
  const saved = (await (await put({ revision, plan })).json()) as Draft;
  for (const step of ['submit', 'approve']) expect((await post(`${draft}/${step}`, {}, headers)).status).toBe(200);
  const now = (await (await fetch(draft, { headers })).json()) as Draft;
  expect(now.revision).toBeGreaterThanOrEqual(saved.revision);
  const documents = [{ kind: 'KH', date: '2026-01-15' }];
  const issued = await post(`${draft}/issue`, { revision: now.revision, documents }, headers);
  expect(issued.status, await issued.text()).toBeLessThan(300);
}

interface Draft {
  id: string;
  revision: number;
}

// A first start lays the database down, which on a busy machine takes its time.
describe('kehoach serve', { timeout: 180_000 }, () => {
  it('prints a token at first start by which the first admin is made, and none once somebody is there', async () => {
    const first = await serve();
    const token = tokenIn(first.stderr());
    expect(token).toBeDefined();
    const made = await post(`${first.address}/api/v1/setup`, { token, ...admin });
    expect(made.status).toBeLessThan(300);

    const beside = await place.run(['serve', '--port', '0']);
    expect(beside.code).toBe(1);
    expect(beside.stderr).toContain('Lỗi [store.in-use]');
    expect(await first.end()).toBe(0);

    const second = await serve();
    expect(tokenIn(second.stderr())).toBeUndefined();
    const { username, password } = admin;
    const signedIn = await post(`${second.address}/api/v1/session`, { username, password });
    expect(signedIn.status).toBe(200);
    const cookie = signedIn.headers.get('set-cookie')?.split(';', 1)[0] ?? '';
    const { csrfToken } = (await signedIn.json()) as { csrfToken: string };
    const headers = { cookie, 'x-csrf-token': csrfToken };
    await workADay(second.address, headers);
    expect(await second.end()).toBe(0);

    // Neither secrets, nor names of people, nor a word of a plan stand in the log, and nothing unreadable.
    const log = first.stdout() + second.stdout();
    for (const route of ['setup', 'drafts/:id', 'drafts/:id/issue', 'preview', 'documents']) {
      expect(log).toContain(`"route":"/api/v1/${route}"`);
    }
    const secrets = [token ?? '', password, username, admin.fullName, cookie.split('=')[1] ?? '', csrfToken];
    for (const secret of [...secrets, ...words]) expect(log).not.toContain(secret);
    for (const line of log.trim().split('\n')) expect(JSON.parse(line)).toHaveProperty('level');
    expect(first.stderr() + second.stderr()).not.toContain(words[0]);
  });

  it('answers pure functions to those who are signed in, pages to everybody, measurements at a port of their own', async () => {
    const { address, stderr, end } = await serve({ KEHOACH_METRICS_PORT: '0' });
    expect((await post(`${address}/api/v1/preview`, { plan: {} })).status).toBe(401);
    const page = await fetch(`${address}/ke-hoach/1`, { headers: { accept: 'text/html' } });
    expect(page.status).toBe(200);
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    const metrics = /http:\/\/\S+\/metrics/.exec(stderr())?.[0] ?? '';
    expect(await (await fetch(metrics)).text()).toContain('kehoach_render_orders{state="threads"} 1');
    const taken = new URL(address).port;
    const second = await place.run(['serve', '--stateless', '--port', '0'], undefined, { KEHOACH_METRICS_PORT: taken });
    expect(second.code).toBe(2);
    expect(second.stderr).toContain('KEHOACH_METRICS_PORT');
    expect(await end()).toBe(0);
  });

  it('says why a folder cannot hold its data', async () => {
    const nowhere = await place.run(['serve', '--port', '0'], undefined, { KEHOACH_DATA: '/dev/null/data' });
    expect(nowhere.code).toBe(1);
    expect(nowhere.stderr).toContain('Lỗi [store.folder-unusable]');
  });
});
