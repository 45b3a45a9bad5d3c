/** Asks a service over kept connections, and takes the time. */
import { Agent, request } from 'node:http';

/** @returns asks; a connection that breaks is an answer with status 0 and the reason as its `fault` */
export function asker(address) {
  const { hostname, port } = new URL(address);
  const agent = new Agent({ keepAlive: true, maxSockets: Infinity });
  const ask = (method, path, { headers = {}, body } = {}) =>
    new Promise((resolve) => {
      const started = performance.now();
      // Bytes go as they are: what is the same each time is written out once.
      const sent = body === undefined || Buffer.isBuffer(body) ? body : Buffer.from(JSON.stringify(body));
      const end = (answer) =>
        resolve({ bytes: Buffer.alloc(0), headers: {}, ...answer, ms: performance.now() - started });
      const asked = request(
        {
          agent,
          hostname,
          port,
          method,
          path,
          headers: {
            ...headers,
            ...(sent ? { 'content-type': 'application/json', 'content-length': sent.length } : {}),
          },
        },
        (response) => {
          const chunks = [];
          response.on('data', (chunk) => chunks.push(chunk));
          response.on('end', () =>
            end({ status: response.statusCode, headers: response.headers, bytes: Buffer.concat(chunks) }),
          );
          response.on('error', (error) => end({ status: 0, fault: error.message }));
        },
      );
      asked.on('error', (error) => end({ status: 0, fault: error.message }));
      asked.end(sent);
    });
  return { ask, close: () => agent.destroy() };
}

/** What an answer that should not be says. */
export function complaint({ status, fault, bytes }) {
  if (fault !== undefined) return fault;
  const text = bytes.toString('utf8', 0, 400);
  return `${status} ${/"code":"([^"]+)"/.exec(text)?.[1] ?? text.slice(0, 80)}`;
}
