/** The built service in a process of its own, as an operator starts it. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../../../bin/kehoach.js', import.meta.url));

export interface RunningService {
  pid: number;
  convert(docx: Uint8Array, engine?: string): Promise<Response>;
  /** @param query `?fix=true` */
  check(docx: Uint8Array, query?: string): Promise<Response>;
  /** As a template. @param query `?annotate=true` */
  lint(docx: Uint8Array, query?: string): Promise<Response>;
  /** Into a plan. */
  read(docx: Uint8Array): Promise<Response>;
  stop(): Promise<void>;
}

function sendForm(address: string, docx: Uint8Array): Promise<Response> {
  const form = new FormData();
  form.append('file', new Blob([Buffer.from(docx)]), 'a.docx');
  return fetch(address, { method: 'POST', body: form });
}

export async function runService(env: Record<string, string> = {}): Promise<RunningService> {
  const words = ['serve', '--stateless', '--port', '0', '--body-limit', '64'];
  const child = spawn(process.execPath, [program, ...words], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let told = '';
  const address = await new Promise<string>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', () => reject(new Error(`The service ended: ${told}`)));
    child.stderr.on('data', (chunk: Buffer) => {
      told += chunk.toString();
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(told)?.[0];
      if (found) resolve(found);
    });
  });
  return {
    pid: child.pid!,
    convert: (docx, engine = 'auto') =>
      fetch(`${address}/api/v1/pdf?engine=${engine}`, {
        method: 'POST',
        headers: { 'content-type': 'application/octet-stream' },
        body: Buffer.from(docx),
      }),
    check: (docx, query = '') => sendForm(`${address}/api/v1/check${query}`, docx),
    lint: (docx, query = '') => sendForm(`${address}/api/v1/templates/lint${query}`, docx),
    read: (docx) => sendForm(`${address}/api/v1/import`, docx),
    stop: () =>
      new Promise((resolve) => {
        child.removeAllListeners('close').once('close', () => resolve());
        child.kill('SIGTERM');
      }),
  };
}
