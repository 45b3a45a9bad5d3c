/** Answers what is no HTTP request at all: Node hands it over before any route, with only the socket to write to. */
import { randomUUID } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { problemMediaType, problemOf, type Refusal } from './problem.ts';

const known: Record<string, Refusal> = {
  ERR_HTTP_REQUEST_TIMEOUT: {
    status: 408,
    code: 'http.too-slow',
    detail: 'Yêu cầu gửi đến quá chậm nên đã bị ngắt; hãy gửi lại.',
  },
  HPE_HEADER_OVERFLOW: {
    status: 431,
    code: 'http.headers-too-large',
    detail: 'Phần đầu (header) của yêu cầu quá lớn.',
  },
};

const malformed: Refusal = { status: 400, code: 'http.malformed', detail: 'Yêu cầu không đúng giao thức HTTP.' };

export function answerMalformed(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed || !socket.writable) {
    socket.destroy(error);
    return;
  }
  const refusal = known[error.code ?? ''] ?? malformed;
  const id = randomUUID();
  const body = JSON.stringify(problemOf(refusal, id));
  const head = [
    `HTTP/1.1 ${refusal.status} ${STATUS_CODES[refusal.status] ?? ''}`,
    `Content-Type: ${problemMediaType}`,
    `Content-Length: ${Buffer.byteLength(body)}`,
    `X-Request-Id: ${id}`,
    'Connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}
