import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { describe, expect, it } from 'vitest';
import { placeForEach } from './command-line.ts';

const place = placeForEach();

/** Starts the service on a free port; gives its address and how it ends. */
async function serve() {
  const child = place.start(['serve', '--stateless', '--port', '0'], { KEHOACH_RENDER_THREADS: '1' });
  let stderr = '';
  let stdout = '';
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
  return { child, address, ended, log: () => stdout };
}

describe('kehoach serve --stateless', () => {
  it('answers over a real connection and ends with 0 on SIGTERM', async () => {
    const { child, address, ended, log } = await serve();
    const body = await readFile(new URL('../../samples/toi-thieu.json', import.meta.url));
    const answer = await fetch(`${address}/api/v1/documents`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    expect(answer.status).toBe(200);
    expect(
      Buffer.from(await answer.arrayBuffer())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
    expect(log()).toContain('"route":"/api/v1/documents"');
  });

  it('lets a request that has begun finish before it ends', async () => {
    const { child, address, ended } = await serve();
    const { hostname, port } = new URL(address);
    const body = '{}';
    const socket = connect(Number(port), hostname);
    let answer = '';
    socket.on('data', (chunk) => (answer += chunk.toString()));
    const head = `POST /api/v1/plans/validate?draft=true HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n`;
    socket.write(head);
    await new Promise((resolve) => setTimeout(resolve, 200));
    child.kill('SIGINT');
    await new Promise((resolve) => setTimeout(resolve, 300));
    socket.write(body);
    expect(await ended).toBe(0);
    expect(answer).toMatch(/^HTTP\/1\.1 200/);
  });

  it('answers even what is no HTTP with problem details', async () => {
    const { child, address, ended } = await serve();
    const { hostname, port } = new URL(address);
    const socket = connect(Number(port), hostname, () => socket.write('xin chào\r\n\r\n'));
    let answer = '';
    socket.on('data', (chunk) => (answer += chunk.toString()));
    await once(socket, 'close');
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    expect(answer).toContain('application/problem+json');
    expect(answer).toContain('"code":"http.malformed"');
    child.kill('SIGTERM');
    await ended;
  });

  it('says which port is taken', async () => {
    const { child, address, ended } = await serve();
    const { code, stderr } = await place.run(['serve', '--stateless', '--port', new URL(address).port]);
    expect(code).toBe(2);
    expect(stderr).toContain('Lỗi [http.cannot-listen]');
    child.kill('SIGTERM');
    await ended;
  });
});
