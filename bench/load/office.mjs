/** A running service with an admin and clerks, each signed in and with a draft. */
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { asker, complaint } from './http.mjs';

const program = fileURLToPath(new URL('../../bin/kehoach.js', import.meta.url));

/** Starts it on free ports; waits for what it prints. */
async function startService(folder, databaseUrl) {
  const env = {
    ...process.env,
    KEHOACH_DATA: folder,
    KEHOACH_METRICS_PORT: '0',
    KEHOACH_LOG_LEVEL: 'warn',
    DATABASE_URL: databaseUrl ?? '',
  };
  const child = spawn(process.execPath, ['--single-threaded-gc', program, 'serve', '--port', '0'], {
    env,
    stdio: ['ignore', 'inherit', 'pipe'],
  });
  const ended = new Promise((resolve) => child.once('close', resolve));
  let told = '';
  const lines = await new Promise((resolve, reject) => {
    child.stderr.on('data', (chunk) => {
      told += chunk;
      if (told.includes('Ctrl-C')) resolve(told);
    });
    void ended.then(() => reject(new Error(told)));
  });
  const found = (pattern) => pattern.exec(lines)?.[1];
  return {
    address: found(/tại (http:\/\/[^\s]+)/),
    metrics: found(/(http:\/\/\S+\/metrics)/),
    pid: child.pid,
    token: found(/dùng một lần\): (\S+)/),
    async end() {
      child.kill('SIGTERM');
      return ended;
    },
  };
}

function must(answer, what) {
  if (answer.status >= 200 && answer.status < 300) return JSON.parse(answer.bytes.toString() || '{}');
  throw new Error(`${what}: ${complaint(answer)}`);
}

function sessionOf(answer, what) {
  const { csrfToken } = must(answer, what);
  const cookie = String(answer.headers['set-cookie']).split(';', 1)[0];
  return { cookie, 'x-csrf-token': csrfToken };
}

const first = { username: 'quantri', fullName: 'Quản trị', password: 'mat-khau-quan-tri-do-tai' };
const passwords = { first: 'mat-khau-dau-tien-do-tai', own: 'mat-khau-rieng-cua-toi-do-tai' };

async function newClerk({ ask }, admin, number, sample) {
  const username = `chuyenvien${number}`;
  const fullName = `Chuyên viên ${number}`;
  const person = { username, fullName, roles: ['clerk'], permissions: [], password: passwords.first };
  must(await ask('POST', '/api/v1/users', { headers: admin, body: person }), 'a clerk');
  const signIn = { body: { username, password: passwords.first } };
  const before = sessionOf(await ask('POST', '/api/v1/session', signIn), 'signing in');
  const change = { headers: before, body: { current: passwords.first, next: passwords.own } };
  const changed = await ask('POST', '/api/v1/session/password', change);
  const headers = changed.headers['set-cookie'] ? sessionOf(changed, 'a password of one’s own') : before;
  if (headers === before) must(changed, 'a password of one’s own');
  const draft = must(await ask('POST', '/api/v1/drafts', { headers, body: { from: 'sample', sample } }), 'a draft');
  return { number, headers, id: draft.id, revision: draft.revision, plan: draft.plan };
}

/** Milliseconds after the start until a service is idle: its threads have begun. */
const settling = 5_000;

/** @param notice told the service's process id once it is idle, before anybody asks for anything */
export async function startOffice({ clerks: count, databaseUrl, sample, notice = () => undefined }) {
  const folder = await mkdtemp(join(tmpdir(), 'kehoach-load-'));
  const service = await startService(folder, databaseUrl);
  await pause(settling);
  notice(service.pid);
  const asking = asker(service.address);
  const close = async () => {
    asking.close();
    const code = await service.end();
    await rm(folder, { recursive: true, force: true });
    return code;
  };
  try {
    const setup = { token: service.token, organisation: { name: 'UBND xã Đo Tải', kind: 'commune' }, ...first };
    const admin = sessionOf(await asking.ask('POST', '/api/v1/setup', { body: setup }), 'the first admin');
    const clerks = [];
    for (let number = 1; number <= count; number++) clerks.push(await newClerk(asking, admin, number, sample));
    const { address, pid, metrics } = service;
    return { address, ask: asking.ask, clerks, metrics, pid, databaseUrl, close };
  } catch (error) {
    await close();
    throw error;
  }
}
