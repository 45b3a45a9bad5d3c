/** The embedded database as something that answers messages of PostgreSQL's protocol, one after the other. */
import { PGlite } from '@electric-sql/pglite';
import { DurableFiles, durableStart } from './durable-files.ts';

export interface Engine {
  /**
   * What PostgreSQL answers to one or more whole messages.
   * @throws what the disk said, once it has refused to keep a commit: PostgreSQL gives up then (PANIC), and PGlite would wait
   * for its answer for ever. A new start recovers what was committed.
   */
  answer(messages: Uint8Array): Uint8Array | Promise<Uint8Array>;
  close(): Promise<void>;
}

/** Each message by itself, as long as its head says; the first of a connection has no letter before its length. */
export function* singly(messages: Uint8Array): Generator<Uint8Array> {
  const view = new DataView(messages.buffer, messages.byteOffset, messages.byteLength);
  for (let at = 0; at < messages.length;) {
    const length = messages[at] === 0 ? view.getInt32(at) : 1 + view.getInt32(at + 1);
    yield messages.subarray(at, at + length);
    at += length;
  }
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** @param failure why the disk cannot be trusted any more, if so */
export function engineOf(
  client: PGlite,
  failure: () => unknown = () => undefined,
): Engine & { answer(messages: Uint8Array): Uint8Array } {
  return {
    answer(messages) {
      const answers: Uint8Array[] = [];
      for (const message of singly(messages)) {
        if (failure() !== undefined) throw failure();
        answers.push(client.execProtocolRawSync(message));
      }
      return joined(answers);
    },
    async close() {
      if (failure() === undefined) await client.close();
    },
  };
}

/**
 * Opens the database of a folder in this thread.
 * @throws with the last lines that PostgreSQL has logged as its message
 */
export async function engineHere(folder: string): Promise<Engine> {
  const log: string[] = [];
  const keep = (line: string): boolean => log.push(line) > 0;
  // Not before: it makes the folder.
  const files = new DurableFiles(folder);
  try {
    const client = await PGlite.create({ fs: files, startParams: durableStart, onStdout: keep, onStderr: keep });
    return engineOf(client, () => files.failure);
  } catch (error) {
    throw new Error(log.slice(-20).join('\n'), { cause: error });
  }
}
