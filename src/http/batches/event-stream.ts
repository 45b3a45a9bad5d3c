/**
 * Server-sent events on a raw answer (HTML Living Standard, 9.2). What a slow reader has not taken yet is not piled up: of several
 * states only the newest is sent once there is room.
 */
import type { FastifyReply } from 'fastify';

export interface EventStream {
  /** Replaces what waits to be sent. */
  send(event: string, data: unknown): void;
  /** A line that readers skip: it keeps proxies from cutting a silent connection, and finds out readers that are gone. */
  heartbeat(): void;
  end(): void;
}

/** Milliseconds after which a browser comes back when the stream breaks off. */
const comeBack = 2_000;

/** @param ended told once, when either side has ended it */
export function eventStream(reply: FastifyReply, ended: () => void): EventStream {
  const { raw } = reply;
  // Headers that plugins have set so far (security, request id) go out with ours.
  for (const [name, value] of Object.entries(reply.getHeaders())) if (value !== undefined) raw.setHeader(name, value);
  reply.hijack();
  raw.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    // nginx would else gather the answer before it passes it on.
    'x-accel-buffering': 'no',
  });
  let waiting: string | undefined;
  let full = false;
  const write = (text: string): void => {
    full = !raw.write(text);
  };
  raw.on('drain', () => {
    full = false;
    if (waiting === undefined) return;
    const text = waiting;
    waiting = undefined;
    write(text);
  });
  raw.once('close', ended);
  // A reader that is gone says so by `close` too.
  raw.on('error', () => undefined);
  write(`retry: ${comeBack}\n\n`);
  return {
    send(event, data) {
      const text = `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
      if (full) waiting = text;
      else write(text);
    },
    heartbeat() {
      if (!full) write(':\n\n');
    },
    end: () => void raw.end(waiting),
  };
}
