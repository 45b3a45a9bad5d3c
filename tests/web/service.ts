/** The real service for the tests of the pages: its own process, on a data folder of its own. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';

const program = fileURLToPath(new URL('../../bin/kehoach.js', import.meta.url));

export interface RunningService {
  /** `http://127.0.0.1:41234` */
  address: string;
  /** For the first setup; empty when there is none to do any more. */
  setupToken: string;
  /** The data folder. */
  folder: string;
  port: number;
  /** Ends the process as the power cut does. */
  kill(): Promise<void>;
  /** Ends it as the operator does. */
  stop(): Promise<void>;
  /** All that it has written to stderr. */
  told(): string;
}

/** The environment without our own variables: those of the tests are none of the service. */
function environment(folder: string): NodeJS.ProcessEnv {
  const rest = Object.entries(process.env).filter(([name]) => !name.startsWith('KEHOACH_') && name !== 'DATABASE_URL');
  return { ...Object.fromEntries(rest), KEHOACH_DATA: folder };
}

/** `KEHOACH_…` */
type Settings = Readonly<Record<string, string>>;

/** A service that has been started: its process, and what it has written to stderr so far. */
export interface StartedProcess {
  child: ChildProcess;
  address: string;
  told(): string;
}

/**
 * Starts the service and waits until it listens.
 * @param data its folder; what it writes to stderr comes into a file beside it
 * @param apart whether it goes on after the process that has started it
 * @param settings environment variables of its own
 */
export async function startProcess(
  data: string,
  port = 0,
  apart = false,
  settings: Settings = {},
): Promise<StartedProcess> {
  const log = openSync(logOf(data), 'w');
  // As `npm start` does; the database is not compiled a second time, better, for the short time that it runs.
  const flags = ['--single-threaded-gc', '--liftoff-only'];
  const child = spawn(process.execPath, [...flags, program, 'serve', '--port', String(port)], {
    env: { ...environment(data), KEHOACH_RENDER_THREADS: '1', ...settings },
    stdio: ['ignore', 'ignore', log],
    detached: apart,
  });
  closeSync(log);
  if (apart) child.unref();
  const told = (): string => readFileSync(logOf(data), 'utf8');
  return { child, address: await addressOf(child, told), told };
}

const logOf = (data: string): string => `${data}.log`;

/** @param folder that another service has left; a new one unless told. @param port likewise */
export async function runService(folder?: string, port = 0, settings: Settings = {}): Promise<RunningService> {
  const data = folder ?? (await mkdtemp(join(tmpdir(), 'kehoach-web-')));
  const { child, address, told } = await startProcess(data, port, false, settings);
  return {
    address,
    setupToken: await setupTokenOf(address, told),
    folder: data,
    port: Number(new URL(address).port),
    kill: () => end(child, 'SIGKILL'),
    stop: async () => {
      await end(child, 'SIGTERM');
      await rm(data, { recursive: true, force: true });
      await rm(logOf(data), { force: true });
    },
    told,
  };
}

/** A port that nobody listens at, for what must know its address before it starts. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** Waits for the line that says where the service listens. */
async function addressOf(child: ChildProcess, told: () => string): Promise<string> {
  for (let waited = 0; waited < 60_000; waited += 50) {
    const found = /Đang phục vụ tại (http:\/\/[\w.:[\]]+)/.exec(told());
    if (found) return found[1]!;
    if (child.exitCode !== null) break;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  child.kill('SIGKILL');
  throw new Error(`The service did not start:\n${told()}`);
}

/** The printed token, where there is nobody yet. */
export async function setupTokenOf(address: string, told: () => string): Promise<string> {
  const { needed } = (await (await fetch(`${address}/api/v1/setup`)).json()) as { needed: boolean };
  while (needed) {
    const found = /mã thiết lập[^\n]*: ([\w-]{16,})/.exec(told());
    if (found) return found[1]!;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return '';
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill(signal);
  await ended;
}

/** A person who calls the service without a browser: to bring things about that a story begins with. */
export class Caller {
  readonly address: string;
  #cookie = '';
  #csrf = '';

  constructor(address: string) {
    this.address = address;
  }

  /** Who the service takes this person for: `kehoach_session=…`; empty before they have signed in. */
  get cookie(): string {
    return this.#cookie;
  }

  /** @param body sent as JSON, a form as it is. @throws when the service refuses */
  async call<Answer = unknown>(method: string, path: string, body?: unknown): Promise<Answer> {
    const headers: Record<string, string> = { cookie: this.#cookie, 'x-csrf-token': this.#csrf };
    const form = body instanceof FormData;
    if (body !== undefined && !form) headers['content-type'] = 'application/json';
    const answer = await fetch(`${this.address}/api/v1${path}`, {
      method,
      headers,
      body: body === undefined ? null : form ? body : JSON.stringify(body),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
    const cookie = answer.headers.getSetCookie()[0]?.split(';')[0];
    if (cookie) this.#cookie = cookie;
    const value = (text === '' ? undefined : JSON.parse(text)) as Answer;
    if (value && typeof value === 'object' && 'csrfToken' in value) this.#csrf = String(value.csrfToken);
    return value;
  }
}

export const admin = {
  username: 'lan.nguyen',
  fullName: 'Nguyễn Thị Lan',
  password: 'sáng nay trời mưa nhẹ',
  organisation: 'UBND xã Lương Sơn',
};

/** The first organisation and its admin, made without the pages. Signed in. */
export async function setUp(service: Pick<RunningService, 'address' | 'setupToken'>, first = admin): Promise<Caller> {
  const caller = new Caller(service.address);
  const { username, fullName, password, organisation } = first;
  await caller.call('POST', '/setup', {
    token: service.setupToken,
    organisation: { name: organisation, kind: 'commune', unitCode: '04924' },
    username,
    fullName,
    password,
  });
  return caller;
}

/** Signs somebody in on the sign-in page, and waits until they are. */
export async function signInOn(
  page: Page,
  { username, password }: { username: string; password: string },
): Promise<void> {
  await page.goto('/dang-nhap');
  await page.getByLabel('Tên đăng nhập').fill(username);
  await page.getByRole('textbox', { name: 'Mật khẩu' }).fill(password);
  await page.keyboard.press('Enter');
  await page.getByRole('banner').waitFor();
}
