import type { ChildProcess } from 'node:child_process';
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
    const preview = await post(
      `${second.address}/api/v1/preview`,
      { plan: { period: { from: 2026 } } },
      { cookie, 'x-csrf-token': csrfToken },
    );
    expect(preview.status).toBe(200);
    expect(await second.end()).toBe(0);

    // Neither secrets nor names of people stand in the log.
    const log = first.stdout() + second.stdout();
    expect(log).toContain('"route":"/api/v1/setup"');
    for (const secret of [token ?? '', password, username, admin.fullName, cookie.split('=')[1] ?? '', csrfToken]) {
      expect(log).not.toContain(secret);
    }
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
